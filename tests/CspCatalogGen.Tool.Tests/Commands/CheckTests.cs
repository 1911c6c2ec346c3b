using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Tool.Compilation;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

public sealed class CheckTests : CheckedPages
{
    [Fact]
    public void Warnings_fail_where_that_is_asked_for()
    {
        WritePages(translation: page => page.Replace("ビジネス標準¹", "ビジネス標準", StringComparison.Ordinal));

        Check().ExitStatus.ShouldBe(0);
        Check("--strict").ExitStatus.ShouldBe(1);
        Check("--fail-on", "warning").ExitStatus.ShouldBe(1);
        Check("--fail-on", "none").ExitStatus.ShouldBe(0);
    }

    [Fact]
    public void Errors_fail_unless_nothing_does()
    {
        WritePages(Misspell);

        Check().ExitStatus.ShouldBe(1);
        Check("--fail-on", "none").ExitStatus.ShouldBe(0);
    }

    [Theory]
    [InlineData("--fail-on", "info")]
    [InlineData("--strict", "--fail-on=error")]
    public void Wrong_use_is_told(string option, string other)
    {
        WritePages();

        var run = Check(option, other);

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void AFolder_without_a_page_of_ours_is_no_good_news()
    {
        Folder.Write("pages/readme.md", "# Nothing of ours");

        var run = Check();

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldBe("csp-catalog: Nothing was checked: there is no page of the catalog among 1 document.\n");
    }

    [Fact]
    public void An_edition_that_lost_its_pages_is_an_error()
    {
        WritePages();
        var names = Folder.Write("names.md", File.ReadAllText(Fixtures + "/offers.md") + "\n| Market | Names | Edition |\n| --- | --- | --- |\n| China | 中国 | 21vianet |\n");

        var run = ToolRun.Of("check", Folder.Of("pages"), "--names", names);

        run.ExitStatus.ShouldBe(1);
        run.Output.ShouldContain("CSP2058");
    }

    [Fact]
    public void Errors_come_first_and_the_source_before_its_translations()
    {
        // The path of the translation comes before that of the source.
        WritePages(
            source => source.Replace("- Office 365 Enterprise E3 |", "- Office 365 Enterprise E3 <br/> - Office 365 Enterprise E3 |", StringComparison.Ordinal),
            translation => translation.Replace("¹ <br/>", "） <br/>", StringComparison.Ordinal).Replace("---\n#", "ms.date: never\n---\n#", StringComparison.Ordinal));

        var severities = Check("--format", "json");

        using var json = JsonDocument.Parse(severities.Output);
        var told = json.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(diagnostic => (Severity: diagnostic.GetProperty("severity").GetString(), Path: Path.GetRelativePath(Folder.Of("pages"), diagnostic.GetProperty("path").GetString()!)))
            .ToList();
        told.Select(one => one.Severity == "error" ? 0 : one.Severity == "warning" ? 1 : 2).ShouldBeInOrder();
        told.Where(one => one.Severity == "error").Select(one => one.Path == "upgrades.md" ? 0 : 1).ShouldBeInOrder();
        told.Where(one => one.Severity == "error").Select(one => one.Path).Distinct().Count().ShouldBe(2);
        told.ShouldContain(one => one.Severity == "warning" && one.Path != "upgrades.md");
    }

    [Fact]
    public void The_summary_tells_the_edition_the_language_and_the_ids()
    {
        WritePages(source => Misspell(Misspell(source)));

        Check().Error.ShouldContain("  global, en-US: 2 errors, 0 warnings (CSP2051 × 2)\n");
    }

    [Fact]
    public void On_a_terminal_the_line_is_quoted_and_the_place_underlined()
    {
        WritePages(Misspell);

        var run = ToolRun.Of("check", Folder.Of("pages"), "--names", Fixtures + "/offers.md", "--format", "text");

        run.Output.ShouldContain($"error[CSP2051]: '{Mistake}' is not among the offers of the names document; the nearest is 'Microsoft 365 Business Standard'. It is left out.\n");
        var lines = run.Output.Split('\n');
        var quoted = Array.FindIndex(lines, line => line.Contains($"- {Mistake}", StringComparison.Ordinal));
        lines[quoted + 1].IndexOf('^', StringComparison.Ordinal).ShouldBe(lines[quoted].IndexOf(Mistake, StringComparison.Ordinal));
        lines[quoted + 1].Count(c => c == '^').ShouldBe(Mistake.Length);
        run.Output.ShouldContain(" = help: Correct it, or add the row ");
    }

    [Fact]
    public void The_JSON_is_as_its_schema_says()
    {
        WritePages(Misspell);

        PublishedSchema.MustDescribe("diagnostics-v1.schema.json", Check("--format", "json").Output);
    }

    [Fact]
    public void A_terminal_gets_the_quoting_form_and_a_pipe_that_of_builds()
    {
        WritePages(Misspell);
        string[] arguments = ["check", Folder.Of("pages"), "--names", Fixtures + "/offers.md"];

        ToolRun.Of(new DocumentCompilation(), isTerminal: true, arguments).Output.ShouldContain("error[CSP2051]");
        ToolRun.Of(arguments).Output.ShouldContain("): error CSP2051: ");
        ToolRun.Of(new DocumentCompilation(), isTerminal: true, [.. arguments, "--format", "msbuild"]).Output.ShouldContain("): \e[1;31merror\e[0m CSP2051: ");
    }
}
