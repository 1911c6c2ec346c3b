using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Contoso.Catalog;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Hosting.Tests;

/// <summary>An endpoint that takes a subscription, as docs/hosting.md shows it.</summary>
public class MinimalApiTests
{
    [Theory]
    [InlineData("Microsoft 365 Business Basic")]
    [InlineData("O365_BUSINESS_ESSENTIALS")]
    [InlineData("bd938f12-058f-4927-bba3-ae36b1d2501c")]
    public async Task It_takes_a_subscription_and_answers(string offer)
    {
        var (status, _, body) = await Ask($$"""{ "market": "Global", "hasDelegatedAdminPrivileges": true, "subscriptions": [ { "offer": "{{offer}}", "status": "active", "quantity": 5 } ] }""");

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldContain("\"Office 365 Enterprise E3\"");
    }

    [Theory]
    [InlineData("""{ "market": "Global", "hasDelegatedAdminPrivileges": true, "subscriptions": [ { "offer": "Office 365 E4", "status": "active" } ] }""")]
    [InlineData("""{ "market": "Global", "hasDelegatedAdminPrivileges": true, "subscriptions": [ { "offer": 999, "status": "active" } ] }""")]
    [InlineData("""{ "market": "Global", "hasDelegatedAdminPrivileges": true, "subscriptions": [ { "status": "active" } ] }""")]
    [InlineData("""{ "market": "Atlantis", "hasDelegatedAdminPrivileges": true, "subscriptions": [] }""")]
    public async Task What_the_catalog_does_not_have_is_refused_with_a_problem_document(string customer)
    {
        var (status, type, body) = await Ask(customer);

        status.ShouldBe(HttpStatusCode.BadRequest);
        type.ShouldBe("application/problem+json");
        body.ShouldContain("\"status\":400");
    }

    [Theory]
    [InlineData("Global", HttpStatusCode.OK)]
    [InlineData("global", HttpStatusCode.OK)]
    [InlineData("IN", HttpStatusCode.OK)]
    [InlineData("77", HttpStatusCode.BadRequest)]
    [InlineData("0", HttpStatusCode.BadRequest)]
    [InlineData("-5", HttpStatusCode.BadRequest)]
    [InlineData("India,China", HttpStatusCode.BadRequest)]
    public async Task A_market_in_a_query_is_a_name(string market, HttpStatusCode expected)
    {
        using var client = new HttpClient();
        await using var app = await Start();
        using var answer = await client.GetAsync(new Uri(AddressOf(app) + "/upgrades?offer=Microsoft+365+Business+Basic&market=" + Uri.EscapeDataString(market)));

        answer.StatusCode.ShouldBe(expected);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(expected == HttpStatusCode.OK ? "\"Office 365 Enterprise E3\"" : "No document names");
    }

    /// <summary>Every enum of the catalog is a list of what is written, so a generated client has types.</summary>
    [Fact]
    public async Task OpenApi_lists_the_values_of_enums()
    {
        await using var app = await Start();
        using var client = new HttpClient();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri(AddressOf(app) + "/openapi/v1.json")));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");

        ValuesOf("Offer").ShouldBe([.. UpgradeCatalog.GetOffers().Select(offer => UpgradeCatalog.GetName(offer))]);
        ValuesOf("Market").ShouldBe(["Global", "India", "China"]);
        ValuesOf("SubscriptionStatus").ShouldContain("suspended");
        ValuesOf("BillingCycle").ShouldContain("annual");
        ValuesOf("UpgradeType").ShouldContain("upgrade_only");
        ValuesOf("UpgradeReasonKind").ShouldContain("target_owned");
        ValuesOf("UpgradeErrorCode").ShouldContain("subscription_status_not_active");
        ValuesOf("GranularAdminPrivileges").ShouldContain("sufficient");
        schemas.GetProperty("UpgradeFollowUp").ToString().ShouldContain("\"string\"");
        schemas.EnumerateObject().Where(schema => schema.Value.ToString() == "{ }").ShouldBeEmpty();

        string?[] ValuesOf(string name) => [.. schemas.GetProperty(name).GetProperty("enum").EnumerateArray().Select(value => value.GetString())];
    }

    /// <summary>The whole list of reasons grows with the square of what the customer holds.</summary>
    [Fact]
    public async Task Reasons_are_answered_up_to_a_number()
    {
        const int Count = 60;
        var subscriptions = string.Join(",", Enumerable.Range(0, Count).Select(i => $$"""{ "offer": "Microsoft 365 Business Basic", "status": "active", "id": "s{{i}}" }"""));
        var (status, _, body) = await Ask($$"""{ "market": "Global", "hasDelegatedAdminPrivileges": false, "subscriptions": [{{subscriptions}}] }""", "/verdicts");

        status.ShouldBe(HttpStatusCode.OK);
        body.Length.ShouldBeLessThan(Count * 5_000);
        body.ShouldContain("\"The partner has no delegated admin privileges for this customer.\"");
    }

    private static async Task<(HttpStatusCode Status, string? Type, string Body)> Ask(string customer, string path = "/upgrades")
    {
        await using var app = await Start();
        using var client = new HttpClient();
        using var content = new StringContent(customer, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(AddressOf(app) + path), content);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<WebApplication> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(UpgradeCatalog.Instance);
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi(options => options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.IsEnum && schema.Type is null)
            {
                schema.Type = JsonSchemaType.String;
                schema.Enum = type.IsDefined(typeof(FlagsAttribute), false)
                    ? null
                    : [.. Enum.GetValues(type).Cast<object>().Distinct().Select(value => JsonSerializer.SerializeToNode(value, type, context.JsonTypeInfo.Options)!)];
            }

            return Task.CompletedTask;
        }));
        var app = builder.Build();
        app.UseStatusCodePages();
        app.UseExceptionHandler();
        app.MapOpenApi();
        app.MapPost("/everything", (Customer<Offer, Market> customer) => UpgradeCatalog.UpgradesFor(customer));
        app.MapPost("/verdicts", (Customer<Offer, Market> customer) => UpgradeCatalog.UpgradesFor(customer).Select(upgrade => new
        {
            upgrade.Subscription.Id,
            upgrade.Target,
            upgrade.Eligibility.UpgradeType,
            Reasons = upgrade.Eligibility.Reasons.Take(5).Select(reason => reason.Sentence),
            ReasonCount = upgrade.Eligibility.Reasons.Count,
        }));
        app.MapPost("/upgrades", (Customer<Offer, Market> customer, IUpgradeCatalog<Offer, Market> catalog) => catalog
            .UpgradesFor(customer)
            .Where(upgrade => upgrade.Eligibility.IsEligible)
            .Select(upgrade => catalog.GetName(upgrade.Target)));
        app.MapGet("/upgrades", (string offer, string market)
            => UpgradeCatalog.TryParseOffer(offer, out var from)
                && (UpgradeCatalog.TryParseMarket(market, out var where) || UpgradeCatalog.TryGetMarketOfCountry(market, out where))
                    ? Results.Ok(UpgradeCatalog.TargetsOf(from, where).Select(target => UpgradeCatalog.GetName(target)))
                    : Results.Problem("No document names such an offer or such a market.", statusCode: StatusCodes.Status400BadRequest));
        await app.StartAsync();
        return app;
    }

    private static string AddressOf(WebApplication app) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
