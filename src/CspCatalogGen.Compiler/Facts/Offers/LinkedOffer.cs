using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>The offer that the address of a link names: <c>…/office-365-enterprise-e3</c>.</summary>
internal static class LinkedOffer
{
    private static readonly char[] Separators = ['-', '_', '.', '#', ' ', '+'];

    // Of one family, so that one name cannot have two of them.
    private static readonly string[] OfBusiness = ["basic", "standard", "premium"];

    // "e1-vs-e3", "upgrade-from-e1": a page about several.
    private static readonly string[] OfSeveral = ["from", "to", "vs", "versus", "and", "compare", "comparison", "upgrade", "upgrades", "upgrading"];

    /// <summary>The part of <paramref name="address"/> that is of another offer than the linked <paramref name="words"/> name, or <see langword="null"/>.</summary>
    public static string? FindOther(string words, string address)
    {
        // Most links are of no offer.
        if (words.IndexOf(Brands.Number, StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var parts = NameOf(address).Split(Separators);
        if (parts.Any(static part => OfSeveral.Contains(part)))
        {
            return null;
        }

        var named = EnglishWords.In(words);
        return FindOther(parts, named, IsPlan)
            ?? (IsOfBusiness(named) && IsOfBusiness(parts) ? FindOther(parts, named, OfBusiness.Contains) : null);
    }

    // Addresses keep the names of former days, when Business Premium was another's. Those of Microsoft 365 are of today.
    private static bool IsOfBusiness(ICollection<string> words) => words.Contains("microsoft") && words.Contains("365") && words.Contains("business");

    private static bool IsPlan(string part) => part.Length == 2 && (part[0] is 'e' or 'f' or 'k') && char.IsDigit(part[part.Length - 1]);

    private static string? FindOther(string[] parts, List<string> named, Func<string, bool> tells)
        => named.Exists(word => tells(word)) && !parts.Any(part => tells(part) && named.Contains(part)) ? Array.Find(parts, part => tells(part)) : null;

    // What stands last in the path; a query or a part of the page says how it is shown.
    private static string NameOf(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var path = (end < 0 ? address : address.Substring(0, end)).TrimEnd('/').ToLowerInvariant();
        return path.Substring(path.LastIndexOf('/') + 1);
    }
}
