using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>What holding one upgrade against the dump gave.</summary>
internal enum Finding
{
    /// <summary>Documented, and in the dump.</summary>
    Confirmed,

    /// <summary>Documented, and not in the dump although it has both offers.</summary>
    MissingInDump,

    /// <summary>Documented, but the dump does not have one of the offers, or no document gives its offer GUID.</summary>
    OfferNotInDump,

    /// <summary>In the dump between two offers of the catalog, and not documented.</summary>
    Undocumented,

    /// <summary>In the dump, from an offer of the catalog to one that the catalog does not have.</summary>
    UndocumentedTarget,

    /// <summary>In the dump, to an offer that the dump itself does not have.</summary>
    Dangling,

    /// <summary>In the dump, from a trial or a variant of the product behind an offer of the catalog.</summary>
    Sibling,
}

/// <summary>One upgrade and what was found about it.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="From">The offer's name.</param>
/// <param name="FromId">The offer's GUID, where it is known.</param>
/// <param name="To">The target's name; its GUID where nothing names it.</param>
/// <param name="ToId">The target's GUID, where it is known.</param>
/// <param name="Kind"><c>upgrade</c>, or <c>conversion</c> of a trial.</param>
/// <param name="Detail">What else is to be said.</param>
internal sealed record ReconciledUpgrade(Finding Finding, string From, string? FromId, string To, string? ToId, string Kind, string? Detail);

/// <summary>The documented upgrades held against what Partner Center lists. Offers are matched by their GUIDs alone.</summary>
/// <param name="Market">The market whose documents were compared.</param>
/// <param name="Country">The country of the dump.</param>
/// <param name="Upgrades">Every upgrade of either side that concerns an offer of the catalog, and every dangling one.</param>
/// <param name="OtherSources">How many offers of the dump that have nothing to do with the catalog list targets.</param>
internal sealed record Reconciliation(string Market, string? Country, IReadOnlyList<ReconciledUpgrade> Upgrades, int OtherSources)
{
    private const string Upgrade = "upgrade";
    private const string Conversion = "conversion";

    /// <summary>Compares the upgrades of <paramref name="market"/> with <paramref name="dump"/>.</summary>
    public static Reconciliation Of(Catalog catalog, OffersDump dump, string market)
    {
        var byGuid = new Dictionary<string, Offer>(StringComparer.Ordinal);
        foreach (var offer in catalog.Offers.Where(offer => offer.OfferId is not null))
        {
            byGuid.TryAdd(offer.OfferId!, offer);
        }

        var byId = catalog.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var products = byGuid.Values.Select(offer => offer.ProductId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var documented = catalog.Upgrades
            .Where(upgrade => upgrade.Market == market)
            .Select(upgrade => (From: byId[upgrade.From], To: byId[upgrade.To], upgrade.Contested))
            .ToList();
        var pairs = documented.Select(upgrade => (upgrade.From.OfferId, upgrade.To.OfferId)).ToHashSet();

        var upgrades = documented.Select(upgrade => Documented(upgrade.From, upgrade.To, upgrade.Contested, dump)).ToList();
        var otherSources = 0;
        foreach (var source in dump.Offers.Values.OrderBy(offer => offer.Name, StringComparer.Ordinal).ThenBy(offer => offer.Id, StringComparer.Ordinal))
        {
            var isOurs = byGuid.TryGetValue(source.Id, out var offer);
            var isSibling = !isOurs && source.ProductId is { } product && products.Contains(product);
            var targets = source.Upgrades.Select(id => (Id: id, Kind: Upgrade)).Concat(source.Conversions.Select(id => (Id: id, Kind: Conversion))).ToList();
            otherSources += !isOurs && !isSibling && targets.Count > 0 ? 1 : 0;
            foreach (var (id, kind) in targets)
            {
                var target = dump.Offers.GetValueOrDefault(id);
                if ((isOurs && pairs.Contains((source.Id, id))) || (!isOurs && !isSibling && target is not null))
                {
                    continue;
                }

                var finding = target is null ? Finding.Dangling
                    : isSibling ? Finding.Sibling
                    : byGuid.ContainsKey(id) ? Finding.Undocumented
                    : Finding.UndocumentedTarget;
                var detail = isSibling ? (source.IsTrial ? "trial" : "variant") + (target is not null && target.ProductId == source.ProductId ? " of the same product as its target" : "")
                    : target is not null && target.ProductId is { } shared && products.Contains(shared) && !byGuid.ContainsKey(id) ? "a variant of a product of the catalog"
                    : null;
                upgrades.Add(new ReconciledUpgrade(
                    finding,
                    offer?.Name ?? source.Name,
                    source.Id,
                    byGuid.GetValueOrDefault(id)?.Name ?? target?.Name ?? id,
                    id,
                    kind,
                    detail));
            }
        }

        return new Reconciliation(market, dump.Country, [.. upgrades.OrderBy(upgrade => upgrade.Finding)], otherSources);
    }

    private static ReconciledUpgrade Documented(Offer from, Offer to, bool contested, OffersDump dump)
    {
        var source = from.OfferId is { } id ? dump.Offers.GetValueOrDefault(id) : null;
        var detail = source is null ? Absent(from) : to.OfferId is null || !dump.Offers.ContainsKey(to.OfferId) ? Absent(to) : null;
        var isUpgrade = source is not null && to.OfferId is { } target && source.Upgrades.Contains(target, StringComparer.Ordinal);
        var isConversion = source is not null && to.OfferId is { } converted && source.Conversions.Contains(converted, StringComparer.Ordinal);
        var finding = isUpgrade || isConversion ? Finding.Confirmed : detail is not null ? Finding.OfferNotInDump : Finding.MissingInDump;
        return new ReconciledUpgrade(
            finding,
            from.Name,
            from.OfferId,
            to.Name,
            to.OfferId,
            isConversion && !isUpgrade ? Conversion : Upgrade,
            finding == Finding.OfferNotInDump ? detail : contested ? "contested in the documents" : null);
    }

    private static string Absent(Offer offer) => offer.OfferId is null
        ? $"no document gives the offer GUID of '{offer.Name}'"
        : $"the dump does not have '{offer.Name}'";
}
