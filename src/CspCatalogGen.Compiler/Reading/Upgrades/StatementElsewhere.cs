using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Judges words outside the section, where a page tells other things: whether they take back what the section says, or
/// say something else of an upgrade.
/// </summary>
internal sealed class StatementElsewhere(OfferMentions offers, SaidReader reader, Statement statement)
{
    // A longer line has something else to say.
    private const int MaxLabelWords = 6;

    // Where nothing parts the words.
    private const int MaxLabelLetters = 24;

    // "Not in India.", "This does not apply to trials.": a remark on what stands above it.
    private const int MaxRemarkWords = 8;

    private const int MaxRemarkLetters = 48;

    private const int MinLettersOfSentence = 8;

    // What stands behind it is Greek, Cyrillic and so on.
    private const char LastLatin = '\u024F';

    private const string AnswersNo = "answers a question about upgrades with no";

    private static readonly char[] SignsBetweenRoles = [',', '|', ';'];

    // How an upgrade is told without the word.
    private static readonly WordPhrases Moves = new("go/goes/move/moves/moved/switch/switches/switched/change/changed/convert/converted/step/transition to", "move/moves/moved/step/go/goes up to");

    // What a sentence says of the table that stands elsewhere, or of upgrades by another word.
    private static readonly WordPhrases Pointing = new(
        "below", "above", "row/rows", "matrix", "everything", "the following", "none of this/these/them/what", "all of this/these", "listed/described/shown/given here", "plan change/changes", "switch/switches/change/changes/move plan/plans", "one plan to another", "from one plan/offer", "a customer's plan", "plans in place", "use/using this", "this works/applies/is/ends");

    private static readonly HashSet<string> PageItself = new(["page", "article", "topic", "document", "content", "table", "below"], StringComparer.Ordinal);

    /// <summary>The word by which the heading <paramref name="line"/> takes back the offers under it, or <see langword="null"/>.</summary>
    public string? FindRestriction(ContentLine line)
        => reader.Read(line, []) is { Language: null } said ? (said.RestrictingWord is not ("example" or "examples" or "downgrade" or "downgrades" or "downgrading") ? said.RestrictingWord : null) ?? said.EnglishWords.Find(word => word is "limitations" or "restrictions" or "exceptions" or "errata") : null;

    /// <summary>Whether <paramref name="line"/> names an offer, or upgrades to its plan.</summary>
    public bool NamesOfferIn(ContentLine line) => reader.Read(line, []) is var said && (said.Text.Contains(Brands.Number) || said.SpeaksOfUpgrades) && offers.AreIn(said.English);

    /// <summary>Whether <paramref name="line"/> names two offers and leads to what is said of the upgrade from one to the other.</summary>
    public bool LeadsToUpgrade(ContentLine line) => UpgradeTables.IsLead(line) && reader.Read(line, []) is var said && said.Text.Contains(Brands.Number) && offers.AreTwoIn(said.Text);

    /// <summary>Why <paramref name="line"/>, to which such a line leads, cannot be passed over.</summary>
    public string? JudgeLed(ContentLine line) => reader.Read(line, []) is { Language: null, RestrictingWord: { } word } ? $"says '{word}' of an upgrade that is named above it" : null;

    /// <summary>Whether <paramref name="line"/> heads offers that are added, which the table would have to list.</summary>
    public bool HeadsAdded(ContentLine line) => reader.Read(line, []).EnglishWords.Any(static word => word is "added" or "adding" or "additions" or "addition" or "additional" or "more" or "further" or "other");

    /// <summary>Whether <paramref name="line"/> names an upgrade that the table does not list.</summary>
    public bool NamesUnlisted(ContentLine line) => reader.Read(line, []) is var said && said.Text.Contains(Brands.Number) && offers.AreUnlistedIn(said.Text, said.EnglishWords);

