using System;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Markdown;

/// <summary>Writes what Markdown has between its signs.</summary>
internal static class MarkdownContent
{
    public static CellContent Read(ContainerInline? inlines)
    {
        var content = new ContentWriter();
        if (inlines is not null)
        {
            Write(inlines, content);
        }

        return content.End();
    }

    private static void Write(ContainerInline container, ContentWriter content)
    {
        foreach (var inline in container)
        {
            Write(inline, content);
        }
    }

    public static void Write(Inline inline, ContentWriter content)
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
            case HtmlInline html when html.Tag.StartsWith("<!--", StringComparison.Ordinal):
                content.Add(new Remark(RemarkKind.Comment, html.Tag, SpanOf(html)));
                break;
            case HtmlInline html:
                content.Add(TagParser.Parse(html.Tag), SpanOf(html));
                break;
            case LineBreakInline { IsHard: true }:
                content.Break();
                break;
            case LineBreakInline line:
                content.Append(' ', SpanOf(line));
                break;
            case LinkInline { IsImage: true } picture:
                content.Add(new Remark(RemarkKind.Picture, Read(picture).Joined().ToLocalizedText().Local.Text, SpanOf(picture)));
                content.AddTooltip(picture.Title, SpanOf(picture));
                break;
            case LinkInline link:
                content.StartLink(link.Url, SpanOf(link));
                content.AddTooltip(link.Title, SpanOf(link));
                Write((ContainerInline)link, content);
                content.EndLink(SpanOf(link).End);
                break;
            case EmphasisInline { DelimiterChar: '~' } struck:
                content.Withdraw(RemarkKind.Struck, "~", struck.Span.Start);
                Write((ContainerInline)struck, content);
                content.EndWithdrawal(SpanOf(struck).End);
                break;
            case EmphasisInline emphasis:
                content.StartSetOff(emphasis.Span.Start);
                if (emphasis.DelimiterCount == 2)
                {
                    content.StartBold();
                }

                Write((ContainerInline)emphasis, content);
                if (emphasis.DelimiterCount == 2)
                {
                    content.EndBold();
                }

                content.EndSetOff(SpanOf(emphasis).End);
                break;
            case ContainerInline nested:
                Write(nested, content);
                break;
        }
    }

    private static void Write(LiteralInline literal, ContentWriter content)
    {
        var span = SpanOf(literal);
        var slice = literal.Content;
        if (literal.IsFirstCharacterEscaped && span.Length > slice.Length)
        {
            span = new SourceSpan(span.Start + 1, span.Length - 1);
        }

        // Markdig cuts the blanks at the edges of a table cell off the words but not off their span.
        var excess = span.Length - slice.Length;
        var leading = 0;
        while (leading < excess && leading < slice.Start && slice.Text[slice.Start - 1 - leading] is ' ' or '\t' or '\u00A0')
        {
            leading++;
        }

        span = new SourceSpan(span.Start + leading, span.Length - leading);
        if (span.Length < slice.Length)
        {
            Write(slice.ToString(), span, content);
            return;
        }

        content.Append(slice.Text, slice.Start, slice.Length, span.Start);
    }

    private static void Write(StringSlice text, SourceSpan span, ContentWriter content) => Write(text.ToString(), span, content);

    private static void Write(string text, SourceSpan span, ContentWriter content)
    {
        foreach (var c in text)
        {
            content.Append(c, span);
        }
    }

    public static SourceSpan SpanOf(MarkdownObject syntax)
        => new(syntax.Span.Start, Math.Max(0, syntax.Span.Length));

    /// <summary>The part of <paramref name="text"/> at <paramref name="span"/>; a last block may be said to end behind the page.</summary>
    public static string TextAt(string text, SourceSpan span)
        => text.Substring(span.Start, Math.Min(span.End, text.Length) - span.Start);

    /// <summary>The same without the blanks around it.</summary>
    public static PageText TrimmedAt(string text, SourceSpan span)
    {
        var words = span.TrimIn(text);
        return new PageText(TextAt(text, words), words);
    }
}
