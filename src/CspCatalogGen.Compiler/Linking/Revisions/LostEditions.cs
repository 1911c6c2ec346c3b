using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Finds the markets whose edition the names document declares and no page is of: with its page a market is gone.</summary>
internal static class LostEditions
{
    /// <summary>Where all pages were named one by one, others may lie elsewhere, and nothing is said.</summary>
    public static IEnumerable<Diagnostic> Find(NamesDocument? document, IReadOnlyCollection<LinkedRevision> revisions)
    {
        if (revisions.SelectMany(revision => revision.Pages).All(page => page.Page.IsNamed))
        {
            return [];
        }

        var editions = new HashSet<string>(revisions.Select(revision => revision.Edition), StringComparer.Ordinal);
        return (document?.Markets ?? EquatableArray<MarketRow>.Empty)
            .Where(market => market.Edition is { } edition && !editions.Contains(EditionIds.Parse(edition)))
            .Select(market => Diagnostic.Create(CatalogDiagnostics.EditionWithoutPage, document!.Locate(market.Name.Span), market.Name.Text, market.Edition!));
    }
}
