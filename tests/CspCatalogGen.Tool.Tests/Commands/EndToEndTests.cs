using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>Pages in, results out, with nothing stood in for.</summary>
public sealed class EndToEndTests
{
    private static readonly string Fixtures
        = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(AppContext.BaseDirectory, "Fixtures")).Replace('\\', '/');

    private static readonly string Pages = Fixtures + "/pages";

    private static readonly string Names = Fixtures + "/offers.md";

    [Fact]
    public void The_pages_compile_to_their_upgrades()
    {
        var run = ToolRun.Of("compile", Pages, "--names", Names);

        run.ExitStatus.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("upgrades").EnumerateArray().Select(Upgrade).ShouldBe(
        [
            "Global: Microsoft365BusinessBasic → Microsoft365BusinessStandard (row)",
            "Global: Microsoft365BusinessBasic → Office365EnterpriseE3 (row)",
            "Global: Microsoft365BusinessStandard → Office365EnterpriseE3 (row)",
            "India: Microsoft365BusinessBasic → Microsoft365BusinessStandard (row)",
            "India: Microsoft365BusinessBasic → Office365EnterpriseE3 (row)",
            "India: Microsoft365BusinessStandard → Office365EnterpriseE3 (row)",
            "India: Microsoft365BusinessBasicIndia → Office365EnterpriseE3 (inherited)",
            "India: Microsoft365BusinessBasicIndia → Microsoft365BusinessStandardIndia (footnote)",
        ]);
        PublishedSchema.MustDescribe("catalog-v1.schema.json", run.Output);
    }

    [Fact]
    public void A_source_is_the_cell_of_the_page()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("compile", Pages, "--names", Names).Output);

        var source = json.RootElement.GetProperty("upgrades")[0].GetProperty("sources")[0];

        var path = source.GetProperty("path").GetString()!;
        path.ShouldBe(Pages + "/upgrades.md");
        File.ReadAllLines(path)[source.GetProperty("line").GetInt32() - 1][(source.GetProperty("column").GetInt32() - 1)..]
            .TrimStart(' ', '-').ShouldStartWith("Microsoft 365 Business Standard");
    }

    [Fact]
    public void The_translation_gives_names_and_other_documents_give_nothing()
    {
        using var json = JsonDocument.Parse(ToolRun.Of("compile", Pages, "--names", Names).Output);

        json.RootElement.GetProperty("offers").EnumerateArray()
            .Single(offer => offer.GetProperty("id").GetString() == "Microsoft365BusinessBasic")
            .GetProperty("names").GetProperty("ja-JP")[0].GetString().ShouldBe("Microsoft 365 ビジネス基本");
        json.RootElement.GetProperty("documents").EnumerateArray()
            .Select(document => $"{document.GetProperty("path").GetString()![Pages.Length..]} {document.GetProperty("status")}")
            .ShouldBe(["/ja-jp/upgrades.md aligned", "/prices.md notUpgradePage", "/upgrades.md canonical"]);
    }

    [Fact]
    public void A_wrong_page_is_diagnosed_at_its_cell_and_its_other_rows_stand()
    {
        var wrong = Fixtures + "/wrong";

        var check = ToolRun.Of("check", wrong, "--names", Names);

        check.ExitStatus.ShouldBe(1);
        check.Output.ShouldContain($"{wrong}/three-cells.md(14,1,14,");
        check.Output.ShouldContain("error CSP1005: ");
        ToolRun.Of("compile", wrong, "--names", Names, "--format", "csv").Output
            .ShouldContain("Microsoft365BusinessStandard,Microsoft 365 Business Standard,Office365EnterpriseE3");
    }

    [Fact]
    public void A_named_file_that_is_none_of_ours_is_worth_a_word()
    {
        var run = ToolRun.Of("check", Pages + "/prices.md");

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldContain("warning CSP1001: ");
        run.Error.ShouldBe("csp-catalog: Nothing was checked: there is no page of the catalog among 1 document.\n");
        ToolRun.Of("check", Pages, "--names", Names).Output.ShouldNotContain("prices.md");
    }

    [Fact]
    public void A_translation_that_lost_its_anchor_is_told_even_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("upgrades.md", File.ReadAllText(Pages + "/upgrades.md"));
        folder.Write("ja-jp.md", File.ReadAllText(Pages + "/ja-jp/upgrades.md").Replace(" <a id=\"upgradesubscription\"></a>", "", StringComparison.Ordinal));

        ToolRun.Of("check", folder.Path, "--names", Names).Output.ShouldContain("ja-jp.md(1,1): warning CSP1001: ");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_diagnosed()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.md", [.. "# <a id=\"upgradesubscription\"></a>\n"u8, 0, 0xFF, 0xFE]);

        ToolRun.Of("check", page).Output.ShouldContain("CSP1007");
    }

    private static string Upgrade(JsonElement upgrade)
        => $"{upgrade.GetProperty("market")}: {upgrade.GetProperty("from")} → {upgrade.GetProperty("to")} ({upgrade.GetProperty("rule")})";
}
