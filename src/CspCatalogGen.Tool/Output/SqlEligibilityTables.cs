namespace CspCatalogGen.Tool.Output;

/// <summary>The tables of the eligibility check, as standard SQL.</summary>
internal static class SqlEligibilityTables
{
    /// <summary>What the catalog fills.</summary>
    public const string OfCatalog = """
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

        -- What follows from the tables above, worked out once. A number stands for the services of a product that the
        -- documents list in whole; 0 stands for services that are not known, and for a product that is none.
        CREATE TABLE product_services (
          product VARCHAR(36) NOT NULL PRIMARY KEY,
          product_number INTEGER NOT NULL UNIQUE,
          services INTEGER NOT NULL
        );

        CREATE TABLE offer_services (
          offer VARCHAR(200) NOT NULL PRIMARY KEY REFERENCES offers (id),
          offer_number INTEGER NOT NULL UNIQUE,
          product_number INTEGER NOT NULL,
          services INTEGER NOT NULL
        );

        -- Held services stand against an upgrade to others by a set of the plans that the upgrade may add ...
        CREATE TABLE service_conflicts (
          to_services INTEGER NOT NULL,
          held_services INTEGER NOT NULL,
          plan_set INTEGER NOT NULL,
          PRIMARY KEY (to_services, held_services)
        );

        -- ... unless the upgrade starts from services that include the whole set, and so adds none of it.
        CREATE TABLE included_plan_sets (
          from_services INTEGER NOT NULL,
          plan_set INTEGER NOT NULL,
          PRIMARY KEY (from_services, plan_set)
        );
        """;

    /// <summary>What only the caller knows.</summary>
    public const string OfCaller = """
        -- Load these two.
        CREATE TABLE customers (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          market VARCHAR(200) NOT NULL REFERENCES markets (id),
          delegated_admin_privileges BOOLEAN NOT NULL,
          granular_admin_privileges VARCHAR(20) DEFAULT 'None' NOT NULL
            CHECK (granular_admin_privileges IN ('None', 'Insufficient', 'Sufficient'))
        );

        -- A subscription has an offer of the catalog, or the product GUID of something else: in its usual form, in any letter case.
        -- transfer_licenses and user_context say how its upgrade would be asked for.
        CREATE TABLE subscriptions (
          id VARCHAR(200) NOT NULL PRIMARY KEY,
          customer VARCHAR(200) NOT NULL REFERENCES customers (id),
          offer VARCHAR(200) REFERENCES offers (id),
          product VARCHAR(36)
            CHECK (product LIKE '________-____-____-____-____________'),
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

        CREATE INDEX subscriptions_customer ON subscriptions (customer);

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
}
