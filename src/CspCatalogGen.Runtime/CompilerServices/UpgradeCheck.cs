using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// The eligibility check. It enforces the conditions that the customer's market lists (the page's section
/// "upgrade a subscription") and answers with every reason at once. Meant for generated code only; call the catalog's
/// <c>Check</c>.
/// </summary>
[CLSCompliant(false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UpgradeCheck
{
    /// <summary>
    /// Checks whether <paramref name="subscription"/> can be upgraded to <paramref name="target"/>, for a caller who knows
    /// better than the documents whether services conflict. Allocates only to refuse.
    /// </summary>
    /// <typeparam name="TCatalog">The generated catalog.</typeparam>
    /// <typeparam name="TOffer">Its offers.</typeparam>
    /// <typeparam name="TMarket">Its markets.</typeparam>
    /// <param name="subscription">The subscription to upgrade; one of the customer's.</param>
    /// <param name="target">The offer to upgrade it to.</param>
    /// <param name="customer">Whose it is.</param>
    /// <param name="hasConflictingServices">Whether the customer has a subscription that includes services which the target would add.</param>
    /// <param name="request">How it is to be upgraded, and what else the caller knows.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UpgradeEligibility<TOffer> Check<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        bool hasConflictingServices,
        UpgradeRequest request = default)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => Check<TCatalog, TOffer, TMarket>(subscription, target, customer, request with { HasConflictingServices = hasConflictingServices });

    /// <summary>
    /// Checks whether <paramref name="subscription"/> can be upgraded to <paramref name="target"/>, with everything that
    /// the documents and the caller tell: the services behind the offers too. Allocates only to refuse.
    /// </summary>
    /// <typeparam name="TCatalog">The generated catalog.</typeparam>
    /// <typeparam name="TOffer">Its offers.</typeparam>
    /// <typeparam name="TMarket">Its markets.</typeparam>
    /// <param name="subscription">The subscription to upgrade; one of the customer's.</param>
    /// <param name="target">The offer to upgrade it to.</param>
    /// <param name="customer">Whose it is.</param>
    /// <param name="request">How it is to be upgraded.</param>
    /// <returns>The verdict. Where the documents do not say which services an offer includes, it says that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    public static UpgradeEligibility<TOffer> Check<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        in UpgradeRequest request)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        if (customer is null)
        {
            throw new ArgumentNullException(nameof(customer));
        }

        var conditions = default(TCatalog).GetConditions(customer.Market);
        var held = customer.SubscriptionArray;
        var isListed = default(TCatalog).IsUpgrade(subscription.Offer, target, customer.Market);
        var isRefused = !isListed | IsRefusedAlone(subscription, customer, request, conditions);
        isRefused = isRefused
            || (Has(conditions, UpgradeConditions.TargetNotOwned) && customer.MayHold(target) && IndexOfHeld<TCatalog, TOffer, TMarket>(held, target) >= 0)
            || (request.TargetTerms is { } terms
                && (!terms.Supports(subscription.BillingCycle) || !terms.Allows(subscription.Quantity) || IsLimitReached<TCatalog, TOffer, TMarket>(held, target, terms)))
            || (Has(conditions, UpgradeConditions.NoConflictingServices)
                && (request.HasConflictingServices ?? ServicePlanCheck.MayConflict<TCatalog, TOffer, TMarket>(subscription, target, held)));
        return Verdict<TCatalog, TOffer, TMarket>(subscription, target, customer, request, isListed, isRefused, shared: null);
    }

    /// <summary>
    /// Checks an upgrade that tells itself what it starts from and where it holds, for a caller who knows better than the
    /// documents whether services conflict. Where the subscription is to another offer, or the customer buys in another
    /// market, it is refused, whatever else may be listed.
    /// </summary>
    /// <typeparam name="TCatalog">The generated catalog.</typeparam>
    /// <typeparam name="TOffer">Its offers.</typeparam>
    /// <typeparam name="TMarket">Its markets.</typeparam>
    /// <param name="subscription">The subscription to upgrade.</param>
    /// <param name="from">The offer that the upgrade starts from; the default value refuses, because there is no upgrade then.</param>
    /// <param name="to">Its target.</param>
    /// <param name="market">Where it holds.</param>
    /// <param name="customer">Whose the subscription is.</param>
    /// <param name="hasConflictingServices">Whether the customer has a subscription that includes services which the target would add.</param>
    /// <param name="request">How it is to be upgraded, and what else the caller knows.</param>
    /// <returns>The verdict: that of the check without <paramref name="from"/> and <paramref name="market"/>, where these agree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UpgradeEligibility<TOffer> Check<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer from,
        TOffer to,
        TMarket market,
        Customer<TOffer, TMarket> customer,
        bool hasConflictingServices,
        UpgradeRequest request = default)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => Check<TCatalog, TOffer, TMarket>(subscription, from, to, market, customer, request with { HasConflictingServices = hasConflictingServices });

    /// <summary>
    /// Checks an upgrade that tells itself what it starts from and where it holds, with everything that the documents
    /// and the caller tell. Where the subscription is to another offer, or the customer buys in another market, it is
    /// refused, whatever else may be listed.
    /// </summary>
    /// <typeparam name="TCatalog">The generated catalog.</typeparam>
    /// <typeparam name="TOffer">Its offers.</typeparam>
    /// <typeparam name="TMarket">Its markets.</typeparam>
    /// <param name="subscription">The subscription to upgrade; one of the customer's.</param>
    /// <param name="from">The offer that the upgrade starts from; the default value refuses, because there is no upgrade then.</param>
    /// <param name="to">Its target.</param>
    /// <param name="market">Where it holds.</param>
    /// <param name="customer">Whose the subscription is.</param>
    /// <param name="request">How it is to be upgraded.</param>
    /// <returns>The verdict: that of the check without <paramref name="from"/> and <paramref name="market"/>, where these agree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static UpgradeEligibility<TOffer> Check<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer from,
        TOffer to,
        TMarket market,
        Customer<TOffer, TMarket> customer,
        in UpgradeRequest request)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => customer is null || UpgradeMismatch.IsNone(subscription.Offer, from, customer.Market, market)
            ? Check<TCatalog, TOffer, TMarket>(subscription, to, customer!, request)
            : UpgradeMismatch.Refuse<TCatalog, TOffer, TMarket>(subscription, from, to, market, customer, request);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool HasPrivileges<TOffer, TMarket>(Customer<TOffer, TMarket> customer)
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => customer.HasDelegatedAdminPrivileges | customer.GranularAdminPrivileges == GranularAdminPrivileges.Sufficient;

    /// <summary>Whether the subscription or the customer stands in the way, whatever else the customer holds.</summary>
    internal static bool IsRefusedAlone<TOffer, TMarket>(in Subscription<TOffer> subscription, Customer<TOffer, TMarket> customer, in UpgradeRequest request, UpgradeConditions conditions)
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => subscription.HasAddOns
        | subscription.IsNotProvisioned
        | (Has(conditions, UpgradeConditions.ActiveSubscription) & subscription.Status != SubscriptionStatus.Active)
        | (Has(conditions, UpgradeConditions.DelegatedAdminPrivileges) & !HasPrivileges(customer))
        | (request.Type == UpgradeType.UpgradeWithLicenseTransfer & !request.HasUserContext);

    /// <summary>The verdict on what was asked, refused or not; its reasons share what is <paramref name="shared"/> with those of other verdicts.</summary>
    internal static UpgradeEligibility<TOffer> Verdict<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        in UpgradeRequest request,
        bool isListed,
        bool isRefused,
        HeldSubscriptions<TCatalog, TOffer, TMarket>? shared)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        var market = customer.Market;
        var isContested = isListed && catalog.IsContested(subscription.Offer, target, market);
        var note = isListed ? catalog.GetNote(subscription.Offer, target, market) : null;
        if (isRefused)
        {
            return Refuse(subscription, target, customer, request, isContested, note, shared);
        }

        return new UpgradeEligibility<TOffer>(request.Type, isContested, note, reasons: null)
        {
            FollowUp = (request.Type == UpgradeType.UpgradeOnly ? UpgradeFollowUp.AssignLicenses : UpgradeFollowUp.None)
                | (catalog.IsOperatedBy21Vianet(market) ? UpgradeFollowUp.Use21VianetAdminCenter : UpgradeFollowUp.None),
        };
    }

    // Apart, because what is kept for the reasons is copied, and whoever asks about an eligible upgrade would make room for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static UpgradeEligibility<TOffer> Refuse<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        in UpgradeRequest request,
        bool isContested,
        string? note,
        HeldSubscriptions<TCatalog, TOffer, TMarket>? shared)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => new(UpgradeType.None, isContested, note, new CheckReasons<TCatalog, TOffer, TMarket>(subscription, target, customer, request, shared));

    internal static bool IsLimitReached<TCatalog, TOffer, TMarket>(Subscription<TOffer>[] subscriptions, TOffer target, OfferTerms terms)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        if (terms.LimitUnit == OfferLimitUnit.None || terms.Limit <= 0)
        {
            return false;
        }

        var count = 0;
        foreach (var subscription in subscriptions)
        {
            count += IsTo<TCatalog, TOffer, TMarket>(subscription, target)
                && (subscription.IsHeld || terms.LimitUnit == OfferLimitUnit.Lifetime) ? 1 : 0;
        }

        return count >= terms.Limit;
    }

    internal static int IndexOfHeld<TCatalog, TOffer, TMarket>(Subscription<TOffer>[] subscriptions, TOffer offer)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        for (var i = 0; i < subscriptions.Length; i++)
        {
            if (IsTo<TCatalog, TOffer, TMarket>(subscriptions[i], offer) && subscriptions[i].IsHeld)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a subscription is to an offer, told by the offer or by its product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsTo<TCatalog, TOffer, TMarket>(in Subscription<TOffer> subscription, TOffer offer)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => EqualityComparer<TOffer>.Default.Equals(subscription.Offer, offer)
        || (subscription.ProductId != Guid.Empty && subscription.ProductId == default(TCatalog).GetProductId(offer));

    internal static bool Has(UpgradeConditions conditions, UpgradeConditions condition) => (conditions & condition) != UpgradeConditions.None;
}
