using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Takes the lines of a page apart, each once for all that is asked of it, and tells which language counts.</summary>
internal sealed class SaidReader(FrontMatter matter)
{
    // BCP 47 has it for what is in no known language.
    private const string UnknownLanguage = "und";

    // What sends a reader to another page.
    private static readonly HashSet<string> Sending = new(["see", "learn", "article", "visit", "refer", "read", "guide", "information", "how", "details", "documentation"], StringComparer.Ordinal);

    // Of one line both are asked for in turn.
    private Said? _last;
    private Said? _lastWithLinks;

    // A translation names its source; where it says nothing of its language, it may be in any.
    private bool SaysNoLanguage => matter is { Locale: null, SourceRevision: not null };

    // "See [These upgrades are retired](x.md)": the title of another page that says something of the upgrades here.
    private static bool Tells(EnglishText title)
        => (UpgradeWords.AreIn(title, language: null) || OfferMentions.WellKnown.AreIn(title)) && SurroundingSentences.FindOtherInTitle(title) is not null;

    /// <summary>Whether the page is in English, as far as it says.</summary>
    public bool IsEnglish => matter.Locale is null || LocaleTag.IsEnglish(matter.Locale);

    /// <summary>Whether no line of it is in another language.</summary>
    public bool IsAllEnglish => IsEnglish && !SaysNoLanguage;

    /// <summary>Whether English <paramref name="words"/> are held against the page: one that does not say its language may be in any, and there they have to be mostly English.</summary>
    public bool CountsAsEnglish(List<string> words) => matter is { Locale: not null } or { SourceRevision: null } || HarmlessWords.AreMost(words);

    /// <summary>What <paramref name="line"/> says. The English beside its words is what counts; where a page says nothing of its language, it is taken as English.</summary>
    /// <remarks>Words that link to another page name that page where the sentence sends its reader there, so they are left out.</remarks>
    public Said Read(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        ref var last = ref links.Count == 0 ? ref _last : ref _lastWithLinks;
        return last is not null && ReferenceEquals(last.Line, line) && ReferenceEquals(last.Links, links) ? last : last = Take(line, links);
    }

    private Said Take(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        var text = line.Judged;
        var english = UpgradeAnchor.EndOfWords(text) is var end && end < text.Length ? EnglishText.Get(text.Words(0, end)) : text.Text();

        // A translator may leave a sentence in English, or write his own in it.
        var language = line.English is not null || IsAllEnglish || HarmlessWords.AreMostOf(english) ? null : matter.Locale ?? UnknownLanguage;
        var isWhole = links.Count == 0 || (language is null && !english.Words.Exists(static word => Sending.Contains(word)));
        var words = isWhole ? english : text.Without(links);
        if (!isWhole && (language is null ? links.Any(link => Tells(text.At(link))) : words.Words.Count == 0))
        {
            // What is a link as a whole may be said, too.
            words = english;
        }

        return new Said(line, links, language is null ? SentenceOfThePage.TakeOut(words) : words, language);
    }
}
