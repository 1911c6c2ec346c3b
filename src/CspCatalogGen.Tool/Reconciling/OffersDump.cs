using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The offers of one country as Partner Center lists them.</summary>
/// <param name="Country">The country of the offers, where they name one.</param>
/// <param name="Offers">Every offer, by GUID.</param>
/// <param name="Problems">What could not be read, in the order of the offers' GUIDs.</param>
internal sealed record OffersDump(string? Country, IReadOnlyDictionary<string, DumpedOffer> Offers, IReadOnlyList<string> Problems)
{
    private static readonly string[] Identifiers = ["id", "offerId"];
    private static readonly string[] Targets = [DumpedOffer.UpgradeTargets, DumpedOffer.ConversionTargets];

    /// <summary>
    /// Reads the file <paramref name="path"/>: what Partner Center's API gives, page by page, or what its PowerShell module
    /// prints; a list, or a single offer.
    /// </summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static OffersDump Read(string path)
    {
        using var file = DataFile.ReadJson(path, "no list of Partner Center's offers");
        var items = file.Items(item => DataFile.Find(item, Identifiers) is not null).ToList();
        if (items.Count > 0 && !items.Exists(item => IdOf(item) is not null))
        {
            throw file.Refuse(DataFileKind.Offers);
        }

        var read = items.Where(item => IdOf(item) is not null).Select(item => DumpedOffer.Read(IdOf(item)!, item)).ToList();
        // The service leaves the property out where an offer has no targets; where all do, these are not its offers.
        if (read.Count > 0 && !items.Exists(item => DataFile.Find(item, Targets) is not null))
        {
            throw file.Refuse(DataFileKind.Offers);
        }

        var problems = new List<string>();
        if (items.Count > read.Count)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Entries of the list without the GUID of an offer, which are not compared: {items.Count - read.Count}."));
        }

        // Every answer is the same whatever the order of the offers.
        var offers = new SortedDictionary<string, DumpedOffer>(StringComparer.Ordinal);
        foreach (var same in read.GroupBy(offer => offer.Id, StringComparer.Ordinal))
        {
            offers.Add(same.Key, same.Count() == 1 ? same.First() : Merge(same.ToList()));
        }

        problems.AddRange(offers.Values.Select(offer => offer.Problem).OfType<string>());
        var countries = items.Select(item => DataFile.Text(item, "country")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        if (countries.Count > 1)
        {
            problems.Add($"The offers are of several countries ({string.Join(", ", countries)}); what is offered in one counts as offered in all.");
        }

        return new OffersDump(countries.Count == 0 ? null : string.Join(", ", countries), offers, problems);
    }

    private static string? IdOf(JsonElement item) => DataFile.Guid(DataFile.Text(item, Identifiers));

    private static DumpedOffer Merge(List<DumpedOffer> same)
    {
        var first = same.OrderBy(offer => offer.Name, StringComparer.Ordinal).ThenBy(offer => offer.ProductId, StringComparer.Ordinal).First();
        var differ = same.Exists(offer => offer.Fingerprint != same[0].Fingerprint);
        return first with
        {
            IsTrial = same.TrueForAll(offer => offer.IsTrial),
            Upgrades = Union(same.Select(offer => offer.Upgrades)),
            Conversions = Union(same.Select(offer => offer.Conversions)),
            Problem = same.Select(offer => offer.Problem).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault()
                ?? (differ ? $"'{first.Name}' ({first.Id}) is listed twice and differently; what either says counts." : null),
        };
    }

    private static IReadOnlyList<string>? Union(IEnumerable<IReadOnlyList<string>?> lists)
        => lists.Contains(null) ? null : [.. lists.SelectMany(list => list!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>An offer as Partner Center lists it.</summary>
/// <param name="Id">Its offer GUID.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProductId">The GUID of its product, which its trials and variants share.</param>
/// <param name="IsTrial">Whether it is a trial.</param>
/// <param name="Upgrades">The GUIDs of the offers that it can be upgraded to; <see langword="null"/> where they could not all be read.</param>
/// <param name="Conversions">The same of the offers that it, as a trial, can be converted to.</param>
/// <param name="Problem">What of it could not be read.</param>
internal sealed record DumpedOffer(
    string Id,
    string Name,
    string? ProductId,
    bool IsTrial,
    IReadOnlyList<string>? Upgrades,
    IReadOnlyList<string>? Conversions,
    string? Problem)
{
    public const string UpgradeTargets = "upgradeTargetOffers";
    public const string ConversionTargets = "conversionTargetOffers";

    /// <summary>All that is compared, as one text.</summary>
    public string Fingerprint => string.Join('\n', [Name, ProductId, IsTrial.ToString(), .. (Upgrades ?? []).Order(StringComparer.Ordinal), "", .. (Conversions ?? []).Order(StringComparer.Ordinal)]);

    public static DumpedOffer Read(string id, JsonElement item)
    {
        var name = DataFile.Text(item, "name") ?? id;
        var upgrades = Guids(item, UpgradeTargets, out var unread);
        var conversions = Guids(item, ConversionTargets, out var unreadConversions);
        return new DumpedOffer(
            id,
            name,
            DataFile.Find(item, "product") is { } product ? DataFile.Guid(DataFile.Text(product, "id") ?? (product.ValueKind == JsonValueKind.String ? DataFile.TextOf(product) : null)) : null,
            DataFile.Find(item, "isTrial") is { ValueKind: JsonValueKind.True },
            upgrades,
            conversions,
            (unread ?? unreadConversions) is { } trouble ? $"The targets of '{name}' ({id}) cannot be read: {trouble}." : null);
    }

    private static List<string>? Guids(JsonElement item, string property, out string? unread)
    {
        unread = null;
        if (DataFile.Find(item, property) is not { } value)
        {
            return [];
        }

        // Where PowerShell prints less deeply than the object goes, a list is its items with blanks between them.
        var values = value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().Select(DataFile.IdOf),
            JsonValueKind.Object when DataFile.Find(value, "value") is { ValueKind: JsonValueKind.Array } inner => inner.EnumerateArray().Select(DataFile.IdOf),
            JsonValueKind.String => DataFile.TextOf(value)!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            _ => [null],
        };
        var guids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in values)
        {
            if (DataFile.Guid(text) is not { } guid)
            {
                unread = $"'{text ?? value.ValueKind.ToString().ToLowerInvariant()}' among its {property} is no GUID";
                return null;
            }

            guids.Add(guid);
        }

        return [.. guids];
    }
}
