using System;
using System.ComponentModel;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// Finds a product in the constant table that a generated catalog carries. Meant for generated code only.
/// </summary>
/// <remarks>
/// The table is a hash table with open addressing in a string literal, nine characters a slot: the number of the
/// product's row, from 1 (0: the slot is empty), and the GUID. The number of slots is a power of two, and one is
/// always empty. Nothing is built when the process starts.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[System.CLSCompliant(false)]
public static unsafe class ProductTable
{
    private const int SlotLength = 9;

    /// <summary>The number of a product's row, from 0; -1 where the table does not have the product.</summary>
    /// <param name="productId">The product's GUID.</param>
    /// <param name="slots">The table.</param>
    public static int Find(Guid productId, string slots)
    {
        if (slots is null || slots.Length == 0)
        {
            return -1;
        }

        // As numbers, so that the table is the same on every machine.
        var key = stackalloc char[SlotLength];
        var bytes = (byte*)&productId;
        key[1] = (char)*(uint*)bytes;
        key[2] = (char)(*(uint*)bytes >> 16);
        key[3] = (char)*(ushort*)(bytes + 4);
        key[4] = (char)*(ushort*)(bytes + 6);
        for (var i = 0; i < 4; i++)
        {
            key[5 + i] = (char)(bytes[8 + (2 * i)] | (bytes[9 + (2 * i)] << 8));
        }

        // GUIDs are random; their first digits are as good a hash as any.
        var mask = (slots.Length / SlotLength) - 1;
        for (var slot = (int)*(uint*)bytes & mask; ; slot = (slot + 1) & mask)
        {
            var start = slot * SlotLength;
            if (slots[start] == 0)
            {
                return -1;
            }

            var i = 1;
            while (i < SlotLength && slots[start + i] == key[i])
            {
                i++;
            }

            if (i == SlotLength)
            {
                return slots[start] - 1;
            }
        }
    }

    /// <summary>A word of 64 bits out of <paramref name="words"/>, four characters each, the lowest first.</summary>
    public static ulong Word(string words, int index)
    {
        if (words is null || (uint)index >= (uint)words.Length >> 2)
        {
            return 0;
        }

        fixed (char* start = words)
        {
            var word = start + (index << 2);
            return BitConverter.IsLittleEndian
                ? *(ulong*)word
                : word[0] | ((ulong)word[1] << 16) | ((ulong)word[2] << 32) | ((ulong)word[3] << 48);
        }
    }
}
