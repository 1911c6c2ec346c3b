using System;
using System.IO;
using System.Text;
using CspCatalogGen.Tool.Tests.Comparing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>What learning tells, and what it never does.</summary>
public sealed class LearnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LearnTests()
    {
        _folder.Write("pages/upgrades.md", FixturePage.Text);
        _folder.Write("pages/ja-jp/upgrades.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures/pages/ja-jp/upgrades.md")));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_says_what_it_wrote_and_then_that_nothing_is_new()
    {
        var first = Learn();
        first.ExitStatus.ShouldBe(0, first.Error);
        first.Error.ShouldEndWith("From 2 upgrade pages: offers: 5, names: 3, numbers: 5, revisions: 3, wordings: 7.\n");
        File.ReadAllText(_folder.Of("offers.md")).ShouldContain("Microsoft 365 ビジネス基本");

        Learn().Error.ShouldStartWith("Nothing new in 2 upgrade pages.");
    }

    [Fact]
    public void A_dry_run_prints_each_thing_and_writes_nothing()
    {
        var names = _folder.Write("offers.md", FixturePage.Names);

        var run = Learn("--dry-run");

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.Split('\n').ShouldContain("+ 'Microsoft 365 Business Basic', ja-JP: Microsoft 365 ビジネス基本");
        run.Error.ShouldEndWith("Nothing was written.\n");
        File.ReadAllText(names).ShouldBe(FixturePage.Names);
    }

    [Fact]
    public void A_number_that_stands_twice_is_told_and_stays()
    {
        var names = _folder.Write("offers.md", FixturePage.Replaced(FixturePage.Names, "| Office 365 Enterprise E3 | 4 |", "| Office 365 Enterprise E3 | 1 |"));

        var run = Learn();

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Error.Split('\n').ShouldContain(line => line.Contains("error CSP2022: The number 1 belongs to", StringComparison.Ordinal));
        File.ReadAllText(names).ShouldContain("| Office 365 Enterprise E3 | 1 |");
    }

    [Fact]
    public void Lines_stay_as_somebody_aligned_them_and_so_does_the_mark_of_the_encoding()
    {
        var aligned = FixturePage.Replaced(FixturePage.Names, "| Microsoft 365 Apps for business | 1 |", "| Microsoft 365 Apps for business       |    1   |");
        var names = _folder.Write("offers.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(aligned)]);

        Learn().ExitStatus.ShouldBe(0);

        var bytes = File.ReadAllBytes(names);
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble).ShouldBeTrue();
        var learned = Encoding.UTF8.GetString(bytes);
        learned.ShouldContain("| Microsoft 365 Apps for business       |    1   | Office 365 Business (until 2020-04-21) | | |\n");
        learned.ShouldContain("ビジネス基本");
        learned.ShouldContain(aligned[aligned.IndexOf("| Market |", StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("| Office 365 Enterprise E3 | 4 | | |", "| Office 365 Enterprise E3 | 4 |", "could not be read whole")]
    [InlineData("| Market | Words | Edition |", "| Offer | Number |\n| --- | --- |\n| Microsoft 365 Apps for enterprise | 9 |\n\n| Market | Words | Edition |", "do not stand in one plain table")]
    [InlineData("| Office 365 Enterprise E3 | 4 |", "| [Office 365 Enterprise E3](https://example.com/plan) | 4 |", "do not stand in one plain table")]
    public void A_document_that_it_cannot_continue_whole_is_refused(string old, string now, string reason)
    {
        var text = FixturePage.Replaced(FixturePage.Names, old, now);
        var names = _folder.Write("offers.md", text);

        var run = Learn();

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"Nothing was written into '{names}', because ");
        run.Error.ShouldContain(reason);
        File.ReadAllText(names).ShouldBe(text);
    }

    [Fact]
    public void An_offer_with_another_name_in_its_place_is_proposed_as_renamed_until_the_document_says_so()
    {
        _folder.Write("pages/older.md", FixturePage.Replaced(
            FixturePage.Replaced(
                FixturePage.Replaced(FixturePage.Text, "Microsoft 365 Business Basic", "Office 365 Business Essentials"),
                "ms.date: 03/02/2021",
                "ms.date: 03/02/2020"),
            "ms.openlocfilehash: 0011",
            "ms.openlocfilehash: ffff"));

        var run = Learn("--dry-run");

        run.Error.ShouldContain("'Office 365 Business Essentials' (global, 2020-03-02) may be called 'Microsoft 365 Business Basic' in 2021-03-02");
        run.Error.Split("may be called").Length.ShouldBe(2);
        _folder.Write("offers.md", FixturePage.Names);
        Learn("--dry-run").Error.ShouldNotContain("may be called");
    }

    private ToolRun Learn(params string[] more) => ToolRun.Of(["learn", _folder.Of("pages"), "--names", _folder.Of("offers.md"), .. more]);
}
