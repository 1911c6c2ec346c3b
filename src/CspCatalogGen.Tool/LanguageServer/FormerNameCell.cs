using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>The cell of the names document that holds the names which an offer had.</summary>
internal static class FormerNameCell
{
    /// <summary>The edit that adds the name <paramref name="name"/>, which the offer has now; <see langword="null"/> where there is no such cell, or the name stands there.</summary>
    public static TextEdit? Add(Snapshot now, string name)
    {
        var fold = NameFolding.Fold(name);
        if (now.State.Documents.Select(static document => document.Names).OfType<NamesDocument>().FirstOrDefault() is not { } names
            || names.Offers.FirstOrDefault(row => NameFolding.Fold(row.Name.Text) == fold) is not { } row
            || row.FormerNames.Any(former => NameFolding.Fold(former.Name.Text) == fold)
            || now.TextOf(names.Path) is not { } text
            || names.OffersHeading.ToList().FindIndex(static heading => heading.Equals(NamesColumns.FormerNames, StringComparison.OrdinalIgnoreCase)) is not (> 0 and var column)
            || FindCell(text, row.Name.Span, column) is not { } cell)
        {
            return null;
        }

        var end = cell.End;
        while (end > cell.Start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end == cell.Start
            ? new TextEdit(names.Locate(cell), $" {name} ")
            : new TextEdit(names.Locate(new SourceSpan(end, 0)), "<br/>" + name);
    }

    // From the cell of the name on, bar by bar; one behind a backslash divides nothing.
    private static SourceSpan? FindCell(string text, SourceSpan first, int column)
    {
        var start = -1;
        for (var i = first.End; i < text.Length && text[i] is not ('\r' or '\n'); i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '|' && column-- == 0)
            {
                return SourceSpan.FromBounds(start, i);
            }
            else if (text[i] == '|')
            {
                start = i + 1;
            }
        }

        return null;
    }
}
