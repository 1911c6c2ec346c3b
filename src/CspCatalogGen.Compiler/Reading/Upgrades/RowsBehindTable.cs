using System;
using System.Linq;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// Finds rows that were meant for the table and are behind its end: a blank line, a comment or a stray tag ends a table,
/// and what follows is another table or only text.
/// </summary>
internal static class RowsBehindTable
{
    private const string Brand = "365";

    private static readonly string[] Tags = ["<table", "<tr", "<td"];

    /// <summary>Whether <paramref name="block"/>, which stands behind the table, holds such rows.</summary>
    public static bool IsIn(Block block, string text) => block switch
    {
        Table => Text(block, text).Contains(Brand),
        HtmlBlock { Type: HtmlBlockType.Comment } or FencedCodeBlock => false,
        HtmlBlock => IsInHtml(Text(block, text)),
        ParagraphBlock or ListBlock or CodeBlock => Text(block, text).Split('\n').Any(IsRow),
        _ => false,
    };

    /// <summary>Whether <paramref name="html"/>, which stands behind the table, holds such rows.</summary>
    public static bool IsInHtml(string html)
        => html.Contains(Brand) && Array.Exists(Tags, tag => html.IndexOf(tag, StringComparison.OrdinalIgnoreCase) >= 0);

    private static string Text(Block block, string text) => MarkdownContent.TextAt(text, MarkdownContent.SpanOf(block));

    // A footnote may have been given the bars of a row.
    private static bool IsRow(string line)
    {
        var words = line.Trim(' ', '\t', '\r', '>', '\u00A0');
        return words.Contains(Brand)
            && words.IndexOf('|') is var bar and >= 0
            && (bar == 0 || words[words.Length - 1] == '|')
            && words.TrimStart('|', ' ', '\t', '\u00A0').FirstOrDefault() is var first
            && !Superscript.IsDigit(first, out _);
    }
}
