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
    // A sentence.
    private const int MaxOnStack = 512;

    /// <summary>The folded form of <paramref name="name"/>.</summary>
    public static string Fold(string name)
    {
        if (name.Length == 0)
        {
            return name;
        }

        if (name.Length <= MaxOnStack)
        {
            var folded = stackalloc char[name.Length];
            return Compose(Fold(name, folded));
        }

        fixed (char* folded = new char[name.Length])
        {
            return Compose(Fold(name, folded));
        }
    }

    private static string Fold(string name, char* folded)
    {
        fixed (char* from = name)
        {
            return new string(folded, 0, Write(from, name.Length, folded, name.Length));
        }
    }

    /// <summary>
    /// A folded name whose letters and marks are one character each where there is one (Unicode's normal form C): file systems
    /// and some keyboards write them apart.
    /// </summary>
    public static string Compose(string folded)
    {
        foreach (var c in folded)
        {
            // The first mark that goes together with the letter before it.
            if (c >= '\u0300')
            {
                return folded.Normalize(System.Text.NormalizationForm.FormC);
            }
        }

        return folded;
    }

    /// <summary>
    /// Writes the folded form of <paramref name="name"/> to <paramref name="folded"/> and returns its length, or -1
    /// where it is longer than <paramref name="capacity"/>.
    /// </summary>
    public static int Write(char* name, int length, char* folded, int capacity)
    {
        var count = 0;
        var i = 0;
        while (i < length)
        {
#if NET9_0_OR_GREATER
            if (FoldedChunk.IsFast && length >= FoldedChunk.Length && count + FoldedChunk.Length <= capacity)
            {
                // The last chunk starts early enough to be a whole one; what it shares with the one before is not kept again.
                var at = Math.Min(i, length - FoldedChunk.Length);
                if (FoldedChunk.TryFold(name + at, out var chunk, out var kept))
                {
                    count = FoldedChunk.WriteKept(chunk, kept & (uint.MaxValue << (i - at)), folded, count);
                    i = at + FoldedChunk.Length;
                    continue;
                }
            }

            var end = Math.Min(i + FoldedChunk.Length, length);
#else
            var end = length;
#endif
            while (i < end)
            {
                uint c = name[i++];
                if (char.IsSurrogate((char)c))
                {
                    // A pair is kept as it is; half of one is no character.
                    if (i == length || !char.IsSurrogatePair((char)c, name[i]))
                    {
                        continue;
                    }

                    if (count == capacity)
                    {
                        return -1;
                    }

                    folded[count++] = (char)c;
                    c = name[i++];
                }
                else if (!TryFold(ref c))
                {
                    continue;
                }

                if (count == capacity)
                {
                    return -1;
                }

                folded[count++] = (char)c;
            }
        }

        return count;
    }

    /// <summary>The hash of a folded name: the same on every machine and in every process.</summary>
    public static uint Hash(char* folded, int length)
    {
        // Products of four characters each, so that a processor multiplies them side by side. The factors are odd ones without
        // a pattern: 2^64 by the golden ratio, and from each to the next the fraction of the square root of two, with which
        // SHA-512 begins. What mixes the sum at the end is a step of MurmurHash3's fmix64 (Austin Appleby).
        ulong hash = 0;
        var factor = 0x9E3779B97F4A7C15;
        var i = 0;
        for (; i + 4 < length; i += 4)
        {
            hash += Four(folded + i) * factor;
            factor += 0x6A09E667F3BCC908;
        }

        // The last four, which the ones before may overlap, or the few that there are.
        ulong last = 0;
        if (length >= 4)
        {
            last = Four(folded + length - 4);
        }
        else
        {
            for (var shift = 0; i < length; i++, shift += 16)
            {
                last |= (ulong)folded[i] << shift;
            }
        }

        hash += (last * factor) + (ulong)length;
        hash = (hash ^ (hash >> 32)) * 0xFF51AFD7ED558CCD;
        return (uint)(hash >> 32);
    }

    /// <summary>The hash of a folded name.</summary>
    public static uint Hash(string folded)
    {
        fixed (char* characters = folded)
        {
            return Hash(characters, folded.Length);
        }
    }

    private static ulong Four(char* folded) => BitConverter.IsLittleEndian
        ? *(ulong*)folded
        : folded[0] | ((ulong)folded[1] << 16) | ((ulong)folded[2] << 32) | ((ulong)folded[3] << 48);

    private static bool TryFold(ref uint c)
    {
        if (c is >= 0xFF01 and <= 0xFF5E)
        {
            c -= 0xFF01 - '!';
        }

        if (c < 0x80)
        {
            var counts = (c | 0x20) - 'a' <= 'z' - 'a' || c - '0' <= 9;
            c |= 0x20;
            return counts;
        }

        // Ideographs and Hangul: letters without case, by the thousand. Asking for each would take most of the time.
        if (c - 0x4E00 <= 0x9FFF - 0x4E00 || c - 0xAC00 <= 0xD7A3 - 0xAC00)
        {
            return true;
        }

        if (!IsLetterDigitOrMark((char)c))
        {
            return false;
        }

        c = char.ToLowerInvariant((char)c);
        return true;
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
