using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>The markets of a catalog.</summary>
internal static class CatalogMarkets
{
    /// <summary>The market that the table of <paramref name="edition"/> is for.</summary>
    public static string FindFor(string edition, NamesDocument? document)
        => RowsOf(document).FirstOrDefault(market => market.Edition is { } id && EditionIds.Parse(id) == edition)?.Name.Text
            ?? (edition == EditionIds.China ? KnownMarkets.China : KnownMarkets.Global);

    /// <summary>The known markets, those of the names document and those that pages tell apart, in this order.</summary>
    public static IReadOnlyList<Market> From(NamesDocument? document, IReadOnlyDictionary<string, string> editionOfMarket)
        => KnownMarkets.All
            .Concat(RowsOf(document).Select(market => market.Name.Text))
            .Concat(editionOfMarket.Keys.OrderBy(name => name, StringComparer.Ordinal))
            .GroupBy(OfferIdentifier.From, StringComparer.Ordinal)
            .Select(same => same.First())
            .Select((name, number) => new Market(
                OfferIdentifier.From(name),
                number,
                name,
                editionOfMarket.TryGetValue(name, out var edition) ? edition : name == KnownMarkets.China ? EditionIds.China : EditionIds.Global))
            .ToList();

    private static EquatableArray<MarketRow> RowsOf(NamesDocument? document) => document?.Markets ?? EquatableArray<MarketRow>.Empty;
}