    /// <summary>Why a line above the anchor cannot be passed over, in words that follow "it", where a page says what it is about: a single sentence has to take back the upgrades or the page.</summary>
    public string? JudgeIntroduction(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if ((JudgeSentences(line, links, static _ => true) ?? FindForeignUpgrade(line)) is { } finding)
        {
            return finding;
        }

        var said = reader.Read(line, links);
        if ((FindContradiction(line, links) ?? JudgeLabel(line) ?? statement.Around.FindUnknown(said) ?? FindPointing(said) ?? FindForeign(said)) is { } found)
        {
            return found;
        }

        if (said.Language is not null)
        {
            return FindTakenOfPage(said) is { } taken ? $"speaks of the page and says '{taken}'" : null;
        }

        return null;
    }

    /// <summary>The same of a paragraph of few words above the section, which has to be known there.</summary>
    public string? JudgeNotice(ContentLine line)
        => reader.Read(line, []) is { Language: null, EnglishWords.Count: > 0 and <= MaxRemarkWords } said && Clouds.In(said.English) == Cloud.None && said.Sentences.Count(static sentence => sentence.Words.Count > 0) == 1
            && SurroundingSentences.FindOtherInShort(said.English) is { } other && !PartnerCenterNames.Are(said.Text) && !Array.TrueForAll(said.Text.Split(SignsBetweenRoles), static role => RoleNames.Are(role.Trim(), mayBeTranslated: false)) ? SurroundingStatement.UnknownFrom(other) : null;

    /// <summary>The same of a line of more words: what takes something back there, or is of a day or a market, has to be known.</summary>
    public string? JudgeUnderTitle(ContentLine line, IReadOnlyList<SourceSpan> links) => reader.Read(line, links) is var said && AppliesTo.LengthIn(said.Text.AsSpan()) > 0 ? null : statement.Around.FindTaken(said, static _ => true) ?? SurroundingStatement.FindTakenInForeign(said);

    /// <summary>Whether such a paragraph is in another language, and nobody can tell what it says.</summary>
    public bool IsForeignNotice(ContentLine line)
        => reader.Read(line, []) is { Language: not null } said && IsShort(said) && !UpgradeTables.IsLead(line) && AppliesTo.LengthIn(said.Text.AsSpan()) == 0 && statement.IsForeign(line);

    private static bool IsShort(Said said) => said.Text.Length <= (said.EnglishWords.Count > 2 ? MaxRemarkLetters : MaxLabelLetters);

    /// <summary>Why a line that labels the page, at its beginning or its end, cannot be passed over: it is a draft, or outdated.</summary>
    public string? JudgeLabel(ContentLine line)
    {
        var said = reader.Read(line, []);
        var isLabel = said.EnglishWords.Count <= MaxLabelWords && (said.Language is null || said.EnglishWords.Count > 2 || said.Text.Length <= MaxLabelLetters);
        return (isLabel || (said.Language is null ? said.EnglishWords.Exists(static word => PageItself.Contains(word)) : Sayings.ThisPage.IsInOther(said.Text)))
            && (said.Language is null ? Sayings.UnkeptPage.FindIn(said.English) : Sayings.UnkeptPage.FindInOther(said.Text)) is { } state ? $"says '{state}'" : null;
    }

    /// <summary>The same behind conditions that stand under a heading of their own, where a page also tells what to do when they do not hold.</summary>
    public string? JudgeBehindConditions(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = reader.Read(line, links);
        if (said.Language is null)
        {
            return statement.JudgeBehindConditions(line, links);
        }

        return said.EnglishWords is { Count: > 0 } words && (words[0] == "or" || words.Exists(static word => word.StartsWith("condition", StringComparison.Ordinal))) ? statement.JudgeInstruction(line, links)
            : JudgeElsewhere(line, links) ?? FindNotice(said);
    }

    // A day, a market or the page's age, in a translation that stands alone.
    private static string? FindNotice(Said said)
        => KnownMarketWords.FindIn(said.English) is { } market ? $"names the market '{market}'"
            : YearNumber.FindIn(said.Text) is { } year ? $"says '{year}'"
            : FindTakenOfPage(said) is { } word ? $"speaks of the page and says '{word}'"
            : null;

    private static string? FindTakenOfPage(Said said)
        => Sayings.ThisPage.IsInOther(said.Text) ? said.Sentences.Where(static sentence => Sayings.ThisPage.IsInOther(sentence.Text)).Select(sentence => RestrictingWords.FindIn(sentence, said.Language) ?? RestrictingWords.FindIn(sentence, language: null)).FirstOrDefault(static word => word is not null) : null;

