using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>Refuses an upgrade that is not the subscription's or not of the customer's market.</summary>
internal static class UpgradeMismatch
{
    /// <summary>Whether an upgrade is one of the subscription's offer and the customer's market.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNone<TOffer, TMarket>(TOffer offer, TOffer from, TMarket customerMarket, TMarket market)
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => EqualityComparer<TOffer>.Default.Equals(offer, from)
        && EqualityComparer<TMarket>.Default.Equals(customerMarket, market)
        && !EqualityComparer<TOffer>.Default.Equals(from, default);

    /// <summary>The verdict on the subscription and the target alone, with what does not agree before its reasons.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static UpgradeEligibility<TOffer> Refuse<TCatalog, TOffer, TMarket>(
        in Subscription<TOffer> subscription,
        TOffer from,
        TOffer to,
        TMarket market,
        Customer<TOffer, TMarket> customer,
        in UpgradeRequest request)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var asked = subscription;
        if (EqualityComparer<TOffer>.Default.Equals(from, default))
        {
            return new UpgradeEligibility<TOffer>(UpgradeType.None, false, null, new ReasonsBefore<TOffer>([Reason(UpgradeReasonKind.NoUpgrade)], default));
        }

        var reasons = new List<UpgradeReason<TOffer>>();
        if (!EqualityComparer<TOffer>.Default.Equals(subscription.Offer, from))
        {
            reasons.Add(Reason(UpgradeReasonKind.OtherOffer));
        }

        if (!EqualityComparer<TMarket>.Default.Equals(customer.Market, market))
        {
            reasons.Add(Reason(UpgradeReasonKind.OtherMarket));
        }

        var verdict = UpgradeCheck.Check<TCatalog, TOffer, TMarket>(asked, to, customer, request);
        return new UpgradeEligibility<TOffer>(UpgradeType.None, verdict.IsContested, verdict.Note, new ReasonsBefore<TOffer>([.. reasons], verdict));

        UpgradeReason<TOffer> Reason(UpgradeReasonKind kind)
            => new(kind, asked, UpgradeReasons.NameOf<TCatalog, TOffer, TMarket>(asked), to, UpgradeReasons.NameOf<TCatalog, TOffer, TMarket>(to), default(TCatalog).GetName(customer.Market), static offer => default(TCatalog).GetName(offer))
            {
                UpgradeOffer = UpgradeReasons.NameOf<TCatalog, TOffer, TMarket>(from),
                UpgradeMarketName = default(TCatalog).GetName(market),
            };
    }
}
