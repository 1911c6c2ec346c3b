using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Regions;

namespace CspCatalogGen.Tool.Output;

/// <summary>The views that answer as the runtime's check does, as standard SQL.</summary>
internal static class SqlEligibilityViews
{
    public const string Text = $"""
        -- Every subscription, and the services that count for it: those of its product, else those of its offer.
        CREATE VIEW subscription_services AS
        SELECT s.id, s.customer, s.offer, s.status, s.quantity, s.billing_cycle,
          s.has_add_ons, s.not_provisioned, s.transfer_licenses, s.user_context,
          COALESCE(o.offer_number, 0) AS offer_number,
          COALESCE(p.product_number, 0) AS product_number,
          CASE WHEN s.product IS NULL THEN COALESCE(o.services, 0) ELSE COALESCE(p.services, 0) END AS services,
          CASE WHEN s.status IN ('Deleted', 'Expired') THEN 0 ELSE 1 END AS is_held
        FROM subscriptions s
        LEFT JOIN offer_services o ON o.offer = s.offer
        LEFT JOIN product_services p ON p.product = LOWER(s.product);

        -- How many of a kind a customer holds, and ever had. Grouped, so that a customer with thousands costs no square.
        CREATE VIEW customer_holdings AS
        SELECT customer, offer_number, product_number, services,
          CAST(SUM(is_held) AS INTEGER) AS held, CAST(COUNT(*) AS INTEGER) AS ever_had
        FROM subscription_services
        GROUP BY customer, offer_number, product_number, services;

        -- The edition that is for a market, and which conditions the documents list for it.
        CREATE VIEW market_checks AS
        SELECT m.id AS market, m.edition,
          MAX(CASE WHEN k.code = '{UpgradeConditions.ActiveSubscription}' THEN 1 ELSE 0 END) AS active_subscription,
          MAX(CASE WHEN k.code = '{UpgradeConditions.DelegatedAdminPrivileges}' THEN 1 ELSE 0 END) AS admin_privileges,
          MAX(CASE WHEN k.code = '{UpgradeConditions.NoConflictingServices}' THEN 1 ELSE 0 END) AS no_conflicting_services,
          MAX(CASE WHEN k.code = '{UpgradeConditions.TargetNotOwned}' THEN 1 ELSE 0 END) AS target_not_owned
        FROM markets m
        LEFT JOIN market_conditions k ON k.market = m.id
        GROUP BY m.id, m.edition;

        -- Where the documents say that an offer is sold: an upgrade there starts from it or leads to it.
        CREATE VIEW sold_offers AS
        SELECT market, from_offer AS offer FROM upgrades
        UNION
        SELECT market, to_offer FROM upgrades;

        -- Every subscription, and for each error code that no target changes whether it stands in the way.
        CREATE VIEW subscription_errors AS
        SELECT s.id, s.customer, c.market, s.offer, s.offer_number, s.product_number, s.services, s.is_held,
          s.quantity, s.billing_cycle, s.transfer_licenses, m.edition, m.no_conflicting_services, m.target_not_owned,
          CASE WHEN m.admin_privileges = 1 AND c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'None'
            THEN 1 ELSE 0 END AS delegated_admin_permissions_disabled,
          CASE WHEN m.active_subscription = 1 AND s.status <> 'Active'
            THEN 1 ELSE 0 END AS subscription_status_not_active,
          CASE WHEN s.transfer_licenses = TRUE AND s.user_context = FALSE
            THEN 1 ELSE 0 END AS user_context_required,
          CASE WHEN s.has_add_ons = TRUE
            THEN 1 ELSE 0 END AS subscription_add_ons_present,
          CASE WHEN s.not_provisioned = TRUE
            THEN 1 ELSE 0 END AS subscription_not_provisioned,
          CASE WHEN m.admin_privileges = 1 AND c.delegated_admin_privileges = FALSE AND c.granular_admin_privileges = 'Insufficient'
            THEN 1 ELSE 0 END AS insufficient_granular_admin_permissions
        FROM subscription_services s
        JOIN customers c ON c.id = s.customer
        JOIN market_checks m ON m.market = c.market;

        -- Every subscription with every offer as the target, and what the customer holds that matters to that. The target is
        -- held as the offer, or under the GUID of its product.
        CREATE VIEW upgrade_holdings AS
        SELECT s.id AS subscription, s.customer, t.offer AS to_offer,
          MAX(CASE WHEN s.no_conflicting_services = 1 AND x.plan_set IS NOT NULL AND i.plan_set IS NULL
              AND h.held > CASE WHEN h.offer_number = s.offer_number AND h.product_number = s.product_number THEN s.is_held ELSE 0 END
            THEN 1 ELSE 0 END) AS conflicting_service_types,
          CASE WHEN MAX(s.no_conflicting_services) = 1 AND SUM(h.held) > MAX(s.is_held)
              AND SUM(CASE WHEN s.services = 0 OR t.services = 0 OR h.services = 0 THEN h.held ELSE 0 END) > 0
            THEN 1 ELSE 0 END AS unknown_service_types,
          SUM(CASE WHEN h.offer_number = t.offer_number OR (h.product_number > 0 AND h.product_number = t.product_number) THEN h.held ELSE 0 END) AS target_held,
          SUM(CASE WHEN h.offer_number = t.offer_number OR (h.product_number > 0 AND h.product_number = t.product_number) THEN h.ever_had ELSE 0 END) AS target_ever_had
        FROM subscription_errors s
        CROSS JOIN offer_services t
        JOIN customer_holdings h ON h.customer = s.customer
        LEFT JOIN service_conflicts x ON x.to_services = t.services AND x.held_services = h.services AND s.services > 0
        LEFT JOIN included_plan_sets i ON i.from_services = s.services AND i.plan_set = x.plan_set
        GROUP BY s.id, s.customer, t.offer;

        -- The same, and for each error code whether it stands in the way.
        CREATE VIEW upgrade_errors AS
        SELECT e.subscription, e.customer, s.market, s.offer AS from_offer, e.to_offer,
          u.rule_name, u.contested, u.note, s.transfer_licenses,
          CASE WHEN s.quantity <> 0
              AND (s.quantity < q.minimum_quantity OR (q.maximum_quantity > 0 AND s.quantity > q.maximum_quantity))
            THEN 1 ELSE 0 END AS other,
          s.delegated_admin_permissions_disabled,
          s.subscription_status_not_active,
          e.conflicting_service_types,
          e.unknown_service_types,
          CASE WHEN (s.target_not_owned = 1 AND e.target_held > 0)
              OR (q.limit_count > 0 AND q.limit_unit = 'Concurrent' AND e.target_held >= q.limit_count)
              OR (q.limit_count > 0 AND q.limit_unit = 'Lifetime' AND e.target_ever_had >= q.limit_count)
            THEN 1 ELSE 0 END AS concurrency_conflicts,
          s.user_context_required,
          s.subscription_add_ons_present,
          CASE WHEN a.from_offer IS NULL
            THEN 1 ELSE 0 END AS subscription_does_not_have_any_upgrade_paths,
          CASE WHEN u.rule_name IS NULL
              AND (sold.offer IS NULL OR a.from_offer IS NOT NULL)
            THEN 1 ELSE 0 END AS subscription_target_offer_not_found,
          s.subscription_not_provisioned,
          CASE WHEN s.billing_cycle <> 'Unknown' AND b.offer IS NOT NULL AND y.offer IS NULL
            THEN 1 ELSE 0 END AS offer_does_not_support_billing_cycle,
          s.insufficient_granular_admin_permissions
        FROM upgrade_holdings e
        JOIN subscription_errors s ON s.id = e.subscription
        LEFT JOIN upgrades u ON u.market = s.market AND u.from_offer = s.offer AND u.to_offer = e.to_offer
        LEFT JOIN (SELECT DISTINCT market, from_offer FROM upgrades) a ON a.market = s.market AND a.from_offer = s.offer
        LEFT JOIN sold_offers sold ON sold.market = s.market AND sold.offer = e.to_offer
        LEFT JOIN offer_terms q ON q.market = s.market AND q.offer = e.to_offer
        LEFT JOIN (SELECT DISTINCT market, offer FROM offer_billing_cycles) b ON b.market = s.market AND b.offer = e.to_offer
        LEFT JOIN offer_billing_cycles y ON y.market = s.market AND y.offer = e.to_offer AND y.billing_cycle = s.billing_cycle;

        -- Every documented upgrade of every subscription that nothing stands against, and what is left to do after it. It
        -- asks what upgrade_errors tells, but only until something stands against an upgrade. "< 1" and not "= 0": of an
        -- equation between numbers that they have to work out, planners expect hardly a row.
        CREATE VIEW eligible_upgrades AS
        SELECT s.id AS subscription, s.customer, s.market, s.offer AS from_offer, u.to_offer, u.contested, u.note,
          CASE WHEN s.transfer_licenses = TRUE THEN 'UpgradeWithLicenseTransfer' ELSE 'UpgradeOnly' END AS upgrade_type,
          CASE WHEN s.transfer_licenses = TRUE THEN 0 ELSE 1 END AS assign_licenses,
          CASE WHEN s.edition = '{EditionIds.China}' THEN 1 ELSE 0 END AS use_21vianet_admin_center
        FROM subscription_errors s
        JOIN upgrades u ON u.market = s.market AND u.from_offer = s.offer
        JOIN offer_services t ON t.offer = u.to_offer
        LEFT JOIN offer_terms q ON q.market = s.market AND q.offer = u.to_offer
        LEFT JOIN (SELECT DISTINCT market, offer FROM offer_billing_cycles) b ON b.market = s.market AND b.offer = u.to_offer
        LEFT JOIN offer_billing_cycles y ON y.market = s.market AND y.offer = u.to_offer AND y.billing_cycle = s.billing_cycle
        WHERE s.delegated_admin_permissions_disabled + s.subscription_status_not_active + s.user_context_required
            + s.subscription_add_ons_present + s.subscription_not_provisioned + s.insufficient_granular_admin_permissions < 1
          AND (q.offer IS NULL OR s.quantity = 0
            OR (s.quantity >= q.minimum_quantity AND (q.maximum_quantity <= 0 OR s.quantity <= q.maximum_quantity)))
          AND (s.billing_cycle = 'Unknown' OR b.offer IS NULL OR y.offer IS NOT NULL)
          AND NOT EXISTS (
            SELECT 1
            FROM customer_holdings h
            WHERE h.customer = s.customer
              AND ((s.target_not_owned = 1 AND h.held > 0
                  AND (h.offer_number = t.offer_number OR (h.product_number > 0 AND h.product_number = t.product_number)))
                OR (s.no_conflicting_services = 1
                  AND h.held > CASE WHEN h.offer_number = s.offer_number AND h.product_number = s.product_number AND h.services = s.services
                    THEN s.is_held ELSE 0 END
                  AND (s.services = 0 OR t.services = 0 OR h.services = 0
                    OR EXISTS (
                      SELECT 1
                      FROM service_conflicts x
                      WHERE x.to_services = t.services AND x.held_services = h.services
                        AND NOT EXISTS (SELECT 1 FROM included_plan_sets i WHERE i.from_services = s.services AND i.plan_set = x.plan_set))))))
          AND (q.offer IS NULL OR q.limit_unit = 'None' OR q.limit_count <= 0 OR q.limit_count > (
            SELECT COALESCE(SUM(CASE WHEN q.limit_unit = 'Lifetime' THEN h.ever_had ELSE h.held END), 0)
            FROM customer_holdings h
            WHERE h.customer = s.customer
              AND (h.offer_number = t.offer_number OR (h.product_number > 0 AND h.product_number = t.product_number))));

        -- Why a subscription cannot be upgraded to an offer, a row per code. is_unknown is 1 where nothing is known to
        -- stand in the way by this code, but the documents do not say enough to be sure.
        CREATE VIEW upgrade_refusals AS
        SELECT e.subscription, e.customer, e.to_offer, e.rule_name, k.code, k.code_number,
          CASE WHEN k.code = '{UpgradeConditions.NoConflictingServices}' AND e.conflicting_service_types = 0 THEN 1 ELSE 0 END AS is_unknown
        FROM upgrade_errors e
        JOIN error_codes k ON CASE k.code
          WHEN 'Other' THEN e.other
          WHEN '{UpgradeConditions.DelegatedAdminPrivileges}' THEN e.delegated_admin_permissions_disabled
          WHEN '{UpgradeConditions.ActiveSubscription}' THEN e.subscription_status_not_active
          WHEN '{UpgradeConditions.NoConflictingServices}' THEN e.conflicting_service_types + e.unknown_service_types
          WHEN '{UpgradeConditions.TargetNotOwned}' THEN e.concurrency_conflicts
          WHEN 'UserContextRequired' THEN e.user_context_required
          WHEN 'SubscriptionAddOnsPresent' THEN e.subscription_add_ons_present
          WHEN 'SubscriptionDoesNotHaveAnyUpgradePaths' THEN e.subscription_does_not_have_any_upgrade_paths
          WHEN 'SubscriptionTargetOfferNotFound' THEN e.subscription_target_offer_not_found
          WHEN 'SubscriptionNotProvisioned' THEN e.subscription_not_provisioned
          WHEN 'OfferDoesNotSupportBillingCycle' THEN e.offer_does_not_support_billing_cycle
          WHEN 'InsufficientGranularAdminPermissions' THEN e.insufficient_granular_admin_permissions
          ELSE 0 END > 0;

        -- The plans that an upgrade adds, by the products before and after it.
        CREATE VIEW added_plans AS
        SELECT f.id AS from_product, g.product AS to_product, g.service_plan
        FROM products f
        CROSS JOIN product_plans g
        JOIN products t ON t.id = g.product AND t.whole = TRUE
        JOIN service_plans p ON p.id = g.service_plan AND p.foundation = FALSE
        WHERE f.whole = TRUE
          AND NOT EXISTS (SELECT 1 FROM product_plans h WHERE h.product = f.id AND h.service_plan = g.service_plan);

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
        JOIN product_plans g ON g.service_plan = c.held_plan
        JOIN products p ON p.id = g.product AND p.whole = TRUE;

        -- Every documented upgrade in a market that asks for the services, with each other subscription that the customer
        -- holds. The rows are distinct by themselves: DISTINCT keeps what follows apart, or DuckDB joins the plans of all
        -- products with one another before it looks at what is held.
        CREATE VIEW held_beside_upgrades AS
        SELECT DISTINCT s.id AS subscription, s.customer, s.services AS from_services, u.to_offer, o.services AS to_services,
          h.id AS held, h.services AS held_services
        FROM subscription_services s
        JOIN customers c ON c.id = s.customer
        JOIN market_conditions m ON m.market = c.market AND m.code = '{UpgradeConditions.NoConflictingServices}'
        JOIN upgrades u ON u.market = c.market AND u.from_offer = s.offer
        JOIN offer_services o ON o.offer = u.to_offer
        JOIN subscription_services h ON h.customer = s.customer AND h.id <> s.id AND h.is_held = 1;

        -- The held subscription that stands against a documented upgrade by its services: its plan, the plan that the
        -- upgrade would add, and the group by which they exclude one another; empty where they are the same plan.
        CREATE VIEW upgrade_conflicts AS
        SELECT b.subscription, b.customer, b.to_offer, b.held, x.held_plan, x.added_plan, x.group_name
        FROM held_beside_upgrades b
        JOIN product_services f ON f.product_number = b.from_services
        JOIN product_services t ON t.product_number = b.to_services
        JOIN product_services p ON p.product_number = b.held_services
        JOIN product_conflicts x ON x.from_product = f.product AND x.to_product = t.product AND x.held_product = p.product;
        """;
}
