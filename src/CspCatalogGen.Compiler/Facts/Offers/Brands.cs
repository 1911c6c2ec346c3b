using System;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>What every offer's name carries in every language.</summary>
internal static class Brands
{
    /// <summary>The number of Office 365 and Microsoft 365; the only part of them that survives every translation.</summary>
    public const string Number = "365";

    /// <summary>The words before the number, folded.</summary>
    public static readonly string[] Words = ["microsoft", "office"];

    /// <summary>How often <paramref name="text"/> names a product of the brand.</summary>
    public static int CountIn(string text)
    {
        var count = 0;
        for (var at = 0; (at = text.IndexOf(Number, at, StringComparison.Ordinal)) >= 0; at += Number.Length)
        {
            count++;
        }

        return count;
    }
}
