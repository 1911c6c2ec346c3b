using System;
using System.Collections.Generic;

namespace CspCatalogGen;

/// <summary>A customer's subscription to an offer.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
public readonly struct Subscription<TOffer> : IEquatable<Subscription<TOffer>>
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
    public TOffer Offer { get; }

    /// <summary>Its state.</summary>
    public SubscriptionStatus Status { get; }

    /// <summary>How the caller names it, if at all.</summary>
    public string? Id { get; }

    /// <summary>Whether the customer still has it: it is neither deleted nor expired.</summary>
    public bool IsHeld => Status is not (SubscriptionStatus.Deleted or SubscriptionStatus.Expired);

    /// <summary>Compares offer, status and id.</summary>
    public bool Equals(Subscription<TOffer> other)
        => EqualityComparer<TOffer>.Default.Equals(Offer, other.Offer)
        && Status == other.Status
        && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Subscription<TOffer> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
        => unchecked((EqualityComparer<TOffer>.Default.GetHashCode(Offer) * 397) ^ (int)Status);

    /// <summary>Compares offer, status and id.</summary>
    public static bool operator ==(Subscription<TOffer> left, Subscription<TOffer> right) => left.Equals(right);

    /// <summary>Compares offer, status and id.</summary>
    public static bool operator !=(Subscription<TOffer> left, Subscription<TOffer> right) => !left.Equals(right);

    /// <summary>The offer and the status, for logs.</summary>
    public override string ToString() => Id is null ? $"{Offer} ({Status})" : $"{Offer} ({Status}, {Id})";
}
