using System;
using System.Collections.Generic;
using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Finds the lines of a front matter that were meant to be read and are not.</summary>
internal static class LostKeys
{
    /// <summary>
    /// The lines above <paramref name="end"/> that are not among <paramref name="scalars"/> as they were meant: those of a front matter that has no
    /// <paramref name="block"/>, because a line of dashes is missing, and those whose key is not quite one. Each is the key
    /// that was meant and the place of the line.
    /// </summary>
    public static IEnumerable<PageText> Find(FrontMatterScalars scalars, string text, SourceSpan block, int end)
    {
        var isOutside = block.Length == 0;
        foreach (var span in FrontMatterScalars.Lines(text, isOutside ? SourceSpan.FromBounds(0, end) : block))
        {
            if (!MayHaveKey(text, span))
            {
                continue;
            }

            var line = text.Substring(span.Start, span.Length).TrimEnd('\r');
            var before = line.IndexOf(':') is var colon and >= 0 ? line.Substring(0, colon).Trim() : "";
            bool IsRead(string key) => !isOutside && before.Equals(key, StringComparison.OrdinalIgnoreCase) && scalars.Find(key) is not null;
            if (!Array.Exists(FrontMatterKeys.Exact, IsRead) && line.Trim().Length < 200 && KeyMeant(line) is { } key)
            {
                yield return new PageText(key, new SourceSpan(span.Start, line.Length));
            }
        }
    }

    private static bool MayHaveKey(string text, SourceSpan line)
    {
        var start = line.Start;
        while (start < line.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start < line.End && text[start] is 'm' or 'M' or > '\x7F';
    }

    // Translators write "ms. date", and colons of their own.
    private static string? KeyMeant(string line)
    {
        var words = line.Normalize(NormalizationForm.FormKC);
        return Array.Find(FrontMatterKeys.Exact, key => HasKey(words, key));
    }

    private static bool HasKey(string words, string key)
    {
        var length = 0;
        foreach (var c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (length == key.Length || char.ToUpperInvariant(c) != char.ToUpperInvariant(key[length]))
            {
                return length == key.Length && c == ':';
            }

            length++;
        }

        return false;
    }
}
