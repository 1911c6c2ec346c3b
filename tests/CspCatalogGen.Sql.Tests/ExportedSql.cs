using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Output;
using DuckDB.NET.Data;
using Npgsql;

namespace CspCatalogGen.Sql.Tests;

/// <summary>What <c>csp-catalog export</c> writes for a catalog, loaded into an engine and asked through its views.</summary>
internal static class ExportedSql
{
    private const int RowsAtOnce = 500;

    private const string Asked = "subscription NOT LIKE '" + ShopSubscription.OnlyHeld + "%'";

    /// <summary>The export of <paramref name="catalog"/>.</summary>
    public static string Of(Catalog catalog)
    {
        using var output = new MemoryStream();
        SqlEligibilityWriter.Write(
            new LinkResult(catalog, EquatableArray<UpgradeSources>.Empty, EquatableArray<LinkedDocument>.Empty, EquatableArray<Diagnostic>.Empty, EquatableArray<SeenName>.Empty),
            output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>Puts what a caller has into the tables that are for it.</summary>
    public static void Load(DbConnection database, Shop shop)
    {
        IEnumerable<object?[]> customers = shop.Customers.Select(object?[] (one) => [one.Id, one.Market, one.Delegated, one.Granular.ToString()]);
        var subscriptions =
            from customer in shop.Customers
            from one in customer.Subscriptions
            select (object?[])[one.Id, customer.Id, one.Offer, one.Product, one.Status.ToString(), one.Quantity, one.BillingCycle.ToString(), one.HasAddOns, one.IsNotProvisioned, one.TransferLicenses, one.HasUserContext];
        var terms = shop.Terms.Select(object?[] (one) => [one.Market, one.Offer, one.Minimum, one.Maximum, one.Unit.ToString(), one.Limit]);
        var cycles =
            from one in shop.Terms
            from cycle in one.Cycles.Distinct()
            select (object?[])[one.Market, one.Offer, cycle.ToString()];

        database.Execute("BEGIN;");
        Insert(database, "customers", "id, market, delegated_admin_privileges, granular_admin_privileges", customers);
        Insert(database, "subscriptions", "id, customer, offer, product, status, quantity, billing_cycle, has_add_ons, not_provisioned, transfer_licenses, user_context", subscriptions);
        Insert(database, "offer_terms", "market, offer, minimum_quantity, maximum_quantity, limit_unit, limit_count", terms);
        Insert(database, "offer_billing_cycles", "market, offer, billing_cycle", cycles);
        database.Execute("COMMIT;");
        if (database is NpgsqlConnection)
        {
            // It counts rows by itself, but later; until then it joins as if there were a handful.
            database.Execute("ANALYZE");
        }
    }

    /// <summary>What the views say of everything that is asked about.</summary>
    public static Answers Answer(DbConnection database) => new(
        from row in database.Query($"""
            SELECT subscription, to_offer, CASE WHEN rule_name IS NULL THEN 0 ELSE 1 END,
              other + 2 * delegated_admin_permissions_disabled + 4 * subscription_status_not_active
              + 8 * conflicting_service_types + 16 * concurrency_conflicts + 32 * user_context_required
              + 64 * subscription_add_ons_present + 128 * subscription_does_not_have_any_upgrade_paths
              + 256 * subscription_target_offer_not_found + 512 * subscription_not_provisioned
              + 1024 * offer_does_not_support_billing_cycle + 2048 * insufficient_granular_admin_permissions
              + 32768 * unknown_service_types
            FROM upgrade_errors
            WHERE {Asked}
            """)
        select new Answer(row[0]!, row[1]!, int.Parse(row[3]!, CultureInfo.InvariantCulture), row[2] == "1"),
        from row in database.Query($"SELECT subscription, to_offer, contested, note, upgrade_type, assign_licenses + 2 * use_21vianet_admin_center FROM eligible_upgrades WHERE {Asked}")
        select ToEligibleUpgrade(row),
        from row in database.Query($"SELECT subscription, to_offer, held, held_plan, added_plan, group_name FROM upgrade_conflicts WHERE {Asked}")
        select new Conflict(row[0]!, row[1]!, row[2]!, row[3]!, row[4]!, row[5]!));

    /// <summary>The same answers, but put together from the rows of <c>upgrade_refusals</c>.</summary>
    public static IEnumerable<Answer> Refusals(DbConnection database) =>
        from row in database.Query($"SELECT subscription, to_offer, rule_name, code, is_unknown FROM upgrade_refusals WHERE {Asked}")
        group row by (Subscription: row[0]!, Target: row[1]!, IsListed: row[2] is not null) into refusal
        select new Answer(
            refusal.Key.Subscription,
            refusal.Key.Target,
            refusal.Aggregate(0, (codes, row) => codes | (row[4] == "1" ? Sql.Tests.Answer.Unknown : 1 << (int)Enum.Parse<UpgradeErrorCode>(row[3]!))),
            refusal.Key.IsListed);

    /// <summary>Every eligible upgrade, in the order of the subscriptions' ids.</summary>
    public static IEnumerable<EligibleUpgrade> Eligible(DbConnection database)
        => database.Query("""
            SELECT subscription, to_offer, contested, note, upgrade_type, assign_licenses + 2 * use_21vianet_admin_center
            FROM eligible_upgrades
            ORDER BY subscription, to_offer
            """).Select(ToEligibleUpgrade);

    /// <summary>Loads customers and their subscriptions as PostgreSQL takes them fastest, and lets it count them.</summary>
    public static void LoadInBulk(NpgsqlConnection database, IEnumerable<ShopCustomer> customers, string prefix = "")
    {
        using (var copy = database.BeginBinaryImport($"COPY {prefix}customers (id, market, delegated_admin_privileges, granular_admin_privileges) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var one in customers)
            {
                copy.WriteRow(one.Id, one.Market, one.Delegated, one.Granular.ToString());
            }

            copy.Complete();
        }

        using (var copy = database.BeginBinaryImport($"COPY {prefix}subscriptions (id, customer, offer, product, status, quantity, billing_cycle, has_add_ons, not_provisioned, transfer_licenses, user_context) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (customer, one) in customers.SelectMany(static customer => customer.Subscriptions, static (customer, one) => (customer.Id, one)))
            {
                copy.WriteRow(one.Id, customer, one.Offer, one.Product, one.Status.ToString(), one.Quantity, one.BillingCycle.ToString(), one.HasAddOns, one.IsNotProvisioned, one.TransferLicenses, one.HasUserContext);
            }

            copy.Complete();
        }

        database.Execute("ANALYZE");
    }

    private static EligibleUpgrade ToEligibleUpgrade(string?[] row) => new(
        row[0]!, row[1]!, row[2] is "1" or "True", row[3], row[4]!, (UpgradeFollowUp)int.Parse(row[5]!, CultureInfo.InvariantCulture));

    private static void Insert(DbConnection database, string table, string columns, IEnumerable<object?[]> rows)
    {
        if (database is DuckDBConnection columnar)
        {
            Append(columnar, table, rows);
            return;
        }

        foreach (var part in rows.Chunk(RowsAtOnce))
        {
            database.Execute($"INSERT INTO {table} ({columns}) VALUES {string.Join(", ", part.Select(row => "(" + string.Join(", ", row.Select(Literal)) + ")"))};");
        }
    }

    // DuckDB takes as long to read such a statement as to answer from its rows. The columns are those of the table, in their order.
    private static void Append(DuckDBConnection database, string table, IEnumerable<object?[]> rows)
    {
        using var appender = database.CreateAppender(table);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            foreach (var value in values)
            {
                _ = value switch
                {
                    bool truth => row.AppendValue(truth),
                    int number => row.AppendValue(number),
                    _ => row.AppendValue((string?)value),
                };
            }

            row.EndRow();
        }
    }

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        bool truth => truth ? "TRUE" : "FALSE",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => "'" + ((string)value).Replace("'", "''", StringComparison.Ordinal) + "'",
    };
}
