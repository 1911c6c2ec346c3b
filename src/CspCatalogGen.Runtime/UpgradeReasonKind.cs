#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>
/// What exactly stands in the way of an upgrade; several kinds share an <see cref="UpgradeErrorCode"/>. The names are
/// those of the rows in the names document's table of sentences, and stay.
/// </summary>
#if NET
[JsonConverter(typeof(StrictEnumConverter<UpgradeReasonKind>))]
#endif
public enum UpgradeReasonKind
{
    /// <summary>The subscription is not active.</summary>
    NotActive = 1,

    /// <summary>It is not known whether the subscription is active.</summary>
    StatusUnknown = 2,

    /// <summary>The partner has no delegated admin privileges for the customer.</summary>
    NoDelegatedAdminPrivileges = 3,

    /// <summary>The partner's granular delegated admin privileges have no role that may upgrade a subscription.</summary>
    GranularPrivilegesInsufficient = 4,

    /// <summary>The caller says that a subscription of the customer includes services which the target would add.</summary>
    ConflictingServices = 5,

    /// <summary>A held subscription includes a service plan which the target would add.</summary>
    ServicePlanHeld = 6,

    /// <summary>A held subscription includes a service plan that cannot be assigned beside one which the target would add.</summary>
    ServicePlansExclusive = 7,

    /// <summary>No document says which services an offer includes, so nobody knows whether something conflicts.</summary>
    ServicesUnknown = 8,

    /// <summary>The customer has a subscription to the target already.</summary>
    TargetOwned = 9,

    /// <summary>The customer has as many subscriptions to the target at the same time as one can have.</summary>
    LimitReached = 10,

    /// <summary>The customer has had the target as often as one can have it in all.</summary>
    LifetimeLimitReached = 11,

    /// <summary>No document says that the offer is sold in the customer's market.</summary>
    OfferNotSold = 12,

    /// <summary>No document lists an upgrade of the offer in the customer's market.</summary>
    NoUpgrades = 13,

    /// <summary>No document says that the target is sold in the customer's market.</summary>
    TargetNotSold = 14,

    /// <summary>No document lists the upgrade in the customer's market.</summary>
    NotListed = 15,

    /// <summary>The subscription has add-ons.</summary>
    AddOnsPresent = 16,

    /// <summary>The subscription is not provisioned yet.</summary>
    NotProvisioned = 17,

    /// <summary>The target does not support the subscription's billing cycle.</summary>
    BillingCycleNotSupported = 18,

    /// <summary>The subscription has fewer licenses than the target needs.</summary>
    QuantityTooSmall = 19,

    /// <summary>The subscription has more licenses than the target allows.</summary>
    QuantityTooLarge = 20,

    /// <summary>Licenses are to be transferred, and no user is signed in.</summary>
    UserContextMissing = 21,

    /// <summary>The upgrade that was asked for is the default value, which is none.</summary>
    NoUpgrade = 22,

    /// <summary>The upgrade that was asked for starts from another offer than the subscription's.</summary>
    OtherOffer = 23,

    /// <summary>The upgrade that was asked for is one of another market than the customer's.</summary>
    OtherMarket = 24,
}
