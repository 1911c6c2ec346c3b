using System;
using System.Globalization;

namespace CspCatalogGen;

/// <summary>
/// Makes the spellings of a name equal: letter case, white space, punctuation and full-width forms do not matter,
/// letters, digits and combining marks do (Thai and Hindi are written with them).
/// </summary>
/// <remarks>
/// The compiler compiles this file too: the names that it writes into a catalog must fold as the ones that are looked
/// up. Pointers, because netstandard2.0 has no span.
/// </remarks>
internal static unsafe class FoldedName
{
    /// <summary>The folded form of <paramref name="name"/>.</summary>
    public static string Of(string name)
    {
        if (name.Length == 0)
        {
            return name;
        }

        var folded = new char[name.Length];
        fixed (char* from = name)
        fixed (char* to = folded)
        {
            return new string(folded, 0, Write(from, name.Length, to, folded.Length));
        }
    }

    /// <summary>
    /// Writes the folded form of <paramref name="name"/> to <paramref name="folded"/> and returns its length, or -1
    /// where it is longer than <paramref name="capacity"/>.
    /// </summary>
    public static int Write(char* name, int length, char* folded, int capacity)
    {
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            uint c = name[i];
            if (c is >= 0xFF01 and <= 0xFF5E)
            {
                c -= 0xFF01 - '!';
            }

            if (c < 0x80)
            {
                // Names mix letters, digits and spaces in no order that a processor could guess, so nothing is asked:
                // the character is written in lower case, and the next one overwrites it unless it counts.
                var counts = ((c | 0x20) - 'a' <= 'z' - 'a') | (c - '0' <= 9);
                if (count == capacity)
                {
                    if (counts)
                    {
                        return -1;
                    }

                    continue;
                }

                folded[count] = (char)(c | 0x20);
                count += counts ? 1 : 0;
                continue;
            }

            if (c - 0x4E00 <= 0x9FFF - 0x4E00 || c - 0xAC00 <= 0xD7A3 - 0xAC00)
            {
                // Ideographs and Hangul: letters without case, by the thousand. Asking for each would take most of the time.
            }
            else if (char.IsSurrogate((char)c))
            {
                // A pair is kept as it is; half of one is no character.
                if (i + 1 == length || !char.IsSurrogatePair((char)c, name[i + 1]))
                {
                    continue;
                }

                if (count == capacity)
                {
                    return -1;
                }

                folded[count++] = (char)c;
                c = name[++i];
            }
            else if (IsLetterDigitOrMark((char)c))
            {
                c = char.ToLowerInvariant((char)c);
            }
            else
            {
                continue;
            }

            if (count == capacity)
            {
                return -1;
            }

            folded[count++] = (char)c;
        }

        return count;
    }

    /// <summary>The hash of a folded name: the same on every machine and in every process.</summary>
    public static uint Hash(char* folded, int length)
    {
        var hash = (ulong)length * 0x9E3779B97F4A7C15;
        var i = 0;
        for (; i + 4 <= length; i += 4)
        {
            var four = BitConverter.IsLittleEndian
                ? *(ulong*)(folded + i)
                : folded[i] | ((ulong)folded[i + 1] << 16) | ((ulong)folded[i + 2] << 32) | ((ulong)folded[i + 3] << 48);
            hash = Mix(hash, four);
        }

        ulong rest = 0;
        for (var shift = 0; i < length; i++, shift += 16)
        {
            rest |= (ulong)folded[i] << shift;
        }

        hash = Mix(hash, rest);
        return (uint)(hash ^ (hash >> 32));
    }

    /// <summary>The hash of a folded name.</summary>
    public static uint Hash(string folded)
    {
        fixed (char* characters = folded)
        {
            return Hash(characters, folded.Length);
        }
    }

    private static ulong Mix(ulong hash, ulong four)
    {
        hash = (hash ^ four) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }

    private static bool IsLetterDigitOrMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
