using System;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>What <c>check --baseline</c> knows again, and what is new to it.</summary>
public sealed class BaselineTests : CheckedPages
{
    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Only_what_a_baseline_does_not_know_counts(string format)
    {
        WritePages(Misspell);
        var baseline = Folder.Of("baseline");
        Check("--format", format, "--output", baseline).ExitStatus.ShouldBe(1);

        var same = Check("--baseline", baseline);
        same.ExitStatus.ShouldBe(0);
        same.Output.ShouldBeEmpty();
        same.Error.ShouldContain("known from the baseline");

        // Lines above it make nothing new.
        WritePages(source => Misspell(source).Replace("# ", "A line more.\n\n# ", StringComparison.Ordinal));
        Check("--baseline", baseline).ExitStatus.ShouldBe(0);

        // A second line that is the same is one more.
        WritePages(source => string.Join('\n', Misspell(source).Split('\n').SelectMany(line => line.Contains(Mistake, StringComparison.Ordinal) ? [line, line] : new[] { line })));
        Check("--baseline", baseline).Output.Split('\n').Count(line => line.Contains("CSP2051", StringComparison.Ordinal)).ShouldBe(1);

        // And so is the same mistake in another line.
        WritePages(source => Misspell(Misspell(source)));
        var more = Check("--baseline", baseline);
        more.ExitStatus.ShouldBe(1);
        more.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Count(line => line.Contains(" error ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_later_check_can_start_from_one_that_had_a_baseline_itself()
    {
        WritePages(Misspell);
        var (first, second) = (Folder.Of("first.json"), Folder.Of("second.json"));
        Check("--format", "json", "--output", first);
        Check("--format", "json", "--output", second, "--baseline", first).ExitStatus.ShouldBe(0);

        Check("--baseline", second).ExitStatus.ShouldBe(0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("{\"diagnostics\":[{\"id\":\"CSP2001\"}]}")]
    [InlineData("{\"runs\":[{}]}")]
    public void A_baseline_that_is_none_is_refused(string text)
    {
        WritePages();

        var run = Check("--baseline", Folder.Write("baseline.json", text));

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("is not what 'csp-catalog check --format json' or '--format sarif' writes.");
    }

    [Fact]
    public void The_next_baseline_may_take_its_place()
    {
        WritePages(Misspell);
        var baseline = Folder.Of("baseline.json");
        Check("--format", "json", "--output", baseline);

        Check("--format", "json", "--baseline", baseline, "--output", baseline).ExitStatus.ShouldBe(0);

        Check("--baseline", baseline).ExitStatus.ShouldBe(0);
    }

    [Fact]
    public void A_baseline_of_another_version_is_refused()
    {
        WritePages();

        var run = Check("--baseline", Folder.Write("baseline.json", "{\"schemaVersion\":2,\"diagnostics\":[]}"));

        (run.ExitStatus, run.Error).ShouldBe((2, $"csp-catalog: The baseline '{Folder.Of("baseline.json")}' has the schema version 2, and this csp-catalog reads version 1.\n"));
    }

    /// <summary>What a reader sees is lost is new, though what was lost before stands on the line above or beside it.</summary>
    [Fact]
    public void A_row_more_that_is_lost_is_new()
    {
        const string Lost = "\n| Office 365 Enterprise E3 | - Microsoft 365 Business Basic |\n";
        string Lose(string page) => page.Replace("\n\n¹", "\n" + Lost + "\n¹", StringComparison.Ordinal);
        WritePages(Lose);
        var baseline = Folder.Of("baseline.json");
        Check("--format", "json", "--output", baseline, "--strict").ExitStatus.ShouldBe(1);
        Check("--baseline", baseline, "--strict").ExitStatus.ShouldBe(0);

        WritePages(page => Lose(page).Replace(Lost, Lost + "| Microsoft 365 Apps for business | - Microsoft 365 Business Basic |\n", StringComparison.Ordinal));
        Check("--baseline", baseline, "--strict").ExitStatus.ShouldBe(1);
    }

    [Fact]
    public void Another_item_that_a_translation_lacks_is_new()
    {
        string Lack(string page) => page.Replace(" <br/> - Office 365 企業 E3", "", StringComparison.Ordinal);
        WritePages(translation: Lack);
        var baseline = Folder.Of("baseline.json");
        Check("--format", "json", "--output", baseline, "--strict").ExitStatus.ShouldBe(1);
        Check("--baseline", baseline, "--strict").ExitStatus.ShouldBe(0);

        WritePages(page => page.Replace("¹ <br/> - Office 365 Enterprise E3", "¹ <br/> - Microsoft 365 Apps for business", StringComparison.Ordinal), Lack);
        Check("--baseline", baseline, "--strict").ExitStatus.ShouldBe(1);
    }

    [Fact]
    public void Columns_that_are_aligned_make_nothing_new()
    {
        WritePages(Misspell);
        var baseline = Folder.Of("baseline.json");
        Check("--format", "json", "--output", baseline);

        WritePages(page => Misspell(page).Replace("| --- | --- |", "| ----------------- | --- |", StringComparison.Ordinal).Replace("| Microsoft 365 Business Basic | ", "| Microsoft 365 Business Basic      |   ", StringComparison.Ordinal));
        Check("--baseline", baseline).ExitStatus.ShouldBe(0);
    }

    [Fact]
    public void A_document_is_the_same_however_it_is_reached()
    {
        WritePages(Misspell);
        var baseline = Folder.Of("baseline.json");
        Check("--format", "json", "--output", baseline);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Folder.Of("pages"));
        foreach (var path in new[] { relative, "./" + relative, Folder.Of("pages/../pages") })
        {
            ToolRun.Of("check", path, "--names", Fixtures + "/offers.md", "--baseline", baseline).ExitStatus.ShouldBe(0, path);
        }

        // Written in the folder that it lies in.
        File.WriteAllText(baseline, File.ReadAllText(baseline).Replace(Folder.Path + "/", "", StringComparison.Ordinal));
        Check("--baseline", baseline).ExitStatus.ShouldBe(0);

        File.WriteAllText(baseline, File.ReadAllText(baseline).Replace("pages/", "elsewhere/", StringComparison.Ordinal));
        var lost = Check("--baseline", baseline);
        lost.ExitStatus.ShouldBe(1);
        lost.Error.ShouldEndWith($"csp-catalog: None of the documents of the baseline '{baseline}' was checked; the first is 'elsewhere/upgrades.md'. Check from the folder in which it was written.\n");
    }
}
