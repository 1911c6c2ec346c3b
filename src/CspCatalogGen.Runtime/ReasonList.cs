using System;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>The reasons of a refusal, gathered when somebody asks. What they follow from cannot change.</summary>
internal abstract class ReasonList<TOffer>
    where TOffer : struct, Enum
{
    private UpgradeReason<TOffer>[]? _reasons;

    /// <summary>The reasons. Two threads may gather them at once; they gather the same.</summary>
    public UpgradeReason<TOffer>[] Reasons => _reasons ??= Gather();

    protected abstract UpgradeReason<TOffer>[] Gather();
}

/// <summary>Reasons that somebody else gathered.</summary>
internal sealed class GivenReasons<TOffer>(UpgradeReason<TOffer>[] reasons) : ReasonList<TOffer>
    where TOffer : struct, Enum
{
    protected override UpgradeReason<TOffer>[] Gather() => reasons;
}

/// <summary>What the check has against an upgrade.</summary>
internal sealed class CheckReasons<TCatalog, TOffer, TMarket>(
    Subscription<TOffer> subscription,
    TOffer target,
    Customer<TOffer, TMarket> customer,
    UpgradeRequest request) : ReasonList<TOffer>
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    protected override UpgradeReason<TOffer>[] Gather()
        => UpgradeReasons.Find<TCatalog, TOffer, TMarket>(subscription, target, customer, request);
}

/// <summary>Some reasons, and those of another verdict behind them.</summary>
internal sealed class ReasonsBefore<TOffer>(UpgradeReason<TOffer>[] first, UpgradeEligibility<TOffer> verdict) : ReasonList<TOffer>
    where TOffer : struct, Enum
{
    protected override UpgradeReason<TOffer>[] Gather() => [.. first, .. verdict.Reasons];
}
