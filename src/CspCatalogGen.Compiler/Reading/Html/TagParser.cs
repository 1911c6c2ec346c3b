using System;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Html;

/// <summary>Parses a tag that stands alone among words of Markdown.</summary>
internal static class TagParser
{
    private static readonly Phrases Attributes = new(["href", "class", "style", "hidden", "alt", "open", "title", "aria-", "summary", "abbr", "color", "value", "data-"], ignoresCase: true);

    // So many tags are kept and no more: one takes the place of another. A long one hardly comes again.
    private const int KeptTags = 256;
    private const int MaxKeptLength = 96;

    private static readonly KnownTag?[] Kept = new KnownTag?[KeptTags];

    // The tag of a bilingual page, which has it at every phrase.
    private const string English = $"<span class=\"{ContentTag.EnglishClass}\">";

    private static readonly ContentTag EnglishTag = new("span", false, HtmlCursor.FirstTag(English)!.Value.Attributes);

    /// <summary>The tag that <paramref name="tag"/> is; one without a name where it is a comment or no tag at all.</summary>
    public static ContentTag Parse(string tag)
    {
        if (tag == English)
        {
            return EnglishTag;
        }

        if (tag.StartsWith("<!--", StringComparison.Ordinal) || tag.Length < 3)
        {
            return new ContentTag("", false, []);
        }

        var isEnd = tag[1] == '/';
        var start = isEnd ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsLetterOrDigit(tag[end]) || tag[end] == '-'))
        {
            end++;
        }

        var name = WordPool.Get(tag.AsSpan(start, end - start)).ToLowerInvariant();
        // The spans of a bilingual page are many and say nothing more.
        var isPlain = isEnd || tag.StartsWith("<span data-ttu-id", StringComparison.Ordinal) || tag.StartsWith("<span data-stu-id", StringComparison.Ordinal);
        return new ContentTag(name, isEnd, !isPlain && MaySay(tag, end) && First(tag) is { } parsed ? parsed.Attributes : []);
    }

    /// <summary>The tag that <paramref name="text"/> begins with, or <see langword="null"/>; most come again on every page.</summary>
    public static ContentTag? First(string text)
    {
        if (text.Length > MaxKeptLength)
        {
            return HtmlCursor.FirstTag(text);
        }

        ref var place = ref Kept[WordPool.Hash(text.AsSpan()) % KeptTags];
        return (place is { } known && known.Text == text ? known : place = new KnownTag(text, HtmlCursor.FirstTag(text))).Tag;
    }

    // Most tags have no attributes, or some that nobody asks for: a name to jump to, what build tools leave behind.
    private static bool MaySay(string tag, int start)
        => tag.Length - start > 3 && Attributes.AreIn(tag.AsSpan(start));

    private sealed record KnownTag(string Text, ContentTag? Tag);
}
