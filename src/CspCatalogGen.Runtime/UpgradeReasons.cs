using System;
using System.Collections.Generic;

namespace CspCatalogGen;

/// <summary>Says why an upgrade is refused: everything at once. Apart from the check, which answers "yes" without it.</summary>
internal static class UpgradeReasons
{
    public static UpgradeReason<TOffer>[] Of<TCatalog, TOffer, TMarket>(
        Subscription<TOffer> subscription,
        TOffer target,
        Customer<TOffer, TMarket> customer,
        UpgradeRequest request)
        where TCatalog : struct, IServicePlanCatalog<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        var market = customer.Market;
        var conditions = catalog.GetConditions(market);
        var held = customer.SubscriptionArray;
        var reasons = new List<UpgradeReason<TOffer>>(4);

        foreach (var kind in OfPath<TCatalog, TOffer, TMarket>(subscription.Offer, target, market))
        {
            Add(kind, true);
        }

        Add(ReasonKind.NotActive, UpgradeCheck.Has(conditions, UpgradeConditions.ActiveSubscription) && subscription.Status != SubscriptionStatus.Active);
        Add(ReasonKind.NotProvisioned, subscription.IsNotProvisioned);
        if (UpgradeCheck.Has(conditions, UpgradeConditions.DelegatedAdminPrivileges))
        {
            Add(
                customer.GranularAdminPrivileges == GranularAdminPrivileges.None ? ReasonKind.NoDelegatedAdminPrivileges : ReasonKind.GranularPrivilegesInsufficient,
                !UpgradeCheck.HasPrivileges(customer));
        }

        if (UpgradeCheck.Has(conditions, UpgradeConditions.NoConflictingServices))
        {
            AddServiceReasons();
        }

        var owned = UpgradeCheck.IndexOfHeld(held, target);
        if (UpgradeCheck.Has(conditions, UpgradeConditions.TargetNotOwned) && owned >= 0)
        {
            reasons.Add(Reason(ReasonKind.TargetOwned, held[owned]));
        }

        if (request.TargetTerms is { } terms)
        {
            Add(ReasonKind.LimitReached, UpgradeCheck.IsLimitReached(held, target, terms));
            Add(ReasonKind.BillingCycleNotSupported, !terms.Supports(subscription.BillingCycle));
            Add(ReasonKind.QuantityNotAllowed, !terms.Allows(subscription.Quantity));
        }

        Add(ReasonKind.AddOnsPresent, subscription.HasAddOns);
        Add(ReasonKind.UserContextMissing, request.EffectiveType == UpgradeType.UpgradeWithLicenseTransfer && !request.HasUserContext);
        return [.. reasons];

        void Add(ReasonKind kind, bool applies)
        {
            if (applies)
            {
                reasons.Add(Reason(kind, subscription));
            }
        }

        UpgradeReason<TOffer> Reason(ReasonKind kind, Subscription<TOffer> about, string subject = "", IReadOnlyList<ServiceConflict>? conflicts = null)
            => new(kind, about, target, catalog.GetName(subscription.Offer), catalog.GetName(target), catalog.GetName(market))
            {
                SubjectName = subject,
                Conflicts = conflicts ?? [],
                Terms = request.TargetTerms,
            };

        void AddServiceReasons()
        {
            if (!ServicePlanCheck.MayConflict<TCatalog, TOffer, TMarket>(subscription, target, held))
            {
                return;
            }

            var source = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(subscription);
            var destination = catalog.FindServicePlans(target);
            if (source < 0)
            {
                reasons.Add(Reason(ReasonKind.ServicesUnknown, subscription, NameOf<TCatalog, TOffer, TMarket>(subscription, market)));
            }

            if (destination < 0)
            {
                reasons.Add(Reason(ReasonKind.ServicesUnknown, subscription, catalog.GetName(target)));
            }

            var self = ServicePlanCheck.IndexOf(held, subscription);
            for (var i = 0; i < held.Length; i++)
            {
                if (i == self || !held[i].IsHeld)
                {
                    continue;
                }

                var row = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(held[i]);
                var name = NameOf<TCatalog, TOffer, TMarket>(held[i], market);
                if (row < 0)
                {
                    reasons.Add(Reason(ReasonKind.ServicesUnknown, held[i], name));
                }
                else if ((source | destination) >= 0
                    && ServicePlanCheck.Conflicts<TCatalog, TOffer, TMarket>(source, destination, row) is { Count: > 0 } conflicts)
                {
                    reasons.Add(Reason(ReasonKind.ServicePlansConflict, held[i], name, conflicts));
                }
            }
        }
    }

    /// <summary>Why no document lists the upgrade; nothing where one does.</summary>
    public static IEnumerable<ReasonKind> OfPath<TCatalog, TOffer, TMarket>(TOffer offer, TOffer target, TMarket market)
        where TCatalog : struct, IUpgradeCatalog<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        if (catalog.IsUpgrade(offer, target, market))
        {
            yield break;
        }

        var targetIsSold = catalog.IsSold(target, market);
        if (!catalog.IsSold(offer, market))
        {
            yield return ReasonKind.OfferNotSold;
        }
        else if (!catalog.HasUpgrades(offer, market))
        {
            yield return ReasonKind.NoUpgrades;
        }
        else if (targetIsSold)
        {
            yield return ReasonKind.NotListed;
        }

        if (!targetIsSold)
        {
            yield return ReasonKind.TargetNotSold;
        }
    }

    private static string NameOf<TCatalog, TOffer, TMarket>(Subscription<TOffer> subscription, TMarket market)
        where TCatalog : struct, IServicePlanCatalog<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        if (subscription.ProductId != Guid.Empty)
        {
            return catalog.GetProductName(subscription.ProductId) ?? $"the product {subscription.ProductId}";
        }

        return catalog.IsSold(subscription.Offer, market) || catalog.HasUpgrades(subscription.Offer, market)
            ? catalog.GetName(subscription.Offer)
            : subscription.Id is { } id ? $"the offer behind '{id}'" : $"the offer {catalog.GetName(subscription.Offer)}";
    }
}
