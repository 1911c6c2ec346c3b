using System.Collections.Generic;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>Holds the names of the names document against one another.</summary>
internal static class DocumentNames
{
    /// <summary>Whether <paramref name="fold"/>, a name of the offer <paramref name="key"/>, is the English name of another one: a cell in the wrong row.</summary>
    public static bool AreOfAnother(string fold, string key, HashSet<string> baseKeys) => fold != key && baseKeys.Contains(fold);

    /// <summary>The names that <paramref name="document"/> gives to another offer's row, or to two of the offers <paramref name="baseKeys"/> in one locale.</summary>
    public static List<Diagnostic> FindShared(NamesDocument? document, HashSet<string> baseKeys)
    {
        var diagnostics = new List<Diagnostic>();
        var owners = new Dictionary<LocalFold, NamedOffer>();
        foreach (var row in document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            foreach (var name in baseKeys.Contains(NameFolding.Fold(row.Name.Text)) ? row.Names : EquatableArray<LocaleName>.Empty)
            {
                var at = new LocalFold(name.Locale, NameFolding.Fold(name.Name.Text));
                if (AreOfAnother(at.Fold, NameFolding.Fold(row.Name.Text), baseKeys))
                {
                    diagnostics.Add(Diagnostic.Create(
                        CatalogDiagnostics.NamesValue,
                        document!.Locate(name.Name.Span),
                        $"{name.Locale} name",
                        name.Name.Text,
                        $"a name of '{row.Name.Text}': it is the English name of another offer"));
                }
                else if (!owners.TryGetValue(at, out var owner))
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

    private sealed record LocalFold(string Locale, string Fold);

    private sealed record NamedOffer(string Offer, SourceSpan Place);
}
