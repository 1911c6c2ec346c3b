using System;
using System.Linq;

namespace CspCatalogGen.Compiler.Text;

/// <summary>BCP 47 tags as Microsoft's documents use them: a language, sometimes a script, a region.</summary>
public static class LocaleTag
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The tag in its usual letter case (<c>zh-TW</c>, <c>sr-Latn-RS</c>), or <see langword="null"/> where it is none.</summary>
    public static string? Normalize(string? tag)
    {
        var parts = tag?.Trim().Split('-', '_');
        if (parts is null || parts.Length is 0 or > 3 || !IsLetters(parts[0], 2, 3))
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].ToLowerInvariant();
            if (i == 0)
            {
                parts[i] = part;
            }
            else if (i == 1 && IsLetters(part, 4, 4))
            {
                parts[i] = char.ToUpperInvariant(part[0]) + part.Substring(1);
            }
            else if (i == parts.Length - 1 && (IsLetters(part, 2, 2) || (part.Length == 3 && part.All(c => c is >= '0' and <= '9'))))
            {
                parts[i] = part.ToUpperInvariant();
            }
            else
            {
                return null;
            }
        }

        return string.Join("-", parts);
    }

    /// <summary>The locale of the innermost folder named after one (<c>…/zh-tw/page.md</c>, <c>docs.zh-CN/page.md</c>); <c>how-to</c> is none.</summary>
    public static string? FromPath(string path)
    {
        for (var end = path.LastIndexOfAny(Separators); end > 0; end = path.LastIndexOfAny(Separators, end - 1))
        {
            // "docs.zh-CN" is named after the part behind the dot.
            var start = Math.Max(path.LastIndexOfAny(Separators, end - 1), path.LastIndexOf('.', end - 1)) + 1;
            var isTag = path.IndexOf('-', start, end - start) == start + 2 || (end - start > 4 && string.Compare(path, start, "fil-", 0, 4, StringComparison.OrdinalIgnoreCase) == 0);
            if (isTag && Normalize(path.Substring(start, end - start)) is { } tag)
            {
                return tag;
            }
        }

        return null;
    }

    /// <summary>Whether the locale is English.</summary>
    public static bool IsEnglish(string? tag)
        => tag is not null && (tag == "en" || tag.StartsWith("en-", StringComparison.Ordinal));

    /// <summary>Whether the locale, of Chinese, is written in the traditional script.</summary>
    public static bool IsTraditionalChinese(string tag)
        => tag.IndexOf("Hant", StringComparison.Ordinal) > 0 || (tag.IndexOf("Hans", StringComparison.Ordinal) < 0 && (tag.EndsWith("TW", StringComparison.Ordinal) || tag.EndsWith("HK", StringComparison.Ordinal) || tag.EndsWith("MO", StringComparison.Ordinal)));

    /// <summary>The language of a locale: <c>zh</c> of <c>zh-Hant-TW</c>.</summary>
    public static string LanguageOf(string tag) => tag.IndexOf('-') is var dash and >= 0 ? tag.Substring(0, dash) : tag;

    /// <summary>Whether two locales are of one language.</summary>
    public static bool AreOfOneLanguage(string tag, string other) => LanguageOf(tag) == LanguageOf(other);

    private static bool IsLetters(string text, int min, int max)
        => text.Length >= min && text.Length <= max && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'));
}
