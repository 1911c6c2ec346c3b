using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A catalog as code sees it: every offer, market and locale has its identifier, every id is resolved.</summary>
internal sealed class CatalogView
{
    private readonly Dictionary<string, OfferView> _offersById;
    private readonly Dictionary<string, MarketView> _marketsById;

    private CatalogView(
        Dictionary<string, OfferView> offersById,
        Dictionary<string, MarketView> marketsById,
        Dictionary<string, Edition> editions,
        ServiceReference services)
        => (_offersById, _marketsById, Editions, Services) = (offersById, marketsById, editions, services);

    public string Namespace { get; private init; } = "";

    /// <summary>The accessibility of the catalog's types.</summary>
    public string Accessibility { get; private init; } = "public";

    /// <summary>Whether offers, markets and upgrades have converters for JSON.</summary>
    public bool HasJson { get; private init; }

    /// <summary>Whether an overload can say that it is the one that is meant.</summary>
    public bool HasOverloadPriority { get; private init; }

    /// <summary>Every offer, by number.</summary>
    public IReadOnlyList<OfferView> Offers { get; private init; } = [];

    /// <summary>Every market, by number.</summary>
    public IReadOnlyList<MarketView> Markets { get; private init; } = [];

    /// <summary>Every upgrade, by from, then market, then to.</summary>
    public IReadOnlyList<UpgradeView> Upgrades { get; private init; } = [];

    public IReadOnlyList<LocaleView> Locales { get; private init; } = [];

    public IReadOnlyDictionary<string, Edition> Editions { get; }

    public ServiceReference Services { get; }

    /// <summary>Every product of the licensing reference, by String ID.</summary>
    public IReadOnlyList<ProductView> Products { get; private init; } = [];

    /// <summary>The sentences for reasons, by locale.</summary>
    public IReadOnlyList<SentencesView> Sentences { get; private init; } = [];

    /// <summary>The view of <paramref name="catalog"/>, whose code goes into <paramref name="namespace"/>.</summary>
    public static CatalogView Create(Catalog catalog, string @namespace, bool isInternal, bool hasJson, bool hasOverloadPriority)
    {
        var offers = OfferView.CreateAll(catalog.Offers);
        var markets = MarketView.CreateAll(catalog.Markets);
        var offersById = ById(offers, offer => offer.Offer.Id);
        var marketsById = ById(markets, market => market.Market.Id);
        var editions = catalog.Editions.ToDictionary(edition => edition.Id, StringComparer.Ordinal);
        return new CatalogView(offersById, marketsById, editions, catalog.Services)
        {
            Namespace = CSharpText.Namespace(@namespace),
            Accessibility = isInternal ? "internal" : "public",
            HasJson = hasJson,
            HasOverloadPriority = hasOverloadPriority,
            Offers = offers,
            Markets = markets,
            Upgrades = Resolve(catalog.Upgrades, offersById, marketsById)
                .OrderBy(upgrade => upgrade.From.Number)
                .ThenBy(upgrade => upgrade.Market.Number)
                .ThenBy(upgrade => upgrade.To.Number)
                .ToList(),
            Locales = LocaleView.CreateAll(catalog.Offers),
            Products = ProductView.CreateAll(catalog.Services.Products),
            Sentences = SentencesView.CreateAll(catalog.Sentences),
        };
    }

    public OfferView? Find(string? offerId)
        => offerId is not null && _offersById.TryGetValue(offerId, out var offer) ? offer : null;

    public MarketView? FindMarket(string? marketId)
        => marketId is not null && _marketsById.TryGetValue(marketId, out var market) ? market : null;

    private static IEnumerable<UpgradeView> Resolve(IEnumerable<Upgrade> upgrades, Dictionary<string, OfferView> offers, Dictionary<string, MarketView> markets)
    {
        foreach (var upgrade in upgrades)
        {
            if (offers.TryGetValue(upgrade.From, out var from) && offers.TryGetValue(upgrade.To, out var to) && markets.TryGetValue(upgrade.Market, out var market))
            {
                yield return new UpgradeView(from, to, market, upgrade);
            }
        }
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<T> items, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!byId.ContainsKey(id(item)))
            {
                byId.Add(id(item), item);
            }
        }

        return byId;
    }
}
