using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Reads the rows of an upgrade table: offers with their upgrades, footnotes, and headings inside the table. Every cell,
/// item and tag is read, known or reported.
/// </summary>
internal sealed class UpgradeTableReader
{
    // One more than a row has is enough to refuse it.
    private const int MaxColumns = 3;

    private readonly RawTable _table;
    private readonly TableColumns _columns;
    private readonly Statement _statement;
    private readonly ReportDiagnostic _report;
    private readonly List<UpgradeRow> _rows = [];
    private readonly List<Footnote> _footnotes = [];
    private readonly List<UnreadText> _unread = [];
    private readonly Dictionary<int, SpanningCell> _spanning = [];
    private bool _isWithheld;
    private bool _hasOfferAbove;
    private bool? _areOffersBold;

    private UpgradeTableReader(RawTable table, TableColumns columns, Statement statement, ReportDiagnostic report)
    {
        _table = table;
        _columns = columns;
        _statement = statement;
        _report = report;
    }

    /// <summary>Reads <paramref name="table"/>, whose columns are known: its rows and footnotes, and the titles in it that nobody can tell.</summary>
    public static (IReadOnlyList<UpgradeRow> Rows, IReadOnlyList<Footnote> Footnotes, IReadOnlyList<UnreadText> Unread) Read(
        RawTable table,
        TableColumns columns,
        Statement statement,
        ReportDiagnostic report)
    {
        var reader = new UpgradeTableReader(table, columns, statement, report);
        reader.Read();
        return (reader._rows, reader._footnotes, reader._unread);
    }

    /// <summary>Reads a line under the table or in its last row.</summary>
    public static Footnote ReadFootnote(ContentLine line)
        => new(MarkedTextReader.ReadNote(line.Local), line.English is null ? null : MarkedTextReader.ReadNote(line.English));

    private void Read()
    {
        if (_table.NotClosed is { } tag)
        {
            _report(CatalogDiagnostics.TableNotClosed, tag, []);
        }

        Account(_table.Remarks);
        Account(_table.Caption?.Remarks ?? []);
        foreach (var row in _table.Heading)
        {
            foreach (var cell in row.Cells)
            {
                Account(cell.Content.Remarks);
            }

            if (IsOffer(row))
            {
                _report(CatalogDiagnostics.OfferAsHeading, row.Span, []);
            }
        }

        foreach (var row in _table.Rows.Skip(_columns.SkippedRows))
        {
            ReadRow(row);
        }
    }

    // A heading names no product in its second cell; an offer's row that slipped into its place does.
    private static bool IsOffer(RawRow heading)
        => heading.Cells.Count > 1 && heading.Cells[1].Content.Lines().Any(line => FootnoteReader.Mentions(line.Local) > 0);

    private void ReadRow(RawRow row)
    {
        if (row.Cells.Count == 0)
        {
            _report(CatalogDiagnostics.TooFewCells, row.Span, ["none"]);
            return;
        }

        if (row.Cells.Count == 1 && row.Cells[0].Columns >= 2 && _spanning.Count == 0)
        {
            ReadFullWidth(row, row.Cells[0]);
            return;
        }

        var cells = Spread(row, out var isOfferAbove);

        // Markdown pads every row to the longest; HTML may write the empty cells out.
        var count = cells.Count;
        while (count > 2 && IsEmpty(cells[count - 1]))
        {
            count--;
        }

        if (count != 2)
        {
            _report(count > 2 ? CatalogDiagnostics.TooManyCells : CatalogDiagnostics.TooFewCells, row.Span, [count.ToString(CultureInfo.InvariantCulture)]);
            return;
        }

        if (cells.TrueForAll(IsLine))
        {
            return;
        }

        if (IsHeadingInMidst(cells))
        {
            ReadRepeatedHeading(row, cells);
            return;
        }

        if (isOfferAbove && _hasOfferAbove && !_isWithheld)
        {
            var above = _rows[_rows.Count - 1];
            _rows[_rows.Count - 1] = above with { Targets = above.Targets.Concat(ReadTargets(cells[_columns.Upgrades])).ToEquatableArray() };
            return;
        }

        ReadOffer(row, cells[_columns.Offer], cells[_columns.Upgrades]);
    }

    // People draw lines between rows by a second row of dashes.
    private static bool IsLine(RawCell cell)
        => cell.Content.Lines().Count == 1 && cell.Content.Remarks.Count == 0 && cell.Content.Joined().Local.Words() is { Length: > 0 } words && words.All(c => c is '-' or ':' or '=' or '_' or '–' or '—');

    // A cell heads a column, and the other one names no product.
    private static bool IsHeadingInMidst(IReadOnlyList<RawCell> cells)
        => cells.Take(2).All(cell => !IsEmpty(cell) && cell.Content.Lines().All(line => FootnoteReader.Mentions(line.Local) == 0))
            && cells.Take(2).Any(cell => TableColumns.RoleOf(cell) != ColumnRole.Unknown);