    /// <summary>Whether <paramref name="line"/> is a short remark in another language, of which nobody can tell what it says.</summary>
    public bool IsForeignRemark(ContentLine line)
        => reader.Read(line, []) is { Language: not null } said && said.EnglishWords.Count is > 0 and <= MaxRemarkWords && IsShort(said) && statement.IsForeign(line);

    /// <summary>Why a remark in another language cannot be passed over where it may restrict what stands above it.</summary>
    public string? FindForeignRemark(ContentLine line) => reader.Read(line, []) is { Language: not null, RestrictingWord: not null } || IsForeignRemark(line) ? Unknown(line) : null;

    /// <summary>Why a short paragraph in another language that speaks of upgrades, of an offer or of the page in words that are not known cannot be passed over.</summary>
    public string? FindForeignStatement(ContentLine line) => IsForeignStatement(line) ? Unknown(line) : null;

    // Where a word tells why, that is the one to name.
    private string Unknown(ContentLine line) => reader.Read(line, []).RestrictingWord is { } word ? $"says '{word}'" : UnreadReader.Foreign;

    private bool IsForeignStatement(ContentLine line)
        => reader.Read(line, []) is { Language: not null, EnglishWords.Count: > 0 and <= MaxRemarkWords, Text.Length: >= MinLettersOfSentence } said && IsShort(said) && !UpgradeTables.IsLead(line)
            && (said.SpeaksOfUpgrades || Sayings.ThisPage.IsInOther(said.Text) || offers.AreIn(said.English)) && statement.IsForeign(line);

    /// <summary>The same of the page's summary; in another language of a short one, because examples would say too much.</summary>
    public string? JudgeSummary(PageText summary)
        => ContentLine.From(summary) is var line && reader.Read(line, []) is { Language: null } said
            ? (said.RestrictingWord is not null and not ("before" or "since" or "until" or "only" or "without") ? JudgeIntroduction(line, []) : FindContradiction(line, []))
                ?? (UpgradeWords.AreSubjectOf(said.English) && YearNumber.FindIn(said.Text) is { } year ? $"says '{year}'" : null)
                ?? (said.FindFirst(static (sentence, _) => sentence.Words.Count is 1 or 2 ? RestrictingWords.FindIn(sentence, language: null) : null) is { } state ? $"says '{state}'" : null)
                ?? (statement.Around.FindPlace(said.English) is { } place and not Places.China ? $"names the market '{place}'" : null)
            : summary.Text.Length <= (summary.Text.Contains(' ') ? MaxRemarkLetters : MaxLabelLetters) ? JudgeSentences(line, [], static _ => true) : null;

    /// <summary>The same of a value of the front matter that is read as nothing: "banner: Retired", "market: India".</summary>
    public string? JudgeMatter(PageText value)
        => ContentLine.From(value) is var line && reader.Read(line, []) is var said && PageState.FindIn(said.EnglishWords) is { } state ? $"says '{state}'"
            : statement.JudgeTitle(line) ?? JudgeLabel(line) ?? statement.Around.FindUnknown(said);

    /// <summary>The same behind the section, where other things are told: a single sentence has to take back an offer's upgrades, or a line name two offers.</summary>
    public string? JudgeElsewhere(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = reader.Read(line, links);
        var isBranded = said.Text.Contains(Brands.Number);
        return FindContradiction(line, links) ?? FindWrongTable(said) ?? FindAnsweredNo(said.English) ?? FindCrossedOut(said) ?? FindForeignUpgrade(line) ?? (isBranded || said.Language is null ? JudgeSentences(line, links, offers.AreIn) : null) ?? (isBranded && said.RestrictingWord is { } word && offers.AreTwoIn(said.Text) && !said.Sentences.All(sentence => sentence.Words.Count == 0 || statement.Around.IsKnown(sentence)) ? NamesTwoOffers(word) : null) ?? statement.Around.FindUnknown(said) ?? FindPointing(said) ?? FindForeign(said)
            ?? JudgeTranslation(said);
    }

