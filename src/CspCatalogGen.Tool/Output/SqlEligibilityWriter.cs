using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Writes the catalog with its service plans as standard SQL, two empty tables for customers and their subscriptions,
/// and views that answer as the runtime's check does.
/// </summary>
internal static class SqlEligibilityWriter
{
    private const string Tables = """
        CREATE TABLE market_conditions (
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          code VARCHAR(100) NOT NULL,
          PRIMARY KEY (market, code)
        );

        CREATE TABLE service_plans (
          id VARCHAR(36) NOT NULL PRIMARY KEY,
          string_id VARCHAR(200) NOT NULL,
          name VARCHAR(1000) NOT NULL,
          foundation BOOLEAN NOT NULL
        );

        CREATE TABLE products (
          id VARCHAR(36) NOT NULL PRIMARY KEY,
          string_id VARCHAR(200) NOT NULL,
          name VARCHAR(1000) NOT NULL,
          whole BOOLEAN NOT NULL
        );

        CREATE TABLE product_plans (
          product VARCHAR(36) NOT NULL REFERENCES products (id),
          service_plan VARCHAR(36) NOT NULL REFERENCES service_plans (id),
          PRIMARY KEY (product, service_plan)
        );

        CREATE TABLE exclusions (
          group_number INTEGER NOT NULL,
          group_name VARCHAR(1000) NOT NULL,
          service_plan VARCHAR(36) NOT NULL REFERENCES service_plans (id),
          PRIMARY KEY (group_number, service_plan)
        );
        """;

    private const string Views = """
        -- Load these two. A subscription has an offer of the catalog, or the product GUID of something else (lower case).
        CREATE TABLE customers (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          privileges BOOLEAN NOT NULL
        );

        CREATE TABLE subscriptions (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          customer VARCHAR(200) NOT NULL REFERENCES customers (id),
          offer VARCHAR(200) REFERENCES offers (id),
          product VARCHAR(36),
          status VARCHAR(20) NOT NULL
        );

        -- What the customers still have, with the product whose services are known, if they are.
        CREATE VIEW held_subscriptions AS
        SELECT s.id, s.customer, s.offer, p.id AS product
        FROM subscriptions s
        LEFT JOIN offers o ON o.id = s.offer
        LEFT JOIN products p ON p.id = COALESCE(s.product, o.product_guid) AND p.whole
        WHERE s.status NOT IN ('Deleted', 'Expired');

        -- The plans that each documented upgrade adds.
        CREATE VIEW added_plans AS
        SELECT DISTINCT u.from_offer, u.to_offer, t.service_plan
        FROM upgrades u
        JOIN offers f ON f.id = u.from_offer
        JOIN products pf ON pf.id = f.product_guid AND pf.whole
        JOIN offers o ON o.id = u.to_offer
        JOIN products po ON po.id = o.product_guid AND po.whole
        JOIN product_plans t ON t.product = po.id
        JOIN service_plans p ON p.id = t.service_plan AND NOT p.foundation
        WHERE NOT EXISTS (SELECT 1 FROM product_plans g WHERE g.product = pf.id AND g.service_plan = t.service_plan);

        -- The plans that no other subscription may include, and by which rule.
        CREATE VIEW forbidden_plans AS
        SELECT from_offer, to_offer, service_plan, service_plan AS added_plan, CAST(NULL AS VARCHAR(1000)) AS group_name
        FROM added_plans
        UNION
        SELECT a.from_offer, a.to_offer, e.service_plan, a.service_plan, e.group_name
        FROM added_plans a
        JOIN exclusions x ON x.service_plan = a.service_plan
        JOIN exclusions e ON e.group_number = x.group_number AND e.service_plan <> a.service_plan
        JOIN service_plans p ON p.id = e.service_plan AND NOT p.foundation;

        -- Every documented upgrade of every subscription.
        CREATE VIEW subscription_upgrades AS
        SELECT s.id AS subscription, s.customer, s.status, c.market, c.privileges, u.from_offer, u.to_offer, u.contested
        FROM subscriptions s
        JOIN customers c ON c.id = s.customer
        JOIN upgrades u ON u.from_offer = s.offer AND u.market = c.market;

        -- The held subscriptions whose service plans conflict with an upgrade.
        CREATE VIEW upgrade_conflicts AS
        SELECT DISTINCT u.subscription, u.to_offer, h.id AS held, f.service_plan, f.added_plan, f.group_name
        FROM subscription_upgrades u
        JOIN held_subscriptions h ON h.customer = u.customer AND h.id <> u.subscription
        JOIN product_plans p ON p.product = h.product
        JOIN forbidden_plans f ON f.from_offer = u.from_offer AND f.to_offer = u.to_offer AND f.service_plan = p.service_plan;

        -- Why an upgrade is refused, a row per code. 'unknown' is 1 where the documents do not tell.
        CREATE VIEW upgrade_refusals AS
        SELECT u.subscription, u.to_offer, m.code, 0 AS unknown
        FROM subscription_upgrades u
        JOIN market_conditions m ON m.market = u.market
        WHERE (m.code = 'SubscriptionStatusNotActive' AND u.status <> 'Active')
           OR (m.code = 'DelegatedAdminPermissionsDisabled' AND NOT u.privileges)
           OR (m.code = 'ConcurrencyConflicts' AND EXISTS (
                SELECT 1 FROM held_subscriptions h WHERE h.customer = u.customer AND h.offer = u.to_offer))
           OR (m.code = 'ConflictingServiceTypes' AND EXISTS (
                SELECT 1 FROM upgrade_conflicts x WHERE x.subscription = u.subscription AND x.to_offer = u.to_offer))
        UNION ALL
        SELECT u.subscription, u.to_offer, m.code, 1
        FROM subscription_upgrades u
        JOIN market_conditions m ON m.market = u.market AND m.code = 'ConflictingServiceTypes'
        WHERE EXISTS (
            SELECT 1
            FROM held_subscriptions h
            LEFT JOIN offers f ON f.id = u.from_offer
            LEFT JOIN products pf ON pf.id = f.product_guid AND pf.whole
            LEFT JOIN offers o ON o.id = u.to_offer
            LEFT JOIN products po ON po.id = o.product_guid AND po.whole
            WHERE h.customer = u.customer AND h.id <> u.subscription
              AND (h.product IS NULL OR pf.id IS NULL OR po.id IS NULL));

        CREATE VIEW eligible_upgrades AS
        SELECT u.subscription, u.customer, u.from_offer, u.to_offer, u.contested
        FROM subscription_upgrades u
        WHERE NOT EXISTS (
            SELECT 1 FROM upgrade_refusals r WHERE r.subscription = u.subscription AND r.to_offer = u.to_offer);
        """;

