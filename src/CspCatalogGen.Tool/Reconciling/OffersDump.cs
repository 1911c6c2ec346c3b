using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text.Json;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The offers of one country as Partner Center lists them.</summary>
/// <param name="Country">The country of the offers, where they name one.</param>
/// <param name="Offers">Every offer, by GUID.</param>
internal sealed record OffersDump(string? Country, IReadOnlyDictionary<string, DumpedOffer> Offers)
{
    /// <summary>Reads the file <paramref name="path"/>: a collection with <c>items</c>, or the items alone.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static OffersDump Read(string path)
    {
        var printed = DocumentSearch.ForwardSlashes(path);
        try
        {
            using var stream = File.OpenRead(path);
            using var json = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var items = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("items", out var found) ? found : json.RootElement;
            if (items.ValueKind != JsonValueKind.Array)
            {
                throw new UnusableInputException($"'{printed}' is no list of Partner Center offers: it has no 'items'.");
            }

            var offers = new Dictionary<string, DumpedOffer>(StringComparer.Ordinal);
            string? country = null;
            foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                country ??= Text(item, "country");
                if (Guid(Text(item, "id")) is { } id)
                {
                    offers.TryAdd(id, DumpedOffer.Read(id, item));
                }
            }

            return new OffersDump(country, offers);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or JsonException)
        {
            throw new UnusableInputException($"'{printed}' cannot be read: {e.Message}");
        }
    }

    internal static string? Text(JsonElement item, string property)
        => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static string? Guid(string? text) => System.Guid.TryParse(text, out var guid) ? guid.ToString("D") : null;
}

/// <summary>An offer as Partner Center lists it.</summary>
/// <param name="Id">Its offer GUID.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProductId">The GUID of its product, which its trials and variants share.</param>
/// <param name="IsTrial">Whether it is a trial.</param>
/// <param name="Upgrades">The GUIDs of the offers that it can be upgraded to.</param>
/// <param name="Conversions">The GUIDs of the offers that it, as a trial, can be converted to.</param>
internal sealed record DumpedOffer(
    string Id,
    string Name,
    string? ProductId,
    bool IsTrial,
    IReadOnlyList<string> Upgrades,
    IReadOnlyList<string> Conversions)
{
    public static DumpedOffer Read(string id, JsonElement item) => new(
        id,
        OffersDump.Text(item, "name") ?? id,
        item.TryGetProperty("product", out var product) ? OffersDump.Guid(OffersDump.Text(product, "id")) : null,
        item.TryGetProperty("isTrial", out var trial) && trial.ValueKind == JsonValueKind.True,
        Guids(item, "upgradeTargetOffers"),
        Guids(item, "conversionTargetOffers"));

    private static List<string> Guids(JsonElement item, string property)
        => item.TryGetProperty(property, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.String ? OffersDump.Guid(value.GetString()) : null).OfType<string>().Distinct(StringComparer.Ordinal)]
            : [];
}
