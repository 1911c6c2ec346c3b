using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Localized names of offers, and the names that they have in single markets.</summary>
internal sealed class NameChanges(ComparedCatalog before, ComparedCatalog after)
{
    private const string English = "en";

    public static IEnumerable<CatalogChange> Find(ComparedCatalog before, ComparedCatalog after, OfferMatching offers)
    {
        var changes = new NameChanges(before, after);

        // The names of an offer that came or went came or went with it.
        return offers.Pairs.SelectMany(pair => changes.Compare(pair.Before, pair.After));
    }

    private IEnumerable<CatalogChange> Compare(Offer old, Offer now)
    {
        var common = new CatalogChange(ChangeRule.NameAdded, "") { Offer = now.Id, Edition = after.EditionOf(now) };
        var markets = MarketsOf(old).Concat(MarketsOf(now)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Locales(old.Names, now.Names, common, old, now).Concat(markets.SelectMany(market =>
        {
            var (was, named) = (NamesIn(old, market), NamesIn(now, market));
            return Locales(
                was is null ? null : was.Names.Append(new LocaleNames(English, new[] { was.Name }.ToEquatableArray())),
                named is null ? null : named.Names.Append(new LocaleNames(English, new[] { named.Name }.ToEquatableArray())),
                common with { Market = market, Edition = after.EditionOf(market) ?? before.EditionOf(market) },
                old,
                now);
        }));
    }

    private IEnumerable<CatalogChange> Locales(IEnumerable<LocaleNames>? old, IEnumerable<LocaleNames>? now, CatalogChange common, Offer oldOffer, Offer offer)
    {
        var was = (old ?? []).ToDictionary(names => names.Locale, names => names.Names, StringComparer.Ordinal);
        var named = (now ?? []).ToDictionary(names => names.Locale, names => names.Names, StringComparer.Ordinal);
        return was.Keys.Concat(named.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(locale => Compare(was.GetValueOrDefault(locale), named.GetValueOrDefault(locale), common with { Locale = locale }, oldOffer, offer));
    }

    private IEnumerable<CatalogChange> Compare(EquatableArray<string> old, EquatableArray<string> now, CatalogChange common, Offer oldOffer, Offer offer)
    {
        var name = offer.Name;
        var was = old.ToDictionary(NameFolding.Fold, StringComparer.Ordinal);
        var named = now.ToDictionary(NameFolding.Fold, StringComparer.Ordinal);
        var where = common.Locale + (common.Market is { } market ? $", {market}" : "");
        foreach (var (fold, added) in named.Where(one => !was.ContainsKey(one.Key)))
        {
            yield return common with { Sentence = $"'{name}' is also called '{added}' ({where}).", NewValue = added, After = after.Places.OfName(offer, common.Locale!, added) };
        }

        foreach (var (fold, removed) in was.Where(one => !named.ContainsKey(one.Key)))
        {
            yield return common with { Rule = ChangeRule.NameRemoved, Sentence = $"'{name}' is no longer called '{removed}' ({where}).", OldValue = removed, Before = before.Places.OfName(oldOffer, common.Locale!, removed) };
        }

        foreach (var (fold, spelled) in named.Where(one => was.TryGetValue(one.Key, out var other) && other != one.Value))
        {
            yield return Shown(was[fold], spelled, $"'{was[fold]}' is written '{spelled}' ({where}).");
        }

        var stayed = old.Where(one => named.ContainsKey(NameFolding.Fold(one))).Select(NameFolding.Fold).ToList();
        var order = now.Where(one => was.ContainsKey(NameFolding.Fold(one))).Select(NameFolding.Fold).ToList();
        var isOtherShown = old.Count > 0 && now.Count > 0 && was.ContainsKey(NameFolding.Fold(now[0])) && NameFolding.Fold(old[0]) != NameFolding.Fold(now[0]);
        if (isOtherShown || !stayed.SequenceEqual(order, StringComparer.Ordinal))
        {
            yield return Shown(old[0], now[0], $"'{name}' is shown as '{now[0]}' ({where}); its other names follow.");
        }

        CatalogChange Shown(string from, string to, string sentence) => common with
        {
            Rule = ChangeRule.NameShown,
            Sentence = sentence,
            OldValue = from,
            NewValue = to,
            Before = before.Places.OfName(oldOffer, common.Locale!, from),
            After = after.Places.OfName(offer, common.Locale!, to),
        };
    }

    private static IEnumerable<string> MarketsOf(Offer offer) => offer.MarketNames.Select(names => names.Market);

    private static MarketNames? NamesIn(Offer offer, string market) => offer.MarketNames.FirstOrDefault(names => names.Market == market);
}
