using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>A word and the market that it names; <see langword="null"/> where it names another place.</summary>
internal sealed record KnownMarketWord(string Word, string? Market);

/// <summary>
/// The words by which pages of any language name markets, in one table: a market or a language more is data here and no code.
/// A names document adds words of its own.
/// </summary>
internal static class KnownMarketWords
{
    private static readonly Row[] Table =
    [
        // CLDR's names of the region IN, and the case forms that follow an offer's name.
        new(
            KnownMarkets.India,
            [
                KnownMarkets.India, "Indien", "Indiens", "Inde", "Índia", "Indie", "Indii", "Indií", "Indiach", "Indiích", "Indiou", "Indiu", "Indië", "Indland",
                "Intia", "Intian", "Intiaa", "Intiaan", "Intiassa", "Intiasta", "Intialle", "Indiaan", "Indiassa",
                "Indiába", "Indiában", "Indiához", "Indiának", "Indiára", "indiai", "Indias", "Indiasse",
                "Indija", "Indiji", "Indije", "Indiju", "Indijā", "Indijai", "Indiją", "Indijos", "Indijoje", "Hindistan", "Ấn Độ",
                "Индия", "Индии", "Индию", "Индией", "Індія", "Індії", "Індію", "Індією", "Индија", "Индији", "Индију", "Ινδία", "Ινδίας", "Ινδίες",
                "הודו", "الهند", "هند", "इंडिया", "ভারত", "இந்தியா",
            ],
            ["インド", "인도", "印度", "อินเดีย", "भारत"]),
    ];

    // Words that begin as a market's do and name another place; scripts without blanks give no other boundary.
    private static readonly string[] Elsewhere =
    [
        "Indonesia", "Indonesien", "Indonésie", "Indonésia", "Индонезия", "Indonezja", "インドネシア", "인도네시아", "印度尼西亚", "印度尼西亞", "印度洋", "อินโดนีเซีย",
    ];

    private static readonly Dictionary<string, string> ByWord = Table
        .SelectMany(static row => row.Words.Concat(row.Anywhere), static (row, word) => (Word: word.ToLowerInvariant(), row.Market))
        .ToDictionary(static name => name.Word, static name => name.Market, StringComparer.Ordinal);

    private static readonly string[] Anywhere = Table.SelectMany(static row => row.Anywhere).ToArray();

    private static readonly Phrases SearchedAnywhere = new(Anywhere);

    /// <summary>Every word of the table.</summary>
    public static IEnumerable<KnownMarketWord> All
        => ByWord.Select(static name => new KnownMarketWord(name.Key, name.Value)).Concat(Elsewhere.Select(static word => new KnownMarketWord(word, null)));

    /// <summary>The market that <paramref name="word"/> names, if it names one and nothing else.</summary>
    public static string? MarketOf(string word) => ByWord.TryGetValue(word.ToLowerInvariant(), out var market) ? market : null;

    private static readonly TextQuestion<string?> First = new(static text => text.Words.Find(static word => ByWord.ContainsKey(word)) ?? FindAnywhere(text.Text));

    /// <summary>The first word of <paramref name="text"/> that names a market, or <see langword="null"/>.</summary>
    public static string? FindIn(EnglishText text) => First.Of(text);

    private static string? FindAnywhere(string text)
        => SearchedAnywhere.FindIn(text.AsSpan()) is var found and >= 0
            && !Array.Exists(Elsewhere, place => text.IndexOf(place, StringComparison.Ordinal) >= 0) ? Anywhere[found] : null;

    /// <summary>What a market is called.</summary>
    /// <param name="Market">The market.</param>
    /// <param name="Words">Names that count where they stand as words of their own.</param>
    /// <param name="Anywhere">Names in scripts that write no blanks between words, so that they count wherever they stand.</param>
    private sealed record Row(string Market, string[] Words, string[] Anywhere);
}
