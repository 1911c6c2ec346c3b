using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Finds the upgrade pages that lost their anchor: a page that translates the source of one is one too, and so is one with
/// an upgrade table that has the title of one, or where its edition has no other page.
/// </summary>
internal static class LostAnchors
{
    public static IEnumerable<Diagnostic> Find(IEnumerable<UpgradePage> pages, IReadOnlyCollection<LinkedRevision> linked)
    {
        var revisions = new HashSet<string?>(linked.Select(revision => revision.Revision), StringComparer.Ordinal);
        var editions = new HashSet<string>(linked.SelectMany(revision => revision.Pages).Select(page => EditionIds.Parse(page.Page.EditionHint?.Text)), StringComparer.Ordinal);
        var titles = new HashSet<string?>(linked.SelectMany(revision => revision.Pages).Select(page => page.Page.Title), StringComparer.Ordinal);
        foreach (var page in pages.Where(page => !page.HasAnchor && !page.Diagnostics.Any(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NoAnchor)))
        {
            if (page.FrontMatter.SourceRevision is { } revision && revisions.Contains(revision))
            {
                yield return Diagnostic.Create(CatalogDiagnostics.NoAnchor, page.Locate(default), " although it translates the same source as one");
            }
            else if (page is { TableWithoutAnchor: { } table, FrontMatter.Date: not null }
                && ((page.Title is { } title && titles.Contains(title)) || !editions.Contains(EditionIds.Parse(page.EditionHint?.Text))))
            {
                // Other articles have tables of possible upgrades, too; where an edition has no page left, one of them was it.
                yield return Diagnostic.Create(CatalogDiagnostics.AnchorLost, page.Locate(table));
            }
        }
    }
}
