using System.ComponentModel;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// Finds a name in the constant table that a generated catalog carries. Meant for generated code only; call the
/// catalog's <c>TryParseOffer</c>.
/// </summary>
/// <remarks>
/// The table is a hash table with open addressing, laid out in a string literal, four characters a slot: the number that
/// the name stands for (0: the slot is empty; <see cref="Ambiguous"/>: the name stands for more than one), the place of the
/// folded name (low, high) and its length. The place is counted from where the names of that number start, which a second
/// literal tells, two characters (low, high) a number; what has no start there is counted from the first name on. So a
/// name more moves no other number's names. The number of slots is a power of two, and one is always empty. A literal is
/// there when the process starts: nothing is built, on any machine in the same way.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NameTable
{
    /// <summary>The number of a name that more than one thing has.</summary>
    public const int Ambiguous = 0xFFFF;

    /// <summary>The longest folded name that a table holds.</summary>
    public const int MaxNameLength = 256;

    private const int CharactersPerSlot = 4;

    /// <summary>The number that a name stands for; 0 where it stands for none or for more than one.</summary>
    /// <param name="name">The name's first character.</param>
    /// <param name="length">Its length.</param>
    /// <param name="slots">The table.</param>
    /// <param name="starts">Where the names of each number start.</param>
    /// <param name="names">The folded names, one after the other.</param>
#if NET
    [System.Runtime.CompilerServices.SkipLocalsInit]
#endif
    public static int Find(ref char name, int length, string slots, string starts, string names)
    {
        if (length == 0 || slots is null || slots.Length < CharactersPerSlot || starts is null || names is null)
        {
            return 0;
        }

        var folded = stackalloc char[MaxNameLength];
        int count;
        fixed (char* characters = &name)
        {
            count = FoldedName.Write(characters, length, folded, MaxNameLength);
        }

        if (count <= 0)
        {
            return 0;
        }

        var number = FindFolded(folded, count, slots, starts, names);
        if (number == 0 && HasMarks(folded, count))
        {
            number = FindComposed(folded, count, slots, starts, names);
        }

        return number == Ambiguous ? 0 : number;
    }

    private static int FindFolded(char* folded, int count, string slots, string starts, string names)
    {
        var mask = (slots.Length / CharactersPerSlot) - 1;
        fixed (char* table = slots, begins = starts)
        {
            for (var place = (int)FoldedName.Hash(folded, count) & mask; ; place = (place + 1) & mask)
            {
                var slot = table + (place * CharactersPerSlot);
                int number = slot[0];
                if (number == 0 || (slot[3] == count && AreEqual(names, StartOf(begins, starts.Length, number) + (slot[1] | (slot[2] << 16)), folded, count)))
                {
                    return number;
                }
            }
        }
    }

    // The names of the table are composed; one that is asked for need not be. Apart, because hardly any is written so.
    private static int FindComposed(char* folded, int count, string slots, string starts, string names)
    {
        var composed = FoldedName.Compose(new string(folded, 0, count));
        fixed (char* characters = composed)
        {
            return FindFolded(characters, composed.Length, slots, starts, names);
        }
    }

    // Latin, Greek and Cyrillic marks, single parts of Hangul, and the voicing marks of kana.
    private static bool HasMarks(char* folded, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (folded[i] is (>= '\u0300' and <= '\u036F') or (>= '\u1100' and <= '\u11FF') or '\u3099' or '\u309A' or (>= '\u0590' and <= '\u0DFF'))
            {
                return true;
            }
        }

        return false;
    }

    private static int StartOf(char* starts, int length, int number)
        => (number * 2) + 1 < length ? starts[number * 2] | (starts[(number * 2) + 1] << 16) : 0;

    private static bool AreEqual(string names, int start, char* folded, int count)
    {
#if NET
        return System.MemoryExtensions.SequenceEqual(
            System.MemoryExtensions.AsSpan(names, start, count),
            new System.ReadOnlySpan<char>(folded, count));
#else
        for (var i = 0; i < count; i++)
        {
            if (names[start + i] != folded[i])
            {
                return false;
            }
        }

        return true;
#endif
    }
}
