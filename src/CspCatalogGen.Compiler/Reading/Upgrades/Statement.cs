using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Judges words of the section that no reader understands: whether they can be passed over, or speak of what the catalog is about.
/// </summary>
internal sealed class Statement(OfferMentions offers, FrontMatter matter, SaidReader reader, Cloud cloud)
{
    /// <summary>The same words around the section.</summary>
    public SurroundingStatement Around => field ??= new SurroundingStatement(offers, reader, cloud);

    /// <summary>The page's language; <see langword="null"/> where it does not say it.</summary>
    public string? Locale => matter.Locale;

    /// <summary>The finding that an offer is named.</summary>
    public const string NamesOffer = "names an offer";

    /// <summary>The finding that a footnote belongs to what is no part of the table.</summary>
    public const string CarriesMarker = "carries the marker of a footnote";

    // Behind the conditions: that some of them are enough.
    private static readonly WordPhrases Loosening = new(
        "recommendation", "recommendations", "recommended", "optional", "is/are enough/sufficient", "any/either/some/most/half of these/them", "not required/mandatory/enforced", "need/needs not");

    // A longer line has something else to say.
    private const int MaxLabelWords = 6;

    /// <summary>Whether the table has its offers in the first column, as sentences about it may say.</summary>
    public bool HasOffersFirst { get; init; }

    /// <summary>Why a heading, a caption or what leads to a table cannot be passed over, in words that follow "it"; <see langword="null"/> where it can.</summary>
    public string? JudgeTitle(ContentLine line)
    {
        var said = reader.Read(line, []);
        return said.RestrictingWord is { } word ? $"says '{word}'" : JudgePlace(said);
    }

    /// <summary>The same of a caption or a row across the table, which has to be a sentence that is known there.</summary>
    public string? JudgeCaption(ContentLine line) => JudgeTitle(line) ?? FindUnknown(reader.Read(line, [])) ?? (YearNumber.FindIn(line.Local.Words()) is { } year ? $"says '{year}'" : null);

    /// <summary>The same of a heading under which the section stands with its own: it may be of a year, or of what is not kept.</summary>
    public string? JudgeEnclosing(ContentLine line)
    {
        var said = reader.Read(line, []);
        return JudgeTitle(line)
            ?? (((said.Language is null ? Sayings.UnkeptPage.FindIn(said.English) : Sayings.UnkeptPage.FindInOther(said.Text)) ?? YearNumber.FindIn(line.Local.Words())) is { } word ? $"says '{word}'" : null);
    }

    /// <summary>The same of one under which the conditions stand, which has to be about upgrades.</summary>
    public string? JudgeTopic(ContentLine line)
        => JudgeEnclosing(line) ?? (reader.Read(line, []) is { Language: null } said && HarmlessWords.FindOther(said.EnglishWords, cloud) is { } other ? $"stands over the conditions and says '{other}'" : null);

    /// <summary>Why a heading over the conditions in another language than English cannot be passed over.</summary>
    public string? FindChoice(ContentLine line) => reader.Read(line, []) is { Language: not null } said && Sayings.Choice.FindInOther(said.Text) is { } word ? $"says '{word}'" : null;

    /// <summary>Why a sentence cannot be passed over, in words that follow "it"; <see langword="null"/> where it can.</summary>
    public string? JudgeSentence(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = reader.Read(line, links);
        if (offers.AreIn(said.English))
        {
            return NamesOffer;
        }

        if (NoteReference.IsIn(line.Judged))
        {
            return CarriesMarker;
        }

        if (said.Language is null && (said.RestrictingWord is { } word && UpgradeWords.AreSubjectOf(said.English) ? word : FindChoice(said.EnglishWords)) is { } found)
        {
            return $"speaks of upgrades and says '{found}'";
        }

        return JudgePlace(said);
    }

    /// <summary>The same between anchor and conditions, where a sentence has to be one that is known there: whatever else it says, it says of the table.</summary>
    public string? JudgeNote(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (JudgeSentence(line, links) is { } found)
        {
            return found;
        }

        var said = reader.Read(line, links);
        return SendsElsewhere(line, links) ? "sends its reader to another list"
            : IsOpenQuestion(said) ? "asks a question"
            : (said.RestrictingWord ?? Signs.FindIn(said.Text) ?? (said.Language is null ? null : Sayings.Choice.FindInOther(said.Text) ?? Sayings.UnkeptPage.FindInOther(said.Text))) is { } word ? $"says '{word}'" : FindUnknown(said) ?? (YearNumber.FindIn(said.Text) is { } year ? $"says '{year}'" : null);
    }

    // "Use [this list](list.md)": then this table is not the one that counts. "For more information, see …" is no such sentence.
    private bool SendsElsewhere(ContentLine line, IReadOnlyList<SourceSpan> links)
        => links.Count > 0 && reader.Read(line, []) is { Language: null } whole
            && line.Judged.ToPageText().Span is var span && links.Any(link => link.Start >= span.Start && link.End <= span.End)
            && whole.EnglishWords.Exists(static word => word is "list" or "lists" or "table" or "tables")
            && !whole.EnglishWords.Exists(static word => word is "more" or "information" or "learn" or "how" or "help" or "details" or "below" or "following" or "footnote" or "footnotes" or "note");

    /// <summary>The same of the alternative text of a picture, or of a block of code.</summary>
    /// <param name="words">The words.</param>
    /// <param name="locale">The page's language; they are in it or in English.</param>
    public static string? JudgeAside(string words, string? locale)
        => EnglishText.Get(words) is var said && (RestrictingWords.FindIn(said, language: null) ?? (locale is null || LocaleTag.IsEnglish(locale) ? null : RestrictingWords.FindIn(said, locale) ?? Sayings.OfferEnds.FindInOther(words))) is { } word ? $"says '{word}'"
            : Places.FindIn(said) is { } place and not Places.China ? $"names the market '{place}'"
            : null;

