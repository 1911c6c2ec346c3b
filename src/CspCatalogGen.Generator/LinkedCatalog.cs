using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator;

/// <summary>A diagnostic and where its document lies on this machine.</summary>
internal sealed record PlacedDiagnostic(Diagnostic Diagnostic, string? FullPath);

/// <summary>The project's catalog and what is to be said about its documents.</summary>
internal sealed record LinkedCatalog(Catalog Catalog, EquatableArray<PlacedDiagnostic> Diagnostics)
{
    public static LinkedCatalog From(LinkResult compiled, IEnumerable<ReadDocument> documents)
    {
        var paths = new HashSet<string>(compiled.Diagnostics.Select(diagnostic => diagnostic.Location?.Path).OfType<string>(), StringComparer.Ordinal);
        var fullPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in documents.Where(document => paths.Contains(document.Document.Path)).OrderBy(document => document.File.FullPath, StringComparer.Ordinal))
        {
            fullPaths[document.Document.Path] = document.File.FullPath;
        }

        return new LinkedCatalog(compiled.Catalog, compiled.Diagnostics
            .Select(diagnostic => new PlacedDiagnostic(
                diagnostic,
                diagnostic.Location is { } location && fullPaths.TryGetValue(location.Path, out var fullPath) ? fullPath : null))
            .ToEquatableArray());
    }
}
