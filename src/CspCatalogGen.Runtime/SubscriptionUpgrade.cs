using System;
using System.Collections.Generic;
#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>One documented upgrade of one of a customer's subscriptions, and whether it is possible.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
public readonly struct SubscriptionUpgrade<TOffer> : IEquatable<SubscriptionUpgrade<TOffer>>
#if NET
    , IJsonOnSerializing, IJsonOnDeserialized
#endif
    where TOffer : struct, Enum
{
    /// <summary>Makes an upgrade with its verdict.</summary>
#if NET
    [JsonConstructor]
#endif
    public SubscriptionUpgrade(Subscription<TOffer> subscription, TOffer target, UpgradeEligibility<TOffer> eligibility)
    {
        Subscription = subscription;
        Target = target;
        Eligibility = eligibility;
    }

    /// <summary>The subscription.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public Subscription<TOffer> Subscription { get; }

    /// <summary>What it can be upgraded to, as far as documents list it.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public TOffer Target { get; }

    /// <summary>The verdict.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public UpgradeEligibility<TOffer> Eligibility { get; }

    /// <summary>Compares the subscription and the target, from which the verdict follows.</summary>
    public bool Equals(SubscriptionUpgrade<TOffer> other)
        => Subscription.Equals(other.Subscription) && EqualityComparer<TOffer>.Default.Equals(Target, other.Target);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubscriptionUpgrade<TOffer> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Subscription.GetHashCode() * 397) ^ EqualityComparer<TOffer>.Default.GetHashCode(Target));

    /// <summary>Compares the subscription and the target.</summary>
    public static bool operator ==(SubscriptionUpgrade<TOffer> left, SubscriptionUpgrade<TOffer> right) => left.Equals(right);

    /// <summary>Compares the subscription and the target.</summary>
    public static bool operator !=(SubscriptionUpgrade<TOffer> left, SubscriptionUpgrade<TOffer> right) => !left.Equals(right);

    /// <summary>The upgrade and the verdict, for logs.</summary>
    public override string ToString() => $"{Subscription} to {CurrentName<TOffer>.Of(Target)}: {Eligibility}";

#if NET
    void IJsonOnSerializing.OnSerializing() => JsonValue.ThrowIfNoneButDefault(Target, "offer");

    void IJsonOnDeserialized.OnDeserialized()
    {
        JsonValue.ThrowIfNoneButDefault(Target, "offer");
        if (Subscription == default
            || EqualityComparer<TOffer>.Default.Equals(Target, default)
            || (!Eligibility.IsEligible && Eligibility.Reasons.Count == 0))
        {
            throw new JsonException("An upgrade of a subscription has a subscription, a target and a verdict.");
        }
    }
#endif
}
