using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Finds the upgrade pages that lost their anchor: a page that translates the source of one is one too.</summary>
internal static class LostAnchors
{
    public static IEnumerable<Diagnostic> Find(IEnumerable<UpgradePage> pages, IEnumerable<PageGroup> groups)
    {
        var revisions = new HashSet<string?>(groups.Select(group => group.Revision), StringComparer.Ordinal);
        return pages
            .Where(page => !page.HasAnchor
                && page.FrontMatter.SourceRevision is { } revision
                && revisions.Contains(revision)
                && !page.Diagnostics.Any(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NoAnchor))
            .Select(page => Diagnostic.Create(
                CatalogDiagnostics.NoAnchor,
                page.Locate(default),
                " although it translates the same source as one"));
    }
}
