using System;
using System.Collections.Generic;

namespace CspCatalogGen;

/// <summary>
/// The eligibility check. It enforces the conditions that the customer's market lists (the page's section
/// "upgrade a subscription") and answers with every reason at once.
/// </summary>
public static class UpgradeCheck
{
    /// <summary>Checks whether <paramref name="subscription"/> can be upgraded to <paramref name="target"/>. Allocates only to refuse.</summary>
    /// <typeparam name="TCatalog">The generated catalog.</typeparam>
    /// <typeparam name="TOffer">Its offers.</typeparam>
    /// <typeparam name="TMarket">Its markets.</typeparam>
    /// <param name="subscription">The subscription to upgrade.</param>
    /// <param name="target">The offer to upgrade it to.</param>
    /// <param name="customer">Whose it is.</param>
    /// <param name="hasConflictingServices">
    /// Whether the customer has a subscription that includes services which the target would add. The upgrade pages
    /// cannot tell, so the caller says it.
    /// </param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    public static UpgradeEligibility<TOffer> Check<TCatalog, TOffer, TMarket>(
        Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        bool hasConflictingServices)
        where TCatalog : struct, IUpgradeCatalog<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        if (customer is null)
        {
            throw new ArgumentNullException(nameof(customer));
        }

        var catalog = default(TCatalog);
        var market = customer.Market;
        var conditions = catalog.GetConditions(market);
        var owned = IndexOfHeld(customer.SubscriptionArray, target);

        var isListed = catalog.IsUpgrade(subscription.Offer, target, market);
        var isRefused = !isListed
            | (Has(conditions, UpgradeConditions.ActiveSubscription) & subscription.Status != SubscriptionStatus.Active)
            | (Has(conditions, UpgradeConditions.DelegatedAdminPrivileges) & !customer.HasDelegatedAdminPrivileges)
            | (Has(conditions, UpgradeConditions.NoConflictingServices) & hasConflictingServices)
            | (Has(conditions, UpgradeConditions.TargetNotOwned) & owned >= 0);

        return new UpgradeEligibility<TOffer>(
            isRefused ? UpgradeType.None : UpgradeType.UpgradeOnly,
            isListed && catalog.IsContested(subscription.Offer, target, market),
            isListed ? catalog.GetNote(subscription.Offer, target, market) : null,
            isRefused ? Reasons<TCatalog, TOffer, TMarket>(subscription, target, customer, hasConflictingServices, owned) : []);
    }

    // Apart from the check, so that what answers "yes" stays small enough to be inlined into a loop.
    private static UpgradeReason<TOffer>[] Reasons<TCatalog, TOffer, TMarket>(
        Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        bool hasConflictingServices,
        int owned)
        where TCatalog : struct, IUpgradeCatalog<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        var market = customer.Market;
        var conditions = catalog.GetConditions(market);
        var reasons = new List<UpgradeReason<TOffer>>(4);

        if (!catalog.IsUpgrade(subscription.Offer, target, market))
        {
            var targetIsSold = catalog.IsSold(target, market);
            if (!catalog.IsSold(subscription.Offer, market))
            {
                Add(ReasonKind.OfferNotSold, subscription);
            }
            else if (!catalog.HasUpgrades(subscription.Offer, market))
            {
                Add(ReasonKind.NoUpgrades, subscription);
            }
            else if (targetIsSold)
            {
                Add(ReasonKind.NotListed, subscription);
            }

            if (!targetIsSold)
            {
                Add(ReasonKind.TargetNotSold, subscription);
            }
        }

        if (Has(conditions, UpgradeConditions.ActiveSubscription) && subscription.Status != SubscriptionStatus.Active)
        {
            Add(ReasonKind.NotActive, subscription);
        }

        if (Has(conditions, UpgradeConditions.DelegatedAdminPrivileges) && !customer.HasDelegatedAdminPrivileges)
        {
            Add(ReasonKind.NoDelegatedAdminPrivileges, subscription);
        }

        if (Has(conditions, UpgradeConditions.NoConflictingServices) && hasConflictingServices)
        {
            Add(ReasonKind.ConflictingServices, subscription);
        }

        if (Has(conditions, UpgradeConditions.TargetNotOwned) && owned >= 0)
        {
            Add(ReasonKind.TargetOwned, customer.SubscriptionArray[owned]);
        }

        return [.. reasons];

        void Add(ReasonKind kind, Subscription<TOffer> about) => reasons.Add(new UpgradeReason<TOffer>(
            kind, about, target, catalog.GetName(subscription.Offer), catalog.GetName(target), catalog.GetName(market)));
    }

    private static int IndexOfHeld<TOffer>(Subscription<TOffer>[] subscriptions, TOffer offer)
        where TOffer : struct, Enum
    {
        for (var i = 0; i < subscriptions.Length; i++)
        {
            if (EqualityComparer<TOffer>.Default.Equals(subscriptions[i].Offer, offer) && subscriptions[i].IsHeld)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Has(UpgradeConditions conditions, UpgradeConditions condition) => (conditions & condition) != 0;
}
