using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>Holds the names of the names document against one another.</summary>
internal static class DocumentNames
{
    /// <summary><paramref name="row"/> without the names that <see cref="FindMisplaced"/> tells.</summary>
    public static OfferRow WithoutMisplaced(OfferRow row, HashSet<string> baseKeys, MarketWords markets)
        => row with
        {
            Names = row.Names.Where(name => FindOwner(row, name, baseKeys, markets) is null).ToEquatableArray(),
            FormerNames = row.FormerNames.Where(name => FindMarket(row, name.Name, markets) is null).ToEquatableArray(),
        };

    /// <summary>The names in <paramref name="document"/> that are another offer's: a cell in the wrong row.</summary>
    public static IEnumerable<Diagnostic> FindMisplaced(NamesDocument? document, HashSet<string> baseKeys, MarketWords markets)
    {
        foreach (var row in RowsOf(document, baseKeys))
        {
            foreach (var name in row.Names)
            {
                if (FindOwner(row, name, baseKeys, markets) is { } owner)
                {
                    yield return Misplaced($"{name.Locale} name", name.Name, row, owner);
                }
            }

            foreach (var name in row.FormerNames)
            {
                if (FindMarket(row, name.Name, markets) is { } owner)
                {
                    yield return Misplaced("former name", name.Name, row, owner);
                }
            }
        }

        Diagnostic Misplaced(string what, PageText name, OfferRow row, string owner)
            => Diagnostic.Create(CatalogDiagnostics.NamesValue, document!.Locate(name.Span), what, name.Text, $"a name of '{row.Name.Text}': it is {owner}");
    }

    /// <summary>The names that <paramref name="document"/> gives to two of the offers <paramref name="baseKeys"/> in one locale.</summary>
    public static List<Diagnostic> FindShared(NamesDocument? document, HashSet<string> baseKeys, MarketWords markets)
    {
        var diagnostics = new List<Diagnostic>();
        var owners = new Dictionary<LocalFold, NamedOffer>();
        foreach (var row in RowsOf(document, baseKeys))
        {
            foreach (var name in row.Names.Where(name => FindOwner(row, name, baseKeys, markets) is null))
            {
                var at = new LocalFold(name.Locale, NameFolding.Fold(name.Name.Text));
                if (!owners.TryGetValue(at, out var owner))
                {
                    owners.Add(at, new NamedOffer(row.Name.Text, name.Name.Span));
                }
                else if (owner.Offer != row.Name.Text)
                {
                    diagnostics.Add(Diagnostic.Create(
                        CatalogDiagnostics.SharedLocalizedName,
                        document!.Locate(name.Name.Span),
                        name.Name.Text,
                        $"'{owner.Offer}' and '{row.Name.Text}'",
                        name.Locale)
                        .Beside(document.Locate(owner.Place), "the other offer"));
                }
            }
        }

        return diagnostics;
    }

    private static IEnumerable<OfferRow> RowsOf(NamesDocument? document, HashSet<string> baseKeys)
        => (document?.Offers ?? EquatableArray<OfferRow>.Empty).Where(row => baseKeys.Contains(NameFolding.Fold(row.Name.Text)));

    private static string? FindOwner(OfferRow row, LocaleName name, HashSet<string> baseKeys, MarketWords markets)
        => NameFolding.Fold(name.Name.Text) is var fold && fold != NameFolding.Fold(row.Name.Text) && baseKeys.Contains(fold)
            ? "the English name of another offer"
            : FindMarket(row, name.Name, markets);

    // A variant is called by its base offer's names and the market's, so the market in the base offer's row makes one of the other.
    private static string? FindMarket(OfferRow row, PageText name, MarketWords markets)
        => markets.FindBeside(name.Text) is { } market && markets.FindBeside(row.Name.Text) is null ? $"one of the market {market}" : null;

    private sealed record LocalFold(string Locale, string Fold);

    private sealed record NamedOffer(string Offer, SourceSpan Place);
}
