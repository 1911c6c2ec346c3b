using System;
using System.Collections.Generic;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>Says why an upgrade is refused: everything at once. Apart from the check, which answers "yes" without it.</summary>
internal static class UpgradeReasons
{
    public static VerdictReasons<TOffer> Find<TCatalog, TOffer, TMarket>(
        Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        UpgradeRequest request,
        HeldSubscriptions<TCatalog, TOffer, TMarket> held)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        var market = customer.Market;
        var conditions = catalog.GetConditions(market);
        var reasons = new List<UpgradeReason<TOffer>>(2);
        var asked = NameOf<TCatalog, TOffer, TMarket>(subscription);
        (ServiceReasons<TOffer> Reasons, int Self)? ofServices = null;

        foreach (var kind in OfPath<TCatalog, TOffer, TMarket>(subscription.Offer, target, market))
        {
            Add(kind, true);
        }

        Add(OfStatus(subscription.Status), UpgradeCheck.Has(conditions, UpgradeConditions.ActiveSubscription) && subscription.Status != SubscriptionStatus.Active);
        Add(UpgradeReasonKind.NotProvisioned, subscription.IsNotProvisioned);
        if (UpgradeCheck.Has(conditions, UpgradeConditions.DelegatedAdminPrivileges))
        {
            Add(
                customer.GranularAdminPrivileges == GranularAdminPrivileges.None ? UpgradeReasonKind.NoDelegatedAdminPrivileges : UpgradeReasonKind.GranularPrivilegesInsufficient,
                !UpgradeCheck.HasPrivileges(customer));
        }

        if (UpgradeCheck.Has(conditions, UpgradeConditions.NoConflictingServices))
        {
            if (request.HasConflictingServices is { } isConflict)
            {
                Add(UpgradeReasonKind.ConflictingServices, isConflict);
            }
            else
            {
                ofServices = FindServiceReasons();
            }
        }

        var first = reasons;
        reasons = [];
        var owned = held.TargetOf(target);
        if (UpgradeCheck.Has(conditions, UpgradeConditions.TargetNotOwned) && owned.IsOwned)
        {
            reasons.Add(Reason(UpgradeReasonKind.TargetOwned, customer.SubscriptionArray[owned.First]));
        }

        if (request.TargetTerms is { } terms)
        {
            Add(
                terms.LimitUnit == OfferLimitUnit.Lifetime ? UpgradeReasonKind.LifetimeLimitReached : UpgradeReasonKind.LimitReached,
                owned.IsLimitReached(terms));
            Add(UpgradeReasonKind.BillingCycleNotSupported, !terms.Supports(subscription.BillingCycle));
            Add(
                subscription.Quantity < terms.MinimumQuantity ? UpgradeReasonKind.QuantityTooSmall : UpgradeReasonKind.QuantityTooLarge,
                !terms.Allows(subscription.Quantity));
        }

        Add(UpgradeReasonKind.AddOnsPresent, subscription.HasAddOns);
        Add(UpgradeReasonKind.UserContextMissing, request.Type == UpgradeType.UpgradeWithLicenseTransfer && !request.HasUserContext);
        return new VerdictReasons<TOffer>(first, ofServices?.Reasons, ofServices?.Self ?? -1, reasons);

        void Add(UpgradeReasonKind kind, bool applies)
        {
            if (applies)
            {
                reasons.Add(Reason(kind, subscription));
            }
        }

        UpgradeReason<TOffer> Reason(
            UpgradeReasonKind kind,
            Subscription<TOffer> about,
            SubjectName<TOffer> name = default,
            IReadOnlyList<ServiceConflict>? conflicts = null)
            => new(kind, about, asked, target, NameOf<TCatalog, TOffer, TMarket>(target), catalog.GetName(market), static offer => default(TCatalog).GetName(offer))
            {
                Held = name,
                Conflicts = conflicts ?? [],
                Terms = request.TargetTerms,
            };

        (ServiceReasons<TOffer> Reasons, int Self)? FindServiceReasons()
        {
            var self = held.Services.IndexOf(subscription);
            if (!held.Services.HasOthers(self))
            {
                return null;
            }

            var source = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(subscription);
            if (source < 0)
            {
                reasons.Add(Reason(UpgradeReasonKind.ServicesUnknown, subscription, asked));
            }

            var destination = catalog.FindServicePlans(target);
            if (destination < 0)
            {
                reasons.Add(Reason(UpgradeReasonKind.ServicesUnknown, subscription, NameOf<TCatalog, TOffer, TMarket>(target)));
            }

            var ofHeld = held.ReasonsOfServices(asked, source, target, destination, request.TargetTerms, Reason);
            return (ofHeld, ofHeld.Obstacles.PositionOf(self));
        }
    }

    /// <summary>Why no document lists the upgrade; nothing where one does.</summary>
    public static IEnumerable<UpgradeReasonKind> OfPath<TCatalog, TOffer, TMarket>(TOffer offer, TOffer target, TMarket market)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        if (catalog.IsUpgrade(offer, target, market))
        {
            yield break;
        }

        var targetIsSold = catalog.IsSold(target, market);
        if (EqualityComparer<TOffer>.Default.Equals(offer, default))
        {
            // A product that no page names as an offer: whether it is sold is no question.
            yield return UpgradeReasonKind.NoUpgrades;
        }
        else if (!catalog.IsSold(offer, market))
        {
            yield return UpgradeReasonKind.OfferNotSold;
        }
        else if (!catalog.HasUpgrades(offer, market))
        {
            yield return UpgradeReasonKind.NoUpgrades;
        }
        else if (targetIsSold)
        {
            yield return UpgradeReasonKind.NotListed;
        }

        if (!targetIsSold)
        {
            yield return UpgradeReasonKind.TargetNotSold;
        }
    }

    /// <summary>What a status that is not active stands for.</summary>
    public static UpgradeReasonKind OfStatus(SubscriptionStatus status)
        => status is <= SubscriptionStatus.None or > SubscriptionStatus.Disabled
            ? UpgradeReasonKind.StatusUnknown
            : UpgradeReasonKind.NotActive;

    /// <summary>What a subscription is called: by its product, by its offer, or by its id where nobody knows the offer.</summary>
    public static SubjectName<TOffer> NameOf<TCatalog, TOffer, TMarket>(Subscription<TOffer> subscription)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        if (subscription.ProductId != Guid.Empty)
        {
            return catalog.GetProductName(subscription.ProductId) is { } name
                ? SubjectName<TOffer>.FromName(name)
                : SubjectName<TOffer>.FromId(UpgradeSentences.Product, subscription.ProductId.ToString());
        }

        return catalog.IsOffer(subscription.Offer) || subscription.Id is not { } id
            ? NameOf<TCatalog, TOffer, TMarket>(subscription.Offer)
            : SubjectName<TOffer>.FromId(UpgradeSentences.OfferOfSubscription, id);
    }

    /// <summary>What an offer is called; a value that is none has no name that would say anything.</summary>
    public static SubjectName<TOffer> NameOf<TCatalog, TOffer, TMarket>(TOffer offer)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => default(TCatalog).IsOffer(offer) ? SubjectName<TOffer>.FromOffer(offer) : SubjectName<TOffer>.FromId(UpgradeSentences.UnknownOffer, "");
}
