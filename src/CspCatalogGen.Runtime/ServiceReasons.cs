using System;
using System.Collections.Generic;

namespace CspCatalogGen;

/// <summary>
/// The reasons of held subscriptions against upgrades that start from the same name and lead to the same target. Each is made when
/// it is first asked for, and is one object for all of them.
/// </summary>
/// <param name="obstacles">What stands in the way.</param>
/// <param name="make">Makes the reason for one of them.</param>
internal sealed class ServiceReasons<TOffer>(ServiceObstacles obstacles, Func<ServiceObstacle, UpgradeReason<TOffer>> make)
    where TOffer : struct, Enum
{
    private readonly Dictionary<int, UpgradeReason<TOffer>> _made = [];

    public ServiceObstacles Obstacles => obstacles;

    public UpgradeReason<TOffer> this[int position]
    {
        get
        {
            lock (_made)
            {
                if (!_made.TryGetValue(position, out var reason))
                {
                    reason = make(obstacles[position]);
                    _made.Add(position, reason);
                }

                return reason;
            }
        }
    }
}
