using System;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>The reasons of a refusal, gathered when somebody asks. What they follow from cannot change.</summary>
internal abstract class ReasonList<TOffer>
    where TOffer : struct, Enum
{
    private VerdictReasons<TOffer>? _reasons;

    /// <summary>The reasons. Two threads may gather them at once; they gather the same.</summary>
    public VerdictReasons<TOffer> Reasons => _reasons ??= Gather();

    protected abstract VerdictReasons<TOffer> Gather();
}

/// <summary>Reasons that somebody else gathered.</summary>
internal sealed class GivenReasons<TOffer>(UpgradeReason<TOffer>[] reasons) : ReasonList<TOffer>
    where TOffer : struct, Enum
{
    protected override VerdictReasons<TOffer> Gather() => new(reasons);
}

/// <summary>What the check has against an upgrade. The reasons of all upgrades of a customer share what is held.</summary>
internal sealed class CheckReasons<TCatalog, TOffer, TMarket>(
    Subscription<TOffer> subscription,
    TOffer target,
    Customer<TOffer, TMarket> customer,
    UpgradeRequest request,
    HeldSubscriptions<TCatalog, TOffer, TMarket>? shared) : ReasonList<TOffer>
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    protected override VerdictReasons<TOffer> Gather()
    {
        var held = shared ?? new HeldSubscriptions<TCatalog, TOffer, TMarket>(customer.SubscriptionArray);
        lock (held)
        {
            return UpgradeReasons.Find(subscription, target, customer, request, held);
        }
    }
}

/// <summary>Some reasons, and those of another verdict behind them.</summary>
internal sealed class ReasonsBefore<TOffer>(UpgradeReason<TOffer>[] first, UpgradeEligibility<TOffer> verdict) : ReasonList<TOffer>
    where TOffer : struct, Enum
{
    protected override VerdictReasons<TOffer> Gather() => verdict.ReasonsBehind(first);
}
