using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Shouldly;
using Xunit;

namespace UpgradeAdvisor.Tests;

/// <summary>The sample as its readers see it: what it prints is compiled from docs/catalog.</summary>
public sealed class AdvisorTests
{
    internal static readonly string[] Customers = ["bakery", "clinic", "freight", "travels", "trading"];

    internal static readonly string[] Languages = ["en", "zh-TW", "zh-CN", "ja-JP", "de-DE"];

    [Fact]
    public async Task Every_customer_in_every_language_is_as_it_was_reviewed()
    {
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var customer in Customers)
        {
            foreach (var language in Languages)
            {
                var run = await AdvisorRun.Of("--customer", customer, "--language", language);
                run.ExitStatus.ShouldBe(0);
                run.Error.ShouldBeEmpty();
                texts.Add(KeyValuePair.Create($"{customer}.{language}.txt", run.Output));
            }
        }

        Snapshot.Verify(texts);
    }

    [Fact]
    public async Task Without_options_it_answers_and_tells_what_else_there_is()
    {
        var run = await AdvisorRun.Of();

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain("Harbor Lane Bakery");
        run.Output.ShouldContain("✓ Office 365 Enterprise E1");
        foreach (var option in (string[])["--customer", "--language", "--market", "--help"])
        {
            run.Output.ShouldContain(option);
        }
    }

    [Fact]
    public async Task A_market_that_is_asked_for_stands_instead_of_the_customers()
    {
        var run = await AdvisorRun.Of("--customer", "Harbor Lane Bakery", "--market", "china");

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain("market China");
        run.Output.ShouldContain("Office 365 Business Essentials");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task No_line_is_wider_than_the_terminal(int columns)
    {
        foreach (var customer in Customers)
        {
            var run = await AdvisorProcess.Ask(columns, "--customer", customer);

            run.ExitStatus.ShouldBe(0);
            run.Output.Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(columns, customer);
        }
    }

    [Fact]
    public async Task A_pipe_gets_no_colour()
    {
        var run = await AdvisorRun.OfNewProcess(new() { ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor" });

        run.Output.ShouldNotContain('\e');
    }

    [Fact]
    public async Task A_language_without_names_is_answered_in_english_and_says_so()
    {
        var run = await AdvisorRun.Of("--language", "tlh");

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain("no names in 'tlh'");
        run.Output.ShouldContain("Microsoft 365 Business Basic");
    }

    [Theory]
    [InlineData("--customer", "nobody")]
    [InlineData("--customer", "[red]")]
    [InlineData("--market", "3")]
    [InlineData("--market", "Mars")]
    [InlineData("--language", "[bold]x[/]")]
    [InlineData("--language", "")]
    [InlineData("--colour", "red")]
    public async Task Wrong_use_is_explained_with_status_2(string option, string value)
    {
        var run = await AdvisorRun.Of(option, value);

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("UpgradeAdvisor: ");
        run.Error.ShouldContain("--help");
    }

    /// <summary>What the other tests ask one process for, asked of one that does nothing else.</summary>
    [Theory]
    [InlineData("--customer", "trading", "--language", "ja-JP")]
    [InlineData("--customer", "nobody")]
    public async Task A_new_process_says_the_same_and_ends_with_the_same_status(params string[] arguments)
        => (await AdvisorRun.OfNewProcess([], arguments)).ShouldBe(await AdvisorRun.Of(arguments));

    [Fact]
    public async Task A_terminals_width_reaches_a_new_process()
        => (await AdvisorRun.OfNewProcess(new() { ["COLUMNS"] = "60" })).ShouldBe(await AdvisorProcess.Ask(60));

    [Fact]
    public async Task Help_tells_every_option()
    {
        var run = await AdvisorRun.Of("--help");

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldContain("--customer");
        run.Output.ShouldContain("--language");
        run.Output.ShouldContain("Global|India|China");
    }
}
