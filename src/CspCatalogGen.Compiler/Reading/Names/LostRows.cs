using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Names;

/// <summary>
/// Finds rows of the names document that no table has: a blank line, a heading, a comment, a tag or a line of text above them
/// ended their table, and what follows is only text.
/// </summary>
internal static class LostRows
{
    /// <summary>The places of such rows behind <paramref name="start"/>, one for each block that holds some.</summary>
    public static IEnumerable<SourceSpan> Find(MarkdownDocument document, string text, int start)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            // A fence is an example.
            if (block is ParagraphBlock or HtmlBlock or CodeBlock and not FencedCodeBlock && block.Parent is not TableCell && MarkdownContent.SpanOf(block) is var span && span.Start > start && FindIn(text, span) is { } rows)
            {
                yield return rows;
            }
        }
    }

    /// <summary><paramref name="span"/> without white space and signs of a quote around it.</summary>
    public static SourceSpan TrimQuote(string text, SourceSpan span)
    {
        var row = span.TrimIn(text);
        while (row.Length > 0 && text[row.Start] == '>')
        {
            row = SourceSpan.FromBounds(row.Start + 1, row.End).TrimIn(text);
        }

        return row;
    }

    // From the first line that begins with a bar to the last. What stands in a comment is withdrawn, what stands behind it is a row.
    private static SourceSpan? FindIn(string text, SourceSpan block)
    {
        SourceSpan? rows = null;
        var end = Math.Min(block.End, text.Length);
        var behind = text.IndexOf("-->", block.Start, end - block.Start, StringComparison.Ordinal);
        for (var line = Math.Max(behind + 3, block.Start); line < end;)
        {
            var next = text.IndexOf('\n', line, end - line);
            var row = TrimQuote(text, SourceSpan.FromBounds(line, next < 0 ? end : next));
            if (row.Length > 1 && text[row.Start] == '|')
            {
                rows = SourceSpan.FromBounds(rows?.Start ?? row.Start, row.End);
            }

            line = next < 0 ? end : next + 1;
        }

        return rows;
    }
}
