using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// Judges words that no reader understands: whether they can be passed over, or speak of what the catalog is about. Words
/// that link to another page name that page, so they are left out of account.
/// </summary>
internal sealed class Statement(OfferMentions offers, string? locale, Cloud cloud)
{
    /// <summary>The finding that an offer is named.</summary>
    public const string NamesOffer = "names an offer";

    private static readonly string[] Subjects = ["upgrad", "transition", "switch", "migrat", "convert", "conversion", "table", "offer", "list", "path", "condition"];

    // What else a sentence beside the table may change it by.
    private static readonly HashSet<string> AboutTable = new(
        "also additionally likewise both reverse reversed opposite versa directions column columns row rows deleted dropped missing gone stale date dated".Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> PageItself = new(["page", "article", "topic", "document"], StringComparer.Ordinal);

    private Said? _last;

    /// <summary>Why a heading, a caption or what leads to a table cannot be passed over, in words that follow "it"; <see langword="null"/> where it can.</summary>
    public string? JudgeTitle(ContentLine line)
    {
        var said = Words(line, []);
        return said.RestrictingWord is { } word ? $"says '{word}'" : Year(said.Text) is { } year ? $"says '{year}'" : JudgePlace(said);
    }

    /// <summary>The same of what a page says of itself: its title and what it applies to.</summary>
    public string? JudgeDeclaration(LocalizedText words)
        => (words.English?.Text ?? (IsEnglish ? words.Local.Text : null)) is not { } english ? null
            : RestrictingWords.FindIn(english, null) is { } word ? $"says '{word}'"
            : Places.FindIn(english) is { } place && place != Places.China && !(place == Places.Germany && Clouds.In(english) == Cloud.Germany) ? $"names the market '{place}'"
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

    /// <summary>
    /// The same between anchor and conditions, where a sentence of any language that takes something back, adds to it, dates
    /// it or says how to read a table is about the table.
    /// </summary>
    public string? JudgeNote(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (JudgeSentence(line, links) is { } found)
        {
            return found;
        }

        var said = Words(line, links);
        return (said.RestrictingWord ?? (said.Language is null ? said.EnglishWords.FirstOrDefault(AboutTable.Contains) : null) ?? Year(said.Text)) is { } word
            ? $"says '{word}'"
            : null;
    }

    /// <summary>The same above the anchor, where a page says what it is about: a single sentence has to take upgrades back.</summary>
    public string? JudgeIntroduction(ContentLine line, IReadOnlyList<SourceSpan> links)
        => JudgeSentences(line, links, static _ => true)
            ?? (Words(line, links) is { Language: null, Text: var words }
                ? words.Split('.', '!', '?').Where(sentence => EnglishWords.In(sentence).Any(PageItself.Contains)).Select(Places.FindIn).FirstOrDefault(place => place is not null and not Places.China) is { } place
                    ? $"names the market '{place}'"
                    : null
                : null);

    /// <summary>The same behind the section, where other things are told: a single sentence has to take an offer's upgrades back.</summary>
    public string? JudgeElsewhere(ContentLine line, IReadOnlyList<SourceSpan> links) => JudgeSentences(line, links, offers.AreIn);

    private string? JudgeSentences(ContentLine line, IReadOnlyList<SourceSpan> links, Func<string, bool> isAboutTable)
    {
        var said = Words(line, links);
        return said.Language is not null || !said.EnglishWords.Any(IsUpgrade)
            ? null
            : said.Text.Split('.', '!', '?')
                .Where(sentence => EnglishWords.In(sentence).Any(IsUpgrade) && isAboutTable(sentence))
                .Select(sentence => RestrictingWords.FindIn(sentence, null))
                .Where(word => word is not null)
                .Select(word => $"speaks of upgrades and says '{word}'")
                .FirstOrDefault();
    }

    private string? JudgePlace(Said said)
        => Clouds.In(said.Text) is var named && named != Cloud.None && named != cloud ? "names another cloud"
        : said.Language is null && Places.FindIn(said.EnglishWords) is { } place && !(place == Places.China && cloud == Cloud.China) ? $"names the market '{place}'"
        : null;

    private bool IsEnglish => locale is null || LocaleTag.IsEnglish(locale);

    // The English beside the words is what counts; where a page says nothing of its language, it is taken as English.
    private Said Words(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (_last is { } last && ReferenceEquals(last.Line, line) && ReferenceEquals(last.Links, links))
        {
            return last;
        }

        var text = line.English ?? line.Local;
        var words = links.Count == 0 ? text.Words() : text.Without(links);
        return _last = new Said(line, links, words, line.English is not null || IsEnglish ? null : locale);
    }

    private static bool IsUpgrade(string word) => word.StartsWith(Subjects[0], StringComparison.Ordinal);

    private static bool IsSubject(string word) => Subjects.Any(subject => word.StartsWith(subject, StringComparison.Ordinal));

    // All of the conditions have to hold, so a sentence that asks for some of them is not passed over.
    private static string? FindChoice(IReadOnlyList<string> words)
        => words.Any(word => word.StartsWith("condition", StringComparison.Ordinal))
            ? words.FirstOrDefault(word => word is "one" or "any" or "either" or "some" or "most" or "two" or "three")
            : null;

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
    /// <param name="Text">Its words.</param>
    /// <param name="Language">Their language; <see langword="null"/> is English.</param>
    private sealed record Said(ContentLine Line, IReadOnlyList<SourceSpan> Links, string Text, string? Language)
    {
        private IReadOnlyList<string>? _words;

        public IReadOnlyList<string> EnglishWords => _words ??= Facts.EnglishWords.In(Text);

        public string? RestrictingWord => Language is null ? RestrictingWords.FindIn(EnglishWords) : RestrictingWords.FindIn(Text, Language);
    }
}
