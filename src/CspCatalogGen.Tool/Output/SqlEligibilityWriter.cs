using System.IO;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Writes the catalog with its service plans as standard SQL, empty tables for what only the caller knows, and views
/// that answer as the runtime's check does.
/// </summary>
internal static class SqlEligibilityWriter
{
    private const string Tables = """
        CREATE TABLE error_codes (
          code VARCHAR(100) NOT NULL PRIMARY KEY,
          code_number INTEGER NOT NULL UNIQUE
        );

        CREATE TABLE market_conditions (
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          code VARCHAR(100) NOT NULL REFERENCES error_codes (code),
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

    private const string CallersTables = """
        -- Load these two.
        CREATE TABLE customers (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          delegated_admin_privileges BOOLEAN NOT NULL,
          granular_admin_privileges VARCHAR(20) DEFAULT 'None' NOT NULL
            CHECK (granular_admin_privileges IN ('None', 'Insufficient', 'Sufficient'))
        );

        -- A subscription has an offer of the catalog, or the product GUID of something else.
        -- transfer_licenses and user_context say how its upgrade would be asked for.
        CREATE TABLE subscriptions (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          customer VARCHAR(200) NOT NULL REFERENCES customers (id),
          offer VARCHAR(200) REFERENCES offers (id),
          product VARCHAR(36),
          status VARCHAR(20) NOT NULL
            CHECK (status IN ('None', 'Active', 'Suspended', 'Deleted', 'Expired', 'Pending', 'Disabled')),
          quantity INTEGER DEFAULT 0 NOT NULL,
          billing_cycle VARCHAR(20) DEFAULT 'Unknown' NOT NULL
            CHECK (billing_cycle IN ('Unknown', 'Monthly', 'Annual', 'None')),
          has_add_ons BOOLEAN DEFAULT FALSE NOT NULL,
          not_provisioned BOOLEAN DEFAULT FALSE NOT NULL,
          transfer_licenses BOOLEAN DEFAULT FALSE NOT NULL,
          user_context BOOLEAN DEFAULT FALSE NOT NULL
        );

        -- Load these two with what Partner Center says of a target, if you have it; what is not there is not checked.
        CREATE TABLE offer_terms (
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          offer VARCHAR(200) NOT NULL REFERENCES offers (id),
          minimum_quantity INTEGER DEFAULT 0 NOT NULL,
          maximum_quantity INTEGER DEFAULT 0 NOT NULL,
          limit_unit VARCHAR(20) DEFAULT 'None' NOT NULL
            CHECK (limit_unit IN ('None', 'Concurrent', 'Lifetime')),
          limit_count INTEGER DEFAULT 0 NOT NULL,
          PRIMARY KEY (market, offer)
        );

        CREATE TABLE offer_billing_cycles (
          market VARCHAR(200) NOT NULL,
          offer VARCHAR(200) NOT NULL,
          billing_cycle VARCHAR(20) NOT NULL
            CHECK (billing_cycle IN ('Monthly', 'Annual', 'None')),
          PRIMARY KEY (market, offer, billing_cycle),
          FOREIGN KEY (market, offer) REFERENCES offer_terms (market, offer)
        );
        """;

    private const string Views = """
        -- Every subscription with the product whose services count; no product where the documents do not tell.
        CREATE VIEW subscription_products AS
        SELECT s.id, s.customer, s.offer, s.status, p.id AS product,
          CASE WHEN s.status IN ('Deleted', 'Expired') THEN 0 ELSE 1 END AS is_held
        FROM subscriptions s
        LEFT JOIN offers o ON o.id = s.offer
        LEFT JOIN products p ON p.id = LOWER(COALESCE(s.product, o.product_guid)) AND p.whole = TRUE;

        -- The same for every offer.
        CREATE VIEW offer_products AS
        SELECT o.id AS offer, p.id AS product
        FROM offers o
        LEFT JOIN products p ON p.id = LOWER(o.product_guid) AND p.whole = TRUE;

