using System;
using System.Linq;
using AngleSharp.Html.Parser.Tokens;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>A tag among words, in HTML and in Markdown alike.</summary>
internal readonly struct ContentTag
{
    // What the common style sheets (Bootstrap, WordPress, the docs platform) call that which is not shown.
    private static readonly string[] HidingClasses = ["hidden", "hide", "invisible", "d-none", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "is-hidden", "is-invisible"];

    private static readonly string[] Attributes = ["href", "class", "style", "hidden", "alt"];

    // The tag of a bilingual page, which has it at every phrase.
    private const string English = "<span class=\"sxs-lookup\">";

    private static readonly ContentTag EnglishTag = new("span", false, HtmlCursor.FirstTag(English));

    private readonly HtmlTagToken? _token;

    private ContentTag(string name, bool isEnd, HtmlTagToken? token)
    {
        Name = name;
        IsEnd = isEnd;
        _token = token;
    }

    /// <summary>Its name in lower case; empty where it is a comment or no tag at all.</summary>
    public string Name { get; }

    public bool IsEnd { get; }

    /// <summary>Whether it holds the English of a bilingual page.</summary>
    public bool IsEnglish => Name == "span" && Attribute("class")?.Split(' ').Contains("sxs-lookup") == true;

    /// <summary>How what stands in the element is withdrawn from the reader, or <see langword="null"/> where it is not.</summary>
    public RemarkKind? Withdraws
    {
        get
        {
            if (Name is "del" or "s" or "strike")
            {
                return RemarkKind.Struck;
            }

            if (Name is "template" or "script" or "style" or "noscript")
            {
                return RemarkKind.Hidden;
            }

            if (_token is null || Name is "img" or "br" or "hr" or "input" or "col")
            {
                return null;
            }

            if (Attribute("aria-hidden") == "true" || Attribute("class")?.Split(' ').Any(name => Array.IndexOf(HidingClasses, name) >= 0) == true)
            {
                return RemarkKind.Hidden;
            }

            var style = Attribute("style") is { } css ? string.Concat(css.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant() : "";
            return Attribute("hidden") is not null || style.Contains("display:none") || style.Contains("visibility:hidden") || style.Contains("opacity:0;") || style.EndsWith("opacity:0", StringComparison.Ordinal) || style.Contains("font-size:0") ? RemarkKind.Hidden
                : style.Contains("line-through") ? RemarkKind.Struck
                : null;
        }
    }

    public static ContentTag From(HtmlTagToken token, bool isEnd) => new(token.Name, isEnd, token);

    /// <summary>Reads the tag that Markdown found among its words.</summary>
    public static ContentTag Parse(string tag)
    {
        if (tag == English)
        {
            return EnglishTag;
        }

        if (tag.StartsWith("<!--", StringComparison.Ordinal) || tag.Length < 3)
        {
            return new ContentTag("", false, null);
        }

        var isEnd = tag[1] == '/';
        var start = isEnd ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsLetterOrDigit(tag[end]) || tag[end] == '-'))
        {
            end++;
        }

        var name = tag.Substring(start, end - start).ToLowerInvariant();
        // The spans of a bilingual page are many and say nothing more.
        var isPlain = isEnd || tag.StartsWith("<span data-", StringComparison.Ordinal);
        return new ContentTag(name, isEnd, !isPlain && MaySay(tag, end) ? HtmlCursor.FirstTag(tag) : null);
    }

    // Most tags have no attributes, or some that nobody asks for: a name to jump to, what build tools leave behind.
    private static bool MaySay(string tag, int start)
        => tag.Length - start > 3 && Array.Exists(Attributes, name => tag.IndexOf(name, start, StringComparison.OrdinalIgnoreCase) >= 0);

    public string? Attribute(string name)
    {
        if (_token is not null)
        {
            foreach (var attribute in _token.Attributes)
            {
                if (attribute.Name == name)
                {
                    return attribute.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the tag is one that words may stand in: what it means for them is known.</summary>
    public static bool IsKnown(string name) => name is
        "a" or "abbr" or "b" or "big" or "br" or "center" or "cite" or "code" or "dd" or "del" or "details" or "dfn" or "div" or "dl" or "dt" or "em" or "font"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "i" or "img" or "ins" or "kbd" or "li" or "mark" or "nobr" or "ol" or "p" or "q" or "s" or "samp"
        or "section" or "small" or "span" or "strike" or "strong" or "sub" or "summary" or "sup" or "time" or "tt" or "u" or "ul" or "var" or "wbr"
        or "col" or "colgroup" or "blockquote" or "bdi" or "bdo" or "article" or "figure" or "figcaption" or "label" or "pre" or "template" or "script" or "style" or "noscript";
}
