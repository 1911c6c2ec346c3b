using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Conditions;

/// <summary>Finds where a translated footnote says more than "can be upgraded to …, not to …", or turns it around.</summary>
internal static class TurnedNotes
{
    /// <summary>What is said of a translation that says more than its source.</summary>
    public const string SentenceMore = "has a sentence that its source does not have";

    // "Ne peuvent pas" negates once.
    private const int MaxWithin = 24;

    // Those whose words that set something apart are known well enough to miss one.
    private static readonly HashSet<string> WellKnown = new(["en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "zh"], StringComparer.Ordinal);

    // Those that negate behind what is negated; any other does so before it, if it can.
    private static readonly HashSet<string> NegatingBehind = new(["ja", "ko", "tr", "hi", "bn", "mr", "ta", "ur", "fa"], StringComparer.Ordinal);

    // Afrikaans, on either side.
    private const string NegatingTwice = "af";

    private static readonly char[] ClauseEnds = [',', '.', ';', '،', '，', '。', '、', '；'];

    private static readonly TextQuestion<LastAnswer> Last = new(static _ => new LastAnswer());

    /// <summary>
    /// What in <paramref name="local"/>, in the language of <paramref name="locale"/>, the footnote <paramref name="english"/> that it
    /// translates does not say, in words that follow it; <see langword="null"/> where there is nothing, or nothing of the language is known.
    /// </summary>
    public static string? Find(string english, string local, string? locale) => FindTurned(english, local, locale) ?? FindMore(english, local);

    // The parts of a long sentence name offers, however a translator parts it. What has more than its source may have parts is told as any text.
    private static string? FindMore(string english, string local)
        => Brands.CountIn(local) is var own && own > 0 && SentenceCount.In(local, isSource: false) is var sentences && sentences > 1
            && sentences <= SentenceCount.In(english, isSource: true)
            && (SentenceCount.Without(Brands.Number, local, isSource: false) > SentenceCount.Without(Brands.Number, english, isSource: true)
                || (own > Brands.CountIn(english) && sentences > SentenceCount.In(english, isSource: false)))
            ? SentenceMore
            : null;

    private static string? FindTurned(string english, string local, string? locale)
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
        var language = HarmlessWords.AreMostOf(said) && said.Words.Exists(IsEnglish) ? "en" : locale is null ? "" : LocaleTag.LanguageOf(locale);
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
            if (RestrictingWords.StandAt(source.Words, i) && !IsContrast(source.Words[i]) && !LeadsToContrast(source.Words, i))
            {
                return false;
            }
        }

        return YearNumber.FindIn(source.Text) is null;
    }

    // The names alone have more English words than a translation has own ones.
    private static bool IsEnglish(string word) => word is "and" or "can" or "cannot" or "be" or "may" or "upgraded";

    // "But not to"
    private static bool LeadsToContrast(List<string> words, int at) => words[at] is "but" && at + 1 < words.Count && IsContrast(words[at + 1]);

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
            : negated.Count > 1 && negated[negated.Count - 1] - negated[0] > MaxWithin && language != NegatingTwice ? "negates twice, which its source does not"
            : negated.Count == 0 ? WellKnown.Contains(language) && !Sayings.Contrast.IsInOther(local) ? "does not say which upgrade it replaces, as its source does" : null
            : KnownMarketWords.FindIn(EnglishText.Get(Negated(text, negated, language))) is { } market ? $"takes the upgrade of '{market}' away, which its source gives"
            : null;
    }

    // The offer that follows in the clause, its number in digits of any script; where none does, the one before, as in "ein Upgrade
    // auf … ist nicht möglich".
    private static string Negated(string text, List<int> negated, string language)
    {
        if (!NegatingBehind.Contains(language) && ClauseFrom(text, negated[0]) is var clause && clause.Any(char.IsDigit))
        {
            return clause;
        }

        var end = negated[negated.Count - 1];
        var start = text.LastIndexOf(Brands.Number, end - 1, StringComparison.Ordinal);
        return text.Substring(Math.Max(0, start), end - Math.Max(0, start));
    }

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
