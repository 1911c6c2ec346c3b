using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// What a page declares of the clouds that it is for: in its list "Applies to", else in its title and first heading. A mention
/// anywhere else decides nothing.
/// </summary>
internal static class EditionDeclaration
{
    private static readonly string[] Signs = ["❌", "✗", "✘", "✖", "✕", "☒", "☐", "[ ]", "🚫", "⛔", "~~"];

    /// <summary>The declared clouds, each with its words; none where the page declares no cloud but the global one.</summary>
    public static IReadOnlyList<DeclaredCloud> Find(IReadOnlyList<LocalizedText> appliesTo, PageText? title, PageHeading? heading)
    {
        var listed = appliesTo.Select(words => Declare(words, ListedIn)).ToList();
        if (listed.Exists(declared => declared.Cloud != Cloud.Global))
        {
            // Who a page is for names no cloud.
            return listed.Where((declared, i) => declared.Cloud != Cloud.Global || !ArePartners(appliesTo[i])).ToList();
        }

        return Titles(title, heading)
            .Select(words => Declare(words, CloudIn))
            .Where(declared => declared.Cloud != Cloud.Global)
            .Take(1)
            .ToList();
    }

    /// <summary>
    /// What declares a cloud and takes it back ("not", "except", "outside") in <paramref name="appliesTo"/> with its
    /// <paramref name="label"/>, in the title or in the first heading.
    /// </summary>
    public static UnclearCloud? FindUnclear(PageText? label, IReadOnlyList<LocalizedText> appliesTo, PageText? title, PageHeading? heading, string? locale)
    {
        // A translation may have kept the English word; "only" takes nothing back there, and "till" is "to" in Swedish.
        string? Negation(string text) => new[] { RestrictingWords.FindIn(EnglishText.Get(text), language: null), RestrictingWords.FindIn(EnglishText.Get(text), locale) }.FirstOrDefault(word => word is not (null or "only" or "till"));

        if (label is not null && Negation(label.Text) is { } negation)
        {
            return new UnclearCloud(label, Says(negation));
        }

        if (appliesTo.FirstOrDefault(words => FindSign(words.Local.Text) is not null) is { Local: var marked })
        {
            return new UnclearCloud(marked, Says(FindSign(marked.Text)!));
        }

        // "Partner Center" in the list, and another cloud's title: one of the two was copied.
        if (Titles(title, heading).FirstOrDefault(static words => Declare(words, CloudIn).Cloud != Cloud.Global) is { Local: var titled } && FindCenter(appliesTo) is { } center)
        {
            return new UnclearCloud(titled, $"stands over a list that says '{center.Local.Text}'");
        }

        // What is English is held against closed words; of another language it is known what takes something back.
        var isEnglish = locale is null || LocaleTag.IsEnglish(locale);
        string? Other(LocalizedText words, Func<string, string?> findOther)
        {
            var said = (words.English ?? words.Local).Text;
            return CloudIn(said) == Cloud.None ? CloudIn(words.Local.Text) == Cloud.None ? null : words.Local.Text
                : Negation(said) ?? (isEnglish || words.English is not null ? findOther(said) : null);
        }

        return appliesTo.Select(words => new { Words = words, Other = Other(words, CloudDeclarations.FindOther) })
            .Concat(Titles(title, heading).Select(words => new { Words = words, Other = Other(words, CloudDeclarations.FindOtherInTitle) }))
            .Where(declared => declared.Other is not null)
            .Select(declared => new UnclearCloud(new PageText((declared.Words.English ?? declared.Words.Local).Text, declared.Words.Local.Span), Says(declared.Other!)))
            .FirstOrDefault();
    }

