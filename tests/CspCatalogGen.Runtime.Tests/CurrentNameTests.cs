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
}
