using System.Text.Json;
using CspCatalogGen;
using CspCatalogGen.Json;

namespace Older;

/// <summary>What is there from .NET 8 on.</summary>
public static class Answer
{
    public static bool ReadsWhatItWrites()
    {
        var subscription = new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active);
        return JsonSerializer.Serialize(subscription).Contains("Microsoft 365 Business Basic")
            && JsonSerializer.Deserialize<Subscription<Offer>>(JsonSerializer.Serialize(subscription)) == subscription
            && JsonSerializer.Serialize(new UpgradeResource(), UpgradeJsonContext.Default.UpgradeResource).Length > 0;
    }
}
