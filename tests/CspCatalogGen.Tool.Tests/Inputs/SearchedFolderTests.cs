using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Inputs;

/// <summary>What is said of files in a folder that were meant to be documents of the catalog, and cannot be read as such.</summary>
public sealed class SearchedFolderTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    private readonly TemporaryFolder _folder = new();

    public SearchedFolderTests() => _folder.Write("docs/upgrades.md", File.ReadAllText(Fixtures + "/pages/upgrades.md"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_page_is_told()
    {
        _folder.Write("docs/china.md", "");

        var run = Check();

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain("/docs/china.md(1,1): warning CSP1008: ");
    }

    [Fact]
    public void A_licensing_reference_in_UTF_16_without_its_mark_is_told()
    {
        File.WriteAllBytes(_folder.Of("docs/plans.md"), Encoding.Unicode.GetBytes("| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n"));

        var run = Check();

        run.ExitStatus.ShouldBe(1);
        run.Output.ShouldContain("/docs/plans.md(1,2,1,3): error CSP1007: ");
    }

    [Fact]
    public async Task A_pipe_is_not_waited_for()
    {
        if (!Shell.IsThere)
        {
            return;
        }

        (await Shell.RunAsync(_folder.Path, "mkfifo docs/pipe.md")).ExitStatus.ShouldBe(0);

        ToolRun.Of("check", _folder.Of("docs"), "--format", "text").Output.ShouldContain("warning[CSP1008]");
        ToolRun.Of("fix", _folder.Of("docs")).Output.ShouldContain("warning CSP1008: ");
    }

    [Fact]
    public void A_page_of_the_same_title_without_the_anchor_is_told()
    {
        const string Page = """
            ---
            title: Move a customer up
            ms.openlocfilehash: eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
            ---
            # Move a customer up

            **Applies to**

            - Partner Center operated by 21Vianet
            """;
        _folder.Write("docs/china.md", Page);
        _folder.Write("docs/lines.md", Page.Replace("Move a customer up\nms", ">-\n  Move a\n  customer up\nms", StringComparison.Ordinal));
        _folder.Write("docs/other.md", Page.Replace("title: Move", "title: Do not move", StringComparison.Ordinal));

        var run = Check();

        run.Output.ShouldContain("/docs/china.md(1,1): warning CSP1001: ");
        run.Output.ShouldContain("/docs/lines.md(1,1): warning CSP1001: ");
        run.Output.ShouldNotContain("other.md");
    }

    [Fact]
    public void A_link_that_git_wrote_as_text_is_told_like_a_link()
    {
        _folder.Write("docs/china.md", "../china/upgrades.md");
        _folder.Write("docs/short.md", "See upgrades.md");

        Check().Error.ShouldContain("/docs/china.md' is a link that git wrote as text, so it was not followed");
        Check().Error.ShouldNotContain("short.md");
    }

    [Fact]
    public void A_names_document_that_was_not_given_is_told()
    {
        var names = _folder.Write("docs/offers.md", File.ReadAllText(Fixtures + "/offers.md"));
        _folder.Write("docs/prices.md", "| Offer | Price |\n| --- | --- |\n| Office 365 Enterprise E3 | Number |\n");

        var run = Check();

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain("/docs/offers.md(1,1): warning CSP1095: ");
        run.Output.ShouldContain($" Name it: --names {names.Replace('\\', '/')}.\n");
        run.Output.ShouldNotContain("prices.md");
        ToolRun.Of("check", _folder.Of("docs"), "--names", names).Output.ShouldNotContain("CSP1095");
    }

    [Theory]
    [InlineData("Offer", "Possible upgrades")]
    [InlineData("Oferta", "Posibles actualizaciones")]
    public void An_upgrade_page_in_place_of_the_names_document_is_one_diagnostic(string offer, string upgrades)
    {
        var page = _folder.Write("page.md", File.ReadAllText(Fixtures + "/pages/upgrades.md")
            .Replace("| Offer | Possible upgrades |", $"| {offer} | {upgrades} |", StringComparison.Ordinal));

        var run = ToolRun.Of("check", _folder.Of("docs"), "--names", page);

        run.ExitStatus.ShouldBe(1);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem()
            .ShouldEndWith("/page.md(1,1): error CSP1020: The names document is an upgrade page, so it gives no names.");
    }

    [Fact]
    public async Task A_name_that_is_not_UTF_8_is_told_in_a_sentence()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // Elsewhere there is no such name.
        }

        var run = await Shell.RunAsync(_folder.Path, """
            cp docs/upgrades.md docs/$'c\xff.md'
            csp-catalog check docs; echo $?
            csp-catalog check docs/$'c\xff.md'; echo $?
            rm docs/$'c\xff.md'
            """);

        run.Output.ShouldBe("2\n2\n");
        run.Error.Split("' cannot be read: its name is not UTF-8. Rename it.\n").Length.ShouldBe(3);
    }

    private ToolRun Check() => ToolRun.Of("check", _folder.Of("docs"));
}
