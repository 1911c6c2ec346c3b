using System.Text.Json;
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
            UpgradeCollectionResource.Of([UpgradeResource.Of(new SubscriptionUpgrade<Shoe>(it, Shoe.Boot, verdict), _ => "91fd106f-4b2c-4938-95ac-f54f74e9a239", shoe => shoe.ToString())]),
            UpgradeJsonContext.Default.UpgradeCollectionResource);

        json.ShouldBe("""
            {
              "totalCount": 1,
              "items": [
                {
                  "targetOffer": {
                    "id": "91FD106F-4B2C-4938-95AC-F54F74E9A239",
                    "name": "Boot"
                  },
                  "upgradeType": "upgrade_only",
                  "isEligible": false,
                  "quantity": 7,
                  "upgradeErrors": [
                    {
                      "code": "subscription_status_not_active",
                      "description": "The subscription to Sandal is suspended; only an active one can be upgraded.",
                      "additionalDetails": "Suspended"
                    }
                  ]
                }
              ]
            }
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("2", UpgradeErrorCode.SubscriptionStatusNotActive)]
    [InlineData("\"subscription_status_not_active\"", UpgradeErrorCode.SubscriptionStatusNotActive)]
    [InlineData("\"SubscriptionStatusNotActive\"", UpgradeErrorCode.SubscriptionStatusNotActive)]
    [InlineData("\"something_new\"", UpgradeErrorCode.Other)]
    [InlineData("99", UpgradeErrorCode.Other)]
    public void An_answer_of_the_service_is_read(string code, UpgradeErrorCode expected)
    {
        var json = $$"""{ "targetOffer": { "id": "X", "links": {} }, "upgradeType": "upgrade_only", "isEligible": false, "quantity": 1, "upgradeErrors": [{ "code": {{code}}, "attributes": { "objectType": "UpgradeError" } }] }""";

        var upgrade = JsonSerializer.Deserialize(json, UpgradeJsonContext.Default.UpgradeResource)!;

        upgrade.UpgradeErrors.ShouldHaveSingleItem().Code.ShouldBe(expected);
        upgrade.UpgradeType.ShouldBe(UpgradeType.UpgradeOnly);
        upgrade.TargetOffer!.Id.ShouldBe("X");
    }

    [Fact]
    public void Answers_are_laid_side_by_side()
    {
        var ours = new UpgradeResource { UpgradeErrors = [new() { Code = UpgradeErrorCode.ConcurrencyConflicts, Description = "One" }] };

        ours.AgreesWith(ours with { UpgradeErrors = [new() { Code = UpgradeErrorCode.ConcurrencyConflicts, Description = "Another" }] }).ShouldBeTrue();
        ours.AgreesWith(ours with { UpgradeErrors = [] }).ShouldBeFalse();
        ours.AgreesWith(ours with { IsEligible = true }).ShouldBeFalse();
    }
}
