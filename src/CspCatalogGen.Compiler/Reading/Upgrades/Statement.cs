using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Judges words that no reader understands: whether they can be passed over, or speak of what the catalog is about. Words
/// that link to another page name that page where the sentence sends its reader there, so they are left out of account.
/// </summary>
internal sealed class Statement(OfferMentions offers, FrontMatter matter, Cloud cloud)
{
    /// <summary>The finding that an offer is named.</summary>
    public const string NamesOffer = "names an offer";

    private static readonly string[] Subjects = ["upgrad", "transition", "switch", "migrat", "convert", "conversion", "table", "offer", "list", "path", "condition"];

    // Whom a page may apply to.
    private static readonly HashSet<string> Sellers = new(["direct", "indirect", "bill", "distributors", "vendors", "advisors", "members", "mpn", "only"], StringComparer.Ordinal);

    // What sends a reader to another page.
    private static readonly HashSet<string> Sending = new(["see", "learn", "article", "visit", "refer", "read", "guide", "information", "how", "details", "documentation"], StringComparer.Ordinal);

    // What becomes of a page that is not kept any more, or not finished yet.
    private static readonly HashSet<string> Unkept = new(["draft", "deprecated", "outdated", "obsolete", "archived", "superseded", "replaced", "withdrawn"], StringComparer.Ordinal);

    // A longer line has something else to say.
    private const int MaxLabelWords = 6;

    // What becomes of an offer that is not sold any more.
    private static readonly HashSet<string> Retiring = new(["retired", "retires", "retiring", "discontinued", "deprecated", "withdrawn", "obsolete", "mistake", "mistakenly", "wrongly", "typo"], StringComparer.Ordinal);

    private static readonly HashSet<string> PageItself = new(["page", "article", "topic", "document", "content", "table", "below"], StringComparer.Ordinal);

    // BCP 47 has it for what is in no known language.
    private const string UnknownLanguage = "und";

    // What decorates a heading and says neither yes nor no.
    private const string Decorations = "🚀💡📘📖📋📝🔎📌🛒";

    private Said? _last;

    /// <summary>Whether the table has its offers in the first column, as sentences about it may say.</summary>
    public bool HasOffersFirst { get; init; }

    /// <summary>Why a heading, a caption or what leads to a table cannot be passed over, in words that follow "it"; <see langword="null"/> where it can.</summary>
    public string? JudgeTitle(ContentLine line)
    {
        var said = Words(line, []);
        return said.RestrictingWord is { } word ? $"says '{word}'" : JudgePlace(said);
    }

    /// <summary>The same of a caption or a row across the table, which has to be made of harmless words.</summary>
    public string? JudgeCaption(ContentLine line) => JudgeTitle(line) ?? FindOther(Words(line, [])) ?? (Year(line.Local.Words()) is { } year ? $"says '{year}'" : null);

    /// <summary>The same of what a page says of itself: its title, which <paramref name="isTitle"/> tells and which is made of harmless words, and what it applies to.</summary>
    public string? JudgeDeclaration(LocalizedText words, bool isTitle)
        => (words.English?.Text ?? (IsEnglish ? words.Local.Text : null)) is not { } english
                ? RestrictingWords.FindIn(words.Local.Text, matter.Locale) is { } negation ? $"says '{negation}'" : KnownMarkets.FindIndia(new EnglishText(words.Local.Text)) is { } market ? $"names the market '{market}'" : null
            : RestrictingWords.FindIn(english, null) is { } word && (isTitle || word != "only") ? $"says '{word}'"
            : Places.FindIn(english) is { } place && place != Places.China && !(place == Places.Germany && Clouds.In(english) == Cloud.Germany) ? $"names the market '{place}'"
            : Clouds.In(english) == Cloud.None && FindOther(EnglishWords.In(isTitle ? WithoutSite(english) : english).Where(word => isTitle || !Sellers.Contains(word)).ToList()) is { } other ? $"says '{other}'"
            : null;

