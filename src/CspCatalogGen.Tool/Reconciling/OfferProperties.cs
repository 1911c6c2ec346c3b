using System;
using System.Collections.Generic;
using System.Globalization;
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
    public const string Prerequisites = "prerequisiteOffers";

    // How many subscriptions a customer may have. The service writes 0 and the unit "None" where there is no limit.
    private const string Limit = "limit";
    private const string LimitUnit = "limitUnitOfMeasure";

    private static readonly HashSet<string> Documented = new(
        [
            "id", "name", "description", Minimum, Maximum, "rank", "uri", "locale", Country, "category", LimitUnit, Limit,
            Prerequisites, "isAddOn", "hasAddOns", "isAvailableForPurchase", "billing", "supportedBillingCycles", "isAutoRenewable",
            DumpedOffer.UpgradeTargets, DumpedOffer.ConversionTargets, Qualifications, "resellerQualifications", "salesGroupId", "isTrial", Product,
            "unitType", "links", "attributes", "attestationProperties",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfProduct = new(["id", "name", "unit"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties of <paramref name="offer"/> whose meaning is not known, each with its value: <c>status 'Retired'</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Unknown(JsonElement offer)
        => UnknownProperties.In(offer, name => IsLabel(name) || (Documented.Contains(name) && !IsUnclear(offer, name)))
            .Concat(DataFile.Find(offer, Product) is { } product ? UnknownProperties.In(product, name => IsLabel(name) || OfProduct.Contains(name)).Select(pair => new KeyValuePair<string, string>($"{Product}.{pair.Key}", pair.Value)) : []);

    /// <summary>By which <paramref name="offer"/> says of itself that none of it can be had: <c>maximumQuantity 0</c>; <see langword="null"/> where it does not.</summary>
    public static string? FindNone(JsonElement offer)
        => Number(offer, Maximum) is { } most && most < Math.Max(1, Number(offer, Minimum) ?? 1) ? $"{Maximum} {Number(most)}"
            : Number(offer, Limit) == 0 && UnitOf(offer) is { } unit && !IsNoUnit(unit) ? $"{Limit} 0 ({unit})"
            : null;

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
        => DataFile.NamesOf(offer).Where(NameLabels.Are).Append("description").Select(name => Sayings.OfferEnds.FindIn(EnglishText.Get(DataFile.Text(offer, name) ?? ""))).FirstOrDefault(end => end is not null);

    /// <summary>Whether <paramref name="offer"/> is sold to those who have another offer.</summary>
    public static bool HasPrerequisites(JsonElement offer) => DataFile.Find(offer, Prerequisites) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0;

    private static bool IsLabel(string name) => NameLabels.Are(name) || DataFile.Identifiers.Contains(name, StringComparer.OrdinalIgnoreCase);

    // A country that is no text, and a limit of nothing that may as well be none.
    private static bool IsUnclear(JsonElement offer, string name)
        => (name.Equals(Country, StringComparison.OrdinalIgnoreCase) && DataFile.Text(offer, Country) is null)
            || (name.Equals(Limit, StringComparison.OrdinalIgnoreCase) && Number(offer, Limit) == 0 && UnitOf(offer) is null);

    private static string? UnitOf(JsonElement offer) => DataFile.Text(offer, LimitUnit)?.Trim() is { Length: > 0 } unit ? unit : null;

    private static bool IsNoUnit(string unit) => unit.Equals("None", StringComparison.OrdinalIgnoreCase);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    // As a number, or as text as a table calculation has it.
    private static long? Number(JsonElement offer, string name)
        => DataFile.Find(offer, name) switch
        {
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt64(out var number) => number,
            { ValueKind: JsonValueKind.String } value when long.TryParse(DataFile.TextOf(value), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
}
