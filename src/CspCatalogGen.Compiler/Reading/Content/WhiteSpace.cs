using System;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What stands between words: blanks, and characters that nobody sees.</summary>
internal static class WhiteSpace
{
    public static bool Is(char c) => c is <= ' ' or >= '\u007F' && (char.IsWhiteSpace(c) || IsInvisible(c));

    // Zero-width space, joiners' word variant and byte order mark: translators' tools leave them behind. Marks of
    // direction around a name are how Hebrew and Arabic pages show it in order; those that override it are not left out,
    // because what a reader sees under them is another name.
    public static bool IsInvisible(char c)
        => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD'
            or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069');

    /// <summary>Where white space ends that begins at <paramref name="start"/> of <paramref name="line"/>.</summary>
    public static int Skip(PositionedText line, int start, int end)
    {
        while (start < end && Is(line[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether each white space in <paramref name="chars"/> is one blank between words already.</summary>
    public static bool IsSingle(ReadOnlySpan<char> chars)
    {
        var afterSpace = true;
        foreach (var c in chars)
        {
            var isSpace = Is(c);
            if (isSpace && (afterSpace || c != ' '))
            {
                return false;
            }

            afterSpace = isSpace;
        }

        return !afterSpace;
    }
}
