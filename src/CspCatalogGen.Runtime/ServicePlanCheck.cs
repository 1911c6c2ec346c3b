using System;
using System.Collections.Generic;
using CspCatalogGen.CompilerServices;

namespace CspCatalogGen;

/// <summary>
/// Condition 3, computed: the upgrade adds the service plans of the target that the subscription does not include.
/// Every other subscription that the customer holds conflicts when it includes one of these, or one that cannot be
/// assigned beside one of these.
/// </summary>
internal static unsafe class ServicePlanCheck
{
    private const int PartLength = 64;

    /// <summary>Whether a subscription conflicts, or may do so as far as the documents tell. Allocates nothing.</summary>
#if NET
    [System.Runtime.CompilerServices.SkipLocalsInit]
#endif
    public static bool MayConflict<TCatalog, TOffer, TMarket>(in Subscription<TOffer> subscription, TOffer target, Subscription<TOffer>[] held)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var self = IndexOf(held, subscription);
        if (!HasOthers(held, self))
        {
            return false;
        }

        var catalog = default(TCatalog);
        var source = RowOf<TCatalog, TOffer, TMarket>(subscription);
        var destination = catalog.FindServicePlans(target);
        if ((source | destination) < 0)
        {
            return true;
        }

        // In parts, so that the rows of any number of subscriptions fit on the stack.
        var rows = stackalloc int[PartLength];
        for (var start = 0; start < held.Length; start += PartLength)
        {
            var count = 0;
            for (var i = start; i < held.Length && i < start + PartLength; i++)
            {
                if (i == self || !held[i].IsHeld)
                {
                    continue;
                }

                rows[count] = RowOf<TCatalog, TOffer, TMarket>(held[i]);
                if (rows[count++] < 0)
                {
                    return true;
                }
            }

            if (Conflicts<TCatalog, TOffer, TMarket>(source, destination, rows, count))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row of what a subscription includes; -1 where the documents do not say.</summary>
    public static int RowOf<TCatalog, TOffer, TMarket>(in Subscription<TOffer> subscription)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => subscription.ProductId == Guid.Empty
            ? default(TCatalog).FindServicePlans(subscription.Offer)
            : default(TCatalog).FindServicePlans(subscription.ProductId);

    /// <summary>Every conflict of one held subscription, for the reason; those of a group first.</summary>
    public static List<ServiceConflict> Conflicts<TCatalog, TOffer, TMarket>(int source, int destination, int held)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        var conflicts = new List<ServiceConflict>();
        for (var group = 0; group < catalog.ExclusionGroupCount; group++)
        {
            foreach (var heldPlan in Bits(word => catalog.GetServicePlans(held, word) & catalog.GetExclusionGroup(group, word)))
            {
                foreach (var added in Bits(word => Added<TCatalog, TOffer, TMarket>(source, destination, word) & catalog.GetExclusionGroup(group, word)))
                {
                    if (added != heldPlan)
                    {
                        conflicts.Add(new ServiceConflict(
                            catalog.GetServicePlan(heldPlan), catalog.GetServicePlan(added), catalog.GetExclusionGroupName(group)));
                    }
                }
            }
        }

        foreach (var plan in Bits(word => Added<TCatalog, TOffer, TMarket>(source, destination, word) & catalog.GetServicePlans(held, word)))
        {
            conflicts.Add(new ServiceConflict(catalog.GetServicePlan(plan), catalog.GetServicePlan(plan), null));
        }

        return conflicts;

        IEnumerable<int> Bits(Func<int, ulong> wordOf)
        {
            for (var word = 0; word < catalog.ServicePlanWords; word++)
            {
                var bits = wordOf(word);
                for (var bit = 0; bits != 0; bit++, bits >>= 1)
                {
                    if ((bits & 1) != 0)
                    {
                        yield return (word << 6) + bit;
                    }
                }
            }
        }
    }

    /// <summary>
    /// Where the subscription to upgrade stands among the customer's; it is no other of them. It is known by its id where it
    /// has one: what is asked about may differ from what is held, in the billing cycle say.
    /// </summary>
    public static int IndexOf<TOffer>(Subscription<TOffer>[] held, in Subscription<TOffer> subscription)
        where TOffer : struct, Enum
    {
        for (var i = 0; i < held.Length; i++)
        {
            if (subscription.Id is null ? held[i].Equals(subscription) : string.Equals(held[i].Id, subscription.Id, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasOthers<TOffer>(Subscription<TOffer>[] held, int self)
        where TOffer : struct, Enum
    {
        for (var i = 0; i < held.Length; i++)
        {
            if (i != self && held[i].IsHeld)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any of the held rows conflicts.</summary>
    public static bool Conflicts<TCatalog, TOffer, TMarket>(int source, int destination, int* rows, int count)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        for (var word = 0; word < catalog.ServicePlanWords; word++)
        {
            ulong included = 0;
            for (var i = 0; i < count; i++)
            {
                included |= catalog.GetServicePlans(rows[i], word);
            }

            if (included == 0)
            {
                continue;
            }

            if ((included & Added<TCatalog, TOffer, TMarket>(source, destination, word)) != 0)
            {
                return true;
            }

            for (var group = 0; group < catalog.ExclusionGroupCount; group++)
            {
                if ((included & catalog.GetExclusionGroup(group, word)) != 0 && Touches<TCatalog, TOffer, TMarket>(group, source, destination))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ulong Added<TCatalog, TOffer, TMarket>(int source, int destination, int word)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
        => default(TCatalog).GetServicePlans(destination, word) & ~default(TCatalog).GetServicePlans(source, word);

    private static bool Touches<TCatalog, TOffer, TMarket>(int group, int source, int destination)
        where TCatalog : struct, ICatalogRules<TOffer, TMarket>
        where TOffer : struct, Enum
        where TMarket : struct, Enum
    {
        var catalog = default(TCatalog);
        for (var word = 0; word < catalog.ServicePlanWords; word++)
        {
            if ((Added<TCatalog, TOffer, TMarket>(source, destination, word) & catalog.GetExclusionGroup(group, word)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
