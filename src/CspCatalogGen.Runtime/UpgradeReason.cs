using System;

namespace CspCatalogGen;

/// <summary>One reason why a subscription cannot be upgraded.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
public sealed class UpgradeReason<TOffer>
    where TOffer : struct, Enum
{
    private readonly ReasonKind _kind;
    private readonly string _offerName;
    private readonly string _targetName;
    private readonly string _marketName;

    internal UpgradeReason(
        ReasonKind kind,
        Subscription<TOffer> subscription,
        TOffer target,
        string offerName,
        string targetName,
        string marketName)
    {
        _kind = kind;
        Subscription = subscription;
        Target = target;
        _offerName = offerName;
        _targetName = targetName;
        _marketName = marketName;
    }

    /// <summary>The reason in Partner Center's terms.</summary>
    public UpgradeErrorCode Code => _kind switch
    {
        ReasonKind.NotActive => UpgradeErrorCode.SubscriptionStatusNotActive,
        ReasonKind.NoDelegatedAdminPrivileges => UpgradeErrorCode.DelegatedAdminPermissionsDisabled,
        ReasonKind.ConflictingServices => UpgradeErrorCode.ConflictingServiceTypes,
        ReasonKind.TargetOwned => UpgradeErrorCode.ConcurrencyConflicts,
        ReasonKind.OfferNotSold or ReasonKind.NoUpgrades => UpgradeErrorCode.SubscriptionDoesNotHaveAnyUpgradePaths,
        ReasonKind.TargetNotSold or ReasonKind.NotListed => UpgradeErrorCode.SubscriptionTargetOfferNotFound,
        _ => UpgradeErrorCode.Other,
    };

    /// <summary>
    /// The subscription that the reason is about: for <see cref="UpgradeErrorCode.ConcurrencyConflicts"/> the one to
    /// the target that the customer has already, else the one to upgrade.
    /// </summary>
    public Subscription<TOffer> Subscription { get; }

    /// <summary>The target that was asked for.</summary>
    public TOffer Target { get; }

    /// <summary>The reason as an English sentence; built when it is asked for.</summary>
    public string Sentence => _kind switch
    {
        ReasonKind.NotActive when Subscription.Status == SubscriptionStatus.None
            => $"The status of the subscription to {_offerName} is not known; only an active subscription can be upgraded.",
        ReasonKind.NotActive
            => $"The subscription to {_offerName} is {StatusWord(Subscription.Status)}; only an active one can be upgraded.",
        ReasonKind.NoDelegatedAdminPrivileges
            => "The partner has no delegated admin privileges for this customer.",
        ReasonKind.ConflictingServices
            => $"The customer has a subscription that includes services which {_targetName} would add.",
        ReasonKind.TargetOwned
            => $"The customer has a subscription to {_targetName} already.",
        ReasonKind.OfferNotSold
            => $"{_offerName} is not sold in the market {_marketName}.",
        ReasonKind.NoUpgrades
            => $"No document lists an upgrade from {_offerName} in the market {_marketName}.",
        ReasonKind.TargetNotSold
            => $"{_targetName} is not sold in the market {_marketName}.",
        ReasonKind.NotListed
            => $"No document lists an upgrade from {_offerName} to {_targetName} in the market {_marketName}.",
        _ => "The subscription cannot be upgraded.",
    };

    /// <summary>The code and the sentence.</summary>
    public override string ToString() => $"{Code}: {Sentence}";

    private static string StatusWord(SubscriptionStatus status) => status switch
    {
        SubscriptionStatus.Suspended => "suspended",
        SubscriptionStatus.Deleted => "deleted",
        SubscriptionStatus.Expired => "expired",
        SubscriptionStatus.Pending => "pending",
        SubscriptionStatus.Disabled => "disabled",
        _ => "in an unknown state",
    };
}

/// <summary>What exactly stands in the way; some of them share a code.</summary>
internal enum ReasonKind
{
    NotActive,
    NoDelegatedAdminPrivileges,
    ConflictingServices,
    TargetOwned,
    OfferNotSold,
    NoUpgrades,
    TargetNotSold,
    NotListed,
}
