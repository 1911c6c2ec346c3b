using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler;

/// <summary>The documents that were read for one catalog, each once, by path; the names document usually lies among the pages.</summary>
internal sealed class CatalogInputs
{
    private readonly List<CatalogDocument> _all;
    private readonly List<CatalogDocument> _names;
    private readonly List<CatalogDocument> _pages;
    private readonly Lazy<DocumentSet> _set;

    private CatalogInputs(List<CatalogDocument> all, List<CatalogDocument> names, List<CatalogDocument> pages)
    {
        (_all, _names, _pages) = (all, names, pages);
        _set = new Lazy<DocumentSet>(() => DocumentSet.From(Upgrades, ServicePlans, Names));
    }

    public NamesDocument? Names => _names.FirstOrDefault()?.Names;

    public IEnumerable<UpgradePage> Upgrades => _pages.Select(page => page.Upgrades).OfType<UpgradePage>();

    public IEnumerable<ServicePlanPage> ServicePlans => _pages.Select(page => page.ServicePlans).OfType<ServicePlanPage>();

    public static CatalogInputs From(IEnumerable<CatalogDocument> documents)
    {
        var all = documents
            .GroupBy(document => document.Path, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(document => document.Role == DocumentRole.Names) ?? same.First())
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ToList();
        return new CatalogInputs(
            all,
            all.FindAll(document => document.Role == DocumentRole.Names),
            all.FindAll(document => document.Role == DocumentRole.Page));
    }

    /// <summary>The documents as linking wants them.</summary>
    public DocumentSet Set => _set.Value;

    /// <summary>What <paramref name="link"/> gives, with what is to be said of the documents as such. A defect of ours leaves an empty catalog.</summary>
    public LinkResult Complete(Func<LinkResult> link)
    {
        var linked = Link(link);
        var diagnostics = _all.Select(document => document.Failure).OfType<Diagnostic>()
            .Concat(_names.Skip(1).Select(ignored => Diagnostic.Create(
                CatalogDiagnostics.Configuration,
                null,
                "CspCatalogNames",
                ignored.Path,
                $"the only names document ({_names[0].Path} is)")))
            .ToList();
        if (_all.Count > 0 && !_pages.Exists(page => page.Upgrades is { HasAnchor: true }) && !_all.Exists(document => document.Failure is not null))
        {
            diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.NoUpgradePages, null, _pages.Count.ToString(CultureInfo.InvariantCulture)));
        }

        var unread = _pages
            .Where(page => page.Upgrades is null && page.ServicePlans is null)
            .Select(page => new LinkedDocument(page.Path, null, null, null, page.UnreadStatus))
            .ToList();

        // Linking gives both in order.
        return linked with
        {
            Documents = unread.Count == 0 ? linked.Documents : linked.Documents.Concat(unread).OrderBy(document => document.Path, StringComparer.Ordinal).ToEquatableArray(),
            Diagnostics = diagnostics.Count == 0 ? linked.Diagnostics : linked.Diagnostics.Concat(diagnostics).InOrder(linked.Documents),
        };
    }

    private LinkResult Link(Func<LinkResult> link)
    {
        try
        {
            return link();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            return new LinkResult(
                Catalog.Empty,
                EquatableArray<UpgradeSources>.Empty,
                Upgrades.Select(page => new LinkedDocument(page.Path, null, null, null, DocumentStatus.Refused)).ToEquatableArray(),
                Upgrades.SelectMany(page => page.Diagnostics).Append(CatalogCompiler.CreateFailure(exception, path: null)).ToEquatableArray(),
                EquatableArray<SeenName>.Empty);
        }
    }
}
