using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading.Names;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>What all editions give to the catalog, put together.</summary>
/// <param name="Editions">The editions.</param>
/// <param name="Markets">The markets, by number.</param>
/// <param name="Offers">Every offer once, by key.</param>
/// <param name="NamesInEditions">How the table of each edition writes an offer, by the offer's key.</param>
/// <param name="Upgrades">Every upgrade once.</param>
internal sealed record CatalogDraft(
    IReadOnlyList<Edition> Editions,
    IReadOnlyList<Market> Markets,
    IReadOnlyList<OfferDraft> Offers,
    ILookup<string, NameInEdition> NamesInEditions,
    IReadOnlyList<UpgradeDraft> Upgrades)
{
    /// <summary>Puts the newest revision of each edition together. A market belongs to the edition that comes first.</summary>
    public static Result<CatalogDraft> From(IReadOnlyList<LinkedRevision> newest, NamesDocument? document, OfferNames names)
    {
        var drafts = new List<EditionDraft>();
        var diagnostics = new List<Diagnostic>();
        var editionOfMarket = new Dictionary<string, string>(StringComparer.Ordinal);
        var missing = MissingRows.Find(newest.SelectMany(revision => revision.Canonical.Cells).Select(cell => cell.Key).OfType<string>(), names);
        foreach (var revision in newest)
        {
            diagnostics.AddRange(revision.Diagnostics);
            var market = CatalogMarkets.FindFor(revision.Edition, document);
            if (editionOfMarket.TryGetValue(market, out var claimant))
            {
                // A page that is refused for its cloud claims nothing.
                if (revision.Canonical.Rows.Count > 0)
                {
                    diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.MarketClaimedTwice, revision.Canonical.Locate(default), claimant, revision.Edition, market));
                }

                continue;
            }

            var offersBefore = new HashSet<string>(drafts.SelectMany(before => before.Offers).Where(offer => offer.Base is null).Select(offer => offer.Key), StringComparer.Ordinal);
            var draft = EditionBuilder.Build(revision, market, names, missing, offersBefore);
            diagnostics.AddRange(draft.Diagnostics);
            drafts.Add(draft.Value);
            foreach (var claimed in draft.Value.VariantMarkets.Prepend(market).Distinct(StringComparer.Ordinal).Where(claimed => !editionOfMarket.ContainsKey(claimed)).ToList())
            {
                editionOfMarket.Add(claimed, revision.Edition);
            }
        }

        return Result.From(Merge(drafts, CatalogMarkets.From(document, editionOfMarket)), diagnostics);
    }

    private static CatalogDraft Merge(List<EditionDraft> drafts, IReadOnlyList<Market> markets)
        => new(
            drafts.ConvertAll(draft => draft.Edition),
            markets,
            drafts
                .SelectMany(draft => draft.Offers)
                .GroupBy(offer => offer.Key, StringComparer.Ordinal)
                .Select(same => same.First() with { Paths = same.SelectMany(offer => offer.Paths).Distinct(StringComparer.Ordinal).OrderBy(path => path, StringComparer.Ordinal).ToList() })
                .OrderBy(offer => offer.Key, StringComparer.Ordinal)
                .ToList(),
            drafts
                .SelectMany(draft => draft.Offers.Where(offer => offer.Name is not null).Select(offer => new { offer.Key, Name = new NameInEdition(draft.Edition.Id, draft.Market, offer.Name!) }))
                .ToLookup(offer => offer.Key, offer => offer.Name, StringComparer.Ordinal),
            drafts
                .SelectMany(draft => draft.Upgrades)
                .GroupBy(upgrade => upgrade.Key)
                .Select(same => same.First())
                .ToList());
}

/// <summary>How an edition's table writes an offer.</summary>
internal sealed record NameInEdition(string Edition, string Market, string Name);
