using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CspCatalogGen.Sql.Tests;

/// <summary>What the check or the views say of one subscription and one target.</summary>
/// <param name="Subscription">The id of the subscription.</param>
/// <param name="Target">The id of the target.</param>
/// <param name="Codes">A bit for each error code, and bit 15 where services are not known.</param>
/// <param name="IsListed">Whether the documents list the upgrade.</param>
internal readonly record struct Answer(string Subscription, string Target, int Codes, bool IsListed)
{
    public const int Unknown = 1 << 15;
}

/// <summary>What a caller gets of an upgrade that is possible.</summary>
internal readonly record struct EligibleUpgrade(string Subscription, string Target, bool IsContested, string? Note, string Type, UpgradeFollowUp FollowUp);

/// <summary>One service plan that stands in the way of a documented upgrade.</summary>
internal readonly record struct Conflict(string Subscription, string Target, string Held, string HeldPlan, string AddedPlan, string Group);

/// <summary>Everything that is compared, in any order. What nobody looks at is not asked for.</summary>
internal sealed class Answers(IEnumerable<Answer> all, IEnumerable<EligibleUpgrade> eligible, IEnumerable<Conflict> conflicts)
{
    private readonly Lazy<Dictionary<Answer, int>> _all = new(() => Counted(all));

    private readonly Lazy<Dictionary<EligibleUpgrade, int>> _eligible = new(() => Counted(eligible));

    private readonly Lazy<Dictionary<Conflict, int>> _conflicts = new(() => Counted(conflicts));

    public IEnumerable<Answer> All => all;

    public IEnumerable<EligibleUpgrade> Eligible => eligible;

    public IEnumerable<Conflict> Conflicts => conflicts;

    /// <summary>
    /// The first differences; nothing where the two are equal. A row that is not expected is told when it is read: who wants
    /// no more than one waits for no others.
    /// </summary>
    public IEnumerable<string> DifferencesFrom(Answers expected)
    {
        Func<IEnumerable<string>>[] parts =
        [
            () => Differences(all, expected._all.Value),
            () => Differences(eligible, expected._eligible.Value),
            () => Differences(conflicts, expected._conflicts.Value),
        ];
        return parts.SelectMany(part => part());
    }

    private static Dictionary<T, int> Counted<T>(IEnumerable<T> rows)
        where T : notnull
    {
        var counts = new Dictionary<T, int>();
        foreach (var row in rows)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, row, out _)++;
        }

        return counts;
    }

    private static IEnumerable<string> Differences<T>(IEnumerable<T> actual, Dictionary<T, int> expected)
        where T : notnull
    {
        var left = new Dictionary<T, int>(expected);
        var (rows, unexpected) = (0, 0);
        foreach (var row in actual)
        {
            rows++;
            if (!TakeFrom(left, row) && ++unexpected <= 3)
            {
                yield return $"SQL:     {row}";
            }
        }

        var missing = left.Where(one => one.Value > 0).ToList();
        foreach (var (row, _) in missing.Take(3))
        {
            yield return $"runtime: {row}";
        }

        if (unexpected + missing.Count > 0)
        {
            yield return $"{rows} rows of SQL, {expected.Values.Sum()} of the runtime";
        }
    }

    // A row that comes more often than it is expected is a difference, too.
    private static bool TakeFrom<T>(Dictionary<T, int> left, T row)
        where T : notnull
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, row);
        return !Unsafe.IsNullRef(ref count) && count-- > 0;
    }
}
