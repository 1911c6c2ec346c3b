using System;
using System.ComponentModel;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// The check of many upgrades of one customer: what follows from everything that the customer holds is worked out once, and
/// the answers are those of <see cref="UpgradeCheck"/>. Meant for generated code only; call the catalog's <c>UpgradesFor</c>.
/// </summary>
/// <typeparam name="TCatalog">The generated catalog.</typeparam>
/// <typeparam name="TOffer">Its offers.</typeparam>
/// <typeparam name="TMarket">Its markets.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public sealed class CustomerCheck<TCatalog, TOffer, TMarket>
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    private readonly Customer<TOffer, TMarket> _customer;
    private readonly HeldSubscriptions<TCatalog, TOffer, TMarket> _held;
    private readonly UpgradeConditions _conditions;

    /// <summary>Prepares the check of a customer's upgrades.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    public CustomerCheck(Customer<TOffer, TMarket> customer)
    {
        _customer = customer ?? throw new ArgumentNullException(nameof(customer));
        _held = new HeldSubscriptions<TCatalog, TOffer, TMarket>(customer.SubscriptionArray);
        _conditions = default(TCatalog).GetConditions(customer.Market);
    }

    /// <summary>Checks an upgrade of one of the customer's subscriptions.</summary>
    /// <param name="index">Which subscription.</param>
    /// <param name="target">The offer to upgrade it to.</param>
    /// <param name="request">How it is to be upgraded.</param>
    public UpgradeEligibility<TOffer> Check(int index, TOffer target, UpgradeRequest request)
    {
        ref readonly var subscription = ref _customer.SubscriptionArray[index];
        var isListed = default(TCatalog).IsUpgrade(subscription.Offer, target, _customer.Market);
        return UpgradeCheck.Verdict(subscription, target, _customer, request, isListed, !isListed || IsRefused(subscription, target, request), _held);
    }

    // Another thread may be gathering the reasons of an earlier verdict.
    private bool IsRefused(in Subscription<TOffer> subscription, TOffer target, UpgradeRequest request)
    {
        lock (_held)
        {
            return UpgradeCheck.IsRefusedAlone(subscription, _customer, request, _conditions)
                || (UpgradeCheck.Has(_conditions, UpgradeConditions.TargetNotOwned) && _held.TargetOf(target).IsOwned)
                || (request.TargetTerms is { } terms
                    && (!terms.Supports(subscription.BillingCycle) || !terms.Allows(subscription.Quantity) || _held.TargetOf(target).IsLimitReached(terms)))
                || (UpgradeCheck.Has(_conditions, UpgradeConditions.NoConflictingServices)
                    && (request.HasConflictingServices ?? _held.Services.MayConflict(subscription, target)));
        }
    }
}
