using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The licensing reference held against what a tenant really has.</summary>
internal static class TenantReconciliation
{
    private static readonly FindingKind Confirmed = new("confirmed", "The same in the reference and the tenant", false);
    private static readonly FindingKind ProductMissing = new("productMissing", "Products that the reference lacks", true);
    private static readonly FindingKind ProductRenamed = new("productRenamed", "Products under another String ID", true);
    private static readonly FindingKind ProductNotWhole = new("productNotWhole", "Products that the reference does not describe clearly", true);
    private static readonly FindingKind NotComparable = new("notComparable", "Products that cannot be compared", false);
    private static readonly FindingKind PlanMissing = new("planMissing", "Service plans that the reference lacks", true);
    private static readonly FindingKind PlanRenamed = new("planRenamed", "Service plans under another String ID", true);
    private static readonly FindingKind PlanTooMany = new("planTooMany", "Service plans that the tenant's product does not have", true);

    /// <summary>Every kind of finding.</summary>
    public static IReadOnlyList<FindingKind> Kinds { get; } =
        [Confirmed, ProductMissing, ProductRenamed, ProductNotWhole, NotComparable, PlanMissing, PlanRenamed, PlanTooMany];

    /// <summary>Compares the products of <paramref name="services"/> with those of a tenant.</summary>
    /// <exception cref="UnusableInputException">There is no reference.</exception>
    public static Report Compare(ServiceReference services, UnreadProducts unread, IReadOnlyList<SubscribedSku> skus, IReadOnlyList<string> problems)
    {
        if (services.Products.Count == 0)
        {
            throw new UnusableInputException("No document is a licensing reference whose products could be read, so there is nothing to compare the tenant's with.");
        }

        var products = services.Products.ToDictionary(product => product.Id, StringComparer.Ordinal);
        var plans = services.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        var entries = skus
            .OrderBy(sku => sku.StringId, StringComparer.Ordinal)
            .ThenBy(sku => sku.Id, StringComparer.Ordinal)
            .SelectMany(sku => Compare(sku, products.GetValueOrDefault(sku.Id), plans, unread))
            .ToList();
        return new Report(
            "The licensing reference against the products that a tenant is subscribed to.",
            [new("subscribedProducts", skus.Count)],
            ReportShape.Products,
            Kinds,
            entries,
            problems);
    }

    private static List<ReportEntry> Compare(SubscribedSku sku, Product? product, Dictionary<string, ServicePlan> known, UnreadProducts unread)
    {
        ReportEntry Entry(FindingKind kind, string? plan = null, string? planId = null, string? detail = null) => new(kind, sku.StringId, sku.Id, plan, planId, null, detail);

        if (product is null && unread.MayHave(sku))
        {
            return [Entry(NotComparable, detail: "a document names it in what could not be read; 'csp-catalog check' says why")];
        }

        if (product is null)
        {
            return [Entry(ProductMissing, detail: $"the tenant's has {(sku.Plans.Count == 0 ? "no service plans" : string.Join(", ", sku.Plans.Values.Order(StringComparer.Ordinal)))}")];
        }

        var entries = new List<ReportEntry>();
        if (!product.StringId.Equals(sku.StringId, StringComparison.OrdinalIgnoreCase))
        {
            entries.Add(Entry(ProductRenamed, detail: $"'{product.StringId}' in the reference"));
        }

        if (!product.IsWhole)
        {
            entries.Add(Entry(ProductNotWhole));
        }

        if (!sku.IsWhole)
        {
            entries.Add(Entry(NotComparable, detail: "not all of the tenant's service plans could be read"));
        }

        var listed = product.Plans.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, name) in sku.Plans)
        {
            if (!listed.Contains(id))
            {
                // A plan that could not be read is not one that is missing.
                if (product.IsWhole)
                {
                    entries.Add(Entry(PlanMissing, name, id));
                }
            }
            else if (!known[id].StringId.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                entries.Add(Entry(PlanRenamed, name, id, $"'{known[id].StringId}' in the reference"));
            }
        }

        if (product.IsWhole && sku.IsWhole)
        {
            entries.AddRange(product.Plans.Where(id => !sku.Plans.ContainsKey(id)).Select(id => Entry(PlanTooMany, known[id].StringId, id)));
        }

        return entries.Count > 0 ? entries : [Entry(Confirmed)];
    }
}
