using System;
using System.Text;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Tells from a file's bytes which English page it translates, without decoding it.</summary>
internal static class SourceRevisionScan
{
    // Front matter stands at the very beginning.
    private const int LongestFrontMatter = 8 * 1024;

    private static ReadOnlySpan<byte> Key => "ms.openlocfilehash:"u8;

    /// <summary>The value of <c>ms.openlocfilehash</c>, or <see langword="null"/>.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestFrontMatter)];
        var key = bytes.IndexOf(Key);
        if (key < 0)
        {
            return null;
        }

        var value = bytes[(key + Key.Length)..];
        var end = value.IndexOfAny((byte)'\r', (byte)'\n');
        var revision = Encoding.UTF8.GetString(end < 0 ? value : value[..end]).Trim(' ', '\t', '"', '\'');
        return revision.Length == 0 ? null : revision;
    }
}
