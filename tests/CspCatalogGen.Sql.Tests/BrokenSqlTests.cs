using System;
using System.Data.Common;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The comparison is worth as much as what it finds: views that are wrong in one place each.</summary>
public sealed class BrokenSqlTests : IDisposable
{
    private readonly DbConnection _database = Database.OfSqlite();

    [Fact]
    public void Whole_views_are_not_reported() => Scenario.Few.Differences(_database, Scenario.Few.Sql).ShouldBeEmpty();

    [Theory]
    [InlineData("CASE WHEN s.status IN ('Deleted', 'Expired') THEN 0 ELSE 1 END AS is_held", "CASE WHEN s.status = 'Deleted' THEN 0 ELSE 1 END AS is_held")]
    [InlineData("CASE WHEN s.status IN ('Deleted', 'Expired') THEN 0 ELSE 1 END AS is_held", "1 AS is_held")]
    [InlineData("CASE WHEN s.product IS NULL THEN COALESCE(o.services, 0) ELSE COALESCE(p.services, 0) END", "COALESCE(o.services, p.services, 0)")]
    [InlineData("CASE WHEN s.product IS NULL THEN COALESCE(o.services, 0) ELSE COALESCE(p.services, 0) END", "COALESCE(p.services, o.services, 0)")]
    [InlineData("p.product = LOWER(s.product)", "p.product = s.product")]
    [InlineData("'SubscriptionStatusNotActive' THEN 1 ELSE 0 END)", "'SubscriptionStatusNotActive' THEN 1 ELSE 1 END)")]
    [InlineData("'DelegatedAdminPermissionsDisabled' THEN 1 ELSE 0 END)", "'SubscriptionStatusNotActive' THEN 1 ELSE 0 END)")]
    [InlineData("'ConflictingServiceTypes' THEN 1 ELSE 0 END)", "'ConcurrencyConflicts' THEN 1 ELSE 0 END)")]
    [InlineData("'ConcurrencyConflicts' THEN 1 ELSE 0 END)", "'ConflictingServiceTypes' THEN 1 ELSE 0 END)")]
    [InlineData("LEFT JOIN market_conditions k", "JOIN market_conditions k")]
    [InlineData("m.admin_privileges = 1 AND c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'", "c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'")]
    [InlineData("c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'", "c.granular_admin_privileges = 'None'")]
    [InlineData("c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'Insufficient'", "c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges <> 'None'")]
    [InlineData("m.active_subscription = 1 AND s.status <> 'Active'", "m.active_subscription = 1 AND s.status NOT IN ('Active', 'Suspended')")]
    [InlineData("s.transfer_licenses = TRUE AND s.user_context = FALSE", "s.transfer_licenses = TRUE")]
    [InlineData("s.has_add_ons = TRUE", "s.has_add_ons = FALSE")]
    [InlineData("s.not_provisioned = TRUE", "1 = 0")]
    [InlineData("s.no_conflicting_services = 1 AND x.plan_set IS NOT NULL", "x.plan_set IS NOT NULL")]
    [InlineData("x.plan_set IS NOT NULL AND i.plan_set IS NULL", "x.plan_set IS NOT NULL")]
    [InlineData("h.offer_number = s.offer_number AND h.product_number = s.product_number", "1 = 0")]
    [InlineData("h.offer_number = s.offer_number AND h.product_number = s.product_number", "h.product_number = s.product_number")]
    [InlineData("h.offer_number = s.offer_number AND h.product_number = s.product_number", "h.offer_number = s.offer_number")]
    [InlineData("THEN s.is_held ELSE 0 END", "THEN 1 ELSE 0 END")]
    [InlineData("MAX(s.no_conflicting_services) = 1 AND SUM(h.held)", "SUM(h.held)")]
    [InlineData("SUM(h.held) > MAX(s.is_held)", "SUM(h.held) > 1")]
    [InlineData("SUM(h.held) > MAX(s.is_held)", "SUM(h.held) >= MAX(s.is_held)")]
    [InlineData("s.services = 0 OR t.services = 0 OR h.services = 0", "s.services = 0 OR t.services = 0")]
    [InlineData("s.services = 0 OR t.services = 0 OR h.services = 0", "s.services = 0 OR h.services = 0")]
    [InlineData("s.services = 0 OR t.services = 0 OR h.services = 0", "t.services = 0")]
    [InlineData("OR h.services = 0 THEN h.held ELSE 0 END", "OR h.services = 0 THEN h.ever_had ELSE 0 END")]
    [InlineData("s.target_not_owned = 1 AND e.target_held > 0", "e.target_held > 0")]
    [InlineData("s.target_not_owned = 1 AND e.target_held > 0", "s.target_not_owned = 1")]
    [InlineData("h.offer_number = t.offer_number OR (h.product_number", "(h.product_number")]
    [InlineData("h.product_number > 0 AND h.product_number = t.product_number", "h.product_number = t.product_number")]
    [InlineData("SUM(CASE WHEN h.offer_number = t.offer_number OR (h.product_number > 0 AND h.product_number = t.product_number) THEN h.held", "SUM(CASE WHEN h.offer_number = t.offer_number THEN h.held")]
    [InlineData("SUM(CASE WHEN h.offer_number = t.offer_number OR (h.product_number > 0 AND h.product_number = t.product_number) THEN h.ever_had", "SUM(CASE WHEN h.offer_number = t.offer_number THEN h.ever_had")]
    [InlineData("JOIN customer_holdings h ON h.customer = s.customer", "JOIN customer_holdings h ON h.customer = s.customer OR h.customer = (SELECT MIN(id) FROM customers)")]
    [InlineData("x.held_services = h.services AND s.services > 0", "x.held_services = h.services")]
    [InlineData("x.to_services = t.services AND x.held_services = h.services", "x.to_services = h.services AND x.held_services = t.services")]
    [InlineData("i.from_services = s.services AND", "i.from_services = t.services AND")]
    [InlineData("s.quantity <> 0\n", "s.quantity < 0\n")]
    [InlineData("s.quantity < q.minimum_quantity", "s.quantity <= q.minimum_quantity")]
    [InlineData("q.maximum_quantity > 0 AND s.quantity > q.maximum_quantity", "s.quantity > q.maximum_quantity")]
    [InlineData("s.quantity > q.maximum_quantity", "s.quantity >= q.maximum_quantity")]
    [InlineData("(s.target_not_owned = 1 AND e.target_held > 0)", "1 = 0")]
    [InlineData("q.limit_count > 0 AND q.limit_unit = 'Concurrent' AND e.target_held >= q.limit_count", "q.limit_count > 0 AND q.limit_unit = 'Concurrent' AND e.target_held > q.limit_count")]
    [InlineData("q.limit_unit = 'Lifetime' AND e.target_ever_had >= q.limit_count", "q.limit_unit = 'Lifetime' AND e.target_held >= q.limit_count")]
    [InlineData("q.limit_count > 0 AND q.limit_unit = 'Lifetime'", "q.limit_unit = 'Lifetime'")]
    [InlineData("CASE WHEN a.from_offer IS NULL", "CASE WHEN u.rule_name IS NULL")]
    [InlineData("sold.offer IS NULL OR a.from_offer IS NOT NULL", "sold.offer IS NULL")]
    [InlineData("sold.offer IS NULL OR a.from_offer IS NOT NULL", "a.from_offer IS NOT NULL")]
    [InlineData("sold.market = s.market AND sold.offer = e.to_offer", "sold.offer = e.to_offer")]
    [InlineData("SELECT market, from_offer AS offer FROM upgrades\nUNION\nSELECT market, to_offer FROM upgrades", "SELECT DISTINCT market, to_offer AS offer FROM upgrades")]
    [InlineData("s.billing_cycle <> 'Unknown' AND b.offer", "b.offer")]
    [InlineData("AND b.offer IS NOT NULL AND y.offer IS NULL", "AND y.offer IS NULL")]
    [InlineData("y.billing_cycle = s.billing_cycle", "y.billing_cycle = 'Monthly'")]
    [InlineData("AND e.conflicting_service_types = 0 THEN 1", "THEN 1")]
    [InlineData("WHEN 'UserContextRequired' THEN e.user_context_required", "")]
    [InlineData("t.whole = TRUE\nJOIN service_plans p ON p.id = g.service_plan AND p.foundation = FALSE", "t.whole = TRUE\nJOIN service_plans p ON p.id = g.service_plan")]
    [InlineData("  AND NOT EXISTS (SELECT 1 FROM product_plans h WHERE h.product = f.id AND h.service_plan = g.service_plan)", "")]
    [InlineData("p.id = h.service_plan AND p.foundation = FALSE", "p.id = h.service_plan")]
    [InlineData("h.group_number = a.group_number AND h.service_plan <> a.service_plan", "h.group_number = a.group_number + 1000 AND h.service_plan <> a.service_plan")]
    [InlineData("h.customer = s.customer AND h.id <> s.id AND h.is_held = 1", "h.customer = s.customer AND h.is_held = 1")]
    [InlineData("h.customer = s.customer AND h.id <> s.id AND h.is_held = 1", "h.customer = s.customer AND h.id <> s.id")]
    [InlineData("h.customer = s.customer AND h.id <> s.id AND h.is_held = 1", "h.id <> s.id AND h.is_held = 1")]
    [InlineData("m.code = 'ConflictingServiceTypes'\nJOIN upgrades", "m.code = 'ConcurrencyConflicts'\nJOIN upgrades")]
    public void A_broken_view_is_found(string part, string broken)
    {
        var sql = Scenario.Few.Sql;
        var at = sql.IndexOf(part, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, part);
        var changed = sql[..at] + broken + sql[(at + part.Length)..];

        Scenario.Few.Differences(_database, changed).ShouldNotBeEmpty();
    }

    public void Dispose() => _database.Dispose();
}
