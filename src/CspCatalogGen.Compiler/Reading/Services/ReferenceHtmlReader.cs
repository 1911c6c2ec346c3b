using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Lowering;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads the HTML of a licensing reference, which may go on behind the block that Markdown makes of it.</summary>
internal sealed class ReferenceHtmlReader(string text, ReferenceTables tables, UnreadParts unread, ReportDiagnostic report)
{
    private int _tableEnd;
    private string? _hidden;

    /// <summary>Goes past <paramref name="block"/>, the next of the page, if it stands in HTML that began above it: in a table, which blank lines do not end, or in what an element hides.</summary>
    public bool Skip(Block block)
    {
        if (MarkdownContent.SpanOf(block).Start < _tableEnd)
        {
            return true;
        }

        if (_hidden is not { } end)
        {
            return false;
        }

        // What an element hides it hides up to its end, Markdown between them included.
        _hidden = block is HtmlBlock && MarkdownContent.TextAt(text, MarkdownContent.SpanOf(block)).IndexOf(end, StringComparison.OrdinalIgnoreCase) >= 0 ? null : end;
        return true;
    }

    /// <summary>Has the tables in <paramref name="html"/> read, and tells what else holds plans.</summary>
    public void Read(HtmlBlock html)
    {
        var span = MarkdownContent.SpanOf(html);
        var written = MarkdownContent.TextAt(text, span);
        if (html.Type == HtmlBlockType.Comment)
        {
            unread.ReadComment(written, span);
            return;
        }

        if (HidingTag.FindOpen(written) is { } name)
        {
            report(CatalogDiagnostics.ReferenceTextHidden, span, []);
            _hidden = "</" + name;
            return;
        }

        var read = false;
        for (var start = span.Start; start < span.End; start = _tableEnd)
        {
            if (HtmlTableReader.ReadFirst(text, SourceSpan.FromBounds(start, Math.Min(span.End, text.Length))) is not { } table)
            {
                break;
            }

            read = true;
            _tableEnd = Math.Max(table.Span.End, start + 1);
            Read(table);
        }

        if (!read && ReferenceScan.HoldsPlans(written))
        {
            report(tables.AreBehind ? CatalogDiagnostics.ReferenceRowLost : CatalogDiagnostics.ReferenceTextNotRead, span, []);
        }
    }

    private void Read(RawTable table)
    {
        if (table.NotClosed is { } open)
        {
            report(CatalogDiagnostics.TableNotClosed, open, []);
        }

        foreach (var remark in table.Remarks.Where(static remark => remark.Kind is RemarkKind.OutsideCell or RemarkKind.UnknownTag))
        {
            RemarkReporter.Report(remark, report);
        }

        foreach (var comment in table.Remarks.Where(static remark => remark.Kind == RemarkKind.Comment))
        {
            unread.ReadComment(comment.Words, comment.Span);
        }

        if (HidingTag.Find(text, table.Span) is { } tag)
        {
            report(CatalogDiagnostics.ReferenceTableNotRead, tag, ["a part of it is struck out or hidden, and what remains cannot be told from it"]);
            return;
        }

        tables.Read(ReferenceTable.From(table));
    }
}
