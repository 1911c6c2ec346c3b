using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Conditions and roles of each edition, and the markets.</summary>
internal sealed class EditionChanges(ComparedCatalog before, ComparedCatalog after)
{
    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after)
    {
        var changes = new EditionChanges(before, after);
        return changes.FindConditions().Concat(changes.FindMarkets());
    }

    private IEnumerable<CatalogChange> FindConditions()
    {
        foreach (var id in before.Catalog.Editions.Concat(after.Catalog.Editions).Select(edition => edition.Id).Distinct(StringComparer.Ordinal).Order(EditionOrder.Comparer))
        {
            var old = before.Catalog.Editions.FirstOrDefault(edition => edition.Id == id);
            var now = after.Catalog.Editions.FirstOrDefault(edition => edition.Id == id);
            var market = MarketOf(after, id) ?? MarketOf(before, id);
            var common = new CatalogChange(ChangeRule.ConditionAdded, "") { Edition = id, Market = market };
            var conditions = (Old: Distinct(old?.Conditions), Now: Distinct(now?.Conditions));
            foreach (var condition in conditions.Now.Except(conditions.Old))
            {
                yield return common with { Sentence = $"The condition {condition} holds in {market ?? id}.", NewValue = condition, After = after.Places.OfCondition(now!, condition) };
            }

            foreach (var condition in conditions.Old.Except(conditions.Now))
            {
                yield return common with { Rule = ChangeRule.ConditionRemoved, Sentence = $"The condition {condition} no longer holds in {market ?? id}.", OldValue = condition, Before = before.Places.OfCondition(old!, condition) };
            }

            var roles = (Old: Distinct(old?.Roles), Now: Distinct(now?.Roles));
            foreach (var role in roles.Now.Except(roles.Old))
            {
                yield return common with { Rule = ChangeRule.RoleAdded, Sentence = $"The role '{role}' may upgrade in {market ?? id}.", NewValue = role, After = after.Places.OfRole(now!, role) };
            }

            foreach (var role in roles.Old.Except(roles.Now))
            {
                yield return common with { Rule = ChangeRule.RoleRemoved, Sentence = $"The role '{role}' may no longer upgrade in {market ?? id}.", OldValue = role, Before = before.Places.OfRole(old!, role) };
            }
        }
    }

    private IEnumerable<CatalogChange> FindMarkets()
    {
        var old = before.Catalog.Markets.ToDictionary(market => market.Id, StringComparer.Ordinal);
        var now = after.Catalog.Markets.ToDictionary(market => market.Id, StringComparer.Ordinal);
        foreach (var (id, market) in now)
        {
            var change = new CatalogChange(ChangeRule.MarketAdded, $"The market {market.Name} is new.") { Market = id, Edition = market.Edition, NewValue = market.Name };
            if (!old.TryGetValue(id, out var was))
            {
                yield return change;
            }
            else if (was != market)
            {
                yield return change with
                {
                    Rule = ChangeRule.MarketChanged,
                    Sentence = $"The market {market.Name} is {Describe(market)}; it was {Describe(was)}.",
                    OldValue = Describe(was),
                    NewValue = Describe(market),
                };
            }
        }

        foreach (var market in old.Values.Where(market => !now.ContainsKey(market.Id)))
        {
            yield return new CatalogChange(ChangeRule.MarketRemoved, $"The market {market.Name} is gone.") { Market = market.Id, Edition = market.Edition, OldValue = market.Name };
        }
    }

    private static string Describe(Market market) => string.Create(CultureInfo.InvariantCulture, $"'{market.Name}', number {market.Number}, of the edition {market.Edition}");

    private static IReadOnlyList<string> Distinct(EquatableArray<string>? values) => values is null ? [] : [.. values.Value.Distinct(StringComparer.Ordinal)];

    private static string? MarketOf(ComparedCatalog side, string edition) => side.Catalog.Markets.FirstOrDefault(market => market.Edition == edition)?.Id;
}
