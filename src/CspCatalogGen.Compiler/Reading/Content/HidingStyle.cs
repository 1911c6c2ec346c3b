using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What style sheets do to words: declarations of CSS and the names of classes that take words back from the reader.</summary>
internal static class HidingStyle
{
    // A word of a class's name, whatever stands before and behind it: line-through, tracked-deleted, hiddenStructure.
    private static readonly HashSet<string> Striking = new(
        ("strike striked strikethrough strikeout stroke struck crossed linethrough del deleted deletion delete diffdel msodel removed removal obsolete retired deprecated discontinued eol "
         + "inactive soldout unavailable disabled unsupported ineligible withdrawn outdated superseded expired revoked cancelled canceled redacted rejected archived").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Hiding = new(
        "hide hides hidden hiding invisible unseen collapse collapsed offscreen none noshow nodisplay visuallyhidden sronly screenreader draft comment commented".Split(' '),
        StringComparer.Ordinal);

    // What these hide is no words, or hides them on paper alone; after "not" nothing is hidden.
    private static readonly string[] HarmlessBeside = ["overflow", "backface", "border", "print", "not", "no", "non", "decoration", "list", "pointer", "select", "float", "shadow", "resize"];

    private static readonly char[] Colon = [':'];

    /// <summary>How the class names in <paramref name="classes"/> take words back, or <see langword="null"/>.</summary>
    public static RemarkKind? ReadClasses(string classes)
        => classes.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(ReadClass).FirstOrDefault(kind => kind is not null);

    /// <summary>How the CSS in <paramref name="css"/> takes words back, be it declarations or a whole style sheet; <see langword="null"/> where it does not.</summary>
    public static RemarkKind? ReadDeclarations(string css)
        => css.IndexOf("/*", StringComparison.Ordinal) >= 0 ? ReadDeclarations(WithoutComments(css))
            : IsClipped(css) ? RemarkKind.Hidden : Declarations(css).Select(static one => ReadDeclaration(one.Property, one.Value)).FirstOrDefault(static kind => kind is not null);

    /// <summary>Whether the declarations in <paramref name="css"/> make words look otherwise than those around them: bold, slanted, in colour.</summary>
    public static bool SetsOff(string? css) => css is not null && Declarations(css).Any(static one => one.Property.StartsWith("background", StringComparison.Ordinal) ? one.Value is not ("none" or "white" or "inherit" or "initial" or "transparent") : IsOfLetters(one));

    /// <summary>The same of a row or a cell, whose ground may only tell it from the next one.</summary>
    public static bool SetsOffLetters(string? css) => css is not null && Declarations(css).Any(IsOfLetters);

    /// <summary>The colour of the ground that the declarations in <paramref name="css"/>, or else the attribute <paramref name="color"/>, give a row or a cell; <see langword="null"/> where it is the page's.</summary>
    public static string? GroundOf(string? css, string? color)
    {
        if (css is not null)
        {
            foreach (var (property, value) in Declarations(css))
            {
                if (property is "background" or "background-color")
                {
                    color = value;
                }
            }
        }

        return color is null || IsWhite(color) || color is "none" or "inherit" or "initial" ? null : color;
    }

    /// <summary>Whether <paramref name="color"/> is that of the page, or near to it.</summary>
    public static bool IsWhite(string? color)
        => color?.Trim().ToLowerInvariant() is { } name && (name is "white" or "snow" or "whitesmoke" or "ghostwhite" or "ivory" or "transparent" or "#fff" or "rgb(255,255,255)"
            || (name.Length == 7 && name[0] == '#' && name[1] is 'f' && name[3] is 'f' && name[5] is 'f'));

    private static IEnumerable<(string Property, string Value)> Declarations(string css)
        => css.Split(['{', '}', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static declaration => declaration.Split(Colon, 2))
            .Where(static declaration => declaration.Length == 2)
            .Select(static declaration => (declaration[0].Trim().ToLowerInvariant(), declaration[1].Replace("!important", "").Trim().ToLowerInvariant()));

    // What a program writes of letters that look like all others counts for nothing.
    private static bool IsOfLetters((string Property, string Value) declaration) => declaration.Property switch
    {
        "color" => declaration.Value is not ("black" or "#000" or "#000000" or "rgb(0,0,0)" or "rgb(0, 0, 0)" or "windowtext" or "inherit" or "initial" or "currentcolor"),
        "font-weight" => declaration.Value is not ("normal" or "400" or "inherit" or "initial"),
        "font-style" => declaration.Value is not ("normal" or "inherit" or "initial"),
        "text-decoration" or "text-decoration-line" => declaration.Value is not ("none" or "inherit" or "initial"),
        _ => false,
    };

    private static string WithoutComments(string css)
    {
        var plain = new StringBuilder();
        for (var at = 0; at < css.Length;)
        {
            var start = css.IndexOf("/*", at, StringComparison.Ordinal);
            plain.Append(css, at, (start < 0 ? css.Length : start) - at);
            var end = start < 0 ? -1 : css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            at = end < 0 ? css.Length : end + 2;
        }

        return plain.ToString();
    }

    // Of a box of no size nothing is seen but what overflows, and of white words nothing on the page's own white.
    private static bool IsClipped(string css)
    {
        if (css.IndexOf('{') >= 0)
        {
            return false;
        }

        var plain = new string(css.Where(static c => !char.IsWhiteSpace(c)).ToArray()).ToLowerInvariant();
        var properties = plain.Split(';');
        return (plain.Contains("overflow:hidden") && Array.Exists(properties, static one => one is "height:0" or "height:0px" or "height:1px" or "width:0" or "width:0px" or "width:1px"))
            || (!plain.Contains("background") && Array.Exists(properties, static one => one.StartsWith("color:", StringComparison.Ordinal) && IsWhite(one.Substring("color:".Length))));
    }

    private static RemarkKind? ReadDeclaration(string property, string value) => property switch
    {
        "display" => value == "none" ? RemarkKind.Hidden : null,
        "visibility" => value is "hidden" or "collapse" ? RemarkKind.Hidden : null,
        "content-visibility" => value == "hidden" ? RemarkKind.Hidden : null,
        "mso-hide" => value is "all" ? RemarkKind.Hidden : null,
        "opacity" => IsAtMost(value, value.EndsWith("%", StringComparison.Ordinal) ? 50 : 0.5) ? RemarkKind.Hidden : null,
        "font-size" => IsAtMost(value, value.EndsWith("px", StringComparison.Ordinal) || value.EndsWith("pt", StringComparison.Ordinal) ? 3 : value.EndsWith("%", StringComparison.Ordinal) ? 20 : 0.2) ? RemarkKind.Hidden : null,
        "max-height" or "line-height" or "zoom" => IsAtMost(value, 0) ? RemarkKind.Hidden : null,
        "color" or "-webkit-text-fill-color" => IsTransparent(value) ? RemarkKind.Hidden : null,
        "text-indent" or "left" or "top" or "right" or "margin-left" or "margin-top" => (value.StartsWith("-9", StringComparison.Ordinal) && value.Length > 4) || value.StartsWith("-100", StringComparison.Ordinal) ? RemarkKind.Hidden : null,
        "clip" => value.StartsWith("rect(", StringComparison.Ordinal) ? RemarkKind.Hidden : null,
        "clip-path" => value is not ("none" or "initial" or "unset") ? RemarkKind.Hidden : null,
        "transform" => value.Replace(" ", "").Contains("(0") && value.StartsWith("scale", StringComparison.Ordinal) ? RemarkKind.Hidden : null,
        "filter" => value.Replace(" ", "").Contains("opacity(0") || value.Contains("blur(") ? RemarkKind.Hidden : null,
        "content" => value.Any(char.IsLetter) && value.IndexOfAny(['"', '\'']) >= 0 ? RemarkKind.Hidden : null,
        "text-decoration" or "text-decoration-line" => value.Contains("line-through") ? RemarkKind.Struck : null,
        _ => null,
    };

    private static bool IsAtMost(string value, double most)
        => double.TryParse(value.TrimEnd('%', 'p', 'x', 't', 'e', 'm', 'r', 'v', 'h', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number <= most;

    // rgba(0,0,0,0), rgb(0 0 0 / 0%), #00000000, #0000
    private static bool IsTransparent(string color)
    {
        if (color.Length > 0 && color[0] == '#')
        {
            return (color.Length == 9 && color.EndsWith("00", StringComparison.Ordinal)) || (color.Length == 5 && color[4] == '0');
        }

        var parts = color.Split(['(', ',', '/', ')', ' '], StringSplitOptions.RemoveEmptyEntries);
        return color == "transparent" || (parts.Length == 5 && IsAtMost(parts[4], 0));
    }

    private static RemarkKind? ReadClass(string name)
    {
        var words = Words(name);
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && words[i] == "through" && words[i - 1] is "line" or "strike")
            {
                return RemarkKind.Struck;
            }

            if (i > 0 && words[i - 1] == "not" && words[i] is "supported" or "available" or "allowed" or "possible" or "eligible")
            {
                return RemarkKind.Struck;
            }

            if (i > 0 && words[i] == "none" && words[i - 1] is not ("d" or "display"))
            {
                continue;
            }

            var kind = Striking.Contains(words[i]) ? RemarkKind.Struck
                : Hiding.Contains(words[i]) || (words[i] == "only" && words.Exists(word => word is "sr" or "reader" or "print")) ? RemarkKind.Hidden
                : (RemarkKind?)null;
            if (kind is not null && !words.Exists(word => Array.IndexOf(HarmlessBeside, word) >= 0))
            {
                return kind;
            }
        }

        return null;
    }

    // "is-sr-only", "visually_hidden", "md:hidden", "hiddenStructure".
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || !char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
                start = i < name.Length && char.IsLetterOrDigit(name[i]) ? i : i + 1;
            }
        }

        return words.FindAll(static word => word.Length > 0);
    }
}
