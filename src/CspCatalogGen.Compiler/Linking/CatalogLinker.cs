using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Services;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>Links the pages into one catalog by the rules of meaning.</summary>
public sealed class CatalogLinker
{
    private readonly IReadOnlyList<UpgradePage> _pages;
    private readonly NamesDocument? _document;
    private readonly IReadOnlyList<ServicePlanPage> _servicePlans;
    private readonly MarketWords _markets;
    private readonly OfferNames _names;
    private readonly List<Diagnostic> _diagnostics = [];

    private CatalogLinker(IEnumerable<UpgradePage> pages, NamesDocument? document, IEnumerable<ServicePlanPage> servicePlans)
    {
        _servicePlans = servicePlans
            .GroupBy(page => page.Path, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(page => page.Path, StringComparer.Ordinal)
            .ToList();
        _pages = pages
            .GroupBy(page => page.Path, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(page => page.Path, StringComparer.Ordinal)
            .ToList();
        _document = document;
        _markets = new MarketWords(document);
        _names = new OfferNames(document, _markets, _diagnostics);
        _diagnostics.AddRange(document?.Diagnostics ?? EquatableArray<Diagnostic>.Empty);
        _diagnostics.AddRange(_servicePlans.SelectMany(page => page.Diagnostics));

        // A licensing reference is a document of the catalog although it has no upgrades.
        var references = new HashSet<string>(_servicePlans.Select(page => page.Path), StringComparer.Ordinal);
        _diagnostics.AddRange(_pages.Where(page => page.HasAnchor || !references.Contains(page.Path)).SelectMany(page => page.Diagnostics));
    }

    /// <summary>
    /// Links <paramref name="pages"/> with <paramref name="names"/>. The order of the pages does not matter.
    /// Diagnostics of the pages and of the names document are included in the result's.
    /// </summary>
    public static LinkResult Link(IEnumerable<UpgradePage> pages, NamesDocument? names)
        => Link(pages, names, []);

    /// <summary>
    /// Links <paramref name="pages"/> with <paramref name="names"/> and the licensing references
    /// <paramref name="servicePlans"/>. A document may be among the pages and the references.
    /// </summary>
    public static LinkResult Link(IEnumerable<UpgradePage> pages, NamesDocument? names, IEnumerable<ServicePlanPage> servicePlans)
        => new CatalogLinker(pages, names, servicePlans).Link();

    private LinkResult Link()
    {
        var upgradePages = _pages.Where(page => page.HasAnchor).ToList();
        var groups = GroupPages(upgradePages);
        ReportLostAnchors(groups);
        var current = SelectNewest(groups);
        foreach (var group in current)
        {
            OlderRevision.Resolve(group, groups, _names, _diagnostics);
        }

        var seen = groups.SelectMany(group => group.SeenNames()).ToList();
        var builder = new CatalogBuilder(_names, _document, _diagnostics);
        foreach (var group in current)
        {
            _diagnostics.AddRange(group.Diagnostics);
            builder.Add(group);
        }

        ReportSharedNames(current, seen);
        var (catalog, sources) = builder.Build(seen);
        var services = ServicePlanLinker.Link(_servicePlans, _diagnostics);
        return new LinkResult(
            new ProductLinker(_document, services, _diagnostics).Tie(catalog) with { Sentences = Sentences() },
            sources,
            Documents(groups, current),
            _diagnostics
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Location?.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location?.Span.Start ?? -1)
                .ThenBy(diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal)
                .ToEquatableArray(),
            seen.Select(name => name with { Offer = _names.Spell(name.Offer) }).ToEquatableArray());
    }

    private EquatableArray<Sentence> Sentences()
    {
        var order = UpgradeSentences.GetKeys();
        return (_document?.Sentences ?? EquatableArray<ReasonSentence>.Empty)
            .Select(sentence => new Sentence(sentence.Key, sentence.Locale, sentence.Text))
            .OrderBy(sentence => sentence.Locale, StringComparer.Ordinal)
            .ThenBy(sentence => Array.IndexOf(order, sentence.Key) is var index and >= 0 ? index : order.Length)
            .ThenBy(sentence => sentence.Key, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>
    /// Groups the pages by source revision, twice: what pages with English teach resolves pages without, also of
    /// another revision.
    /// </summary>
    private List<SourceGroup> GroupPages(List<UpgradePage> pages)
    {
        foreach (var page in pages)
        {
            foreach (var cell in page.Table?.Rows.SelectMany(row => row.Targets.Prepend(row.Offer)) ?? [])
            {
                if ((cell.English ?? (LocaleTag.IsEnglish(page.FrontMatter.Locale) ? cell.Local : null)) is { } english)
                {
                    _names.AddSpelling(english.Text);
                }
            }
        }

        var taught = SourceGroup.Group(pages.Select(page => ResolvedPage.Resolve(page, _names)), _names, _markets)
            .Where(group => group.SpeaksEnglish)
            .ToList();
        foreach (var name in taught.SelectMany(group => group.SeenNames()).Where(name => !LocaleTag.IsEnglish(name.Locale)).ToList())
        {
            _names.AddLocalized(name.Locale, name.Name, name.Offer);
        }

        var resolved = new HashSet<string>(taught.SelectMany(group => group.Pages).Select(page => page.Page.Path), StringComparer.Ordinal);
        var others = pages.Where(page => !resolved.Contains(page.Path)).Select(page => ResolvedPage.Resolve(page, _names));
        return taught.Concat(SourceGroup.Group(others, _names, _markets)).ToList();
    }

    /// <summary>A page that translates the source of an upgrade page is one too, whatever became of its anchor.</summary>
    private void ReportLostAnchors(List<SourceGroup> groups)
    {
        var revisions = new HashSet<string?>(groups.Select(group => group.Revision), StringComparer.Ordinal);
        foreach (var page in _pages.Where(page => !page.HasAnchor && page.FrontMatter.SourceRevision is { } revision && revisions.Contains(revision)))
        {
            if (!page.Diagnostics.Any(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NoAnchor))
            {
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.NoAnchor,
                    page.Locate(default),
                    " although it translates the same source as one"));
            }
        }
    }

    /// <summary>The newest revision of each edition; pages of older ones are told that they are.</summary>
    private List<SourceGroup> SelectNewest(List<SourceGroup> groups)
    {
        var newest = new List<SourceGroup>();
        foreach (var edition in groups.GroupBy(group => group.Edition, StringComparer.Ordinal)
            .OrderBy(edition => edition.Key == Editions.Global ? 0 : edition.Key == Editions.China ? 1 : 2)
            .ThenBy(edition => edition.Key, StringComparer.Ordinal))
        {
            // A page whose table cannot be read says so itself; it takes no other page's table away.
            var readable = edition.Where(group => group.Canonical.Rows.Count > 0).ToList();
            var ordered = (readable.Count > 0 ? readable : edition.ToList())
                .OrderByDescending(group => group.Date, StringComparer.Ordinal)
                .ThenBy(group => group.Revision, StringComparer.Ordinal)
                .ThenBy(group => group.Canonical.Page.Path, StringComparer.Ordinal)
                .ToList();
            newest.Add(ordered[0]);
            if (ordered.Count > 1 && ordered[1].Date == ordered[0].Date)
            {
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.RevisionsTied,
                    LocateRevision(ordered[1].Canonical.Page),
                    Describe(ordered[0]),
                    Describe(ordered[1]),
                    edition.Key));
            }

            foreach (var undated in ordered.Skip(1).Where(group => group.Date is null && ordered[0].Date is not null))
            {
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.RevisionWithoutDate,
                    LocateRevision(undated.Canonical.Page),
                    ordered[0].Date!));
            }

            var locales = new HashSet<string?>(ordered[0].Pages.Select(page => page.Page.FrontMatter.Locale), StringComparer.Ordinal);
            foreach (var group in ordered.Skip(1))
            {
                foreach (var page in group.Pages)
                {
                    var locale = page.Page.FrontMatter.Locale;
                    _diagnostics.Add(locale is null || locales.Contains(locale)
                        ? Diagnostic.Create(CatalogDiagnostics.SupersededPage, LocateRevision(page.Page), group.Date ?? "an unknown day", ordered[0].Date ?? "an unknown day")
                        : Diagnostic.Create(CatalogDiagnostics.StaleTranslation, LocateRevision(page.Page), group.Date ?? "an unknown day", ordered[0].Date ?? "an unknown day", locale));
                }
            }
        }

        return newest;
    }

    private static SourceLocation LocateRevision(UpgradePage page) => page.Locate(page.FrontMatter.RevisionSpan);

    private void ReportSharedNames(List<SourceGroup> current, List<SeenName> seen)
    {
        var paths = new HashSet<string>(current.SelectMany(group => group.Pages).Select(page => page.Page.Path), StringComparer.Ordinal);
        var shared = seen
            .Where(name => paths.Contains(name.Path))
            .GroupBy(name => new { name.Locale, Fold = NameFolding.Fold(name.Name) });
        foreach (var same in shared)
        {
            var offers = same.Select(name => name.Offer).Distinct(StringComparer.Ordinal).OrderBy(offer => offer, StringComparer.Ordinal).ToList();
            if (offers.Count > 1)
            {
                var last = same.OrderBy(name => name.Path, StringComparer.Ordinal).ThenBy(name => name.Location.Span.Start).Last();
                _diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.SharedLocalizedName,
                    last.Location,
                    last.Name,
                    string.Join(" and ", offers.Select(offer => $"'{_names.Spell(offer)}'")),
                    last.Locale));
            }
        }
    }

    private EquatableArray<LinkedDocument> Documents(List<SourceGroup> groups, List<SourceGroup> current)
    {
        var failed = new HashSet<string>(
            _diagnostics
                .Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error && diagnostic.Location is not null)
                .Select(diagnostic => diagnostic.Location!.Path),
            StringComparer.Ordinal);
        var documents = new Dictionary<string, LinkedDocument>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            foreach (var page in group.Pages)
            {
                var status = page.Page.Table is null || failed.Contains(page.Page.Path) ? DocumentStatus.Refused
                    : !current.Contains(group) ? DocumentStatus.Stale
                    : page == group.Canonical ? DocumentStatus.Canonical
                    : group.Alignments[page].IsSameShape ? DocumentStatus.Aligned
                    : DocumentStatus.Refused;
                documents.Add(page.Page.Path, new LinkedDocument(page.Page.Path, page.Page.FrontMatter.Locale, group.Edition, group.Revision, status));
            }
        }

        // A document that is both is named for its upgrades.
        foreach (var page in _servicePlans.Where(page => !documents.ContainsKey(page.Path)))
        {
            var isRead = page.Products.Count + page.Exclusions.Count + page.Foundations.Count > 0;
            documents.Add(page.Path, new LinkedDocument(
                page.Path,
                page.FrontMatter.Locale,
                null,
                page.FrontMatter.SourceRevision,
                isRead ? DocumentStatus.ServicePlans : DocumentStatus.Refused));
        }

        foreach (var page in _pages.Where(page => !documents.ContainsKey(page.Path)))
        {
            documents.Add(page.Path, new LinkedDocument(
                page.Path,
                page.FrontMatter.Locale,
                null,
                page.FrontMatter.SourceRevision,
                DocumentStatus.NotUpgradePage));
        }

        return documents.Values.OrderBy(document => document.Path, StringComparer.Ordinal).ToEquatableArray();
    }

    private static string Describe(SourceGroup group)
        => group.Revision is { } revision
            ? revision.Substring(0, 8)
            : string.Format(CultureInfo.InvariantCulture, "of '{0}'", group.Canonical.Page.Path);
}
