using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A market and its identifier.</summary>
internal sealed record MarketView(Market Market, string Identifier)
{
    private const int MaxNumber = 1023;

    public int Number => Market.Number;

    /// <summary>The markets by number, each number once.</summary>
    public static IReadOnlyList<MarketView> CreateAll(IEnumerable<Market> markets)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return markets
            .Where(market => market.Number is >= 0 and <= MaxNumber)
            .GroupBy(market => market.Number)
            .OrderBy(same => same.Key)
            .Select(same => new MarketView(same.First(), CSharpText.Unique(CSharpText.Identifier(same.First().Id), taken)))
            .ToList();
    }
}
