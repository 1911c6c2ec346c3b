using System;
using System.Linq;
using System.Text.Json;
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
            "notComparable BROKEN  (not all of the tenant's service plans could be read)",
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
    [InlineData("\"provisioningStatus\": \"Disabled\", \"appliesTo\": \"User\"", "\"accountId\": \"x\", \"subscriptionIds\": [\"y\"]", null)]
    [InlineData("\"status\": \"removed\"", "\"id\": \"x\"", "Microsoft Graph documents no 'status' of a service plan, so what it says of one is not known: 'removed'.")]
    [InlineData("\"appliesTo\": \"User\"", "\"disabledPlans\": [\"z\"]", "Microsoft Graph documents no 'disabledPlans' of a subscribed SKU, so what it says of one is not known: '[\"z\"]'.")]
    public void What_no_documentation_names_is_told(string ofPlan, string ofSku, string? problem)
    {
        using var json = JsonDocument.Parse(Run($$"""[{ "skuId": "22222222-0000-0000-0000-000000000002", "skuPartNumber": " LARGE ", "consumedUnits": 1, {{ofSku}}, "servicePlans": [{ "servicePlanId": "11111111-0000-0000-0000-000000000001", "servicePlanName": "MAIL ", {{ofPlan}} }] }]""", "--format", "json").Output);

        json.RootElement.GetProperty("products").EnumerateArray().Select(entry => entry.GetProperty("finding").GetString()).ShouldBe(["confirmed"]);
        json.RootElement.GetProperty("problems").EnumerateArray().Select(told => told.GetString()).ShouldBe(problem is null ? [] : [problem]);
    }

    [Theory]
    [InlineData("\"friendlyName\": \"Mail (removed)\"", "\"displayName\": \"Large\"", "'MAIL' has the friendlyName 'Mail (removed)', which is compared as any other: 'removed' may take it back.")]
    [InlineData("\"servicePlanDisplayName\": \"Mail\"", "\"SkuName\": \"Large, not sold any more\"", "'LARGE' has the SkuName 'Large, not sold any more', which is compared as any other: 'not' may take it back.")]
    [InlineData("\"displayName\": \"RETIRED - Mail\"", "\"displayName\": \"Large without Mail (Preview)\"", null)]
    public void A_name_may_take_back_what_bears_it(string ofPlan, string ofSku, string? problem)
    {
        using var json = JsonDocument.Parse(Run($$"""[{ "skuId": "22222222-0000-0000-0000-000000000002", "skuPartNumber": "LARGE", "consumedUnits": 1, {{ofSku}}, "servicePlans": [{ "servicePlanId": "11111111-0000-0000-0000-000000000001", "servicePlanName": "MAIL", {{ofPlan}} }] }]""", "--format", "json").Output);

        json.RootElement.GetProperty("problems").EnumerateArray().Select(told => told.GetString()).ShouldBe(problem is null ? [] : [problem]);
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

    [Theory]
    [InlineData("[]", "its list is empty")]
    [InlineData("""[{ "SkuId": "22222222-0000-0000-0000-000000000001", "SkuPartNumber": "BASIC", "ServicePlans": "System.Object[]" }]""", "'ConvertTo-Json -Depth 4' prints them")]
    [InlineData("""[[{ "skuId": "22222222-0000-0000-0000-000000000001", "skuPartNumber": "BASIC" }]]""", "without a list of servicePlans")]
    [InlineData("""{ "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users('x')/licenseDetails", "value": [LARGE] }""", "the licenses of one user")]
    public void What_tells_nothing_of_a_tenant_is_refused(string skus, string words)
    {
        var run = Run(skus.Replace("LARGE", Sku(2, "LARGE", Plan(1, "MAIL")), StringComparison.Ordinal));

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain(words);
    }

    [Fact]
    public void Without_a_reference_no_product_is_one_that_it_lacks()
    {
        var page = _folder.Write("page.md", "# Upgrade <a id=\"upgradesubscription\"></a>\n\n| Offer | Possible upgrades |\n| --- | --- |\n| Tin | - Gold |\n");

        var run = ToolRun.Of("reconcile", page, "--subscribed-skus", _folder.Write("skus.json", $"[{Sku(2, "LARGE", Plan(1, "MAIL"))}]"));

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("No document is a licensing reference");
    }

    [Fact]
    public void Entries_without_what_a_subscription_has_may_be_the_licenses_of_a_user()
    {
        Run($"[{Sku(2, "LARGE", Plan(1, "MAIL"))}]").Error.ShouldContain("If these are the licenses of one user");
        Run($"[{Sku(2, "LARGE", Plan(1, "MAIL")).Replace("}]", "}], \"consumedUnits\": 1", StringComparison.Ordinal)}]").Error.ShouldNotContain("one user");
    }

    [Theory]
    [InlineData(""" "Microsoft.Graph.PlanInfo" """, "'ConvertTo-Json -Depth 4' prints them")]
    [InlineData("""{ "servicePlanId": "11111111-0000-0000-0000-000000000002", "servicePlanName": null }""", "Service plans of 'BASIC' have no")]
    public void A_plan_that_cannot_be_read_is_no_plan_that_the_tenant_lacks(string plan, string words)
    {
        var skus = $"[{Sku(1, "BASIC", $"{Plan(1, "MAIL")}, {plan}, {plan}")}]";

        Findings(skus).ShouldBe(["notComparable BASIC  (not all of the tenant's service plans could be read)"]);
        Run(skus).Error.Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_product_without_any_plan_is_not_one_that_lacks_all()
    {
        Findings($"[{Sku(1, "BASIC", "")}]").ShouldBe(["notComparable BASIC  (not all of the tenant's service plans could be read)"]);
        Run($"[{Sku(1, "BASIC", "")}]").Error.ShouldContain("'BASIC' has no service plans");
    }

    [Fact]
    public void A_plan_under_two_names_is_told_in_any_order()
    {
        var (one, other) = ($"{Plan(1, "MAIL")}, {Plan(1, "POST")}", $"{Plan(1, "POST")}, {Plan(1, "MAIL")}");

        Findings($"[{Sku(2, "LARGE", one)}]").ShouldBe(Findings($"[{Sku(2, "LARGE", other)}]"));
        Run($"[{Sku(2, "LARGE", other)}]").Error.ShouldContain("has two String IDs, MAIL and POST");
    }

    [Fact]
    public void A_product_of_two_tenants_has_the_plans_of_both_in_any_order()
    {
        var (one, other) = (Sku(1, "BASIC", Plan(1, "MAIL")), Sku(1, "BASIC", Plan(2, "FILES")));

        Findings($"[{one}, {other}]").ShouldBe(["confirmed BASIC "]);
        Findings($"[{other}, {one}]").ShouldBe(["confirmed BASIC "]);
        Run($"[{one}, {other}]").Error.ShouldContain("'BASIC' (22222222-0000-0000-0000-000000000001) is listed twice and differently");
        Run($"[{one}, {one}]").Error.ShouldNotContain("twice");
    }

    [Fact]
    public void A_product_without_plans_is_said_to_have_none()
        => Findings($"[{Sku(8, "NEW", "")}]").ShouldBe(["productMissing NEW  (the tenant's has no service plans)"]);

    [Fact]
    public void A_page_of_several_is_told()
        => Run($$"""{ "value": [{{Sku(2, "LARGE", Plan(1, "MAIL"))}}], "@odata.nextLink": "https://example.org/2" }""").Error.ShouldContain("names a next one");

    [Fact]
    public void Rows_of_the_reference_that_cannot_be_read_lack_nothing()
    {
        var reference = Reference.Replace("22222222-0000-0000-0000-000000000002", "22222222-0000-0000-0000-00000000000", StringComparison.Ordinal);
        var skus = $"[{Sku(2, "LARGE", Plan(1, "MAIL"))}, {Sku(3, "BROKEN", Plan(1, "MAIL"))}, {Sku(8, "LARG", Plan(1, "MAIL"))}]";

        Findings(skus, reference).ShouldBe(
        [
            "productMissing LARG  (the tenant's has MAIL)",
            "productNotWhole BROKEN ",
            "notComparable LARGE  (a document names it in what could not be read; 'csp-catalog check' says why)",
        ]);
    }

    public void Dispose() => _folder.Dispose();

    private static string Sku(int number, string stringId, string plans) => $$"""{ "skuId": "22222222-0000-0000-0000-00000000000{{number}}", "skuPartNumber": "{{stringId}}", "servicePlans": [{{plans}}] }""";

    private static string Plan(int number, string name) => $$"""{ "servicePlanId": "11111111-0000-0000-0000-00000000000{{number}}", "servicePlanName": "{{name}}" }""";

    private string[] Findings(string skus, string reference = Reference)
    {
        var run = ToolRun.Of("reconcile", _folder.Write("plans.md", reference), "--subscribed-skus", _folder.Write("skus.json", skus), "--format", "json");
        PublishedSchema.MustDescribe("reconciliation-v1.schema.json", run.Output);
        using var json = JsonDocument.Parse(run.Output);
        return [.. json.RootElement.GetProperty("products").EnumerateArray().Select(entry =>
            $"{entry.GetProperty("finding").GetString()} {entry.GetProperty("product").GetString()} {entry.GetProperty("plan").GetString()}"
            + (entry.GetProperty("detail").GetString() is { } detail ? $" ({detail})" : ""))];
    }

    private ToolRun Run(string skus, params string[] arguments)
        => ToolRun.Of(["reconcile", _folder.Write("plans.md", Reference), "--subscribed-skus", _folder.Write("skus.json", skus), .. arguments]);
}
