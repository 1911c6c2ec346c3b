using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>
/// Which service plans exclude one another that did not, and the other way. The pairs of plans tell, not the groups: what a
/// group is called, and what else is in it, changes nothing for a pair.
/// </summary>
internal static class ExclusionChanges
{
    /// <summary>Every change from <paramref name="before"/> to <paramref name="after"/>; plans are called by <paramref name="nameOf"/>.</summary>
    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after, Func<string, string> nameOf)
    {
        var old = GroupOfPairs(before.Catalog);
        var now = GroupOfPairs(after.Catalog);
        return Describe(now.Where(pair => !old.ContainsKey(pair.Key)), isNew: true, nameOf)
            .Concat(Describe(old.Where(pair => !now.ContainsKey(pair.Key)), isNew: false, nameOf));
    }

    private static Dictionary<(string One, string Other), string> GroupOfPairs(Catalog catalog)
    {
        var pairs = new Dictionary<(string, string), string>();
        foreach (var group in catalog.Services.Exclusions)
        {
            foreach (var pair in from one in @group.Plans from other in @group.Plans where string.CompareOrdinal(one, other) < 0 select (one, other))
            {
                pairs.TryAdd(pair, group.Name);
            }
        }

        return pairs;
    }

    private static IEnumerable<CatalogChange> Describe(IEnumerable<KeyValuePair<(string One, string Other), string>> pairs, bool isNew, Func<string, string> nameOf)
        => pairs.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal).SelectMany(group => Describe(group.Key, [.. group], isNew, nameOf));

    // A group that came or went whole is a sentence, and so is a plan that joined or left one.
    private static IEnumerable<CatalogChange> Describe(string group, List<(string One, string Other)> pairs, bool isNew, Func<string, string> nameOf)
    {
        while (pairs.Count > 0)
        {
            var counts = pairs.SelectMany(pair => new[] { pair.One, pair.Other }).CountBy(plan => plan, StringComparer.Ordinal).ToList();
            if (pairs.Count == counts.Count * (counts.Count - 1) / 2)
            {
                var all = string.Join(", ", counts.Select(plan => nameOf(plan.Key)).Order(StringComparer.Ordinal));
                yield return Change(isNew, $"{all} {(isNew ? "" : "no longer ")}exclude one another ('{group}').", all);
                yield break;
            }

            var most = counts.MaxBy(plan => plan.Value).Key;
            var others = string.Join(", ", pairs.Where(IsOfMost).Select(pair => nameOf(pair.One == most ? pair.Other : pair.One)).Order(StringComparer.Ordinal));
            yield return Change(isNew, $"{nameOf(most)} {(isNew ? "excludes" : "no longer excludes")} {others} ('{group}').", $"{nameOf(most)}, {others}");
            pairs.RemoveAll(IsOfMost);

            bool IsOfMost((string One, string Other) pair) => pair.One == most || pair.Other == most;
        }
    }

    private static CatalogChange Change(bool isNew, string sentence, string plans) => new(isNew ? ChangeRule.ExclusionAdded : ChangeRule.ExclusionRemoved, sentence)
    {
        OldValue = isNew ? null : plans,
        NewValue = isNew ? plans : null,
    };
}
