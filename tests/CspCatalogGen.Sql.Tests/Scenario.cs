using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using Shouldly;

namespace CspCatalogGen.Sql.Tests;

/// <summary>A catalog and customers. The runtime is asked once, every engine is held against it.</summary>
internal sealed class Scenario
{
    private readonly Shop _shop;
    private readonly Lazy<Answers> _expected;
    private readonly Lazy<Answers> _refusals;

    private Scenario(Catalog catalog, Shop shop)
    {
        _shop = shop;
        _expected = new(() => RuntimeCatalog.Answer(catalog, shop));

        // A row of upgrade_refusals stands for a code; what is known to stand in the way hides what is not known.
        _refusals = new(() => new Answers(
            _expected.Value.All.Where(answer => answer.Codes != 0).Select(answer
                => (answer.Codes & (1 << (int)UpgradeErrorCode.ConflictingServiceTypes)) == 0 ? answer : answer with { Codes = answer.Codes & ~Answer.Unknown }),
            [],
            []));
        Sql = ExportedSql.Of(catalog);
    }

    public static Scenario SampleCombinations { get; } = new(Catalogs.Sample, Shops.OfEveryCombination(Catalogs.Sample, SubscriptionStatus.Active, SubscriptionStatus.Suspended, SubscriptionStatus.Deleted));

    public static Scenario CornerCombinations { get; } = new(Catalogs.OfCorners(), Shops.OfEveryCombination(Catalogs.OfCorners(), SubscriptionStatus.Active));

    public static Scenario SampleAtRandom { get; } = new(Catalogs.Sample, Shops.AtRandom(Catalogs.Sample, 1_900, seed: 1));

    public static Scenario CornersAtRandom { get; } = new(Catalogs.OfCorners(), Shops.AtRandom(Catalogs.OfCorners(), 1_900, seed: 2));

    /// <summary>Enough of everything to see any part of the views that is wrong, and quick.</summary>
    public static Scenario Few { get; } = new(Catalogs.OfCorners(), Shops.AtRandom(Catalogs.OfCorners(), 150, seed: 4));

    /// <summary>The export of the catalog.</summary>
    public string Sql { get; }

    /// <summary>How many verdicts are compared.</summary>
    public int Verdicts => _expected.Value.All.Count();

    /// <summary>
    /// Every verdict, every code, every conflicting plan: what differs between the views and the runtime's check. The next
    /// view is asked when the one before has nothing to tell.
    /// </summary>
    public IEnumerable<string> Differences(DbConnection database, string sql)
    {
        Load(database, sql);
        return ExportedSql.Answer(database).DifferencesFrom(_expected.Value)
            .Concat(new Answers(ExportedSql.Refusals(database), [], []).DifferencesFrom(_refusals.Value));
    }

    /// <summary>Runs <paramref name="sql"/> and puts the customers into its tables.</summary>
    public void Load(DbConnection database, string sql)
    {
        database.Execute(sql);
        ExportedSql.Load(database, _shop);
    }

    /// <summary>What differs between <c>eligible_upgrades</c> and the runtime's check, where the customers are loaded already.</summary>
    public IEnumerable<string> DifferencesOfEligible(DbConnection loaded)
        => new Answers([], ExportedSql.Eligible(loaded).Where(static row => !row.Subscription.StartsWith(ShopSubscription.OnlyHeld, StringComparison.Ordinal)), []).DifferencesFrom(new Answers([], _expected.Value.Eligible, []));

    /// <summary>The views and the check say the same, and of a good number of cases.</summary>
    public void Holds(DbConnection database)
    {
        Differences(database, Sql).ShouldBeEmpty();
        Verdicts.ShouldBeGreaterThan(50_000);
        _expected.Value.Eligible.ShouldNotBeEmpty();
        _expected.Value.Conflicts.ShouldNotBeEmpty();
    }
}
