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
    private readonly SpannedCells _spanned;
    private readonly UpgradeCellReader _cells;
    private bool _isWithheld;
    private bool _hasOfferAbove;
    private bool? _areOffersBold;

    private UpgradeTableReader(RawTable table, TableColumns columns, Statement statement, ReportDiagnostic report)
    {
        _table = table;
        _columns = columns;
        _statement = statement;
        _report = report;
        _spanned = new SpannedCells(MaxColumns);
        _cells = new UpgradeCellReader(report);
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

        _cells.Account(_table.Remarks);
        _cells.Account(_table.Caption?.Remarks ?? []);
        foreach (var row in _table.Heading)
        {
            foreach (var cell in row.Cells)
            {
                _cells.Account(cell.Content.Remarks);
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

        if (row.Cells.Count == 1 && row.Cells[0].Columns >= 2 && _spanned.AreNone)
        {
            ReadFullWidth(row, row.Cells[0]);
            return;
        }

        var cells = _spanned.Spread(row);
        var isOfferAbove = cells.Count > _columns.Offer && !row.Cells.Contains(cells[_columns.Offer]);

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
            _rows[_rows.Count - 1] = above with { Targets = above.Targets.Concat(_cells.ReadTargets(cells[_columns.Upgrades])).ToEquatableArray() };
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

        _cells.Account(offer.Content.Remarks);
        if (offer.Content.Remarks.Concat(upgrades.Content.Remarks).Any(remark => remark.Kind is RemarkKind.NestedTable))
        {
            _cells.Account(upgrades.Content.Remarks);
            return;
        }

        if (IsEmpty(offer))
        {
            // The offer is struck out or hidden, and its row with it.
            return;
        }

        var name = UpgradeCellReader.ReadName(offer.Content.Joined());
        if (name.Local.Text.Length == 0)
        {
            _report(CatalogDiagnostics.NoName, offer.Span, [offer.Content.Joined().Local.Words()]);
            return;
        }

        _cells.ReportStray(name);
        var targets = _cells.ReadTargets(upgrades);
        // A row that lost the bar between its cells is one name too long.
        if (targets.Count == 0 && FootnoteReader.Mentions(name.Local.Text) <= 1 && IsEmpty(upgrades) && upgrades.EmptyItems.Count == 0 && !upgrades.Content.Remarks.Any(UpgradeCellReader.IsWithdrawn))
        {
            _report(CatalogDiagnostics.NoTargets, upgrades.Span, [name.Local.Text]);
        }

        if (UpgradeCellReader.IsPictured(offer))
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

    /// <summary>A row of one cell is a footnote, a harmless heading, or one that takes back what stands under it.</summary>
    private void ReadFullWidth(RawRow row, RawCell cell)
    {
        _cells.Account(cell.Content.Remarks);
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

    private static bool IsEmpty(RawCell cell) => cell.Content.Lines().Count == 0;
}