    /// <summary>Why a sentence cannot be passed over, in words that follow "it"; <see langword="null"/> where it can.</summary>
    public string? JudgeSentence(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = Words(line, links);
        if (offers.AreIn(said.Text, said.EnglishWords))
        {
            return NamesOffer;
        }

        if (said.Language is null && (said.RestrictingWord is { } word && said.EnglishWords.Any(IsSubject) ? word : FindChoice(said.EnglishWords)) is { } found)
        {
            return $"speaks of upgrades and says '{found}'";
        }

        return JudgePlace(said);
    }

    /// <summary>The same between anchor and conditions, where a sentence has to be made of harmless words: whatever else it says, it says of the table.</summary>
    public string? JudgeNote(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (JudgeSentence(line, links) is { } found)
        {
            return found;
        }

        var said = Words(line, links);
        return IsOpenQuestion(said) ? "asks a question"
            : (said.RestrictingWord ?? FindSign(said.Text) ?? (said.Language is null ? null : ChoiceWords.FindIn(said.Text))) is { } word ? $"says '{word}'" : FindOther(said) ?? (Year(said.Text) is { } year ? $"says '{year}'" : null);
    }

    /// <summary>The same of the alternative text of a picture, or of a block of code.</summary>
    public static string? JudgeAside(string words)
        => RestrictingWords.FindIn(EnglishWords.In(words)) is { } word ? $"says '{word}'"
            : Places.FindIn(words) is { } place and not Places.China ? $"names the market '{place}'"
            : null;

    /// <summary>The same behind the conditions, where a page tells how to upgrade: what a sentence says of upgrades has to be harmless.</summary>
    public string? JudgeInstruction(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = Words(line, links);
        if (JudgeSentence(line, links) is { } finding)
        {
            return finding;
        }

        // All of the conditions have to hold.
        if (said.Language is null && said.EnglishWords.Count > 0 && said.EnglishWords[0] == "or")
        {
            return "says 'or'";
        }

        if (said.Language is null && said.Sentences.Where(sentence => !ClosingSentence.Is(sentence)).Select(sentence => RestrictingWords.FindIn(sentence.Words) ?? Year(sentence.Text)).FirstOrDefault(word => word is not null) is { } taken)
        {
            return $"says '{taken}'";
        }

        var isAboutUpgrades = said.Language is null ? said.EnglishWords.Any(IsSubject) : UpgradeWords.AreIn(said.Text);
        return isAboutUpgrades && said.Sentences.Select(sentence => FindInInstruction(sentence, said.Language)).FirstOrDefault(word => word is not null) is { } found
            ? $"speaks of upgrades and says '{found}'"
            : null;
    }

    /// <summary>Whether <paramref name="line"/> names India and says nothing else.</summary>
    public bool NamesIndiaAlone(ContentLine line)
        => Words(line, []) is { RestrictingWord: null } said && KnownMarkets.FindIndia(said.English) is { } india
            && HarmlessWords.FindOther(said.EnglishWords.Where(word => word != india).ToList(), cloud) is null;

    /// <summary>The word by which the heading <paramref name="line"/> takes back the offers under it, or <see langword="null"/>.</summary>
    public string? FindRestriction(ContentLine line)
        => Words(line, []) is { Language: null } said ? said.RestrictingWord ?? said.EnglishWords.FirstOrDefault(word => word is "limitations" or "restrictions" or "exceptions" or "errata") : null;

    /// <summary>Whether <paramref name="line"/> names an offer.</summary>
    public bool NamesOfferIn(ContentLine line) => Words(line, []).Text is var text && text.Contains(Brands.Number) && offers.AreIn(text);

    /// <summary>Whether <paramref name="line"/> takes back what stands under it.</summary>
    public bool TakesBack(ContentLine line) => Words(line, []).RestrictingWord is not null;

    /// <summary>Whether nobody can tell what <paramref name="line"/> says: it is in another language, and no English stands beside it.</summary>
    public bool IsForeign(ContentLine line)
        => Words(line, []) is { Language: not null } said && HarmlessWords.FindOther(said.EnglishWords, cloud) is not null;

