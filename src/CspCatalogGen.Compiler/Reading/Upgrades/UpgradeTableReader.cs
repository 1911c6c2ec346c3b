using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Tells the rows of offers from the rows of footnotes.</summary>
internal static class UpgradeTableReader
{
    public static UpgradeTable Read(
        RawTable table,
        List<Footnote> footnotes,
        Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        foreach (var row in table.Heading.Where(IsOffer))
        {
            report(CatalogDiagnostics.OfferAsHeading, row.Span, []);
        }

        var rows = new List<UpgradeRow>();
        foreach (var row in table.Rows)
        {
            ReadRow(row, rows, footnotes, report);
        }

        if (rows.Count == 0)
        {
            report(CatalogDiagnostics.NoRows, table.Span, []);
        }

        return new UpgradeTable(rows.ToEquatableArray(), table.Span);
    }

    /// <summary>Reads a line under the table or in its last row.</summary>
    public static Footnote ReadFootnote(ContentLine line)
        => new(MarkedTextReader.ReadNote(line.Local), line.English is null ? null : MarkedTextReader.ReadNote(line.English));

    // A heading names no product in its second cell; an offer's row that slipped into its place does.
    private static bool IsOffer(TableRow heading)
        => heading.Cells.Count > 1 && heading.Cells[1].Content.Lines().Any(line => FootnoteReader.Mentions(line.Local) > 0);

    private static void ReadRow(
        TableRow row,
        List<UpgradeRow> rows,
        List<Footnote> footnotes,
        Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        var cells = row.Cells;

        // Markdown pads every row to the longest; HTML may write the empty cells out.
        var count = cells.Count;
        while (count > 2 && cells[count - 1].Content.Lines().Count == 0)
        {
            count--;
        }

        if (count > 2)
        {
            report(CatalogDiagnostics.TooManyCells, row.Span, [count.ToString(CultureInfo.InvariantCulture)]);
            return;
        }

        if (count == 1 && cells[0].Columns >= 2)
        {
            footnotes.AddRange(cells[0].Content.Lines().Select(ReadFootnote));
            return;
        }

        if (count < 2)
        {
            report(CatalogDiagnostics.TooFewCells, row.Span, [count.ToString(CultureInfo.InvariantCulture)]);
            return;
        }

        var offer = cells[0].Content;
        var targets = cells[1].Content.Lines();
        if (offer.Lines().Count == 0)
        {
            ReadFootnoteRow(cells[0], targets, footnotes, report);
            return;
        }

        foreach (var item in cells[1].EmptyItems)
        {
            report(CatalogDiagnostics.EmptyName, item, []);
        }

        var name = ReadOffer(offer.Joined());
        var upgrades = new List<OfferText>();
        foreach (var line in targets)
        {
            var upgrade = ReadOffer(line);
            if (upgrade.Local.Text.Length == 0)
            {
                // A bullet and nothing behind it.
                report(CatalogDiagnostics.EmptyName, line.Local.ToPageText().Span, []);
                continue;
            }

            upgrades.Add(upgrade);
        }

        if (upgrades.Count == 0)
        {
            report(CatalogDiagnostics.NoTargets, cells[1].Span, [name.Local.Text]);
        }

        foreach (var text in upgrades.Prepend(name).SelectMany(item => new[] { item.Local, item.English }))
        {
            if (text?.Stray is { } stray)
            {
                report(CatalogDiagnostics.StrayCharacter, stray.Span, [text.Text, stray.Text]);
            }
        }

        rows.Add(new UpgradeRow(name, upgrades.ToEquatableArray(), cells[1].Span));
    }

    private static void ReadFootnoteRow(
        TableCell first,
        IReadOnlyList<ContentLine> lines,
        List<Footnote> footnotes,
        Action<DiagnosticDescriptor, SourceSpan, string[]> report)
    {
        var notes = lines.Select(ReadFootnote).ToList();
        if ((notes.Count > 1 && notes.Exists(note => note.Local.Marker is null)) || lines.Any(IsItem))
        {
            // A list of upgrades whose offer is missing, not a list of footnotes.
            report(CatalogDiagnostics.EmptyName, first.Span, []);
            return;
        }

        footnotes.AddRange(notes);
    }

    // One product and no marker: no footnote, whatever became of it in translation.
    private static bool IsItem(ContentLine line)
        => !FootnoteReader.NamesEnough(line)
            && (MarkedTextReader.HasBullet(line.Local)
                || (FootnoteReader.Mentions(line.Local) > 0 && ReadFootnote(line) is { Local.Marker: null, English: null or { Marker: null } }));

    private static OfferText ReadOffer(ContentLine line)
        => new(MarkedTextReader.ReadName(line.Local), line.English is null ? null : MarkedTextReader.ReadName(line.English));
}
