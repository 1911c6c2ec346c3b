using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CspCatalogGen.Json;

/// <summary>An answer in the shape of Partner Center's <c>Upgrade</c> resource, to be laid beside one of the service.</summary>
/// <remarks>
/// JSON that says of itself to be another resource, or does not say whether the upgrade is eligible, is refused: what new commerce
/// answers (<c>TransitionEligibility</c>) has other codes.
/// </remarks>
public sealed record UpgradeResource : IJsonOnDeserialized
{
    /// <summary>The offer of the target subscription.</summary>
    public UpgradeOfferResource? TargetOffer { get; init; }

    /// <summary>What the upgrade does with the licenses: <c>none</c>, <c>upgrade_only</c> or <c>upgrade_with_license_transfer</c>.</summary>
    [JsonConverter(typeof(SnakeCaseEnumConverter<UpgradeType>))]
    public UpgradeType UpgradeType { get; init; }

    /// <summary>Whether the upgrade can be performed.</summary>
    [JsonRequired]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool IsEligible { get; init; }

    /// <summary>How many licenses the target gets.</summary>
    public int Quantity { get; init; }

    /// <summary>Why the upgrade cannot be performed; never <see langword="null"/>.</summary>
    public IReadOnlyList<UpgradeErrorResource> UpgradeErrors { get; init => field = [.. (value ?? []).Where(error => error is not null)]; } = [];

    /// <summary>What the resource says of itself.</summary>
    public ResourceAttributes? Attributes { get; init; } = new() { ObjectType = "Upgrade" };

    private bool IsUnderstood => UpgradeErrors.All(error => error.IsCodeKnown)
        && !(IsEligible && (UpgradeErrors.Count > 0 || UpgradeType == UpgradeType.None));

    /// <summary>Says <paramref name="upgrade"/> as the service says it.</summary>
    /// <param name="upgrade">An upgrade with its verdict.</param>
    /// <param name="offerId">The offer GUID of an offer: the catalog's <c>GetOfferId</c>.</param>
    /// <param name="name">The name of an offer: the catalog's <c>GetName</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static UpgradeResource From<TOffer>(SubscriptionUpgrade<TOffer> upgrade, Func<TOffer, Guid?> offerId, Func<TOffer, string> name)
        where TOffer : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(offerId);
        ArgumentNullException.ThrowIfNull(name);
        return new UpgradeResource
        {
            TargetOffer = new UpgradeOfferResource { Id = offerId(upgrade.Target)?.ToString().ToUpperInvariant(), Name = name(upgrade.Target) },

            // The service names the type of an upgrade that exists, also where it refuses it.
            UpgradeType = upgrade.Eligibility.IsEligible ? upgrade.Eligibility.UpgradeType
                : upgrade.Eligibility.Reasons.Any(reason => reason.Code is UpgradeErrorCode.SubscriptionDoesNotHaveAnyUpgradePaths or UpgradeErrorCode.SubscriptionTargetOfferNotFound) ? UpgradeType.None
                : UpgradeType.UpgradeOnly,
            IsEligible = upgrade.Eligibility.IsEligible,
            Quantity = upgrade.Subscription.Quantity,
            UpgradeErrors = [.. upgrade.Eligibility.Reasons.Select(UpgradeErrorResource.From)],
        };
    }

    void IJsonOnDeserialized.OnDeserialized()
    {
        if (Attributes?.ObjectType is { } type && !string.Equals(type, "Upgrade", StringComparison.OrdinalIgnoreCase))
        {
            throw new JsonException($"This is a resource of the kind '{type}' and no Upgrade.");
        }
    }

    /// <summary>Whether <paramref name="other"/> gives the same answer: eligible or not, and by the same codes.</summary>
    /// <remarks>
    /// Nothing agrees with an answer that is not understood: one with a code that is not known here
    /// (<see cref="UpgradeErrorResource.IsCodeKnown"/>), or one that is eligible beside an error or without an upgrade.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public bool AgreesWith(UpgradeResource other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsUnderstood
            && other.IsUnderstood
            && IsEligible == other.IsEligible
            && UpgradeErrors.Select(error => error.Code).ToHashSet().SetEquals(other.UpgradeErrors.Select(error => error.Code));
    }
}