    /// <summary>The same above the anchor, where a page says what it is about: a single sentence has to take back the upgrades or the page.</summary>
    public string? JudgeIntroduction(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (JudgeSentences(line, links, static _ => true) is { } finding)
        {
            return finding;
        }

        var about = Words(line, links) is { Language: null } said && said.EnglishWords.Any(PageItself.Contains)
            ? said.Sentences.Select(static sentence => sentence.Words).Where(words => words.Any(PageItself.Contains)).ToList()
            : [];
        if ((FindContradiction(line, links) ?? JudgeLabel(line)) is { } found)
        {
            return found;
        }

        return about.Select(Places.FindIn).FirstOrDefault(place => place is not null and not Places.China) is { } place ? $"names the market '{place}'"
            : about.Select(RestrictingWords.FindIn).FirstOrDefault(word => word is not null) is { } word ? $"speaks of the page and says '{word}'"
            : null;
    }

    /// <summary>Why a line that labels the page, at its beginning or its end, cannot be passed over: it is a draft, or outdated.</summary>
    public string? JudgeLabel(ContentLine line)
        => Words(line, []) is { Language: null } said && (said.EnglishWords.Count <= MaxLabelWords || said.EnglishWords.Any(word => word is "page" or "article" or "document")) && said.EnglishWords.FirstOrDefault(Unkept.Contains) is { } word
            ? $"says '{word}'"
            : null;

    /// <summary>The same behind conditions that stand under a heading of their own, where a page also tells what to do when they do not hold.</summary>
    public string? JudgeBehindConditions(ContentLine line, IReadOnlyList<SourceSpan> links)
        => Words(line, links).EnglishWords is { Count: > 0 } words && (words[0] == "or" || words.Any(static word => word.StartsWith("condition", StringComparison.Ordinal))) ? JudgeInstruction(line, links) : JudgeElsewhere(line, links);

    /// <summary>The same of the page's summary, where that is in English: in other languages its examples would say too much.</summary>
    public string? JudgeSummary(PageText summary)
        => ContentLine.From(summary) is var line && Words(line, []) is { Language: null, RestrictingWord: not null and not ("before" or "since" or "until" or "only" or "without") } ? JudgeIntroduction(line, []) : null;

    /// <summary>The same behind the section, where other things are told: a single sentence has to take back an offer's upgrades, or a line name two offers.</summary>
    public string? JudgeElsewhere(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = Words(line, links);
        var isBranded = said.Text.Contains(Brands.Number);
        return FindContradiction(line, links) ?? FindWrongTable(said) ?? (isBranded || said.Language is null ? JudgeSentences(line, links, offers.AreIn) : null) ?? (isBranded && said.RestrictingWord is { } word && offers.AreTwoIn(said.Text) ? NamesTwoOffers(word) : null);
    }

    /// <summary>The same of a heading behind the section, which takes back what stands under it.</summary>
    public string? JudgeHeadingElsewhere(ContentLine line) => JudgeSentences(line, [], static _ => true);

    /// <summary>Whether <paramref name="line"/> asks whether an offer can be upgraded.</summary>
    public bool IsQuestion(ContentLine line)
        => line.Local.TrimmedBounds() is var (start, end) && start < end && line.Local[end - 1] is '?' or '？' && Words(line, []) is var said && SpeaksOfUpgrades(said) && offers.AreIn(said.Text);

    /// <summary>Why the answer to such a question cannot be passed over.</summary>
    public static string? JudgeAnswer(ContentLine line)
        => EnglishWords.In((line.English ?? line.Local).Words()).SkipWhile(static word => word is "a" or "answer").FirstOrDefault() is "no" or "not" or "unfortunately" or "sorry" or "currently" or "never" ? "answers a question about upgrades with no" : null;

    /// <summary>The same of a row of another table, whose cells are <paramref name="words"/>.</summary>
    public string? JudgeRow(string words)
        => offers.AreTwoIn(words) && RestrictingWords.FindIn(words, null) is { } word ? NamesTwoOffers(word) : null;