    /// <summary>Writes the catalog of <paramref name="result"/>, the tables and the views.</summary>
    public static void Write(LinkResult result, Stream output)
    {
        SqlCatalogWriter.Write(result, output);
        using var sql = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        sql.WriteLine();
        sql.WriteLine(Tables.ReplaceLineEndings("\n"));
        sql.WriteLine();
        var editions = result.Catalog.Editions.ToDictionary(edition => edition.Id);
        foreach (var market in result.Catalog.Markets)
        {
            foreach (var code in editions.TryGetValue(market.Edition, out var edition) ? edition.Conditions.Distinct() : [])
            {
                SqlCatalogWriter.Insert(sql, "market_conditions", SqlCatalogWriter.Text(market.Id), SqlCatalogWriter.Text(code));
            }
        }

        WriteServices(sql, result);
        sql.WriteLine();
        sql.WriteLine(Views.ReplaceLineEndings("\n"));
    }

    private static void WriteServices(StreamWriter sql, LinkResult result)
    {
        var services = result.Catalog.Services;
        foreach (var plan in services.Plans)
        {
            SqlCatalogWriter.Insert(sql, "service_plans", SqlCatalogWriter.Text(plan.Id), SqlCatalogWriter.Text(plan.StringId), SqlCatalogWriter.Text(plan.Name), SqlCatalogWriter.Truth(plan.IsFoundation));
        }

        foreach (var product in services.Products)
        {
            SqlCatalogWriter.Insert(sql, "products", SqlCatalogWriter.Text(product.Id), SqlCatalogWriter.Text(product.StringId), SqlCatalogWriter.Text(product.Name), SqlCatalogWriter.Truth(product.IsWhole));
            foreach (var plan in product.Plans)
            {
                SqlCatalogWriter.Insert(sql, "product_plans", SqlCatalogWriter.Text(product.Id), SqlCatalogWriter.Text(plan));
            }
        }

        for (var i = 0; i < services.Exclusions.Count; i++)
        {
            foreach (var plan in services.Exclusions[i].Plans)
            {
                SqlCatalogWriter.Insert(sql, "exclusions", SqlCatalogWriter.Number(i + 1), SqlCatalogWriter.Text(services.Exclusions[i].Name), SqlCatalogWriter.Text(plan));
            }
        }
    }
}
