using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Corpus;

/// <summary>
/// An English page, which is the English of a bilingual one and Microsoft's own, and its translations: the local sides of the
/// bilingual pages of the same source revision, one for each language.
/// </summary>
internal sealed partial class PageFamily
{
    private PageFamily(string english, IReadOnlyList<Translation> translations)
    {
        English = english;
        LocalTexts = translations;
        Translations = translations.Select(translation => Read(translation.Path, translation.Text)).ToList();
        Alone = Link(english, [], null);
        Whole = Link(english, Translations, null);
    }

    /// <summary>The English page.</summary>
    public string English { get; }

    /// <summary>Its translations as they are written.</summary>
    public IReadOnlyList<Translation> LocalTexts { get; }

    /// <summary>Its translations as they are read.</summary>
    public IReadOnlyList<UpgradePage> Translations { get; }

    /// <summary>What the English page says by itself.</summary>
    public LinkResult Alone { get; }

    /// <summary>What all say together.</summary>
    public LinkResult Whole { get; }

    /// <summary>The names document that all of them teach, as it is written.</summary>
    public string NamesText => field ??= NamesLearner.Learn([Read("en-us/page.md", English), .. Translations], null).Text;

    /// <summary>The same as it is read.</summary>
    public NamesDocument Names => field ??= ReadNames(NamesText);

    /// <summary>What all say together with it.</summary>
    public LinkResult WholeWithNames => field ??= Link(English, Translations, Names);

    /// <summary>The families of the bilingual pages in <paramref name="folder"/>, one for each page.</summary>
    public static IReadOnlyList<PageFamily> In(string folder)
    {
        var bilingual = Directory.EnumerateFiles(folder, "*bilingual.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .ToList();
        var translations = bilingual.ToLookup(
            text => SourceRevision().Match(text).Value,
            text => new Translation(ContentLocale().Match(text).Groups["tag"].Value.ToLowerInvariant() + "/page.md", Pair().Replace(text, match => match.Groups["local"].Value)));
        return bilingual
            .Select(text => new PageFamily(
                ContentLocale().Replace(Pair().Replace(text, match => match.Groups["english"].Value), "ms.contentlocale: en-US"),
                translations[SourceRevision().Match(text).Value].DistinctBy(translation => translation.Path).ToList()))
            .Where(family => family.Alone.Catalog.Upgrades.Count > 0)
            .ToList();
    }

    /// <summary>Links an English page with translations and a names document.</summary>
    public static LinkResult Link(string english, IEnumerable<UpgradePage> translations, NamesDocument? names)
        => CatalogLinker.Link([Read("en-us/page.md", english), .. translations], names);

    /// <summary>Reads a page.</summary>
    public static UpgradePage Read(string path, string text) => UpgradePageReader.Read(new SourceDocument(path, text, IsNamed: true));

    /// <summary>Reads a names document.</summary>
    public static NamesDocument ReadNames(string text) => NamesDocumentReader.Read(new SourceDocument("offers.md", text));

    /// <summary>The warnings and errors that <paramref name="after"/> has and <paramref name="before"/> has not.</summary>
    public static List<Diagnostic> Added(LinkResult before, LinkResult after)
    {
        var known = before.Diagnostics.Where(IsSaid).Select(diagnostic => diagnostic.Message).ToHashSet(StringComparer.Ordinal);
        return after.Diagnostics.Where(diagnostic => IsSaid(diagnostic) && !known.Contains(diagnostic.Message)).ToList();
    }

    private static bool IsSaid(Diagnostic diagnostic) => diagnostic.Descriptor.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error;

    [GeneratedRegex("<span data-ttu-id=\"[^\"]*\">(?<local>(?:(?!<span class).)*?)</span><span class=\"sxs-lookup\"><span data-stu-id=\"[^\"]*\">(?<english>.*?)</span></span>", RegexOptions.Singleline)]
    private static partial Regex Pair();

    [GeneratedRegex("ms.contentlocale: *(?<tag>[A-Za-z-]+)")]
    private static partial Regex ContentLocale();

    [GeneratedRegex("(?<=ms.openlocfilehash: *)[0-9a-f]+")]
    private static partial Regex SourceRevision();
}

/// <summary>A page in one language.</summary>
internal sealed record Translation(string Path, string Text);
