using System;
using System.Collections.Generic;
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
    private const int Western = 1252;

    // https://learn.microsoft.com/windows/win32/intl/code-page-identifiers
    private static readonly Dictionary<string, int> _codePages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh"] = Gb18030, ["zh-TW"] = 950, ["zh-HK"] = 950, ["zh-MO"] = 950, ["zh-Hant"] = 950, ["ja"] = 932, ["ko"] = 949, ["th"] = 874,
        ["pl"] = 1250, ["cs"] = 1250, ["sk"] = 1250, ["hu"] = 1250, ["sl"] = 1250, ["hr"] = 1250, ["bs"] = 1250, ["ro"] = 1250, ["sq"] = 1250,
        ["ru"] = 1251, ["uk"] = 1251, ["bg"] = 1251, ["be"] = 1251, ["mk"] = 1251, ["sr"] = 1251, ["sr-Latn"] = 1250,
        ["el"] = 1253, ["tr"] = 1254, ["he"] = 1255, ["ar"] = 1256, ["fa"] = 1256, ["et"] = 1257, ["lv"] = 1257, ["lt"] = 1257, ["vi"] = 1258,
        ["en"] = Western, ["de"] = Western, ["fr"] = Western, ["es"] = Western, ["it"] = Western, ["pt"] = Western, ["nl"] = Western,
        ["da"] = Western, ["sv"] = Western, ["nb"] = Western, ["no"] = Western, ["fi"] = Western, ["is"] = Western, ["ca"] = Western,
    };

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
            if (_codePages.TryGetValue(tag, out var codePage))
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
