using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

/// <summary>What goes through System.Text.Json comes back as it was, or is refused.</summary>
public partial class JsonTests
{
    private static readonly Subscription<Shoe> _sandal = new(Shoe.Sandal, SubscriptionStatus.Suspended, "main") { Quantity = 25, BillingCycle = BillingCycle.Annual, HasAddOns = true };

    private static readonly Customer<Shoe, Land> _customer = new(Land.India, true, [_sandal, new Subscription<Shoe>(default, SubscriptionStatus.Active) { ProductId = Shop.Boots }])
    {
        GranularAdminPrivileges = GranularAdminPrivileges.Insufficient,
    };

    [Fact]
    public void By_reflection()
    {
        JsonSerializer.Deserialize<Subscription<Shoe>>(JsonSerializer.Serialize(_sandal)).ShouldBe(_sandal);
        ShouldBeTheCustomer(JsonSerializer.Deserialize<Customer<Shoe, Land>>(JsonSerializer.Serialize(_customer)));
        JsonSerializer.Serialize(_sandal).ShouldContain("\"Status\":\"suspended\"");
    }

    [Fact]
    public void By_source_generation()
    {
        JsonSerializer.Deserialize(JsonSerializer.Serialize(_sandal, ShopContext.Default.SubscriptionShoe), ShopContext.Default.SubscriptionShoe).ShouldBe(_sandal);
        ShouldBeTheCustomer(JsonSerializer.Deserialize(JsonSerializer.Serialize(_customer, ShopContext.Default.CustomerShoeLand), ShopContext.Default.CustomerShoeLand));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Offer": 1 }""")]
    [InlineData("""{ "Offer": 0, "Status": "active" }""")]
    [InlineData("""{ "Offer": 1, "Status": "running" }""")]
    [InlineData("""{ "Offer": 1, "Status": 99 }""")]
    [InlineData("""{ "Offer": 1, "Status": "active, suspended" }""")]
    [InlineData("""{ "Offer": 1, "Status": "active", "BillingCycle": 33 }""")]
    public void What_is_no_subscription_is_refused(string json)
        => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Subscription<Shoe>>(json));

    [Fact]
    public void A_verdict_is_not_read()
        => Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize<UpgradeEligibility<Shoe>>("""{ "UpgradeType": "upgrade_only" }"""));

    [Theory]
    [InlineData("""{ "items": [{ "isEligible": true, "attributes": { "objectType": "TransitionEligibility" } }] }""")]
    [InlineData("""{ "items": [{ "title": "Suite", "eligibilities": [{ "isEligible": true }] }] }""")]
    public void A_transition_of_new_commerce_is_no_upgrade(string json)
        => Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, UpgradeJsonContext.Default.UpgradeCollectionResource));

    [Fact]
    public void A_null_among_the_errors_is_none()
    {
        var read = JsonSerializer.Deserialize("""{ "items": [null, { "isEligible": false, "upgradeErrors": [null, { "code": 2 }] }] }""", UpgradeJsonContext.Default.UpgradeCollectionResource)!;

        read.Items.Single().UpgradeErrors.Single().Code.ShouldBe(UpgradeErrorCode.SubscriptionStatusNotActive);
        read.Items[0].AgreesWith(read.Items[0]).ShouldBeTrue();
    }

    private static void ShouldBeTheCustomer(Customer<Shoe, Land>? read)
    {
        read!.Market.ShouldBe(_customer.Market);
        read.HasDelegatedAdminPrivileges.ShouldBeTrue();
        read.GranularAdminPrivileges.ShouldBe(_customer.GranularAdminPrivileges);
        read.Subscriptions.ShouldBe(_customer.Subscriptions);
    }

    [JsonSerializable(typeof(Subscription<Shoe>))]
    [JsonSerializable(typeof(Customer<Shoe, Land>))]
    internal sealed partial class ShopContext : JsonSerializerContext;
}
