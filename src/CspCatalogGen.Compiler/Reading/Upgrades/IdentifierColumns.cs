using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Leaves out the columns of an upgrade table that say nothing of upgrades: numbers of rows, identifiers, and columns of notes that are empty.</summary>
internal static class IdentifierColumns
{
    private const int MinColumns = 3;

    private static readonly HashSet<string> Headings = new(
        ["#", "№", "no", "nr", "number", "row", "sku", "sku id", "id", "guid", "offer id", "offer guid", "offer ids", "product id", "product guid", "product sku", "sku part number", "string id", "part number"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Remarks = new(["notes", "note", "remarks", "remark", "comments", "comment"], StringComparer.Ordinal);

    /// <summary><paramref name="table"/> without them.</summary>
    public static RawTable Without(RawTable table)
    {
        if (table.Heading.Count != 1 || table.Heading[0].Cells is not { Count: >= MinColumns } heading || !table.Rows.Concat(table.Heading).All(IsPlain))
        {
            return table;
        }

        var left = Enumerable.Range(0, heading.Count).Where(column => !SaysNothing(table, column)).ToList();
        return left.Count == heading.Count || left.Count < 2 ? table : table with
        {
            Heading = [Only(table.Heading[0], left)],
            Rows = table.Rows.Select(row => row.Cells.Count < heading.Count ? row : Only(row, left)).ToList(),
        };
    }

    private static bool SaysNothing(RawTable table, int column)
    {
        var written = table.Heading[0].Cells[column].Content.Joined().Local.Words();
        var heading = written is "#" or "№" ? written : string.Join(" ", EnglishWords.In(written));
        var cells = table.Rows.Where(row => row.Cells.Count > column).Select(row => row.Cells[column].Content).ToList();
        return cells.TrueForAll(IsIdentifier)
            && (Headings.Contains(heading) ? cells.Exists(content => content.Lines().Length > 0) : Remarks.Contains(heading) && cells.TrueForAll(content => content.Lines().Length == 0));
    }

    // A number, a GUID, or a String ID: no blank, and no word that a reader would read.
    private static bool IsIdentifier(CellContent content)
        => content.Remarks.Count == 0 && content.Lines() is { Length: <= 1 } && content.Joined().Local.Words() is var words
            && words.All(static c => c < '\u0080' && (char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':'))
            && (words.Length == 0 || words.Any(static c => char.IsDigit(c) || c == '_'));

    private static RawRow Only(RawRow row, List<int> columns) => row with { Cells = columns.ConvertAll(column => row.Cells[column]) };

    private static bool IsPlain(RawRow row) => row.Cells.All(static cell => cell is { Columns: 1, Rows: 1 });
}
