using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>
/// The view that asks no further once something stands against an upgrade, wrong in one place each: found by customers who
/// can be upgraded, of which there must be many.
/// </summary>
public sealed class BrokenEligibilityTests(BrokenEligibilityTests.Loaded loaded) : IClassFixture<BrokenEligibilityTests.Loaded>
{
    private const string Start = "CREATE VIEW eligible_upgrades AS";

    private static readonly string View = Cut(Scenario.CornersAtRandom.Sql);

    [Fact]
    public void The_whole_view_is_not_reported() => Differences(View).ShouldBeEmpty();

    [Theory]
    [InlineData("CASE WHEN s.edition = '21vianet' THEN 1 ELSE 0 END", "0")]
    [InlineData("CASE WHEN s.transfer_licenses = TRUE THEN 0 ELSE 1 END", "1")]
    [InlineData("+ s.subscription_add_ons_present ", "")]
    [InlineData("s.insufficient_granular_admin_permissions < 1", "s.insufficient_granular_admin_permissions < 2")]
    [InlineData("(q.offer IS NULL OR s.quantity = 0\n", "(q.offer IS NULL\n")]
    [InlineData("s.quantity >= q.minimum_quantity", "s.quantity > q.minimum_quantity")]
    [InlineData("q.maximum_quantity <= 0 OR ", "")]
    [InlineData("s.quantity <= q.maximum_quantity", "s.quantity < q.maximum_quantity")]
    [InlineData("s.billing_cycle = 'Unknown' OR ", "")]
    [InlineData("b.offer IS NULL OR y.offer IS NOT NULL", "b.offer IS NULL")]
    [InlineData("b.offer IS NULL OR y.offer IS NOT NULL", "y.offer IS NOT NULL")]
    [InlineData("s.target_not_owned = 1 AND h.held > 0", "h.held > 0")]
    [InlineData("s.target_not_owned = 1 AND h.held > 0", "s.target_not_owned = 1")]
    [InlineData("s.target_not_owned = 1 AND h.held > 0", "1 = 0")]
    [InlineData("OR (s.no_conflicting_services = 1\n", "OR (1 = 1\n")]
    [InlineData("h.offer_number = s.offer_number AND h.product_number = s.product_number AND h.services", "h.product_number = s.product_number AND h.services")]
    [InlineData(" AND h.services = s.services\n", "\n")]
    [InlineData("s.services = 0 OR t.services = 0 OR h.services = 0\n", "t.services = 0 OR h.services = 0\n")]
    [InlineData("s.services = 0 OR t.services = 0 OR h.services = 0\n", "s.services = 0 OR h.services = 0\n")]
    [InlineData("s.services = 0 OR t.services = 0 OR h.services = 0\n", "s.services = 0 OR t.services = 0\n")]
    [InlineData("WHERE x.to_services = t.services AND", "WHERE")]
    [InlineData("WHERE x.to_services = t.services AND x.held_services = h.services", "WHERE x.to_services = t.services")]
    [InlineData("NOT EXISTS (SELECT 1 FROM included_plan_sets i WHERE i.from_services = s.services AND i.plan_set = x.plan_set)", "1 = 1")]
    [InlineData("q.limit_unit = 'None' OR ", "")]
    [InlineData("q.limit_count <= 0 OR ", "")]
    [InlineData("q.limit_count > (", "q.limit_count >= (")]
    [InlineData("WHEN q.limit_unit = 'Lifetime' THEN h.ever_had", "WHEN q.limit_unit = 'Lifetime' THEN h.held")]
    [InlineData("WHEN q.limit_unit = 'Lifetime' THEN h.ever_had ELSE h.held", "WHEN q.limit_unit = 'Lifetime' THEN h.ever_had ELSE h.ever_had")]
    public void A_broken_view_is_found(string part, string broken)
    {
        var at = View.IndexOf(part, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, part);

        Differences(View[..at] + broken + View[(at + part.Length)..]).Take(1).ShouldNotBeEmpty();
    }

    private static string Cut(string sql)
    {
        var start = sql.IndexOf(Start, StringComparison.Ordinal);
        return sql[start..sql.IndexOf(';', start)];
    }

    private IEnumerable<string> Differences(string view)
        => loaded.Databases.SelectMany(one =>
        {
            one.Database.Execute("DROP VIEW eligible_upgrades; " + view);
            return one.Scenario.DifferencesOfEligible(one.Database);
        });

    /// <summary>The customers, loaded once.</summary>
    public sealed class Loaded : IDisposable
    {
        /// <summary>Where they are.</summary>
        internal (Scenario Scenario, DbConnection Database)[] Databases { get; } =
        [
            .. new[] { Scenario.CornersAtRandom, Scenario.SampleAtRandom }.Select(scenario =>
            {
                var database = Database.OfSqlite();
                scenario.Load(database, scenario.Sql);
                return (scenario, database);
            }),
        ];

        /// <summary>Gives them up.</summary>
        public void Dispose()
        {
            foreach (var (_, database) in Databases)
            {
                database.Dispose();
            }
        }
    }
}
