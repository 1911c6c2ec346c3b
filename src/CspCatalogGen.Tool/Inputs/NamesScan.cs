using System;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Tells from a file's bytes whether it can be a names document: its table of offers gives each a number.</summary>
internal static class NamesScan
{
    private static ReadOnlySpan<byte> Offer => "Offer"u8;

    private static ReadOnlySpan<byte> Number => "Number"u8;

    /// <summary>Whether a line of a Markdown table has the cells <c>Offer</c>, first, and <c>Number</c>.</summary>
    public static bool MayHaveTable(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf(Number) is >= 0 and var at)
        {
            var before = bytes[(bytes[..at].LastIndexOf((byte)'\n') + 1)..at].Trim(" \t"u8);
            bytes = bytes[(at + Number.Length)..];
            if (before.EndsWith("|"u8) && bytes.TrimStart(" \t"u8).StartsWith("|"u8) && StartsWithOffer(before))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWithOffer(ReadOnlySpan<byte> line)
        => line.TrimStart(" \t|"u8) is var cells && cells.StartsWith(Offer) && cells[Offer.Length..].TrimStart(" \t"u8).StartsWith("|"u8);
}
