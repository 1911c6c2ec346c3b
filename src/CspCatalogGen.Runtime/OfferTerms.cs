using System;
using System.Collections.Generic;
#if NET
using System.Text.Json.Serialization;
using CspCatalogGen.Json;
#endif

namespace CspCatalogGen;

/// <summary>Of what an offer has only so many.</summary>
#if NET
[JsonConverter(typeof(StrictEnumConverter<OfferLimitUnit>))]
#endif
public enum OfferLimitUnit
{
    /// <summary>There is no limit.</summary>
    None,

    /// <summary>Subscriptions that a customer has at the same time.</summary>
    Concurrent,

    /// <summary>Subscriptions that a customer ever had.</summary>
    Lifetime,
}

/// <summary>
/// What Partner Center's offer resource says of a target and no page does. The caller takes it from there; what is
/// not given is not checked.
/// </summary>
public sealed class OfferTerms
{
    private readonly int _billingCycles;
    private readonly OfferLimitUnit _limitUnit;

    /// <summary>The fewest licenses that a subscription has; 0 where that is not known.</summary>
    public int MinimumQuantity { get; init; }

    /// <summary>The most licenses that a subscription has; 0 where that is not known.</summary>
    public int MaximumQuantity { get; init; }

    /// <summary>Of what a customer can have no more than <see cref="Limit"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no unit.</exception>
    public OfferLimitUnit LimitUnit
    {
        get => _limitUnit;
        init => _limitUnit = value is >= OfferLimitUnit.None and <= OfferLimitUnit.Lifetime ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    /// <summary>How many a customer can have.</summary>
    public int Limit { get; init; }

    /// <summary>The billing cycles that the offer supports; empty where that is not known, as it is with <see langword="null"/> in JSON.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the values is no billing cycle.</exception>
    public IReadOnlyCollection<BillingCycle> SupportedBillingCycles
    {
        get
        {
            var cycles = new List<BillingCycle>();
            for (var i = 0; i <= (int)BillingCycle.None; i++)
            {
                if ((_billingCycles & (1 << i)) != 0)
                {
                    cycles.Add((BillingCycle)i);
                }
            }

            return cycles;
        }

        init
        {
            foreach (var cycle in value ?? [])
            {
                _billingCycles |= IsBillingCycle(cycle) ? 1 << (int)cycle : throw new ArgumentOutOfRangeException(nameof(value));
            }
        }
    }

    /// <summary>
    /// Whether the offer supports <paramref name="cycle"/>; so it does as long as nothing tells otherwise. A value that is no
    /// billing cycle is not supported.
    /// </summary>
    public bool Supports(BillingCycle cycle)
        => IsBillingCycle(cycle) && (cycle == BillingCycle.Unknown || _billingCycles == 0 || (_billingCycles & (1 << (int)cycle)) != 0);

    /// <summary>Whether a subscription of the offer can have so many licenses; 0 is not known, and less than 0 is no number of them.</summary>
    public bool Allows(int quantity)
        => quantity == 0 || (quantity > 0 && quantity >= MinimumQuantity && (MaximumQuantity <= 0 || quantity <= MaximumQuantity));

    private static bool IsBillingCycle(BillingCycle cycle) => cycle is >= BillingCycle.Unknown and <= BillingCycle.None;
}
