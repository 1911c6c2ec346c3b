using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Headings;
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
    // A row has two columns. A third one is enough to refuse it, however many there are.
    private const int MaxColumns = 3;

    private readonly RawTable _table;
    private readonly TableColumns _columns;
    private readonly Statement _statement;
    private readonly ReportDiagnostic _report;
    private readonly List<UpgradeRow> _rows = [];
    private readonly List<Footnote> _footnotes = [];
    private readonly List<UnreadText> _unread = [];
    private readonly RowFaults _faults;
    private readonly SpannedCells _spanned;
    private readonly UpgradeCellReader _cells;
    private readonly OfferRowReader _offers;
    private readonly HashSet<RawCell> _ofRefusedRows = [];
    private readonly SetOffNames _offerNames = new();
    private readonly SetOffNames _upgradeNames = new();
    private bool _isWithheld;
    private bool _isEmptyAbove;
    private bool _hasOfferAbove;
    private bool? _areOffersBold;

    private UpgradeTableReader(RawTable table, TableColumns columns, Statement statement, ReportDiagnostic report)
    {
        _table = table;
        _columns = columns;
        _statement = statement;
        report = table.NotClosed is null ? report : WithoutSwallowed(report);
        _report = report;
        _faults = new RowFaults(table, report);
        _spanned = new SpannedCells(MaxColumns);
        _cells = new UpgradeCellReader(statement.Locale, TickedColumn.IsIn(table, columns.Upgrades), report);
        _offers = new OfferRowReader(_cells, TickedColumn.IsIn(table, columns.Offer), report);
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

    private void Read()
    {
        if (_table.NotClosed is { } tag)
        {
            _report(CatalogDiagnostics.TableNotClosed, tag, []);
        }

        _cells.Account(_faults.FindToldOf(_table.Remarks));
        _cells.Account(_table.Caption?.Remarks ?? []);
        foreach (var row in _table.Heading)
        {
            foreach (var cell in row.Cells)
            {
                _cells.Account(cell.Content.Remarks);
            }

            if (TableCells.IsOffer(row))
            {
                _faults.Report(CatalogDiagnostics.OfferAsHeading, row);
            }
        }

        for (var i = _columns.SkippedRows; i < _table.Rows.Count; i++)
        {
            ReadRow(_table.Rows[i]);
        }

        _offerNames.Report(_report);
        _upgradeNames.Report(_report);
        if (!_offerNames.ReportGround(_report))
        {
            _upgradeNames.ReportGround(_report);
        }

        ReportWithoutEnglish();
    }

    // Of a bilingual page a name without its English was put in by a translator or a merge.
    private void ReportWithoutEnglish()
    {
        if (!HasEnglish())
        {
            return;
        }

        var names = _rows.SelectMany(static row => row.Targets.Prepend(row.Offer)).ToList();
        var alone = names.FindAll(static name => name.English is null);
        if (alone.Count < names.Count - alone.Count)
        {
            alone.ForEach(name => _report(CatalogDiagnostics.UnpairedLocal, name.Local.Span, [name.Local.Text]));
        }
    }

    private bool HasEnglish()
    {
        foreach (var row in _rows)
        {
            if (row.Offer.English is not null)
            {
                return true;
            }
        }

        return false;
    }

    // A further table took the end of one that has none.
    private static ReportDiagnostic WithoutSwallowed(ReportDiagnostic report)
        => (descriptor, at, arguments) =>
        {
            if (descriptor != CatalogDiagnostics.NestedContent || arguments[0] != RemarkReporter.Table)
            {
                report(descriptor, at, arguments);
            }
        };

    private void ReadRow(RawRow row)
    {
        var isEmptyAbove = _isEmptyAbove;
        _isEmptyAbove = row.Cells.Count == 0;
        if (_isEmptyAbove)
        {
            // A row into which all of the row above spans has no cells of its own. Several on end are one too many tags.
            if ((_spanned.AreNone || _spanned.Spread(row).Count < 2) && !isEmptyAbove)
            {
                _faults.Report(CatalogDiagnostics.TooFewCells, row, "none");
            }

            return;
        }

        if (row.Cells.Count == 1 && row.Cells[0].Columns >= 2 && _spanned.AreNone)
        {
            ReadFullWidth(row, row.Cells[0]);
            return;
        }

        var cells = _spanned.Spread(row);
        if (cells.Exists(_ofRefusedRows.Contains))
        {
            // A row that cannot be told takes those along that its cells reach into.
            _ofRefusedRows.UnionWith(row.Cells);
            return;
        }

        var isOfferAbove = cells.Count > _columns.Offer && !row.Cells.Contains(cells[_columns.Offer]);
        var count = CountWithoutPadding(cells);
        if (count != 2)
        {
            _ofRefusedRows.UnionWith(row.Cells);
            _faults.Report(count > 2 ? CatalogDiagnostics.TooManyCells : CatalogDiagnostics.TooFewCells, row, count.ToString(CultureInfo.InvariantCulture));
            return;
        }

        if (cells[0].IsRule() && cells[1].IsRule())
        {
            return;
        }

        if (TableCells.AreHeadingInMidst(cells))
        {
            ReadRepeatedHeading(row, cells);
            return;
        }

        if (isOfferAbove && _hasOfferAbove && !_isWithheld)
        {
            AddToRowAbove(cells[_columns.Upgrades]);
            return;
        }

        ReadPair(row, cells[_columns.Offer], cells[_columns.Upgrades]);
    }

    // Markdown pads every row to the longest; HTML may write the empty cells out.
    private static int CountWithoutPadding(List<RawCell> cells)
    {
        var count = cells.Count;
        while (count > 2 && cells[count - 1].IsEmpty())
        {
            count--;
        }

        return count;
    }

    // The offer's cell reaches into this row.
    private void AddToRowAbove(RawCell upgrades)
    {
        var above = _rows[_rows.Count - 1];
        var further = _cells.ReadTargets(upgrades);
        foreach (var target in further)
        {
            _upgradeNames.Add(upgrades, target);
        }

        _rows[_rows.Count - 1] = above with { Targets = above.Targets.Concat(further).ToEquatableArray() };
    }

    private void ReadPair(RawRow row, RawCell offer, RawCell upgrades)
    {
        _hasOfferAbove = false;
        if (offer.HoldsNothing() && IsTitle(upgrades))
        {
            // A title that begins in the second column.
            ReadFullWidth(row, upgrades);
        }
        else if (IsFootnote(offer, upgrades))
        {
            // What stands before it, such as "Note:", is its label.
            _cells.Account(upgrades.Content.Remarks);
            ReadFootnoteRow(offer, upgrades.Content.Lines());
        }
        else if (upgrades.HoldsNothing() && (offer.IsFootnote() || IsGroup(offer)))
        {
            ReadFullWidth(row, offer);
        }
        else if (!_isWithheld && _offers.Read(offer, upgrades) is { } read)
        {
            _offerNames.Add(offer, read.Offer);
            foreach (var target in read.Targets)
            {
                _upgradeNames.Add(upgrades, target);
            }

            _rows.Add(read with { Identifiers = row.Identifiers.ToEquatableArray() });
            _hasOfferAbove = true;
        }
    }

    private static bool IsTitle(RawCell cell)
        => cell.Content.Lines().Length == 1 && cell.Content.Remarks.Count == 0 && FootnoteLine.CountProducts(cell.Content.Joined().Local) == 0 && !cell.IsFootnote() && !TableCells.IsListed(cell.Content.Lines()[0]);

    private static bool IsFootnote(RawCell offer, RawCell upgrades)
        => offer.HoldsNothing() || (FootnoteLine.CountProducts(offer.Content.Joined().Local) == 0 && offer.Content.Remarks.Count == 0 && upgrades.IsFootnote());

    // What stands alone in its row over other rows, set off from the offers: a heading inside the table.
    private bool IsGroup(RawCell cell)
        => FootnoteLine.CountProducts(cell.Content.Joined().Local) == 0
            && (_statement.JudgeTitle(cell.Content.Joined()) is not null || (cell.Content.IsBold && !AreOffersBold && !cell.Content.Joined().Local.Words().Any(char.IsDigit)));

    private bool AreOffersBold => _areOffersBold ??= _table.Rows.Any(row => row.Cells.Count > 1 && row.Cells[0].Content.IsBold && !row.Cells[1].IsEmpty());

    /// <summary>A row of one cell is a footnote, a harmless heading, or one that takes back what stands under it.</summary>
    private void ReadFullWidth(RawRow row, RawCell cell)
    {
        _cells.Account(cell.Content.Remarks);
        var lines = cell.Content.Lines();
        var notes = lines.Select(FootnoteLine.Read).ToList();
        if (lines.Any(line => FootnoteLine.CountProducts(line.Local) > 1 || (line.English is { } english && FootnoteLine.CountProducts(english) > 1))
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
        var notes = NoteLines.Split(lines).Select(FootnoteLine.Read).ToList();
        if ((notes.Count > 1 && notes.Exists(note => note.Local.Marker is null)) || lines.Any(TableCells.IsListed))
        {
            // A list of upgrades whose offer is missing, not a list of footnotes.
            _report(CatalogDiagnostics.EmptyName, first.Span, []);
            return;
        }

        _footnotes.AddRange(notes);
    }
}