    private void ReadOffer(RawRow row, RawCell offer, RawCell upgrades)
    {
        _hasOfferAbove = false;
        if (IsEmpty(offer) && offer.Content.Remarks.Count == 0)
        {
            ReadFootnoteRow(offer, upgrades.Content.Lines());
            return;
        }

        if (FootnoteReader.Mentions(offer.Content.Joined().Local) == 0 && offer.Content.Remarks.Count == 0 && IsNote(upgrades))
        {
            // What stands before it, such as "Note:", is its label.
            ReadFootnoteRow(offer, upgrades.Content.Lines());
            return;
        }

        if (IsEmpty(upgrades) && upgrades.Content.Remarks.Count == 0 && (IsNote(offer) || IsGroup(offer)))
        {
            ReadFullWidth(row, offer);
            return;
        }

        if (_isWithheld)
        {
            return;
        }

        if (FootnoteReader.Mentions(offer.Content.Joined().Local) == 0 && TableColumns.RoleOf(offer) != ColumnRole.Unknown)
        {
            // A table on its side: what heads a column elsewhere heads a row here.
            _report(CatalogDiagnostics.HeadingNotUnderstood, offer.Span, [offer.Content.Joined().Local.ToPageText().Text]);
            return;
        }

        Account(offer.Content.Remarks);
        if (offer.Content.Remarks.Concat(upgrades.Content.Remarks).Any(remark => remark.Kind is RemarkKind.NestedTable))
        {
            Account(upgrades.Content.Remarks);
            return;
        }

        if (IsEmpty(offer))
        {
            // The offer is struck out or hidden, and its row with it.
            return;
        }

        var name = ReadName(offer.Content.Joined());
        if (name.Local.Text.Length == 0)
        {
            _report(CatalogDiagnostics.NoName, offer.Span, [offer.Content.Joined().Local.Words()]);
            return;
        }

        ReportStray(name);
        var targets = ReadTargets(upgrades);
        // A row that lost the bar between its cells is one name too long.
        if (targets.Count == 0 && FootnoteReader.Mentions(name.Local.Text) <= 1 && IsEmpty(upgrades) && upgrades.EmptyItems.Count == 0 && !upgrades.Content.Remarks.Any(IsWithdrawn))
        {
            _report(CatalogDiagnostics.NoTargets, upgrades.Span, [name.Local.Text]);
        }

        if (IsPictured(offer))
        {
            return;
        }

        _rows.Add(new UpgradeRow(name, targets.ToEquatableArray(), upgrades.Span));
        _hasOfferAbove = true;
    }

    private static bool IsNote(RawCell cell)
        => cell.Content.Joined() is var line && FootnoteReader.NamesEnough(line) && ReadFootnote(line).Local is { Marker: { } marker, Span: var span } && marker.Span.Start <= span.Start;

    // What stands alone in its row over other rows, set off from the offers: a heading inside the table.
    private bool IsGroup(RawCell cell)
        => FootnoteReader.Mentions(cell.Content.Joined().Local) == 0
            && (_statement.JudgeTitle(cell.Content.Joined()) is not null || (cell.Content.IsBold && !AreOffersBold && !cell.Content.Joined().Local.Words().Any(char.IsDigit)));

    private bool AreOffersBold => _areOffersBold ??= _table.Rows.Any(row => row.Cells.Count > 1 && row.Cells[0].Content.IsBold && !IsEmpty(row.Cells[1]));

    private List<OfferText> ReadTargets(RawCell cell)
    {
        Account(cell.Content.Remarks);
        foreach (var item in cell.EmptyItems)
        {
            if (!cell.Content.Remarks.Any(remark => remark.Span.Start >= item.Start && remark.Span.Start < cell.Span.End))
            {
                _report(CatalogDiagnostics.EmptyName, item, []);
            }
        }

        if (HasSigns(cell.Content.Lines()))
        {
            _report(CatalogDiagnostics.PictureInCell, cell.Span, ["'+' before some of its items"]);
            return [];
        }

        var targets = new List<OfferText>();
        var depth = ItemDepth.None;
        foreach (var line in cell.Content.Lines())
        {
            if (depth.IsBelow(line, out depth))
            {
                _report(CatalogDiagnostics.NestedContent, line.Local.ToPageText().Span, ["list"]);
                continue;
            }

            var target = ReadName(line);
            if (target.Local.Text.Length == 0)
            {
                // A bullet and nothing behind it; of a struck-out item the bullet may be left.
                if (!cell.Content.Remarks.Any(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden))
                {
                    _report(CatalogDiagnostics.EmptyName, line.Local.ToPageText().Span, []);
                }

                continue;
            }

            ReportStray(target);
            targets.Add(target);
        }

        // A picture may say yes or no, and of which item it stands beside nothing tells.
        return IsPictured(cell) ? [] : targets;
    }

    // Where all items have it, a plus is their bullet.
    private static bool HasSigns(IReadOnlyList<ContentLine> lines)
        => lines.Any(StartsWithPlus) && !lines.All(StartsWithPlus);

