using System;
#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>How a subscription is to be upgraded. The default asks for the upgrade alone.</summary>
public readonly struct UpgradeRequest
{
    private readonly UpgradeType _type;

    /// <summary>
    /// What the upgrade is to do with the licenses: <see cref="UpgradeType.UpgradeOnly"/>, unless something else is set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none that can be asked for: no upgrade, or no <see cref="UpgradeType"/>.</exception>
#if NET
    [JsonConverter(typeof(RequestedUpgradeTypeConverter))]
#endif
    public UpgradeType Type
    {
        get => _type == UpgradeType.None ? UpgradeType.UpgradeOnly : _type;
        init => _type = value is UpgradeType.UpgradeOnly or UpgradeType.UpgradeWithLicenseTransfer
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value));
    }

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
}
