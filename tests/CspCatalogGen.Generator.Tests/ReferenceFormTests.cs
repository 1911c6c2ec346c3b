using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>Licensing references in every form and language, in the code that is generated.</summary>
public class ReferenceFormTests
{
    private const string Mail = "EXCHANGE_S_STANDARD (9aaf7827-d63c-4b61-89c3-182f06f82e5c)";
    private const string Id = "4b9405b0-7788-4568-add1-99614e613b69";

    private const string Csv = """
        Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names
        Mail One,MAIL_ONE,4b9405b0-7788-4568-add1-000000000001,EXCHANGE_S_STANDARD,9aaf7827-d63c-4b61-89c3-182f06f82e5c,Mail plan
        """;

    [Fact]
    public void Microsofts_CSV_is_a_document_of_the_catalog_by_its_extension()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Files.Add(new ProjectFile(CatalogProject.Directory + "docs/licensing.csv", Csv));

        var result = project.Generate();

        result.Diagnostics.Select(diagnostic => diagnostic.Id).ShouldNotContain("CSP1001");
        result.GeneratedSources.Single(source => source.HintName == "CspCatalog.Products.g.cs").SourceText.ToString().ShouldContain("MAIL_ONE => new global::System.Guid(\"4b9405b0-7788-4568-add1-000000000001\")");
    }

    [Fact]
    public void A_file_of_data_that_is_no_reference_is_told()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Files.Add(new ProjectFile(CatalogProject.Directory + "docs/offers.json", "[{ \"id\": \"x\", \"upgradeTargetOffers\": [] }]"));

        project.Generate().Diagnostics.Single(diagnostic => diagnostic.Id == "CSP1079").GetMessage(null).ShouldContain("reconcile --offers");
    }

    [Theory]
    [InlineData("new System.Globalization.CultureInfo(\"ja-JP\")", "メール")]
    [InlineData("\"ja-JP-u-ca\"", "メール")]
    [InlineData("\"JA-jp\"", "メール")]
    [InlineData("\"ja\"", "メール")]
    [InlineData("\"ja-Jpan-JP\"", "メール")]
    [InlineData("\"zh\"", "Mail One")]
    [InlineData("\"\"", "Mail One")]
    [InlineData("System.Globalization.CultureInfo.InvariantCulture", "Mail One")]
    public void A_product_has_its_name_in_the_readers_language(string culture, string name)
        => GeneratedCode.Run(Localized(), $"return UpgradeCatalog.GetProductName(new Guid(\"{Id}\"), {culture})!;").ShouldBe(name);

    [Fact]
    public void A_product_that_no_document_has_has_no_name()
        => GeneratedCode.Run(Localized(), "return UpgradeCatalog.GetProductName(Guid.Empty, \"ja-JP\") ?? \"none\";").ShouldBe("none");

    private static Catalog Localized()
    {
        static string Page(string locale, string name) => $"---\nms.date: 10/13/2021\nms.contentlocale: {locale}\n---\n\n"
            + $"| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n| {name} | MAIL_ONE | {Id} | {Mail} |\n";

        return CatalogLinker.Link([], null,
        [
            ServicePlanPageReader.Read(new SourceDocument("plans.md", Page("en-US", "Mail One"))),
            ServicePlanPageReader.Read(new SourceDocument("ja-jp/plans.md", Page("ja-JP", "メール"))),
        ]).Catalog;
    }
}
