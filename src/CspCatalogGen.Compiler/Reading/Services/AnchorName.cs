using System;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Syntax.Inlines;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The place that links of the page lead to.</summary>
internal static class AnchorName
{
    /// <summary>The name or id of the anchor in <paramref name="block"/> of <paramref name="text"/>, or <see langword="null"/>. An HTML heading may have it itself.</summary>
    public static string? Read(WordsBlock block, string text)
        => block.Inline is not { } inline ? NameOf(HtmlCursor.FirstTag(MarkdownContent.TextAt(text, block.Span)))
            : inline.OfType<HtmlInline>()
                .Where(html => html.Tag.StartsWith("<a", StringComparison.OrdinalIgnoreCase))
                .Select(html => NameOf(HtmlCursor.FirstTag(html.Tag)))
                .FirstOrDefault(name => name is not null);

    private static string? NameOf(ContentTag? tag)
        => tag?.Attributes.Where(attribute => attribute.Key is "name" or "id").Select(attribute => attribute.Value).FirstOrDefault(value => value.Length > 0);
}
