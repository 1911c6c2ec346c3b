using System;
using System.Text;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Tells from a file's bytes what its front matter says, without decoding the file.</summary>
internal static class FrontMatterScan
{
    // Front matter stands at the very beginning.
    private const int MaxLength = 8 * 1024;

    /// <summary>The English page that it translates: <c>ms.openlocfilehash</c>.</summary>
    public static string? FindSourceRevision(ReadOnlySpan<byte> bytes) => Find(bytes, "ms.openlocfilehash:"u8);

    /// <summary>Its title.</summary>
    public static string? FindTitle(ReadOnlySpan<byte> bytes) => Find(bytes, "\ntitle:"u8);

    private static string? Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxLength)];
        var at = bytes.IndexOf(key);
        if (at < 0)
        {
            return null;
        }

        var value = bytes[(at + key.Length)..];
        var end = value.IndexOfAny((byte)'\r', (byte)'\n');
        var text = Encoding.UTF8.GetString(end < 0 ? value : value[..end]).Trim(' ', '\t', '"', '\'');
        return text.Length == 0 ? null : text;
    }
}
