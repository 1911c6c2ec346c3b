using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Lowering;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Extensions.Tables;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>
/// The rows of one of the names document's tables, in which each cell has its meaning by its column. A row whose cells are
/// not those of the heading is told and not read.
/// </summary>
internal sealed class NamesTableRows
{
    private readonly Table _table;
    private readonly string _text;
    private readonly ReportDiagnostic _report;

    private NamesTableRows(Table table, string text, ReportDiagnostic report, List<PageText> heading)
    {
        _table = table;
        _text = text;
        _report = report;
        Heading = heading;
    }

    /// <summary>The headings of the columns.</summary>
    public List<PageText> Heading { get; private set; }

    /// <summary>The rows that can be read.</summary>
    public List<List<RawCell>> Body { get; } = [];

    /// <summary>The place of the table.</summary>
    public SourceSpan Span => MarkdownContent.SpanOf(_table);

    /// <summary>Whether every row was read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Reads <paramref name="table"/>.</summary>
    public static NamesTableRows From(Table table, string text, ReportDiagnostic report)
    {
        var heading = RowsOf(table, isHeader: true).SelectMany(row => PipeTableReader.Cells(row, text)).ToList();
        var rows = new NamesTableRows(table, text, report, heading.ConvertAll(Words));
        if (rows.Heading.Count > 0 && NamesColumns.Tables.Contains(rows.Heading[0].Text, StringComparer.OrdinalIgnoreCase))
        {
            rows.ReadBody();
            rows.TellUnheaded(heading);
        }

        return rows;
    }

    /// <summary>The words of a cell.</summary>
    public static PageText Words(RawCell cell) => cell.Content.Joined().Local.ToPageText();

    private void ReadBody()
    {
        // Markdig widens the heading to the longest row; what has no bar of its own is no column.
        var columns = RowsOf(_table, isHeader: true).Select(row => CountCells(LineOf(row))).FirstOrDefault();
        Heading = Heading.Take(columns).ToList();
        var other = new List<OtherRow>();
        foreach (var row in RowsOf(_table, isHeader: false))
        {
            var cells = PipeTableReader.Cells(row, _text);
            var line = LineOf(row);
            var count = CountCells(line);
            if (count != columns)
            {
                other.Add(new OtherRow(line, count));
                continue;
            }

            TellOther(other, columns);
            if (FindWithdrawn(cells) is { } withdrawn)
            {
                IsWhole = false;
                _report(CatalogDiagnostics.NamesWithdrawn, withdrawn.Span, [withdrawn.Words]);
            }
            else
            {
                Body.Add(cells);
            }
        }

        TellOther(other, columns);
    }

    // Rows one behind the other that have not as many cells as the heading, which is one mistake: a break in a wrong place, or a heading too much.
    private void TellOther(List<OtherRow> rows, int columns)
    {
        if (rows.Count == 0)
        {
            return;
        }

        IsWhole = false;
        var counts = rows.Select(static row => row.Cells).Distinct().ToList();
        // A heading that stands there twice is told by itself.
        if (Body.Count > 0 || counts.Count > 1 || counts[0] > columns || !HasRepeatedHeading())
        {
            _report(CatalogDiagnostics.NamesRowCells, SourceSpan.FromBounds(rows[0].Line.Start, rows[rows.Count - 1].Line.End), [
                rows.Count == 1 ? FormattableString.Invariant($"This row has {counts[0]}") : FormattableString.Invariant($"These {rows.Count} rows have {string.Join(" or ", counts)}"),
                columns.ToString(CultureInfo.InvariantCulture),
                rows.Count == 1 ? "It is" : "They are"]);
        }

        rows.Clear();
    }

    private bool HasRepeatedHeading() => Heading.Select(static heading => heading.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() < Heading.Count;

    // A column whose heading is withdrawn, or gone while something stands below it.
    private void TellUnheaded(List<RawCell> headings)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i].Content.Joined().Local.IsBlank()
                && (headings[i].Content.Remarks.Where(IsWithdrawal).Select(static remark => new PageText(remark.Words, remark.Span)).FirstOrDefault() ?? FindWordsBelow(i)) is { } told)
            {
                IsWhole = false;
                _report(CatalogDiagnostics.NamesColumn, told.Span, [told.Text, NamesColumns.Column]);
            }
        }
    }

    private PageText? FindWordsBelow(int column)
        => Body.Where(cells => column < cells.Count).Select(cells => Words(cells[column])).FirstOrDefault(static words => words.Text.Length > 0) is { } words ? words with { Text = "(empty)" } : null;

    private static IEnumerable<TableRow> RowsOf(Table table, bool isHeader)
        => table.OfType<TableRow>().Where(row => row.IsHeader == isHeader);

    private SourceSpan LineOf(TableRow row)
    {
        var start = MarkdownContent.SpanOf(row).Start;
        var first = start == 0 ? 0 : _text.LastIndexOf('\n', Math.Min(start, _text.Length) - 1) + 1;
        var end = _text.IndexOfAny(['\r', '\n'], Math.Min(Math.Max(start, first), _text.Length));
        return LostRows.TrimQuote(_text, SourceSpan.FromBounds(first, end < 0 ? _text.Length : end));
    }

    // A bar in code or behind a backslash parts no cells; one at either end stands outside of them.
    private int CountCells(SourceSpan line)
    {
        var bars = 0;
        var isCode = false;
        for (var i = line.Start; i < line.End; i++)
        {
            if (_text[i] == '\\')
            {
                i++;
            }
            else if (_text[i] == '`')
            {
                isCode = !isCode;
            }
            else if (_text[i] == '|' && !isCode)
            {
                bars++;
            }
        }

        var opens = line.Length > 0 && _text[line.Start] == '|';
        var closes = line.Length > 1 && _text[line.End - 1] == '|' && _text[line.End - 2] != '\\';
        return bars + 1 - (opens ? 1 : 0) - (closes ? 1 : 0);
    }

    // A comment beside a value is about it; one in place of a value is the value, taken out.
    private static Remark? FindWithdrawn(IEnumerable<RawCell> cells)
        => cells.SelectMany(cell => cell.Content.Remarks.Where(remark => remark.Kind != RemarkKind.Comment || cell.Content.Joined().Local.IsBlank())).FirstOrDefault(IsWithdrawal);

    // A row that has not as many cells as the heading.
    private sealed record OtherRow(SourceSpan Line, int Cells);

    private static bool IsWithdrawal(Remark remark) => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.Comment;
}
