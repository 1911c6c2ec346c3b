#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;

#endif
namespace CspCatalogGen;

/// <summary>
/// Why a subscription cannot be upgraded, in Partner Center's terms and numbers (its <c>UpgradeErrorCode</c>). The
/// transition codes of new commerce use other numbers and are not these.
/// </summary>
/// <remarks>
/// The names are those of <see href="https://learn.microsoft.com/partner-center/developer/upgrade-resources"/>, the numbers those of
/// <see href="https://learn.microsoft.com/dotnet/api/microsoft.store.partnercenter.models.subscriptions.upgradeerrorcode"/>.
/// </remarks>
#if NET
[JsonConverter(typeof(StrictEnumConverter<UpgradeErrorCode>))]
#endif
public enum UpgradeErrorCode
{
    /// <summary>Another reason.</summary>
    Other = 0,

    /// <summary>The partner has no delegated admin privileges for the customer.</summary>
    DelegatedAdminPermissionsDisabled = 1,

    /// <summary>The subscription is not active.</summary>
    SubscriptionStatusNotActive = 2,

    /// <summary>The customer has a subscription that includes services which the target would add.</summary>
    ConflictingServiceTypes = 3,

    /// <summary>The customer has a subscription to the target already.</summary>
    ConcurrencyConflicts = 4,

    /// <summary>The upgrade needs a signed-in user.</summary>
    UserContextRequired = 5,

    /// <summary>The subscription has add-ons.</summary>
    SubscriptionAddOnsPresent = 6,

    /// <summary>The offer has no documented upgrade in the customer's market.</summary>
    SubscriptionDoesNotHaveAnyUpgradePaths = 7,

    /// <summary>The target is not among the offer's documented upgrades in the customer's market.</summary>
    SubscriptionTargetOfferNotFound = 8,

    /// <summary>The subscription is not provisioned.</summary>
    SubscriptionNotProvisioned = 9,

    /// <summary>The target does not support the subscription's billing cycle.</summary>
    OfferDoesNotSupportBillingCycle = 10,

    /// <summary>The partner's granular delegated admin privileges do not suffice.</summary>
    InsufficientGranularAdminPermissions = 11,
}
