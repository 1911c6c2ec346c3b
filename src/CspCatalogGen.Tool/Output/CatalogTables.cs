using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Conditions;

namespace CspCatalogGen.Tool.Output;

/// <summary>A table that is exported.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: a string, an <see langword="int"/>, a <see langword="bool"/> or <see langword="null"/> for each column.</param>
internal sealed record CatalogTable(string Name, CatalogColumn[] Columns, IEnumerable<object?[]> Rows);

/// <summary>What a column holds.</summary>
internal enum ColumnType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A string, or <see langword="null"/>.</summary>
    OptionalText,

    /// <summary>An <see langword="int"/>.</summary>
    Number,

    /// <summary>A <see langword="bool"/>.</summary>
    Truth,
}

/// <summary>A column of a table. A name alone is a column of text.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
internal sealed record CatalogColumn(string Name, ColumnType Type)
{
    public static implicit operator CatalogColumn(string name) => new(name, ColumnType.Text);
}

/// <summary>The catalog as tables, the same in every format; a table refers only to those before it.</summary>
internal static class CatalogTables
{
    // Partner Center's numbers.
    private static readonly string[] ErrorCodes =
    [
        "Other",
        UpgradeConditions.DelegatedAdminPrivileges,
        UpgradeConditions.ActiveSubscription,
        UpgradeConditions.NoConflictingServices,
        UpgradeConditions.TargetNotOwned,
        "UserContextRequired",
        "SubscriptionAddOnsPresent",
        "SubscriptionDoesNotHaveAnyUpgradePaths",
        "SubscriptionTargetOfferNotFound",
        "SubscriptionNotProvisioned",
        "OfferDoesNotSupportBillingCycle",
        "InsufficientGranularAdminPermissions",
    ];

    /// <summary>Every table.</summary>
    public static IEnumerable<CatalogTable> From(Catalog catalog) => OfUpgrades(catalog).Concat(OfEligibility(catalog));

    /// <summary>What is sold where, and what can be upgraded to what.</summary>
    public static IEnumerable<CatalogTable> OfUpgrades(Catalog catalog) =>
    [
        new(
            "markets",
            ["id", Number("market_number"), "name", "edition"],
            from market in catalog.Markets
            select new object?[] { market.Id, market.Number, market.Name, market.Edition }),
        new(
            "offers",
            ["id", Number("offer_number"), "name", Optional("market"), Optional("variant_of"), Optional("offer_guid"), Optional("product_guid"), Optional("string_id")],
            // A market variant refers to its base offer, which must be there first.
            from offer in catalog.Offers.OrderBy(static offer => offer.VariantOf is not null)
            select new object?[] { offer.Id, offer.Number, offer.Name, offer.Market, offer.VariantOf, offer.OfferId, offer.ProductId, offer.StringId }),
        new(
            "offer_names",
            ["offer", "locale", Number("sort_order"), "name"],
            from offer in catalog.Offers
            from locale in offer.Names
            from name in locale.Names.Select(static (name, index) => (Text: name, Order: index + 1))
            select new object?[] { offer.Id, locale.Locale, name.Order, name.Text }),
        new(
            "offer_former_names",
            ["offer", Number("sort_order"), "name", Optional("held_until")],
            from offer in catalog.Offers
            from former in offer.FormerNames.Select(static (name, index) => (name.Name, name.Until, Order: index + 1))
            select new object?[] { offer.Id, former.Order, former.Name, former.Until }),
        new(
            "upgrades",
            ["market", "from_offer", "to_offer", "rule_name", Truth("contested"), Optional("note")],
            from upgrade in catalog.Upgrades
            select new object?[] { upgrade.Market, upgrade.From, upgrade.To, OutputWords.Format(upgrade.Rule), upgrade.Contested, upgrade.Note }),
    ];

    /// <summary>What an upgrade has to satisfy: the conditions of each market, and the services behind the offers.</summary>
    public static IEnumerable<CatalogTable> OfEligibility(Catalog catalog)
    {
        var editions = catalog.Editions.ToDictionary(static edition => edition.Id);
        var services = ServiceConflicts.In(catalog);
        return
        [
            new(
                "error_codes",
                ["code", Number("code_number")],
                ErrorCodes.Select(static (code, number) => new object?[] { code, number })),
            new(
                "market_conditions",
                ["market", "code"],
                from market in catalog.Markets
                where editions.ContainsKey(market.Edition)
                from code in editions[market.Edition].Conditions.Distinct()
                where ErrorCodes.Contains(code)
                select new object?[] { market.Id, code }),
            new(
                "service_plans",
                ["id", "string_id", "name", Truth("foundation")],
                from plan in catalog.Services.Plans
                select new object?[] { plan.Id, plan.StringId, plan.Name, plan.IsFoundation }),
            new(
                "products",
                ["id", "string_id", "name", Truth("whole")],
                from product in catalog.Services.Products
                select new object?[] { product.Id, product.StringId, product.Name, product.IsWhole }),
            new(
                "product_plans",
                ["product", "service_plan"],
                from product in catalog.Services.Products
                from plan in product.Plans
                select new object?[] { product.Id, plan }),
            new(
                "exclusions",
                [Number("group_number"), "group_name", "service_plan"],
                from exclusion in catalog.Services.Exclusions.Select(static (plans, index) => (plans.Name, plans.Plans, Number: index + 1))
                from plan in exclusion.Plans
                select new object?[] { exclusion.Number, exclusion.Name, plan }),
            new(
                "product_services",
                ["product", Number("product_number"), Number("services")],
                from product in services.Numbers
                orderby product.Value
                select new object?[] { product.Key, product.Value, services.ServicesOf(product.Key) }),
            new(
                "offer_services",
                ["offer", Number("offer_number"), Number("product_number"), Number("services")],
                from offer in catalog.Offers
                select new object?[] { offer.Id, offer.Number, services.NumberOf(offer.ProductId), services.ServicesOf(offer.ProductId) }),
            new(
                "service_conflicts",
                [Number("to_services"), Number("held_services"), Number("plan_set")],
                from conflict in services.Conflicts
                select new object?[] { conflict.Target, conflict.Held, conflict.PlanSet }),
            new(
                "included_plan_sets",
                [Number("from_services"), Number("plan_set")],
                from included in services.Included
                select new object?[] { included.Source, included.PlanSet }),
        ];
    }

    private static CatalogColumn Number(string name) => new(name, ColumnType.Number);

    private static CatalogColumn Truth(string name) => new(name, ColumnType.Truth);

    private static CatalogColumn Optional(string name) => new(name, ColumnType.OptionalText);
}
