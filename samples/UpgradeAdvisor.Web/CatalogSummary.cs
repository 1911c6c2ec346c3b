using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen;

namespace UpgradeAdvisor.Web;

/// <summary>What can be chosen from.</summary>
/// <param name="Version">The version of the catalog's data.</param>
/// <param name="Editions">What it was compiled from.</param>
/// <param name="Markets">Where offers are sold, with the offers that are sold there.</param>
/// <param name="Languages">The languages that it has names in.</param>
/// <param name="Statuses">The states of a subscription.</param>
internal sealed record CatalogSummary(
    string Version,
    IReadOnlyList<string> Editions,
    IReadOnlyList<MarketSummary> Markets,
    IReadOnlyList<string> Languages,
    IReadOnlyList<SubscriptionStatus> Statuses)
{
    /// <summary>The catalog in a language: <c>?language=zh-TW</c>.</summary>
    public static CatalogSummary Create(string? language)
    {
        var provenance = UpgradeCatalog.Provenance;
        return new CatalogSummary(
            provenance.Version,
            [.. provenance.Editions.Select(edition => $"{edition.Id} of {edition.Date}")],
            [.. Enum.GetValues<Market>().Select(market => new MarketSummary(market, UpgradeCatalog.GetName(market), OffersOf(market, language ?? "en")))],
            ["en", .. UpgradeCatalog.GetLocales()],
            [.. Enum.GetValues<SubscriptionStatus>().Where(status => status != SubscriptionStatus.None)]);
    }

    private static IReadOnlyList<OfferSummary> OffersOf(Market market, string language) => [.. UpgradeCatalog.GetOffers()
        .Where(offer => UpgradeCatalog.IsSold(offer, market))
        .Select(offer => OfferSummary.Create(offer, market, language))
        .OrderBy(offer => offer.Name, StringComparer.Ordinal)];
}

/// <summary>A market and what is sold there.</summary>
internal sealed record MarketSummary(Market Id, string Name, IReadOnlyList<OfferSummary> Offers);

/// <summary>An offer as its market and the reader's language have it.</summary>
/// <param name="Id">The offer.</param>
/// <param name="Name">What it is called there.</param>
internal sealed record OfferSummary(Offer Id, string Name)
{
    public static OfferSummary Create(Offer offer, Market market, string language) => new(offer, UpgradeCatalog.GetName(offer, market, language));
}
