using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Regions;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The class that a developer calls; what it says of single offers stands in its other parts.</summary>
internal static class UpgradeCatalogEmitter
{
    // Nobody reads a longer list of offers, and a compiler looks each of them up.
    private const int MaxListed = 256;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Lines($$"""
            /// <summary>The documented upgrades between offers. Thread-safe; nothing is built when the process starts.</summary>
            [global::CspCatalogGen.CompiledCatalog(typeof(Offer), typeof(Market), typeof(Upgrade))]
            {{catalog.Accessibility}} static partial class UpgradeCatalog
            {
                /// <summary>Checks whether a customer's subscription can be upgraded. Allocates only to refuse.</summary>
                /// <param name="subscription">The subscription to upgrade.</param>
                /// <param name="target">The offer to upgrade it to.</param>
                /// <param name="customer">Whose it is.</param>
                /// <param name="hasConflictingServices">
                /// Whether the customer has a subscription that includes services which the target would add, where the
                /// caller knows it better than the documents.
                /// </param>
                /// <param name="request">How it is to be upgraded, and what else the caller knows.</param>
                /// <returns>The verdict, with every reason at once.</returns>
                [GeneratedCode]
                public static global::CspCatalogGen.UpgradeEligibility<Offer> Check(
                    global::CspCatalogGen.Subscription<Offer> subscription,
                    Offer target,
                    global::CspCatalogGen.Customer<Offer, Market> customer,
                    bool hasConflictingServices,
                    global::CspCatalogGen.UpgradeRequest request = default)
                    => global::CspCatalogGen.CompilerServices.UpgradeCheck.Check<UpgradeRules, Offer, Market>(
                        subscription, target, customer, hasConflictingServices, request);

                /// <summary>Looks an upgrade up, with what its footnote says.</summary>
                /// <param name="from">The offer.</param>
                /// <param name="to">The target offer.</param>
                /// <param name="market">Where they are sold.</param>
                /// <param name="isContested">Whether the documents contradict themselves about it.</param>
                /// <param name="note">Its footnote in the document's words, where it has one.</param>
                /// <returns>Whether the documents list it.</returns>
                [GeneratedCode]
                public static bool TryGetUpgrade(Offer from, Offer to, Market market, out bool isContested, out string? note)
                {
                    bool isUpgrade = IsUpgrade(from, to, market);
                    isContested = isUpgrade && IsContested(from, to, market);
                    note = isUpgrade ? GetNote(from, to, market) : null;
                    return isUpgrade;
                }

                /// <summary>The documented targets of an offer in a market, by number.</summary>
                [GeneratedCode]
                public static OfferTargets TargetsOf(Offer offer, Market market) => new OfferTargets(offer, market);

                /// <summary>Whether a value is an offer of this catalog.</summary>
                [GeneratedCode]
                public static bool IsOffer(Offer offer) => NameOf(offer) != null;

            """);
        file.Indent();
        WriteConditions(file, catalog);
        WriteOperator(file, catalog);
        WriteMarketName(file, catalog);
        WriteOffers(file, catalog);
        file.Outdent();
        file.Line("}");
        return file.ToSource("CspCatalog.UpgradeCatalog.g.cs");
    }

    private static void WriteConditions(SourceWriter file, CatalogView catalog)
    {
        const string Type = "global::CspCatalogGen.UpgradeConditions";
        file.Line("/// <summary>The conditions for an upgrade that the documents list for a market.</summary>");
        file.Line("[GeneratedCode]");
        file.Line($"public static {Type} GetConditions(Market market)");
        file.Open();
        file.Line("switch (market)");
        file.Open();
        foreach (var market in catalog.Markets)
        {
            var conditions = catalog.Editions.TryGetValue(market.Market.Edition, out var edition)
                ? edition.Conditions.Select(ConditionOf).Where(name => name is not null).Distinct().ToList()
                : [];
            file.Line($"case Market.{market.Identifier}:");
            if (conditions.Count == 0)
            {
                file.Line($"    return {Type}.None;");
                continue;
            }

            for (var i = 0; i < conditions.Count; i++)
            {
                var start = i == 0 ? "    return" : "        |";
                file.Line($"{start} {Type}.{conditions[i]}{(i == conditions.Count - 1 ? ";" : "")}");
            }
        }

        file.Line("default:");
        file.Line($"    return {Type}.None;");
        file.Close();
        file.Close();
        file.Line();
    }

    private static void WriteOperator(SourceWriter file, CatalogView catalog)
    {
        var markets = catalog.Markets.Where(market => market.Market.Edition == EditionIds.China).Select(market => $"market == Market.{market.Identifier}").ToList();
        file.Line("/// <summary>Whether 21Vianet operates Partner Center in a market.</summary>");
        file.Line("[GeneratedCode]");
        file.Line($"public static bool IsOperatedBy21Vianet(Market market) => {(markets.Count == 0 ? "false" : string.Join(" || ", markets))};");
        file.Line();
    }

    // The catalog names a condition by the code that it is refused with.
    private static string? ConditionOf(string errorCode) => errorCode switch
    {
        UpgradeConditions.ActiveSubscription => "ActiveSubscription",
        UpgradeConditions.DelegatedAdminPrivileges => "DelegatedAdminPrivileges",
        UpgradeConditions.NoConflictingServices => "NoConflictingServices",
        UpgradeConditions.TargetNotOwned => "TargetNotOwned",
        _ => null,
    };

    private static void WriteMarketName(SourceWriter file, CatalogView catalog)
    {
        file.Lines("""
            /// <summary>A market's English name.</summary>
            [GeneratedCode]
            public static string GetName(Market market) => NameOf(market) ?? ((int)market).ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            [GeneratedCode]
            private static string? NameOf(Market market)
            """);
        Switch.Write(file, "market", catalog.Markets.Select(market => new Case($"Market.{market.Identifier}", CSharpText.Literal(market.Market.Name))));
        file.Line();
    }

    private static void WriteOffers(SourceWriter file, CatalogView catalog)
    {
        file.Line("/// <summary>Every offer once, by number: a new array on each call.</summary>");
        if (catalog.Offers.Count > MaxListed)
        {
            file.Lines($$"""
                [GeneratedCode]
                public static Offer[] GetOffers()
                {
                    Offer[] offers = new Offer[{{Number(catalog.Offers.Count)}}];
                    int count = 0;
                    for (int number = 1; count < offers.Length; number++)
                    {
                        if (IsOffer((Offer)number))
                        {
                            offers[count++] = (Offer)number;
                        }
                    }

                    return offers;
                }
                """);
            return;
        }

        file.Line("[GeneratedCode]");
        file.Line("public static Offer[] GetOffers() => new Offer[]");
        file.Open();
        foreach (var offer in catalog.Offers)
        {
            file.Line($"Offer.{offer.Identifier},");
        }

        file.Close(";");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
