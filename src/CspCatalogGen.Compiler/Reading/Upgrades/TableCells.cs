using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>What cells of an upgrade table are, before anybody reads a name in them.</summary>
internal static class TableCells
{
    /// <summary>Whether no words stand in <paramref name="cell"/>.</summary>
    public static bool IsEmpty(this RawCell cell) => cell.Content.Lines().Length == 0;

    /// <summary>Whether neither words nor anything else stand in <paramref name="cell"/>.</summary>
    public static bool HoldsNothing(this RawCell cell) => cell.IsEmpty() && cell.Content.Remarks.Count == 0;

    /// <summary>Whether <paramref name="cell"/> is a drawn line: people part rows by a second row of dashes.</summary>
    public static bool IsRule(this RawCell cell)
        => cell.Content.Lines().Length == 1 && cell.Content.Remarks.Count == 0 && cell.Content.Joined().Local.Words() is { Length: > 0 } words && words.All(static c => c is '-' or ':' or '=' or '_' or '–' or '—');

    /// <summary>Whether <paramref name="cell"/> is a footnote: it begins with a marker and names what a footnote names.</summary>
    public static bool IsFootnote(this RawCell cell)
        => cell.Content.Joined() is var line && FootnoteLine.NamesEnough(line) && FootnoteLine.Read(line).Local is { Marker: { } marker, Span: var span } && marker.Span.Start <= span.Start;

    /// <summary>Whether <paramref name="cells"/> are a heading among the rows: one heads a column, and neither names a product.</summary>
    public static bool AreHeadingInMidst(IReadOnlyList<RawCell> cells)
        => cells.Count > 1 && NamesNone(cells[0]) && NamesNone(cells[1]) && (TableColumns.RoleOf(cells[0]) != ColumnRole.Unknown || TableColumns.RoleOf(cells[1]) != ColumnRole.Unknown);

    private static bool NamesNone(RawCell cell)
    {
        foreach (var line in cell.Content.Lines())
        {
            if (FootnoteLine.CountProducts(line.Local) > 0)
            {
                return false;
            }
        }

        return !cell.IsEmpty();
    }

    /// <summary>Whether the row <paramref name="heading"/> is an offer's that slipped into the heading's place: its second cell names a product.</summary>
    public static bool IsOffer(RawRow heading)
        => heading.Cells.Count > 1 && !heading.Cells[1].IsEmpty() && !NamesNone(heading.Cells[1]);

    /// <summary>Whether <paramref name="line"/> is an upgrade in a list: it names one product and has no marker, so it is no footnote, whatever became of that in translation.</summary>
    public static bool IsListed(ContentLine line)
        => !FootnoteLine.NamesEnough(line)
            && (BulletSigns.Begin(line.Local)
                || (FootnoteLine.CountProducts(line.Local) > 0 && FootnoteLine.Read(line) is { Local.Marker: null, English: null or { Marker: null } }));
}
