using System;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The upgrades as a table of offers by targets, in it the markets that have the upgrade: one load for a look-up.</summary>
internal static class SquareTable
{
    public static void Write(SourceWriter file, CatalogView catalog, int offerBits)
    {
        var markets = string.Join(", ", catalog.Markets.Select(market => $"{market.Identifier} is {Number(1 << market.Number)}"));
        file.Lines($$"""
            // Every number of an offer fits into {{Number(offerBits)}} bits.
            private const int OfferBits = {{Number(offerBits)}};

            /// <summary>Whether the documents list an upgrade in a market.</summary>
            [GeneratedCode]
            public static bool IsUpgrade(Offer from, Offer to, Market market)
            {
                unchecked
                {
                    // A number that does not fit is no offer and no market. The mask says what that leaves, a place in
                    // the table, so that no code is made to check it.
                    ulong markets = ((uint)from | (uint)to | (uint)market) >> OfferBits == 0
                        ? UpgradeMarkets[(((int)from << OfferBits) | (int)to) & ((1 << (2 * OfferBits)) - 1)]
                        : (byte)0;
                    return ((markets >> (int)market) & 1) != 0;
                }
            }

            /// <summary>Whether the documents list any upgrade of an offer in a market.</summary>
            [GeneratedCode]
            public static bool HasUpgrades(Offer offer, Market market)
            {
                for (int to = 0; to < 1 << OfferBits; to++)
                {
                    if (IsUpgrade(offer, (Offer)to, market))
                    {
                        return true;
                    }
                }

                return false;
            }

            /// <summary>
            /// Whether the documents say that an offer is sold in a market: an upgrade there starts from it or leads to it.
            /// What they do not name there may be sold all the same.
            /// </summary>
            [GeneratedCode]
            public static bool IsSold(Offer offer, Market market)
            {
                for (int other = 0; other < 1 << OfferBits; other++)
                {
                    if (IsUpgrade(offer, (Offer)other, market) || IsUpgrade((Offer)other, offer, market))
                    {
                        return true;
                    }
                }

                return false;
            }

            // A row for each offer, in it a column for each target, both by number: the sum of the markets that have the
            // upgrade{{(markets.Length == 0 ? "" : $" ({markets})")}}.
            [GeneratedCode]
            private static global::System.ReadOnlySpan<byte> UpgradeMarkets => new byte[]
            """);
        file.Open();

        var size = 1 << offerBits;
        var table = new int[size * size];
        var highest = 0;
        foreach (var upgrade in catalog.Upgrades)
        {
            ref var sum = ref table[(upgrade.From.Number << offerBits) | upgrade.To.Number];
            sum |= 1 << upgrade.Market.Number;
            highest = Math.Max(highest, sum);
        }

        var width = Number(highest).Length;
        var offers = catalog.Offers.ToDictionary(offer => offer.Number);
        var upgrades = catalog.Upgrades.ToLookup(upgrade => upgrade.From.Number);
        for (var from = 0; from < size; from++)
        {
            var row = string.Join(" ", Enumerable.Range(from * size, size).Select(place => Number(table[place]).PadLeft(width) + ","));
            var title = $"{Number(from)}: {(offers.TryGetValue(from, out var offer) ? offer.Identifier : "no offer")}";
            if (!upgrades[from].Any())
            {
                file.Line($"{row} // {title}, no upgrades");
                continue;
            }

            file.Line($"// {title}");
            foreach (var inMarket in upgrades[from].GroupBy(upgrade => upgrade.Market.Identifier))
            {
                file.Line($"//    {inMarket.Key}: {string.Join(", ", inMarket.Select(upgrade => upgrade.To.Identifier).Distinct())}");
            }

            file.Line(row);
        }

        file.Close(";");
        file.Line();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
