using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>Signs in a sentence or a heading that say what a word would: yes, no, only.</summary>
internal static class TellingSigns
{
    // What decorates a heading and says neither yes nor no.
    private const string Decorations = "🚀💡📘📖📋📝🔎📌🛒";

    /// <summary>The first of them in <paramref name="words"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] > '\u2000' && words[i] is not ('™' or '℠' or 'ℹ') && Signs.AreAt(words, i)
                && Signs.Read(words, i) is var sign && Decorations.IndexOf(sign, StringComparison.Ordinal) < 0)
            {
                return sign;
            }
        }

        return null;
    }
}
