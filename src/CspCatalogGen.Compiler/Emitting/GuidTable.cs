using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A GUID and the number that it stands for, from 1.</summary>
internal sealed record NumberedGuid(string Id, int Number);

/// <summary>A hash table of GUIDs as characters, as the runtime's <c>ProductTable</c> reads it.</summary>
internal static class GuidTable
{
    private const int SlotLength = 9;

    public static char[] Create(IReadOnlyList<NumberedGuid> entries)
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var count = 2;
        while (count < entries.Count * 2)
        {
            count *= 2;
        }

        var slots = new char[count * SlotLength];
        foreach (var entry in entries)
        {
            // Guid's bytes are little-endian on every machine.
            var bytes = Guid.ParseExact(entry.Id, "D").ToByteArray();
            var slot = (bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24)) & (count - 1);
            while (slots[slot * SlotLength] != 0)
            {
                slot = (slot + 1) & (count - 1);
            }

            slots[slot * SlotLength] = (char)entry.Number;
            for (var k = 0; k < 8; k++)
            {
                slots[(slot * SlotLength) + 1 + k] = (char)(bytes[2 * k] | (bytes[(2 * k) + 1] << 8));
            }
        }

        return slots;
    }
}