        -- The plans that an upgrade adds, by the products before and after it.
        CREATE VIEW added_plans AS
        SELECT f.product AS from_product, t.product AS to_product, g.service_plan
        FROM (SELECT DISTINCT product FROM subscription_products WHERE product IS NOT NULL) f
        CROSS JOIN (SELECT DISTINCT product FROM offer_products WHERE product IS NOT NULL) t
        JOIN product_plans g ON g.product = t.product
        JOIN service_plans p ON p.id = g.service_plan AND p.foundation = FALSE
        WHERE NOT EXISTS (SELECT 1 FROM product_plans h WHERE h.product = f.product AND h.service_plan = g.service_plan);

        -- Which held plan stands against an added one: the same, or another of its group. The group is empty for the same.
        CREATE VIEW plan_conflicts AS
        SELECT p.id AS added_plan, p.id AS held_plan, '' AS group_name
        FROM service_plans p
        UNION ALL
        SELECT a.service_plan, h.service_plan, a.group_name
        FROM exclusions a
        JOIN exclusions h ON h.group_number = a.group_number AND h.service_plan <> a.service_plan
        JOIN service_plans p ON p.id = h.service_plan AND p.foundation = FALSE;

        -- Which held product stands against an upgrade, plan by plan.
        CREATE VIEW product_conflicts AS
        SELECT a.from_product, a.to_product, g.product AS held_product, c.held_plan, c.added_plan, c.group_name
        FROM added_plans a
        JOIN plan_conflicts c ON c.added_plan = a.service_plan
        JOIN product_plans g ON g.service_plan = c.held_plan;

        -- Where the documents say that an offer is sold: an upgrade there starts from it or leads to it.
        CREATE VIEW sold_offers AS
        SELECT market, from_offer AS offer FROM upgrades
        UNION
        SELECT market, to_offer FROM upgrades;

        -- How many a customer holds, and of how many of these no document says what they include.
        CREATE VIEW customer_holdings AS
        SELECT customer, SUM(is_held) AS held, SUM(CASE WHEN product IS NULL THEN is_held ELSE 0 END) AS unknown_held
        FROM subscription_products
        GROUP BY customer;

        -- How many subscriptions to an offer a customer holds, and ever had.
        CREATE VIEW customer_offers AS
        SELECT customer, offer, SUM(is_held) AS held, COUNT(*) AS ever_had
        FROM subscription_products
        WHERE offer IS NOT NULL
        GROUP BY customer, offer;

        -- Which upgrades a held subscription stands against by its services.
        CREATE VIEW conflicting_subscriptions AS
        SELECT DISTINCT s.id AS subscription, x.to_product
        FROM subscription_products s
        JOIN subscription_products h ON h.customer = s.customer AND h.id <> s.id AND h.is_held = 1
        JOIN (SELECT DISTINCT from_product, to_product, held_product FROM product_conflicts) x
          ON x.from_product = s.product AND x.held_product = h.product;

