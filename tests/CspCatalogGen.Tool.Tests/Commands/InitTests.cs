using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using CspCatalogGen.Tool.Tests.Comparing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_folder_becomes_a_catalog_without_a_warning()
    {
        var run = await ToolProcess.RunAsync(_folder.Path, "init");

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.Split('\n')[..3].ShouldBe(["docs/catalog/en-us/upgrade-subscriptions.md is new.", "docs/catalog/offers.md is new.", "Catalog.csproj is new."]);
        run.Error.ShouldBe("4 offers and 4 upgrades from 1 upgrade page: 0 errors, 0 warnings.\n");
        var check = await ToolProcess.RunAsync(_folder.Path, "check", "docs/catalog", "--names", "docs/catalog/offers.md");
        (check.ExitStatus, check.Output).ShouldBe((0, ""));
        Items("CspCatalogDocument").ShouldBe(["docs/catalog/**/*.md"]);
        Items("CspCatalogNames").ShouldBe(["docs/catalog/offers.md"]);
    }

    [Fact]
    public void A_second_time_nothing_is_written()
    {
        ToolRun.Of("init", _folder.Of("new/folder")).ExitStatus.ShouldBe(0);
        var files = Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);
        File.AppendAllText(_folder.Of("new/folder/docs/catalog/offers.md"), "\nOurs.\n");
        files[_folder.Of("new/folder/docs/catalog/offers.md")] += "\nOurs.\n";

        var run = ToolRun.Of("init", _folder.Of("new/folder"));

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("docs/catalog/offers.md is there already, so it was left as it is.\n");
        Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText).ShouldBe(files, ignoreOrder: true);
    }

    [Fact]
    public void Where_pages_are_the_names_document_is_learned_from_them_and_what_is_missing_is_told()
    {
        _folder.Write("articles/en-us/upgrades.md", FixturePage.Text);
        _folder.Write("articles/ja-jp/upgrades.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/pages/ja-jp/upgrades.md")));
        _folder.Write("articles/prices.md", "# Nothing of ours\n");

        var run = ToolRun.Of("init", _folder.Path);

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("articles/offers.md is new.\nCatalog.csproj is new.\n");
        run.Output.ShouldContain("articles/offers.md: no String ID: Microsoft 365 Business Basic, Microsoft 365 Business Standard, Office 365 Enterprise E3\n");
        File.ReadAllText(_folder.Of("articles/offers.md")).ShouldContain("| Microsoft 365 ビジネス基本 |");
        File.Exists(_folder.Of("docs")).ShouldBeFalse();
        Items("CspCatalogDocument").ShouldBe(["articles/**/*.md"]);
    }

    [Fact]
    public void A_page_with_an_error_is_told()
    {
        _folder.Write("upgrades.md", FixturePage.With("| Microsoft 365 Business Standard |", "| |"));

        var run = ToolRun.Of("init", _folder.Path);

        run.ExitStatus.ShouldBe(1);
        run.Error.ShouldContain("upgrades.md(22,");
        Items("CspCatalogDocument").ShouldBe(["**/*.md"]);
    }

    [Fact]
    public void A_project_of_the_users_is_left_and_the_lines_for_it_are_printed()
    {
        var project = _folder.Write("Mine.csproj", "<Project />");

        var run = ToolRun.Of("init", _folder.Path);

        run.ExitStatus.ShouldBe(0, run.Error);
        File.ReadAllText(project).ShouldBe("<Project />");
        File.Exists(_folder.Of("Catalog.csproj")).ShouldBeFalse();
        run.Output.ShouldContain("Mine.csproj is a project of yours, so it was left as it is.");
        run.Output.ShouldContain("  <CspCatalogDocument Include=\"docs/catalog/**/*.md\" />\n");
    }

    [Fact]
    public void A_folder_with_a_name_of_signs_is_written_as_MSBuild_reads_it()
    {
        _folder.Write("a;b (50%)&$(x)/en-us/upgrades.md", FixturePage.Text);

        ToolRun.Of("init", _folder.Path).ExitStatus.ShouldBe(0);

        Items("CspCatalogNames").ShouldBe(["a%3Bb %2850%25%29&%24%28x%29/offers.md"]);
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        var run = ToolRun.Of("init", _folder.Write("file", "x"));

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("is a file and no folder");
    }

    private string[] Items(string name)
        => [.. XDocument.Load(_folder.Of("Catalog.csproj")).Descendants(name).Select(item => item.Attribute("Include")!.Value)];
}
