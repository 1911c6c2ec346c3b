using System;
using System.Collections.Generic;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>The rows of service plans that a customer holds, each with how many subscriptions have it.</summary>
internal sealed unsafe class HeldServices<TCatalog, TOffer, TMarket>
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    private const int PartLength = 64;

    private readonly Subscription<TOffer>[] _held;
    private readonly Dictionary<int, int> _subscriptionsOfRow = [];
    private readonly Dictionary<Subscription<TOffer>, int> _firsts = [];
    private readonly Dictionary<(int Source, int Destination, int Without), bool> _conflicts = [];
    private readonly int _count;

    public HeldServices(Subscription<TOffer>[] held)
    {
        _held = held;
        Rows = new int[held.Length];
        // From the last one on, so that of several with one identity the first stays.
        for (var i = held.Length - 1; i >= 0; i--)
        {
            Rows[i] = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(held[i]);
            _firsts[Identity(held[i])] = i;
            if (held[i].IsHeld)
            {
                _count++;
                _subscriptionsOfRow.TryGetValue(Rows[i], out var count);
                _subscriptionsOfRow[Rows[i]] = count + 1;
            }
        }
    }

    /// <summary>The row of each subscription; negative where the documents do not say what it includes.</summary>
    public int[] Rows { get; }

    /// <summary>Where a subscription stands, as <see cref="ServicePlanCheck.IndexOf"/> finds it; -1 where it is none of the customer's.</summary>
    public int IndexOf(in Subscription<TOffer> subscription) => _firsts.TryGetValue(Identity(subscription), out var index) ? index : -1;

    /// <summary>Whether the customer still has another subscription than the one that stands there.</summary>
    public bool HasOthers(int self) => _count > (IsHeld(self) ? 1 : 0);

    /// <summary>Whether an upgrade of one of the customer's subscriptions conflicts, or may do so as far as the documents tell.</summary>
    public bool MayConflict(in Subscription<TOffer> subscription, TOffer target)
    {
        var self = IndexOf(subscription);
        if (!HasOthers(self))
        {
            return false;
        }

        var source = ServicePlanCheck.RowOf<TCatalog, TOffer, TMarket>(subscription);
        var destination = default(TCatalog).FindServicePlans(target);
        return (source | destination) < 0 || HasUnknownBeside(self) || Conflicts(source, destination, self);
    }

    // A subscription is known by its id, where it has one.
    private static Subscription<TOffer> Identity(in Subscription<TOffer> subscription)
        => subscription.Id is { } id ? new Subscription<TOffer>(default, default, id) : subscription;

    private bool IsHeld(int index) => index >= 0 && _held[index].IsHeld;

    private bool HasUnknownBeside(int self)
    {
        _subscriptionsOfRow.TryGetValue(-1, out var unknown);
        return unknown > (IsHeld(self) && Rows[self] < 0 ? 1 : 0);
    }

    private bool Conflicts(int source, int destination, int self)
    {
        var without = IsHeld(self) && _subscriptionsOfRow[Rows[self]] == 1 ? Rows[self] : -1;
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
