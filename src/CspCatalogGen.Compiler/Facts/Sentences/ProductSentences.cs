using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>Finds sentences beside a table of products that take a service plan out of a product, or say that plans are missing.</summary>
internal static class ProductSentences
{
    private static readonly HashSet<string> Including = Words("included include includes contain contains contained bundled provided part");
    private static readonly HashSet<string> Incomplete = Words("excerpt excerpts incomplete outdated obsolete selection abridged shortened partial");
    private static readonly HashSet<string> Few = Words("only some most main important few selected");
    private static readonly HashSet<string> Listing = Words("list lists listed table tables show shows shown contain contains");
    private static readonly char[] Ends = ['.', ';', '!', '?'];

    /// <summary>The word by which a sentence of <paramref name="text"/> does so, or <see langword="null"/>.</summary>
    public static string? FindRestricting(string text) => text.Split(Ends).Select(FindInSentence).FirstOrDefault(word => word is not null);

    /// <summary>The same in another language than English: only what is said of an identifier can be told there.</summary>
    public static string? FindRestricting(string text, string? locale) => HoldsIdentifier(text) ? RestrictingWords.FindIn(text, locale) ?? OfferEnds.FindInOther(text) : null;

    private static string? FindInSentence(string sentence)
    {
        var text = EnglishText.Get(sentence);
        var words = text.Words;
        var restricting = RestrictingWords.FindIn(text, language: null);
        return words.FirstOrDefault(Incomplete.Contains)
            ?? OfferEnds.FindIn(text)
            ?? (words.Contains("also") && words.Any(Including.Contains) ? "also" : null)
            ?? words.Find(static word => word is "marked" or "trial" or "trials")
            ?? (words.Count > 2 && words[0] == "only" && words[1] is "for" or "in" ? "only" : null)
            ?? (IsOutOfUse(words) ? restricting ?? "out of date" : null)
            ?? (restricting is not null && (words.Any(Including.Contains) || HoldsIdentifier(sentence)) ? restricting : null)
            ?? (words.Contains("plans") && words.Any(Listing.Contains) ? words.FirstOrDefault(Few.Contains) : null);
    }

    private static bool IsOutOfUse(List<string> words)
        => Enumerable.Range(0, Math.Max(0, words.Count - 2)).Any(i => (words[i], words[i + 1], words[i + 2]) is ("out", "of", "date") or ("do", "not", "use"));

    // EXCHANGE_S_STANDARD
    private static bool HoldsIdentifier(string sentence)
        => sentence.Split(' ', '\n', '(', ')', ',', ':').Any(word => word.IndexOf('_') > 0 && word.All(c => c is '_' or (>= 'A' and <= 'Z') or (>= '0' and <= '9')));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
