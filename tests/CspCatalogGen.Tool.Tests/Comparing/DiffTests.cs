using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Comparing;

public sealed partial class DiffTests
{
    private const string E3 = "- Office 365 Enterprise E3 |\n| Microsoft 365 Business Standard";

    [Theory]
    [InlineData("## Before you start", "## What to look at first")]
    [InlineData("| Offer | Possible upgrades |", "|   Offer   | Possible upgrades |")]
    [InlineData("# Move a customer up\n\n", "# Move a customer up\n\nAn introduction, which says nothing of any offer.\n\n")]
    [InlineData("ms.openlocfilehash: 0011", "ms.openlocfilehash: 1111")]
    public void Prose_changes_nothing(string old, string now) => Changes(FixturePage.Text, FixturePage.With(old, now)).ShouldBeEmpty();

    [Fact]
    public void A_moved_page_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/upgrades.md", FixturePage.Text);
        folder.Write("b/deeper/renamed.md", FixturePage.Text);

        ToolRun.Of("diff", folder.Of("a"), folder.Of("b"), "--fail-on", "any").ExitStatus.ShouldBe(0);
    }

    [Fact]
    public void A_new_item_is_an_upgrade_in_each_market()
        => Changes(FixturePage.Text, FixturePage.With(E3, "- Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 |\n| Microsoft 365 Business Standard")).ShouldBe(
        [
            "offerAdded Office365EnterpriseE5 [after 21]",
            "upgradeAdded Global Microsoft365BusinessBasic→Office365EnterpriseE5 [after 21]",
            "upgradeAdded India Microsoft365BusinessBasic→Office365EnterpriseE5 [after 21]",
            "upgradeAdded India Microsoft365BusinessBasicIndia→Office365EnterpriseE5 [after 21]",
        ]);

    [Fact]
    public void An_item_that_is_gone_breaks()
        => Changes(FixturePage.Text, FixturePage.With(" <br/> - Office 365 Enterprise E3 |\n| Microsoft 365 Business Standard", " |\n| Microsoft 365 Business Standard")).ShouldBe(
        [
            "breaking upgradeRemoved Global Microsoft365BusinessBasic→Office365EnterpriseE3 [before 21]",
            "breaking upgradeRemoved India Microsoft365BusinessBasic→Office365EnterpriseE3 [before 21]",
            "breaking upgradeRemoved India Microsoft365BusinessBasicIndia→Office365EnterpriseE3 [before 21]",
        ]);

    [Fact]
    public void A_row_that_is_gone_is_an_offer_that_is_gone_from_it()
        => Changes(FixturePage.Text, FixturePage.With("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n", "")).ShouldBe(
        [
            "breaking upgradeRemoved Global Microsoft365BusinessStandard→Office365EnterpriseE3 [before 22]",
            "breaking upgradeRemoved India Microsoft365BusinessStandard→Office365EnterpriseE3 [before 22]",
        ]);

    [Fact]
    public void A_note_that_is_gone_leaves_its_upgrade_contested()
    {
        var note = FixturePage.Text.Split('\n').Single(line => line.StartsWith('¹'));

        Changes(FixturePage.Text, FixturePage.With(note + "\n\n", "")).ShouldContain("breaking upgradeChanged Global Microsoft365BusinessBasic→Microsoft365BusinessStandard [before 21] [after 21]");
    }

    [Fact]
    public void An_offer_renamed_in_all_its_cells_is_renamed_and_keeps_its_upgrades()
    {
        var changes = Changes(FixturePage.Text, FixturePage.With("Microsoft 365 Business Basic", "Microsoft 365 Business Start"));

        changes.ShouldContain("breaking offerRenamed Microsoft365BusinessStart Microsoft365BusinessBasic→Microsoft365BusinessStart [before 21] [after 21]");
        changes.ShouldNotContain(change => change.Contains("upgrade", StringComparison.Ordinal) || change.Contains("offerAdded", StringComparison.Ordinal) || change.Contains("offerRemoved", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_plan_in_the_same_cells_is_another_path()
    {
        var changes = Changes(FixturePage.Text, FixturePage.With("Office 365 Enterprise E3", "Office 365 Enterprise E5"));

        changes.ShouldContain("breaking offerRemoved Office365EnterpriseE3 [before 21]");
        changes.ShouldContain("offerAdded Office365EnterpriseE5 [after 21]");
        changes.ShouldNotContain(change => change.Contains("offerRenamed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_with_other_upgrades_in_its_place_is_another_offers()
    {
        var changes = Changes(
            FixturePage.Text,
            FixturePage.With("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |", "| Microsoft 365 Business Premium | - Office 365 Enterprise E5 |"));

        changes.ShouldContain("offerAdded Microsoft365BusinessPremium [after 22]");
        changes.ShouldNotContain(change => change.Contains("offerRenamed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_that_is_gone_is_told_where_it_stood()
        => Changes(FixturePage.Text, FixturePage.With("- The customer does not already have the subscription that you are moving them to.\n", ""))
            .ShouldBe(["conditionRemoved Global [before 33]"]);

    [Fact]
    public void A_role_less_breaks() => Changes(FixturePage.With("- Admin agent", "- Admin agent\n- Sales agent"), FixturePage.Text).ShouldBe(["breaking roleRemoved Global [before 16]"]);

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    public void A_warning_that_is_new_is_told_for_more_may_have_changed(string format)
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a/upgrades.md", FixturePage.Text);
        var after = folder.Write("b/upgrades.md", FixturePage.With("\n\n¹ ", "\n\nSince March Microsoft 365 Business Basic can no longer be upgraded.\n\n¹ "));
        var run = ToolRun.Of("diff", before, after, "--format", format);

        run.Output.ShouldContain("no change that is understood.");
        run.Output.ShouldContain("A warning is new, so more may have changed than is understood:");
        run.Output.ShouldContain("warning CSP1050: 'Since March");
        run.Error.ShouldBeEmpty();
        ToolRun.Of("diff", before, after, "--format", "json").Error.ShouldContain("A warning is new");
        ToolRun.Of("diff", after, after, "--format", format).Output.ShouldContain("no changes.");
    }

    [Theory]
    [InlineData("Post", "MAIL 1 FILES 2", "CHAT no longer excludes FILES, MAIL ('Post').")]
    [InlineData("Letters", "MAIL 1 FILES 2 CHAT 3", null)]
    [InlineData("Post", "MAIL 1 FILES 2 CHAT 3 FAX 4", "FAX excludes CHAT, FILES, MAIL ('Post').")]
    [InlineData("Post", "FAX 4 TELEX 5", "CHAT, FILES, MAIL no longer exclude one another ('Post').")]
    public void Plans_that_exclude_one_another_are_compared_by_pairs(string service, string plans, string? sentence)
    {
        static string Group(string service, string plans) => $"# Products\n\n## Plans that cannot be assigned at the same time\n\n### Service: *{service}*\n\nThese plans cannot be assigned together:\n\n| Service Plan Name | GUID |\n| --- | --- |\n"
            + string.Concat(plans.Split(' ').Chunk(2).Select(plan => $"| {plan[0]} | 11111111-0000-0000-0000-00000000000{plan[1]} |\n"));

        using var folder = new TemporaryFolder();
        var run = ToolRun.Of("diff", folder.Write("a/plans.md", Group("Post", "MAIL 1 FILES 2 CHAT 3")), folder.Write("b/plans.md", Group(service, plans)));

        if (sentence is null)
        {
            run.Output.ShouldEndWith("no changes.\n");
        }
        else
        {
            run.Output.ShouldContain(": " + sentence);
        }
    }

    [Fact]
    public void A_number_is_no_reason_to_take_another_plan_for_the_same_offer()
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a/upgrades.md", FixturePage.Text);
        var after = folder.Write("b/upgrades.md", FixturePage.With("Office 365 Enterprise E3", "Office 365 Enterprise E5"));
        var names = folder.Write("b/offers.md", FixturePage.Replaced(FixturePage.Names, "Office 365 Enterprise E3", "Office 365 Enterprise E5"));
        var run = ToolRun.Of("diff", before, after, "--names", names, "--names-before", folder.Write("a/offers.md", FixturePage.Names));

        run.Output.ShouldContain("'Office 365 Enterprise E3' is gone.");
        run.Output.ShouldNotContain("is called");
    }

    [Fact]
    public void Json_is_what_its_schema_says()
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a/upgrades.md", FixturePage.Text);
        var after = folder.Write("b/upgrades.md", FixturePage.With("Enterprise E3", "Enterprise E5"));

        var json = PublishedSchema.MustDescribe("changes-v1.schema.json", ToolRun.Of("diff", before, after, "--format", "json").Output);

        json.GetProperty("changes")[0].GetProperty("after").GetProperty("path").GetString().ShouldEndWith("b/upgrades.md");
    }

    [Theory]
    [InlineData("none", 0)]
    [InlineData("any", 1)]
    [InlineData("breaking", 1)]
    public void Fail_on_chooses_the_status(string threshold, int status)
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a.md", FixturePage.Text);
        var after = folder.Write("b.md", FixturePage.With("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n", ""));

        ToolRun.Of("diff", before, after, "--fail-on", threshold).ExitStatus.ShouldBe(status);
        ToolRun.Of("diff", after, before, "--fail-on", threshold).ExitStatus.ShouldBe(threshold == "any" ? 1 : 0);
    }

    [Fact]
    public void A_file_of_severities_decides_what_breaks()
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a.md", FixturePage.Text);
        var after = folder.Write("b.md", FixturePage.With("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n", ""));
        var lenient = folder.Write("lenient", "# Ours alone\nupgrade-removed: compatible  # we tell our partners\n");
        var strict = folder.Write("strict", "upgrade-added: breaking\r\n");
        var wrong = folder.Write("wrong", "upgrade-removed: compatible\nupgrade-taken: breaking\n");

        ToolRun.Of("diff", before, after, "--fail-on", "breaking", "--severities", lenient).ExitStatus.ShouldBe(0);
        ToolRun.Of("diff", after, before, "--fail-on", "breaking", "--severities", strict).ExitStatus.ShouldBe(1);
        var refused = ToolRun.Of("diff", before, after, "--severities", wrong);
        refused.ExitStatus.ShouldBe(2);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain("line 2: 'upgrade-taken: breaking' is not understood");
    }

    [Fact]
    public void A_side_with_errors_is_never_no_changes()
    {
        using var folder = new TemporaryFolder();
        var whole = folder.Write("a.md", FixturePage.Text);
        var broken = folder.Write("b.md", FixturePage.With("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |", "| | - Office 365 Enterprise E3 |"));
        var nothing = folder.Write("c.md", "# Nothing\n");

        foreach (var (a, b) in new[] { (whole, broken), (broken, whole), (broken, broken), (whole, nothing), (nothing, nothing), (whole, folder.Of("none.md")), (whole, "no-such-branch:docs") })
        {
            var run = ToolRun.Of("diff", a, b, "--format", "json");
            run.ExitStatus.ShouldBe(2, $"{a} {b}");
            run.Output.ShouldBeEmpty();
            run.Error.ShouldNotBeEmpty();
        }

        ToolRun.Of("diff", whole, broken).Error.ShouldContain("b.md' has errors, so it is not known what it says, and nothing was compared:");
    }

    [Fact]
    public void The_names_document_tells_renames_and_numbers()
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a.md", FixturePage.With("Microsoft 365 Business Standard", "Office 365 Business Premium"));
        var after = folder.Write("b.md", FixturePage.Text);
        var names = folder.Write("offers.md", FixturePage.Names);
        var oldNames = folder.Write("old-offers.md", FixturePage.Replaced(
            FixturePage.Replaced(FixturePage.Names, "Microsoft 365 Business Standard | 3 | Office 365 Business Premium (until 2020-04-21)", "Office 365 Business Premium | 3 | "),
            "Microsoft 365 Business Standard India | 6",
            "Office 365 Business Premium India | 9"));

        // The same names document knows both names as one offer's.
        Compare(before, after, "--names", names).ShouldNotContain(change => change.Contains("offer", StringComparison.Ordinal) || change.Contains("upgrade", StringComparison.Ordinal));
        var changes = Compare(before, after, "--names", names, "--names-before", oldNames);
        changes.ShouldContain("offerRenamed Microsoft365BusinessStandard Office365BusinessPremium→Microsoft365BusinessStandard [before 21] [after 21]");
        changes.ShouldContain("breaking offerRenumbered India Microsoft365BusinessStandardIndia [before 10] [after 10]");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Every_form_tells_each_change_with_its_rule_and_place(string format)
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("a.md", FixturePage.Text);
        var after = folder.Write("b.md", FixturePage.With("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 |\n", ""));

        var run = ToolRun.Of("diff", before, after, "--format", format);

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldContain("is no longer documented in Global");
        run.Output.ShouldContain("upgrade-removed");
        run.Output.ShouldContain("a.md:22:");
    }

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Words_of_strangers_stay_words(string text)
    {
        var before = ComparedCatalogs.Of(Results.Small);
        var after = ComparedCatalogs.Of(Results.With(text));
        foreach (var format in new[] { "html", "markdown", "text" })
        {
            var written = ComparedCatalogs.Written(before, after, format);
            written.ShouldNotContain("\u202E");
            written.ShouldNotContain("\e");
            if (format == "markdown")
            {
                written.Split('\n').ShouldAllBe(line => line.Length == 0 || line[0] == '|' || line[0] == '#' || line[0] == '`' || line.StartsWith("- `", StringComparison.Ordinal) || line.EndsWith("than is understood:", StringComparison.Ordinal));

                // In code nothing is markup.
                written = CodeSpan().Replace(written, "");
                written.ShouldNotContain("](");
            }

            if (format != "text")
            {
                written.ShouldNotContain("<script");
            }
        }
    }

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex CodeSpan();

    private static string[] Changes(string before, string after)
    {
        using var folder = new TemporaryFolder();
        return Compare(folder.Write("a/upgrades.md", before), folder.Write("b/upgrades.md", after));
    }

    private static string[] Compare(string before, string after, params string[] more)
    {
        var run = ToolRun.Of(["diff", before, after, "--format", "json", .. more]);
        run.ExitStatus.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("changes").EnumerateArray().Select(Line)];
    }

    private static string Line(JsonElement change)
    {
        string? Text(string property) => change.GetProperty(property).GetString();
        string Place(string property) => change.GetProperty(property) is { ValueKind: JsonValueKind.Object } place ? $" [{property} {place.GetProperty("line")}]" : "";

        string?[] words = [change.GetProperty("breaking").GetBoolean() ? "breaking" : null, Text("kind"), Text("market"), Text("offer"), Text("from") is { } from ? $"{from}→{Text("to")}" : null];
        return string.Join(' ', words.OfType<string>()) + Place("before") + Place("after");
    }
}
