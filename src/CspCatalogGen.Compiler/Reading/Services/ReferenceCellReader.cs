using System;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>
/// Reads a cell of a pipe table into lines: items of an HTML list are lines, and what is struck out, hidden or a comment
/// is no content, which is reported.
/// </summary>
internal sealed class ReferenceCellReader
{
    private static readonly string[] Breaking = ["br", "li", "ul", "ol", "p", "div"];
    private static readonly string[] Striking = ["del", "s", "strike"];

    private readonly ContentWriter _content = new();
    private string? _struckBy;
    private int _struckFrom;
    private int _struckTo;
    private bool _hasStruck;

    /// <summary>What stands in <paramref name="cell"/>.</summary>
    public static (CellContent Content, bool HasStruck) Read(TableCell cell, ReportDiagnostic report)
    {
        var reader = new ReferenceCellReader();
        foreach (var block in cell)
        {
            if (block is LeafBlock { Inline: { } inlines })
            {
                reader.Write(inlines, report);
            }
        }

        reader.EndStruck(report);
        return (reader._content.End(), reader._hasStruck);
    }

    private void Write(ContainerInline container, ReportDiagnostic report)
    {
        foreach (var inline in container)
        {
            var span = MarkdownContent.SpanOf(inline);
            if (inline is HtmlInline html)
            {
                WriteTag(html.Tag, span, report);
            }
            else if (_struckBy is not null)
            {
                _struckTo = Math.Max(_struckTo, span.End);
            }
            else if (inline is EmphasisInline { DelimiterChar: '~' })
            {
                _struckBy = "~";
                (_struckFrom, _struckTo) = (span.Start, span.End);
                EndStruck(report);
            }
            else if (inline is ContainerInline nested and not LinkInline)
            {
                Write(nested, report);
            }
            else
            {
                MarkdownContent.Write(inline, _content);
            }
        }
    }

    private void WriteTag(string tag, SourceSpan span, ReportDiagnostic report)
    {
        if (tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            _struckBy ??= "!--";
            (_struckFrom, _struckTo) = (span.Start, span.End);
            EndStruck(report);
            return;
        }

        var isEnd = tag.StartsWith("</", StringComparison.Ordinal);
        var name = NameOf(tag, isEnd ? 2 : 1);
        if (_struckBy is not null)
        {
            _struckTo = span.End;
            if (isEnd && name == _struckBy)
            {
                EndStruck(report);
            }
        }
        else if (!isEnd && (Strikes(tag) || Hides(tag) || TagParser.Parse(tag).Withdraws is not null))
        {
            _struckBy = name;
            (_struckFrom, _struckTo) = (span.Start, span.End);
        }
        else if (Array.IndexOf(Breaking, name) >= 0)
        {
            _content.Break();
        }
        else
        {
            _content.Add(TagParser.Parse(tag), span);
        }
    }

    private void EndStruck(ReportDiagnostic report)
    {
        if (_struckBy is not null)
        {
            report(CatalogDiagnostics.ReferenceTextHidden, SourceSpan.FromBounds(_struckFrom, _struckTo), []);
            _hasStruck = true;
            _struckBy = null;
        }
    }

    /// <summary>Whether <paramref name="tag"/> strikes out what it holds.</summary>
    public static bool Strikes(string tag) => Array.IndexOf(Striking, NameOf(tag, 1)) >= 0;

    /// <summary>Whether <paramref name="tag"/> hides what it holds from the reader of the page.</summary>
    public static bool Hides(string tag)
        => tag.IndexOf(" hidden", StringComparison.OrdinalIgnoreCase) >= 0
            || tag.Replace(" ", "").IndexOf("display:none", StringComparison.OrdinalIgnoreCase) >= 0
            || tag.Replace(" ", "").IndexOf("visibility:hidden", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string NameOf(string tag, int start)
    {
        var end = Math.Min(start, tag.Length);
        start = end;
        while (end < tag.Length && char.IsLetterOrDigit(tag[end]))
        {
            end++;
        }

        return tag.Substring(start, end - start).ToLowerInvariant();
    }
}
