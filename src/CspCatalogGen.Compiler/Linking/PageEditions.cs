using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>
/// Tells of which editions a page is: one that declares several clouds is a page of each that has a market. A translation is
/// a page of no edition that its source is not of.
/// </summary>
internal static class PageEditions
{
    /// <summary>The <paramref name="pages"/>, one for each edition that a page is of.</summary>
    public static Result<IReadOnlyList<UpgradePage>> Split(IEnumerable<UpgradePage> pages, NamesDocument? names)
    {
        var all = pages.ToList();
        if (all.TrueForAll(static page => page.DeclaredClouds.Count == 0))
        {
            return Result.From<IReadOnlyList<UpgradePage>>(all);
        }

        // The English page itself has no hash; its translations carry its day.
        var split = all.ConvertAll(page => new PageSplit(page, Split(page, names)));
        var natives = split.FindAll(static one => one.Page.FrontMatter is { SourceRevision: null, Date: not null } && PageLanguage.IsSource(one.Page));
        var families = Result.Collect(split
            .GroupBy(static one => one.Page.FrontMatter.SourceRevision ?? "path:" + one.Page.Path, StringComparer.Ordinal)
            .Select(same => SplitFamily(same.ToList(), natives)));
        return new Result<IReadOnlyList<UpgradePage>>(families.Value.SelectMany(static family => family).ToList(), families.Diagnostics);
    }

    // The clouds of a page are those of its translations; where one has no market, the source is the place to say so.
    private static Result<IReadOnlyList<UpgradePage>> SplitFamily(List<PageSplit> family, List<PageSplit> natives)
    {
        var declaring = family.FindAll(static one => one.Page.DeclaredClouds.Count > 0);
        var told = (declaring.Find(static one => PageLanguage.IsEnglish(one.Page)) ?? declaring.FirstOrDefault())?.Editions.Diagnostics ?? [];
        var sources = declaring.Count == 0 ? [] : FindSources(family, natives);
        if (sources.Count == 0 || sources.Exists(static source => source.Page.Table is null))
        {
            return Result.From<IReadOnlyList<UpgradePage>>(family.SelectMany(static one => one.Editions.Value).ToList(), told);
        }

        var source = sources[0].Editions.Value[0];
        var editions = new HashSet<string>(sources.SelectMany(static one => one.Editions.Value).Select(EditionOf), StringComparer.Ordinal);
        bool IsStray(UpgradePage page) => page.DeclaredClouds.Count > 0 && !editions.Contains(EditionOf(page));
        var kept = family.SelectMany(one => one.Editions.Value.All(IsStray)
            ? [one.Page with { EditionHint = source.EditionHint, DeclaredClouds = EquatableArray<PageText>.Empty }]
            : one.Editions.Value.Where(page => !IsStray(page)));
        var strays = family.SelectMany(static one => one.Editions.Value).Where(IsStray);
        return Result.From<IReadOnlyList<UpgradePage>>(kept.ToList(), told, strays.Select(page => ReportStray(page, source)));
    }

    private static List<PageSplit> FindSources(List<PageSplit> family, List<PageSplit> natives)
        => family.FindAll(static one => PageLanguage.IsEnglish(one.Page)) is { Count: > 0 } english ? english
            : natives.FindAll(native => family.Exists(one => one.Page.FrontMatter.Date == native.Page.FrontMatter.Date
                && one.Editions.Value.Any(page => native.Editions.Value.Any(source => EditionOf(source) == EditionOf(page))))) is { Count: > 0 } itself ? itself
            : family.FindAll(static one => PageLanguage.HasAllEnglish(one.Page)) is { Count: > 0 } bilingual ? bilingual
            : FindNarrowest(family);

    // Of translations alone none knows better; what only some of them declare is not what their source says.
    private static List<PageSplit> FindNarrowest(List<PageSplit> family)
        => family.Where(static one => one.Page.Table is not null).OrderBy(static one => one.Editions.Value.Count).ThenBy(static one => one.Page.Path, StringComparer.Ordinal).Take(1).ToList();

    private static Diagnostic ReportStray(UpgradePage page, UpgradePage source)
        => Diagnostic.Create(
            CatalogDiagnostics.EditionConflict,
            page.Locate(page.EditionHint!.Span),
            page.DeclaredClouds.First(declared => declared.Span == page.EditionHint.Span).Text,
            source.Path,
            EditionOf(source))
            .Beside(source.Locate(source.EditionHint?.Span ?? (source.AppliesTo.Count > 0 ? source.AppliesTo[0].Local.Span : default)), "the source");

    private static string EditionOf(UpgradePage page) => EditionIds.Parse(page.EditionHint?.Text);

    private static Result<IReadOnlyList<UpgradePage>> Split(UpgradePage page, NamesDocument? names)
    {
        if (page.DeclaredClouds.Count == 0)
        {
            return Result.From<IReadOnlyList<UpgradePage>>([page]);
        }

        var pages = new List<UpgradePage>();
        var without = new List<PageText>();
        foreach (var declared in page.DeclaredClouds)
        {
            if (EditionOf(Clouds.Listed(EnglishText.Get(declared.Text)), names) is { } edition)
            {
                pages.Add(page with { EditionHint = new PageText(edition, declared.Span), ChinaMention = null });
            }
            else
            {
                without.Add(declared);
            }
        }

        var distinct = pages.GroupBy(one => one.EditionHint!.Text, StringComparer.Ordinal).Select(same => same.First()).ToList();
        var descriptor = distinct.Count > 0 ? CatalogDiagnostics.CloudWithoutMarket : CatalogDiagnostics.PageOfOtherCloud;
        var told = without.ConvertAll(declared => Diagnostic.Create(descriptor, page.Locate(declared.Span), declared.Text));
        return Result.From<IReadOnlyList<UpgradePage>>(
            distinct.Count > 0 ? distinct : [WithoutContent(page, told)],
            told);
    }

    // What the page says, it says of upgrades that are not read. As a source that cannot be read it stays the source.
    private static UpgradePage WithoutContent(UpgradePage page, List<Diagnostic> told)
        => page with
        {
            Table = null,
            Footnotes = EquatableArray<Footnote>.Empty,
            Conditions = EquatableArray<Condition>.Empty,
            Unread = EquatableArray<UnreadText>.Empty,
            OtherTables = EquatableArray<PageText>.Empty,
            Diagnostics = page.Diagnostics.Concat(told).ToEquatableArray(),
        };

    private static string? EditionOf(Cloud cloud, NamesDocument? names) => cloud switch
    {
        Cloud.None or Cloud.Global => EditionIds.Global,
        Cloud.China => EditionIds.China,
        _ => (names?.Markets ?? EquatableArray<MarketRow>.Empty)
            .Select(market => market.Edition)
            .FirstOrDefault(edition => edition is not null && Clouds.In(edition) == cloud),
    };

    private sealed record PageSplit(UpgradePage Page, Result<IReadOnlyList<UpgradePage>> Editions);
}
