using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>An offer as Partner Center lists it.</summary>
/// <param name="Id">Its offer GUID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">The ISO code of the country that it is offered in, where it names one.</param>
/// <param name="ProductId">The GUID of its product, which its trials and variants share.</param>
/// <param name="IsTrial">Whether it is a trial.</param>
/// <param name="Upgrades">The GUIDs of the offers that it can be upgraded to; <see langword="null"/> where they could not all be read.</param>
/// <param name="Conversions">The same of the offers that it, as a trial, can be converted to.</param>
/// <param name="Problem">What of it could not be read.</param>
internal sealed record DumpedOffer(
    string Id,
    string Name,
    string? Country,
    string? ProductId,
    bool IsTrial,
    IReadOnlyList<string>? Upgrades,
    IReadOnlyList<string>? Conversions,
    string? Problem)
{
    private const string Trial = "isTrial";
    private const string AddOn = "isAddOn";
    private const string ForSale = "isAvailableForPurchase";
    private const string Eligible = "isEligible";

    public const string UpgradeTargets = "upgradeTargetOffers";
    public const string ConversionTargets = "conversionTargetOffers";

    // What says of an object among the targets that it is none. A subscription is upgraded to one that is paid for, by itself.
    private static readonly (string Property, bool Value)[] Denials = [(Eligible, false), (ForSale, false), (Trial, true), (AddOn, true)];

    private static readonly char[] Separators = [' ', ',', ';', '|', '\t', '\r', '\n'];

    // Letters that a name may differ by and still be meant for another; no two names of the service are that near.
    private const int Misspelt = 3;

    /// <summary>All that is compared, as one text.</summary>
    public string Fingerprint => string.Join('\n', [Name, ProductId, IsTrial.ToString(), IsAddOn.ToString(), IsNotSold.ToString(), .. Unknown.Select(property => $"{property.Key}={property.Value}"), "", .. Qualifications, End ?? "", HasPrerequisites.ToString(), .. (Upgrades ?? []).Order(StringComparer.Ordinal), "", .. (Conversions ?? []).Order(StringComparer.Ordinal)]);

    /// <summary>Whether it is sold beside another offer and never by itself.</summary>
    public bool IsAddOn { get; init; }

    /// <summary>Whether the service says that it cannot be purchased. Who has it may still upgrade it.</summary>
    public bool IsNotSold { get; init; }

    /// <summary>What it asks of a customer, such as to be a nonprofit.</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>What in its name or its description says that it ends.</summary>
    public string? End { get; init; }

    /// <summary>Whether it is sold to those who have another offer.</summary>
    public bool HasPrerequisites { get; init; }

    /// <summary>What it says of itself in properties that Partner Center does not document.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Unknown { get; init; } = [];

    /// <summary>Whether the dump has no list of its targets, which the service leaves out where there are none.</summary>
    public bool HasNoList { get; init; }

    /// <summary>Reads one offer.</summary>
    /// <param name="id">Its offer GUID.</param>
    /// <param name="item">The offer.</param>
    /// <param name="isNullNone">Whether the list of an offer without targets is <see langword="null"/> in this file.</param>
    public static DumpedOffer Read(string id, JsonElement item, bool isNullNone)
    {
        var name = DataFile.Text(item, "name") ?? id;
        var country = CountryOf(item);
        var upgrades = Guids(item, UpgradeTargets, country, isNullNone, out var unread);
        var conversions = Guids(item, ConversionTargets, country, isNullNone, out var unreadConversions);
        var unclear = Array.Find([Trial, AddOn, ForSale], property => DataFile.Find(item, property) is { ValueKind: not JsonValueKind.Null } && DataFile.Truth(item, property) is null);
        string?[] problems =
        [
            (unread ?? unreadConversions) is { } trouble ? TroubleOfAll(item, isNullNone) ?? $"The targets of '{name}' ({id}) cannot be read: {trouble}." : null,
            unclear is not null ? $"'{name}' ({id}) has an {unclear} that says neither yes nor no, which counts as not said." : null,
            .. new[] { UpgradeTargets, ConversionTargets }.SelectMany(property => TargetsIn(item, property) ?? []).Where(target => Denial(target, country) is not null).Select(target => $"'{name}' ({id}) lists {DataFile.IdOf(target)} with {Denial(target, country)}, which counts as not listed."),
        ];
        return new DumpedOffer(
            id,
            name,
            country,
            DataFile.Find(item, OfferProperties.Product) is { } product ? DataFile.Guid(DataFile.Text(product, "id") ?? (product.ValueKind == JsonValueKind.String ? DataFile.TextOf(product) : null)) : null,
            DataFile.Truth(item, Trial) == true,
            upgrades,
            conversions,
            string.Join(' ', problems.OfType<string>()) is { Length: > 0 } problem ? problem : null)
        {
            IsAddOn = DataFile.Truth(item, AddOn) == true,
            IsNotSold = DataFile.Truth(item, ForSale) == false || OfferProperties.FindNone(item) is not null,
            Qualifications = OfferProperties.QualificationsOf(item),
            End = OfferProperties.EndOf(item),
            HasPrerequisites = OfferProperties.HasPrerequisites(item),
            Unknown = [.. OfferProperties.Unknown(item).Where(property => !IsRenamed(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal)],
            HasNoList = DataFile.Find(item, UpgradeTargets) is null or { ValueKind: JsonValueKind.Null },
        };
    }

    // What a program did to the lists of every offer is said once.
    private static string? TroubleOfAll(JsonElement item, bool isNullNone)
        => new[] { UpgradeTargets, ConversionTargets }.Select(property => (Name: property, Value: DataFile.Find(item, property))).Select(list => list.Value switch
        {
            { ValueKind: JsonValueKind.Null } when !isNullNone => $"No offer of the file has a list of targets: {list.Name} is null.",
            { ValueKind: JsonValueKind.String } text when DataFile.TextOf(text)!.StartsWith("System.", StringComparison.Ordinal) => $"The file has '{DataFile.TextOf(text)}' in place of {list.Name}; 'ConvertTo-Json -Depth 4' prints them.",
            _ => null,
        }).FirstOrDefault(static trouble => trouble is not null);

    // Such a name says in place of a list that the list cannot be read.
    private static bool IsRenamed(string name) => IsRenamed(name, UpgradeTargets) || IsRenamed(name, ConversionTargets);

    // "upgradeTargets": a tool that shortens it.
    private static bool IsRenamed(string name, string property)
        => EditDistance.Between(name.ToLowerInvariant(), property.ToLowerInvariant()) <= Misspelt || name.StartsWith(property[..^"Offers".Length], StringComparison.OrdinalIgnoreCase);

    // A list, or one that PowerShell wrote with its length.
    private static List<JsonElement>? TargetsIn(JsonElement item, string property)
        => DataFile.Find(item, property) switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            { ValueKind: JsonValueKind.Object } list when DataFile.Find(list, "value") is { ValueKind: JsonValueKind.Array } inner && IsWhole(list, inner.GetArrayLength()) => [.. inner.EnumerateArray()],
            _ => null,
        };

    private static bool IsWhole(JsonElement list, int length)
        => DataFile.NamesOf(list).Count() == 1 || (DataFile.NamesOf(list).Count() == 2 && DataFile.Find(list, "count") is { ValueKind: JsonValueKind.Number } count && count.TryGetInt32(out var said) && said == length);

    private static string? CountryOf(JsonElement item)
        => DataFile.Text(item, OfferProperties.Country)?.Trim() is { Length: > 0 } country ? country.ToUpperInvariant() : null;

    private static string? Denial(JsonElement target, string? country)
        => Array.Find(Denials, denial => DataFile.Truth(target, denial.Property) == denial.Value) is { Property: { } denial, Value: var value } ? $"{denial} {(value ? "true" : "false")}"
            : country is not null && CountryOf(target) is { } other && other != country ? $"{OfferProperties.Country} {other}"
            : OfferProperties.FindNone(target);

    // A state, a day, a country or what the target alone asks for may take it back.
    private static string? FindUnknown(JsonElement target, JsonElement source, string? country)
        => Array.Find(Denials, denial => DataFile.Find(target, denial.Property) is { ValueKind: not JsonValueKind.Null } && DataFile.Truth(target, denial.Property) is null) is { Property: { } unclear } ? $"'{unclear}'"
            : country is null && CountryOf(target) is { } other ? $"'{OfferProperties.Country}' ({other})"
            : OfferProperties.EndOf(target) is { } end ? $"'{end}' in its name or its description"
            : OfferProperties.QualificationsOf(target).Except(OfferProperties.QualificationsOf(source), StringComparer.Ordinal).FirstOrDefault() is { } asked ? $"'{OfferProperties.Qualifications}' ({asked})"
            : OfferProperties.HasPrerequisites(target) ? $"'{OfferProperties.Prerequisites}'"
            : OfferProperties.Unknown(target).Where(static property => !property.Key.Equals(Eligible, StringComparison.OrdinalIgnoreCase)).Select(static property => $"'{property.Key}' ({property.Value})").FirstOrDefault();

    private static List<string>? Guids(JsonElement item, string property, string? country, bool isNullNone, out string? unread)
    {
        unread = null;
        if (DataFile.Find(item, property) is not { } value)
        {
            unread = DataFile.NamesOf(item).FirstOrDefault(name => IsRenamed(name, property)) is { } misspelt
                ? $"it has '{misspelt}' in place of {property}"
                : null;
            return unread is null ? [] : null;
        }

        if (value.ValueKind == JsonValueKind.Null && isNullNone)
        {
            return [];
        }

        // Where PowerShell prints less deeply than the object goes, a list is its items with blanks between them; table calculations have other signs.
        var targets = TargetsIn(item, property);
        IEnumerable<string?> values = (targets, value.ValueKind) switch
        {
            ({ } list, _) => list.Where(target => Denial(target, country) is null).Select(DataFile.IdOf),
            (_, JsonValueKind.String) => DataFile.TextOf(value)!.Split(Separators, StringSplitOptions.RemoveEmptyEntries),
            _ => [null],
        };
        if (targets?.Select(target => FindUnknown(target, item, country)).FirstOrDefault(static name => name is not null) is { } unknown)
        {
            unread = $"one of its {property} has {unknown}, which is not understood";
            return null;
        }

        var guids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in values)
        {
            if (DataFile.Guid(text) is not { } guid)
            {
                unread = text is null ? $"one of its {property} has no GUID, or two" : $"'{text}' among its {property} is no GUID";
                return null;
            }

            guids.Add(guid);
        }

        return [.. guids];
    }
}
