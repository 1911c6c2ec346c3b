using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Products, the service plans in them, and which plans exclude one another. GUIDs tell what is the same.</summary>
internal sealed class ServiceChanges(ComparedCatalog before, ComparedCatalog after)
{
    private readonly Dictionary<string, ServicePlan> _plansBefore = before.Catalog.Services.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, ServicePlan> _plansAfter = after.Catalog.Services.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);

    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after)
    {
        var changes = new ServiceChanges(before, after);
        return changes.FindProducts().Concat(changes.FindPlans()).Concat(ExclusionChanges.Find(before, after, changes.PlanName));
    }

    private IEnumerable<CatalogChange> FindProducts()
    {
        var old = before.Catalog.Services.Products.ToDictionary(product => product.Id, StringComparer.Ordinal);
        var now = after.Catalog.Services.Products.ToDictionary(product => product.Id, StringComparer.Ordinal);
        foreach (var product in now.Values)
        {
            if (old.TryGetValue(product.Id, out var was))
            {
                foreach (var change in Compare(was, product))
                {
                    yield return change;
                }
            }
            else
            {
                yield return About(product) with { Rule = ChangeRule.ProductAdded, Sentence = $"The product '{product.Name}' ({product.StringId}) is new.", NewValue = product.StringId, After = after.Places.OfProduct(product.Id) };
            }
        }

        foreach (var product in old.Values.Where(product => !now.ContainsKey(product.Id)))
        {
            yield return About(product) with { Rule = ChangeRule.ProductRemoved, Sentence = $"The product '{product.Name}' ({product.StringId}) is gone.", OldValue = product.StringId, Before = before.Places.OfProduct(product.Id) };
        }
    }

    private IEnumerable<CatalogChange> Compare(Product old, Product now)
    {
        var both = About(now) with { Rule = ChangeRule.ProductChanged, Before = before.Places.OfProduct(old.Id), After = after.Places.OfProduct(now.Id) };
        (string What, string? Was, string? Is)[] facts =
        [
            ("name", old.Name, now.Name),
            ("String ID", old.StringId, now.StringId),
            ("market", old.Market ?? "every market", now.Market ?? "every market"),
            ("list of plans", old.IsWhole ? "known whole" : "not known whole", now.IsWhole ? "known whole" : "not known whole"),
        ];
        foreach (var (what, was, value) in facts.Where(fact => fact.Was != fact.Is))
        {
            yield return both with { Sentence = $"The {what} of the product '{now.Name}' is: {value}; it was: {was}.", OldValue = was, NewValue = value };
        }

        foreach (var plan in now.Plans.Except(old.Plans, StringComparer.Ordinal))
        {
            yield return both with { Rule = ChangeRule.PlanAdded, Sentence = $"'{now.Name}' includes {PlanName(plan)}.", ServicePlan = plan, NewValue = PlanName(plan), Before = null, After = after.Places.OfProduct(now.Id, plan) };
        }

        foreach (var plan in old.Plans.Except(now.Plans, StringComparer.Ordinal))
        {
            yield return both with { Rule = ChangeRule.PlanRemoved, Sentence = $"'{now.Name}' no longer includes {PlanName(plan)}.", ServicePlan = plan, OldValue = PlanName(plan), Before = before.Places.OfProduct(old.Id, plan), After = null };
        }

        var names = (Old: Names(old).ToList(), Now: Names(now).ToList());
        foreach (var (locale, name) in names.Now.Except(names.Old))
        {
            yield return both with { Rule = ChangeRule.NameAdded, Locale = locale, Sentence = $"The product '{now.Name}' is called '{name}' ({locale}).", NewValue = name, Before = null };
        }

        foreach (var (locale, name) in names.Old.Except(names.Now))
        {
            yield return both with { Rule = ChangeRule.NameRemoved, Locale = locale, Sentence = $"The product '{now.Name}' is no longer called '{name}' ({locale}).", OldValue = name, After = null };
        }
    }

    // Plans that come or go with a product are told there.
    private IEnumerable<CatalogChange> FindPlans()
    {
        var included = before.Catalog.Services.Products.Concat(after.Catalog.Services.Products).SelectMany(product => product.Plans).ToHashSet(StringComparer.Ordinal);
        return
            from id in _plansBefore.Keys.Concat(_plansAfter.Keys).Distinct(StringComparer.Ordinal)
            let was = _plansBefore.GetValueOrDefault(id)
            let plan = _plansAfter.GetValueOrDefault(id)
            where was != plan && (!included.Contains(id) || (was is not null && plan is not null))
            select new CatalogChange(
                ChangeRule.PlanChanged,
                was is null ? $"The service plan {Describe(plan!)} is new." : plan is null ? $"The service plan {Describe(was)} is gone." : $"The service plan {Describe(plan)} was {Describe(was)}.")
            {
                ServicePlan = id,
                OldValue = was is null ? null : Describe(was),
                NewValue = plan is null ? null : Describe(plan),
            };
    }

    private static IEnumerable<(string Locale, string Name)> Names(Product product)
        => product.Names.SelectMany(names => names.Names.Select(name => (names.Locale, name)));

    private static CatalogChange About(Product product) => new(ChangeRule.ProductChanged, "") { Product = product.Id, Market = product.Market };

    private static string Describe(ServicePlan plan) => $"{plan.StringId}, '{plan.Name}'{(plan.IsFoundation ? ", a foundation" : "")}";

    private string PlanName(string id) => (_plansAfter.GetValueOrDefault(id) ?? _plansBefore.GetValueOrDefault(id))?.StringId ?? id;
}