    /// <summary>The same in another language than English: what a sentence takes back of the page, or of its upgrades.</summary>
    public string? JudgeTranslation(ContentLine line) => JudgeTranslation(reader.Read(line, []));

    private static string? JudgeTranslation(Said said)
        => said.Language is null ? null : FindTakenOfPage(said) is { } taken ? $"speaks of the page and says '{taken}'" : FindTakenOfUpgrades(said) ?? FindDated(said);

    // "E1 → E3 ❌"
    private string? FindCrossedOut(Said said)
        => Signs.FindBesidesTicks(said.Text) is { } sign && offers.AreTwoIn(said.Text) ? NamesTwoOffers(sign) : null;

    // "The rows below hold for trials only."
    private string? FindPointing(Said said)
        => Pointing.FindIn(said.EnglishWords) is null ? null : statement.Around.FindTaken(said, static sentence => Pointing.FindIn(sentence.Words) is not null);

    // "Diese Upgrades werden am 1. Juli eingestellt."
    private static string? FindTakenOfUpgrades(Said said)
        => Sayings.TheseUpgrades.IsInOther(said.Text) && said.FindFirst(static (sentence, language) => Sayings.TheseUpgrades.IsInOther(sentence.Text) ? RestrictingWords.FindIn(sentence, language) ?? Sayings.OfferEnds.FindInOther(sentence.Text) : null) is { } word ? $"speaks of upgrades and says '{word}'" : null;

    // "Upgrades sind seit März 2022 nicht mehr möglich."
    private static string? FindDated(Said said)
        => said.SpeaksOfUpgrades && YearNumber.FindIn(said.Text) is not null && FindRestrictedUpgrade(said) is { } word ? $"speaks of upgrades and says '{word}'" : null;

    private static string? FindRestrictedUpgrade(Said said)
        => said.Sentences.Where(sentence => UpgradeWords.AreIn(sentence, said.Language) && YearNumber.FindIn(sentence.Text) is not null).Select(sentence => RestrictingWords.FindIn(sentence, said.Language)).FirstOrDefault(static word => word is not null);

    /// <summary>The same of a heading behind the section, which takes back what stands under it.</summary>
    public string? JudgeHeadingElsewhere(ContentLine line) => JudgeSentences(line, [], static _ => true) ?? FindContradiction(line, []) ?? JudgeLabel(line) ?? statement.Around.FindUnknown(reader.Read(line, []));

    /// <summary>Whether <paramref name="line"/> asks whether an offer can be upgraded.</summary>
    public bool IsQuestion(ContentLine line)
        => line.Local.TrimmedBounds() is var (start, end) && start < end && line.Local[end - 1] is '?' or '？' && reader.Read(line, []) is var said && said.SpeaksOfUpgrades && offers.AreIn(said.English);

    // "Can …", "Is …": asked how something is done, nobody says yes.
    private bool IsToBeAnsweredYes(ContentLine line)
        => reader.Read(line, []) is { Language: null } said && said.Sentences.LastOrDefault(static sentence => sentence.Words.Count > 0)?.Words is { } words
            && (words[0] is "q" or "question" ? words.ElementAtOrDefault(1) : words[0]) is "can" or "could" or "may" or "is" or "are" or "do" or "does" or "will" or "would" or "should";

    /// <summary>Why the answer to such a question, <paramref name="question"/>, cannot be passed over.</summary>
    public string? JudgeAnswer(ContentLine line, ContentLine question)
        => reader.Read(line, []) is var said && IsNo(said.EnglishWords) ? AnswersNo
            : Signs.FindBesidesTicks(said.Text) is { } sign ? $"answers a question about upgrades and says '{sign}'"
            : said.Language is null && said.Sentences.Select(statement.Around.FindTaking).FirstOrDefault(static word => word is not null) is { } word ? $"answers a question about upgrades and says '{word}'"
            : said.Language is null && said.EnglishWords.Count > 0 && !IsYes(said.EnglishWords) && IsToBeAnsweredYes(question) && !said.Sentences.All(sentence => sentence.Words.Count == 0 || statement.Around.IsKnown(sentence)) ? "answers a question about upgrades, and not with yes"
            : null;

