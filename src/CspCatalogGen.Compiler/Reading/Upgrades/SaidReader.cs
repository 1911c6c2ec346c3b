using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts;
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

    // A line is asked for with its links and without.
    private Said? _last;
    private Said? _before;

    // A translation names its source; where it says nothing of its language, it may be in any.
    private bool SaysNoLanguage => matter is { Locale: null, SourceRevision: not null };

    // "See [These upgrades are retired](x.md)": a page's title that says something of the upgrades here.
    private static bool TakesBack(EnglishText whole, EnglishText withoutLinks)
        => whole.Words.Exists(UpgradeWords.Is) && RestrictingWords.FindIn(whole.Words) is not (null or "before") && !withoutLinks.Words.Exists(UpgradeWords.Is) && RestrictingWords.FindIn(withoutLinks.Words) is null;

    /// <summary>Whether the page is in English, as far as it says.</summary>
    public bool IsEnglish => matter.Locale is null || LocaleTag.IsEnglish(matter.Locale);

    /// <summary>What <paramref name="line"/> says. The English beside its words is what counts; where a page says nothing of its language, it is taken as English.</summary>
    /// <remarks>Words that link to another page name that page where the sentence sends its reader there, so they are left out.</remarks>
    public Said Read(ContentLine line, IReadOnlyList<SourceSpan> links)
    {
        if (_last is { } last && ReferenceEquals(last.Line, line) && ReferenceEquals(last.Links, links))
        {
            return last;
        }

        if (_before is { } before && ReferenceEquals(before.Line, line) && ReferenceEquals(before.Links, links))
        {
            (_before, _last) = (_last, before);
            return before;
        }

        var text = line.English ?? line.Local;
        var english = new EnglishText(text.Words());
        // A translator may leave a sentence in English, or write his own in it.
        var language = line.English is not null || (IsEnglish && !SaysNoLanguage) || HarmlessWords.AreMostOf(english) ? null : matter.Locale ?? UnknownLanguage;
        var isWhole = links.Count == 0 || (language is null && !english.Words.Exists(static word => Sending.Contains(word)));
        var words = isWhole ? english : new EnglishText(text.Without(links));
        if (!isWhole && language is null && TakesBack(english, words))
        {
            words = english;
        }

        _before = _last;
        return _last = new Said(line, links, language is null ? SentenceOfThePage.TakeOut(words) : words, language);
    }
}
