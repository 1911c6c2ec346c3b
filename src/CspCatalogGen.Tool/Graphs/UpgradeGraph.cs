using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Graphs;

/// <summary>How an edge of the graph is drawn.</summary>
internal enum EdgeKind
{
    /// <summary>An upgrade that nothing more is said of.</summary>
    Plain,

    /// <summary>A footnote speaks of it.</summary>
    Footnoted,

    /// <summary>It carries a marker that no readable note explains.</summary>
    Contested,
}

/// <summary>An upgrade in a graph, between the numbers of two nodes.</summary>
internal sealed record UpgradeEdge(int From, int To, EdgeKind Kind, string? Note);

/// <summary>The upgrades of one market as a graph.</summary>
/// <param name="Market">The market.</param>
/// <param name="Offers">The offers that an upgrade there starts from or leads to: the nodes.</param>
/// <param name="Edges">The upgrades.</param>
internal sealed record UpgradeGraph(Market Market, IReadOnlyList<Offer> Offers, IReadOnlyList<UpgradeEdge> Edges)
{
    /// <summary>The graph of each market that has upgrades, in the catalog's order.</summary>
    public static IEnumerable<UpgradeGraph> From(Catalog catalog)
    {
        foreach (var market in catalog.Markets)
        {
            var upgrades = catalog.Upgrades.Where(upgrade => upgrade.Market == market.Id).ToList();
            var named = upgrades.SelectMany(upgrade => new[] { upgrade.From, upgrade.To }).ToHashSet(StringComparer.Ordinal);
            var offers = catalog.Offers.Where(offer => named.Contains(offer.Id)).ToList();
            var numbers = offers.Index().ToDictionary(offer => offer.Item.Id, offer => offer.Index, StringComparer.Ordinal);
            if (upgrades.Count > 0)
            {
                yield return new UpgradeGraph(market, offers, [.. upgrades.Select(upgrade => new UpgradeEdge(numbers[upgrade.From], numbers[upgrade.To], KindOf(upgrade), upgrade.Note))]);
            }
        }
    }

    private static EdgeKind KindOf(Upgrade upgrade)
        => upgrade.Contested ? EdgeKind.Contested : upgrade.Note is not null || upgrade.Rule == UpgradeRule.Footnote ? EdgeKind.Footnoted : EdgeKind.Plain;
}
