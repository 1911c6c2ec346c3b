using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// What follows from the service plans, worked out once, so that nobody who asks about millions of subscriptions compares
/// plans. Whether a held product stands against an upgrade depends on three products, and a row for each three would be too
/// many. So it is told in two steps: by which set of the target's plans a held product stands against it, and which products
/// include that whole set, so that an upgrade from them adds none of it. Products go by numbers, which join faster.
/// </summary>
/// <param name="Numbers">The number of every product that the documents name, by its GUID; from 1.</param>
/// <param name="Whole">The products of which the documents say all that they include.</param>
/// <param name="Conflicts">The number of the set of plans by which a held product stands against a target.</param>
/// <param name="Included">The sets of plans that a product includes.</param>
internal sealed record ServiceConflicts(
    IReadOnlyDictionary<string, int> Numbers,
    IReadOnlySet<string> Whole,
    IReadOnlyList<(int Target, int Held, int PlanSet)> Conflicts,
    IReadOnlyList<(int Source, int PlanSet)> Included)
{
    /// <summary>Works out what follows from the service plans of <paramref name="catalog"/>.</summary>
    public static ServiceConflicts In(Catalog catalog)
    {
        // A product that only an offer names has a number too: a customer may hold the offer under that GUID.
        string[] products =
        [
            .. catalog.Services.Products.Select(static product => product.Id)
                .Concat(catalog.Offers.Select(static offer => offer.ProductId).OfType<string>())
                .Distinct(StringComparer.Ordinal),
        ];
        var numbers = products.Select(static (id, index) => (Id: id, Number: index + 1)).ToDictionary(static product => product.Id, static product => product.Number, StringComparer.Ordinal);
        var plans = PlansOfWholeProducts(catalog);
        var whole = products.Where(plans.ContainsKey).ToArray();
        var against = whole.ToDictionary(static id => id, id => StandsAgainst(plans[id], catalog), StringComparer.Ordinal);

        var conflicts = new List<(int, int, int)>();
        var planSets = new Dictionary<EquatableArray<string>, int>();
        foreach (var target in whole.Where(id => catalog.Offers.Any(offer => offer.ProductId == id)))
        {
            foreach (var held in whole)
            {
                var set = plans[target].Where(against[held].Contains).Order(StringComparer.Ordinal).ToEquatableArray();
                if (set.Count > 0)
                {
                    if (!planSets.TryGetValue(set, out var number))
                    {
                        planSets.Add(set, number = planSets.Count + 1);
                    }

                    conflicts.Add((numbers[target], numbers[held], number));
                }
            }
        }

        var included =
            from source in whole
            from set in planSets
            where set.Key.All(plans[source].Contains)
            orderby numbers[source], set.Value
            select (numbers[source], set.Value);
        return new ServiceConflicts(numbers, whole.ToHashSet(StringComparer.Ordinal), conflicts, [.. included]);
    }

    /// <summary>The number of a product; 0 where there is none.</summary>
    public int NumberOf(string? product) => product is null ? 0 : Numbers[product];

    /// <summary>The number that the services of a product go by; 0 where the documents do not say all that it includes.</summary>
    public int ServicesOf(string? product) => product is not null && Whole.Contains(product) ? Numbers[product] : 0;

    /// <summary>The plans that count of each product that is documented in whole: foundation plans do not.</summary>
    private static Dictionary<string, HashSet<string>> PlansOfWholeProducts(Catalog catalog)
    {
        var foundation = catalog.Services.Plans.Where(static plan => plan.IsFoundation).Select(static plan => plan.Id).ToHashSet(StringComparer.Ordinal);
        return catalog.Services.Products
            .Where(static product => product.IsWhole)
            .ToDictionary(
                static product => product.Id,
                product => product.Plans.Where(plan => !foundation.Contains(plan)).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    /// <summary>Held plans stand against themselves, and against all that shares a group with one of them.</summary>
    private static HashSet<string> StandsAgainst(HashSet<string> held, Catalog catalog)
        => [.. held, .. catalog.Services.Exclusions.Where(group => group.Plans.Any(held.Contains)).SelectMany(static group => group.Plans)];
}