    private static bool StartsWithPlus(ContentLine line) => line.Local.TrimmedBounds() is var (start, end) && start < end && line.Local[start] == '+';

    /// <summary>A row of one cell is a footnote, a harmless heading, or one that takes back what stands under it.</summary>
    private void ReadFullWidth(RawRow row, RawCell cell)
    {
        Account(cell.Content.Remarks);
        var lines = cell.Content.Lines();
        var notes = lines.Select(ReadFootnote).ToList();
        if (lines.Any(line => FootnoteReader.Mentions(line.Local) > 1 || (line.English is { } english && FootnoteReader.Mentions(english) > 1))
            || notes.Exists(note => note.Local.Marker is not null || note.English?.Marker is not null))
        {
            _footnotes.AddRange(notes);
            return;
        }

        var line = cell.Content.Joined();
        var finding = _statement.JudgeCaption(line) ?? _statement.JudgeSentence(line, []);
        if (finding is null && _statement.IsForeign(line))
        {
            _unread.Add(new UnreadText(line.Local.ToPageText(), UnreadReader.Foreign, IsTable: false));
        }

        _isWithheld = finding is not null;
        if (finding is not null)
        {
            _report(CatalogDiagnostics.TitleNotUnderstood, row.Span, [line.Local.ToPageText().Text, finding]);
        }
    }

    private void ReadRepeatedHeading(RawRow row, List<RawCell> cells)
    {
        if (TableColumns.RoleOf(cells[_columns.Offer]) == ColumnRole.Offer && TableColumns.RoleOf(cells[_columns.Upgrades]) == ColumnRole.Upgrades)
        {
            return;
        }

        _isWithheld = true;
        _report(CatalogDiagnostics.HeadingNotUnderstood, row.Span, [string.Join(" | ", cells.Select(cell => cell.Content.Joined().Local.ToPageText().Text))]);
    }

    private void ReadFootnoteRow(RawCell first, IReadOnlyList<ContentLine> lines)
    {
        var notes = NoteLines.Split(lines).Select(ReadFootnote).ToList();
        if ((notes.Count > 1 && notes.Exists(note => note.Local.Marker is null)) || lines.Any(IsItem))
        {
            // A list of upgrades whose offer is missing, not a list of footnotes.
            _report(CatalogDiagnostics.EmptyName, first.Span, []);
            return;
        }

        _footnotes.AddRange(notes);
    }

    // One product and no marker: no footnote, whatever became of it in translation.
    private static bool IsItem(ContentLine line)
        => !FootnoteReader.NamesEnough(line)
            && (MarkedTextReader.HasBullet(line.Local)
                || (FootnoteReader.Mentions(line.Local) > 0 && ReadFootnote(line) is { Local.Marker: null, English: null or { Marker: null } }));

    private static OfferText ReadName(ContentLine line)
        => new(MarkedTextReader.ReadName(line.Local), line.English is null ? null : MarkedTextReader.ReadName(line.English));

    /// <summary>The cells of <paramref name="row"/> by column, those that span into it included.</summary>
    private List<RawCell> Spread(RawRow row, out bool isOfferAbove)
    {
        isOfferAbove = false;
        var cells = new List<RawCell>();
        foreach (var cell in row.Cells)
        {
            AddSpanning(cells, ref isOfferAbove);
            for (var column = 0; column < System.Math.Min(cell.Columns, MaxColumns); column++)
            {
                if (cell.Rows > 1)
                {
                    _spanning[cells.Count] = new SpanningCell(cell, cell.Rows - 1);
                }

                cells.Add(cell);
            }
        }

        AddSpanning(cells, ref isOfferAbove);
        return cells;
    }

    private void AddSpanning(List<RawCell> cells, ref bool isOfferAbove)
    {
        while (_spanning.TryGetValue(cells.Count, out var above))
        {
            isOfferAbove |= cells.Count == _columns.Offer;
            if (above.Rows == 1)
            {
                _spanning.Remove(cells.Count);
            }
            else
            {
                _spanning[cells.Count] = above with { Rows = above.Rows - 1 };
            }

            cells.Add(above.Cell);
        }
    }

    private void ReportStray(OfferText name)
    {
        foreach (var text in new[] { name.Local, name.English })
        {
            if (text?.Stray is { } stray)
            {
                _report(CatalogDiagnostics.StrayCharacter, stray.Span, [text.Text, stray.Text]);
            }
        }
    }

    private void Account(IReadOnlyList<Remark> remarks)
    {
        foreach (var remark in remarks)
        {
            RemarkReporter.Report(remark, _report);
        }
    }

    private static bool IsWithdrawn(Remark remark) => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden || RemarkReporter.IsTelling(remark);

    private static bool IsPictured(RawCell cell) => cell.Content.Remarks.Any(RemarkReporter.IsTelling);

    private static bool IsEmpty(RawCell cell) => cell.Content.Lines().Count == 0;

    private sealed record SpanningCell(RawCell Cell, int Rows);
}
