using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// The upgrades as constant data: offers by targets while that is small, else rows laid into one another
/// (<see cref="RowDisplacement"/>). Either way a look-up is a load or two, whatever the catalog's size.
/// </summary>
internal static class UpgradeTableEmitter
{
    // 64 offers; beyond that the table is mostly zeros, and slow to compile.
    private const int MaxOfferBits = 6;
    private const int MaxMarkets = 8;
    private const int MaxCases = 64;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var offerBits = BitsFor(catalog.Offers.Count == 0 ? 0 : catalog.Offers[catalog.Offers.Count - 1].Number, atLeast: 3);
        var lastMarket = catalog.Markets.Count == 0 ? 0 : catalog.Markets[catalog.Markets.Count - 1].Number;

        var file = new SourceWriter(catalog.Namespace);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        if (offerBits <= MaxOfferBits && lastMarket < MaxMarkets)
        {
            WriteTable(file, catalog, offerBits);
        }
        else
        {
            WriteDisplacedRows(file, catalog, BitsFor(lastMarket, atLeast: 0));
        }

        WriteContested(file, catalog);
        WriteNotes(file, catalog);
        return file.ToSource("CspCatalog.UpgradeCatalog.Upgrades.g.cs");
    }

    private static void WriteTable(SourceWriter file, CatalogView catalog, int offerBits)
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
                    // A number that does not fit is no offer and no market.
                    ulong markets = ((uint)from | (uint)to | (uint)market) >> OfferBits == 0
                        ? UpgradeMarkets[((int)from << OfferBits) | (int)to]
                        : (byte)0;
                    return ((markets >> (int)market) & 1) != 0;
                }
            }

            /// <summary>Whether the documents list any upgrade of an offer in a market.</summary>
            [GeneratedCode]
            public static bool HasUpgrades(Offer offer, Market market)
            {
                for (var to = 0; to < 1 << OfferBits; to++)
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
                for (var other = 0; other < 1 << OfferBits; other++)
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

    private static void WriteDisplacedRows(SourceWriter file, CatalogView catalog, int marketBits)
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
                    var row = (((uint)offer << MarketBits) | (uint)market) * 2;
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
                    var bit = ((uint)offer << MarketBits) | (uint)market;
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
                    var row = (((uint)from << MarketBits) | (uint)market) * 2;
                    if (((((uint)from | (uint)to) >> 16) | ((uint)market >> MarketBits)) != 0 || row + 1 >= (uint)rows.Length)
                    {
                        return false;
                    }

                    var place = (rows[(int)row] | ((uint)rows[(int)row + 1] << 16)) + (uint)to;
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

    private static void WriteContested(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>");
        file.Line("/// Whether the documents contradict themselves about an upgrade: it carries the marker of a footnote that is not");
        file.Line("/// there, cannot be read or does not speak of it.");
        file.Line("/// </summary>");
        var contested = catalog.Upgrades.Where(upgrade => upgrade.Upgrade.Contested).ToList();
        if (contested.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line("public static bool IsContested(Offer from, Offer to, Market market) => false;");
        }
        else
        {
            file.Line("[GeneratedCode]");
            file.Line("public static bool IsContested(Offer from, Offer to, Market market)");
            WriteCases(file, contested.Select(upgrade => new UpgradeCase(upgrade, "true")), "false");
        }

        file.Line();
    }

    private static void WriteNotes(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>The footnote of an upgrade, in the document's words, where it has one.</summary>");
        var notes = catalog.Upgrades.Where(upgrade => upgrade.Upgrade.Note is not null).ToList();
        if (notes.Count == 0)
        {
            file.Line("[GeneratedCode]");
            file.Line("public static string? GetNote(Offer from, Offer to, Market market) => null;");
            return;
        }

        file.Line("[GeneratedCode]");
        file.Line("public static string? GetNote(Offer from, Offer to, Market market)");
        WriteCases(file, notes.Select(upgrade => new UpgradeCase(upgrade, CSharpText.Literal(upgrade.Upgrade.Note!))), "null");
    }

    // Few upgrades have one of these; a switch over the three reads best. Many go by one number, which compiles faster.
    private static void WriteCases(SourceWriter file, IEnumerable<UpgradeCase> cases, string otherwise)
    {
        var all = cases
            .GroupBy(item => new { From = item.Upgrade.From.Number, To = item.Upgrade.To.Number, Market = item.Upgrade.Market.Number })
            .Select(same => same.First())
            .ToList();
        var isShort = all.Count <= MaxCases;
        file.Open();
        file.Line(isShort
            ? "switch ((from, to, market))"
            : "switch (unchecked(((ulong)(uint)from << 42) | ((ulong)(uint)to << 10) | (uint)market))");
        file.Open();
        foreach (var same in all.GroupBy(item => item.Value))
        {
            foreach (var (upgrade, _) in same)
            {
                file.Line(isShort
                    ? $"case (Offer.{upgrade.From.Identifier}, Offer.{upgrade.To.Identifier}, Market.{upgrade.Market.Identifier}):"
                    : $"case ((ulong)Offer.{upgrade.From.Identifier} << 42) | ((ulong)Offer.{upgrade.To.Identifier} << 10) | (ulong)Market.{upgrade.Market.Identifier}:");
            }

            file.Line($"    return {same.Key};");
        }

        file.Line("default:");
        file.Line($"    return {otherwise};");
        file.Close();
        file.Close();
    }

    private static int BitsFor(int number, int atLeast)
    {
        var bits = atLeast;
        while (number >> bits != 0)
        {
            bits++;
        }

        return bits;
    }

    private sealed record UpgradeCase(UpgradeView Upgrade, string Value);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