    /// <summary>What the front matter lists in <paramref name="inMatter"/> as what the page applies to, and the page in <paramref name="inText"/> does not, or the other way round.</summary>
    public static UnclearCloud? FindContradiction(IReadOnlyList<LocalizedText> inMatter, IReadOnlyList<LocalizedText> inText)
    {
        static Cloud CloudOf(LocalizedText words) => Declare(words, ListedIn).Cloud;
        if (inText.Count == 0 || inMatter.Count == 0)
        {
            return null;
        }

        var said = new HashSet<Cloud>(inText.Select(CloudOf));
        var listed = new HashSet<Cloud>(inMatter.Select(CloudOf));
        if (said.SetEquals(listed))
        {
            return null;
        }

        var words = inMatter.FirstOrDefault(one => !said.Contains(CloudOf(one))) ?? inMatter[0];
        var other = inText.FirstOrDefault(one => !listed.Contains(CloudOf(one))) ?? inText[0];
        return new UnclearCloud(words.Local, $"stands over a page that says '{other.Local.Text}'");
    }

    // The list's item that is the global cloud's alone, where no other item names a cloud.
    private static LocalizedText? FindCenter(IReadOnlyList<LocalizedText> appliesTo)
        => appliesTo.All(static words => Declare(words, ListedIn).Cloud == Cloud.Global)
            ? appliesTo.FirstOrDefault(static words => PartnerCenterNames.Are((words.English ?? words.Local).Text))
            : null;

    private static bool ArePartners(LocalizedText words)
        => PartnerCenterNames.ArePartners(words.Local.Text) || (words.English is { } english && PartnerCenterNames.ArePartners(english.Text));

    private static string Says(string word) => $"says '{word}'";

    /// <summary>
    /// The first mention of China, the country, in the title or in <paramref name="words"/>: a global page has no reason for it.
    /// </summary>
    public static PageText? FindChina(PageText? title, IEnumerable<WordsBlock> words)
    {
        foreach (var block in words)
        {
            foreach (var line in block.Content.Lines())
            {
                if (line.Local.Text() is var said && Clouds.FindChina(said) is { } name && !block.Content.Links.Any(link => IsIn(line.Local, name, link)))
                {
                    var place = PlaceOf(line.Local, name);
                    return new PageText(said.Text.Substring(said.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase), name.Length), place);
                }
            }
        }

        return title is not null && Clouds.FindChina(EnglishText.Get(title.Text)) is { } inTitle ? new PageText(inTitle, title.Span) : null;
    }

    private static IEnumerable<LocalizedText> Titles(PageText? title, PageHeading? heading)
        => new[] { title is null ? null : new LocalizedText(title, null), heading?.Content.Joined().ToLocalizedText() }.OfType<LocalizedText>();

    // A cross, an empty box or the like says that the cloud beside it is none of those.
    private static string? FindSign(string words) => Array.Find(Signs, sign => words.IndexOf(sign, StringComparison.Ordinal) >= 0);

    private static Cloud CloudIn(string text) => Clouds.In(EnglishText.Get(text));

    private static Cloud ListedIn(string text) => Clouds.Listed(EnglishText.Get(text));

    private static DeclaredCloud Declare(LocalizedText words, Func<string, Cloud> cloudIn)
    {
        // A translation may have lost what its English says, and the other way round.
        foreach (var text in new[] { words.Local.Text, words.English?.Text })
        {
            if (text is not null && cloudIn(text) is var cloud && cloud != Cloud.None)
            {
                return new DeclaredCloud(cloud, new PageText(text, words.Local.Span));
            }
        }

        return new DeclaredCloud(Cloud.Global, words.Local);
    }

    private static bool IsIn(PositionedText line, string name, SourceSpan link)
        => PlaceOf(line, name) is var place && place.Start >= link.Start && place.End <= link.End;

    private static SourceSpan PlaceOf(PositionedText line, string name)
    {
        for (var i = 0; i + name.Length <= line.Length; i++)
        {
            if (Enumerable.Range(0, name.Length).All(n => char.ToUpperInvariant(line[i + n]) == char.ToUpperInvariant(name[n])))
            {
                return line.SpanOf(i, i + name.Length);
            }
        }

        return line.ToPageText().Span;
    }
}

/// <summary>Words that name a cloud.</summary>
/// <param name="Words">The words.</param>
/// <param name="Finding">Why they are not understood, in words that follow them: a word among them takes the cloud back, or something contradicts it.</param>
internal sealed record UnclearCloud(PageText Words, string Finding);

/// <summary>A cloud that a page declares itself for, and the words that do.</summary>
internal sealed record DeclaredCloud(Cloud Cloud, PageText Words);
