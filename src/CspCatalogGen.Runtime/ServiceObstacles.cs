using System.Collections.Generic;

namespace CspCatalogGen;

/// <summary>The held subscriptions whose services stand, or may stand, in the way of an upgrade from one row of plans to another.</summary>
internal sealed class ServiceObstacles
{
    private readonly List<ServiceObstacle> _all = [];
    private int _known;

    public int Count => _all.Count;

    public ServiceObstacle this[int position] => _all[position];

    /// <summary>Adds one; they come in the order in which the customer holds them.</summary>
    public void Add(ServiceObstacle obstacle)
    {
        _all.Add(obstacle);
        _known += obstacle.IsKnown ? 1 : 0;
    }

    /// <summary>Which of them a held subscription is; negative where it is none.</summary>
    public int PositionOf(int held)
    {
        var (low, high) = (0, _all.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_all[middle].Held == held)
            {
                return middle;
            }

            (low, high) = _all[middle].Held < held ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>How many are known to conflict, beside the one that stands there.</summary>
    public int KnownBeside(int position) => _known - (position >= 0 && _all[position].IsKnown ? 1 : 0);
}

/// <summary>What one held subscription has against an upgrade.</summary>
/// <param name="Held">Where it stands among the customer's.</param>
/// <param name="Conflicts">The plans that conflict; none where nobody knows what it includes.</param>
internal readonly record struct ServiceObstacle(int Held, IReadOnlyList<ServiceConflict> Conflicts)
{
    public bool IsKnown => Conflicts.Count > 0;

    public UpgradeReasonKind Kind => !IsKnown ? UpgradeReasonKind.ServicesUnknown
        : Conflicts[0].ExclusionGroup is null ? UpgradeReasonKind.ServicePlanHeld
        : UpgradeReasonKind.ServicePlansExclusive;
}
