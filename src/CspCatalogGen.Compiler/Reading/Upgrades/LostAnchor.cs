using System;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Finds an upgrade table on a page whose anchor was deleted, by its headings alone: such a page would be passed over without a word.</summary>
internal static class LostAnchor
{
    /// <summary>The heading row of the table; a scan of lines, no parsing.</summary>
    public static SourceSpan? FindTable(string text)
    {
        // New commerce has a table of its own, under an anchor of its own.
        if (text.IndexOf(AnchorIds.NewCommerce, StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return null;
        }

        foreach (var words in ColumnHeadings.UpgradesOfPages)
        {
            for (var at = 0; (at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += words.Length)
            {
                var start = text.LastIndexOf('\n', at) + 1;
                var end = text.IndexOf('\n', at) is var next and >= 0 ? next : text.Length;
                var line = text.Substring(start, end - start);
                if (IsHeading(text, line, start))
                {
                    return SourceSpan.FromBounds(start, start + line.TrimEnd().Length);
                }
            }
        }

        return null;
    }

    // Offers of the brand stand right below; other programs have tables of possible upgrades as well.
    private static bool IsHeading(string text, string line, int start)
        => (line.IndexOf('|') >= 0 || line.IndexOf("<th", StringComparison.OrdinalIgnoreCase) >= 0)
            && text.IndexOf(Brands.Number, start, Math.Min(text.Length - start, 1000), StringComparison.Ordinal) >= 0;
}
