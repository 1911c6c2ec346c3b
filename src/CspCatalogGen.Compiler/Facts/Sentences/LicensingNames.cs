using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>Names of products and service plans that say of the thing itself that it is gone: <c>Mail (removed)</c>.</summary>
internal static class LicensingNames
{
    // These tell products apart: "(no Teams)", "Without Audio Conferencing", "(Preview)", "Exchange Online Archive", "(Local Only)".
    private static readonly HashSet<string> OfProducts = new(["no", "without", "preview", "beta", "pilot", "test", "archive", "only", "limited"], StringComparer.Ordinal);

    /// <summary>The English word in <paramref name="name"/> that says so, or <see langword="null"/>.</summary>
    public static string? FindEnd(string name)
    {
        var text = EnglishText.Get(name);
        return IsLabelled(name) ? null : RestrictingWords.FindIn(text.Words.Where(static word => !OfProducts.Contains(word)).ToList()) ?? Sayings.OfferEnds.FindIn(text);
    }

    // "RETIRED - Outlook Customer Manager" is Microsoft's name of a plan that products still include.
    private static bool IsLabelled(string name)
        => name.Split(' ') is { Length: > 2 } words && words[1] is "-" or "–" or "—" && words[0].Equals("retired", StringComparison.OrdinalIgnoreCase);
}
