using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Html;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>The anchor under which the upgrade table stands, the same in every language.</summary>
internal static class UpgradeAnchor
{
    // As Pandoc and its like write the id of a heading, behind its words.
    private const string Attribute = "{#" + AnchorIds.Upgrades + "}";

    /// <summary>Where the words of a heading end: before the anchor, where it is written as an attribute.</summary>
    public static int EndOfWords(PositionedText heading)
        => heading.Length > Attribute.Length && heading[heading.Length - 1] == '}' && heading.Words(heading.Length - Attribute.Length, heading.Length) == Attribute ? heading.Length - Attribute.Length : heading.Length;

    /// <summary>Whether <paramref name="text"/> can have the anchor at all: a scan, no parsing.</summary>
    public static bool IsPossible(string text) => AsciiWord.Find(text, AnchorIds.Upgrades) >= 0;

    /// <summary>The tags that are the anchor, in order, one per block: a bilingual heading holds it twice. Those in code and comments are not.</summary>
    public static IEnumerable<FoundAnchor> Find(string text, IReadOnlyList<PageBlock> blocks)
    {
        var places = Places(text);
        for (var i = 0; i < blocks.Count; i++)
        {
            foreach (var words in blocks[i].Words())
            {
                if ((Find(words, places) ?? FindAttribute(words, text)) is { } tag)
                {
                    yield return new FoundAnchor(i, tag);
                    break;
                }
            }
        }
    }

    /// <summary>The anchor in a heading that shows it as words or gives it quotes of its own: curly ones, or escaped.</summary>
    public static SourceSpan? FindMisquoted(string text, IEnumerable<PageBlock> blocks)
    {
        foreach (var inline in blocks.OfType<PageHeading>().SelectMany(heading => heading.Inline?.Descendants() ?? []))
        {
            if (inline is not (LiteralInline or HtmlInline))
            {
                continue;
            }

            var span = MarkdownContent.SpanOf(inline);
            var at = text.IndexOf(AnchorIds.Upgrades, span.Start, span.Length, StringComparison.OrdinalIgnoreCase);
            var end = at + AnchorIds.Upgrades.Length;
            if (at > 0 && text[at - 1] != '#' && !char.IsLetterOrDigit(text[at - 1]) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return new SourceSpan(at, AnchorIds.Upgrades.Length);
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="block"/> holds an anchor that only begins like this one, such as new commerce's.</summary>
    public static bool IsOfAnother(PageBlock block)
        => block is WordsBlock words && (words.OtherAnchors.Count > 0 || FindTag(words, AnchorTag.IsOfAnother) is not null);

    /// <summary>An id or name that was meant to be the anchor and is off by a slip of the pen.</summary>
    public static SourceSpan? FindNearMiss(string text)
    {
        foreach (var attribute in new[] { "id=\"", "id='", "name=\"", "name='" })
        {
            for (var at = 0; (at = text.IndexOf(attribute, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
            {
                at += attribute.Length;
                var end = text.IndexOf(attribute[attribute.Length - 1], at, Math.Min(40, text.Length - at));
                if (end > at && EditDistance.Between(text.Substring(at, end - at).ToLowerInvariant(), AnchorIds.Upgrades) is >= 1 and <= 3)
                {
                    return SourceSpan.FromBounds(at, end);
                }
            }
        }

        return null;
    }

    private static List<int> Places(string text)
    {
        var places = new List<int>();
        for (var at = 0; (at = AsciiWord.Find(text, AnchorIds.Upgrades, at)) >= 0; at += AnchorIds.Upgrades.Length)
        {
            places.Add(at);
        }

        return places;
    }

    private static SourceSpan? Find(WordsBlock block, List<int> places)
    {
        if (block.Anchors.Count > 0)
        {
            return block.Anchors[0];
        }

        return HasOneOf(places, block.Span) ? FindTag(block, AnchorTag.IsAnchor) : null;
    }

    private static SourceSpan? FindTag(WordsBlock block, Func<ContentTag, bool> isIt)
    {
        for (Inline? inline = block.Inline?.FirstChild; inline is not null; inline = Next(inline, block.Inline!))
        {
            if (inline is HtmlInline html && IsPossible(html.Tag) && TagParser.First(html.Tag) is { } tag && isIt(tag))
            {
                return MarkdownContent.SpanOf(html);
            }
        }

        return null;
    }

    private static bool HasOneOf(List<int> places, SourceSpan span)
    {
        foreach (var place in places)
        {
            if (place >= span.Start && place < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static SourceSpan? FindAttribute(WordsBlock block, string text)
        => block is PageHeading && text.IndexOf(Attribute, block.Span.Start, block.Span.Length, StringComparison.OrdinalIgnoreCase) is var at and >= 0
            ? new SourceSpan(at, Attribute.Length)
            : null;

    // In the order of the text, without a call for each level: inlines nest deep.
    private static Inline? Next(Inline inline, ContainerInline container)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            return child;
        }

        while (inline.NextSibling is null && inline.Parent is { } parent && parent != container)
        {
            inline = parent;
        }

        return inline.NextSibling;
    }
}

/// <summary>A tag that is the anchor, and the number of the block that it stands in.</summary>
internal sealed record FoundAnchor(int Block, SourceSpan Tag);
