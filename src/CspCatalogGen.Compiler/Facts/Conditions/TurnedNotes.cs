using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>Finds where a translated footnote says more than "can be upgraded to …, not to …", or turns it around.</summary>
internal static class TurnedNotes
{
    // "Ne peuvent pas" negates once.
    private const int MaxWithin = 24;

    // "インドではありません"
    private const int MaxBefore = 12;

    // Those that negate by a word of its own, behind which stands what is negated.
    private static readonly HashSet<string> NegatingByWords = new(["en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "zh"], StringComparer.Ordinal);

    private static readonly char[] ClauseEnds = [',', '.', ';', '，', '。', '、', '；'];

    private static readonly TextQuestion<LastAnswer> Last = new(static _ => new LastAnswer());

    /// <summary>
    /// What in <paramref name="local"/>, in the language of <paramref name="locale"/>, the footnote <paramref name="english"/> that it
    /// translates does not say, in words that follow it; <see langword="null"/> where there is nothing, or nothing of the language is known.
    /// </summary>
    public static string? Find(string english, string local, string? locale)
    {
        var (source, said) = (EnglishText.Get(english), EnglishText.Get(local));
        if (!IsPlain(source))
        {
            return null;
        }

        if ((Places.FindIn(said) ?? Clouds.FindChina(said)) is { } place && place != "eu" && Places.FindIn(source) != place && Clouds.FindChina(source) is null)
        {
            return $"names '{place}', which its source does not";
        }

        // A note may be left in English.
        var language = HarmlessWords.AreMostOf(said) ? "en" : locale is null ? "" : LocaleTag.LanguageOf(locale);
        var last = Last.Of(said);

        // A paragraph that names offers and leads to none of them stands among the notes, too.
        var contrasts = source.Words.Exists(IsContrast);
        if (last.Language != language || last.Contrasts != contrasts)
        {
            last.Finding = FindIn(local, language, contrasts);
            last.Language = language;
            last.Contrasts = contrasts;
        }

        return last.Finding;
    }

    // What a source says more is told there.
    private static bool IsPlain(EnglishText source)
    {
        for (var i = 0; i < source.Words.Count; i++)
        {
            if (RestrictingWords.StandAt(source.Words, i) && !IsContrast(source.Words[i]))
            {
                return false;
            }
        }

        return YearNumber.FindIn(source.Text) is null;
    }

    private static bool IsContrast(string word) => word is "not" or "instead" or "rather";

    private static string? FindIn(string local, string language, bool contrasts)
    {
        if ((YearNumber.FindIn(local) ?? Sayings.OfferEnds.FindInOther(local)) is { } end)
        {
            return Says(end);
        }

        var text = ComposedText.Compose(local);
        var negated = new List<int>();
        return Negations.FindOther(text, language, negated) is { } word ? Says(word)
            : !contrasts ? negated.Count == 0 ? null : "negates, which its source does not"
            : negated.Count > 1 && negated[negated.Count - 1] - negated[0] > MaxWithin ? "negates twice, which its source does not"
            : negated.Count == 0 ? NegatingByWords.Contains(language) && !Sayings.Contrast.IsInOther(local) ? "does not say which upgrade it replaces, as its source does" : null
            : KnownMarketWords.FindIn(EnglishText.Get(NegatingByWords.Contains(language) ? ClauseFrom(text, negated[negated.Count - 1]) : RightBefore(text, negated[0]))) is { } market ? $"takes the upgrade of '{market}' away, which its source gives"
            : null;
    }

    // Japanese and Korean negate behind what is negated.
    private static string RightBefore(string text, int end) => text.Substring(Math.Max(0, end - MaxBefore), Math.Min(end, MaxBefore));

    private static string ClauseFrom(string text, int start)
        => text.IndexOfAny(ClauseEnds, start) is var end && end < 0 ? text.Substring(start) : text.Substring(start, end - start);

    private static string Says(string word) => $"says '{word}', which its source does not";

    private sealed class LastAnswer
    {
        public string? Language { get; set; }

        public bool Contrasts { get; set; }

        public string? Finding { get; set; }
    }
}
