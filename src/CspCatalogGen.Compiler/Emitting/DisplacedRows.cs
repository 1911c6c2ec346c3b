using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The upgrades as rows that lie in one another (<see cref="RowDisplacement"/>), for catalogs too large for a square.</summary>
internal static class DisplacedRows
{
    public static void Write(SourceWriter file, CatalogView catalog, int marketBits)
    {
        var rows = RowDisplacement.Create(catalog.Upgrades, marketBits);
        file.Lines($$"""
            private const int MarketBits = {{Number(marketBits)}};

            /// <summary>Whether the documents list an upgrade in a market.</summary>
            [GeneratedCode]
            public static bool IsUpgrade(Offer from, Offer to, Market market)
                => Contains(UpgradeRows, UpgradeTargets, from, to, market);

            /// <summary>Whether the documents list any upgrade of an offer in a market.</summary>
            [GeneratedCode]
            public static bool HasUpgrades(Offer offer, Market market)
            {
                unchecked
                {
                    uint row = (((uint)offer << MarketBits) | (uint)market) * 2;
                    return (((uint)offer >> 16) | ((uint)market >> MarketBits)) == 0
                        && row + 1 < (uint)UpgradeRows.Length
                        && (UpgradeRows[(int)row] | UpgradeRows[(int)row + 1]) != 0;
                }
            }

            /// <summary>
            /// Whether the documents say that an offer is sold in a market: an upgrade there starts from it or leads to it.
            /// What they do not name there may be sold all the same.
            /// </summary>
            [GeneratedCode]
            public static bool IsSold(Offer offer, Market market)
            {
                unchecked
                {
                    uint bit = ((uint)offer << MarketBits) | (uint)market;
                    return (((uint)offer >> 16) | ((uint)market >> MarketBits)) == 0
                        && bit >> 4 < (uint)SoldOffers.Length
                        && ((SoldOffers[(int)(bit >> 4)] >> (int)(bit & 15)) & 1) != 0;
                }
            }

            // Too many upgrades for a bit each. The rows of the offers, mostly empty, lie in one another: 'rows' tells
            // for each offer and market where its row starts among the targets (two characters, low and high; 0 where it
            // has none), and a row has a target if the target's number stands at its place. No two rows start at the
            // same place, and none at 0, so a number there is of no other row.
            [GeneratedCode]
            private static bool Contains(string rows, string targets, Offer from, Offer to, Market market)
            {
                unchecked
                {
                    uint row = (((uint)from << MarketBits) | (uint)market) * 2;
                    if (((((uint)from | (uint)to) >> 16) | ((uint)market >> MarketBits)) != 0 || row + 1 >= (uint)rows.Length)
                    {
                        return false;
                    }

                    uint place = (rows[(int)row] | ((uint)rows[(int)row + 1] << 16)) + (uint)to;
                    return place < (uint)targets.Length && targets[(int)place] == (char)to && to != 0;
                }
            }

            private const string UpgradeRows =
                {{CSharpText.NumbersLiteral(rows.Starts)}};

            private const string UpgradeTargets =
                {{CSharpText.NumbersLiteral(rows.Targets)}};

            // A bit for each offer and market, sixteen a character.
            private const string SoldOffers =
                {{CSharpText.NumbersLiteral(SoldOffers(catalog.Upgrades, marketBits))}};
            """);
        file.Line();
    }

    private static char[] SoldOffers(IReadOnlyList<UpgradeView> upgrades, int marketBits)
    {
        var last = upgrades.SelectMany(upgrade => new[] { upgrade.From.Number, upgrade.To.Number }).DefaultIfEmpty(0).Max();
        var sold = new char[(((last + 1) << marketBits) + 15) >> 4];
        foreach (var upgrade in upgrades)
        {
            Add(upgrade.From, upgrade.Market);
            Add(upgrade.To, upgrade.Market);
        }

        return sold;

        void Add(OfferView offer, MarketView market)
        {
            var bit = (offer.Number << marketBits) | market.Number;
            sold[bit >> 4] |= (char)(1 << (bit & 15));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
