using System;
using System.Globalization;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>Signs that say without a word what a sentence would: a cross, a lock, an arrow.</summary>
internal static class TellingSigns
{
    // What decorates a heading and says neither yes nor no.
    private const string Decorations = "🚀💡📘📖📋📝🔎📌🛒";

    /// <summary>The first of them in <paramref name="words"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] > '\u2000' && CharUnicodeInfo.GetUnicodeCategory(words, i) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol && words[i] is not ('™' or '℠' or 'ℹ') && Decorations.IndexOf(words.Substring(i, char.IsHighSurrogate(words[i]) && i + 1 < words.Length ? 2 : 1), StringComparison.Ordinal) < 0)
            {
                return char.IsHighSurrogate(words[i]) && i + 1 < words.Length ? words.Substring(i, 2) : words[i].ToString();
            }
        }

        return null;
    }
}
