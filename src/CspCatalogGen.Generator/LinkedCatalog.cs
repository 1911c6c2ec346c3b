using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>A diagnostic and where its document lies on this machine.</summary>
internal sealed record PlacedDiagnostic(Diagnostic Diagnostic, string? FullPath);

/// <summary>The project's catalog and what is to be said about its documents.</summary>
internal sealed record LinkedCatalog(Catalog Catalog, EquatableArray<PlacedDiagnostic> Diagnostics)
{
    public static LinkedCatalog Of(
        ImmutableArray<ReadResult<UpgradePage>> pageFiles,
        ImmutableArray<ReadResult<NamesDocument>> namesFiles,
        ImmutableArray<ReadResult<ServicePlanPage>> servicePlanFiles)
    {
        var names = Distinct(namesFiles, except: null);
        var namesPaths = new HashSet<string>(names.Select(file => file.FullPath), StringComparer.Ordinal);
        var pages = Distinct(pageFiles, namesPaths);
        var servicePlans = Distinct(servicePlanFiles, namesPaths);

        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(pages.Select(page => page.Failure)
            .Concat(names.Select(document => document.Failure))
            .Concat(servicePlans.Select(document => document.Failure))
            .OfType<Diagnostic>());
        foreach (var ignored in names.Skip(1))
        {
            diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.Configuration, null, "CspCatalogNames", ignored.Path, $"the only names document ({names[0].Path} is)"));
        }

        if (pages.Count > 0 && !pages.Any(page => page.Document is { HasAnchor: true } || page.Failure is not null) || pages.Count == 0)
        {
            diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.NoUpgradePages, null, pages.Count.ToString(CultureInfo.InvariantCulture)));
        }

        var catalog = Catalog.Empty;
        try
        {
            var linked = CatalogLinker.Link(
                pages.Select(page => page.Document).OfType<UpgradePage>(),
                names.Select(document => document.Document).FirstOrDefault(),
                servicePlans.Select(document => document.Document).OfType<ServicePlanPage>());
            catalog = linked.Catalog;
            diagnostics.AddRange(linked.Diagnostics);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(ReadResult.Failure(exception, null));
        }

        var fullPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in pages.Select(page => new { page.Path, page.FullPath }).Concat(names.Select(document => new { document.Path, document.FullPath })))
        {
            fullPaths[file.Path] = file.FullPath;
        }

        return new LinkedCatalog(catalog, diagnostics
            .Select(diagnostic => new PlacedDiagnostic(
                diagnostic,
                diagnostic.Location is { } location && fullPaths.TryGetValue(location.Path, out var fullPath) ? fullPath : null))
            .ToEquatableArray());
    }

    // A file may be listed twice, and the names document usually lies among the pages. The order is the paths', not the project's.
    private static List<ReadResult<T>> Distinct<T>(ImmutableArray<ReadResult<T>> files, HashSet<string>? except)
        where T : class, IEquatable<T>
        => files
            .GroupBy(file => file.FullPath, StringComparer.Ordinal)
            .Select(same => same.First())
            .Where(file => except?.Contains(file.FullPath) != true)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ThenBy(file => file.FullPath, StringComparer.Ordinal)
            .ToList();
}
