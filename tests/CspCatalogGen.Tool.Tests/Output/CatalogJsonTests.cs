using System.Globalization;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed class CatalogJsonTests
{
    private static readonly string[] Parts = ["schemaVersion", "offers", "upgrades", "editions", "documents", "diagnostics", "servicePlans", "products", "exclusions", "sentences"];

    [Fact]
    public void The_document_has_the_contract_s_parts_in_their_order()
    {
        using var json = JsonDocument.Parse(Results.Written(CatalogJson.Write, Results.Small));

        json.RootElement.EnumerateObject().Select(part => part.Name).ShouldBe(Parts);
        json.RootElement.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void An_offer_has_its_former_names_and_its_names_by_locale()
    {
        using var json = JsonDocument.Parse(Results.Written(CatalogJson.Write, Results.Small));

        var offers = json.RootElement.GetProperty("offers");
        offers[1].GetRawText().ReplaceLineEndings("\n").ShouldContain("どんぐり");
        JsonSerializer.Serialize(offers[1].GetProperty("formerNames")).ShouldBe("""["Nut","Seed"]""");
        offers[1].GetProperty("names").GetProperty("zh-TW")[1].GetString().ShouldBe("橡子");
        offers[0].GetProperty("market").GetString().ShouldBe("India");
        offers[0].GetProperty("variantOf").GetString().ShouldBe("Acorn");
        offers[1].GetProperty("market").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void An_upgrade_has_its_rule_and_its_sources()
    {
        using var json = JsonDocument.Parse(Results.Written(CatalogJson.Write, Results.Small));

        JsonSerializer.Serialize(json.RootElement.GetProperty("upgrades")[0]).ShouldBe(
            """{"from":"Acorn","to":"Oak","market":"Global","rule":"row","contested":true,"sources":[{"path":"docs/a b.md","line":61,"column":5},{"path":"docs/a b.md","line":90,"column":1}]}""");
        json.RootElement.GetProperty("upgrades")[1].GetProperty("rule").GetString().ShouldBe("inherited");
    }

    [Fact]
    public void A_diagnostic_has_its_place_or_nulls()
    {
        using var json = JsonDocument.Parse(Results.Written(CatalogJson.Write, Results.Small));

        var diagnostics = json.RootElement.GetProperty("diagnostics");
        JsonSerializer.Serialize(diagnostics[0]).ShouldBe(
            """{"id":"CSP2997","severity":"warning","message":"No page at all","path":null,"line":null,"column":null,"endLine":null,"endColumn":null}""");
        diagnostics[1].GetProperty("endColumn").GetInt32().ShouldBe(31);
    }

    [Fact]
    public void The_schema_describes_everything_that_is_written()
        => PublishedSchema.MustDescribe("catalog-v1.schema.json", Results.Written(CatalogJson.Write, Results.Small));

    [Fact]
    public void The_text_is_indented_with_LF_and_has_no_byte_order_mark()
    {
        var json = Results.Written(CatalogJson.Write, Results.Small);

        json.ShouldStartWith("{\n  \"schemaVersion\": 1,\n");
        json.ShouldEndWith("}\n");
        json.ShouldNotContain('\r');
    }

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Hostile_text_comes_back_as_it_was_and_shows_nothing_dangerous(string text)
    {
        var json = Results.Written(CatalogJson.Write, Results.With(text));

        json.ShouldNotContain('<');
        json.Where(c => c != '\n' && !IsPlain(c)).ShouldBeEmpty();
        using var document = JsonDocument.Parse(json);
        document.RootElement.GetProperty("offers")[0].GetProperty("names").GetProperty("zh-TW")[0].GetString()
            .ShouldBe(text.Replace('\uD800', '\uFFFD'));
        PublishedSchema.MustDescribe("catalog-v1.schema.json", json);
    }

    private static bool IsPlain(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse);
}
