using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>A diagnostic and where its document lies on this machine.</summary>
internal sealed record PlacedDiagnostic(Diagnostic Diagnostic, string? FullPath);

/// <summary>The project's catalog and what is to be said about its documents.</summary>
internal sealed record LinkedCatalog(Catalog Catalog, EquatableArray<PlacedDiagnostic> Diagnostics)
{
    public static LinkedCatalog Of(IEnumerable<ReadDocument> documents)
    {
        // A file may be listed twice, and the names document usually lies among the pages. The order is the paths', not
        // the project's.
        var distinct = documents
            .GroupBy(document => document.FullPath, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(document => document.Role == DocumentRole.Names) ?? same.First())
            .OrderBy(document => document.Path, StringComparer.Ordinal)
            .ThenBy(document => document.FullPath, StringComparer.Ordinal)
            .ToList();
        var names = distinct.FindAll(document => document.Role == DocumentRole.Names);
        var pages = distinct.FindAll(document => document.Role == DocumentRole.Page);

        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(distinct.Select(document => document.Failure).OfType<Diagnostic>());
        foreach (var ignored in names.Skip(1))
        {
            diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.Configuration, null, "CspCatalogNames", ignored.Path, $"the only names document ({names[0].Path} is)"));
        }

        if (!pages.Exists(page => page.Upgrades is { HasAnchor: true } || page.Failure is not null))
        {
            diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.NoUpgradePages, null, pages.Count.ToString(CultureInfo.InvariantCulture)));
        }

        var catalog = Catalog.Empty;
        try
        {
            var linked = CatalogLinker.Link(
                pages.Select(page => page.Upgrades).OfType<UpgradePage>(),
                names.Count > 0 ? names[0].Names : null,
                pages.Select(page => page.ServicePlans).OfType<ServicePlanPage>());
            catalog = linked.Catalog;
            diagnostics.AddRange(linked.Diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(ReadDocument.FailureOf(exception, null));
        }

        var fullPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in distinct)
        {
            fullPaths[document.Path] = document.FullPath;
        }

        return new LinkedCatalog(catalog, diagnostics
            .Select(diagnostic => new PlacedDiagnostic(
                diagnostic,
                diagnostic.Location is { } location && fullPaths.TryGetValue(location.Path, out var fullPath) ? fullPath : null))
            .ToEquatableArray());
    }
}
