using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>A file of Partner Center's offers, of one country or several.</summary>
/// <param name="Path">The file, as it is printed.</param>
/// <param name="Offers">Every offer of it, in its order.</param>
/// <param name="IsWhole">Whether an offer that is not in it is not offered.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record OffersFile(string Path, IReadOnlyList<DumpedOffer> Offers, bool IsWhole, IReadOnlyList<string> Problems)
{
    private static readonly string[] Targets = [DumpedOffer.UpgradeTargets, DumpedOffer.ConversionTargets];

    /// <summary>
    /// Reads the file <paramref name="path"/>: what Partner Center's API gives, page by page, or what its PowerShell module
    /// prints; a list, or a single offer.
    /// </summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is none.</exception>
    public static OffersFile Read(string path)
    {
        var file = DataFile.ReadJson(path, "no list of Partner Center's offers", DataFileKind.Offers);
        var items = file.Items(item => DataFile.Find(item, DataFile.Identifiers) is not null, "id");

        // The service leaves the property out where an offer has no targets; where all do, these are not its offers.
        if (!items.Any(item => IdOf(item) is not null) || !items.Any(item => DataFile.Find(item, Targets) is not null))
        {
            throw file.Refuse();
        }

        // PowerShell prints null for a list that the service left out; where no offer has a list, nothing says that it is one.
        var isNullNone = items.Any(item => DataFile.Find(item, Targets) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.String });
        var offers = items.Where(item => IdOf(item) is not null).Select(item => DumpedOffer.Read(IdOf(item)!, item, isNullNone)).ToList();
        var problems = file.Problems.ToList();
        if (items.Count > offers.Count)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"Entries of the list without the GUID of an offer, which are not compared: {items.Count - offers.Count}."));
        }

        return new OffersFile(file.Path, offers, problems.Count == 0, problems);
    }

    /// <summary>The offers of it in the countries of <paramref name="market"/>.</summary>
    /// <exception cref="UnusableInputException">There are none, or they are no offers but products.</exception>
    public OffersDump In(string market, Catalog catalog)
    {
        var problems = Problems.ToList();
        var offers = OffersOf(market, catalog, problems);
        TellProducts(offers, catalog, problems);
        problems.AddRange(UnknownProperties.Sentences(offers.SelectMany(offer => offer.Unknown), "Partner Center", "an offer"));
        return OffersDump.From(offers, IsWhole, problems);
    }

    private static string? IdOf(JsonElement item) => item.ValueKind == JsonValueKind.Object ? DataFile.Guid(DataFile.IdOf(item)) : null;

    private List<DumpedOffer> OffersOf(string market, Catalog catalog, List<string> problems)
    {
        var named = Offers.Select(offer => offer.Country).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var countries = named.Where(MarketCountries.IsCode).ToHashSet(StringComparer.Ordinal);
        if (named.Count > countries.Count)
        {
            problems.Add($"Countries that are no ISO codes, so that nothing tells whether the market {market} has them: {string.Join(", ", named.Except(countries, StringComparer.Ordinal).Order(StringComparer.Ordinal))}.");
        }

        if (!MarketCountries.AreKnown(market, catalog))
        {
            return [.. Offers];
        }

        var elsewhere = countries.Except(MarketCountries.Select(market, catalog, countries), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var offers = Offers.Where(offer => offer.Country is null || !elsewhere.Contains(offer.Country, StringComparer.Ordinal)).ToList();
        if (offers.Count == 0)
        {
            var other = elsewhere.Count == 1 ? MarketCountries.MarketOf(elsewhere[0], catalog) : null;
            throw new UnusableInputException($"'{Path}' has the offers of {string.Join(", ", elsewhere)}, and none of the market {market}.{(other is null || other == market ? "" : $" '--market {other}' compares it.")}");
        }

        if (elsewhere.Count > 0)
        {
            problems.Add($"Offers of countries that the market {market} does not have are not compared: {string.Join(", ", elsewhere)}.");
        }

        return offers;
    }

    // The licensing side knows products alone, and a list made from it has their GUIDs in place of the offers'.
    private void TellProducts(List<DumpedOffer> offers, Catalog catalog, List<string> problems)
    {
        var offerIds = catalog.Offers.Select(offer => offer.OfferId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var productIds = catalog.Offers.Select(offer => offer.ProductId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var products = offers.Where(offer => !offerIds.Contains(offer.Id) && (productIds.Contains(offer.Id) || offer.Id == offer.ProductId)).ToList();
        var areAllElsewhere = !offers.Exists(offer => offerIds.Contains(offer.Id));
        if (products.Count > 0 && areAllElsewhere)
        {
            throw new UnusableInputException($"'{Path}' has the GUIDs of products, not of offers: {products[0].Id} is the product '{products[0].Name}'.");
        }

        problems.AddRange(products.Select(offer => $"'{offer.Name}' ({offer.Id}) is listed with the GUID of its product, not of an offer.").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (areAllElsewhere && offerIds.Count > 0)
        {
            problems.Add("None of its offers is one of the catalog, so it tells nothing of them.");
        }
    }
}
