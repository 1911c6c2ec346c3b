using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.CompilerServices;
using CspCatalogGen.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

/// <summary>What goes through System.Text.Json comes back as it was, or is refused.</summary>
public partial class JsonTests
{
    private static readonly Subscription<Shoe> Sandal = new(Shoe.Sandal, SubscriptionStatus.Suspended, "main") { Quantity = 25, BillingCycle = BillingCycle.Annual, HasAddOns = true };

    private static readonly JsonSerializerOptions WithoutCycles = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    private static readonly Customer<Shoe, Land> Customer = new(Land.India, true, [Sandal, new Subscription<Shoe>(default, SubscriptionStatus.Active) { ProductId = Shop.Boots }])
    {
        GranularAdminPrivileges = GranularAdminPrivileges.Insufficient,
    };

    [Fact]
    public void By_reflection()
    {
        JsonSerializer.Deserialize<Subscription<Shoe>>(JsonSerializer.Serialize(Sandal)).ShouldBe(Sandal);
        ShouldBeTheCustomer(JsonSerializer.Deserialize<Customer<Shoe, Land>>(JsonSerializer.Serialize(Customer)));
        JsonSerializer.Serialize(Sandal).ShouldContain("\"Status\":\"suspended\"");
    }

    [Fact]
    public void By_source_generation()
    {
        JsonSerializer.Deserialize(JsonSerializer.Serialize(Sandal, ShopContext.Default.SubscriptionShoe), ShopContext.Default.SubscriptionShoe).ShouldBe(Sandal);
        ShouldBeTheCustomer(JsonSerializer.Deserialize(JsonSerializer.Serialize(Customer, ShopContext.Default.CustomerShoeLand), ShopContext.Default.CustomerShoeLand));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Offer": 1 }""")]
    [InlineData("""{ "Offer": 0, "Status": "active" }""")]
    [InlineData("""{ "Offer": 1, "Status": "running" }""")]
    [InlineData("""{ "Offer": 1, "Status": 99 }""")]
    [InlineData("""{ "Offer": 99, "Status": "active" }""")]
    [InlineData("""{ "Offer": 1, "Status": "active, suspended" }""")]
    [InlineData("""{ "Offer": 1, "Status": "active", "BillingCycle": 33 }""")]
    public void What_is_no_subscription_is_refused(string json)
        => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Subscription<Shoe>>(json));

    [Theory]
    [InlineData("""{ "Type": "none" }""")]
    [InlineData("""{ "Type": 0 }""")]
    [InlineData("""{ "Type": 7 }""")]
    [InlineData("""{ "Type": null }""")]
    [InlineData("""{ "TargetTerms": { "LimitUnit": 9 } }""")]
    [InlineData("""{ "TargetTerms": { "SupportedBillingCycles": [99] } }""")]
    public void What_asks_for_no_upgrade_is_refused(string json)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<UpgradeRequest>(json));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ShopContext.Default.UpgradeRequest));
    }

    [Fact]
    public void A_request_comes_back()
    {
        var request = new UpgradeRequest { Type = UpgradeType.UpgradeWithLicenseTransfer, HasUserContext = true, TargetTerms = new OfferTerms { SupportedBillingCycles = [BillingCycle.Annual] } };

        var back = JsonSerializer.Deserialize(JsonSerializer.Serialize(request, ShopContext.Default.UpgradeRequest), ShopContext.Default.UpgradeRequest);

        (back.Type, back.HasUserContext).ShouldBe((request.Type, true));
        back.TargetTerms!.SupportedBillingCycles.ShouldBe([BillingCycle.Annual]);
        JsonSerializer.Deserialize<UpgradeRequest>("{}").Type.ShouldBe(UpgradeType.UpgradeOnly);
        JsonSerializer.Deserialize<UpgradeRequest>("""{ "TargetTerms": { "SupportedBillingCycles": null } }""").TargetTerms!.SupportedBillingCycles.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Market": 1, "HasDelegatedAdminPrivileges": true }""")]
    [InlineData("""{ "Market": 1, "HasDelegatedAdminPrivileges": true, "Subscriptions": null }""")]
    [InlineData("""{ "Market": 1, "HasDelegatedAdminPrivileges": true, "Subscriptions": [null] }""")]
    [InlineData("""{ "HasDelegatedAdminPrivileges": true, "Subscriptions": [] }""")]
    [InlineData("""{ "Market": 99, "HasDelegatedAdminPrivileges": true, "Subscriptions": [] }""")]
    public void What_is_no_customer_is_refused(string json)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Customer<Shoe, Land>>(json));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, ShopContext.Default.CustomerShoeLand));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(99)]
    public void A_verdict_comes_back_with_its_sentences(int number)
    {
        var target = (Shoe)number;
        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, target, Customer, default);
        var upgrade = new SubscriptionUpgrade<Shoe>(Sandal, Shoe.Boot, verdict);

        var read = JsonSerializer.Deserialize<UpgradeEligibility<Shoe>>(JsonSerializer.Serialize(verdict));
        read.ToString().ShouldBe(verdict.ToString());
        read.Reasons.Select(reason => reason.ToSentence(_ => "", _ => "")).ShouldBe(verdict.Reasons.Select(reason => reason.Sentence));
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(verdict));
        JsonSerializer.Deserialize(JsonSerializer.Serialize(upgrade, ShopContext.Default.SubscriptionUpgradeShoe), ShopContext.Default.SubscriptionUpgradeShoe)
            .ToString().ShouldBe(upgrade.ToString());
    }

    [Fact]
    public void An_eligible_verdict_comes_back()
    {
        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active), Shoe.Boot, new Customer<Shoe, Land>(Land.Global, true, []), default);

        verdict.IsEligible.ShouldBeTrue();
        JsonSerializer.Serialize(JsonSerializer.Deserialize<UpgradeEligibility<Shoe>>(JsonSerializer.Serialize(verdict))).ShouldBe(JsonSerializer.Serialize(verdict));
        JsonSerializer.Serialize(new UpgradeEligibility<Shoe>(UpgradeType.UpgradeOnly, isContested: true, "Not in summer.", UpgradeFollowUp.AssignLicenses))
            .ShouldBe(JsonSerializer.Serialize(verdict));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "UpgradeType": "upgrade_only" }""")]
    [InlineData("""{ "IsEligible": true }""")]
    [InlineData("""{ "IsEligible": false, "UpgradeType": "none", "Reasons": [] }""")]
    [InlineData("""{ "IsEligible": false, "UpgradeType": "none", "Reasons": [{}] }""")]
    [InlineData("""{ "IsEligible": false, "UpgradeType": "none", "Reasons": [{ "Subscription": { "Offer": 1, "Status": 1 } }] }""")]
    [InlineData("""{ "IsEligible": false, "UpgradeType": "none", "Reasons": [{ "Kind": "not_active" }] }""")]
    [InlineData("""{ "IsEligible": true, "UpgradeType": "upgrade_only", "Reasons": [{ "Kind": "not_active", "Subscription": { "Offer": 1, "Status": 1 } }] }""")]
    public void What_is_no_verdict_is_refused(string json)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<UpgradeEligibility<Shoe>>(json));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<SubscriptionUpgrade<Shoe>>($$"""{ "Subscription": { "Offer": 1, "Status": 1 }, "Target": 2, "Eligibility": {{json}} }"""));
    }

    [Theory]
    [InlineData("""{ "IsEligible": false, "UpgradeType": "upgrade_only" }""", "A verdict contradicts itself: it is not eligible, and its upgrade type is UpgradeOnly.")]
    [InlineData("""{ "IsEligible": true, "UpgradeType": "none", "Reasons": [{ "Kind": "not_active", "Subscription": { "Offer": 1, "Status": 1 } }] }""", "A verdict contradicts itself: it is eligible, and its upgrade type is None.")]
    [InlineData("""{ "IsEligible": true, "UpgradeType": "upgrade_only", "IsUnknown": true }""", "A verdict contradicts itself: it is unknown, and no reason says so.")]
    public void A_verdict_that_contradicts_itself_is_refused(string json, string message)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<UpgradeEligibility<Shoe>>(json)).Message.ShouldStartWith(message);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize($$"""{ "Subscription": { "Offer": 1, "Status": 1 }, "Target": 2, "Eligibility": {{json}} }""", ShopContext.Default.SubscriptionUpgradeShoe))
            .Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "Subscription": { "Offer": 1, "Status": 1 }, "Eligibility": { "IsEligible": true, "UpgradeType": "upgrade_only" } }""")]
    [InlineData("""{ "Target": 2, "Eligibility": { "IsEligible": true, "UpgradeType": "upgrade_only" } }""")]
    [InlineData("""{ "Subscription": { "Offer": 1, "Status": 1 }, "Target": 2 }""")]
    [InlineData("""{ "Subscription": { "Offer": 1, "Status": 1 }, "Target": 99, "Eligibility": { "IsEligible": true, "UpgradeType": "upgrade_only" } }""")]
    public void What_is_no_upgrade_of_a_subscription_is_refused(string json)
        => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<SubscriptionUpgrade<Shoe>>(json));

    [Fact]
    public void An_enum_may_be_a_key()
    {
        var counts = new Dictionary<SubscriptionStatus, int> { [SubscriptionStatus.Suspended] = 2 };

        JsonSerializer.Serialize(counts).ShouldBe("""{"suspended":2}""");
        JsonSerializer.Deserialize<Dictionary<SubscriptionStatus, int>>("{\"Suspended\":2}").ShouldBe(counts);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Dictionary<SubscriptionStatus, int>>("{\"resting\":2}"));
    }

    [Theory]
    [InlineData(UpgradeFollowUp.None, "none")]
    [InlineData(UpgradeFollowUp.AssignLicenses, "assign_licenses")]
    [InlineData(UpgradeFollowUp.AssignLicenses | UpgradeFollowUp.Use21VianetAdminCenter, "assign_licenses, use21_vianet_admin_center")]
    public void What_is_left_to_do_is_written_in_words(UpgradeFollowUp followUp, string words)
    {
        JsonSerializer.Serialize(followUp).ShouldBe($"\"{words}\"");
        JsonSerializer.Deserialize<UpgradeFollowUp>($"\"{words}\"").ShouldBe(followUp);
        JsonSerializer.Deserialize<UpgradeFollowUp>($"\"{followUp}\"").ShouldBe(followUp);
        JsonSerializer.Deserialize<UpgradeFollowUp>($"{followUp:D}").ShouldBe(followUp);
        JsonSerializer.Serialize(new UpgradeEligibility<Shoe>(UpgradeType.UpgradeOnly, followUp: followUp)).ShouldContain($"\"FollowUp\":\"{words}\"");
    }

    [Theory]
    [InlineData("\"sell_more\"")]
    [InlineData("\"assign_licenses, sell_more\"")]
    [InlineData("\"\"")]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("true")]
    [InlineData("null")]
    public void What_is_nothing_to_do_is_refused(string json)
    {
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<UpgradeFollowUp>(json));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize((UpgradeFollowUp)4));
    }

    [Fact]
    public void What_could_not_be_read_is_not_written()
    {
        Should.Throw<JsonException>(() => JsonSerializer.Serialize((BillingCycle)33));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(Sandal with { Status = (SubscriptionStatus)9 }));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(Sandal with { Offer = (Shoe)99 }));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(new Customer<Shoe, Land>((Land)99, true, [])));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(new SubscriptionUpgrade<Shoe>(Sandal, (Shoe)99, new UpgradeEligibility<Shoe>(UpgradeType.UpgradeOnly))));
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(new Dictionary<UpgradeErrorCode, int> { [(UpgradeErrorCode)99] = 1 }));
    }

    [Fact]
    public void A_verdict_that_could_not_be_read_is_not_written()
    {
        var reason = new UpgradeReason<Shoe>(UpgradeReasonKind.NotActive, Sandal, Shoe.Boot, "No.");
        foreach (var (verdict, message) in ((UpgradeEligibility<Shoe>, string)[])[
            (default, "A verdict that refuses has no reason."),
            (new(UpgradeType.None), "A verdict that refuses has no reason."),
            (new(UpgradeType.UpgradeOnly, reasons: [reason]), "A verdict that refuses nothing has reasons.")])
        {
            Should.Throw<JsonException>(() => JsonSerializer.Serialize(verdict)).Message.ShouldStartWith(message);
            Should.Throw<JsonException>(() => JsonSerializer.Serialize(new SubscriptionUpgrade<Shoe>(Sandal, Shoe.Boot, verdict), ShopContext.Default.SubscriptionUpgradeShoe)).Message.ShouldStartWith(message);
        }
    }

    [Fact]
    public void A_subscription_whose_offer_nobody_knows_comes_back_with_its_id()
    {
        var unknown = new Subscription<Shoe>(default, SubscriptionStatus.Active, "a");
        var customer = new Customer<Shoe, Land>(Land.Global, true, [Sandal with { Status = SubscriptionStatus.Active }, unknown]);
        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(customer.Subscriptions[0], Shoe.Boot, customer, default);

        JsonSerializer.Deserialize<Subscription<Shoe>>(JsonSerializer.Serialize(unknown)).ShouldBe(unknown);
        verdict.Reasons.ShouldContain(reason => reason.Subscription == unknown);
        JsonSerializer.Deserialize<UpgradeEligibility<Shoe>>(JsonSerializer.Serialize(verdict)).ToString().ShouldBe(verdict.ToString());
        Should.Throw<JsonException>(() => JsonSerializer.Serialize(unknown with { Id = null })).Message.ShouldStartWith("A subscription has no offer, no GUID of a product and no id.");
    }

    /// <summary>The default market and an offer that only a product stands for are values as others are.</summary>
    [Fact]
    public void What_has_default_values_comes_back_where_these_are_left_out()
    {
        var options = new JsonSerializerOptions { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };
        var customer = new Customer<Shoe, Land>(Land.Global, false, [new Subscription<Shoe>(default, SubscriptionStatus.None) { ProductId = Shop.Boots }, Sandal]);
        var read = JsonSerializer.Deserialize<Customer<Shoe, Land>>(JsonSerializer.Serialize(customer, options), options)!;
        (read.Market, read.HasDelegatedAdminPrivileges).ShouldBe((Land.Global, false));
        read.Subscriptions.ShouldBe(customer.Subscriptions);

        foreach (var target in (Shoe[])[Shoe.Sneaker, Shoe.Boot])
        {
            foreach (var subscription in (Subscription<Shoe>[])[Sandal, Sandal with { Status = SubscriptionStatus.Active, HasAddOns = false }])
            {
                var upgrade = new SubscriptionUpgrade<Shoe>(subscription, target, UpgradeCheck.Check<Shop, Shoe, Land>(subscription, target, Customer, default));
                JsonSerializer.Deserialize<SubscriptionUpgrade<Shoe>>(JsonSerializer.Serialize(upgrade, options), options).ToString().ShouldBe(upgrade.ToString());
            }
        }

        var resource = new UpgradeResource();
        JsonSerializer.Serialize(JsonSerializer.Deserialize<UpgradeResource>(JsonSerializer.Serialize(resource, options), options)).ShouldBe(JsonSerializer.Serialize(resource));
        JsonSerializer.Deserialize<UpgradeRequest>(JsonSerializer.Serialize(default(UpgradeRequest), options), options).Type.ShouldBe(UpgradeType.UpgradeOnly);
    }

    /// <summary>What options leave out is not among what a constructor has to be given.</summary>
    [Theory]
    [InlineData(JsonIgnoreCondition.Never)]
    [InlineData(JsonIgnoreCondition.WhenWritingNull)]
    [InlineData(JsonIgnoreCondition.WhenWritingDefault)]
    public void Options_that_leave_out_members_lose_nothing(JsonIgnoreCondition ignored)
    {
        foreach (var isReadOnlyIgnored in (bool[])[false, true])
        {
            var options = new JsonSerializerOptions(JsonSerializerOptions.Strict) { DefaultIgnoreCondition = ignored, IgnoreReadOnlyProperties = isReadOnlyIgnored };
            foreach (var resolver in (System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver[])[new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(), ShopContext.Default])
            {
                ShouldComeBack(new JsonSerializerOptions(options) { TypeInfoResolver = resolver });
            }
        }

        static void ShouldComeBack(JsonSerializerOptions options)
        {
            ShouldBeTheCustomer(JsonSerializer.Deserialize<Customer<Shoe, Land>>(JsonSerializer.Serialize(Customer, options), options));
            Same(new Customer<Shoe, Land>(Land.Global, false, []));
            Same(new CatalogProvenance(new CatalogEdition("global", "2020-05-07", "3d5cc8e1"), new CatalogEdition("21vianet", null, null)));
            Same(new CatalogProvenance());
            Same(default(UpgradeRequest));
            foreach (var subscription in (Subscription<Shoe>[])[Sandal, Sandal with { Status = SubscriptionStatus.Active, HasAddOns = false }])
            {
                foreach (var target in (Shoe[])[Shoe.Sneaker, Shoe.Boot, (Shoe)99])
                {
                    foreach (var customer in (Customer<Shoe, Land>[])[Customer, new Customer<Shoe, Land>(Land.Global, true, [])])
                    {
                        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(subscription, target, customer, default);
                        Same(verdict);
                        Same(new SubscriptionUpgrade<Shoe>(subscription, Shoe.Boot, verdict));
                    }
                }
            }

            Same(new UpgradeEligibility<Shoe>(UpgradeType.UpgradeOnly, isContested: true, "Not in summer.", UpgradeFollowUp.AssignLicenses));
            Same(new UpgradeReason<Shoe>(UpgradeReasonKind.ServicePlanHeld, Sandal, Shoe.Boot, "No.", [new ServiceConflict(new ServicePlan(Shop.Boots, "A", "a"), new ServicePlan(Shop.Boots, "A", "a"), null)]));

            void Same<T>(T value) => JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options)).ShouldBe(JsonSerializer.Serialize(value));
        }
    }

    /// <summary>System.Text.Json does not read what it writes so.</summary>
    [Fact]
    public void What_could_not_be_read_among_references_is_not_written()
    {
        var options = new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.Preserve };
        var refused = UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, Shoe.Boot, Customer, default);

        JsonSerializer.Deserialize<Subscription<Shoe>>(JsonSerializer.Serialize(Sandal, options), options).ShouldBe(Sandal);
        JsonSerializer.Serialize(Customer, WithoutCycles).ShouldBe(JsonSerializer.Serialize(Customer));
        foreach (var write in (System.Action[])[
            () => JsonSerializer.Serialize(Customer, options),
            () => JsonSerializer.Serialize(refused, options),
            () => JsonSerializer.Serialize(refused.Reasons[0], options),
            () => JsonSerializer.Serialize(new UpgradeEligibility<Shoe>(UpgradeType.UpgradeOnly), options),
            () => JsonSerializer.Serialize(new CatalogProvenance(), options),
            () => JsonSerializer.Serialize(new CatalogEdition("global", null, null), options)])
        {
            Should.Throw<JsonException>(write).Message.ShouldStartWith("Customers, verdicts, reasons and a catalog's provenance are not written with references (ReferenceHandler.Preserve): they could not be read.");
        }
    }

    [Fact]
    public void What_a_catalog_was_compiled_from_comes_back()
    {
        var provenance = new CatalogProvenance(new CatalogEdition("global", "2020-05-07", "3d5cc8e1"), new CatalogEdition("21vianet", null, null));

        JsonSerializer.Deserialize<CatalogProvenance>(JsonSerializer.Serialize(provenance))!.ToString().ShouldBe(provenance.ToString());
        JsonSerializer.Deserialize(JsonSerializer.Serialize(provenance, ShopContext.Default.CatalogProvenance), ShopContext.Default.CatalogProvenance)!.ToString().ShouldBe(provenance.ToString());
        foreach (var json in (string[])["{}", """{ "Editions": [null] }""", """{ "Editions": [{}] }"""])
        {
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<CatalogProvenance>(json));
        }
    }

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
        read!.Market.ShouldBe(Customer.Market);
        read.HasDelegatedAdminPrivileges.ShouldBeTrue();
        read.GranularAdminPrivileges.ShouldBe(Customer.GranularAdminPrivileges);
        read.Subscriptions.ShouldBe(Customer.Subscriptions);
    }

    [JsonSerializable(typeof(Subscription<Shoe>))]
    [JsonSerializable(typeof(Customer<Shoe, Land>))]
    [JsonSerializable(typeof(SubscriptionUpgrade<Shoe>))]
    [JsonSerializable(typeof(UpgradeRequest))]
    [JsonSerializable(typeof(CatalogProvenance))]
    internal sealed partial class ShopContext : JsonSerializerContext;
}
