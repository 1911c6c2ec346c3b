using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Orders the names that pages give to offers.</summary>
internal static class SeenNameOrder
{
    /// <summary>
    /// The names of <paramref name="pages"/> in other languages than English: those of the newest pages first, then by path and
    /// place. A page that gives the same names as a newer one is left out.
    /// </summary>
    public static IEnumerable<SeenName> NewestFirst(IEnumerable<PageNames> pages)
    {
        var known = new HashSet<PageNames>();
        return pages
            .Where(page => !LocaleTag.IsEnglish(page.Locale))
            .OrderByDescending(page => page.Date, StringComparer.Ordinal)
            .ThenBy(page => page.Path, StringComparer.Ordinal)
            .ThenBy(page => page.Edition == EditionIds.Global ? 0 : 1)
            .GroupBy(page => (page.Date, page.Path))
            .Where(editions => editions.Skip(1).Any() || known.Add(editions.First()))
            .SelectMany(editions => editions.SelectMany(page => page.Names).OrderBy(name => name.Location.Span.Start));
    }
}
