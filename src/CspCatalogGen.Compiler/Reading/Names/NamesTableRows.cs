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
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>
/// The rows of one of the names document's tables, in which each cell has its meaning by its column. A row whose cells are
/// not those of the heading, and rows behind the table's end, are told and not read.
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

    /// <summary>Reads <paramref name="table"/>, behind which <paramref name="next"/> stand.</summary>
    public static NamesTableRows From(Table table, IEnumerable<Block> next, string text, ReportDiagnostic report)
    {
        var heading = RowsOf(table, isHeader: true).SelectMany(row => PipeTableReader.Cells(row, text)).Select(Words).ToList();
        var rows = new NamesTableRows(table, text, report, heading);
        if (rows.Heading.Count > 0 && NamesColumns.Tables.Contains(rows.Heading[0].Text, StringComparer.OrdinalIgnoreCase))
        {
            rows.ReadBody();
            rows.FindRowsBehind(next);
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
        foreach (var row in RowsOf(_table, isHeader: false))
        {
            var cells = PipeTableReader.Cells(row, _text);
            var line = LineOf(row);
            var count = CountCells(line);
            if (count != columns)
            {
                IsWhole = false;
                _report(CatalogDiagnostics.NamesRowCells, line, [count.ToString(CultureInfo.InvariantCulture), columns.ToString(CultureInfo.InvariantCulture)]);
            }
            else if (FindWithdrawn(cells) is { } withdrawn)
            {
                IsWhole = false;
                _report(CatalogDiagnostics.NamesWithdrawn, withdrawn.Span, [withdrawn.Words]);
            }
            else
            {
                Body.Add(cells);
            }
        }
    }

    /// <summary>A blank line or a comment ends the table, and what follows is only text.</summary>
    private void FindRowsBehind(IEnumerable<Block> following)
    {
        Block? next = null;
        foreach (var block in following)
        {
            next = block;
            if (block is not HtmlBlock || FindRowIn(MarkdownContent.SpanOf(block)) is var row && row > 0)
            {
                break;
            }
        }

        if (next is HtmlBlock && FindRowIn(MarkdownContent.SpanOf(next)) is var start && start > 0)
        {
            IsWhole = false;
            _report(CatalogDiagnostics.NamesRowsBehind, Trim(SourceSpan.FromBounds(start, MarkdownContent.SpanOf(next).End)), []);
        }
        else if (next is ParagraphBlock or CodeBlock && Trim(MarkdownContent.SpanOf(next)) is var span && span.Length > 1 && _text[span.Start] == '|')
        {
            IsWhole = false;
            _report(CatalogDiagnostics.NamesRowsBehind, span, []);
        }
    }

    // What stands in a comment is withdrawn, what stands behind it or between tags is a row.
    private int FindRowIn(SourceSpan html)
    {
        var end = Math.Min(html.End, _text.Length);
        var behind = _text.IndexOf("-->", html.Start, end - html.Start, StringComparison.Ordinal);
        var at = _text.IndexOf("\n|", Math.Max(behind, html.Start), end - Math.Max(behind, html.Start), StringComparison.Ordinal);
        return at < 0 ? -1 : at + 1;
    }

    private static IEnumerable<TableRow> RowsOf(Table table, bool isHeader)
        => table.OfType<TableRow>().Where(row => row.IsHeader == isHeader);

    private SourceSpan LineOf(TableRow row)
    {
        var start = MarkdownContent.SpanOf(row).Start;
        var first = start == 0 ? 0 : _text.LastIndexOf('\n', Math.Min(start, _text.Length) - 1) + 1;
        var end = _text.IndexOfAny(['\r', '\n'], Math.Min(Math.Max(start, first), _text.Length));
        return Trim(SourceSpan.FromBounds(first, end < 0 ? _text.Length : end));
    }

    private SourceSpan Trim(SourceSpan span)
    {
        var (start, end) = (span.Start, Math.Min(span.End, _text.Length));
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] == '>'))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
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

    private static Remark? FindWithdrawn(IEnumerable<RawCell> cells)
        => cells.SelectMany(cell => cell.Content.Remarks).FirstOrDefault(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden);
}
