using System;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Tool.Tests.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>The licensing reference against what a tenant is subscribed to.</summary>
public sealed class ReconcileSkusTests : IDisposable
{
    private const string Reference = """
        | Product name | String ID | GUID | Service plans included |
        | --- | --- | --- | --- |
        | Basic | BASIC | 22222222-0000-0000-0000-000000000001 | MAIL (11111111-0000-0000-0000-000000000001)<br/>FILES (11111111-0000-0000-0000-000000000002) |
        | Large | LARGE | 22222222-0000-0000-0000-000000000002 | MAIL (11111111-0000-0000-0000-000000000001) |
        | Broken | BROKEN | 22222222-0000-0000-0000-000000000003 | MAIL (11111111-0000-0000-0000-000000000001) FILES (11111111-0000-0000-0000-000000000002) |
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Every_product_is_told_apart()
    {
        const string Skus = """
            { "@odata.context": "x", "value": [
              { "skuId": "22222222-0000-0000-0000-000000000001", "skuPartNumber": "BASIC", "servicePlans": [
                { "servicePlanId": "11111111-0000-0000-0000-000000000001", "servicePlanName": "MAIL_NEW", "provisioningStatus": "Success" },
                { "servicePlanId": "11111111-0000-0000-0000-000000000009", "servicePlanName": "CALLS" } ] },
              { "skuId": "22222222-0000-0000-0000-000000000002", "skuPartNumber": "LARGE_NEW", "servicePlans": [ { "servicePlanId": "11111111-0000-0000-0000-000000000001", "servicePlanName": "mail" } ] },
              { "skuId": "22222222-0000-0000-0000-000000000003", "skuPartNumber": "BROKEN", "servicePlans": [] },
              { "skuId": "22222222-0000-0000-0000-000000000007", "skuPartNumber": "NEW", "servicePlans": [ { "servicePlanId": "11111111-0000-0000-0000-000000000001", "servicePlanName": "MAIL" } ] } ] }
            """;

        Findings(Skus).ShouldBe(
        [
            "productMissing NEW  (the tenant's has MAIL)",
            "productRenamed LARGE_NEW  ('LARGE' in the reference)",
            "productNotWhole BROKEN ",
            "planMissing BASIC CALLS",
            "planRenamed BASIC MAIL_NEW ('MAIL' in the reference)",
            "planTooMany BASIC FILES",
        ]);
    }

    [Fact]
    public void What_agrees_is_confirmed_and_fails_nothing()
    {
        const string Skus = """[{ "SkuId": "22222222-0000-0000-0000-000000000002", "SkuPartNumber": "LARGE", "ServicePlans": [{ "ServicePlanId": "11111111-0000-0000-0000-000000000001", "ServicePlanName": "MAIL" }] }]""";

        Findings(Skus).ShouldBe(["confirmed LARGE "]);
        Run(Skus, "--fail-on", "planMissing,productMissing").ExitStatus.ShouldBe(1, "the reference has an error");
    }

    [Theory]
    [InlineData("""[{ "id": "x", "upgradeTargetOffers": [] }]""", "--offers")]
    [InlineData("""{ "value": [{ "skuId": "x" }] }""", "no list of Microsoft Graph's subscribed SKUs")]
    [InlineData("7", "no list of Microsoft Graph's subscribed SKUs")]
    public void Another_file_is_refused(string skus, string words)
    {
        var run = Run(skus);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain(words);
    }

    public void Dispose() => _folder.Dispose();

    private string[] Findings(string skus)
    {
        var run = Run(skus, "--format", "json");
        SchemaCheck.Violations(run.Output, "reconciliation-v1.schema.json").ShouldBeEmpty();
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("products").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("finding").GetString()} {entry.GetProperty("product").GetString()} {entry.GetProperty("plan").GetString()}"
            + (entry.GetProperty("detail").GetString() is { } detail ? $" ({detail})" : ""))];
    }

    private ToolRun Run(string skus, params string[] arguments)
        => ToolRun.Of(["reconcile", _folder.Write("plans.md", Reference), "--subscribed-skus", _folder.Write("skus.json", skus), .. arguments]);
}
