using System.Text.Json;
using CspCatalogGen.CompilerServices;
using CspCatalogGen.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

public class UpgradeResourceTests
{
    [Fact]
    public void An_answer_has_the_shape_of_the_service_s()
    {
        var it = new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Suspended, "it") { Quantity = 7 };
        var customer = new Customer<Shoe, Land>(Land.Global, true, [it]);
        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(it, Shoe.Boot, customer, default(UpgradeRequest));

        var json = JsonSerializer.Serialize(
            UpgradeCollectionResource.From([UpgradeResource.From(new SubscriptionUpgrade<Shoe>(it, Shoe.Boot, verdict), _ => new System.Guid("91fd106f-4b2c-4938-95ac-f54f74e9a239"), shoe => shoe.ToString())]),
            UpgradeJsonContext.Default.UpgradeCollectionResource);

        json.ShouldBe("""
            {
              "totalCount": 1,
              "items": [
                {
                  "targetOffer": {
                    "id": "91FD106F-4B2C-4938-95AC-F54F74E9A239",
                    "name": "Boot",
                    "attributes": {
                      "objectType": "Offer"
                    }
                  },
                  "upgradeType": "upgrade_only",
                  "isEligible": false,
                  "quantity": 7,
                  "upgradeErrors": [
                    {
                      "code": "subscription_status_not_active",
                      "description": "The subscription to Sandal is suspended; only an active one can be upgraded.",
                      "additionalDetails": "Suspended",
                      "attributes": {
                        "objectType": "UpgradeError"
                      }
                    }
                  ],
                  "attributes": {
                    "objectType": "Upgrade"
                  }
                }
              ],
              "attributes": {
                "objectType": "Collection"
              }
            }
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("2", UpgradeErrorCode.SubscriptionStatusNotActive)]
    [InlineData("\"subscription_status_not_active\"", UpgradeErrorCode.SubscriptionStatusNotActive)]
    [InlineData("\"SubscriptionStatusNotActive\"", UpgradeErrorCode.SubscriptionStatusNotActive)]
    [InlineData("\"something_new\"", UpgradeErrorCode.Other)]
    [InlineData("99", UpgradeErrorCode.Other)]
    [InlineData("null", UpgradeErrorCode.Other)]
    [InlineData("\"delegated_admin_permissions_disabled, subscription_status_not_active\"", UpgradeErrorCode.Other)]
    public void An_answer_of_the_service_is_read(string code, UpgradeErrorCode expected)
    {
        var json = $$"""{ "targetOffer": { "id": "X", "links": {} }, "upgradeType": "upgrade_only", "isEligible": false, "quantity": 1, "upgradeErrors": [{ "code": {{code}}, "attributes": { "objectType": "UpgradeError" } }] }""";

        var upgrade = JsonSerializer.Deserialize(json, UpgradeJsonContext.Default.UpgradeResource)!;

        upgrade.UpgradeErrors.ShouldHaveSingleItem().Code.ShouldBe(expected);
        upgrade.UpgradeType.ShouldBe(UpgradeType.UpgradeOnly);
        upgrade.TargetOffer!.Id.ShouldBe("X");
    }

    /// <summary>As the service's documentation shows it, with everything that is not asked for.</summary>
    [Fact]
    public void A_whole_answer_of_the_service_is_read_and_what_is_written_is_read_again()
    {
        const string Answer = """
            {
              "totalCount": 1,
              "items": [{
                "targetOffer": {
                  "id": "91FD106F-4B2C-4938-95AC-F54F74E9A239",
                  "name": "Office 365 Enterprise E1",
                  "minimumQuantity": 1,
                  "category": { "id": "Enterprise_Key", "rank": 20, "attributes": { "objectType": "OfferCategory" } },
                  "prerequisiteOffers": [],
                  "isAddOn": false,
                  "product": { "id": "18181a46-0d4e-45cd-891e-60aabd171b4e", "unit": "Licenses" },
                  "links": { "self": { "uri": "/offers/91FD106F", "method": "GET", "headers": [] } },
                  "attributes": { "objectType": "Offer" }
                },
                "upgradeType": "upgrade_only",
                "isEligible": false,
                "quantity": 3,
                "upgradeErrors": [{ "code": 2, "description": "The state is not active.", "attributes": { "objectType": "UpgradeError" } }],
                "attributes": { "objectType": "Upgrade", "etag": "x" }
              }],
              "links": { "self": { "uri": "/customers", "method": "GET", "headers": [] } },
              "attributes": { "objectType": "Collection" }
            }
            """;

        var read = JsonSerializer.Deserialize(Answer, UpgradeJsonContext.Default.UpgradeCollectionResource)!;
        var written = JsonSerializer.Serialize(read, UpgradeJsonContext.Default.UpgradeCollectionResource);
        var again = JsonSerializer.Deserialize(written, UpgradeJsonContext.Default.UpgradeCollectionResource)!;

        JsonSerializer.Serialize(again, UpgradeJsonContext.Default.UpgradeCollectionResource).ShouldBe(written);
        var upgrade = again.Items.ShouldHaveSingleItem();
        (again.TotalCount, upgrade.Quantity, upgrade.UpgradeType, upgrade.IsEligible).ShouldBe((1, 3, UpgradeType.UpgradeOnly, false));
        upgrade.TargetOffer.ShouldBe(new UpgradeOfferResource { Id = "91FD106F-4B2C-4938-95AC-F54F74E9A239", Name = "Office 365 Enterprise E1" });
        upgrade.UpgradeErrors.ShouldHaveSingleItem().ShouldBe(new UpgradeErrorResource { Code = UpgradeErrorCode.SubscriptionStatusNotActive, Description = "The state is not active." });
        upgrade.AgreesWith(read.Items[0]).ShouldBeTrue();
    }

    /// <summary>The body of a request names its properties in another case, and the type by its number.</summary>
    [Fact]
    public void The_body_of_a_request_is_read()
    {
        var upgrade = JsonSerializer.Deserialize(
            """{ "TargetOffer": { "Id": "X", "Name": "Y" }, "UpgradeType": 2, "IsEligible": true, "Quantity": 1, "UpgradeErrors": null, "Attributes": { "ObjectType": "Upgrade" } }""",
            UpgradeJsonContext.Default.UpgradeResource)!;

        (upgrade.UpgradeType, upgrade.IsEligible, upgrade.TargetOffer!.Name).ShouldBe((UpgradeType.UpgradeWithLicenseTransfer, true, "Y"));
        upgrade.UpgradeErrors.ShouldBeEmpty();
        upgrade.AgreesWith(upgrade).ShouldBeTrue();
    }

    [Fact]
    public void Answers_are_laid_side_by_side()
    {
        var ours = new UpgradeResource { UpgradeErrors = [new() { Code = UpgradeErrorCode.ConcurrencyConflicts, Description = "One" }] };

        ours.AgreesWith(ours with { UpgradeErrors = [new() { Code = UpgradeErrorCode.ConcurrencyConflicts, Description = "Another" }] }).ShouldBeTrue();
        ours.AgreesWith(ours with { UpgradeErrors = [] }).ShouldBeFalse();
        ours.AgreesWith(ours with { IsEligible = true }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("\"other\"", true)]
    [InlineData("0", true)]
    [InlineData("\"something_new\"", false)]
    [InlineData("99", false)]
    [InlineData("null", false)]
    public void Nothing_agrees_with_a_code_that_is_not_known(string code, bool agrees)
    {
        var ours = new UpgradeResource { UpgradeErrors = [new() { Code = UpgradeErrorCode.Other }] };
        var theirs = JsonSerializer.Deserialize($$"""{ "isEligible": false, "upgradeErrors": [{ "code": {{code}} }] }""", UpgradeJsonContext.Default.UpgradeResource)!;
        var again = JsonSerializer.Deserialize(JsonSerializer.Serialize(theirs, UpgradeJsonContext.Default.UpgradeResource), UpgradeJsonContext.Default.UpgradeResource)!;

        (theirs.UpgradeErrors[0].IsCodeKnown, ours.AgreesWith(theirs), theirs.AgreesWith(ours), ours.AgreesWith(again)).ShouldBe((agrees, agrees, agrees, agrees));
        again.UpgradeErrors[0].ShouldBe(theirs.UpgradeErrors[0]);
    }

    [Fact]
    public void Nothing_agrees_with_an_answer_that_contradicts_itself()
    {
        var eligible = new UpgradeResource { IsEligible = true, UpgradeType = UpgradeType.UpgradeOnly };
        var without = eligible with { UpgradeType = UpgradeType.None };
        var refused = eligible with { UpgradeErrors = [new() { Code = UpgradeErrorCode.ConcurrencyConflicts }] };

        eligible.AgreesWith(eligible).ShouldBeTrue();
        eligible.AgreesWith(without).ShouldBeFalse();
        refused.AgreesWith(refused).ShouldBeFalse();
    }
}