/// <summary>What the resource says of an offer.</summary>
public sealed record UpgradeOfferResource
{
    /// <summary>The offer GUID.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>What the resource says of itself.</summary>
    public ResourceAttributes? Attributes { get; init; } = new() { ObjectType = "Offer" };
}

/// <summary>One reason in the shape of Partner Center's <c>UpgradeError</c> resource.</summary>
public sealed record UpgradeErrorResource
{
    /// <summary>The code; <see cref="UpgradeErrorCode.Other"/> where <see cref="CodeText"/> is none that is known here.</summary>
    [JsonIgnore]
    public UpgradeErrorCode Code
    {
        get => SnakeCaseEnumConverter<UpgradeErrorCode>.Find(CodeText) ?? UpgradeErrorCode.Other;
        init => CodeText = SnakeCaseEnumConverter<UpgradeErrorCode>.TextOf(value);
    }

    /// <summary>
    /// The code as the service writes it: a word, or what was read where that is no <see cref="UpgradeErrorCode"/>, so that it is
    /// written again as it was. The service wrote numbers once, so both are read.
    /// </summary>
    [JsonPropertyName("code")]
    [JsonConverter(typeof(ErrorCodeTextConverter))]
    public string? CodeText
    {
        get;
        init => field = SnakeCaseEnumConverter<UpgradeErrorCode>.Find(value) is { } known ? SnakeCaseEnumConverter<UpgradeErrorCode>.TextOf(known) : value;
    }

    /// <summary>Whether <see cref="CodeText"/> is an <see cref="UpgradeErrorCode"/>; not where there is none.</summary>
    [JsonIgnore]
    public bool IsCodeKnown => SnakeCaseEnumConverter<UpgradeErrorCode>.Find(CodeText) is not null;

    /// <summary>The reason as a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>What exactly: the state of the subscription, or the service plans that conflict.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AdditionalDetails { get; init; }

    /// <summary>What the resource says of itself.</summary>
    public ResourceAttributes? Attributes { get; init; } = new() { ObjectType = "UpgradeError" };

    internal static UpgradeErrorResource From<TOffer>(UpgradeReason<TOffer> reason)
        where TOffer : struct, Enum
        => new()
        {
            Code = reason.Code,
            Description = reason.Sentence,
            AdditionalDetails = reason.Code == UpgradeErrorCode.SubscriptionStatusNotActive ? reason.Subscription.Status.ToString()
                : reason.Conflicts.Count > 0 ? string.Join(", ", reason.Conflicts.Select(conflict => conflict.Held.StringId).Distinct(StringComparer.Ordinal))
                : null,
        };
}

/// <summary>The upgrades of a subscription, as the service lists them.</summary>
public sealed record UpgradeCollectionResource
{
    /// <summary>How many there are.</summary>
    public int TotalCount { get; init; }

    /// <summary>The upgrades; never <see langword="null"/>.</summary>
    public IReadOnlyList<UpgradeResource> Items { get; init => field = [.. (value ?? []).Where(item => item is not null)]; } = [];

    /// <summary>What the resource says of itself.</summary>
    public ResourceAttributes? Attributes { get; init; } = new() { ObjectType = "Collection" };

    /// <summary>Lists <paramref name="upgrades"/>.</summary>
    public static UpgradeCollectionResource From(IEnumerable<UpgradeResource> upgrades)
        => upgrades.ToList() is var items ? new UpgradeCollectionResource { TotalCount = items.Count, Items = items } : new();
}

/// <summary>What a resource of Partner Center says of itself.</summary>
public sealed record ResourceAttributes
{
    /// <summary>Its kind: <c>Upgrade</c>.</summary>
    public string? ObjectType { get; init; }
}
