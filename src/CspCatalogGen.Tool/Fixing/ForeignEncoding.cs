using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Fixing;

/// <summary>
/// Reads a file that is not UTF-8 and has no mark: UTF-16, or the code page that Windows uses for the language of the page.
/// Nothing is guessed from letters, and bytes that the code page does not have refuse it.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Name">What the encoding is called.</param>
internal sealed record ForeignEncoding(string Text, string Name)
{
    private const int Gb18030 = 54936;

    // https://learn.microsoft.com/windows/win32/intl/code-page-identifiers
    private static readonly (int CodePage, string Languages)[] CodePages =
    [
        (Gb18030, "zh"),
        (950, "zh-TW zh-HK zh-MO zh-Hant"),
        (932, "ja"),
        (949, "ko"),
        (874, "th"),
        (1250, "pl cs sk hu sl hr bs ro sq sr-Latn"),
        (1251, "ru uk bg be mk sr"),
        (1252, "en de fr es it pt nl da sv nb no fi is ca"),
        (1253, "el"),
        (1254, "tr"),
        (1255, "he"),
        (1256, "ar fa"),
        (1257, "et lv lt"),
        (1258, "vi"),
    ];

    private static readonly Dictionary<string, int> CodePageOf = CodePages
        .SelectMany(static page => page.Languages.Split(' ').Select(language => (Language: language, page.CodePage)))
        .ToDictionary(static page => page.Language, static page => page.CodePage, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <paramref name="bytes"/> of a page in <paramref name="locale"/>; <see langword="null"/> where they are in no encoding that is known for it.</summary>
    public static ForeignEncoding? Read(byte[] bytes, string? locale)
        => DocumentText.IsUtf16WithoutMark(bytes)
            ? Decode(bytes, new UnicodeEncoding(bigEndian: bytes[0] == 0, byteOrderMark: false, throwOnInvalidBytes: true), "UTF-16")
            : FindCodePage(locale) is { } codePage && Strict(codePage) is { } encoding ? Decode(bytes, encoding, encoding.WebName)
            : null;

    private static int? FindCodePage(string? locale)
    {
        for (var tag = locale; !string.IsNullOrEmpty(tag); tag = tag.LastIndexOf('-') is > 0 and var dash ? tag[..dash] : null)
        {
            if (CodePageOf.TryGetValue(tag, out var codePage))
            {
                return codePage;
            }
        }

        return null;
    }

    private static Encoding? Strict(int codePage)
        => CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static ForeignEncoding? Decode(byte[] bytes, Encoding encoding, string name)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) || !encoding.GetBytes(text).AsSpan().SequenceEqual(bytes) ? null : new ForeignEncoding(text, name);
        }
        catch (Exception e) when (e is DecoderFallbackException or EncoderFallbackException or ArgumentException)
        {
            return null;
        }
    }
}
