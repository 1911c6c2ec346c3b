using System;
using System.Globalization;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>Signs that say something without a word: a cross, a tick, an arrow, a little picture; and those that do not.</summary>
internal static class Signs
{
    // What decorates a heading and says neither yes nor no.
    private const string Decorations = "🚀💡📘📖📋📝🔎📌🛒";

    // What stands before each item of a list that is to be gone through, and what leads on to a page.
    private const string Ticks = "✅✔☑✓☐🗹→";

    // What is a part of a sentence: of trade names, and what word processors put in place of an i.
    private const string PartsOfSentences = "™℠ℹ";

    // What is a part of a name: of trade names, and an accent that stands for an apostrophe.
    private const string PartsOfNames = "®™©°´";

    /// <summary>The first sign in <paramref name="words"/>, a sentence or a heading, that says what a word would: yes, no, only; or <see langword="null"/>.</summary>
    public static string? FindIn(string words) => FindIn(words, Decorations);

    /// <summary>The same of an item of a list, where a tick is a bullet.</summary>
    public static string? FindBesidesTicks(string words) => FindIn(words, Ticks);

    private static string? FindIn(string words, string harmless)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] > '\u2000' && PartsOfSentences.IndexOf(words[i]) < 0 && AreAt(words, i)
                && Read(words, i) is var sign && harmless.IndexOf(sign, StringComparison.Ordinal) < 0)
            {
                return sign;
            }
        }

        return null;
    }

    /// <summary>
    /// The sign at <paramref name="at"/> of <paramref name="name"/>, or <see langword="null"/>: it says something of what is named,
    /// and nobody knows what. So does a currency, or an accent without its letter.
    /// </summary>
    public static string? ReadInName(string name, int at)
        => name[at] >= 128 && PartsOfNames.IndexOf(name[at]) < 0
            && (AreAt(name, at) || CharUnicodeInfo.GetUnicodeCategory(name, at) is UnicodeCategory.ModifierSymbol or UnicodeCategory.CurrencySymbol)
                ? Read(name, at)
                : null;

    private static bool AreAt(string text, int at)
        => CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol;

    // One character of UTF-16, or two.
    private static string Read(string text, int at) => text.Substring(at, char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1);
}