    /// <summary>The same right behind the conditions, where a sentence has to be one that is known there: whatever else it says may be one more condition.</summary>
    public string? JudgeBehindConditions(ContentLine line, IReadOnlyList<SourceSpan> links)
        => reader.Read(line, links) is { Language: null } said && !LostLetters.AreIn(said.Text) && !NoteReference.IsIn(line.Judged) && Around.FindUnknownBehindConditions(said) is null ? null
            : JudgeInstruction(line, links) ?? Around.FindUnknownBehindConditions(reader.Read(line, links));

    /// <summary>The same further behind the conditions, where a page tells how to upgrade: what a sentence says of upgrades has to be known.</summary>
    public string? JudgeInstruction(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = reader.Read(line, links);
        if (JudgeSentence(line, links) is { } finding)
        {
            return finding;
        }

        // "TBD", "Under review": a label, and no longer sentence.
        if (said is { Language: null, EnglishWords.Count: > 0 and <= MaxLabelWords } && Sayings.UnkeptPage.FindIn(said.English) is { } state)
        {
            return $"says '{state}'";
        }

        // All of the conditions have to hold.
        if (said.Language is null && FindLoosening(said.EnglishWords) is { } loose)
        {
            return $"says '{loose}'";
        }

        if (said.Language is null && said.EnglishWords.Count > 0 && said.EnglishWords[0] == "or")
        {
            return "says 'or'";
        }

        if (said.Language is null && FindTaken(said) is { } taken)
        {
            return $"says '{taken}'";
        }

        return said.Language is null ? Around.FindUnknown(said)
            : said.SpeaksOfUpgrades && said.FindFirst(static (sentence, language) => UpgradeWords.AreIn(sentence, language) ? RestrictingWords.FindIn(sentence, language) : null) is { } found ? $"speaks of upgrades and says '{found}'"
            : null;
    }

    private string? FindTaken(Said said)
    {
        foreach (var sentence in said.Sentences)
        {
            if ((RestrictingWords.FindIn(sentence, language: null) ?? YearNumber.FindIn(sentence.Text)) is { } word && SurroundingSentences.FindOtherBehindConditions(sentence) is not null && !Around.IsKnown(sentence))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="line"/> names a market and says nothing else.</summary>
    public bool NamesMarketAlone(ContentLine line)
        => reader.Read(line, []) is { RestrictingWord: null } said && KnownMarketWords.FindIn(said.English) is { } india
            && HarmlessWords.FindOther(said.EnglishWords.Where(word => word != india).ToList(), cloud) is null;

    /// <summary>Whether <paramref name="line"/> takes back what stands under it.</summary>
    public bool TakesBack(ContentLine line) => reader.Read(line, []).RestrictingWord is not null;

    /// <summary>Whether a line of the page may be in another language.</summary>
    public bool MayBeForeign => !reader.IsAllEnglish;

    /// <summary>Whether nobody can tell what <paramref name="line"/> says: it is in another language, and no English stands beside it.</summary>
    public bool IsForeign(ContentLine line)
        => reader.Read(line, []) is { Language: not null } said && HarmlessWords.FindOther(said.English, cloud) is not null && !TranslatedWords.AreAll(said.English, cloud);

    /// <summary>The words by which <paramref name="words"/> say that not all of the conditions have to hold, or <see langword="null"/>.</summary>
    public static string? FindLoosening(List<string> words) => Loosening.FindIn(words);

    private string? FindUnknown(Said said)
        => said.Language is null ? said.FindFirst((sentence, _) => FindUnknown(sentence)) : null;

    // Where a word tells why, that is the one to name.
    private string? FindUnknown(EnglishText sentence)
        => !reader.CountsAsEnglish(sentence.Words) ? null
            : !HasOffersFirst && KnownSentences.FindSide(sentence.Words) is { } side ? $"says '{side}'"
            : KnownSentences.FindOther(sentence) is not { } other ? null
            : HarmlessWords.FindOther(sentence, cloud) is { } telling ? $"says '{telling}'"
            : SurroundingStatement.UnknownFrom(other);

    private string? JudgePlace(Said said)
        => LostLetters.JudgeIn(said.Text) is { } lost ? lost
        : Clouds.In(said.English) is var named && named != Cloud.None && named != cloud ? "names another cloud"
        : said.Language is null && Around.FindPlace(said.English) is { } place ? $"names the market '{place}'"
        : said.Language is not null && KnownMarketWords.FindIn(said.English) is { } market ? $"names the market '{market}'"
        : null;

    // "Which offers can be upgraded?" leads to a table; "Is this the current list?" doubts it.
    private static bool IsOpenQuestion(Said said)
        => said.Text.TrimEnd() is { Length: > 0 } text && text[text.Length - 1] is '?' or '？'
            && (said.EnglishWords.Count == 0 || (said.Language is not null && !QuestionWords.Begin(said.EnglishWords)) || (said.Language is null && said.EnglishWords[0] is not ("which" or "what" or "how" or "where" or "who")));

    // All of the conditions have to hold, so a sentence that asks for some of them is not passed over.
    private static string? FindChoice(List<string> words)
        => words.Exists(static word => word.StartsWith("condition", StringComparison.Ordinal))
            ? words.Find(static word => word is "one" or "any" or "either" or "some" or "most" or "two" or "three")
            : null;
}
