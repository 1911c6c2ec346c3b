using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A product that a tenant is subscribed to, as Microsoft Graph gives it.</summary>
/// <param name="Id">The product's GUID.</param>
/// <param name="StringId">Its String ID.</param>
/// <param name="Plans">Its service plans: String IDs by GUID.</param>
/// <param name="IsWhole">Whether all of its plans could be read, so that a plan that is not there is not included.</param>
internal sealed record SubscribedSku(string Id, string StringId, IReadOnlyDictionary<string, string> Plans, bool IsWhole)
{
    // What a subscription has, and the license of a single user has not.
    private static readonly string[] OfSubscriptions = ["capabilityStatus", "consumedUnits", "prepaidUnits"];

    // Documented by Microsoft Graph ("subscribedSku", "servicePlanInfo"), and what the older PowerShell module calls the identifier.
    private static readonly HashSet<string> OfSku = new(
        ["accountId", "accountName", "appliesTo", "capabilityStatus", "consumedUnits", "id", "objectId", "prepaidUnits", "servicePlans", "skuId", "skuPartNumber", "subscriptionIds", "additionalProperties"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfPlan = new(["appliesTo", "provisioningStatus", "servicePlanId", "servicePlanName", "additionalProperties"], StringComparer.OrdinalIgnoreCase);

    private string Fingerprint => string.Join('\n', [StringId, IsWhole.ToString(), .. Plans.Select(plan => plan.Key + " " + plan.Value)]);

    /// <summary>Reads the file <paramref name="path"/>: Microsoft Graph's <c>subscribedSkus</c>, page by page, or as PowerShell prints them.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static (IReadOnlyList<SubscribedSku> Skus, IReadOnlyList<string> Problems) ReadAll(string path)
    {
        var file = DataFile.ReadJson(path, "no list of Microsoft Graph's subscribed SKUs", DataFileKind.SubscribedSkus);
        if (file.TextAtTop("@odata.context") is { } context && context.Contains("licenseDetails", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnusableInputException($"'{file.Path}' is no list of Microsoft Graph's subscribed SKUs: it has the licenses of one user, from whom plans may have been taken.");
        }

        var items = file.Items(item => DataFile.Find(item, "skuId") is not null, "skuId");
        var read = new List<SubscribedSku>();
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (Read(item, problems) is { } sku)
            {
                read.Add(sku);
            }
        }

        if (read.Count == 0)
        {
            // A selection of properties, or PowerShell that printed less deeply.
            throw items.Any(static item => DataFile.Guid(DataFile.Text(item, "skuId")) is not null && DataFile.Text(item, "skuPartNumber") is not null)
                ? new UnusableInputException($"'{file.Path}' has subscribed SKUs without a list of servicePlans, so nothing can be compared. Ask for all properties; 'ConvertTo-Json -Depth 4' prints them.")
                : file.Refuse();
        }

        problems.UnionWith(file.Problems);
        problems.UnionWith(UnknownProperties.Sentences(items.SelectMany(item => UnknownProperties.In(item, name => OfSku.Contains(name) || NameLabels.Are(name))), "Microsoft Graph", "a subscribed SKU"));
        problems.UnionWith(UnknownProperties.Sentences(items.SelectMany(PlansOf).SelectMany(plan => UnknownProperties.In(plan, name => OfPlan.Contains(name) || NameLabels.Are(name))), "Microsoft Graph", "a service plan"));
        problems.UnionWith(items.SelectMany(item => Ends(item, "skuPartNumber")).Concat(items.SelectMany(PlansOf).SelectMany(plan => Ends(plan, "servicePlanName"))));
        if (!items.Any(item => DataFile.Find(item, OfSubscriptions) is not null))
        {
            problems.Add($"No entry has {string.Join(", ", OfSubscriptions)}. If these are the licenses of one user, plans may have been taken from them.");
        }

        // A tenant has each product once; the answers of several tenants may differ. Every verdict is the same whatever their order.
        var skus = read.GroupBy(sku => sku.Id, StringComparer.Ordinal).Select(same => Merge([.. same], problems)).OrderBy(sku => sku.Id, StringComparer.Ordinal).ToList();
        return (skus, [.. problems]);
    }

    private static IEnumerable<JsonElement> PlansOf(JsonElement item)
        => DataFile.Find(item, "servicePlans") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    // A name may say that what bears it is gone.
    private static IEnumerable<string> Ends(JsonElement item, string identifier)
        => DataFile.NamesOf(item)
            .Where(name => NameLabels.Are(name) || name.Equals(identifier, StringComparison.OrdinalIgnoreCase))
            .Select(name => (Name: name, Text: DataFile.Text(item, name) ?? ""))
            .Select(label => (label.Name, label.Text, End: LicensingNames.FindEnd(label.Text)))
            .Where(label => label.End is not null)
            .Select(label => $"'{DataFile.Text(item, identifier)}' has the {label.Name} '{label.Text}', which is compared as any other: '{label.End}' may take it back.");

    private static SubscribedSku? Read(JsonElement item, SortedSet<string> problems)
    {
        if (DataFile.Guid(DataFile.Text(item, "skuId")) is not { } id
            || DataFile.Text(item, "skuPartNumber")?.Trim() is not { Length: > 0 } stringId
            || DataFile.Find(item, "servicePlans") is not { ValueKind: JsonValueKind.Array } list)
        {
            problems.Add($"An entry has no skuId, skuPartNumber and servicePlans, so it is not compared: '{DataFile.Text(item, "skuPartNumber", "skuId")}'.");
            return null;
        }

        var plans = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var unread = 0;
        foreach (var plan in list.EnumerateArray())
        {
            if (DataFile.Guid(DataFile.Text(plan, "servicePlanId")) is { } planId && DataFile.Text(plan, "servicePlanName")?.Trim() is { Length: > 0 } name)
            {
                if (plans.TryGetValue(planId, out var other) && !other.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    problems.Add($"The service plan {planId} of '{stringId}' has two String IDs, {string.Join(" and ", new[] { name, other }.Order(StringComparer.Ordinal))}; the first counts.");
                }

                plans[planId] = other is null || string.CompareOrdinal(name, other) < 0 ? name : other;
            }
            else
            {
                unread++;
            }
        }

        if (unread > 0)
        {
            var isShallow = list.EnumerateArray().Any(plan => plan.ValueKind == JsonValueKind.String);
            problems.Add($"Service plans of '{stringId}' have no servicePlanId and servicePlanName, so what it lacks is not known.{(isShallow ? " 'ConvertTo-Json -Depth 4' prints them." : "")}");
        }

        if (list.GetArrayLength() == 0)
        {
            problems.Add($"'{stringId}' has no service plans, which no product is sold with, so what it lacks is not known.");
        }

        return new SubscribedSku(id, stringId, plans, unread == 0 && list.GetArrayLength() > 0);
    }

    private static SubscribedSku Merge(List<SubscribedSku> same, SortedSet<string> problems)
    {
        var first = same.OrderBy(sku => sku.Fingerprint, StringComparer.Ordinal).First();
        if (same.TrueForAll(sku => sku.Fingerprint == first.Fingerprint))
        {
            return first;
        }

        problems.Add($"'{first.StringId}' ({first.Id}) is listed twice and differently; what either has counts.");
        return first with
        {
            IsWhole = same.TrueForAll(sku => sku.IsWhole),
            Plans = new SortedDictionary<string, string>(
                same.SelectMany(sku => sku.Plans).GroupBy(plan => plan.Key, plan => plan.Value, StringComparer.Ordinal).ToDictionary(plan => plan.Key, plan => plan.Min(StringComparer.Ordinal)!, StringComparer.Ordinal),
                StringComparer.Ordinal),
        };
    }
}
