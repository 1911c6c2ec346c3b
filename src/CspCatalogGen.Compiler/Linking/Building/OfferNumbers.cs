using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Numbers offers: by the names document, and what has no number there behind them, in the order of the names.</summary>
internal static class OfferNumbers
{
    /// <summary>The number of each offer, by key.</summary>
    public static Result<IReadOnlyDictionary<string, int>> From(IEnumerable<OfferDraft> offers, NamesDocument? document, OfferNames names)
    {
        var diagnostics = new List<Diagnostic>();
        var pinned = ReadPinned(document, diagnostics);
        var numbers = pinned.ByKey;
        var unpinned = new List<Unpinned>();
        var next = pinned.Owners.Keys.DefaultIfEmpty(0).Max() + 1;
        foreach (var offer in offers.Where(offer => !numbers.ContainsKey(offer.Key)))
        {
            if (next > OfferNumberLimits.Max)
            {
                next = OfferNumberLimits.Min;
            }

            while (pinned.Owners.ContainsKey(next))
            {
                next++;
            }

            numbers.Add(offer.Key, next);
            if (document is { IsWhole: true } && !pinned.Refused.Contains(offer.Key))
            {
                unpinned.Add(new Unpinned(offer, next));
            }

            next++;
        }

        if (unpinned.Count > 0)
        {
            diagnostics.Add(Describe(unpinned, names));
        }

        return Result.From<IReadOnlyDictionary<string, int>>(numbers, diagnostics);
    }

    // One line for all: the names document is the place where they are missing.
    private static Diagnostic Describe(List<Unpinned> unpinned, OfferNames names)
    {
        var (first, number) = unpinned[0];
        var name = VariantNames.NameOf(first, names);
        var more = unpinned.Count - 1;
        return Diagnostic.Create(
            CatalogDiagnostics.NumberNotPinned,
            first.Location,
            more == 0 ? $"'{name}' has" : FormattableString.Invariant($"'{name}' and {more} more {(more == 1 ? "offer" : "offers")} have"),
            more == 0 ? FormattableString.Invariant($"the number {number} that it gets") : "the numbers that they get") with
        {
            Related = unpinned.Skip(1).Select(other => new RelatedPlace(other.Offer.Location, $"'{VariantNames.NameOf(other.Offer, names)}'")).ToEquatableArray(),
        };
    }

    private static PinnedNumbers ReadPinned(NamesDocument? document, List<Diagnostic> diagnostics)
    {
        var pinned = new PinnedNumbers([], new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var row in document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            var key = NameFolding.Fold(row.Name.Text);
            if (row.Number is not { } number)
            {
                // One that cannot be read was told.
                if (row.NumberSpan != row.Name.Span)
                {
                    pinned.Refused.Add(key);
                }
            }
            else if (pinned.Owners.TryGetValue(number, out var owner))
            {
                diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.NumberTwice,
                    document!.Locate(row.NumberSpan),
                    number.ToString(CultureInfo.InvariantCulture),
                    owner.Name.Text,
                    row.Name.Text)
                    .Beside(document.Locate(owner.NumberSpan), "the same number"));
                pinned.Refused.Add(key);
            }
            else
            {
                pinned.Owners.Add(number, row);
                pinned.ByKey[key] = number;
            }
        }

        return pinned;
    }

    // An offer without a number there, and the one that it gets.
    private sealed record Unpinned(OfferDraft Offer, int Number);

    /// <summary>The numbers of the names document.</summary>
    /// <param name="Owners">The row of each number.</param>
    /// <param name="ByKey">The number of each offer that has one.</param>
    /// <param name="Refused">The offers whose number cannot be used, which was told.</param>
    private sealed record PinnedNumbers(Dictionary<int, OfferRow> Owners, Dictionary<string, int> ByKey, HashSet<string> Refused);
}
