using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The enum of offers: its documentation is the catalog, readable in the editor.</summary>
internal static class OfferEmitter
{
    // A compiler parses every line and looks every reference up, and nobody reads more of them.
    private const int MaxUpgradesListed = 2000;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var upgrades = catalog.Upgrades.ToLookup(upgrade => upgrade.From);
        var file = new SourceWriter(catalog.Namespace);
        file.Lines("""
            /// <summary>What a partner sells. An offer keeps its number for good.</summary>
            /// <remarks>
            /// A former name is the same offer under another name. <c>ToString</c> gives the name that holds; before .NET 8 it may
            /// give either. <see cref="UpgradeCatalog.GetName(Offer)"/> gives the name that documents write.
            /// </remarks>
            [GeneratedCode]
            """);
        if (catalog.HasJson)
        {
            file.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(OfferJsonConverter))]");
        }

        file.Line($"{catalog.Accessibility} enum Offer");
        file.Open();
        var members = 0;
        var count = catalog.Offers.Sum(offer => 1 + offer.Aliases.Count);
        foreach (var offer in catalog.Offers)
        {
            var first = MemberOrder.PlaceOfCurrent(members, 1 + offer.Aliases.Count, count);
            foreach (var alias in offer.Aliases.Take(first))
            {
                Separate();
                WriteFormer(file, offer, alias);
            }

            Separate();
            WriteDocumentation(file, catalog, offer, upgrades[offer].ToLookup(upgrade => upgrade.Market));
            file.Line($"{offer.Identifier} = {offer.Number.ToString(CultureInfo.InvariantCulture)},");
            foreach (var alias in offer.Aliases.Skip(first))
            {
                Separate();
                WriteFormer(file, offer, alias);
            }
        }

        return file.ToSource("CspCatalog.Offer.g.cs");

        void Separate()
        {
            if (members++ > 0)
            {
                file.Line();
            }
        }
    }

    private static void WriteFormer(SourceWriter file, OfferView offer, AliasView alias)
    {
        var until = alias.Former.Until is null ? "" : $" until {CSharpText.Xml(alias.Former.Until)}";
        file.Line($"/// <summary>{CSharpText.Xml(alias.Former.Name)}: the name of <see cref=\"{offer.Identifier}\"/>{until}.</summary>");
        file.Line(alias.Former.Until is null
            ? "[global::CspCatalogGen.FormerName]"
            : $"[global::CspCatalogGen.FormerName({CSharpText.Literal(alias.Former.Until)})]");
        file.Line($"{alias.Identifier} = {offer.Identifier},");
    }

    private static void WriteDocumentation(
        SourceWriter file,
        CatalogView catalog,
        OfferView offer,
        ILookup<MarketView, UpgradeView> upgrades)
    {
        if (catalog.Upgrades.Count > MaxUpgradesListed)
        {
            var counts = upgrades
                .OrderBy(inMarket => inMarket.Key.Number)
                .Select(inMarket => $"{inMarket.Count().ToString(CultureInfo.InvariantCulture)} in {CSharpText.Xml(inMarket.Key.Market.Name)}");
            file.Line($"/// <summary>{CSharpText.Xml(offer.Offer.Name)}. Upgrades: {(upgrades.Count == 0 ? "none" : string.Join(", ", counts))}.</summary>");
            return;
        }

        file.Line($"/// <summary>{CSharpText.Xml(offer.Offer.Name)}.</summary>");
        file.Line("/// <remarks>");
        if (catalog.FindMarket(offer.Offer.Market) is { } market)
        {
            var variantOf = catalog.Find(offer.Offer.VariantOf) is { } original
                ? $", a variant of {See(original)}"
                : "";
            file.Line($"/// <para>Sold in <see cref=\"Market.{market.Identifier}\"/> only{variantOf}.</para>");
        }

        foreach (var former in offer.Offer.FormerNames)
        {
            var until = former.Until is null ? "Formerly" : $"Until {CSharpText.Xml(former.Until)}";
            file.Line($"/// <para>{until}: {CSharpText.Xml(former.Name)}.</para>");
        }

        foreach (var inMarket in upgrades.OrderBy(inMarket => inMarket.Key.Number))
        {
            file.Line($"/// <para>Upgrades in <see cref=\"Market.{inMarket.Key.Identifier}\"/>:</para>");
            file.Line("/// <list type=\"bullet\">");
            foreach (var upgrade in inMarket)
            {
                var contested = upgrade.Upgrade.Contested ? " (contested: the documents contradict themselves)" : "";
                var footnote = upgrade.Upgrade.Note is { } note ? $", footnote: {CSharpText.Xml(note)}" : "";
                file.Line($"/// <item><description>{See(upgrade.To)}{contested}{footnote}</description></item>");
            }

            file.Line("/// </list>");
        }

        if (upgrades.Count == 0)
        {
            file.Line("/// <para>No document lists an upgrade from it.</para>");
        }

        if (offer.Offer.StringId is { } stringId)
        {
            file.Line($"/// <para>String ID: <c>{CSharpText.Xml(stringId)}</c>.</para>");
        }

        if (offer.Offer.DocumentedIn.Count > 0)
        {
            var paths = string.Join(", ", offer.Offer.DocumentedIn.Select(path => $"<c>{CSharpText.Xml(path)}</c>"));
            file.Line($"/// <para>Documented in {paths}.</para>");
        }

        file.Line("/// </remarks>");
    }

    private static string See(OfferView offer) => $"<see cref=\"{offer.Identifier}\"/>";
}
