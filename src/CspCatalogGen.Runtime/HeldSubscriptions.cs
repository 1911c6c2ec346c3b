using System;
using System.Collections.Generic;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>
/// What a customer holds, as the questions about many upgrades ask of it: each answer is worked out once. Not safe for
/// several threads; lock it.
/// </summary>
internal sealed class HeldSubscriptions<TCatalog, TOffer, TMarket>(Subscription<TOffer>[] held)
    where TCatalog : struct, ICatalogRules<TOffer, TMarket>
    where TOffer : struct, Enum
    where TMarket : struct, Enum
{
    private readonly Dictionary<TOffer, HeldTarget> _targets = [];
    private readonly Dictionary<(SubjectName<TOffer>, int, TOffer, (int, int, int)?), ServiceReasons<TOffer>> _reasons = [];
    private readonly Dictionary<(int Source, int Destination), ServiceObstacles> _obstacles = [];
    private HeldServices<TCatalog, TOffer, TMarket>? _services;

    /// <summary>Makes a reason about a held subscription with its name and the plans that conflict.</summary>
    public delegate UpgradeReason<TOffer> ReasonAbout(UpgradeReasonKind kind, Subscription<TOffer> about, SubjectName<TOffer> name, IReadOnlyList<ServiceConflict>? conflicts);

    /// <summary>The services of what is held.</summary>
    public HeldServices<TCatalog, TOffer, TMarket> Services => _services ??= new HeldServices<TCatalog, TOffer, TMarket>(held);

    /// <summary>What the customer has of a target.</summary>
    public HeldTarget TargetOf(TOffer target)
    {
        if (!_targets.TryGetValue(target, out var of))
        {
            var (first, now, ever) = (-1, 0, 0);
            for (var i = 0; i < held.Length; i++)
            {
                if (!UpgradeCheck.IsTo<TCatalog, TOffer, TMarket>(held[i], target))
                {
                    continue;
                }

                ever++;
                if (held[i].IsHeld && now++ == 0)
                {
                    first = i;
                }
            }

            of = new HeldTarget(first, now, ever);
            _targets.Add(target, of);
        }

        return of;
    }

    /// <summary>What the services of held subscriptions have against upgrades from one row of plans to another.</summary>
    public ServiceObstacles ObstaclesOf(int source, int destination)
    {
        if (!_obstacles.TryGetValue((source, destination), out var obstacles))
        {
            obstacles = WorkOut(source, destination);
            _obstacles.Add((source, destination), obstacles);
        }

        return obstacles;
    }

    /// <summary>
    /// The same as reasons. Upgrades that start from the same name and row of plans have the same reasons, as objects too.
    /// </summary>
    public ServiceReasons<TOffer> ReasonsOfServices(
        SubjectName<TOffer> asked,
        int source,
        TOffer target,
        int destination,
        OfferTerms? terms,
        ReasonAbout reason)
    {
        // A sentence may speak of the target's terms.
        var key = (asked, source, target, terms is null ? default((int, int, int)?) : (terms.MinimumQuantity, terms.MaximumQuantity, terms.Limit));
        if (!_reasons.TryGetValue(key, out var reasons))
        {
            reasons = new ServiceReasons<TOffer>(
                ObstaclesOf(source, destination),
                obstacle => reason(obstacle.Kind, held[obstacle.Held], UpgradeReasons.NameOf<TCatalog, TOffer, TMarket>(held[obstacle.Held]), obstacle.Conflicts));
            _reasons.Add(key, reasons);
        }

        return reasons;
    }

    private ServiceObstacles WorkOut(int source, int destination)
    {
        var obstacles = new ServiceObstacles();
        var conflictsOfRow = new Dictionary<int, IReadOnlyList<ServiceConflict>>();
        for (var i = 0; i < held.Length; i++)
        {
            if (!held[i].IsHeld)
            {
                continue;
            }

            var row = Services.Rows[i];
            if (row < 0)
            {
                obstacles.Add(new ServiceObstacle(i, []));
            }
            else if ((source | destination) >= 0 && ConflictsOf(row) is { Count: > 0 } conflicts)
            {
                obstacles.Add(new ServiceObstacle(i, conflicts));
            }
        }

        return obstacles;

        IReadOnlyList<ServiceConflict> ConflictsOf(int row)
        {
            if (!conflictsOfRow.TryGetValue(row, out var conflicts))
            {
                conflicts = ServicePlanCheck.Conflicts<TCatalog, TOffer, TMarket>(source, destination, row);
                conflictsOfRow.Add(row, conflicts);
            }

            return conflicts;
        }
    }
}
