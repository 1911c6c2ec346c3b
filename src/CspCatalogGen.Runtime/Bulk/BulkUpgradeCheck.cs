using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen.Bulk;

/// <summary>
/// The check over columns: tens of millions of subscriptions, one target. What the documents say is worked out once
/// per offer and market; each subscription then costs a few loads.
/// </summary>
/// <typeparam name="TCatalog">The generated catalog.</typeparam>
/// <typeparam name="TOffer">Its offers.</typeparam>
/// <typeparam name="TMarket">Its markets.</typeparam>
[System.CLSCompliant(false)]
public sealed class BulkUpgradeCheck<TCatalog, TOffer, TMarket>
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    /// <summary>The most things that a held set tells apart: a bit each.</summary>
    public const int MaxHeld = 64;

    /// <summary>The bit of a result that is set where <see cref="UpgradeErrorCode.ConflictingServiceTypes"/> is not known for sure: nothing that is held is known to conflict, and of some of it nothing is known.</summary>
    public const ushort Unknown = 1 << 15;

    private const int ProgressRows = 1 << 16;
    private const int Conflict = 1 << (int)UpgradeErrorCode.ConflictingServiceTypes;
    private const int Owned = 1 << (int)UpgradeErrorCode.ConcurrencyConflicts;

    private readonly TOffer _target;
    private readonly Subscription<TOffer>[] _held;
    private readonly Rule[] _rules;
    private readonly int _offers;

    /// <summary>Works out what the documents say of upgrades to <paramref name="target"/>.</summary>
    /// <param name="target">The target.</param>
    /// <param name="held">What the bits of a held set stand for: subscriptions to offers or products. A deleted or an expired one stands for nothing.</param>
    /// <param name="offers">The largest number of an offer in the columns.</param>
    /// <param name="markets">The largest number of a market in the columns.</param>
    /// <exception cref="ArgumentNullException"><paramref name="held"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaxHeld"/> things to hold, or a number is negative or larger than its column can have.</exception>
    public BulkUpgradeCheck(TOffer target, IReadOnlyList<Subscription<TOffer>> held, int offers, int markets)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(held.Count, MaxHeld);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offers, ushort.MaxValue, nameof(offers));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)markets, byte.MaxValue, nameof(markets));
        _target = target;
        _held = [.. held];
        _offers = offers + 1;
        _rules = new Rule[_offers * (markets + 1)];
        for (var market = 0; market <= markets; market++)
        {
            for (var offer = 0; offer < _offers; offer++)
            {
                _rules[(market * _offers) + offer] = RuleOf(ToEnum<TOffer>(offer), target, ToEnum<TMarket>(market), _held);
            }
        }
    }

    /// <summary>
    /// Checks every row. A result has the bit <c>1 &lt;&lt; code</c> for each <see cref="UpgradeErrorCode"/> that stands in
    /// the way, and 0 where nothing does.
    /// </summary>
    /// <param name="offers">The number of each subscription's offer.</param>
    /// <param name="markets">The number of each customer's market.</param>
    /// <param name="statuses">The status of each subscription.</param>
    /// <param name="privileges">Whether the partner has admin privileges for each customer; empty where it has them for all.</param>
    /// <param name="held">What else each customer holds, a bit each, the subscription itself left out.</param>
    /// <param name="results">The answers.</param>
    /// <param name="progress">Told how many rows are done, now and then.</param>
    /// <exception cref="ArgumentException">The columns have different lengths.</exception>
    public void Check(
        ReadOnlySpan<ushort> offers,
        ReadOnlySpan<byte> markets,
        ReadOnlySpan<SubscriptionStatus> statuses,
        ReadOnlySpan<bool> privileges,
        ReadOnlySpan<ulong> held,
        Span<ushort> results,
        Action<long>? progress = null)
    {
        var count = offers.Length;
        if (markets.Length != count || statuses.Length != count || held.Length != count || results.Length != count || (privileges.Length != count && privileges.Length != 0))
        {
            throw new ArgumentException("The columns have different lengths.", nameof(results));
        }

        for (var start = 0; start < count; start += ProgressRows)
        {
            var length = Math.Min(ProgressRows, count - start);
            CheckPart(
                offers.Slice(start, length),
                markets.Slice(start, length),
                statuses.Slice(start, length),
                privileges.IsEmpty ? default : privileges.Slice(start, length),
                held.Slice(start, length),
                results.Slice(start, length));
            progress?.Invoke(start + length);
        }
    }

    private void CheckPart(
        ReadOnlySpan<ushort> offers,
        ReadOnlySpan<byte> markets,
        ReadOnlySpan<SubscriptionStatus> statuses,
        ReadOnlySpan<bool> privileges,
        ReadOnlySpan<ulong> held,
        Span<ushort> results)
    {
        // Equal lengths, so that the compiler asks for none of them again.
        markets = markets[..offers.Length];
        statuses = statuses[..offers.Length];
        held = held[..offers.Length];
        results = results[..offers.Length];
        var hasPrivileges = !privileges.IsEmpty;
        var rules = _rules;
        var beyond = default(Rule);
        for (var i = 0; i < offers.Length; i++)
        {
            var offer = offers[i];
            var index = offer < _offers ? (markets[i] * _offers) + offer : int.MaxValue;
            if ((uint)index >= (uint)rules.Length)
            {
                // Larger than was said; as a rule it is no offer or no market.
                beyond = RuleOf(ToEnum<TOffer>(offer), _target, ToEnum<TMarket>(markets[i]), _held);
            }

            ref readonly var rule = ref ((uint)index < (uint)rules.Length ? ref rules[index] : ref beyond);

            // Without a jump: what real rows hold is nothing that a processor could guess.
            int codes = rule.Codes;
            codes |= rule.NotActive & Mask(statuses[i] != SubscriptionStatus.Active);
            codes |= rule.OwnedItself & Mask(statuses[i] is not (SubscriptionStatus.Deleted or SubscriptionStatus.Expired));
            var conflicts = Mask((held[i] & rule.Conflicting) != 0);
            codes |= Conflict & conflicts;
            codes |= (Conflict | (Unknown & ~conflicts)) & Mask((held[i] & rule.Unclear) != 0);
            codes |= Owned & Mask((held[i] & rule.Owned) != 0);
            if (hasPrivileges)
            {
                codes |= rule.NoPrivileges & Mask(!privileges[i]);
            }

            results[i] = (ushort)codes;
        }
    }

    private static Rule RuleOf(TOffer offer, TOffer target, TMarket market, Subscription<TOffer>[] held)
    {
        var catalog = default(TCatalog);
        var conditions = catalog.GetConditions(market);
        var rule = new Rule
        {
            NotActive = UpgradeCheck.Has(conditions, UpgradeConditions.ActiveSubscription) ? (ushort)(1 << (int)UpgradeErrorCode.SubscriptionStatusNotActive) : (ushort)0,
            NoPrivileges = UpgradeCheck.Has(conditions, UpgradeConditions.DelegatedAdminPrivileges) ? (ushort)(1 << (int)UpgradeErrorCode.DelegatedAdminPermissionsDisabled) : (ushort)0,
        };
        foreach (var kind in UpgradeReasons.OfPath<TCatalog, TOffer, TMarket>(offer, target, market))
        {
            rule.Codes |= (ushort)(1 << (int)UpgradeReason<TOffer>.CodeOf(kind));
        }

        // A target that is the offer itself is owned by whoever asks and still has it.
        if (UpgradeCheck.Has(conditions, UpgradeConditions.TargetNotOwned) && EqualityComparer<TOffer>.Default.Equals(offer, target))
        {
            rule.OwnedItself = Owned;
        }

        var source = catalog.FindServicePlans(offer);
        var destination = catalog.FindServicePlans(target);
        for (var bit = 0; bit < held.Length; bit++)
        {
            if (!held[bit].IsHeld)
            {
                continue;
            }

            var mask = 1UL << bit;
            if (UpgradeCheck.Has(conditions, UpgradeConditions.TargetNotOwned) && UpgradeCheck.IsTo<TCatalog, TOffer, TMarket>(held[bit], target))
            {
                rule.Owned |= mask;
            }

            if (!UpgradeCheck.Has(conditions, UpgradeConditions.NoConflictingServices))
            {
                continue;
            }

            var row = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(held[bit]);
            if ((row | source | destination) < 0)
            {
                rule.Unclear |= mask;
            }
            else if (ServicePlanCheck.Conflicts<TCatalog, TOffer, TMarket>(source, destination, row).Count > 0)
            {
                rule.Conflicting |= mask;
            }
        }

        return rule;
    }

    private static int Mask(bool applies) => -(applies ? 1 : 0);

    private static T ToEnum<T>(int number)
        where T : struct, Enum
        => (T)Enum.ToObject(typeof(T), number);

    [StructLayout(LayoutKind.Sequential)]
    private struct Rule
    {
        public ulong Conflicting;
        public ulong Unclear;
        public ulong Owned;
        public ushort Codes;
        public ushort NotActive;
        public ushort NoPrivileges;
        public ushort OwnedItself;
    }
}
