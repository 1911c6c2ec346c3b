using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// The upgrades as constant data: a bit each while that is small, else rows pushed into one another
/// (<see cref="InterlacedRows"/>). Either way a look-up is a few loads, whatever the catalog's size.
/// </summary>
internal static class UpgradeTableEmitter
{
    // 128 offers in 4 markets; beyond that the bits are mostly zeros, and slow to compile.
    private const int MostBitBytes = 8 * 1024;
    private const int MostCases = 64;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var offerBits = BitsFor(catalog.Offers.Count == 0 ? 0 : catalog.Offers[catalog.Offers.Count - 1].Number, atLeast: 3);
        var marketBits = BitsFor(catalog.Markets.Count == 0 ? 0 : catalog.Markets[catalog.Markets.Count - 1].Number, atLeast: 0);

        var file = new SourceWriter(catalog.Namespace, "System");
        file.Line("public static partial class UpgradeCatalog");
        file.Open();
        if (offerBits + marketBits + offerBits - 3 < 31 && 1 << (offerBits + marketBits + offerBits - 3) <= MostBitBytes)
        {
            WriteBits(file, catalog, offerBits, marketBits);
        }
        else
        {
            WriteInterlacedRows(file, catalog, marketBits);
        }

        WriteContested(file, catalog, marketBits);
        WriteNotes(file, catalog);
        return file.ToSource("CspCatalog.UpgradeCatalog.Upgrades.g.cs");
    }

    private static void WriteBits(SourceWriter file, CatalogView catalog, int offerBits, int marketBits)
    {
        file.Lines($$"""
            // Every number of an offer fits into {{Number(offerBits)}} bits, every number of a market into {{Number(marketBits)}}.
            private const int OfferBits = {{Number(offerBits)}};
            private const int MarketBits = {{Number(marketBits)}};

            /// <summary>Whether the documents list an upgrade in a market.</summary>
            public static bool IsUpgrade(Offer from, Offer to, Market market)
            {
                unchecked
                {
                    // What cannot be an offer or a market has no bit.
                    if (((((uint)from | (uint)to) >> OfferBits) | ((uint)market >> MarketBits)) != 0)
                    {
                        return false;
                    }

                    var row = (((int)from << MarketBits) | (int)market) << (OfferBits - 3);
                    return (UpgradeBits[row + ((int)to >> 3)] & (1 << ((int)to & 7))) != 0;
                }
            }

            /// <summary>Whether the documents list any upgrade of an offer in a market.</summary>
            public static bool HasUpgrades(Offer offer, Market market)
            {
                unchecked
                {
                    if ((((uint)offer >> OfferBits) | ((uint)market >> MarketBits)) != 0)
                    {
                        return false;
                    }

                    var row = (((int)offer << MarketBits) | (int)market) << (OfferBits - 3);
                    foreach (var bits in UpgradeBits.Slice(row, 1 << (OfferBits - 3)))
                    {
                        if (bits != 0)
                        {
                            return true;
                        }
                    }

                    return false;
                }
            }

            // A row for each offer and market; in it a bit for each target, the lowest number first.
            private static ReadOnlySpan<byte> UpgradeBits => new byte[]
            """);
        file.Open();

        var byRow = catalog.Upgrades.ToLookup(upgrade => (upgrade.From.Number, upgrade.Market.Number), upgrade => upgrade.To);
        var offers = catalog.Offers.ToDictionary(offer => offer.Number);
        var markets = catalog.Markets.ToDictionary(market => market.Number);
        var stride = 1 << (offerBits - 3);
        for (var from = 0; from < 1 << offerBits; from++)
        {
            var title = offers.TryGetValue(from, out var offer) ? $"{Number(from)}: {offer.Identifier}" : $"{Number(from)}: no offer";
            if (!markets.Keys.Any(market => byRow[(from, market)].Any()))
            {
                file.Line($"{Bytes(new byte[stride << marketBits])} // {title}, no upgrades");
                continue;
            }

            file.Line($"// {title}");
            for (var market = 0; market < 1 << marketBits; market++)
            {
                var row = new byte[stride];
                foreach (var target in byRow[(from, market)])
                {
                    row[target.Number >> 3] |= (byte)(1 << (target.Number & 7));
                }

                var upgrades = string.Join(", ", byRow[(from, market)].Select(target => target.Identifier).Distinct());
                file.Line(markets.TryGetValue(market, out var known)
                    ? $"{Bytes(row)} // {known.Identifier}: {(upgrades.Length == 0 ? "none" : upgrades)}"
                    : Bytes(row));
            }
        }

        file.Close(";");
        file.Line();
    }

    private static void WriteInterlacedRows(SourceWriter file, CatalogView catalog, int marketBits)
    {
        var rows = InterlacedRows.Of(catalog.Upgrades, marketBits);
        file.Lines($$"""
            private const int MarketBits = {{Number(marketBits)}};

            /// <summary>Whether the documents list an upgrade in a market.</summary>
            public static bool IsUpgrade(Offer from, Offer to, Market market)
                => Contains(UpgradeRows, UpgradeTargets, from, to, market);

            /// <summary>Whether the documents list any upgrade of an offer in a market.</summary>
            public static bool HasUpgrades(Offer offer, Market market)
            {
                unchecked
                {
                    var row = (((uint)offer << MarketBits) | (uint)market) * 2;
                    return (((uint)offer >> 16) | ((uint)market >> MarketBits)) == 0
                        && row + 1 < (uint)UpgradeRows.Length
                        && UpgradeRows[(int)row + 1] != '\uFFFF';
                }
            }

            // Too many upgrades for a bit each. The rows of the offers, mostly empty, lie in one another: 'rows' tells
            // for each offer and market where its row starts among the targets (two characters, low and high), and a
            // row has a target if the target's number stands at its place. No two rows start at the same place, so a
            // number there is of no other row.
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
            """);
        file.Line();
    }

    private static void WriteContested(SourceWriter file, CatalogView catalog, int marketBits)
    {
        file.Line("/// <summary>");
        file.Line("/// Whether the documents contradict themselves about an upgrade: it carries a footnote marker that no readable");
        file.Line("/// footnote explains.");
        file.Line("/// </summary>");
        var contested = catalog.Upgrades.Where(upgrade => upgrade.Upgrade.Contested).ToList();
        if (contested.Count == 0)
        {
            file.Line("public static bool IsContested(Offer from, Offer to, Market market) => false;");
        }
        else
        {
            file.Line("public static bool IsContested(Offer from, Offer to, Market market)");
            WriteCases(file, contested.Select(upgrade => (upgrade, "true")), "false");
        }

        file.Line();
    }

    private static void WriteNotes(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>The footnote of an upgrade, in the document's words, where it has one.</summary>");
        var notes = catalog.Upgrades.Where(upgrade => upgrade.Upgrade.Note is not null).ToList();
        if (notes.Count == 0)
        {
            file.Line("public static string? GetNote(Offer from, Offer to, Market market) => null;");
            return;
        }

        file.Line("public static string? GetNote(Offer from, Offer to, Market market)");
        WriteCases(file, notes.Select(upgrade => (upgrade, CSharpText.Literal(upgrade.Upgrade.Note!))), "null");
    }

    // Few upgrades have one of these; a switch over the three reads best. Many go by one number, which compiles faster.
    private static void WriteCases(SourceWriter file, IEnumerable<(UpgradeView Upgrade, string Value)> cases, string otherwise)
    {
        var all = cases
            .GroupBy(item => (item.Upgrade.From.Number, item.Upgrade.To.Number, item.Upgrade.Market.Number))
            .Select(same => same.First())
            .ToList();
        var isShort = all.Count <= MostCases;
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

    private static string Bytes(byte[] bytes)
        => string.Join(" ", bytes.Select(bits => "0x" + bits.ToString("X2", CultureInfo.InvariantCulture) + ","));

    private static int BitsFor(int number, int atLeast)
    {
        var bits = atLeast;
        while (number >> bits != 0)
        {
            bits++;
        }

        return bits;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
