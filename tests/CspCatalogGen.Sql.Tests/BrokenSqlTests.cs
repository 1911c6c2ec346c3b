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
    [InlineData("COALESCE(s.product, o.product_guid)", "COALESCE(o.product_guid, s.product)")]
    [InlineData("LOWER(COALESCE(s.product, o.product_guid))", "COALESCE(s.product, o.product_guid)")]
    [InlineData("COALESCE(s.product, o.product_guid)) AND p.whole = TRUE", "COALESCE(s.product, o.product_guid))")]
    [InlineData("LOWER(o.product_guid) AND p.whole = TRUE", "LOWER(o.product_guid)")]
    [InlineData("p.id = g.service_plan AND p.foundation = FALSE", "p.id = g.service_plan")]
    [InlineData("WHERE NOT EXISTS (SELECT 1 FROM product_plans h WHERE h.product = f.product AND h.service_plan = g.service_plan)", "")]
    [InlineData("p.id = h.service_plan AND p.foundation = FALSE", "p.id = h.service_plan")]
    [InlineData("h.group_number = a.group_number AND h.service_plan <> a.service_plan", "h.group_number = a.group_number + 1000 AND h.service_plan <> a.service_plan")]
    [InlineData("h.customer = s.customer AND h.id <> s.id AND h.is_held = 1\nJOIN (", "h.customer = s.customer AND h.is_held = 1\nJOIN (")]
    [InlineData("h.customer = s.customer AND h.id <> s.id AND h.is_held = 1\nJOIN (", "h.customer = s.customer AND h.id <> s.id\nJOIN (")]
    [InlineData("h.customer = s.customer AND h.id <> s.id AND h.is_held = 1\nJOIN (", "h.id <> s.id AND h.is_held = 1\nJOIN (")]
    [InlineData("s.quantity > 0\n", "s.quantity >= 0\n")]
    [InlineData("s.quantity < q.minimum_quantity", "s.quantity <= q.minimum_quantity")]
    [InlineData("q.maximum_quantity > 0 AND s.quantity > q.maximum_quantity", "s.quantity > q.maximum_quantity")]
    [InlineData("s.quantity > q.maximum_quantity", "s.quantity >= q.maximum_quantity")]
    [InlineData("privileges.code IS NOT NULL AND c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'", "c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'")]
    [InlineData("c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'", "c.granular_admin_privileges = 'None'")]
    [InlineData("c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'Insufficient'", "c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges <> 'None'")]
    [InlineData("active.code IS NOT NULL AND s.status <> 'Active'", "s.status <> 'Active'")]
    [InlineData("active.code IS NOT NULL AND s.status <> 'Active'", "active.code IS NOT NULL AND s.status NOT IN ('Active', 'Suspended')")]
    [InlineData("services.code IS NOT NULL AND x.subscription IS NOT NULL", "x.subscription IS NOT NULL")]
    [InlineData("services.code IS NOT NULL AND h.held > sp.is_held", "h.held > sp.is_held")]
    [InlineData("services.code IS NOT NULL AND h.held > sp.is_held", "services.code IS NOT NULL")]
    [InlineData("sp.product IS NULL OR tp.product IS NULL OR h.unknown_held > 0", "sp.product IS NULL OR tp.product IS NULL")]
    [InlineData("sp.product IS NULL OR tp.product IS NULL OR", "sp.product IS NULL OR")]
    [InlineData("sp.product IS NULL OR tp.product IS NULL OR", "tp.product IS NULL OR")]
    [InlineData("owned.code IS NOT NULL AND n.held > 0", "n.held > 0")]
    [InlineData("owned.code IS NOT NULL AND n.held > 0", "owned.code IS NOT NULL AND n.ever_had > 0")]
    [InlineData("q.limit_count > 0 AND q.limit_unit = 'Concurrent' AND n.held >= q.limit_count", "q.limit_count > 0 AND q.limit_unit = 'Concurrent' AND n.held > q.limit_count")]
    [InlineData("q.limit_unit = 'Lifetime' AND n.ever_had >= q.limit_count", "q.limit_unit = 'Lifetime' AND n.held >= q.limit_count")]
    [InlineData("q.limit_count > 0 AND q.limit_unit = 'Lifetime'", "q.limit_unit = 'Lifetime'")]
    [InlineData("s.transfer_licenses = TRUE AND s.user_context = FALSE", "s.transfer_licenses = TRUE")]
    [InlineData("s.has_add_ons = TRUE", "s.has_add_ons = FALSE")]
    [InlineData("s.not_provisioned = TRUE", "1 = 0")]
    [InlineData("CASE WHEN a.from_offer IS NULL", "CASE WHEN u.rule_name IS NULL")]
    [InlineData("sold.offer IS NULL OR a.from_offer IS NOT NULL", "sold.offer IS NULL")]
    [InlineData("sold.offer IS NULL OR a.from_offer IS NOT NULL", "a.from_offer IS NOT NULL")]
    [InlineData("sold.offer IS NULL OR a.from_offer IS NOT NULL", "t.market <> c.market OR a.from_offer IS NOT NULL")]
    [InlineData("sold.market = c.market AND sold.offer = t.id", "sold.offer = t.id")]
    [InlineData("SELECT market, from_offer AS offer FROM upgrades\nUNION\nSELECT market, to_offer FROM upgrades", "SELECT DISTINCT market, to_offer AS offer FROM upgrades")]
    [InlineData("s.billing_cycle <> 'Unknown' AND b.offer", "b.offer")]
    [InlineData("AND b.offer IS NOT NULL AND y.offer IS NULL", "AND y.offer IS NULL")]
    [InlineData("y.billing_cycle = s.billing_cycle", "y.billing_cycle = 'Monthly'")]
    [InlineData("WHERE e.rule_name IS NOT NULL", "WHERE 1 = 1")]
    [InlineData("+ e.unknown_service_types ", "")]
    [InlineData("+ e.subscription_add_ons_present ", "")]
    [InlineData("CASE WHEN m.edition = '21vianet' THEN 1 ELSE 0 END", "0")]
    [InlineData("CASE WHEN e.transfer_licenses = TRUE THEN 0 ELSE 1 END", "1")]
    [InlineData("AND e.conflicting_service_types = 0 THEN 1", "THEN 1")]
    [InlineData("WHEN 'UserContextRequired' THEN e.user_context_required", "")]
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
