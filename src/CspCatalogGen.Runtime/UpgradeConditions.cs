using System;

namespace CspCatalogGen;

/// <summary>The conditions for an upgrade that the pages list. A catalog says which of them hold in a market.</summary>
[Flags]
public enum UpgradeConditions
{
    /// <summary>No condition.</summary>
    None = 0,

    /// <summary>The subscription is active, else <see cref="UpgradeErrorCode.SubscriptionStatusNotActive"/>.</summary>
    ActiveSubscription = 1,

    /// <summary>
    /// The partner has delegated admin privileges, else <see cref="UpgradeErrorCode.DelegatedAdminPermissionsDisabled"/>.
    /// </summary>
    DelegatedAdminPrivileges = 2,

    /// <summary>
    /// The customer has no subscription that includes the services which the target adds, else
    /// <see cref="UpgradeErrorCode.ConflictingServiceTypes"/>.
    /// </summary>
    NoConflictingServices = 4,

    /// <summary>
    /// The customer has no subscription to the target, else <see cref="UpgradeErrorCode.ConcurrencyConflicts"/>.
    /// </summary>
    TargetNotOwned = 8,
}