    private static bool IsYes(IEnumerable<string> words)
        => words.SkipWhile(static word => word is "a" or "answer" or "of" or "short").FirstOrDefault() is "yes" or "yep" or "yeah" or "sure" or "course" or "certainly" or "absolutely" or "definitely" or "correct" or "right" or "true" or "y";

    private static bool IsNo(IEnumerable<string> words)
        => words.SkipWhile(static word => word is "a" or "answer").FirstOrDefault() is "no" or "not" or "nope" or "n" or "unfortunately" or "sorry" or "currently" or "never" or "cancel" or "hardly";

    // "Can E1 be upgraded to E3? No."
    private string? FindAnsweredNo(EnglishText text)
        => text.Text.IndexOf('?') is var end and > 0 && EnglishText.Get(text.Text.AsSpan(0, end)) is var question && UpgradeWords.AreIn(question, language: null) && offers.AreIn(question)
            && IsNo(EnglishWords.In(text.Text, end, text.Text.Length)) ? AnswersNo : null;

    /// <summary>The same of a row of another table, whose cells are <paramref name="words"/>.</summary>
    public string? JudgeRow(string words, string heading)
        => FindAnsweredNo(EnglishText.Get(words)) is { } answer ? answer
            : Sayings.OfferEnds.FindIn(EnglishText.Get(words)) is { } ended ? $"names an offer and says '{ended}'"
            : EnglishText.Get(heading).Words.Exists(static word => word is "sold" or "until") && statement.Around.FindTaking(EnglishText.Get(words)) is { } limit ? $"names an offer under a heading of where or when it is sold and says '{limit}'"
            : offers.AreIn(EnglishText.Get(heading)) && words.Split('|').Select(static cell => cell.Trim()).FirstOrDefault(static cell => IsNo(EnglishWords.In(cell)) || Signs.FindBesidesTicks(cell) is not null) is { } no ? NamesTwoOffers(no)
            : offers.AreTwoIn(words) && RestrictingWords.FindIn(words, null) is { } word ? NamesTwoOffers(word)
            : null;

    /// <summary>The same of a row that says nothing by itself, by the <paramref name="heading"/> of its table.</summary>
    public string? JudgeRowUnder(string words, string heading)
        => Sayings.OfferEnds.FindIn(EnglishText.Get(heading)) is { } ends ? $"names an offer under a heading that says '{ends}'"
            : offers.AreTwoIn(words) && RestrictingWords.FindIn(heading, null) is { } inHeading and not ("old" or "former" or "formerly" or "previous" or "before" or "until" or "since") ? $"names two offers under a heading that says '{inHeading}'"
            : null;

    /// <summary>Whether <paramref name="line"/> heads upgrades in a table.</summary>
    public bool SpeaksOfUpgrades(ContentLine line) => reader.Read(line, []).SpeaksOfUpgrades;

    /// <summary>Why a cell under such a heading cannot be passed over.</summary>
    public string? JudgeCell(ContentLine line)
        => reader.Read(line, []) is var said && (said.RestrictingWord ?? YearNumber.FindIn(said.Text) ?? Signs.FindBesidesTicks(said.Text) ?? (said.EnglishWords.FirstOrDefault() is "none" and var none ? none : null)) is { } word
            ? $"stands under a heading of upgrades and says '{word}'" : null;

    private string? FindWrongTable(Said said)
        => said.Language is not null ? null
            : said.EnglishWords.Exists(static word => PageItself.Contains(word)) && Sayings.UnkeptPage.FindIn(said.English) is { } state ? $"speaks of the page and says '{state}'"
            : FindTaken(said) is { } taken ? $"speaks of the table and says '{taken}'"
            : said.EnglishWords.Any(static word => word is "table" or "row" or "rows" or "cell" or "column")
            && (said.EnglishWords.FirstOrDefault(static word => word is "wrong" or "incorrect" or "outdated" or "incomplete" or "mistake" or "remove" or "removed" or "delete" or "deleted" or "ignore") ?? (said.EnglishWords.Contains("should") && offers.AreIn(said.English) ? "should" : null)) is { } word ? $"speaks of the table and says '{word}'" : null;

