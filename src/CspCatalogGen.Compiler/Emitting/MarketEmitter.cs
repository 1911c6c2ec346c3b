using System.Globalization;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>The enum of markets.</summary>
internal static class MarketEmitter
{
    public static EmittedSource Emit(CatalogView catalog)
    {
        var file = new SourceWriter(catalog.Namespace);
        file.Line("/// <summary>Where an offer is sold.</summary>");
        file.Line("[GeneratedCode]");
        if (catalog.HasJson)
        {
            file.Line("[global::System.Text.Json.Serialization.JsonConverter(typeof(MarketJsonConverter))]");
        }

        file.Line($"{catalog.Accessibility} enum Market");
        file.Open();
        for (var i = 0; i < catalog.Markets.Count; i++)
        {
            var market = catalog.Markets[i];
            if (i > 0)
            {
                file.Line();
            }

            file.Line($"/// <summary>{CSharpText.Xml(market.Market.Name)}.</summary>");
            if (catalog.Editions.TryGetValue(market.Market.Edition, out var edition))
            {
                var date = edition.Date is null ? "" : $" of {CSharpText.Xml(edition.Date)}";
                file.Line("/// <remarks>");
                file.Line($"/// <para>By the edition <c>{CSharpText.Xml(edition.Id)}</c>{date}.</para>");
                if (edition.Roles.Count > 0)
                {
                    file.Line($"/// <para>May upgrade here: {string.Join(", ", edition.Roles.Select(CSharpText.Xml))}.</para>");
                }

                file.Line("/// </remarks>");
            }

            file.Line($"{market.Identifier} = {market.Number.ToString(CultureInfo.InvariantCulture)},");
        }

        return file.ToSource("CspCatalog.Market.g.cs");
    }
}
