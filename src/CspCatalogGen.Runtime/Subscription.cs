using System;
using System.Collections.Generic;
#if NET
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>A customer's subscription to an offer.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <remarks>
/// It goes through System.Text.Json and comes back as it was. JSON without an offer or a status is refused, and one whose offer
/// the catalog does not have. An offer of <see langword="null"/> is one that nobody knows; the GUID of its product or an id has to
/// say which subscription it is.
/// </remarks>
/// <example>
/// <code>
/// var subscription = new Subscription&lt;Offer&gt;(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active, id: "main")
/// {
///     Quantity = 25,
///     BillingCycle = BillingCycle.Annual,
/// };
/// </code>
/// </example>
public readonly struct Subscription<TOffer> : IEquatable<Subscription<TOffer>>
#if NET
    , IJsonOnSerializing, IJsonOnDeserialized
#endif
    where TOffer : struct, Enum
{
    /// <summary>Makes a subscription.</summary>
    /// <param name="offer">What is subscribed to.</param>
    /// <param name="status">Its state.</param>
    /// <param name="id">How the caller names it; reasons refer to it.</param>
    public Subscription(TOffer offer, SubscriptionStatus status, string? id = null)
    {
        Offer = offer;
        Status = status;
        Id = id;
    }

    /// <summary>What is subscribed to.</summary>
#if NET
    [JsonRequired]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public TOffer Offer { get; init; }

    /// <summary>Its state.</summary>
#if NET
    [JsonRequired]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public SubscriptionStatus Status { get; init; }

    /// <summary>How the caller names it, if at all. Two subscriptions of one id are the same, as it was and as it is; letter case does not matter.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// The GUID of the product that is subscribed to (the licensing reference's), for what no upgrade page names:
    /// then the offer is the default value. Empty where the offer tells.
    /// </summary>
    public Guid ProductId { get; init; }

    /// <summary>How many licenses it has; 0 where that is not known.</summary>
    public int Quantity { get; init; }

    /// <summary>How often it is billed.</summary>
    public BillingCycle BillingCycle { get; init; }

    /// <summary>Whether it has add-ons.</summary>
    public bool HasAddOns { get; init; }

    /// <summary>Whether it is ordered and not provisioned yet.</summary>
    public bool IsNotProvisioned { get; init; }

    /// <summary>Whether the customer bought it from another partner or through another channel, so that it has to be canceled there.</summary>
    public bool IsFromElsewhere { get; init; }

    /// <summary>Whether the customer still has it: it is neither deleted nor expired.</summary>
#if NET
    [JsonIgnore]
#endif
    public bool IsHeld => Status is not (SubscriptionStatus.Deleted or SubscriptionStatus.Expired);

    /// <summary>Compares everything.</summary>
    public bool Equals(Subscription<TOffer> other)
        => EqualityComparer<TOffer>.Default.Equals(Offer, other.Offer)
        && Status == other.Status
        && ProductId == other.ProductId
        && Quantity == other.Quantity
        && BillingCycle == other.BillingCycle
        && HasAddOns == other.HasAddOns
        && IsNotProvisioned == other.IsNotProvisioned
        && IsFromElsewhere == other.IsFromElsewhere
        && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Subscription<TOffer> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = EqualityComparer<TOffer>.Default.GetHashCode(Offer);
            hash = (hash * 397) ^ (int)Status;
            hash = (hash * 397) ^ (Id is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Id));
            hash = (hash * 397) ^ ProductId.GetHashCode();
            return (hash * 397) ^ Quantity;
        }
    }

    /// <summary>Compares everything.</summary>
    public static bool operator ==(Subscription<TOffer> left, Subscription<TOffer> right) => left.Equals(right);

    /// <summary>Compares everything.</summary>
    public static bool operator !=(Subscription<TOffer> left, Subscription<TOffer> right) => !left.Equals(right);

    /// <summary>The offer and the status, for logs.</summary>
    public override string ToString() => Id is null ? $"{CurrentName<TOffer>.Of(Offer)} ({Status})" : $"{CurrentName<TOffer>.Of(Offer)} ({Status}, {Id})";

#if NET
    void IJsonOnSerializing.OnSerializing() => ThrowIfNone();

    void IJsonOnDeserialized.OnDeserialized() => ThrowIfNone();

    private void ThrowIfNone()
    {
        JsonValue.ThrowIfNoneButDefault(Offer, "offer");
        if (EqualityComparer<TOffer>.Default.Equals(Offer, default) && ProductId == Guid.Empty && Id is null)
        {
            throw new JsonException("A subscription has no offer, no GUID of a product and no id.");
        }
    }
#endif
}
