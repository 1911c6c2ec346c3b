using System;
using System.Collections.Generic;

namespace CspCatalogGen.Sql.Tests;

/// <summary>What a caller loads: customers, their subscriptions, and the terms of targets.</summary>
internal sealed record Shop(IReadOnlyList<ShopCustomer> Customers, IReadOnlyList<ShopTerms> Terms);

/// <summary>A customer.</summary>
internal sealed record ShopCustomer(
    string Id,
    string Market,
    bool Delegated,
    GranularAdminPrivileges Granular,
    IReadOnlyList<ShopSubscription> Subscriptions);

/// <summary>A subscription, and how its upgrade is asked for.</summary>
internal sealed record ShopSubscription(string Id, string? Offer, string? Product, SubscriptionStatus Status)
{
    /// <summary>How the ids begin of what is only held, so that an engine need not answer about it.</summary>
    public const string OnlyHeld = "held ";

    public int Quantity { get; init; }

    public BillingCycle BillingCycle { get; init; }

    public bool HasAddOns { get; init; }

    public bool IsNotProvisioned { get; init; }

    public bool TransferLicenses { get; init; }

    public bool HasUserContext { get; init; }

    /// <summary>Whether answers about it are looked at.</summary>
    public bool IsAskedAbout => !Id.StartsWith(OnlyHeld, StringComparison.Ordinal);
}

/// <summary>What Partner Center says of a target in a market.</summary>
internal sealed record ShopTerms(string Market, string Offer, int Minimum, int Maximum, OfferLimitUnit Unit, int Limit, IReadOnlyList<BillingCycle> Cycles)
{
    public OfferTerms ToOfferTerms() => new()
    {
        MinimumQuantity = Minimum,
        MaximumQuantity = Maximum,
        LimitUnit = Unit,
        Limit = Limit,
        SupportedBillingCycles = Cycles,
    };
}
