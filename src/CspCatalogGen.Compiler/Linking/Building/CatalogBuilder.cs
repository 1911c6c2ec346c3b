using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>A catalog, and beside it where each of its upgrades stands.</summary>
internal sealed record BuiltCatalog(Catalog Catalog, EquatableArray<UpgradeSources> Sources);

/// <summary>Builds the catalog: gives offers their numbers and identifiers, and everything its order.</summary>
internal static class CatalogBuilder
{
    public static Result<BuiltCatalog> Build(CatalogDraft draft, NamesDocument? document, OfferNames names, IEnumerable<PageNames> named)
    {
        var numbers = OfferNumbers.From(draft.Offers, document, names);
        var ids = OfferIdentifiers.From(draft.Offers, names);
        var builder = new OfferBuilder(draft, names, ids.Value, named);
        var offers = draft.Offers
            .Where(offer => ids.Value.ContainsKey(offer.Key))
            .OrderBy(offer => numbers.Value[offer.Key])
            .Select(offer => builder.Build(offer, numbers.Value[offer.Key]));
        var marketNumbers = draft.Markets.ToDictionary(market => market.Id, market => market.Number);
        var upgrades = draft.Upgrades
            .Where(upgrade => ids.Value.ContainsKey(upgrade.From) && ids.Value.ContainsKey(upgrade.To))
            .OrderBy(upgrade => marketNumbers[OfferIdentifier.From(upgrade.Market)])
            .ThenBy(upgrade => numbers.Value[upgrade.From])
            .ThenBy(upgrade => numbers.Value[upgrade.To])
            .ToList();
        var catalog = new Catalog(
            offers.ToEquatableArray(),
            draft.Markets.ToEquatableArray(),
            upgrades
                .Select(upgrade => new Upgrade(
                    ids.Value[upgrade.From],
                    ids.Value[upgrade.To],
                    OfferIdentifier.From(upgrade.Market),
                    upgrade.Rule,
                    upgrade.Contested,
                    upgrade.Note))
                .ToEquatableArray(),
            draft.Editions.OrderBy(edition => edition.Id, StringComparer.Ordinal).ToEquatableArray());
        return Result.From(
            new BuiltCatalog(catalog, upgrades.Select(upgrade => new UpgradeSources(upgrade.Sources)).ToEquatableArray()),
            numbers.Diagnostics,
            ids.Diagnostics);
    }
}
