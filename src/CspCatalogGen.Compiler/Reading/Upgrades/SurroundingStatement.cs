using System;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Judges sentences around the section, and right behind its conditions: those of upgrades, their offers or the page have to be known there.</summary>
internal sealed class SurroundingStatement(OfferMentions offers, SaidReader reader, Cloud cloud)
{
    private const string Unknown = "is no known sentence";

    // Asked of every line.
    private Func<EnglishText, string?>? _findUnknown;

    /// <summary>The first word from which <paramref name="said"/> is nothing that is known right behind the conditions, as a finding.</summary>
    public string? FindUnknownBehindConditions(Said said) => FindInEnglish(said, static sentence => UnknownFrom(SurroundingSentences.FindOtherBehindConditions(sentence)));

    // The first finding of a sentence that is English.
    private string? FindInEnglish(Said said, Func<EnglishText, string?> find)
    {
        if (said.Language is null)
        {
            foreach (var sentence in said.Sentences)
            {
                if (find(sentence) is { } finding && IsInEnglish(said, sentence))
                {
                    return finding;
                }
            }
        }

        return null;
    }

    // A translator may leave one sentence of a line in English.
    private bool IsInEnglish(Said said, EnglishText sentence) => (reader.IsEnglish || said.Line.English is not null || HarmlessWords.AreMostOf(sentence)) && reader.CountsAsEnglish(sentence.Words);

    /// <summary>The first word from which a sentence of upgrades, their offers or the page is none that is known around a section, as a finding.</summary>
    public string? FindUnknown(Said said) => FindInEnglish(said, _findUnknown ??= FindUnknown);

    /// <summary>Whether <paramref name="sentence"/> is one of upgrades, their offers or the page that is known around a section.</summary>
    public bool IsKnown(EnglishText sentence) => Concerns(sentence) && FindUnknown(sentence) is null;

    private string? FindUnknown(EnglishText sentence)
        => !Concerns(sentence) ? null
            : FindPlace(sentence) is { } place ? $"{AboutOf(sentence)}names the market '{place}'"
            : SurroundingSentences.FindOther(sentence) is not { } other || IsKnownElsewhere(sentence) ? null
            : RestrictingWords.FindIn(sentence, language: null) is { } word ? $"{AboutOf(sentence)}says '{word}'"
            : UnknownFrom(other);

    /// <summary>The word by which a sentence that is not known around a section takes something back, or is of a day or a market, as a finding; of those that <paramref name="isAsked"/> tells.</summary>
    public string? FindTaken(Said said, Func<EnglishText, bool> isAsked)
        => FindInEnglish(said, sentence => isAsked(sentence) && FindTaking(sentence) is { } word && SurroundingSentences.FindOtherInShort(sentence) is not null && !IsKnownElsewhere(sentence) ? $"says '{word}'" : null);

    // A condition, what may stand behind them, or known parts behind a colon.
    private bool IsKnownElsewhere(EnglishText sentence)
        => UpgradeConditions.Parse(sentence) is not null || SurroundingSentences.FindOtherBehindConditions(sentence) is null || ArePartsKnown(sentence);

    /// <summary>The same in another language, of which no sentence is known there.</summary>
    public static string? FindTakenInForeign(Said said)
        => said.Language is null ? null : said.FindFirst(static (sentence, language) => RestrictingWords.FindIn(sentence, language) ?? YearNumber.FindIn(sentence.Text)) is { } word ? $"says '{word}'" : null;

    /// <summary>The word by which the English <paramref name="sentence"/> takes something back, or is of a day or a market, or <see langword="null"/>.</summary>
    public string? FindTaking(EnglishText sentence)
        => Sayings.UnkeptPage.FindIn(sentence) ?? Sayings.OfferEnds.FindIn(sentence) ?? RestrictingWords.FindIn(sentence, language: null) ?? YearNumber.FindIn(sentence.Text) ?? FindPlace(sentence);

    /// <summary>The market that a sentence names, or <see langword="null"/>; China's page may name China.</summary>
    public string? FindPlace(EnglishText english) => Places.FindIn(english) is { } place && !(place == Places.China && cloud == Cloud.China) ? place : null;

    private static string AboutOf(EnglishText sentence)
        => UpgradeWords.AreIn(sentence, language: null) ? "speaks of upgrades and " : SurroundingSentences.SpeakOfPage(sentence.Words) ? "speaks of the page and " : "";

    // "Note: …", "Office 365 Enterprise E3: …"; never "Upgrade from … to …: not possible".
    private bool ArePartsKnown(EnglishText sentence)
        => sentence.Text.IndexOf(':') > 0 && sentence.Text.Split(':').Select(EnglishText.Get).All(part => Concerns(part) ? SurroundingSentences.FindOther(part) is null : FindTaking(part) is null || AppliesTo.LengthIn(sentence.Text) > 0);

    private bool Concerns(EnglishText sentence)
        => SurroundingSentences.Concern(sentence) || offers.AreIn(sentence);

    /// <summary>The finding that a sentence is not known from <paramref name="word"/> on.</summary>
    public static string? UnknownFrom(string? word) => word is null ? null : $"{Unknown} from '{word}' on";

    /// <summary>Whether <paramref name="finding"/> is no more than that.</summary>
    public static bool IsUnknown(string finding) => finding.StartsWith(Unknown, StringComparison.Ordinal);
}
