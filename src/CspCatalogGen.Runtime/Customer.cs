using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
#if NET
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>What the eligibility check has to know of a customer.</summary>
/// <typeparam name="TOffer">The catalog's offers.</typeparam>
/// <typeparam name="TMarket">The catalog's markets.</typeparam>
public sealed class Customer<TOffer, TMarket>
#if NET
    : IJsonOnSerializing
#endif
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    private readonly Subscription<TOffer>[] _subscriptions;
    private readonly ulong _heldOffers;

    /// <summary>Makes a customer.</summary>
    /// <param name="market">Where the customer buys.</param>
    /// <param name="hasDelegatedAdminPrivileges">Whether the customer has granted the partner delegated admin privileges.</param>
    /// <param name="subscriptions">Every subscription of the customer, the one to upgrade included; copied. One that is listed twice with its id counts once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subscriptions"/> is <see langword="null"/>.</exception>
    public Customer(TMarket market, bool hasDelegatedAdminPrivileges, IEnumerable<Subscription<TOffer>> subscriptions)
    {
        if (subscriptions is null)
        {
            throw new ArgumentNullException(nameof(subscriptions));
        }

        Market = market;
        HasDelegatedAdminPrivileges = hasDelegatedAdminPrivileges;
        _subscriptions = WithoutCopies(subscriptions);
        foreach (var subscription in _subscriptions)
        {
            _heldOffers |= !subscription.IsHeld ? 0 : subscription.ProductId == Guid.Empty ? BitOf(subscription.Offer) : ulong.MaxValue;
        }
    }

    // Pages of a long list may overlap: what has an id is one subscription, however often it is listed.
    private static Subscription<TOffer>[] WithoutCopies(IEnumerable<Subscription<TOffer>> subscriptions)
    {
        var seen = new HashSet<Subscription<TOffer>>();
        return [.. subscriptions.Where(subscription => subscription.Id is null || seen.Add(subscription))];
    }

#if NET
    /// <summary>Makes the customer that was read from JSON. Meant for System.Text.Json only.</summary>
    /// <exception cref="JsonException"><paramref name="subscriptions"/> is <see langword="null"/>, or <paramref name="market"/> is none.</exception>
    [JsonConstructor]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Customer(IReadOnlyList<Subscription<TOffer>>? subscriptions, TMarket market, bool hasDelegatedAdminPrivileges)
        : this(market, hasDelegatedAdminPrivileges, subscriptions ?? throw new JsonException("A customer has no list of subscriptions."))
        => JsonValue.ThrowIfNone(market, "market");

    void IJsonOnSerializing.OnSerializing() => JsonValue.ThrowIfNone(Market, "market");
#endif

    /// <summary>Where the customer buys.</summary>
#if NET
    [JsonRequired]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public TMarket Market { get; init; }

    /// <summary>Whether the customer has granted the partner delegated admin privileges.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public bool HasDelegatedAdminPrivileges { get; }

    /// <summary>What granular delegated admin privileges the customer has granted.</summary>
#if NET
    [JsonConverter(typeof(UnreferencedEnumConverter<GranularAdminPrivileges>))]
#endif
    public GranularAdminPrivileges GranularAdminPrivileges { get; init; }

    /// <summary>Every subscription of the customer.</summary>
#if NET
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
#endif
    public IReadOnlyList<Subscription<TOffer>> Subscriptions => _subscriptions;

    /// <summary>The market and how many subscriptions there are, for logs.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        _subscriptions.Length == 1 ? "{0}, {1} subscription" : "{0}, {1} subscriptions",
        CurrentName<TMarket>.Of(Market),
        _subscriptions.Length);

    /// <summary>The same subscriptions, for a loop without an interface call.</summary>
    internal Subscription<TOffer>[] SubscriptionArray => _subscriptions;

    /// <summary>Whether one of the subscriptions that are held may be to <paramref name="offer"/>. Most are told apart without a look at them.</summary>
    internal bool MayHold(TOffer offer) => (_heldOffers & BitOf(offer)) != 0;

    private static ulong BitOf(TOffer offer) => 1UL << (EqualityComparer<TOffer>.Default.GetHashCode(offer) & 63);
}
