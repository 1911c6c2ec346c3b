#if NET9_0_OR_GREATER
using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CspCatalogGen;

/// <summary>
/// Folds eight characters of a name at once. Names mix letters, digits and spaces in no order that a processor could guess,
/// so it is not asked character by character: those that count are moved together.
/// </summary>
internal static unsafe class FoldedChunk
{
    /// <summary>How many characters are folded at once.</summary>
    public const int Length = 8;

    /// <summary>Whether the processor can do so.</summary>
    public static bool IsFast => Vector128.IsHardwareAccelerated;

    // For each choice of four characters, the places of their bytes. Bytes, because they alone are there without work.
    private static ReadOnlySpan<byte> Places =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, // keeps none
        0, 1, 0, 0, 0, 0, 0, 0, // keeps 1
        2, 3, 0, 0, 0, 0, 0, 0, // keeps 2
        0, 1, 2, 3, 0, 0, 0, 0, // keeps 1, 2
        4, 5, 0, 0, 0, 0, 0, 0, // keeps 3
        0, 1, 4, 5, 0, 0, 0, 0, // keeps 1, 3
        2, 3, 4, 5, 0, 0, 0, 0, // keeps 2, 3
        0, 1, 2, 3, 4, 5, 0, 0, // keeps 1, 2, 3
        6, 7, 0, 0, 0, 0, 0, 0, // keeps 4
        0, 1, 6, 7, 0, 0, 0, 0, // keeps 1, 4
        2, 3, 6, 7, 0, 0, 0, 0, // keeps 2, 4
        0, 1, 2, 3, 6, 7, 0, 0, // keeps 1, 2, 4
        4, 5, 6, 7, 0, 0, 0, 0, // keeps 3, 4
        0, 1, 4, 5, 6, 7, 0, 0, // keeps 1, 3, 4
        2, 3, 4, 5, 6, 7, 0, 0, // keeps 2, 3, 4
        0, 1, 2, 3, 4, 5, 6, 7, // keeps 1, 2, 3, 4
    ];

    /// <summary>Folds eight characters where all of them are ASCII, no-break spaces, ideographs or Hangul, as nearly all are; <paramref name="kept"/> has a bit for each that counts.</summary>
    public static bool TryFold(char* name, out Vector128<ushort> chunk, out uint kept)
    {
        var characters = Vector128.Load((ushort*)name);
        chunk = characters | Vector128.Create((ushort)0x20);
        var counts = IsWithin(chunk, 'a', 'z') | IsWithin(characters, '0', '9');
        if ((characters & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
        {
            var letters = IsWithin(characters, '\u4E00', '\u9FFF') | IsWithin(characters, '\uAC00', '\uD7A3');
            var known = letters | IsWithin(characters, '\0', '\u007F') | Vector128.Equals(characters, Vector128.Create((ushort)'\u00A0'));
            if (known != Vector128<ushort>.AllBitsSet)
            {
                kept = 0;
                return false;
            }

            // A letter of Latin-1 and beyond is in no chunk, so only ASCII can have got the bit that makes it lower case.
            chunk = Vector128.ConditionalSelect(letters, characters, chunk);
            counts |= letters;
        }

        kept = counts.ExtractMostSignificantBits();
        return true;
    }

    private static Vector128<ushort> IsWithin(Vector128<ushort> characters, char first, char last) => Vector128.LessThanOrEqual(
        characters - Vector128.Create((ushort)first), Vector128.Create((ushort)(last - first)));

    /// <summary>Writes those of <paramref name="chunk"/> that are <paramref name="kept"/> behind the first <paramref name="count"/> of <paramref name="folded"/>, and returns how many there are then.</summary>
    /// <remarks>Writes eight at most, in two steps of four; what a step writes too much, the next one overwrites.</remarks>
    public static int WriteKept(Vector128<ushort> chunk, uint kept, char* folded, int count)
    {
        var low = (int)(kept & 15);
        var high = (int)((kept >> 4) & 15);
        *(ulong*)(folded + count) = Moved(chunk, PlacesOf(low));
        count += BitOperations.PopCount((uint)low);
        *(ulong*)(folded + count) = Moved(chunk, PlacesOf(high) + 0x0808080808080808);
        return count + BitOperations.PopCount((uint)high);
    }

    private static ulong PlacesOf(int kept) => Unsafe.ReadUnaligned<ulong>(in Places[kept * 8]);

    private static ulong Moved(Vector128<ushort> chunk, ulong places)
        => Vector128.ShuffleNative(chunk.AsByte(), Vector128.CreateScalarUnsafe(places).AsByte()).AsUInt64().ToScalar();
}
#endif
