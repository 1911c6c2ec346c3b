using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The properties of an offer that Partner Center documents ("Offer resources"), and what others say of one: a state or a day may take it back.</summary>
internal static class OfferProperties
{
    public const string Country = "country";
    public const string Product = "product";
    public const string Minimum = "minimumQuantity";
    public const string Maximum = "maximumQuantity";
    public const string Qualifications = "reselleeQualifications";

    private static readonly HashSet<string> Documented = new(
        [
            "id", "name", "description", Minimum, Maximum, "rank", "uri", "locale", Country, "category", "limitUnitOfMeasure", "limit",
            "prerequisiteOffers", "isAddOn", "hasAddOns", "isAvailableForPurchase", "billing", "supportedBillingCycles", "isAutoRenewable",
            DumpedOffer.UpgradeTargets, DumpedOffer.ConversionTargets, Qualifications, "resellerQualifications", "salesGroupId", "isTrial", Product,
            "unitType", "links", "attributes", "attestationProperties",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfProduct = new(["id", "name", "unit"], StringComparer.OrdinalIgnoreCase);

    // What Partner Center's PowerShell module calls the identifier, and what people call names.
    private static readonly HashSet<string> Labels = new(["offerId", "offerName", "displayName", "productName", "skuName", "title"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties of <paramref name="offer"/> whose meaning is not known, each with its value: <c>status 'Retired'</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Unknown(JsonElement offer)
        => UnknownProperties.In(offer, name => Labels.Contains(name) || (Documented.Contains(name) && !(name.Equals(Country, StringComparison.OrdinalIgnoreCase) && DataFile.Text(offer, Country) is null)))
            .Concat(DataFile.Find(offer, Product) is { } product ? UnknownProperties.In(product, name => Labels.Contains(name) || OfProduct.Contains(name)).Select(pair => new KeyValuePair<string, string>($"{Product}.{pair.Key}", pair.Value)) : []);

    /// <summary>Whether <paramref name="offer"/> says of itself that no number of licenses of it can be had.</summary>
    public static bool HasNoQuantity(JsonElement offer)
        => Number(offer, Maximum) is { } most && most < Math.Max(1, Number(offer, Minimum) ?? 1);

    /// <summary>What <paramref name="offer"/> asks of a customer.</summary>
    public static IReadOnlyList<string> QualificationsOf(JsonElement offer)
        => DataFile.Find(offer, Qualifications) switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(UnknownProperties.Written).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            { ValueKind: JsonValueKind.String } one when DataFile.TextOf(one) is { Length: > 0 } text && !text.Equals("None", StringComparison.OrdinalIgnoreCase) => [text],
            _ => [],
        };

    /// <summary>What in the name or the description of <paramref name="offer"/> says that it ends; <see langword="null"/> where nothing does.</summary>
    public static string? EndOf(JsonElement offer)
        => Sayings.OfferEnds.FindIn(EnglishText.Get(DataFile.Text(offer, "name") ?? "")) ?? Sayings.OfferEnds.FindIn(EnglishText.Get(DataFile.Text(offer, "description") ?? ""));

    /// <summary>Whether <paramref name="offer"/> is sold to those who have another offer.</summary>
    public static bool HasPrerequisites(JsonElement offer) => DataFile.Find(offer, "prerequisiteOffers") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0;

    private static long? Number(JsonElement offer, string name)
        => DataFile.Find(offer, name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;
}
