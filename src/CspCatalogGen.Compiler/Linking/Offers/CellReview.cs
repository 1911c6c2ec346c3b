using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Says what is wrong with the names of a canonical page's cells.</summary>
internal static class CellReview
{
    // A page in which nothing is known is not helped by thousands of suggestions.
    private const int MaxSuggestions = 200;

    public static IReadOnlyCollection<Diagnostic> Review(ResolvedPage page, OfferNames names)
    {
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var locale = page.Page.FrontMatter.Locale;
        var suggestions = 0;

        string? Suggest(string name, string? inLocale)
            => suggestions++ < MaxSuggestions ? names.FindNearest(name, inLocale) : null;

        foreach (var cell in page.Cells)
        {
            if (cell.Unsafe is { } trouble)
            {
                diagnostics.Add(CatalogDiagnostics.UnsafeName, cell.Span, cell.Local, trouble);
            }
            else if (cell.Key is null && cell.Name.IsAmbiguous)
            {
                diagnostics.Add(
                    CatalogDiagnostics.AmbiguousName,
                    cell.Span,
                    cell.English ?? cell.Local,
                    string.Join(" and of ", cell.Name.Keys.Select(key => $"'{names.Spell(key)}'")));
            }
            else if (cell.Mistake is { IsNoName: true })
            {
                diagnostics.Add(CatalogDiagnostics.NoName, cell.Span, cell.English!);
            }
            else if (cell.Mistake is { Variant: { } variant })
            {
                diagnostics.Add(CatalogDiagnostics.VariantInRow, cell.Span, cell.English!, variant.Market, variant.Base);
            }
            else if (cell.Mistake is { Nearest: { } meant })
            {
                diagnostics.Add(CatalogDiagnostics.NameMistyped, cell.Span, cell.English!, meant);
            }
            else if (cell.Key is null && cell.IsUnlisted)
            {
                diagnostics.Add(CatalogDiagnostics.SeveralOffers, cell.Span, cell.English!);
            }
            else if (cell.Key is null)
            {
                diagnostics.Add(
                    CatalogDiagnostics.UnknownName,
                    cell.Span,
                    cell.Local,
                    (locale is null ? "" : $" in {locale}") + (Suggest(cell.Local, locale) is { } near ? $"; the nearest is '{near}'" : ""));
            }
            else if (names.IsRefused(cell.Key))
            {
                diagnostics.Add(
                    CatalogDiagnostics.NameNotListed,
                    cell.Span,
                    cell.English ?? cell.Local,
                    Suggest(cell.English ?? cell.Local, null) is { } near ? $"; the nearest is '{near}'" : "",
                    names.Spell(cell.Key),
                    names.NextNumber.ToString(CultureInfo.InvariantCulture));
            }
            else if (cell.English is null && names.FindWithPlan(NameFolding.Fold(cell.Local), locale) is { } withPlan && withPlan != cell.Key)
            {
                diagnostics.Add(CatalogDiagnostics.PlanMayBeLost, cell.Span, cell.Local, names.Spell(cell.Key), names.Spell(withPlan));
            }
            else if (cell.IsUnlisted && !names.AreIncomplete)
            {
                diagnostics.Add(
                    CatalogDiagnostics.UnlistedOffer,
                    cell.Span,
                    cell.English!,
                    Suggest(cell.English!, null) is { } near ? $"; the nearest that is known is '{near}'" : "");
            }
        }

        return diagnostics;
    }
}
