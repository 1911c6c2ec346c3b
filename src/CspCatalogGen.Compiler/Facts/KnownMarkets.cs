using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>The markets that every catalog has, and the words by which pages of any language name them.</summary>
public static class KnownMarkets
{
    /// <summary>Everywhere where no other market is told apart.</summary>
    public const string Global = "Global";

    /// <summary>India, whose offers are variants of the global ones.</summary>
    public const string India = "India";

    /// <summary>China, whose offers stand in an edition of their own.</summary>
    public const string China = "China";

    /// <summary>The markets, by the numbers that they have in code.</summary>
    public static readonly IReadOnlyList<string> All = [Global, India, China];

    // CLDR's names of the region IN, and the case forms that follow an offer's name.
    internal static readonly IReadOnlyList<string> IndiaWords =
    [
        "India", "Indien", "Indiens", "Inde", "Índia", "Indie", "Indii", "Indií", "Indiach", "Indiích", "Indiou", "Indiu", "Indië", "Indland",
        "Intia", "Intian", "Intiaa", "Intiaan", "Intiassa", "Intiasta", "Intialle", "Indiaan", "Indiassa",
        "Indiába", "Indiában", "Indiához", "Indiának", "Indiára", "indiai", "Indias", "Indiasse",
        "Indija", "Indiji", "Indije", "Indiju", "Indijā", "Indijai", "Indiją", "Indijos", "Indijoje", "Hindistan", "Ấn Độ",
        "Индия", "Индии", "Индию", "Индией", "Індія", "Індії", "Індію", "Індією", "Индија", "Индији", "Индију", "Ινδία", "Ινδίας", "Ινδίες",
        "הודו", "الهند", "هند", "भारत", "इंडिया", "ভারত", "இந்தியா", "อินเดีย", "インド", "인도", "印度",
    ];

    // Scripts that write no blanks between words.
    private static readonly string[] IndiaWithoutBlanks = ["インド", "인도", "印度", "อินเดีย", "भारत"];

    private static readonly Phrases SearchedWithoutBlanks = new(IndiaWithoutBlanks);

    // Words that begin as a market's do and name another place; scripts without blanks give no other boundary.
    internal static readonly IReadOnlyList<string> OtherPlaces =
    [
        "Indonesia", "Indonesien", "Indonésie", "Indonésia", "Индонезия", "Indonezja", "インドネシア", "인도네시아", "印度尼西亚", "印度尼西亞", "印度洋", "อินโดนีเซีย",
    ];

    private static readonly HashSet<string> IndiaInWords = new(IndiaWords.Select(word => word.ToLowerInvariant()), StringComparer.Ordinal);

    /// <summary>Whether <paramref name="word"/> names India and nothing else.</summary>
    internal static bool IsIndia(string word) => IndiaInWords.Contains(word.ToLowerInvariant());

    /// <summary>The word of <paramref name="text"/>, in any language, that names India, or <see langword="null"/>.</summary>
    internal static string? FindIndia(EnglishText text)
        => text.Words.Find(static word => IndiaInWords.Contains(word)) ?? FindIndiaWithoutBlanks(text.Text);

    private static string? FindIndiaWithoutBlanks(string text)
        => SearchedWithoutBlanks.FindIn(text.AsSpan()) is var found and >= 0
            && !OtherPlaces.Any(place => text.IndexOf(place, StringComparison.Ordinal) >= 0) ? IndiaWithoutBlanks[found] : null;
}
