using System;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Writes Markdown inlines into a <see cref="CellContent"/>.</summary>
internal static class MarkdownContent
{
    public static CellContent Read(ContainerInline? inlines)
    {
        var content = new CellContent();
        if (inlines is not null)
        {
            Write(inlines, content);
        }

        return content;
    }

    private static void Write(ContainerInline container, CellContent content)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Write(literal, content);
                    break;
                case HtmlEntityInline entity:
                    Write(entity.Transcoded, SpanOf(entity), content);
                    break;
                case CodeInline code:
                    Write(code.ContentSpan.ToString(), SpanOf(code), content);
                    break;
                case AutolinkInline autolink:
                    Write(autolink.Url, SpanOf(autolink), content);
                    break;
                case HtmlInline html:
                    Write(html.Tag, content);
                    break;
                case LineBreakInline { IsHard: true }:
                    content.Break();
                    break;
                case LineBreakInline line:
                    content.Add(' ', SpanOf(line));
                    break;
                case LinkInline link:
                    content.Link(link.Url);
                    Write(link, content);
                    break;
                case ContainerInline nested:
                    Write(nested, content);
                    break;
            }
        }
    }

    private static void Write(LiteralInline literal, CellContent content)
    {
        var span = SpanOf(literal);
        var slice = literal.Content;
        if (literal.IsFirstCharacterEscaped && span.Length == slice.Length + 1)
        {
            span = new SourceSpan(span.Start + 1, span.Length - 1);
        }

        // A pipe table trims the words of a cell, but not their span.
        var trimmed = 0;
        while (trimmed < span.Length - slice.Length && trimmed < slice.Start && IsBlank(slice.Text[slice.Start - trimmed - 1]))
        {
            trimmed++;
        }

        var behind = span.Length - slice.Length - trimmed;
        if (behind < 0 || behind > CountBlanks(slice.Text, slice.End + 1))
        {
            Write(slice.ToString(), span, content);
            return;
        }

        span = new SourceSpan(span.Start + trimmed, slice.Length);

        for (var i = 0; i < slice.Length; i++)
        {
            content.Add(slice.Text[slice.Start + i], new SourceSpan(span.Start + i, 1));
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static int CountBlanks(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsBlank(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static void Write(StringSlice text, SourceSpan span, CellContent content) => Write(text.ToString(), span, content);

    private static void Write(string text, SourceSpan span, CellContent content)
    {
        foreach (var c in text)
        {
            content.Add(c, span);
        }
    }

    private static void Write(string tag, CellContent content)
    {
        if (Is(tag, "<br"))
        {
            content.Break();
        }
        else if (Is(tag, "<span"))
        {
            content.EnterSpan(tag.Contains("sxs-lookup"));
        }
        else if (Is(tag, "</span"))
        {
            content.LeaveSpan();
        }
        else if (Is(tag, "<sup"))
        {
            content.EnterSuperscript();
        }
        else if (Is(tag, "</sup"))
        {
            content.LeaveSuperscript();
        }
    }

    private static bool Is(string tag, string start)
        => tag.StartsWith(start, StringComparison.OrdinalIgnoreCase)
            && (tag.Length == start.Length || !char.IsLetterOrDigit(tag[start.Length]));

    public static SourceSpan SpanOf(MarkdownObject syntax)
        => new(syntax.Span.Start, Math.Max(0, syntax.Span.Length));
}
