using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>The market in which a customer of a country buys.</summary>
public class CountryTests
{
    [Theory]
    [InlineData("Brazil", "br", "Brazil")]
    [InlineData("Brazil", "FR", "Global")]
    [InlineData("South Korea", "KR", "SouthKorea")]
    [InlineData("KR", "KR", "KR")]
    [InlineData("Turkey", "TR", "Turkey")]
    [InlineData("Latin America", "BR", "")]
    [InlineData("Latin America", "CN", "China")]
    public void A_market_is_found_by_the_country_that_it_is_called_after(string market, string code, string expected)
        => GeneratedCode.Run(With(market), $$"""return UpgradeCatalog.TryGetMarketOfCountry("{{code}}", out var market) ? market.ToString() : "";""").ShouldBe(expected);

    [Fact]
    public void The_countries_with_names_are_those_that_catalogs_know_by_code()
    {
        Countries.Codes.Count().ShouldBe(249);
        Countries.Codes.ShouldAllBe(code => CountryCode.IsAssigned(code));
        Countries.Codes.ShouldBeUnique();
    }

    private static Catalog With(string market)
    {
        var catalog = OfficeCatalog.Build();
        return catalog with { Markets = catalog.Markets.Append(new Market(market.Replace(" ", ""), 3, market, "global")).ToEquatableArray() };
    }
}
