using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Spectre.Console;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The documented upgrades against a dump of offers.</summary>
public sealed class ReconcileTests : IDisposable
{
    private const string Page = """
        ---
        ms.date: 01/14/2021
        ms.contentlocale: en-US
        ms.openlocfilehash: 00112233445566778899aabbccddeeff00112233
        ---
        # Upgrade <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Microsoft 365 Business Basic | - Office 365 Enterprise E1 <br/> - Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 |
        """;

    private const string Names = """
        | Offer | Number | Offer ID | Product ID |
        | --- | --- | --- | --- |
        | Microsoft 365 Business Basic | 1 | 00000000-0000-0000-0000-000000000001 | 10000000-0000-0000-0000-000000000001 |
        | Office 365 Enterprise E1 | 2 | 00000000-0000-0000-0000-000000000002 | 10000000-0000-0000-0000-000000000002 |
        | Office 365 Enterprise E3 | 3 | 00000000-0000-0000-0000-000000000003 | 10000000-0000-0000-0000-000000000003 |
        | Office 365 Enterprise E5 | 4 | | |
        """;

    // E1 is listed, E3 is not; listed are an offer that is no documented target, one that is not in the catalog, and one that is nowhere.
    private const string Dump = """
        { "totalCount": 6, "items": [
          { "id": "00000000-0000-0000-0000-000000000001", "name": "Basic", "country": "US", "product": { "id": "10000000-0000-0000-0000-000000000001" },
            "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-00000000000A", "00000000-0000-0000-0000-0000000000FF"] },
          { "id": "00000000-0000-0000-0000-000000000002", "name": "E1", "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000003"] },
          { "id": "00000000-0000-0000-0000-000000000003", "name": "E3" },
          { "id": "00000000-0000-0000-0000-00000000000A", "name": "Other" },
          { "id": "00000000-0000-0000-0000-00000000000B", "name": "Basic Trial", "isTrial": true, "product": { "id": "10000000-0000-0000-0000-000000000001" },
            "conversionTargetOffers": ["00000000-0000-0000-0000-000000000001"] },
          { "id": "00000000-0000-0000-0000-00000000000C", "name": "Elsewhere", "upgradeTargetOffers": ["00000000-0000-0000-0000-00000000000A"] }
        ] }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_upgrade_of_either_side_is_told_apart()
    {
        var run = Run("--format", "json");
        using var json = JsonDocument.Parse(run.Output);

        PublishedSchema.MustDescribe("reconciliation-v1.schema.json", run.Output);
        json.RootElement.GetProperty("country").GetString().ShouldBe("US");
        json.RootElement.GetProperty("otherSources").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("upgrades").EnumerateArray()
            .Select(Line)
            .ShouldBe(
            [
                "confirmed upgrade: Microsoft 365 Business Basic → Office 365 Enterprise E1",
                "missingInDump upgrade: Microsoft 365 Business Basic → Office 365 Enterprise E3",
                "offerNotInDump upgrade: Microsoft 365 Business Basic → Office 365 Enterprise E5 (no document gives the offer GUID of 'Office 365 Enterprise E5')",
                "undocumented upgrade: Office 365 Enterprise E1 → Office 365 Enterprise E3",
                "undocumentedTarget upgrade: Microsoft 365 Business Basic → Other",
                "dangling upgrade: Microsoft 365 Business Basic → 00000000-0000-0000-0000-0000000000ff",
                "sibling conversion: Basic Trial → Microsoft 365 Business Basic (trial of the same product as its target)",
            ]);
    }

    [Fact]
    public void A_table_reads_well_in_80_columns()
    {
        var run = Run();

        run.ExitStatus.ShouldBe(0, run.Error);
        run.Output.ShouldContain("\nDocumented and not listed: 1\n  Microsoft 365 Business Basic         → Office 365 Enterprise E3\n\n");
        run.Output.Split('\n').ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public void Characters_of_two_cells_take_two_of_the_80_columns()
    {
        var dump = Dump.Replace("\"Basic Trial\"", "\"基本試用版\"", StringComparison.Ordinal).Replace("\"Other\"", $"\"{string.Concat(Enumerable.Repeat("企業版", 20))} e\u0301\"", StringComparison.Ordinal);

        var run = RunWith(dump);

        run.Output.ShouldContain("\n  基本試用版                           → Microsoft 365 Business Basic\n");
        run.Output.Split('\n').ShouldAllBe(line => line.GetCellWidth() <= 80);
    }

    [Fact]
    public void Markdown_is_for_a_pull_request()
        => Run("--format", "markdown").Output.ShouldContain(
            "\nDocumented and not listed: 1\n\n| From | To | Kind | Detail |\n| --- | --- | --- | --- |\n| Microsoft 365 Business Basic | Office 365 Enterprise E3 | upgrade | |\n");

    [Fact]
    public void Names_of_a_dump_are_no_markup_in_Markdown()
        => RunWith(Dump.Replace("\"Other\"", "\"<b>Other</b> `one` [or](http://x)\"", StringComparison.Ordinal), "--format", "markdown").Output.ShouldContain(
            "| Microsoft 365 Business Basic | &#60;b&#62;Other&#60;/b&#62; \\`one\\` \\[or\\]\\(http&#58;//x\\) | upgrade | |\n");

    [Theory]
    [InlineData("none", 0)]
    [InlineData("any", 1)]
    [InlineData("missingInDump", 1)]
    [InlineData("confirmed,undocumented", 1)]
    [InlineData("targetsNotRead", 0)]
    [InlineData("nonsense", 2)]
    [InlineData("", 2)]
    [InlineData(" ,", 2)]
    [InlineData("none,any", 2)]
    public void It_exits_by_choice(string failOn, int status) => Run("--fail-on", failOn).ExitStatus.ShouldBe(status);

    [Theory]
    [InlineData("""[{ "OfferId": "00000000-0000-0000-0000-000000000001", "Name": "Basic", "UpgradeTargetOffers": ["00000000-0000-0000-0000-000000000002"] }, { "OfferId": "00000000-0000-0000-0000-000000000002", "Name": "E1" }]""")]
    [InlineData("""[{ "Id": "00000000-0000-0000-0000-000000000001", "UpgradeTargetOffers": "00000000-0000-0000-0000-000000000002 00000000-0000-0000-0000-00000000000A" }, { "Id": "00000000-0000-0000-0000-000000000002" }]""")]
    [InlineData("""{ "value": [{ "id": "00000000-0000-0000-0000-000000000001", "upgradeTargetOffers": { "value": ["00000000-0000-0000-0000-000000000002"], "Count": 1 } }] }""")]
    [InlineData("""[{ "items": [{ "id": "00000000-0000-0000-0000-000000000001", "upgradeTargetOffers": [{ "id": "00000000-0000-0000-0000-000000000002" }] }] }, { "items": [{ "id": "00000000-0000-0000-0000-000000000002" }] }]""")]
    [InlineData("""{ "OfferId": "00000000-0000-0000-0000-000000000001", "UpgradeTargetOffers": ["00000000-0000-0000-0000-000000000002"] }""")]
    public void Offers_come_in_many_forms(string dump)
    {
        using var json = JsonDocument.Parse(RunWith(dump, "--format", "json").Output);

        json.RootElement.GetProperty("upgrades").EnumerateArray().Select(Line).First().ShouldStartWith("confirmed upgrade: Microsoft 365 Business Basic → Office 365 Enterprise E1");
    }

    [Fact]
    public void Windows_PowerShell_redirects_UTF_16()
    {
        var page = _folder.Write("page.md", Page);
        var names = _folder.Write("offers.md", Names);
        File.WriteAllText(_folder.Of("dump.json"), Dump, System.Text.Encoding.Unicode);

        ToolRun.Of(["reconcile", page, "--names", names, "--offers", _folder.Of("dump.json")]).Output.ShouldContain("Documented and listed: 1\n");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[7]")]
    [InlineData("[\"00000000-0000-0000-0000-00000000000\"]")]
    [InlineData("\"x\"")]
    public void Targets_that_cannot_be_read_are_not_taken_for_none(string targets)
    {
        var run = RunWith($$"""[{ "id": "00000000-0000-0000-0000-000000000001", "upgradeTargetOffers": {{targets}} }, { "id": "00000000-0000-0000-0000-000000000002" }, { "id": "00000000-0000-0000-0000-000000000003" }]""", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("upgrades").EnumerateArray().Select(upgrade => upgrade.GetProperty("finding").GetString()).ShouldAllBe(finding => finding == "targetsNotRead");
        json.RootElement.GetProperty("problems").GetArrayLength().ShouldBe(1);
        run.Error.ShouldContain(targets == "null" ? "upgradeTargetOffers is null" : "00000000-0000-0000-0000-000000000001");
    }

    [Fact]
    public void An_offer_listed_twice_gives_one_answer_whatever_the_order()
    {
        const string One = """{ "id": "00000000-0000-0000-0000-000000000001", "name": "B", "country": "US", "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002"] }""";
        const string Other = """{ "id": "00000000-0000-0000-0000-000000000001", "name": "A", "country": "CA", "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000003"] }""";

        var run = RunWith($"[{One}, {Other}]", "--format", "json");

        run.ExitStatus.ShouldBe(0);
        run.Output.ShouldBe(RunWith($"[{Other}, {One}]", "--format", "json").Output);
        run.Output.ShouldContain("listed twice and differently");
        run.Output.ShouldContain("several countries (CA, US)");
    }

    [Theory]
    [InlineData("""[{ "skuId": "x", "skuPartNumber": "y" }]""", "--subscribed-skus")]
    [InlineData("""{ "items": [{ "quantity": 5, "eligibilities": [{ "transitionType": "transition_only", "errors": [{ "code": 3 }] }] }] }""", "A transition is not an upgrade")]
    [InlineData("""{ "items": [{ "transitionId": "x", "fromCatalogItemId": "y", "toCatalogItemId": "z" }] }""", "A transition is not an upgrade")]
    [InlineData("", "It is empty.")]
    [InlineData("[\0{\0}\0]\0", "It is UTF-16 without the mark that says so; save it as UTF-8.")]
    [InlineData("""{ "totalCount": 1, "items": [{ "targetOffer": { "id": "00000000-0000-0000-0000-000000000001", "upgradeTargetOffers": [] }, "upgradeType": "upgrade_only", "isEligible": true }] }""", "it is Partner Center's upgrades of one subscription")]
    [InlineData("""[{ "sourceSubscriptionId": "x", "upgradeErrors": [{ "code": 3 }] }]""", "it is Partner Center's upgrades of one subscription")]
    [InlineData("""[{ "id": "00000000-0000-0000-0000-000000000001", "name": "an offer of nothing" }]""", "no list of Partner Center's offers")]
    [InlineData("""[{ "Product_Display_Name": "x", "GUID": "y" }]""", "it has 'Product_Display_Name', 'GUID'")]
    public void Another_file_is_refused_with_what_it_is(string dump, string words)
    {
        var run = RunWith(dump);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain(words);
        run.Error.ShouldContain("dump.json");
    }

    [Fact]
    public void Half_a_character_is_no_reason_to_fall()
        => RunWith("""[{ "id": "00000000-0000-0000-0000-000000000001", "name": "\ud800", "\ud800": 1, "upgradeTargetOffers": [] }]""").ExitStatus.ShouldBe(0);

    [Theory]
    [InlineData("{ }")]
    [InlineData("no JSON")]
    [InlineData("7")]
    public void What_is_no_dump_is_refused(string dump)
    {
        var run = RunWith(dump);

        run.ExitStatus.ShouldBe(2);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void An_odd_dump_is_read_as_far_as_it_goes()
        => RunWith("""[7, null, {}, { "id": 7 }, { "id": "00000000-0000-0000-0000-000000000001", "product": 7, "upgradeTargetOffers": [7, null, "x"] }]""").ExitStatus.ShouldBe(0);

    [Fact]
    public void An_unknown_market_is_refused() => Run("--market", "Mars").ExitStatus.ShouldBe(2);

    [Theory]
    [InlineData("--offers", "", "cannot be read: it is a folder.")]
    [InlineData("--offer-matrix", "", "cannot be read: it is a folder.")]
    [InlineData("--subscribed-skus", "none.json", "cannot be read: there is no such file.")]
    [InlineData("--offers", "-", "'-' cannot be read: there is no such file; ")]
    [InlineData("--offer-matrix", "-", "'-' cannot be read: there is no such file; ")]
    [InlineData("--offer", "none.json", "'--offer' is no option; the nearest is '--offers', and there is no such file.")]
    [InlineData("-", "--offers=none.json", "There is no file '-'; ")]
    public void What_cannot_be_opened_is_told_with_its_reason(string option, string file, string words)
    {
        var run = ToolRun.Of(["reconcile", _folder.Write("page.md", Page), option, file.StartsWith('-') ? file : _folder.Of(file)]);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain(words);
    }

    [Fact]
    public void One_dump_is_needed_and_never_written_over()
    {
        ToolRun.Of("reconcile", _folder.Path).ExitStatus.ShouldBe(2);
        Run("--offer-matrix", _folder.Of("dump.json")).ExitStatus.ShouldBe(2);
        Run("--output", _folder.Of("dump.json")).ExitStatus.ShouldBe(2);
        File.ReadAllText(_folder.Of("dump.json")).ShouldBe(Dump);
    }

    public void Dispose() => _folder.Dispose();

    private ToolRun Run(params string[] arguments) => RunWith(Dump, arguments);

    private ToolRun RunWith(string dump, params string[] arguments)
    {
        var page = _folder.Write("page.md", Page);
        var names = _folder.Write("offers.md", Names);
        return ToolRun.Of(["reconcile", page, "--names", names, "--offers", _folder.Write("dump.json", dump), .. arguments]);
    }

    private static string Line(JsonElement upgrade)
    {
        string? Text(string property) => upgrade.GetProperty(property).GetString();
        return $"{Text("finding")} {Text("kind")}: {Text("from")} → {Text("to")}{(Text("detail") is { } detail ? $" ({detail})" : "")}";
    }
}