    private static string? FindWrongTable(Said said)
        => said.Language is null && said.EnglishWords.Contains("table") && said.EnglishWords.FirstOrDefault(word => word is "wrong" or "incorrect" or "outdated" or "incomplete") is { } word ? $"speaks of the table and says '{word}'" : null;

    // "Office 365 Enterprise E1 is retired", "E1 can now be upgraded to E5": whatever the table says.
    private string? FindContradiction(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var said = Words(line, links);
        return said.Language is not null || !said.Text.Contains(Brands.Number) || !said.EnglishWords.Any(word => IsUpgrade(word) || Retiring.Contains(word) || word is "target" or "targets" or "should") ? null : said.Sentences
            .Where(sentence => offers.AreIn(sentence.Text, sentence.Words))
            .Select(sentence => sentence.Words is var words && words.Any(IsUpgrade) && offers.AreUnlistedIn(sentence.Text) ? "names an upgrade that the table does not list"
                : string.Join(" ", words).Contains(" should be ") && offers.AreTwoIn(sentence.Text) ? NamesTwoOffers("should be")
                : (words.FirstOrDefault(Retiring.Contains) ?? (words.Any(word => word is "target" or "targets") ? RestrictingWords.FindIn(words) : null)) is { } word ? $"names an offer and says '{word}'"
                : null)
            .FirstOrDefault(finding => finding is not null);
    }

    private static string NamesTwoOffers(string word) => $"names two offers and says '{word}'";

    private string? JudgeSentences(ContentLine line, IReadOnlyList<SourceSpan> links, Func<string, bool> isAboutTable)
    {
        var said = Words(line, links);
        return !SpeaksOfUpgrades(said) ? null : said.Sentences
            .Where(sentence => (said.Language is null ? sentence.Words.Any(IsUpgrade) : UpgradeWords.AreIn(sentence.Text)) && isAboutTable(sentence.Text))
            .Select(sentence => said.Language is null ? RestrictingWords.FindIn(sentence.Words) : RestrictingWords.FindIn(sentence.Text, said.Language))
            .Where(word => word is not null)
            .Select(word => $"speaks of upgrades and says '{word}'")
            .FirstOrDefault();
    }

    private static bool SpeaksOfUpgrades(Said said) => said.Language is null ? said.EnglishWords.Any(IsUpgrade) : UpgradeWords.AreIn(said.Text);

    private string? FindInInstruction(EnglishText sentence, string? language)
        => language is not null ? UpgradeWords.AreIn(sentence.Text) ? RestrictingWords.FindIn(sentence.Text, language) : null
            : sentence.Words.Any(IsSubject) ? FindOther(sentence.Words)
            : null;

    private string? FindOther(Said said)
        => said.Language is null && !(HasOffersFirst && ColumnSides.AreNamedIn(said.Text)) && FindOther(said.EnglishWords) is { } word ? $"says '{word}'" : null;

    // A translation that does not say its language may be in any; there only what is mostly English is held against it.
    private string? FindOther(IReadOnlyList<string> words)
        => HarmlessWords.FindOther(words, cloud) is { } other
            && (matter is { Locale: not null } or { SourceRevision: null } || HarmlessWords.AreMost(words))
                ? other
                : null;

    private string? JudgePlace(Said said)
        => Clouds.In(said.Text) is var named && named != Cloud.None && named != cloud ? "names another cloud"
        : said.Language is null && Places.FindIn(said.EnglishWords) is { } place && !(place == Places.China && cloud == Cloud.China) ? $"names the market '{place}'"
        : said.Language is not null && KnownMarkets.FindIndia(said.English) is { } india ? $"names the market '{india}'"
        : null;

    // A translation names its source; where it says nothing of its language, it may be in any.
    private bool SaysNoLanguage => matter is { Locale: null, SourceRevision: not null };

    private bool IsEnglish => matter.Locale is null || LocaleTag.IsEnglish(matter.Locale);

