using System;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What stands between words: blanks, and characters that nobody sees.</summary>
internal static class WhiteSpace
{
    public static bool Is(char c) => c is <= ' ' or >= '\u007F' && IsBeyondAscii(c);

    // Of the letters of other scripts, which are many, none is asked what it is.
    private static bool IsBeyondAscii(char c)
        => c is <= '\u00AD' or '\u061C' or '\u1680' or '\u180E' or (>= '\u2000' and <= '\u206F') or '\u3000' or '\uFEFF' && (char.IsWhiteSpace(c) || IsInvisible(c));

    // The zero-width space, the word joiner, the byte order mark and the soft hyphen: translators' tools leave them behind.
    // Hebrew and Arabic pages have marks of direction around a name, so that it is shown in order (Unicode's annex 9). Marks
    // that override the direction stay: under them a reader sees another name.
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
