using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Leaves out the columns of an upgrade table that say nothing of upgrades: numbers of rows, identifiers, and columns that
/// are empty, with a heading for notes or none. What identifies the offer of a row stays with the row.
/// </summary>
internal static class IdentifierColumns
{
    private const int MinColumns = 3;

    private static readonly HashSet<string> Headings = new(
        ["#", "№", "no", "nr", NumberHeading, "row", "sku", "sku id", "id", "guid", "offer id", "offer guid", "offer ids", "product id", "product guid", "product sku", "sku part number", "string id", "part number"],
        StringComparer.Ordinal);

    // The names document has a number for each offer, too.
    private const string NumberHeading = "number";

    private static readonly HashSet<string> Remarks = new(["notes", "note", "remarks", "remark", "comments", "comment"], StringComparer.Ordinal);

    /// <summary><paramref name="table"/> without them.</summary>
    public static RawTable Without(RawTable table)
    {
        if (table.Heading.Count != 1 || table.Heading[0].Cells is not { Count: >= MinColumns } heading || !table.Rows.Concat(table.Heading).All(IsPlain))
        {
            return table;
        }

        var left = Enumerable.Range(0, heading.Count).Where(column => !SaysNothing(table, column)).ToList();
        var identifying = Enumerable.Range(0, heading.Count).Where(column => !left.Contains(column) && Identifies(table, column)).ToList();
        return left.Count == heading.Count || left.Count < 2 ? table : table with
        {
            Heading = [Only(table.Heading[0], left)],
            Rows = table.Rows.Select(row => row.Cells.Count < heading.Count ? row : Only(row, left) with
            {
                Identifiers = identifying.Select(column => row.Cells[column].Content.Joined().Local.ToPageText()).Where(static words => words.Text.Length > 0).ToList(),
            }).ToList(),
        };
    }

    // Numbers that count the rows say nothing; others may be those of the offers, where the heading says so.
    private static bool Identifies(RawTable table, int column)
    {
        var words = table.Rows.Where(row => row.Cells.Count > column).Select(row => row.Cells[column].Content.Joined().Local.Words()).ToList();
        return !words.TrueForAll(static word => word.All(char.IsDigit))
            || (HeadingOf(table, column) == NumberHeading && !words.Select(static (word, row) => word == (row + 1).ToString(CultureInfo.InvariantCulture)).All(static counts => counts));
    }

    private static string HeadingOf(RawTable table, int column)
        => table.Heading[0].Cells[column].Content.Joined().Local.Words() is var written && written is "#" or "№" ? written : string.Join(" ", EnglishWords.In(written));

    private static bool SaysNothing(RawTable table, int column)
    {
        var heading = HeadingOf(table, column);
        var cells = table.Rows.Where(row => row.Cells.Count > column).Select(row => row.Cells[column]).ToList();
        return Headings.Contains(heading) ? cells.TrueForAll(static cell => IsIdentifier(cell.Content)) && cells.Exists(static cell => !cell.IsEmpty())
            : (Remarks.Contains(heading) || table.Heading[0].Cells[column].HoldsNothing()) && cells.TrueForAll(static cell => cell.HoldsNothing() || cell.IsRule());
    }

    // A number, a GUID, or a String ID: no blank, and no word that a reader would read.
    private static bool IsIdentifier(CellContent content)
        => content.Remarks.Count == 0 && content.Lines() is { Length: <= 1 } && content.Joined().Local.Words() is var words
            && words.All(static c => c < '\u0080' && (char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':'))
            && (words.Length == 0 || words.Any(static c => char.IsDigit(c) || c == '_'));

    private static RawRow Only(RawRow row, List<int> columns) => row with { Cells = columns.ConvertAll(column => row.Cells[column]) };

    private static bool IsPlain(RawRow row) => row.Cells.All(static cell => cell is { Columns: 1, Rows: 1 });
}
