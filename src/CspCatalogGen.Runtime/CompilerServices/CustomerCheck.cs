using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace CspCatalogGen.CompilerServices;

/// <summary>
/// The check of many upgrades of one customer: what follows from everything that the customer holds is worked out once, and
/// the answers are those of <see cref="UpgradeCheck"/>. Meant for generated code only; call the catalog's <c>UpgradesFor</c>.
/// </summary>
/// <typeparam name="TCatalog">The generated catalog.</typeparam>
/// <typeparam name="TOffer">Its offers.</typeparam>
/// <typeparam name="TMarket">Its markets.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[CLSCompliant(false)]
public sealed unsafe class CustomerCheck<TCatalog, TOffer, TMarket>
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    private const int PartLength = 64;

    private readonly Customer<TOffer, TMarket> _customer;
    private readonly Subscription<TOffer>[] _held;
    private readonly UpgradeConditions _conditions;
    private readonly Dictionary<TOffer, HeldTarget> _targets = [];
    private HeldServices? _services;

    /// <summary>Prepares the check of a customer's upgrades.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="customer"/> is <see langword="null"/>.</exception>
    public CustomerCheck(Customer<TOffer, TMarket> customer)
    {
        _customer = customer ?? throw new ArgumentNullException(nameof(customer));
        _held = customer.SubscriptionArray;
        _conditions = default(TCatalog).GetConditions(customer.Market);
    }

    /// <summary>Checks an upgrade of one of the customer's subscriptions.</summary>
    /// <param name="index">Which subscription.</param>
    /// <param name="target">The offer to upgrade it to.</param>
    /// <param name="request">How it is to be upgraded.</param>
    public UpgradeEligibility<TOffer> Check(int index, TOffer target, UpgradeRequest request)
    {
        ref readonly var subscription = ref _held[index];
        var isListed = default(TCatalog).IsUpgrade(subscription.Offer, target, _customer.Market);
        var isRefused = !isListed
            || UpgradeCheck.IsRefusedAlone(subscription, _customer, request, _conditions)
            || (UpgradeCheck.Has(_conditions, UpgradeConditions.TargetNotOwned) && TargetOf(target).IsOwned)
            || (request.TargetTerms is { } terms
                && (!terms.Supports(subscription.BillingCycle) || !terms.Allows(subscription.Quantity) || TargetOf(target).IsLimitReached(terms)))
            || (UpgradeCheck.Has(_conditions, UpgradeConditions.NoConflictingServices)
                && (request.HasConflictingServices ?? MayConflict(index, target)));
        return UpgradeCheck.Verdict<TCatalog, TOffer, TMarket>(subscription, target, _customer, request, isListed, isRefused);
    }

    private HeldTarget TargetOf(TOffer target)
    {
        if (!_targets.TryGetValue(target, out var held))
        {
            foreach (var subscription in _held)
            {
                if (UpgradeCheck.IsTo<TCatalog, TOffer, TMarket>(subscription, target))
                {
                    held.Ever++;
                    held.Now += subscription.IsHeld ? 1 : 0;
                }
            }

            _targets.Add(target, held);
        }

        return held;
    }

    private bool MayConflict(int index, TOffer target)
    {
        var services = _services ??= new HeldServices(_held);
        var self = services.IndexOfSelf(index, _held[index].Id);
        if (services.Count - (_held[self].IsHeld ? 1 : 0) == 0)
        {
            return false;
        }

        var source = services.Rows[index];
        var destination = default(TCatalog).FindServicePlans(target);
        return (source | destination) < 0 || services.HasUnknownBeside(self, _held[self].IsHeld) || services.Conflicts(source, destination, self, _held[self].IsHeld);
    }

    private struct HeldTarget
    {
        public int Now;
        public int Ever;

        public readonly bool IsOwned => Now > 0;

        public readonly bool IsLimitReached(OfferTerms terms)
            => terms.LimitUnit != OfferLimitUnit.None && terms.Limit > 0 && (terms.LimitUnit == OfferLimitUnit.Lifetime ? Ever : Now) >= terms.Limit;
    }

    /// <summary>The rows of service plans that a customer holds, each with how many subscriptions have it.</summary>
    private sealed class HeldServices
    {
        private readonly Dictionary<int, int> _subscriptionsOfRow = [];
        private readonly Dictionary<string, int> _firstOfId = new(StringComparer.Ordinal);
        private readonly Dictionary<(int Source, int Destination, int Without), bool> _conflicts = [];

        public HeldServices(Subscription<TOffer>[] held)
        {
            Rows = new int[held.Length];
            for (var i = 0; i < held.Length; i++)
            {
                Rows[i] = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(held[i]);
                if (held[i].Id is { } id && !_firstOfId.ContainsKey(id))
                {
                    _firstOfId.Add(id, i);
                }

                if (held[i].IsHeld)
                {
                    Count++;
                    _subscriptionsOfRow.TryGetValue(Rows[i], out var count);
                    _subscriptionsOfRow[Rows[i]] = count + 1;
                }
            }
        }

        /// <summary>The row of each subscription; negative where the documents do not say what it includes.</summary>
        public int[] Rows { get; }

        /// <summary>How many subscriptions the customer still has.</summary>
        public int Count { get; }

        public int IndexOfSelf(int index, string? id) => id is null ? index : _firstOfId[id];

        public bool HasUnknownBeside(int self, bool isHeld)
        {
            _subscriptionsOfRow.TryGetValue(-1, out var unknown);
            return unknown > (isHeld && Rows[self] < 0 ? 1 : 0);
        }

        public bool Conflicts(int source, int destination, int self, bool isHeld)
        {
            var without = isHeld && _subscriptionsOfRow[Rows[self]] == 1 ? Rows[self] : -1;
            if (!_conflicts.TryGetValue((source, destination, without), out var conflicts))
            {
                conflicts = WorkOut(source, destination, without);
                _conflicts.Add((source, destination, without), conflicts);
            }

            return conflicts;
        }

        private bool WorkOut(int source, int destination, int without)
        {
            var rows = stackalloc int[PartLength];
            var count = 0;
            foreach (var row in _subscriptionsOfRow.Keys)
            {
                if (row < 0 || row == without)
                {
                    continue;
                }

                rows[count++] = row;
                if (count == PartLength)
                {
                    if (ServicePlanCheck.Conflicts<TCatalog, TOffer, TMarket>(source, destination, rows, count))
                    {
                        return true;
                    }

                    count = 0;
                }
            }

            return ServicePlanCheck.Conflicts<TCatalog, TOffer, TMarket>(source, destination, rows, count);
        }
    }
}
