using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>The words by which pages of any language name a market.</summary>
internal sealed class MarketWords
{
    public const string Global = "Global";
    public const string India = "India";
    public const string China = "China";

    // CLDR's names of the region IN, and the case forms that follow an offer's name.
    private static readonly string[] IndiaWords =
    [
        "India", "Indien", "Indiens", "Inde", "Índia", "Indie", "Indii", "Indií", "Indiach", "Indiích", "Indiou", "Indiu", "Indië", "Indland",
        "Intia", "Intian", "Intiaa", "Intiaan", "Intiassa", "Intiasta", "Intialle", "Indiaan", "Indiassa",
        "Indiába", "Indiában", "Indiához", "Indiának", "Indiára", "indiai", "Indias", "Indiasse",
        "Indija", "Indiji", "Indije", "Indiju", "Indijā", "Indijai", "Indiją", "Indijos", "Indijoje", "Hindistan", "Ấn Độ",
        "Индия", "Индии", "Индию", "Индией", "Індія", "Індії", "Індію", "Індією", "Индија", "Индији", "Индију", "Ινδία", "Ινδίας", "Ινδίες",
        "הודו", "الهند", "هند", "भारत", "इंडिया", "ভারত", "இந்தியா", "อินเดีย", "インド", "인도", "印度",
    ];

    // Words that begin as a market's do and name another place; scripts without blanks give no other boundary.
    private static readonly string[] OtherPlaces =
    [
        "Indonesia", "Indonesien", "Indonésie", "Indonésia", "Индонезия", "Indonezja", "インドネシア", "인도네시아", "印度尼西亚", "印度尼西亞", "印度洋", "อินโดนีเซีย",
    ];

    /// <summary>The folded words, longest first; <see langword="null"/> names no market of ours.</summary>
    public IReadOnlyList<MarketWord> Words { get; }

    public MarketWords(NamesDocument? names)
    {
        Words = IndiaWords.Select(word => new MarketWord(word, India))
            .Concat(OtherPlaces.Select(word => new MarketWord(word, null)))
            .Concat((names?.Markets ?? EquatableArray<MarketRow>.Empty)
                .Where(market => market.Edition is null)
                .SelectMany(market => market.Words.Select(word => new MarketWord(word.Text, market.Name.Text))))
            .Select(word => word with { Fold = NameFolding.Fold(word.Fold) })
            .Where(entry => entry.Fold.Length > 1)
            .GroupBy(entry => entry.Fold, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderByDescending(entry => entry.Fold.Length)
            .ThenBy(entry => entry.Fold, StringComparer.Ordinal)
            .ToList();
    }
}

/// <summary>A word, folded, and the market that it names; <see langword="null"/> where it names none of ours.</summary>
internal sealed record MarketWord(string Fold, string? Market);