        -- Every subscription with every offer as the target, and for each error code whether it stands in the way.
        -- rule_name is NULL where no document lists the upgrade.
        CREATE VIEW upgrade_errors AS
        SELECT s.id AS subscription, s.customer, c.market, s.offer AS from_offer, t.id AS to_offer,
          u.rule_name, u.contested, u.note, s.transfer_licenses,
          CASE WHEN s.quantity > 0
              AND (s.quantity < q.minimum_quantity OR (q.maximum_quantity > 0 AND s.quantity > q.maximum_quantity))
            THEN 1 ELSE 0 END AS other,
          CASE WHEN privileges.code IS NOT NULL AND c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'
            THEN 1 ELSE 0 END AS delegated_admin_permissions_disabled,
          CASE WHEN active.code IS NOT NULL AND s.status <> 'Active'
            THEN 1 ELSE 0 END AS subscription_status_not_active,
          CASE WHEN services.code IS NOT NULL AND x.subscription IS NOT NULL
            THEN 1 ELSE 0 END AS conflicting_service_types,
          CASE WHEN services.code IS NOT NULL AND h.held > sp.is_held
              AND (sp.product IS NULL OR tp.product IS NULL OR h.unknown_held > 0)
            THEN 1 ELSE 0 END AS unknown_service_types,
          CASE WHEN (owned.code IS NOT NULL AND n.held > 0)
              OR (q.limit_count > 0 AND q.limit_unit = 'Concurrent' AND n.held >= q.limit_count)
              OR (q.limit_count > 0 AND q.limit_unit = 'Lifetime' AND n.ever_had >= q.limit_count)
            THEN 1 ELSE 0 END AS concurrency_conflicts,
          CASE WHEN s.transfer_licenses = TRUE AND s.user_context = FALSE
            THEN 1 ELSE 0 END AS user_context_required,
          CASE WHEN s.has_add_ons = TRUE
            THEN 1 ELSE 0 END AS subscription_add_ons_present,
          CASE WHEN a.from_offer IS NULL
            THEN 1 ELSE 0 END AS subscription_does_not_have_any_upgrade_paths,
          CASE WHEN u.rule_name IS NULL
              AND (sold.offer IS NULL OR a.from_offer IS NOT NULL)
            THEN 1 ELSE 0 END AS subscription_target_offer_not_found,
          CASE WHEN s.not_provisioned = TRUE
            THEN 1 ELSE 0 END AS subscription_not_provisioned,
          CASE WHEN s.billing_cycle <> 'Unknown' AND b.offer IS NOT NULL AND y.offer IS NULL
            THEN 1 ELSE 0 END AS offer_does_not_support_billing_cycle,
          CASE WHEN privileges.code IS NOT NULL AND c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'Insufficient'
            THEN 1 ELSE 0 END AS insufficient_granular_admin_permissions
        FROM subscriptions s
        JOIN subscription_products sp ON sp.id = s.id
        JOIN customers c ON c.id = s.customer
        JOIN customer_holdings h ON h.customer = s.customer
        CROSS JOIN offers t
        JOIN offer_products tp ON tp.offer = t.id
        LEFT JOIN upgrades u ON u.market = c.market AND u.from_offer = s.offer AND u.to_offer = t.id
        LEFT JOIN (SELECT DISTINCT market, from_offer FROM upgrades) a ON a.market = c.market AND a.from_offer = s.offer
        LEFT JOIN sold_offers sold ON sold.market = c.market AND sold.offer = t.id
        LEFT JOIN customer_offers n ON n.customer = s.customer AND n.offer = t.id
        LEFT JOIN conflicting_subscriptions x ON x.subscription = s.id AND x.to_product = tp.product
        LEFT JOIN offer_terms q ON q.market = c.market AND q.offer = t.id
        LEFT JOIN (SELECT DISTINCT market, offer FROM offer_billing_cycles) b ON b.market = c.market AND b.offer = t.id
        LEFT JOIN offer_billing_cycles y ON y.market = c.market AND y.offer = t.id AND y.billing_cycle = s.billing_cycle
        LEFT JOIN market_conditions active ON active.market = c.market AND active.code = 'SubscriptionStatusNotActive'
        LEFT JOIN market_conditions privileges ON privileges.market = c.market AND privileges.code = 'DelegatedAdminPermissionsDisabled'
        LEFT JOIN market_conditions services ON services.market = c.market AND services.code = 'ConflictingServiceTypes'
        LEFT JOIN market_conditions owned ON owned.market = c.market AND owned.code = 'ConcurrencyConflicts';

