using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Finds copies of one page that disagree. Their English tables must be the same; which of them is right no file name can
/// tell.
/// </summary>
internal static class PageCopies
{
    /// <summary>The pages among <paramref name="pages"/> that have another copy in their language which says something else.</summary>
    public static IEnumerable<ResolvedPage> FindDisagreeing(IEnumerable<ResolvedPage> pages)
        => pages
            .Where(page => page.SpeaksEnglish)
            .GroupBy(page => page.Page.FrontMatter.Locale, StringComparer.Ordinal)
            .Where(copies => copies.Select(Signature).Distinct(StringComparer.Ordinal).Count() > 1)
            .SelectMany(copies => copies);

    /// <summary>Says of each of <paramref name="copies"/> where it differs from another.</summary>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<ResolvedPage> copies)
    {
        foreach (var page in copies)
        {
            var signature = Signature(page);
            var other = copies.First(copy => copy.Page.FrontMatter.Locale == page.Page.FrontMatter.Locale && Signature(copy) != signature);
            yield return Diagnostic.Create(CatalogDiagnostics.CopiesDisagree, page.Locate(FirstDifference(page, other)), other.Page.Path);
        }
    }

    /// <summary>The English table as one text: what it says, and nothing of how it is laid out.</summary>
    public static string Signature(ResolvedPage page) => string.Join("\n", page.Rows.Select(row => string.Join("|", row.Cells.Select(Signature))));

    private static string Signature(ResolvedCell cell) => cell.Said.Fold + "^" + cell.Marker;

    private static SourceSpan FirstDifference(ResolvedPage page, ResolvedPage other)
    {
        for (var i = 0; i < page.Rows.Count; i++)
        {
            var cells = page.Rows[i].Cells.ToList();
            var others = i < other.Rows.Count ? other.Rows[i].Cells.ToList() : [];
            for (var j = 0; j < cells.Count; j++)
            {
                if (j >= others.Count || Signature(cells[j]) != Signature(others[j]))
                {
                    return cells[j].Span;
                }
            }

            if (others.Count > cells.Count)
            {
                return page.Rows[i].TargetsSpan;
            }
        }

        return page.Rows[page.Rows.Count - 1].TargetsSpan;
    }
}
