using System.Collections.Generic;
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
            else if (cell.English is null && names.FindWithPlan(NameFolding.Fold(cell.Local), locale) is { } withPlan && withPlan != cell.Key)
            {
                diagnostics.Add(CatalogDiagnostics.PlanMayBeLost, cell.Span, cell.Local, names.Spell(cell.Key), names.Spell(withPlan));
            }
            else if (cell.IsUnlisted)
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
