using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>What stands against an upgrade by its service plans, as the runtime's check finds it for a customer who holds it.</summary>
/// <param name="Offers">Offers, the target apart, of which no customer may have another anyway.</param>
/// <param name="Products">Products, the target's apart.</param>
internal sealed record UpgradeConflicts(IReadOnlyList<OfferView> Offers, IReadOnlyList<ProductView> Products)
{
    /// <summary>Nothing.</summary>
    public static UpgradeConflicts None { get; } = new([], []);

    public int Count => Offers.Count + Products.Count;

    /// <summary>Those of every upgrade, by its offers; upgrades for which nothing is known to stand in the way are left out.</summary>
    public static IReadOnlyDictionary<UpgradeView, UpgradeConflicts> Find(CatalogView catalog)
    {
        var foundations = new HashSet<string>(catalog.Services.Plans.Where(plan => plan.IsFoundation).Select(plan => plan.Id), StringComparer.Ordinal);
        var plansOf = catalog.Products
            .Where(product => product.Product.IsWhole)
            .ToDictionary(product => product.Product.Id, product => new HashSet<string>(product.Product.Plans.Where(plan => !foundations.Contains(plan)), StringComparer.Ordinal), StringComparer.Ordinal);
        var found = new Dictionary<UpgradeView, UpgradeConflicts>();
        foreach (var same in catalog.Upgrades.Where(IsChecked).GroupBy(upgrade => new { upgrade.From, upgrade.To }))
        {
            if (PlansOf(same.Key.From.Offer.ProductId) is { } source && PlansOf(same.Key.To.Offer.ProductId) is { } target)
            {
                var against = Against(source, target);
                var conflicts = new UpgradeConflicts(
                    [.. catalog.Offers.Where(held => held != same.Key.To && Overlaps(held.Offer.ProductId))],
                    [.. catalog.Products.Where(held => held.Product.Id != same.Key.To.Offer.ProductId && Overlaps(held.Product.Id))]);
                foreach (var upgrade in same)
                {
                    found[upgrade] = conflicts;
                }

                bool Overlaps(string? product) => PlansOf(product)?.Overlaps(against) == true;
            }
        }

        return found;

        bool IsChecked(UpgradeView upgrade)
            => catalog.Editions.TryGetValue(upgrade.Market.Market.Edition, out var edition) && edition.Conditions.Contains(UpgradeConditions.NoConflictingServices);

        HashSet<string>? PlansOf(string? product) => product is not null && plansOf.TryGetValue(product, out var plans) ? plans : null;

        // What the upgrade adds, and what cannot be assigned beside that.
        HashSet<string> Against(HashSet<string> source, HashSet<string> target)
        {
            var added = target.Where(plan => !source.Contains(plan)).ToList();
            var against = new HashSet<string>(added, StringComparer.Ordinal);
            foreach (var group in catalog.Services.Exclusions.Where(group => added.Exists(plan => group.Plans.Contains(plan))))
            {
                against.UnionWith(group.Plans);
            }

            return against;
        }
    }
}
