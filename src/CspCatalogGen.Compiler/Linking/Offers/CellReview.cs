using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Says what is wrong with the names of a canonical page's cells.</summary>
internal static class CellReview
{
    // A page in which nothing is known is not helped by thousands of suggestions.
    private const int MaxSuggestions = 200;

    public static IReadOnlyCollection<Diagnostic> Review(ResolvedPage page, OfferNames names, MissingRows missing)
    {
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var locale = page.Page.FrontMatter.Locale;
        var suggestions = 0;
        var refused = page.Cells.Where(cell => cell is { Unsafe: null, Mistake: null, Key: { } key } && names.IsRefused(key)).ToLookup(cell => cell.Key!, StringComparer.Ordinal);

        string? Suggest(string name, string? inLocale)
            => suggestions++ < MaxSuggestions ? names.FindNearest(name, inLocale) : null;

        foreach (var cell in page.Cells)
        {
            if (cell.Unsafe is not null && Brands.CountIn(cell.English ?? cell.Local) > 1)
            {
                diagnostics.Add(CatalogDiagnostics.SeveralOffers, cell.Span, cell.English ?? cell.Local);
            }
            else if (cell.Unsafe is { } trouble)
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
                diagnostics.Add(Mistaken(page, names, CatalogDiagnostics.NameMistyped, cell, meant, cell.English!, meant));
            }
            else if (cell.Key is null && cell.IsUnlisted)
            {
                diagnostics.Add(CatalogDiagnostics.SeveralOffers, cell.Span, cell.English!);
            }
            else if (cell.Key is null)
            {
                var near = Suggest(cell.Local, locale);
                diagnostics.Add(Mistaken(
                    page,
                    names,
                    CatalogDiagnostics.UnknownName,
                    cell,
                    near,
                    cell.Local,
                    (locale is null ? "" : names.HasColumnFor(locale) ? $" in {locale}" : $" in {locale}, for which the names document has no column") + (near is not null ? $"; the nearest is '{near}'" : "")));
            }
            else if (names.IsRefused(cell.Key))
            {
                // A misspelt name is told at each place, because each has to be mended. An offer that lacks a row is told once.
                var written = cell.English ?? cell.Local;
                var same = names.Mistyped.Find(written) is null ? refused[cell.Key].ToList() : [cell];
                if (same[0] != cell)
                {
                    continue;
                }

                var near = Suggest(written, null);
                diagnostics.Add(Mistaken(
                    page,
                    names,
                    CatalogDiagnostics.NameNotListed,
                    cell,
                    near,
                    written,
                    near is not null ? $"; the nearest is '{near}'" : "",
                    missing.Write(cell.Key)) with
                {
                    Related = same.Skip(1).Select(again => new RelatedPlace(page.Locate(again.Span), "the same offer")).ToEquatableArray(),
                });
            }
            else if (cell.English is null && names.FindWithPlan(NameFolding.Fold(cell.Local), locale) is { } withPlan && withPlan != cell.Key)
            {
                diagnostics.Add(CatalogDiagnostics.PlanMayBeLost, cell.Span, cell.Local, names.Spell(cell.Key), names.Spell(withPlan));
            }
            else if (cell.IsUnlisted && !names.AreIncomplete)
            {
                var near = Suggest(cell.English!, null);
                diagnostics.Add(Mistaken(
                    page,
                    names,
                    CatalogDiagnostics.UnlistedOffer,
                    cell,
                    near,
                    cell.English!,
                    near is not null ? $"; the nearest that is known is '{near}'" : ""));
            }
        }

        return diagnostics;
    }

    // The nearest name is an English one, so it can be written only where English stands. A name that is only similar may be
    // that of another offer.
    private static Diagnostic Mistaken(ResolvedPage page, OfferNames names, DiagnosticDescriptor descriptor, ResolvedCell cell, string? near, params string[] arguments)
        => Diagnostic.Create(descriptor, page.Locate(cell.Span), arguments) with
        {
            Correction = near is not null && page.IsEnglish && names.Mistyped.CanOnlyMean(cell.English ?? cell.Local, near) && !StandsBeside(page, cell, near, names) ? new Correction(CorrectionKind.Name, near) : null,
        };

    // Whether another row is the offer's, or the same row lists it already. To write it once more would be the next mistake.
    private static bool StandsBeside(ResolvedPage page, ResolvedCell cell, string name, OfferNames names)
    {
        var row = page.Rows.First(row => row.Cells.Contains(cell));
        return (row.Offer == cell ? page.Rows.Select(other => other.Offer) : row.Cells)
            .Any(other => other.Key is { } key && names.Spell(key) == name);
    }
}
