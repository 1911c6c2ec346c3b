using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>The conditions for an upgrade that can be checked, as members of <c>UpgradeErrorCode</c>.</summary>
public static class UpgradeConditions
{
    /// <summary>The subscription must be active.</summary>
    public const string ActiveSubscription = "SubscriptionStatusNotActive";

    /// <summary>The partner must have delegated admin privileges.</summary>
    public const string DelegatedAdminPrivileges = "DelegatedAdminPermissionsDisabled";

    /// <summary>No other subscription may include the services that the upgrade would add.</summary>
    public const string NoConflictingServices = "ConflictingServiceTypes";

    /// <summary>The customer may not have a subscription to the target already.</summary>
    public const string TargetNotOwned = "ConcurrencyConflicts";

    /// <summary>The conditions, in the order in which pages list them.</summary>
    public static readonly IReadOnlyList<string> All = [ActiveSubscription, DelegatedAdminPrivileges, NoConflictingServices, TargetNotOwned];

    /// <summary>The page that every language of the condition on privileges links to.</summary>
    internal const string PrivilegesPage = "request-a-relationship-with-a-customer";

    /// <summary>What <paramref name="condition"/> asks for, in words that follow "the page does not say".</summary>
    internal static string Describe(string condition) => condition switch
    {
        ActiveSubscription => "that the subscription must be active",
        DelegatedAdminPrivileges => "that the partner must have delegated admin privileges",
        NoConflictingServices => "that no other subscription may include the additional services",
        _ => "that the customer may not have the target already",
    };
}
