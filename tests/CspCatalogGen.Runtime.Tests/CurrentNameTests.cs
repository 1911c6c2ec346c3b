using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

/// <summary>A renamed offer is written by the name that holds, whichever the runtime would take.</summary>
public class CurrentNameTests
{
    private enum Hat
    {
        [FormerName("2020-04-20")]
        Cap = 1,
        Beret = Cap,
        Bonnet = 2,
        [FormerName]
        Cowl = Bonnet,
    }

    [Fact]
    public void A_former_name_is_not_written()
    {
        var cap = new Subscription<Hat>(Hat.Beret, SubscriptionStatus.Active, "a");

        cap.ToString().ShouldBe("Beret (Active, a)");
        new SubscriptionUpgrade<Hat>(cap, Hat.Cowl, new UpgradeEligibility<Hat>(UpgradeType.UpgradeOnly)).ToString().ShouldBe("Beret (Active, a) to Bonnet: Eligible (UpgradeOnly)");
    }

    [Fact]
    public void A_value_that_is_no_offer_is_its_number()
        => new Subscription<Hat>((Hat)7, SubscriptionStatus.Active).ToString().ShouldBe("7 (Active)");

    [Theory]
    [InlineData(0, "Global, 0 subscriptions")]
    [InlineData(1, "Global, 1 subscription")]
    [InlineData(2, "Global, 2 subscriptions")]
    public void A_customer_is_a_market_and_a_number_of_subscriptions(int count, string expected)
        => new Customer<Shoe, Land>(Land.Global, true, new Subscription<Shoe>[count]).ToString().ShouldBe(expected);
}
