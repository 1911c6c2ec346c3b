using System;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>What the offer matrix knows a SKU by: the ID of its product, and of the SKU within it.</summary>
internal static class SkuKey
{
    private const int SkuLength = 4;

    private static readonly char[] Signs = ['/', ':'];

    /// <summary>The key of the SKU <paramref name="sku"/> of <paramref name="product"/>.</summary>
    public static string Create(string product, string sku) => product + "/" + Padded(sku);

    /// <summary><paramref name="text"/> as a key: with a slash, also where a service writes a colon. One without a SKU stays a product.</summary>
    public static string Parse(string text)
        => text.IndexOfAny(Signs) is >= 0 and var at ? Create(text[..at], text[(at + 1)..]) : text;

    /// <summary>The product of <paramref name="key"/>.</summary>
    public static string ProductOf(string key) => key.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? key[..at] : key;

    /// <summary>Whether <paramref name="text"/> can be a key; every identifier has a digit and no sign, and no word in its place has.</summary>
    public static bool IsKey(string text)
        => text.All(static sign => char.IsAsciiLetterOrDigit(sign) || Signs.Contains(sign)) && text.Count(Signs.Contains) <= 1 && text.Any(char.IsAsciiDigit);

    // 0001 becomes 1 in a table calculation, and 1.0 where a program took the column for numbers.
    private static string Padded(string sku)
        => decimal.TryParse(sku, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == decimal.Truncate(number) && number < 10_000
            ? number.ToString("0000", CultureInfo.InvariantCulture)
            : sku.PadLeft(SkuLength, '0');
}
