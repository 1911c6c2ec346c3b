using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>
/// Finds offers that have another name at the same place of a table that kept its shape. A row is the same offer's where
/// it stands at the same place and the offers that both tables know are in it alike; a target is the same where all its
/// cells, and those are two at least, have the other name now. A single cell proves nothing: the path may have changed.
/// </summary>
internal static class RenamedByPlace
{
    /// <summary>How many cells a target needs to prove that it is the same.</summary>
    public const int CellsToProve = 2;

    /// <summary>Finds them among the offers that are not <paramref name="matched"/>; a target has <paramref name="leastCells"/> cells at least.</summary>
    public static IEnumerable<(Offer Before, Offer After)> Find(ComparedCatalog before, ComparedCatalog after, IReadOnlyDictionary<string, Offer> matched, int leastCells)
    {
        var found = new List<(Offer, Offer)>();
        foreach (var market in before.Catalog.Markets.Where(market => market.Id != KnownMarkets.India).Select(market => market.Id))
        {
            var left = TableOf(before.Result.Catalog, before.Places, market);
            var right = TableOf(after.Result.Catalog, after.Places, market);
            if (left.Count > 0 && left.Select(row => row.Targets.Count).SequenceEqual(right.Select(row => row.Targets.Count)))
            {
                found.AddRange(Compare(left, right, before, after, matched, leastCells));
            }
        }

        return found.DistinctBy(pair => pair.Item1.Id).DistinctBy(pair => pair.Item2.Id);
    }

    private static IEnumerable<(Offer, Offer)> Compare(List<Row> left, List<Row> right, ComparedCatalog before, ComparedCatalog after, IReadOnlyDictionary<string, Offer> matched, int leastCells)
    {
        var offersBefore = before.Catalog.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var offersAfter = after.Catalog.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var known = matched.Values.Select(offer => offer.Id).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);

        bool MayBeSame(string from, string to) => !matched.ContainsKey(from) && !known.Contains(to)
            && PlanTokens.Read(offersBefore[from].Name) == PlanTokens.Read(offersAfter[to].Name)

            // A document that lists both says that they are two.
            && before.RowOf(offersAfter[to].Name) is null && after.RowOf(offersBefore[from].Name) is null;

        foreach (var (one, other) in left.Zip(right))
        {
            var common = one.Targets.Where(matched.ContainsKey).Select(id => matched[id].Id).ToHashSet(StringComparer.Ordinal);
            if (common.Count > 0 && common.SetEquals(other.Targets.Where(known.Contains)) && MayBeSame(one.From, other.From))
            {
                renamed[one.From] = other.From;
            }
        }

        var cells = left.Zip(right).SelectMany(rows => rows.First.Targets.Zip(rows.Second.Targets)).ToList();
        foreach (var target in cells.GroupBy(cell => cell.First).Where(target => target.Count() >= leastCells && !renamed.ContainsKey(target.Key)))
        {
            if (target.Select(cell => cell.Second).Distinct(StringComparer.Ordinal).ToList() is [var only]
                && cells.Count(cell => cell.Second == only) == target.Count()
                && right.TrueForAll(row => row.From != only) && left.TrueForAll(row => row.From != target.Key)
                && MayBeSame(target.Key, only))
            {
                renamed[target.Key] = only;
            }
        }

        return renamed.Select(pair => (offersBefore[pair.Key], offersAfter[pair.Value]));
    }

    // The rows of the table, as the cells of its upgrades stand in the page.
    private static List<Row> TableOf(Catalog catalog, FactPlaces places, string market) =>
    [
        .. catalog.Upgrades
            .Where(upgrade => upgrade.Market == market && upgrade.Rule == UpgradeRule.Row)
            .Select(upgrade => (upgrade.From, upgrade.To, Place: places.Find(upgrade)?.Span.Start ?? 0))
            .GroupBy(cell => cell.From)
            .Select(row => (row.Key, Cells: row.OrderBy(cell => cell.Place).ToList()))
            .OrderBy(row => row.Cells[0].Place)
            .Select(row => new Row(row.Key, [.. row.Cells.Select(cell => cell.To)])),
    ];

    private sealed record Row(string From, List<string> Targets);
}
