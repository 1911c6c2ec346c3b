using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>What a catalog has, to go through: markets, upgrades, the offers of a market; and the market that a text stands for.</summary>
internal static class EnumerationEmitter
{
    private const string China = "CN";

    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        file.Line("/// <summary>Every market once, by number: a new array on each call.</summary>");
        file.Line("[GeneratedCode]");
        file.Line("public static Market[] GetMarkets() => new Market[]");
        file.Open();
        foreach (var market in catalog.Markets)
        {
            file.Line($"Market.{market.Identifier},");
        }

        file.Close(";");
        file.Lines($$"""

            /// <summary>The offers that the documents name in a market, by number: a new array on each call.</summary>
            [GeneratedCode]
            public static Offer[] GetOffers(Market market)
                => global::System.Array.FindAll(GetOffers(), offer => IsSold(offer, market));

            /// <summary>The documented upgrades of every market, by market, offer and target: a new array on each call.</summary>
            [GeneratedCode]
            public static Upgrade[] GetUpgrades()
            {
                global::System.Collections.Generic.List<Upgrade> upgrades = new global::System.Collections.Generic.List<Upgrade>();
                Offer[] offers = GetOffers();
                foreach (Market market in GetMarkets())
                {
                    foreach (Offer offer in offers)
                    {
                        foreach (Offer target in TargetsOf(offer, market))
                        {
                            if (TryGetUpgrade(offer, target, market, out Upgrade upgrade))
                            {
                                upgrades.Add(upgrade);
                            }
                        }
                    }
                }

                return upgrades.ToArray();
            }

            /// <summary>The offers that can be upgraded to an offer in a market, by number: a new array on each call.</summary>
            [GeneratedCode]
            public static Offer[] SourcesOf(Offer target, Market market)
                => global::System.Array.FindAll(GetOffers(), offer => IsUpgrade(offer, target, market));

            /// <summary>Finds a market by its English name or its name in code, in any letter case.</summary>
            /// <param name="name">The name.</param>
            /// <param name="market">The market.</param>
            /// <returns>Whether it is the name of a market.</returns>
            [GeneratedCode]
            public static bool TryParseMarket(string? name, out Market market)
            {
                foreach (Market candidate in GetMarkets())
                {
                    if (string.Equals(GetName(candidate), name, global::System.StringComparison.OrdinalIgnoreCase)
                        || string.Equals(candidate.ToString(), name, global::System.StringComparison.OrdinalIgnoreCase))
                    {
                        market = candidate;
                        return true;
                    }
                }

                market = default;
                return false;
            }

            /// <summary>
            /// Finds the market in which a customer of a country buys, by the country's ISO 3166-1 code of two letters: that of the
            /// country where the documents tell one, else the global one. Where a market is for several countries, the documents do
            /// not say which, and only a country with a market of its own is found.
            /// </summary>
            /// <param name="code">The code, such as <c>IN</c>, in any letter case.</param>
            /// <param name="market">The market.</param>
            /// <returns>Whether it is the code of a country that the documents cover.</returns>
            [GeneratedCode]
            public static bool TryGetMarketOfCountry(string? code, out Market market)
            {
            """);
        file.Indent();
        var china = catalog.Markets.Any(market => Countries.CodeOf(market.Market) == China);
        foreach (var market in catalog.Markets)
        {
            if (Countries.CodeOf(market.Market) is { } code)
            {
                WriteCountry(file, code, "Market." + market.Identifier);
            }
        }

        // What is sold in China is not what the global pages speak of.
        if (!china)
        {
            WriteCountry(file, China, market: null);
        }

        // Where a market is none of a country, its countries are not known, and neither is who is left for the global one.
        var global = catalog.Markets.FirstOrDefault(candidate => candidate.Market.Id == KnownMarkets.Global);
        var isKnown = catalog.Markets.All(market => market == global || Countries.CodeOf(market.Market) is not null);
        file.Line(global is not null && isKnown ? $"market = Market.{global.Identifier};" : "market = default;");
        file.Line(global is not null && isKnown ? "return global::CspCatalogGen.CompilerServices.CountryCode.IsAssigned(code);" : "return false;");
        file.Outdent();
        file.Line("}");
        return file.ToSource("CspCatalog.UpgradeCatalog.Enumeration.g.cs");
    }

    private static void WriteCountry(SourceWriter file, string code, string? market)
    {
        file.Line($"if (string.Equals(code, {CSharpText.Literal(code)}, global::System.StringComparison.OrdinalIgnoreCase))");
        file.Open();
        file.Line($"market = {market ?? "default"};");
        file.Line($"return {(market is null ? "false" : "true")};");
        file.Close();
        file.Line();
    }
}
