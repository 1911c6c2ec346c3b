using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>The names that offers had, and until when.</summary>
internal sealed class FormerNames
{
    private readonly Dictionary<string, List<FormerOwner>> _owners;

    private FormerNames(Dictionary<string, List<FormerOwner>> owners) => _owners = owners;

    /// <summary>Every folded name that an offer had.</summary>
    public IEnumerable<string> Folds => _owners.Keys;

    /// <summary>
    /// The former names in <paramref name="rows"/>, which are the names document's by key. A name that two offers had
    /// with nothing to tell them apart is reported.
    /// </summary>
    public static Result<FormerNames> From(NamesDocument? document, IReadOnlyDictionary<string, OfferRow> rows, IEnumerable<string> keys)
    {
        var owners = new Dictionary<string, List<FormerOwner>>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var key in keys)
        {
            foreach (var former in rows[key].FormerNames)
            {
                var fold = NameFolding.Fold(former.Name.Text);
                if (!owners.TryGetValue(fold, out var offers))
                {
                    owners.Add(fold, offers = []);
                }

                var other = former.Until is null && fold != key && rows.TryGetValue(fold, out var current)
                    ? current
                    : offers.Where(offer => offer.Until == former.Until).Select(offer => rows[offer.Key]).FirstOrDefault();
                if (other is not null)
                {
                    diagnostics.Add(Diagnostic.Create(
                        CatalogDiagnostics.FormerNameTwice,
                        document!.Locate(former.Name.Span),
                        former.Name.Text,
                        rows[key].Name.Text,
                        other.Name.Text)
                        .Beside(document.Locate(other.Name.Span), "the other offer"));
                }

                offers.Add(new FormerOwner(key, former.Until));
            }
        }

        return Result.From(new FormerNames(owners), diagnostics);
    }

    /// <summary>The offers that were called <paramref name="fold"/>.</summary>
    public IReadOnlyList<FormerOwner> OwnersOf(string fold) => _owners.TryGetValue(fold, out var owners) ? owners : (IReadOnlyList<FormerOwner>)[];

    /// <summary>Whether the former name <paramref name="name"/> leads to <paramref name="key"/> today: of several offers that had it, to the last.</summary>
    public bool IsLastOwner(string name, string key)
    {
        if (!_owners.TryGetValue(NameFolding.Fold(name), out var owners))
        {
            return true;
        }

        var until = owners.Find(offer => offer.Key == key)?.Until;
        return owners.TrueForAll(offer => offer.Key == key
            || (offer.Until is not null && (until is null || string.CompareOrdinal(offer.Until, until) < 0)));
    }
}

/// <summary>An offer that had a name.</summary>
/// <param name="Key">The offer.</param>
/// <param name="Until">The last day on which it had the name, where that is known.</param>
internal sealed record FormerOwner(string Key, string? Until)
{
    /// <summary>Whether the offer had the name on <paramref name="date"/>, or may have.</summary>
    public bool HeldOn(string? date) => Until is null || date is null || string.CompareOrdinal(date, Until) <= 0;
}
