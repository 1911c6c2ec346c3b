using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
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

    // What a subscription says of itself beside its offer: its status, and whether there are privileges for its customer.
    private const int NoPrivileges = 8;
    private const int States = 2 * NoPrivileges;

    private readonly TOffer _target;
    private readonly Subscription<TOffer>[] _held;
    private readonly Rule[] _rules;
    private readonly ushort[] _codes;
    private readonly int _offers;
    private readonly int _markets;

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
        _markets = markets + 1;
        _rules = new Rule[_offers * _markets];
        _codes = new ushort[_rules.Length * States];
        for (var index = 0; index < _rules.Length; index++)
        {
            (_rules[index], var path) = RuleOf(ToEnum<TOffer>(index % _offers), ToEnum<TMarket>(index / _offers));
            for (var state = 0; state < States; state++)
            {
                _codes[(index * States) + state] = (ushort)(path.CodesOf((SubscriptionStatus)(state % NoPrivileges), hasPrivileges: state < NoPrivileges));
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
        var (rules, codes, offerCount, marketCount) = (_rules, _codes, _offers, _markets);
        for (var i = 0; i < offers.Length; i++)
        {
            int offer = offers[i];
            int market = markets[i];
            if (offer >= offerCount | market >= marketCount)
            {
                // Larger than was said; as a rule it is no offer or no market.
                var (beyond, path) = RuleOf(ToEnum<TOffer>(offer), ToEnum<TMarket>(market));
                results[i] = (ushort)(path.CodesOf(statuses[i], !hasPrivileges || privileges[i]) | CodesOfHeld(held[i], beyond));
                continue;
            }

            // Without a jump: what real rows hold is nothing that a processor could guess. A status that is none counts as None.
            var index = (market * offerCount) + offer;
            var state = (uint)statuses[i] <= (uint)SubscriptionStatus.Disabled ? (int)statuses[i] : (int)SubscriptionStatus.None;
            if (hasPrivileges)
            {
                state |= privileges[i] ? 0 : NoPrivileges;
            }

            results[i] = (ushort)(codes[(index * States) + state] | CodesOfHeld(held[i], rules[index]));
        }
    }

    // What is known to conflict hides what is not known.
    private static ReadOnlySpan<ushort> HeldCodes =>
    [
        0, Conflict, Conflict | Unknown, Conflict,
        Owned, Owned | Conflict, Owned | Conflict | Unknown, Owned | Conflict,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int CodesOfHeld(ulong held, in Rule rule)
        => HeldCodes[Bit((held & rule.Conflicting) != 0) | (2 * Bit((held & rule.Unclear) != 0)) | (4 * Bit((held & rule.Owned) != 0))];

    private (Rule Rule, Path Path) RuleOf(TOffer offer, TMarket market)
    {
        var catalog = default(TCatalog);
        var conditions = catalog.GetConditions(market);
        var rule = default(Rule);
        var path = new Path
        {
            NotActive = UpgradeCheck.Has(conditions, UpgradeConditions.ActiveSubscription) ? 1 << (int)UpgradeErrorCode.SubscriptionStatusNotActive : 0,
            NoPrivileges = UpgradeCheck.Has(conditions, UpgradeConditions.DelegatedAdminPrivileges) ? 1 << (int)UpgradeErrorCode.DelegatedAdminPermissionsDisabled : 0,
            // A target that is the offer itself is owned by whoever asks and still has it.
            OwnedItself = UpgradeCheck.Has(conditions, UpgradeConditions.TargetNotOwned) && EqualityComparer<TOffer>.Default.Equals(offer, _target) ? Owned : 0,
        };
        foreach (var kind in UpgradeReasons.OfPath<TCatalog, TOffer, TMarket>(offer, _target, market))
        {
            path.Codes |= 1 << (int)UpgradeReason<TOffer>.CodeOf(kind);
        }

        var source = catalog.FindServicePlans(offer);
        var destination = catalog.FindServicePlans(_target);
        for (var bit = 0; bit < _held.Length; bit++)
        {
            if (!_held[bit].IsHeld)
            {
                continue;
            }

            var mask = 1UL << bit;
            if (UpgradeCheck.Has(conditions, UpgradeConditions.TargetNotOwned) && UpgradeCheck.IsTo<TCatalog, TOffer, TMarket>(_held[bit], _target))
            {
                rule.Owned |= mask;
            }

            if (!UpgradeCheck.Has(conditions, UpgradeConditions.NoConflictingServices))
            {
                continue;
            }

            var row = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(_held[bit]);
            if ((row | source | destination) < 0)
            {
                rule.Unclear |= mask;
            }
            else if (ServicePlanCheck.Conflicts<TCatalog, TOffer, TMarket>(source, destination, row).Count > 0)
            {
                rule.Conflicting |= mask;
            }
        }

        return (rule, path);
    }

    private static int Bit(bool applies) => applies ? 1 : 0;

    private static T ToEnum<T>(int number)
        where T : struct, Enum
        => (T)Enum.ToObject(typeof(T), number);

    /// <summary>What stands in the way of an upgrade in what else is held, a bit each.</summary>
    private struct Rule
    {
        public ulong Conflicting;
        public ulong Unclear;
        public ulong Owned;
    }

    /// <summary>The codes of an offer in a market, whatever else is held.</summary>
    private struct Path
    {
        public int Codes;
        public int NotActive;
        public int NoPrivileges;
        public int OwnedItself;

        public readonly int CodesOf(SubscriptionStatus status, bool hasPrivileges) => Codes
            | (status == SubscriptionStatus.Active ? 0 : NotActive)
            | (status is SubscriptionStatus.Deleted or SubscriptionStatus.Expired ? 0 : OwnedItself)
            | (hasPrivileges ? 0 : NoPrivileges);
    }
}
