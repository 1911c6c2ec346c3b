using System;
using System.Collections.Generic;
using System.Linq;

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

/// <summary>Everything that is compared, in one order. What nobody looks at is not asked for.</summary>
internal sealed class Answers(IEnumerable<Answer> all, IEnumerable<EligibleUpgrade> eligible, IEnumerable<Conflict> conflicts)
{
    private readonly Lazy<IReadOnlyList<Answer>> _all = new(
        () => [.. all.OrderBy(answer => answer.Subscription, StringComparer.Ordinal).ThenBy(answer => answer.Target, StringComparer.Ordinal)]);

    private readonly Lazy<IReadOnlyList<EligibleUpgrade>> _eligible = new(
        () => [.. eligible.OrderBy(upgrade => upgrade.Subscription, StringComparer.Ordinal).ThenBy(upgrade => upgrade.Target, StringComparer.Ordinal)]);

    private readonly Lazy<IReadOnlyList<Conflict>> _conflicts = new(
        () =>
        [
            .. conflicts
                .OrderBy(conflict => conflict.Subscription, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Target, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Held, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.HeldPlan, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.AddedPlan, StringComparer.Ordinal)
                .ThenBy(conflict => conflict.Group, StringComparer.Ordinal),
        ]);

    public IReadOnlyList<Answer> All => _all.Value;

    public IReadOnlyList<EligibleUpgrade> Eligible => _eligible.Value;

    public IReadOnlyList<Conflict> Conflicts => _conflicts.Value;

    /// <summary>The first differences; nothing where the two are equal.</summary>
    public IEnumerable<string> DifferencesFrom(Answers expected)
    {
        Func<IEnumerable<string>>[] parts =
        [
            () => Differences(All, expected.All),
            () => Differences(Eligible, expected.Eligible),
            () => Differences(Conflicts, expected.Conflicts),
        ];
        return parts.SelectMany(part => part());
    }

    private static IEnumerable<string> Differences<T>(IReadOnlyList<T> actual, IReadOnlyList<T> expected)
    {
        if (actual.SequenceEqual(expected))
        {
            return [];
        }

        return expected.Except(actual).Take(3).Select(one => $"runtime: {one}")
            .Concat(actual.Except(expected).Take(3).Select(one => $"SQL:     {one}"))
            .Append($"{actual.Count} rows of SQL, {expected.Count} of the runtime");
    }
}
