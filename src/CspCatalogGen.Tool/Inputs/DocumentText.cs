using System;
using System.Text;
using System.Text.Unicode;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Decodes a file. Bytes that are no text become U+FFFD, for the reader to diagnose.</summary>
internal static class DocumentText
{
    private const int WindowsWestern = 1252;

    // What of Windows-1252 Microsoft's references hold; every code page has letters of its own in the places of the others.
    private const string Published = "\u00A0\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2122\u00AE";

    /// <summary>The text of <paramref name="bytes"/>: UTF-8, or UTF-16 where a byte order mark says so.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
        => bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.GetString(bytes[Encoding.UTF8.Preamble.Length..])
        : IsUtf16LittleEndian(bytes) ? Encoding.Unicode.GetString(bytes[2..])
        : IsUtf16BigEndian(bytes) ? Encoding.BigEndianUnicode.GetString(bytes[2..])
        : Encoding.UTF8.GetString(bytes);

    /// <summary>The text of a licensing reference as a file of data: the same as <see cref="DecodeData"/>, with U+FFFD for what tells nothing of the code page.</summary>
    public static string DecodeReference(ReadOnlySpan<byte> bytes)
        => IsUtf16(bytes) || Utf8.IsValid(bytes) ? Decode(bytes) : string.Create(bytes.Length, DecodeData(bytes), static (chars, text) =>
        {
            for (var i = 0; i < chars.Length; i++)
            {
                chars[i] = text[i] < 0x80 || Published.Contains(text[i], StringComparison.Ordinal) ? text[i] : '\uFFFD';
            }
        });

    /// <summary>The text of a file of data: what is no UTF-8 is Windows-1252, in which Microsoft's own CSV is written.</summary>
    public static string DecodeData(ReadOnlySpan<byte> bytes)
        => IsUtf16(bytes) || Utf8.IsValid(bytes) ? Decode(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(WindowsWestern)!.GetString(bytes);

    /// <summary>Whether a byte order mark says UTF-16, so that no ASCII word stands in the bytes as such.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => IsUtf16LittleEndian(bytes) || IsUtf16BigEndian(bytes);

    /// <summary>Whether every second of the first bytes is NUL, as ASCII is in UTF-16.</summary>
    public static bool IsUtf16WithoutMark(ReadOnlySpan<byte> bytes)
        => bytes.Length >= 4 && ((bytes[0] == 0 && bytes[2] == 0) || (bytes[1] == 0 && bytes[3] == 0));

    private static bool IsUtf16LittleEndian(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.Unicode.Preamble);

    private static bool IsUtf16BigEndian(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.BigEndianUnicode.Preamble);
}
