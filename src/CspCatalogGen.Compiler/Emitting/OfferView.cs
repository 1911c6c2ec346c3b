using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>An offer, its identifier and those of its former names.</summary>
internal sealed class OfferView(Offer offer, string identifier, IReadOnlyList<AliasView> aliases)
{
    /// <summary>The largest number that the tables can hold; one character each, and the last is taken.</summary>
    public const int MaxNumber = 0xFFFE;

    public Offer Offer { get; } = offer;

    public string Identifier { get; } = identifier;

    public int Number => Offer.Number;

    public IReadOnlyList<AliasView> Aliases { get; } = aliases;

    /// <summary>The offers by number, each number once.</summary>
    public static IReadOnlyList<OfferView> CreateAll(IEnumerable<Offer> offers)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);

        // Every current name has its identifier before a former one gets any.
        var named = offers
            .Where(offer => offer.Number is > 0 and <= MaxNumber)
            .GroupBy(offer => offer.Number)
            .OrderBy(same => same.Key)
            .Select(same => new { Offer = same.First(), Identifier = CSharpText.Unique(CSharpText.Identifier(same.First().Id), taken) })
            .ToList();

        // A former name that is another offer's name now is looked up by nobody and needs no member.
        return named
            .Select(item => new OfferView(item.Offer, item.Identifier, item.Offer.FormerNames
                .Select(former => new AliasView(former, CSharpText.Identifier(former.Id)))
                .Where(alias => taken.Add(alias.Identifier))
                .ToList()))
            .ToList();
    }

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
