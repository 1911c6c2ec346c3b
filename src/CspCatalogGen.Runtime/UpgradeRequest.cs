namespace CspCatalogGen;

/// <summary>How a subscription is to be upgraded. The default asks for the upgrade alone.</summary>
public readonly struct UpgradeRequest
{
    /// <summary>What the upgrade is to do with the licenses; <see cref="UpgradeType.None"/> stands for the upgrade alone.</summary>
    public UpgradeType Type { get; init; }

    /// <summary>What Partner Center's offer resource says of the target, where the caller has it.</summary>
    public OfferTerms? TargetTerms { get; init; }

    /// <summary>
    /// Whether a user is signed in (app and user authentication). Only then can licenses be transferred, else
    /// <see cref="UpgradeErrorCode.UserContextRequired"/>.
    /// </summary>
    public bool HasUserContext { get; init; }

    /// <summary>
    /// Whether the customer has a subscription that includes services which the target would add, where the caller knows
    /// it better than the documents; <see langword="null"/> asks the documents.
    /// </summary>
    public bool? HasConflictingServices { get; init; }

    internal UpgradeType EffectiveType => Type == UpgradeType.None ? UpgradeType.UpgradeOnly : Type;
}
