using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using CspCatalogGen.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>The anchor under which the upgrade table stands, the same in every language.</summary>
internal static class UpgradeAnchor
{
    public const string Id = "upgradesubscription";

    /// <summary>Whether <paramref name="text"/> can have the anchor at all: a scan, no parsing.</summary>
    public static bool IsPossible(string text) => text.IndexOf(Id, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The tags that are the anchor, in order. Those in code and comments are not.</summary>
    public static IEnumerable<(Block Block, SourceSpan Tag)> Find(string text, IReadOnlyList<Block> blocks)
    {
        for (var at = 0; (at = text.IndexOf(Id, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Id.Length)
        {
            var open = text.LastIndexOf('<', at, Math.Min(at + 1, 256));
            if (open >= 0 && blocks.LastOrDefault(block => block.Span.Start <= open) is { } holder
                && holder.Span.End >= at
                && IsMarkup(holder, open)
                && AnchorTag(text, open) is { } tag
                && tag.End > at)
            {
                yield return (holder, tag);
            }
        }
    }

    /// <summary>An id or name that was meant to be the anchor and is off by a slip of the pen.</summary>
    public static SourceSpan? FindNearMiss(string text, IReadOnlyList<Block>? blocks = null)
    {
        foreach (var attribute in new[] { "id=\"", "id='", "name=\"", "name='" })
        {
            for (var at = 0; (at = text.IndexOf(attribute, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                at += attribute.Length;
                var end = text.IndexOf(attribute[attribute.Length - 1], at, Math.Min(40, text.Length - at));
                if (end > at && !IsQuotedMarkup(blocks, at) && EditDistance.Between(text.Substring(at, end - at).ToLowerInvariant(), Id) <= 3)
                {
                    return SourceSpan.FromBounds(at, end);
                }
            }
        }

        return null;
    }

    // Code and comments may speak of the anchor without being it.
    private static bool IsQuotedMarkup(IReadOnlyList<Block>? blocks, int offset)
        => blocks?.LastOrDefault(block => block.Span.Start <= offset) is { } holder
            && holder.Span.End >= offset
            && (holder is CodeBlock or HtmlBlock { Type: HtmlBlockType.Comment }
                || (holder is LeafBlock { Inline: { } inline } && inline.Descendants<Inline>().Any(part =>
                    part.Span.Start <= offset
                    && offset <= part.Span.End
                    && (part is CodeInline || (part is HtmlInline html && html.Tag.StartsWith("<!--", StringComparison.Ordinal))))));

    private static bool IsMarkup(Block holder, int offset) => holder switch
    {
        HtmlBlock html => html.Type is not HtmlBlockType.Comment,
        LeafBlock { Inline: { } inline } => inline.Descendants<HtmlInline>()
            .Any(html => html.Span.Start <= offset && offset <= html.Span.End && !html.Tag.StartsWith("<!--", StringComparison.Ordinal)),
        _ => false,
    };

    private static SourceSpan? AnchorTag(string text, int open)
    {
        var (token, span) = HtmlTableReader.Tokens(text, open).FirstOrDefault();
        return token is HtmlTagToken { Type: HtmlTokenType.StartTag } tag
            && tag.Attributes.Exists(a => a.Name is "id" or "name" && a.Value.Trim().Equals(Id, StringComparison.OrdinalIgnoreCase))
            ? span
            : null;
    }
}
