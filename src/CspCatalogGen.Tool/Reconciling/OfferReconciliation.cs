using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The documented upgrades held against what Partner Center lists. Offers are matched by their GUIDs alone.</summary>
internal static class OfferReconciliation
{
    private const string Upgrade = "upgrade";
    private const string Conversion = "conversion";

    private const int Shown = 3;

    private static readonly FindingKind Confirmed = new("confirmed", "Documented and listed", false);
    private static readonly FindingKind TargetNotSold = new("targetNotSold", "Documented and listed, and the target cannot be purchased", true);
    private static readonly FindingKind MissingInDump = new("missingInDump", "Documented and not listed", true);
    private static readonly FindingKind OfferNotInDump = new("offerNotInDump", "Documented, not comparable", false);
    private static readonly FindingKind TargetsNotRead = new("targetsNotRead", "Documented, and the targets listed cannot be read", true);
    private static readonly FindingKind Undocumented = new("undocumented", "Listed between offers of the catalog and not documented", true);
    private static readonly FindingKind UndocumentedTarget = new("undocumentedTarget", "Listed to an offer that the catalog does not have", true);
    private static readonly FindingKind Dangling = new("dangling", "Listed to an offer that is not listed itself", false);
    private static readonly FindingKind Sibling = new("sibling", "Listed from a trial or variant of a product of the catalog", false);

    /// <summary>Every kind of finding.</summary>
    public static IReadOnlyList<FindingKind> Kinds { get; } =
        [Confirmed, TargetNotSold, MissingInDump, OfferNotInDump, TargetsNotRead, Undocumented, UndocumentedTarget, Dangling, Sibling];

    /// <summary>Compares the upgrades of <paramref name="market"/> with <paramref name="dump"/>.</summary>
    public static Report Compare(Catalog catalog, OffersDump dump, string market)
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

        var entries = documented.Select(upgrade => Documented(upgrade.From, upgrade.To, upgrade.Contested, dump)).ToList();
        var otherSources = 0;
        foreach (var source in dump.Offers.Values.OrderBy(offer => offer.Name, StringComparer.Ordinal).ThenBy(offer => offer.Id, StringComparer.Ordinal))
        {
            var isOurs = byGuid.TryGetValue(source.Id, out var offer);
            var isSibling = !isOurs && source.ProductId is { } product && products.Contains(product);
            var targets = (source.Upgrades ?? []).Select(id => (Id: id, Kind: Upgrade)).Concat((source.Conversions ?? []).Select(id => (Id: id, Kind: Conversion))).ToList();
            otherSources += !isOurs && !isSibling && targets.Count > 0 ? 1 : 0;
            foreach (var (id, kind) in targets)
            {
                var target = dump.Offers.GetValueOrDefault(id);
                if ((isOurs && pairs.Contains((source.Id, id))) || (!isOurs && !isSibling && target is not null))
                {
                    continue;
                }

                var finding = target is null ? Dangling
                    : isSibling ? Sibling
                    : byGuid.ContainsKey(id) ? Undocumented
                    : UndocumentedTarget;
                var detail = isSibling ? (source.IsTrial ? "trial" : "variant") + (target is not null && target.ProductId == source.ProductId ? " of the same product as its target" : "")
                    : target is null ? (dump.IsWhole ? null : "the dump is not whole")
                    : target.ProductId is { } shared && products.Contains(shared) && !byGuid.ContainsKey(id) ? "a variant of a product of the catalog"
                    : target.IsNotSold ? "its target cannot be purchased"
                    : Doubts(source, target);
                entries.Add(new ReportEntry(
                    finding,
                    offer?.Name ?? source.Name,
                    source.Id,
                    byGuid.GetValueOrDefault(id)?.Name ?? target?.Name ?? id,
                    id,
                    kind,
                    detail));
            }
        }