    // The English beside the words is what counts; where a page says nothing of its language, it is taken as English.
    private Said Words(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (_last is { } last && ReferenceEquals(last.Line, line) && ReferenceEquals(last.Links, links))
        {
            return last;
        }

        var text = line.English ?? line.Local;
        var english = new EnglishText(text.Words());
        // A translator may leave a sentence in English, or write his own in it.
        var language = line.English is not null || (IsEnglish && !SaysNoLanguage) || HarmlessWords.AreMostOf(english) ? null : matter.Locale ?? UnknownLanguage;
        var isWhole = links.Count == 0 || (language is null && !english.Words.Any(Sending.Contains));
        var words = isWhole ? english : new EnglishText(text.Without(links));
        return _last = new Said(line, links, language is null ? SentenceOfThePage.TakeOut(words) : words, language);
    }

    // "Which offers can be upgraded?" leads to a table; "Is this the current list?" doubts it.
    private static bool IsOpenQuestion(Said said)
        => said.Text.TrimEnd() is { Length: > 0 } text && text[text.Length - 1] is '?' or '？'
            && (said.EnglishWords.Count == 0 || (said.Language is null && said.EnglishWords[0] is not ("which" or "what" or "how" or "where" or "who")));

    // Behind a bar, or a dash at the end, a title has the name of the site.
    private static string WithoutSite(string title)
        => title.IndexOf(" | ", StringComparison.Ordinal) is var bar and > 0 ? WithoutSite(title.Substring(0, bar))
            : title.LastIndexOf(" - ", StringComparison.Ordinal) is var dash and > 0 && EnglishWords.In(title.Substring(dash)).All(static word => word is "microsoft" or "partner" or "center" or "docs" or "learn" or "documentation") ? title.Substring(0, dash)
            : title;

    private static bool IsUpgrade(string word) => word.StartsWith(Subjects[0], StringComparison.Ordinal);

    private static bool IsSubject(string word)
    {
        foreach (var subject in Subjects)
        {
            if (word.StartsWith(subject, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // All of the conditions have to hold, so a sentence that asks for some of them is not passed over.
    private static string? FindChoice(IReadOnlyList<string> words)
        => words.Any(word => word.StartsWith("condition", StringComparison.Ordinal))
            ? words.FirstOrDefault(word => word is "one" or "any" or "either" or "some" or "most" or "two" or "three")
            : null;

    /// <summary>The first sign in <paramref name="words"/>, such as a cross or a lock, which says without a word what a sentence would.</summary>
    public static string? FindSign(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] > '\u2000' && CharUnicodeInfo.GetUnicodeCategory(words, i) is UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol && words[i] is not ('™' or '℠' or 'ℹ') && Decorations.IndexOf(words.Substring(i, char.IsHighSurrogate(words[i]) && i + 1 < words.Length ? 2 : 1), StringComparison.Ordinal) < 0)
            {
                return char.IsHighSurrogate(words[i]) && i + 1 < words.Length ? words.Substring(i, 2) : words[i].ToString();
            }
        }

        return null;
    }

    private static string? Year(string words)
    {
        for (var i = 0; i + 4 <= words.Length; i++)
        {
            if ((words[i], words[i + 1]) is ('1', '9') or ('2', '0')
                && words[i + 2] is >= '0' and <= '9' && words[i + 3] is >= '0' and <= '9'
                && (i == 0 || !char.IsLetterOrDigit(words[i - 1])) && (i + 4 == words.Length || !char.IsLetterOrDigit(words[i + 4])))
            {
                return words.Substring(i, 4);
            }
        }

        return null;
    }

    /// <summary>What a line says, taken apart once for all that is asked of it.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Links">The places of its links.</param>
    /// <param name="English">Its words, as if they were English.</param>
    /// <param name="Language">Their language; <see langword="null"/> is English.</param>
    private sealed record Said(ContentLine Line, IReadOnlyList<SourceSpan> Links, EnglishText English, string? Language)
    {
        public string Text => English.Text;

        public IReadOnlyList<EnglishText> Sentences => English.Sentences;

        public IReadOnlyList<string> EnglishWords => English.Words;

        public string? RestrictingWord => Language is null ? RestrictingWords.FindIn(EnglishWords) : RestrictingWords.FindIn(Text, Language);
    }
}
