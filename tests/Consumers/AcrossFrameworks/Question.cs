using CspCatalogGen;

#if NET
namespace Older;
#else
namespace Standard;
#endif

/// <summary>Sets every property of the runtime library that can be set once, and asks.</summary>
public static class Question
{
    public static string Ask()
    {
        var subscription = new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active)
        {
            Quantity = 5,
            BillingCycle = BillingCycle.Annual,
            HasAddOns = false,
            IsNotProvisioned = false,
            IsFromElsewhere = false,
        };
        var customer = new Customer<Offer, Market>(Market.Global, false, new[] { subscription }) { GranularAdminPrivileges = GranularAdminPrivileges.Sufficient };
        var request = new UpgradeRequest
        {
            HasUserContext = true,
            Type = UpgradeType.UpgradeWithLicenseTransfer,
            HasConflictingServices = false,
            TargetTerms = new OfferTerms { MinimumQuantity = 1, MaximumQuantity = 300, LimitUnit = OfferLimitUnit.Concurrent, Limit = 1, SupportedBillingCycles = new[] { BillingCycle.Annual } },
        };
        return UpgradeCatalog.Check(subscription, Offer.Office365EnterpriseE3, customer, request).ToString();
    }
}
