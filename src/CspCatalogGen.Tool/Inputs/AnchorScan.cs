using System;
using System.Text;
using CspCatalogGen.Compiler.Facts.Headings;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>
/// Tells from a file's bytes whether it can be an upgrade page at all, so that the hundreds of other documents
/// in a repository cost a scan and nothing else.
/// </summary>
internal static class AnchorScan
{
    /// <summary>The anchor that makes a document an upgrade page.</summary>
    public const string AnchorText = AnchorIds.Upgrades;

    // The 'b' is the anchor's rarest letter in prose, so it is what is looked for first.
    private const int RareLetter = 9;

    private static ReadOnlySpan<byte> Anchor => "upgradesubscription"u8;

    /// <summary>The bytes that two neighbouring parts of a file must share for a scan in parts.</summary>
    public static int Overlap => Anchor.Length - 1;

    /// <summary>Whether the English heading of an upgrade table stands in <paramref name="bytes"/>: a page that lost its anchor has it still.</summary>
    public static bool MayHaveTable(ReadOnlySpan<byte> bytes) => bytes.IndexOf("Possible upgrades"u8) >= 0;

    /// <summary>The same of a decoded text, in which UTF-16 that nothing marked has left NULs.</summary>
    public static bool MayBeUpgradePage(string text)
    {
        var plain = text.Contains('\0') ? text.Replace("\0", "", StringComparison.Ordinal) : text;
        return plain.Contains(AnchorText, StringComparison.OrdinalIgnoreCase) || plain.Contains("Possible upgrades", StringComparison.Ordinal);
    }

    /// <summary>Whether the anchor's name stands in <paramref name="bytes"/>, in any letter case.</summary>
    public static bool MayHaveAnchor(ReadOnlySpan<byte> bytes)
    {
        var from = 0;
        while (bytes[from..].IndexOfAny((byte)'b', (byte)'B') is >= 0 and var distance)
        {
            var rare = from + distance;
            var start = rare - RareLetter;
            if (start >= 0
                && start + Anchor.Length <= bytes.Length
                && Ascii.EqualsIgnoreCase(bytes.Slice(start, Anchor.Length), Anchor))
            {
                return true;
            }

            from = rare + 1;
        }

        return false;
    }
}
