using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Orders the names that pages give to offers.</summary>
internal static class SeenNameOrder
{
    /// <summary>
    /// The names of <paramref name="seen"/> in other languages than English: those of the newest pages first, then by path and
    /// place. Those of one page stand one behind the other in <paramref name="seen"/>, so pages are sorted and not names.
    /// </summary>
    public static IEnumerable<SeenName> NewestFirst(IReadOnlyList<SeenName> seen)
        => Pages(seen)
            .OrderByDescending(page => page[0].Date, StringComparer.Ordinal)
            .ThenBy(page => page[0].Path, StringComparer.Ordinal)
            .ThenBy(page => page[0].Edition == EditionIds.Global ? 0 : 1)
            .GroupBy(page => (page[0].Date, page[0].Path))
            .SelectMany(page => page.SelectMany(names => names).OrderBy(name => name.Location.Span.Start));

    private static IEnumerable<List<SeenName>> Pages(IReadOnlyList<SeenName> seen)
    {
        List<SeenName> page = [];
        foreach (var name in seen)
        {
            if (page.Count > 0 && (page[0].Path != name.Path || page[0].Edition != name.Edition || page[0].Date != name.Date))
            {
                yield return page;
                page = [];
            }

            if (!LocaleTag.IsEnglish(name.Locale))
            {
                page.Add(name);
            }
        }

        if (page.Count > 0)
        {
            yield return page;
        }
    }
}
