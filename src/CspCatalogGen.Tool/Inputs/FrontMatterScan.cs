using System;
using System.Text;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Has the compiler read the front matter of a file whose other bytes are not decoded.</summary>
internal static class FrontMatterScan
{
    // Front matter stands at the very beginning.
    private const int MaxLength = 8 * 1024;

    private static ReadOnlySpan<byte> Dashes => "---"u8;

    private static ReadOnlySpan<byte> End => "\n---"u8;

    /// <summary>The values that the file of <paramref name="bytes"/> begins with; none where it has no front matter.</summary>
    public static FrontMatterScalars Read(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var end = text.StartsWith(Dashes) ? text[..Math.Min(text.Length, MaxLength)].IndexOf(End) : -1;
        return FrontMatterScalars.ReadFrom(end < 0 ? "" : Encoding.UTF8.GetString(text[..(end + End.Length)]));
    }
}
