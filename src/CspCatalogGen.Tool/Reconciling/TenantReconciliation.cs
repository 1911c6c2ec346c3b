using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A product that a tenant is subscribed to, as Microsoft Graph gives it.</summary>
/// <param name="Id">The product's GUID.</param>
/// <param name="StringId">Its String ID.</param>
/// <param name="Plans">Its service plans: String IDs by GUID.</param>
internal sealed record SubscribedSku(string Id, string StringId, IReadOnlyDictionary<string, string> Plans)
{
    /// <summary>Reads the file <paramref name="path"/>: Microsoft Graph's <c>subscribedSkus</c>, page by page, or as PowerShell prints them.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static (IReadOnlyList<SubscribedSku> Skus, IReadOnlyList<string> Problems) ReadAll(string path)
    {
        using var file = DataFile.ReadJson(path, "no list of Microsoft Graph's subscribed SKUs");
        var skus = new SortedDictionary<string, SubscribedSku>(StringComparer.Ordinal);
        var problems = new List<string>();
        var items = file.Items(item => DataFile.Find(item, "skuId") is not null).ToList();
        foreach (var item in items)
        {
            if (DataFile.Guid(DataFile.Text(item, "skuId")) is not { } id
                || DataFile.Text(item, "skuPartNumber") is not { } stringId
                || DataFile.Find(item, "servicePlans") is not { ValueKind: System.Text.Json.JsonValueKind.Array } list)
            {
                problems.Add($"An entry has no skuId, skuPartNumber and servicePlans, so it is not compared: '{DataFile.Text(item, "skuPartNumber", "skuId")}'.");
                continue;
            }

            var plans = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var plan in list.EnumerateArray())
            {
                if (DataFile.Guid(DataFile.Text(plan, "servicePlanId")) is { } planId && DataFile.Text(plan, "servicePlanName") is { } name)
                {
                    plans[planId] = name;
                }
                else
                {
                    problems.Add($"A service plan of '{stringId}' has no servicePlanId and servicePlanName, so it is not compared.");
                }
            }

            // Two subscriptions to one product are one entry in Graph already.
            skus[id] = new SubscribedSku(id, stringId, plans);
        }

        if (items.Count > 0 && skus.Count == 0)
        {
            throw file.Refuse(DataFileKind.SubscribedSkus);
        }

        return ([.. skus.Values], [.. problems.Order(StringComparer.Ordinal)]);
    }
}

/// <summary>The licensing reference held against what a tenant really has.</summary>
internal static class TenantReconciliation
{
    private static readonly FindingKind Confirmed = new("confirmed", "The same in the reference and the tenant", false);
    private static readonly FindingKind ProductMissing = new("productMissing", "Products that the reference lacks", true);
    private static readonly FindingKind ProductRenamed = new("productRenamed", "Products under another String ID", true);
    private static readonly FindingKind ProductNotWhole = new("productNotWhole", "Products that the reference does not describe clearly", true);
    private static readonly FindingKind PlanMissing = new("planMissing", "Service plans that the reference lacks", true);
    private static readonly FindingKind PlanRenamed = new("planRenamed", "Service plans under another String ID", true);
    private static readonly FindingKind PlanTooMany = new("planTooMany", "Service plans that the tenant's product does not have", true);

    /// <summary>Every kind of finding.</summary>
    public static IReadOnlyList<FindingKind> Kinds { get; } =
        [Confirmed, ProductMissing, ProductRenamed, ProductNotWhole, PlanMissing, PlanRenamed, PlanTooMany];

    /// <summary>Compares the products of <paramref name="services"/> with those of a tenant.</summary>
    public static Report Compare(ServiceReference services, IReadOnlyList<SubscribedSku> skus, IReadOnlyList<string> problems)
    {
        var products = services.Products.ToDictionary(product => product.Id, StringComparer.Ordinal);
        var plans = services.Plans.ToDictionary(plan => plan.Id, StringComparer.Ordinal);
        var entries = skus
            .OrderBy(sku => sku.StringId, StringComparer.Ordinal)
            .ThenBy(sku => sku.Id, StringComparer.Ordinal)
            .SelectMany(sku => Compare(sku, products.GetValueOrDefault(sku.Id), plans))
            .ToList();
        return new Report(
            "The licensing reference against the products that a tenant is subscribed to.",
            [new("subscribedProducts", skus.Count)],
            ReportShape.Products,
            Kinds,
            entries,
            problems);
    }

    private static List<ReportEntry> Compare(SubscribedSku sku, Product? product, Dictionary<string, ServicePlan> known)
    {
        ReportEntry Of(FindingKind kind, string? plan = null, string? planId = null, string? detail = null) => new(kind, sku.StringId, sku.Id, plan, planId, null, detail);

        if (product is null)
        {
            return [Of(ProductMissing, detail: $"the tenant's has {string.Join(", ", sku.Plans.Values.Order(StringComparer.Ordinal))}")];
        }

        var entries = new List<ReportEntry>();
        if (!product.StringId.Equals(sku.StringId, StringComparison.OrdinalIgnoreCase))
        {
            entries.Add(Of(ProductRenamed, detail: $"'{product.StringId}' in the reference"));
        }

        if (!product.IsWhole)
        {
            entries.Add(Of(ProductNotWhole));
        }

        var listed = product.Plans.ToHashSet(StringComparer.Ordinal);
        foreach (var (id, name) in sku.Plans)
        {
            if (!listed.Contains(id))
            {
                entries.Add(Of(PlanMissing, name, id));
            }
            else if (!known[id].StringId.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                entries.Add(Of(PlanRenamed, name, id, $"'{known[id].StringId}' in the reference"));
            }
        }

        entries.AddRange(product.Plans.Where(id => !sku.Plans.ContainsKey(id)).Select(id => Of(PlanTooMany, known[id].StringId, id)));
        return entries.Count > 0 ? entries : [Of(Confirmed)];
    }
}
