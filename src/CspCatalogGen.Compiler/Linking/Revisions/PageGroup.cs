using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>The pages that translate one version of one English page, not looked into yet.</summary>
/// <param name="Revision">The source revision; <see langword="null"/> for a page that names none and so stands alone.</param>
/// <param name="Pages">Its pages, by path.</param>
internal sealed record PageGroup(string? Revision, EquatableArray<UpgradePage> Pages)
{
    /// <summary>Whether a page of it has every name in English, so that its structure is known without looking up a translated name.</summary>
    public bool SpeaksEnglish => Pages.Any(PageLanguage.HasAllEnglish);

    /// <summary>The day of the revision. <c>ms.date</c> alone misleads: later revisions carry earlier ones.</summary>
    public string? Date => Earliest(page => page.LastHandoff) ?? Earliest(page => page.Date);

    /// <summary>The page in English as it is written, which carries no hash, where it is among the pages.</summary>
    public UpgradePage? Source => Pages.FirstOrDefault(PageLanguage.IsSource);

    /// <summary>The earliest <c>ms.date</c>, which is the English page's own in all its translations.</summary>
    public string? SourceDate => Earliest(page => page.Date);

    private string Edition => EditionIds.Parse(Pages.Select(page => page.EditionHint?.Text).FirstOrDefault(hint => hint is not null));

    /// <summary>
    /// Groups <paramref name="pages"/> by source revision, in its order. An English page itself names no revision; its
    /// translations carry its <c>ms.date</c>.
    /// </summary>
    public static List<PageGroup> From(IEnumerable<UpgradePage> pages)
    {
        var groups = ByRevision(pages);
        foreach (var source in groups.FindAll(group => group is { Revision: null, Source: not null, SourceDate: not null }))
        {
            var translations = groups
                .Where(group => group.Revision is not null && group.SourceDate == source.SourceDate && group.Edition == source.Edition && group.Source is null)
                .OrderByDescending(group => group.Date, StringComparer.Ordinal)
                .ThenBy(group => group.Revision, StringComparer.Ordinal)
                .FirstOrDefault();
            if (translations is not null)
            {
                groups.Remove(source);
                groups[groups.IndexOf(translations)] = translations with
                {
                    Pages = translations.Pages.Concat(source.Pages).OrderBy(page => page.Path, StringComparer.Ordinal).ToEquatableArray(),
                };
            }
        }

        return groups;
    }

    private static List<PageGroup> ByRevision(IEnumerable<UpgradePage> pages)
        => pages
            .GroupBy(KeyOf, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(SplitByEdition)
            .Select(group => new PageGroup(
                group[0].FrontMatter.SourceRevision,
                group.OrderBy(page => page.Path, StringComparer.Ordinal).ToEquatableArray()))
            .ToList();

    // A copy that was made into another edition's page and kept its front matter is no page of the same source, and a page of
    // several editions is one of each group, which know nothing of one another.
    private static IEnumerable<List<UpgradePage>> SplitByEdition(IEnumerable<UpgradePage> same)
    {
        var pages = same.ToList();
        var editions = pages.Where(PageLanguage.IsEnglish).Select(EditionOf).Distinct(StringComparer.Ordinal).ToList();
        return editions.Count > 1 || (editions.Count == 0 && pages.Exists(static page => page.DeclaredClouds.Count > 0))
            ? pages.GroupBy(EditionOf, StringComparer.Ordinal).OrderBy(edition => edition.Key, StringComparer.Ordinal).Select(edition => edition.ToList())
            : [pages];
    }

    private static string EditionOf(UpgradePage page) => EditionIds.Parse(page.EditionHint?.Text);

    private static string KeyOf(UpgradePage page) => page.FrontMatter.SourceRevision ?? "path:" + page.Path;

    private string? Earliest(Func<FrontMatter, string?> day)
        => Pages.Select(page => day(page.FrontMatter)).OfType<string>().OrderBy(date => date, StringComparer.Ordinal).FirstOrDefault();
}