        -- Every documented upgrade of every subscription that nothing stands against, and what is left to do after it.
        CREATE VIEW eligible_upgrades AS
        SELECT e.subscription, e.customer, e.market, e.from_offer, e.to_offer, e.contested, e.note,
          CASE WHEN e.transfer_licenses = TRUE THEN 'UpgradeWithLicenseTransfer' ELSE 'UpgradeOnly' END AS upgrade_type,
          CASE WHEN e.transfer_licenses = TRUE THEN 0 ELSE 1 END AS assign_licenses,
          CASE WHEN m.edition = '21vianet' THEN 1 ELSE 0 END AS use_21vianet_admin_center
        FROM upgrade_errors e
        JOIN markets m ON m.id = e.market
        WHERE e.rule_name IS NOT NULL
          AND e.other + e.delegated_admin_permissions_disabled + e.subscription_status_not_active
            + e.conflicting_service_types + e.unknown_service_types + e.concurrency_conflicts + e.user_context_required
            + e.subscription_add_ons_present + e.subscription_not_provisioned + e.offer_does_not_support_billing_cycle
            + e.insufficient_granular_admin_permissions = 0;

        -- Why a subscription cannot be upgraded to an offer, a row per code. is_unknown is 1 where nothing is known to
        -- stand in the way by this code, but the documents do not say enough to be sure.
        CREATE VIEW upgrade_refusals AS
        SELECT e.subscription, e.to_offer, e.rule_name, k.code, k.code_number,
          CASE WHEN k.code = 'ConflictingServiceTypes' AND e.conflicting_service_types = 0 THEN 1 ELSE 0 END AS is_unknown
        FROM upgrade_errors e
        JOIN error_codes k ON CASE k.code
          WHEN 'Other' THEN e.other
          WHEN 'DelegatedAdminPermissionsDisabled' THEN e.delegated_admin_permissions_disabled
          WHEN 'SubscriptionStatusNotActive' THEN e.subscription_status_not_active
          WHEN 'ConflictingServiceTypes' THEN e.conflicting_service_types + e.unknown_service_types
          WHEN 'ConcurrencyConflicts' THEN e.concurrency_conflicts
          WHEN 'UserContextRequired' THEN e.user_context_required
          WHEN 'SubscriptionAddOnsPresent' THEN e.subscription_add_ons_present
          WHEN 'SubscriptionDoesNotHaveAnyUpgradePaths' THEN e.subscription_does_not_have_any_upgrade_paths
          WHEN 'SubscriptionTargetOfferNotFound' THEN e.subscription_target_offer_not_found
          WHEN 'SubscriptionNotProvisioned' THEN e.subscription_not_provisioned
          WHEN 'OfferDoesNotSupportBillingCycle' THEN e.offer_does_not_support_billing_cycle
          WHEN 'InsufficientGranularAdminPermissions' THEN e.insufficient_granular_admin_permissions
          ELSE 0 END > 0;

        -- The held subscription that stands against a documented upgrade by its services: its plan, the plan that the
        -- upgrade would add, and the group by which they exclude one another; empty where they are the same plan.
        CREATE VIEW upgrade_conflicts AS
        SELECT s.id AS subscription, u.to_offer, h.id AS held, x.held_plan, x.added_plan, x.group_name
        FROM subscription_products s
        JOIN customers c ON c.id = s.customer
        JOIN market_conditions m ON m.market = c.market AND m.code = 'ConflictingServiceTypes'
        JOIN upgrades u ON u.market = c.market AND u.from_offer = s.offer
        JOIN offer_products t ON t.offer = u.to_offer
        JOIN subscription_products h ON h.customer = s.customer AND h.id <> s.id AND h.is_held = 1
        JOIN product_conflicts x ON x.from_product = s.product AND x.to_product = t.product AND x.held_product = h.product;
        """;

    /// <summary>Writes the catalog of <paramref name="result"/>, the tables and the views.</summary>
    public static void Write(LinkResult result, Stream output)
    {
        SqlCatalogWriter.Write(result, output);
        using var sql = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        sql.WriteLine();
        sql.WriteLine(Tables.ReplaceLineEndings("\n"));
        SqlCatalogWriter.WriteRows(sql, CatalogTables.OfEligibility(result.Catalog));
        sql.WriteLine();
        sql.WriteLine(CallersTables.ReplaceLineEndings("\n"));
        sql.WriteLine();
        sql.WriteLine(Views.ReplaceLineEndings("\n"));
    }
}
