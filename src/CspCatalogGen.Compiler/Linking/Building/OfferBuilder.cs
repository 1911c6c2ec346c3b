using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>Builds offers with everything that documents say of their names.</summary>
internal sealed class OfferBuilder(CatalogDraft catalog, OfferNames names, IReadOnlyDictionary<string, string> ids, IEnumerable<PageNames> named)
{
    private readonly ILookup<string, SeenName> _seen = SeenNameOrder.NewestFirst(named).ToLookup(name => name.Key, StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(ids.Values, StringComparer.OrdinalIgnoreCase);

    public Offer Build(OfferDraft draft, int number)
    {
        var row = names.RowOf(draft.Key);
        return new Offer(
            ids[draft.Key],
            number,
            VariantNames.NameOf(draft, names),
            draft.Market is { } market ? OfferIdentifier.From(market) : null,
            draft.Base is { } baseKey && ids.TryGetValue(baseKey, out var baseId) ? baseId : null,
            BuildFormerNames(draft, row),
            row?.OfferId?.Text,
            row?.ProductId?.Text,
            row?.StringId?.Text,
            BuildNames(row, _seen[draft.Key]),
            BuildMarketNames(draft),
            draft.Paths.ToEquatableArray());
    }

    private EquatableArray<FormerName> BuildFormerNames(OfferDraft draft, OfferRow? row)
    {
        var former = row is { FormerNames.Count: > 0 } ? FormerNamesOf(draft.Key, row, "")
            : draft.Base is { } baseKey && names.RowOf(baseKey) is { } baseRow ? FormerNamesOf(baseKey, baseRow, " " + draft.Market)
            : [];
        return former
            .Where(name => NameSafety.FindTrouble(name.Name, mustBeAscii: true) is null && !_taken.Contains(name.Id))
            .OrderByDescending(name => name.Until, StringComparer.Ordinal)
            .ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    private IEnumerable<FormerName> FormerNamesOf(string key, OfferRow row, string suffix)
        => row.FormerNames
            .Where(former => names.IsLastOwner(former.Name.Text, key))
            .Select(former => former.Name.Text + suffix is var name ? new FormerName(name, OfferIdentifier.From(name), former.Until) : null!);

    /// <summary>The names document's names, then what pages say, the newest first.</summary>
    private static EquatableArray<LocaleNames> BuildNames(OfferRow? row, IEnumerable<SeenName> seen)
    {
        var built = new DistinctNames();
        foreach (var name in row?.Names ?? EquatableArray<LocaleName>.Empty)
        {
            built.Add(name.Locale, name.Name.Text);
        }

        foreach (var name in seen)
        {
            built.Add(name.Locale, name.Name);
        }

        return built.ToLocaleNames();
    }

    private EquatableArray<MarketNames> BuildMarketNames(OfferDraft draft)
        => catalog.NamesInEditions[draft.Key]
            .Where(name => NameFolding.Fold(name.Name) != draft.Key && name.Edition != EditionIds.Global)
            .OrderBy(name => name.Edition, StringComparer.Ordinal)
            .Select(name => new MarketNames(
                OfferIdentifier.From(name.Market),
                name.Name,
                BuildNames(null, _seen[draft.Key].Where(seen => seen.Edition == name.Edition))))
            .ToEquatableArray();
}