    // "Upgrades in the table above are no longer possible."
    private static string? FindTaken(Said said)
        => said.RestrictingWord is null ? null
            : said.Sentences.Where(static sentence => sentence.Words.Exists(UpgradeWords.Is) && sentence.Words.Exists(static word => word is "table" or "tables" or "list")).Select(static sentence => RestrictingWords.FindIn(sentence, language: null)).FirstOrDefault(static word => word is not (null or "before" or "only"));

    // "Office 365 Enterprise E1 is retired", "E1 can now be upgraded to E5": whatever the table says.
    private string? FindContradiction(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = reader.Read(line, links);
        if (said.Language is not null)
        {
            return said.Text.Contains(Brands.Number) ? said.Sentences
                .Where(sentence => offers.AreIn(sentence))
                .Select(static sentence => Sayings.OfferEnds.FindInOther(sentence.Text) is { } ends ? $"names an offer and says '{ends}'" : null)
                .FirstOrDefault(static finding => finding is not null) : null;
        }

        return Sayings.OfferEnds.FindIn(said.English) is null && Moves.FindIn(said.EnglishWords) is null && !said.EnglishWords.Exists(static word => UpgradeWords.Is(word) || word is "target" or "targets" or "should") ? null : said.Sentences
            .Where(sentence => offers.AreIn(sentence))
            .Select(sentence => sentence.Words is var words && (UpgradeWords.AreIn(sentence, language: null) || Moves.FindIn(words) is not null) && offers.AreUnlistedIn(sentence.Text, words) ? "names an upgrade that the table does not list"
                : string.Join(" ", words).Contains(" should be ") && offers.AreTwoIn(sentence.Text) ? NamesTwoOffers("should be")
                : (Sayings.OfferEnds.FindIn(sentence) ?? (words.Exists(static word => word is "target" or "targets") ? RestrictingWords.FindIn(sentence, language: null) : null)) is { } word ? $"names an offer and says '{word}'"
                : null)
            .FirstOrDefault(static finding => finding is not null);
    }

    // In another language nobody can tell whether it gives an upgrade or takes it away.
    private string? FindForeignUpgrade(ContentLine line)
        => reader.Read(line, []) is { Language: not null, SpeaksOfUpgrades: true } said && offers.AreIn(said.English) && NamesUpgrade(said) && statement.IsForeign(line) ? Unknown(line) : null;

    // A line of another language on an English page, which an editor wrote for himself, of upgrades, the page or in other letters.
    private static string? FindForeign(Said said)
        => LostLetters.JudgeIn(said.Text)
            ?? (said.Language is null && (Sayings.ThisPage.IsInOther(said.Text) || (!said.SpeaksOfUpgrades && UpgradeWords.AreInAnyOf(said.Text)) || AreOfOtherLetters(said.Text)) ? "is in another language" : null);

    private static bool AreOfOtherLetters(string text)
    {
        var (letters, others) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            others += char.IsLetter(c) && c > LastLatin ? 1 : 0;
        }

        // The names of languages stand in a line of links, one to each.
        return others >= MinLettersOfSentence && others * 2 > letters;
    }

    // An offer and the word in one sentence.
    private bool NamesUpgrade(Said said) => said.Sentences.Any(sentence => UpgradeWords.AreIn(sentence, said.Language) && offers.AreIn(sentence));

    private static string NamesTwoOffers(string word) => $"names two offers and says '{word}'";

    private string? JudgeSentences(ContentLine line, IReadOnlyList<SourceSpan> links, Func<EnglishText, bool> isAboutTable)
    {
        var said = reader.Read(line, links);
        return !said.SpeaksOfUpgrades ? null : said.Sentences
            .Where(sentence => UpgradeWords.AreIn(sentence, said.Language) && isAboutTable(sentence) && !(said.Language is null && statement.Around.IsKnown(sentence)))
            .Select(sentence => RestrictingWords.FindIn(sentence, said.Language))
            .Where(word => word is not (null or "example"))
            .Select(word => $"speaks of upgrades and says '{word}'")
            .FirstOrDefault();
    }
}
