using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>Holds the conflicts that sentences say by names of plans against the groups.</summary>
internal static class SpokenConflicts
{
    /// <summary>Tells the conflicts of <paramref name="page"/> that no group says. A plan has friendly names, and the name of a product that is nothing but it.</summary>
    public static IEnumerable<Diagnostic> FindMissing(ServicePlanPage page, ServicePlanNames plans, LinkedProducts products, ExclusionGroups groups)
    {
        return page.Conflicts
            .Where(conflict => !HasGroup(IdsOf(conflict.Plan), IdsOf(conflict.Other)))
            .Select(conflict => Diagnostic.Create(CatalogDiagnostics.ConflictNotRead, page.Locate(conflict.Sentence.Span), conflict.Sentence.Text));

        List<string> IdsOf(string name) => plans.IdsOf(name)
            .Concat(products.ById.Values.Where(product => product.Plans.Count == 1 && product.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(product => product.Plans.Min!))
            .ToList();

        bool HasGroup(List<string> left, List<string> right)
            => groups.All.Any(group => left.Exists(plan => group.Plans.Contains(plan) && right.Exists(other => other != plan && group.Plans.Contains(other))));
    }
}