        return new Report(
            $"Documented upgrades of the market {market} against Partner Center's offers{(dump.Country is { } country ? $" ({country})" : "")}.",
            [new("market", market), new("country", dump.Country), new("otherSources", otherSources)],
            ReportShape.Upgrades,
            Kinds,
            entries,
            dump.Problems,
            string.Create(CultureInfo.InvariantCulture, $"Other offers of the dump that list targets: {otherSources}"));
    }

    private static ReportEntry Documented(Offer from, Offer to, bool contested, OffersDump dump)
    {
        var source = from.OfferId is { } id ? dump.Offers.GetValueOrDefault(id) : null;
        var absent = source is null ? Absent(from, dump) : to.OfferId is null || !dump.Offers.ContainsKey(to.OfferId) ? Absent(to, dump) : null;
        var isUpgrade = Lists(source?.Upgrades, to);
        var isConvertible = Lists(source?.Conversions, to);

        // A trial becomes a paid subscription by conversion; a paid one becomes nothing by it.
        var isConversion = isConvertible && source!.IsTrial;
        var finding = isUpgrade || isConversion ? IsNotSold(to, dump) ? TargetNotSold : Confirmed
            : source is { Upgrades: null } or { Conversions: null } ? TargetsNotRead
            : absent is not null ? OfferNotInDump
            : MissingInDump;
        return new ReportEntry(
            finding,
            from.Name,
            from.OfferId,
            to.Name,
            to.OfferId,
            isConversion && !isUpgrade ? Conversion : Upgrade,
            finding == OfferNotInDump ? absent
                : finding == TargetsNotRead ? source!.Problem
                : finding == MissingInDump && isConvertible ? "listed as a conversion, which is for trials"
                : finding == MissingInDump && source!.HasNoList ? $"'{from.Name}' has no list of targets, which counts as none"
                : Details(contested, source, to, dump));
    }

    // An offer GUID in the names document may be that of a trial or an add-on.
    private static string? Details(bool contested, DumpedOffer? source, Offer to, OffersDump dump)
    {
        var target = to.OfferId is { } id ? dump.Offers.GetValueOrDefault(id) : null;
        return ReportEntry.Join(
            contested ? "contested in the documents" : null,
            source is { IsTrial: true } ? $"'{source.Name}' is a trial" : null,
            source is not null && to.OfferId is not null && target is null ? Absent(to, dump) : null,
            target is { IsTrial: true } ? $"the target '{target.Name}' is a trial" : null,
            target is { IsAddOn: true } ? $"the target '{target.Name}' is an add-on" : null,
            Doubts(source, target));
    }

    // Who buys the target may have to be somebody; a state or a day may take it back.
    private static string? Doubts(DumpedOffer? source, DumpedOffer? target)
        => target is null ? null : ReportEntry.Join(
            target.Qualifications.Except(source?.Qualifications ?? [], StringComparer.Ordinal).ToList() is { Count: > 0 } asked ? $"the target asks for the qualification {string.Join(", ", asked)}" : null,
            target is { HasPrerequisites: true, IsAddOn: false } ? "the target asks for another offer first" : null,
            target.End is { } end ? $"the target's name or description says '{end}'" : null,
            target.Unknown.Count > 0 ? $"the target has {string.Join(", ", target.Unknown.Take(Shown).Select(property => $"{property.Key} '{property.Value}'"))}, which is not understood" : null);

    private static bool IsNotSold(Offer to, OffersDump dump) => to.OfferId is { } id && dump.Offers.TryGetValue(id, out var target) && target.IsNotSold;

    private static bool Lists(IReadOnlyList<string>? targets, Offer to)
        => to.OfferId is { } target && targets?.Contains(target, StringComparer.Ordinal) == true;

    private static string Absent(Offer offer, OffersDump dump) => offer.OfferId is null
        ? $"no document gives the offer GUID of '{offer.Name}'"
        : $"the dump{(dump.IsWhole ? "" : ", which is not whole,")} does not have '{offer.Name}'";
}
