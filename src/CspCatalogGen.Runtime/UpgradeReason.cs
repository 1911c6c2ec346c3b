using System;
using System.Collections.Generic;

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
        ReasonKind.ConflictingServices or ReasonKind.ServicePlansConflict or ReasonKind.ServicesUnknown
            => UpgradeErrorCode.ConflictingServiceTypes,
        ReasonKind.TargetOwned or ReasonKind.LimitReached => UpgradeErrorCode.ConcurrencyConflicts,
        ReasonKind.GranularPrivilegesInsufficient => UpgradeErrorCode.InsufficientGranularAdminPermissions,
        ReasonKind.AddOnsPresent => UpgradeErrorCode.SubscriptionAddOnsPresent,
        ReasonKind.NotProvisioned => UpgradeErrorCode.SubscriptionNotProvisioned,
        ReasonKind.BillingCycleNotSupported => UpgradeErrorCode.OfferDoesNotSupportBillingCycle,
        ReasonKind.UserContextMissing => UpgradeErrorCode.UserContextRequired,
        ReasonKind.OfferNotSold or ReasonKind.NoUpgrades => UpgradeErrorCode.SubscriptionDoesNotHaveAnyUpgradePaths,
        ReasonKind.TargetNotSold or ReasonKind.NotListed => UpgradeErrorCode.SubscriptionTargetOfferNotFound,
        _ => UpgradeErrorCode.Other,
    };

    /// <summary>
    /// The subscription that the reason is about: for <see cref="UpgradeErrorCode.ConcurrencyConflicts"/> the one to
    /// the target that the customer has already, for computed conflicts the held one, else the one to upgrade.
    /// </summary>
    public Subscription<TOffer> Subscription { get; }

    /// <summary>The target that was asked for.</summary>
    public TOffer Target { get; }

    /// <summary>
    /// The service plans of <see cref="Subscription"/> that stand in the way, and by which rule each does; those that
    /// exclude one another come first.
    /// </summary>
    public IReadOnlyList<ServiceConflict> Conflicts { get; internal init; } = [];

    /// <summary>
    /// Whether the reason is that the documents do not tell. Then the upgrade is not known to be refused, and not known
    /// to be possible either.
    /// </summary>
    public bool IsUnknown => _kind == ReasonKind.ServicesUnknown;

    /// <summary>
    /// Whether <see cref="Subscription"/> was bought from another partner or through another channel and has to be
    /// canceled there before the upgrade.
    /// </summary>
    public bool MustBeCanceledElsewhere
        => Subscription.IsFromElsewhere && _kind is ReasonKind.ServicePlansConflict or ReasonKind.TargetOwned or ReasonKind.LimitReached;

    /// <summary>The reason as an English sentence; built when it is asked for.</summary>
    public string Sentence => MustBeCanceledElsewhere
        ? Statement + " It was not bought from this partner: it has to be canceled where it was bought."
        : Statement;

    /// <summary>
    /// What the held subscription is called, or the one that nothing is known of, or the offer or market of an upgrade
    /// that is another's.
    /// </summary>
    internal string SubjectName { get; init; } = "";

    internal OfferTerms? Terms { get; init; }

    private string Statement => _kind switch
    {
        ReasonKind.ServicePlansConflict
            => $"The customer has a subscription to {SubjectName}: {ConflictClauses()}.",
        ReasonKind.ServicesUnknown
            => $"No document says which services {SubjectName} includes, so nothing tells whether a subscription of the customer conflicts.",
        ReasonKind.GranularPrivilegesInsufficient
            => "The partner's granular delegated admin privileges for this customer have no role that may upgrade a subscription.",
        ReasonKind.AddOnsPresent
            => $"The subscription to {_offerName} has add-ons; they have to be removed first.",
        ReasonKind.NotProvisioned
            => $"The subscription to {_offerName} is not provisioned yet.",
        ReasonKind.BillingCycleNotSupported
            => $"{_targetName} does not support the billing cycle {Subscription.BillingCycle} of the subscription to {_offerName}.",
        ReasonKind.QuantityNotAllowed
            => FormattableString.Invariant($"The subscription to {_offerName} has {Subscription.Quantity} licenses; {_targetName} {QuantityClause()}."),
        ReasonKind.LimitReached when Terms?.LimitUnit == OfferLimitUnit.Lifetime
            => FormattableString.Invariant($"A customer can have {_targetName} {Terms.Limit} times in all, and this one had it so often."),
        ReasonKind.LimitReached
            => FormattableString.Invariant($"A customer can have {Terms?.Limit} subscriptions to {_targetName} at the same time, and this one has them."),
        ReasonKind.UserContextMissing
            => "Licenses are transferred on behalf of a signed-in user only.",
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
        ReasonKind.NoUpgrade
            => "There is no upgrade to check.",
        ReasonKind.OtherOffer
            => $"The upgrade starts from {SubjectName}, and the subscription is to {_offerName}.",
        ReasonKind.OtherMarket
            => $"The upgrade is documented for the market {SubjectName}, and the customer buys in the market {_marketName}.",
        _ => "The subscription cannot be upgraded.",
    };

    private string ConflictClauses()
        => Conflicts.Count > 1 ? FormattableString.Invariant($"{Conflicts[0]}, and {Conflicts.Count - 1} more") : Conflicts[0].ToString();

    private string QuantityClause() => Terms is null ? "does not allow that"
        : Terms.MaximumQuantity > 0 ? FormattableString.Invariant($"allows {Math.Max(1, Terms.MinimumQuantity)} to {Terms.MaximumQuantity}")
        : FormattableString.Invariant($"needs at least {Terms.MinimumQuantity}");

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
    ServicePlansConflict,
    ServicesUnknown,
    GranularPrivilegesInsufficient,
    AddOnsPresent,
    NotProvisioned,
    BillingCycleNotSupported,
    QuantityNotAllowed,
    LimitReached,
    UserContextMissing,
    NoUpgrade,
    OtherOffer,
    OtherMarket,
}
