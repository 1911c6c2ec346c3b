using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>A tag among words, in HTML and in Markdown alike.</summary>
internal readonly struct ContentTag
{
    /// <summary>The class of the spans that hold the English of a bilingual page.</summary>
    public const string EnglishClass = "sxs-lookup";

    /// <summary>The tag of <paramref name="name"/> with its <paramref name="attributes"/>.</summary>
    public ContentTag(string name, bool isEnd, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        Name = name;
        IsEnd = isEnd;
        Attributes = attributes;
    }

    /// <summary>Its attributes by name, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes { get; }

    /// <summary>Its name in lower case; empty where it is a comment or no tag at all.</summary>
    public string Name { get; }

    public bool IsEnd { get; }

    /// <summary>Whether it holds the English of a bilingual page.</summary>
    public bool IsEnglish => Name == "span" && (Attribute("class") is EnglishClass || Attribute("class")?.Split(' ').Contains(EnglishClass) == true);

    /// <summary>How what stands in the element is withdrawn from the reader, or <see langword="null"/> where it is not.</summary>
    public RemarkKind? Withdraws
    {
        get
        {
            if (Name is "del" or "s" or "strike")
            {
                return RemarkKind.Struck;
            }

            if (Name is "style")
            {
                return RemarkKind.StyleSheet;
            }

            if (Name is "template" or "script" or "noscript" || (Name is "dialog" && Attribute("open") is null))
            {
                return RemarkKind.Hidden;
            }

            if (Attributes.Count == 0 || Name is "img" or "br" or "hr" or "input")
            {
                return null;
            }

            return Attribute("aria-hidden") == "true" || Attribute("hidden") is not null || Attribute("popover") is not null || (Name == "font" && HidingStyle.IsWhite(Attribute("color"))) ? RemarkKind.Hidden
                : (Attribute("class") is { } classes and not EnglishClass ? HidingStyle.ReadClasses(classes) : null)
                    ?? (Attribute("style") is { } style ? HidingStyle.ReadDeclarations(style) : null);
        }
    }

    /// <summary>What its attributes say to a reader who points at it, listens to it, or sees it by a style sheet.</summary>
    public IReadOnlyList<string> Labels
    {
        get
        {
            List<string>? labels = null;
            for (var i = 0; i < Attributes.Count; i++)
            {
                if (IsLabel(Attributes[i].Key) && !string.IsNullOrWhiteSpace(Attributes[i].Value))
                {
                    (labels ??= []).Add(LabelOf(Attributes[i]));
                }
            }

            return labels ?? (IReadOnlyList<string>)[];
        }
    }

    /// <summary>The attribute by which a site shows what stands in it to some readers only, as it is written: v-if="market"; <see langword="null"/> where there is none.</summary>
    public string? Condition
    {
        get
        {
            for (var i = 0; i < Attributes.Count && Name is not ("input" or "button" or "option"); i++)
            {
                if (IsConditional(Attributes[i].Key))
                {
                    return Attributes[i].Value.Length == 0 ? Attributes[i].Key : $"{Attributes[i].Key}=\"{Attributes[i].Value}\"";
                }
            }

            return null;
        }
    }

    /// <summary>What the element is, where it holds no words: an icon font prints a sign for its class.</summary>
    public string? Sign => Name is "i" or "span" or "em" && !IsEnglish ? Attribute("aria-label") ?? Attribute("class") : null;

    public string? Attribute(string name)
    {
        for (var i = 0; i < Attributes.Count; i++)
        {
            if (Attributes[i].Key == name)
            {
                return Attributes[i].Value;
            }
        }

        return null;
    }

    // data-removed="true"
    private static string LabelOf(KeyValuePair<string, string> attribute)
        => attribute.Value is "true" or "yes" or "1" && attribute.Key.StartsWith("data-", StringComparison.Ordinal) ? attribute.Key.Substring("data-".Length).Replace('-', ' ') : attribute.Value;

    // Of Vue, Angular and Alpine, and of DITA; a box that cannot be ticked is a box.
    private static bool IsConditional(string name)
        => name is "v-if" or "v-else" or "v-else-if" or "v-show" or "ng-if" or "ng-show" or "ng-hide" or "*ngif" or "x-if" or "x-show" or "if" or "condition" or "conditions" or "audience" or "platform" or "props" or "otherprops" or "rev" or "disabled" or "inert";

    // The identifiers of a bilingual page are no words.
    private static bool IsLabel(string name)
        => name is "title" or "aria-label" or "aria-description" or "summary" or "abbr" || (name.StartsWith("data-", StringComparison.Ordinal) && name is not ("data-ttu-id" or "data-stu-id"));

    /// <summary>Whether the attribute <paramref name="name"/> says how an element looks or is called, or is judged as a label.</summary>
    public static bool IsLayout(string name) => name is
        "id" or "class" or "style" or "align" or "valign" or "bgcolor" or "border" or "width" or "height" or "role" or "dir" or "tabindex" or "char" or "charoff" or "scope" or "headers"
        or "title" or "aria-label" or "aria-description" or "aria-rowindex" or "aria-colindex" or "summary" or "abbr" or "data-ttu-id" or "data-stu-id";

    /// <summary>Whether the tag is one that words may stand in: what it means for them is known.</summary>
    /// <remarks>Tags of a word processor's own (<c>o:p</c>) come with what is pasted from it, and words in them are words.</remarks>
    public static bool IsKnown(string name) => name.StartsWith("o:", StringComparison.Ordinal) || name.StartsWith("w:", StringComparison.Ordinal) || name.StartsWith("st1:", StringComparison.Ordinal) || name is
        "a" or "abbr" or "b" or "big" or "br" or "center" or "cite" or "code" or "dd" or "del" or "details" or "dfn" or "div" or "dl" or "dt" or "em" or "font"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "hr" or "i" or "img" or "ins" or "kbd" or "li" or "mark" or "nobr" or "ol" or "p" or "q" or "s" or "samp"
        or "section" or "small" or "span" or "strike" or "strong" or "sub" or "summary" or "sup" or "time" or "tt" or "u" or "ul" or "var" or "wbr"
        or "col" or "colgroup" or "blockquote" or "bdi" or "bdo" or "article" or "figure" or "figcaption" or "label" or "input" or "pre" or "template" or "script" or "style" or "noscript";

    /// <summary>Whether HTML has the tag, wherever it may stand: the elements of the HTML standard, and those that it calls obsolete (section 16.2).</summary>
    public static bool IsHtml(string name) => IsKnown(name) || name is
        "main" or "header" or "footer" or "nav" or "aside" or "address" or "hgroup" or "ruby" or "rb" or "rt" or "rp" or "data" or "dialog" or "search" or "video" or "audio"
        or "source" or "track" or "iframe" or "object" or "embed" or "param" or "picture" or "link" or "meta" or "base" or "body" or "html" or "head" or "title" or "acronym"
        or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "caption" or "form" or "button" or "select" or "option" or "optgroup" or "textarea"
        or "fieldset" or "legend" or "svg" or "path" or "map" or "area" or "canvas" or "math" or "menu" or "meter" or "progress" or "output" or "slot";
}
