using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>A catalog as code sees it: every offer, market and locale has its identifier, every id is resolved.</summary>
internal sealed class CatalogView
{
    /// <summary>The largest number that the tables can hold; one character each, and the last is taken.</summary>
    public const int LargestNumber = 0xFFFE;

    public CatalogView(Catalog catalog, string @namespace, bool isInternal = false)
    {
        Namespace = CSharpText.Namespace(@namespace);
        Accessibility = isInternal ? "internal" : "public";
        Services = catalog.Services;
        Editions = catalog.Editions.ToDictionary(edition => edition.Id, StringComparer.Ordinal);

        var taken = new HashSet<string>(StringComparer.Ordinal);
        Offers = catalog.Offers
            .Where(offer => offer.Number is > 0 and <= LargestNumber)
            .GroupBy(offer => offer.Number)
            .OrderBy(same => same.Key)
            .Select(same => new OfferView(same.First(), CSharpText.Unique(CSharpText.Identifier(same.First().Id), taken)))
            .ToList();
        foreach (var offer in Offers)
        {
            // A former name that is another offer's name now is looked up by nobody and needs no member.
            offer.Aliases.AddRange(offer.Offer.FormerNames
                .Select(former => new AliasView(former, CSharpText.Identifier(former.Id)))
                .Where(alias => taken.Add(alias.Identifier)));
        }

        taken.Clear();
        Markets = catalog.Markets
            .Where(market => market.Number is >= 0 and < 1024)
            .GroupBy(market => market.Number)
            .OrderBy(same => same.Key)
            .Select(same => new MarketView(same.First(), CSharpText.Unique(CSharpText.Identifier(same.First().Id), taken)))
            .ToList();

        _offersById = ById(Offers, offer => offer.Offer.Id);
        _marketsById = ById(Markets, market => market.Market.Id);
        Upgrades = catalog.Upgrades
            .Where(upgrade => _offersById.ContainsKey(upgrade.From) && _offersById.ContainsKey(upgrade.To) && _marketsById.ContainsKey(upgrade.Market))
            .Select(upgrade => new UpgradeView(_offersById[upgrade.From], _offersById[upgrade.To], _marketsById[upgrade.Market], upgrade))
            .OrderBy(upgrade => upgrade.From.Number)
            .ThenBy(upgrade => upgrade.Market.Number)
            .ThenBy(upgrade => upgrade.To.Number)
            .ToList();

        taken.Clear();
        Locales = catalog.Offers
            .SelectMany(offer => offer.Names.Concat(offer.MarketNames.SelectMany(inMarket => inMarket.Names)))
            .Where(names => names.Names.Count > 0)
            .Select(names => names.Locale)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(locale => locale, StringComparer.Ordinal)
            .Select(locale => new LocaleView(locale, CSharpText.Unique(LocaleIdentifier(locale), taken)))
            .ToList();

        taken.Clear();
        Sentences = catalog.Sentences
            .GroupBy(sentence => sentence.Locale, StringComparer.OrdinalIgnoreCase)
            .Select(same => new SentencesView(
                new LocaleView(same.Key, CSharpText.Unique(LocaleIdentifier(same.Key), taken)),
                same.GroupBy(sentence => sentence.Key, StringComparer.Ordinal).Select(sentences => sentences.First()).ToList()))
            .ToList();
    }

    private readonly Dictionary<string, OfferView> _offersById;
    private readonly Dictionary<string, MarketView> _marketsById;

    public string Namespace { get; }

    /// <summary>The accessibility of the catalog's types.</summary>
    public string Accessibility { get; }

    public IReadOnlyList<OfferView> Offers { get; }

    public IReadOnlyList<MarketView> Markets { get; }

    /// <summary>Every upgrade, by from, then market, then to.</summary>
    public IReadOnlyList<UpgradeView> Upgrades { get; }

    public IReadOnlyList<LocaleView> Locales { get; }

    public IReadOnlyDictionary<string, Edition> Editions { get; }

    public ServiceReference Services { get; }

    /// <summary>The sentences for reasons, by locale.</summary>
    public IReadOnlyList<SentencesView> Sentences { get; }

    public OfferView? Find(string? offerId)
        => offerId is not null && _offersById.TryGetValue(offerId, out var offer) ? offer : null;

    public MarketView? FindMarket(string? marketId)
        => marketId is not null && _marketsById.TryGetValue(marketId, out var market) ? market : null;

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

    // zh-TW: ZhTw.
    private static string LocaleIdentifier(string locale) => CSharpText.Identifier(string.Concat(locale
        .Split('-', '_')
        .Where(part => part.Length > 0)
        .Select(part => part.Substring(0, 1).ToUpperInvariant() + part.Substring(1).ToLowerInvariant())));
}

/// <summary>An offer and its identifier.</summary>
internal sealed class OfferView(Offer offer, string identifier)
{
    public Offer Offer { get; } = offer;

    public string Identifier { get; } = identifier;

    public int Number => Offer.Number;

    public List<AliasView> Aliases { get; } = [];

    /// <summary>The name to show in <paramref name="locale"/>.</summary>
    public string? NameIn(string locale) => NameIn(Offer.Names, locale);

    /// <summary>The English name in <paramref name="market"/>, where it is not the current one.</summary>
    public string? NameIn(MarketView market) => NamesIn(market)?.Name;

    /// <summary>The name to show in <paramref name="market"/> and <paramref name="locale"/>.</summary>
    public string? NameIn(MarketView market, string locale) => NamesIn(market) is { } names ? NameIn(names.Names, locale) : null;

    private MarketNames? NamesIn(MarketView market) => Offer.MarketNames.FirstOrDefault(names => names.Market == market.Market.Id);

    private static string? NameIn(EquatableArray<LocaleNames> all, string locale)
    {
        foreach (var names in all)
        {
            if (names.Names.Count > 0 && string.Equals(names.Locale, locale, StringComparison.OrdinalIgnoreCase))
            {
                return names.Names[0];
            }
        }

        return null;
    }
}

/// <summary>A former name and its identifier.</summary>
internal sealed record AliasView(FormerName Former, string Identifier);

/// <summary>A market and its identifier.</summary>
internal sealed record MarketView(Market Market, string Identifier)
{
    public int Number => Market.Number;
}

/// <summary>An upgrade with its ids resolved.</summary>
internal sealed record UpgradeView(OfferView From, OfferView To, MarketView Market, Upgrade Upgrade);

/// <summary>A locale and its identifier.</summary>
internal sealed record LocaleView(string Tag, string Identifier);

/// <summary>The sentences of a locale, one for each key.</summary>
internal sealed record SentencesView(LocaleView Locale, IReadOnlyList<Sentence> Sentences);
