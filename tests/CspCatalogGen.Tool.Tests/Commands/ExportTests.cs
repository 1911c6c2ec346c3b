using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Tasks;
using Parquet;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The export of this repository's catalog documents.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Sql_has_the_services_and_the_views()
    {
        var run = Export("sql");

        run.ExitStatus.ShouldBe(0, run.Error);
        foreach (var view in (string[])["sold_offers", "added_plans", "plan_conflicts", "upgrade_errors", "upgrade_conflicts", "upgrade_refusals", "eligible_upgrades"])
        {
            run.Output.ShouldContain($"CREATE VIEW {view} AS\n");
        }

        run.Output.ShouldContain("INSERT INTO products VALUES ('4b9405b0-7788-4568-add1-99614e613b69', 'EXCHANGESTANDARD', 'Exchange Online (Plan 1)', TRUE);\n");
        run.Output.ShouldContain("INSERT INTO exclusions VALUES (1, 'Exchange Online, group 1', '9aaf7827-d63c-4b61-89c3-182f06f82e5c');\n");
        run.Output.ShouldContain("INSERT INTO market_conditions VALUES ('China', 'ConflictingServiceTypes');\n");
    }

    [Fact]
    public void Every_reference_is_satisfied_by_what_stands_before()
    {
        var inserted = Export("sql").Output.Split('\n').Where(line => line.StartsWith("INSERT", StringComparison.Ordinal)).ToList();
        var lastPlan = inserted.FindLastIndex(line => line.Contains("INTO service_plans ", StringComparison.Ordinal));

        lastPlan.ShouldBeGreaterThan(0);
        inserted.FindIndex(line => line.Contains("INTO product_plans ", StringComparison.Ordinal)).ShouldBeGreaterThan(lastPlan);
        inserted.FindIndex(line => line.Contains("INTO exclusions ", StringComparison.Ordinal)).ShouldBeGreaterThan(lastPlan);
    }

    [Fact]
    public void Json_has_the_rows_of_every_table()
    {
        var run = Export("json");

        run.ExitStatus.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.EnumerateObject().Select(table => table.Name).ShouldBe(
            ["schemaVersion", "markets", "offers", "offer_names", "offer_former_names", "upgrades", "error_codes", "market_conditions", "service_plans", "products", "product_plans", "exclusions", "product_services", "offer_services", "service_conflicts", "included_plan_sets"]);
        json.RootElement.GetProperty("markets")[2].GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal)
            .ShouldBe("""{"id":"China","market_number":2,"name":"China","edition":"21vianet"}""");
        json.RootElement.GetProperty("products").EnumerateArray().First(product => product.GetProperty("string_id").GetString() == "EXCHANGESTANDARD")
            .GetProperty("whole").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Csv_has_a_file_for_each_table()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "tables");

        var run = Export("csv", "--output", output);

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        using var json = JsonDocument.Parse(Export("json").Output);
        foreach (var table in json.RootElement.EnumerateObject().Skip(1))
        {
            var lines = File.ReadAllText(Path.Combine(output, table.Name + ".csv")).Split("\r\n");
            lines[0].ShouldBe(string.Join(',', table.Value[0].EnumerateObject().Select(column => column.Name)));
            lines.Length.ShouldBe(table.Value.GetArrayLength() + 2, table.Name);
        }

        File.ReadAllLines(Path.Combine(output, "markets.csv"))[3].ShouldBe("China,2,China,21vianet");
        File.ReadAllLines(Path.Combine(output, "products.csv")).ShouldContain("4b9405b0-7788-4568-add1-99614e613b69,EXCHANGESTANDARD,Exchange Online (Plan 1),true");
        Directory.GetFiles(output).Length.ShouldBe(15);
    }

    [Fact]
    public async Task Parquet_has_the_same_rows()
    {
        using var folder = new TemporaryFolder();

        var run = Export("parquet", "--output", folder.Path);

        run.ExitStatus.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(Export("json").Output);
        foreach (var table in json.RootElement.EnumerateObject().Skip(1))
        {
            await using var file = File.OpenRead(Path.Combine(folder.Path, table.Name + ".parquet"));
            await using var reader = await ParquetReader.CreateAsync(file);
            var fields = reader.Schema.GetDataFields();
            fields.Select(field => field.Name).ShouldBe(table.Value[0].EnumerateObject().Select(column => column.Name));
            reader.Metadata!.NumRows.ShouldBe(table.Value.GetArrayLength(), table.Name);
        }

        Directory.GetFiles(folder.Path).Length.ShouldBe(15);
    }

    [Fact]
    public void A_graph_is_of_every_market()
    {
        Export("mermaid").Output.ShouldContain("China_Microsoft365BusinessBasic ==>|contested| China_Microsoft365BusinessStandard\n");
        Export("dot").Output.ShouldContain("  India_Microsoft365BusinessBasicIndia -> India_Microsoft365BusinessStandardIndia [style=dotted, label=\"footnote\"");
    }

    [Fact]
    public void Json_is_what_its_schema_says()
    {
        PublishedSchema.MustDescribe("tables-v1.schema.json", Export("json").Output);
        PublishedSchema.MustDescribe("catalog-v1.schema.json", ToolRun.Of("compile", Catalog(), "--names", Catalog() + "/offers.md").Output);
    }

    [Fact]
    public void Csv_without_a_folder_is_wrong_use()
    {
        var run = Export("csv");

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("--output FOLDER");
    }

    [Fact]
    public void Csv_is_not_written_over_a_document()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("offers.csv", "# Not a page\n");

        var run = ToolRun.Of("export", page, "--format", "csv", "--output", folder.Path);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("is one of the documents");
        File.ReadAllText(page).ShouldBe("# Not a page\n");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    private static ToolRun Export(string format, params string[] more) => ToolRun.Of(["export", Catalog(), "--names", Catalog() + "/offers.md", "--format", format, .. more]);

    private static string Catalog([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../../docs/catalog"));
}
