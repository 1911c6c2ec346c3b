using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>
/// Which offer of one catalog is which of the other: the one with its name, else the one that a former name, an
/// identifier, a pinned number or its place in the table proves to be it.
/// </summary>
internal sealed class OfferMatching
{
    private readonly ComparedCatalog _before;
    private readonly ComparedCatalog _after;
    private readonly Dictionary<string, Offer> _afterOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    private OfferMatching(ComparedCatalog before, ComparedCatalog after, int leastCells)
    {
        _before = before;
        _after = after;
        Match((left, right) => NameFolding.Fold(left.Name) == NameFolding.Fold(right.Name));
        Match(IsFormerName);
        Match(SharesIdentifier);
        Match(SharesNumber);
        foreach (var (left, right) in RenamedByPlace.Find(before, after, _afterOf, leastCells).ToList())
        {
            Add(left, right);
        }

        // A market variant follows the offer that it is a variant of.
        Match((left, right) => left.Market == right.Market
            && left.VariantOf is { } leftBase && _afterOf.TryGetValue(leftBase, out var renamed) && renamed.Id == right.VariantOf);
    }

    /// <summary>Matches the offers of two catalogs.</summary>
    public static OfferMatching Create(ComparedCatalog before, ComparedCatalog after) => new(before, after, RenamedByPlace.CellsToProve);

    /// <summary>The same for a person to look at: a single cell is enough to ask.</summary>
    public static OfferMatching Propose(ComparedCatalog before, ComparedCatalog after) => new(before, after, leastCells: 1);

    /// <summary>The offers that both catalogs have, in the first one's order.</summary>
    public IEnumerable<(Offer Before, Offer After)> Pairs
        => _before.Catalog.Offers.Where(offer => _afterOf.ContainsKey(offer.Id)).Select(offer => (offer, _afterOf[offer.Id]));

    /// <summary>The offers that only the first catalog has.</summary>
    public IEnumerable<Offer> Removed => _before.Catalog.Offers.Where(offer => !_afterOf.ContainsKey(offer.Id));

    /// <summary>The offers that only the second catalog has.</summary>
    public IEnumerable<Offer> Added => _after.Catalog.Offers.Where(offer => !_taken.Contains(offer.Id));

    /// <summary>The id that an offer of the first catalog has in the second; its own where it is not there.</summary>
    public string AfterId(string beforeId) => _afterOf.TryGetValue(beforeId, out var after) ? after.Id : beforeId;

    private void Match(Func<Offer, Offer, bool> isSame)
    {
        foreach (var left in Removed.ToList())
        {
            // Two that it could be are none.
            if (Added.Where(right => isSame(left, right)).Take(2).ToList() is [var only] && Removed.Count(other => isSame(other, only)) == 1)
            {
                Add(left, only);
            }
        }
    }

    private void Add(Offer left, Offer right)
    {
        _afterOf.Add(left.Id, right);
        _taken.Add(right.Id);
    }

    private static bool IsFormerName(Offer left, Offer right)
        => HasFormerName(right, left.Name) || HasFormerName(left, right.Name);

    private static bool HasFormerName(Offer offer, string name)
        => offer.FormerNames.Any(former => NameFolding.Fold(former.Name) == NameFolding.Fold(name));

    private static bool SharesIdentifier(Offer left, Offer right)
        => IsSame(left.OfferId, right.OfferId) || IsSame(left.ProductId, right.ProductId) || IsSame(left.StringId, right.StringId);

    private static bool IsSame(string? left, string? right) => left is not null && left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private bool SharesNumber(Offer left, Offer right)
        => left.Number == right.Number && PlanTokens.Read(left.Name) == PlanTokens.Read(right.Name) && _before.RowOf(left.Name)?.Number is not null && _after.RowOf(right.Name)?.Number is not null;
}
