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

    private CatalogView(Catalog catalog, string @namespace, IReadOnlyList<OfferView> offers, IReadOnlyList<MarketView> markets)
    {
        Namespace = CSharpText.Namespace(@namespace);
        Services = catalog.Services;
        Products = ProductView.CreateAll(catalog.Services.Products);
        Editions = catalog.Editions.ToDictionary(edition => edition.Id, StringComparer.Ordinal);
        Offers = offers;
        Markets = markets;
        Locales = LocaleView.CreateAll(catalog.Offers);
        Sentences = SentencesView.CreateAll(catalog.Sentences);
        _offersById = ById(offers, offer => offer.Offer.Id);
        _marketsById = ById(markets, market => market.Market.Id);
        Upgrades = Resolve(catalog.Upgrades)
            .OrderBy(upgrade => upgrade.From.Number)
            .ThenBy(upgrade => upgrade.Market.Number)
            .ThenBy(upgrade => upgrade.To.Number)
            .ToList();
    }

    public string Namespace { get; }

    /// <summary>The accessibility of the catalog's types.</summary>
    public string Accessibility { get; private init; } = "public";

    /// <summary>Whether offers, markets and upgrades have converters for JSON.</summary>
    public bool HasJson { get; private init; }

    /// <summary>Whether an overload can say that it is the one that is meant.</summary>
    public bool HasOverloadPriority { get; private init; }

    /// <summary>Every offer, by number.</summary>
    public IReadOnlyList<OfferView> Offers { get; }

    /// <summary>Every market, by number.</summary>
    public IReadOnlyList<MarketView> Markets { get; }

    /// <summary>Every upgrade, by from, then market, then to.</summary>
    public IReadOnlyList<UpgradeView> Upgrades { get; }

    public IReadOnlyList<LocaleView> Locales { get; }

    public IReadOnlyDictionary<string, Edition> Editions { get; }

    public ServiceReference Services { get; }

    /// <summary>Every product of the licensing reference, by String ID.</summary>
    public IReadOnlyList<ProductView> Products { get; }

    /// <summary>The sentences for reasons, by locale.</summary>
    public IReadOnlyList<SentencesView> Sentences { get; }

    /// <summary>The view of <paramref name="catalog"/>, whose code goes into <paramref name="namespace"/>.</summary>
    public static CatalogView Create(Catalog catalog, string @namespace, bool isInternal, bool hasJson, bool hasOverloadPriority)
        => new(catalog, @namespace, OfferView.CreateAll(catalog.Offers), MarketView.CreateAll(catalog.Markets))
        {
            Accessibility = isInternal ? "internal" : "public",
            HasJson = hasJson,
            HasOverloadPriority = hasOverloadPriority,
        };

    public OfferView? Find(string? offerId)
        => offerId is not null && _offersById.TryGetValue(offerId, out var offer) ? offer : null;

    public MarketView? FindMarket(string? marketId)
        => marketId is not null && _marketsById.TryGetValue(marketId, out var market) ? market : null;

    private IEnumerable<UpgradeView> Resolve(IEnumerable<Upgrade> upgrades)
    {
        foreach (var upgrade in upgrades)
        {
            if (Find(upgrade.From) is { } from && Find(upgrade.To) is { } to && FindMarket(upgrade.Market) is { } market)
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
