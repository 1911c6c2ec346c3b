using System;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Html;

/// <summary>Parses a tag that stands alone among words of Markdown.</summary>
internal static class TagParser
{
    private static readonly Phrases Attributes = new(["href", "class", "style", "hidden", "alt", "open", "title", "aria-", "summary", "abbr", "color", "value", "data-"], ignoresCase: true);

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
        return new ContentTag(name, isEnd, !isPlain && MaySay(tag, end) && HtmlCursor.FirstTag(tag) is { } parsed ? parsed.Attributes : []);
    }

    // Most tags have no attributes, or some that nobody asks for: a name to jump to, what build tools leave behind.
    private static bool MaySay(string tag, int start)
        => tag.Length - start > 3 && Attributes.AreIn(tag.AsSpan(start));
}
