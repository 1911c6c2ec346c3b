using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>
/// Service plans whose String IDs begin alike: <c>MCOIMP</c> and <c>MCOSTANDARD</c>. Those of one service are mostly one family,
/// so that a second one among them, or below them, may have lost its heading.
/// </summary>
internal static class PlanFamilies
{
    private const int Length = 3;

    /// <summary>
    /// Where in <paramref name="stringIds"/>, a group under the heading <paramref name="service"/>, the plans of another service
    /// seem to begin; -1 where none do.
    /// </summary>
    /// <param name="service">What heads the group.</param>
    /// <param name="above">The plans of the groups above under the same heading.</param>
    /// <param name="stringIds">The plans of the group.</param>
    public static int FindOther(string service, IReadOnlyCollection<string> above, IReadOnlyList<string> stringIds)
    {
        var own = new HashSet<string>(above.Select(FamilyOf).Concat(EnglishWords.In(service).Select(FamilyOf)), StringComparer.Ordinal);
        var others = stringIds.Where(id => !own.Contains(FamilyOf(id)) && !KnownServices.IsOfService(id, service)).ToList();
        var isAnyOwn = others.Count < stringIds.Count;
        if (!isAnyOwn && above.Count == 0 && !KnownServices.IsKnown(service))
        {
            // Nothing tells which are the service's. Mostly they stand first.
            if (others.RemoveAll(id => FamilyOf(id) == FamilyOf(stringIds[0])) < 2)
            {
                return -1;
            }

            isAnyOwn = true;
        }

        // One alone has a name of its own in Microsoft's groups, too.
        var first = others.Find(id => (!isAnyOwn && above.Count > 0) || others.Count(other => FamilyOf(other) == FamilyOf(id)) > 1);
        return first is null ? -1 : stringIds.ToList().IndexOf(first);
    }

    private static string FamilyOf(string name) => name.Substring(0, Math.Min(Length, name.Length)).ToUpperInvariant();
}
