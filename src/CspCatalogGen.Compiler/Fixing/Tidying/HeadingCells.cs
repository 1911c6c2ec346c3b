using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Fixing.Tidying;

/// <summary>A heading row that is written with the tags of data.</summary>
internal static class HeadingCells
{
    private static readonly Regex Cell = new(@"(?<=</?)t(?<kind>[dh])(?=[\s>/])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<Diagnostic> Find(UpgradeTable table, EditableText text)
    {
        if (table.Rows.Count == 0)
        {
            yield break;
        }

        // The heading is the row before the first offer.
        var start = text.Text.IndexOf("<tr", table.Span.Start, table.Span.Length, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : text.Text.IndexOf("</tr", start, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || end < 0 || end > table.Rows[0].Offer.Local.Span.Start)
        {
            yield break;
        }

        var cells = Cell.Matches(text.Text.Substring(start, end - start)).Cast<Match>().ToList();
        if (cells.Count < 2 || cells.Exists(cell => cell.Groups["kind"].Value is "h" or "H"))
        {
            yield break;
        }

        yield return Diagnostic.Create(CatalogDiagnostics.HeadingOfDataCells, text.Locate(start, end)) with
        {
            Fix = new Fix(
                "Write <th>",
                IsSafe: true,
                cells.Select(cell => cell.Groups["kind"].Index + start).Select(at => new TextEdit(text.Locate(at, at + 1), text.Text[at] == 'D' ? "H" : "h")).ToEquatableArray()),
        };
    }
}
