using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;

namespace CspCatalogGen.Tool.Reconciling;

/// <summary>The documented upgrades held against the conversions of new commerce. Products are matched by GUID and String ID.</summary>
internal static class MatrixReconciliation
{
    private const string Conversion = "conversion";
    private const int CountriesShown = 8;

    private static readonly FindingKind Confirmed = new("confirmed", "Documented and in the matrix", false);
    private static readonly FindingKind TargetNotSold = new("targetNotSold", "Documented and in the matrix, and the target cannot be bought", true);
    private static readonly FindingKind OnlyInDocuments = new("onlyInDocuments", "Documented and not in the matrix", true);
    private static readonly FindingKind OnlyInMatrix = new("onlyInMatrix", "In the matrix and not documented", true);
    private static readonly FindingKind Prerequisite = new("prerequisite", "Documented and in the matrix, with a prerequisite in the way", true);
    private static readonly FindingKind OwnershipLimit = new("ownershipLimit", "Documented and in the matrix, with a limit of ownership in the way", true);
    private static readonly FindingKind NotComparable = new("notComparable", "Documented, not comparable", false);
    private static readonly FindingKind Trial = new("trial", "In the matrix from a trial, or to one, and not documented", false);
    private static readonly FindingKind UndocumentedTarget = new("undocumentedTarget", "In the matrix to a product that the catalog does not have", false);

    /// <summary>Every kind of finding.</summary>
    public static IReadOnlyList<FindingKind> Kinds { get; } =
        [Confirmed, TargetNotSold, OnlyInDocuments, OnlyInMatrix, Prerequisite, OwnershipLimit, NotComparable, Trial, UndocumentedTarget];

    /// <summary>Compares the upgrades of <paramref name="market"/> with the conversions of <paramref name="matrix"/> in its countries.</summary>
    public static Report Compare(Catalog catalog, OfferMatrix matrix, string market)
    {
        var countries = MarketCountries.Select(market, catalog, matrix.Countries);
        var byId = catalog.Offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var documented = catalog.Upgrades.Where(upgrade => upgrade.Market == market).ToList();
        var entries = documented.Select(upgrade => Documented(byId[upgrade.From], byId[upgrade.To], upgrade.Contested, catalog, matrix, countries, market)).ToList();
        entries.AddRange(Undocumented(catalog, documented, matrix, countries, market));
        return new Report(
            string.Create(CultureInfo.InvariantCulture, $"Documented upgrades of the market {market} against the offer matrix ({countries.Count} {(countries.Count == 1 ? "country" : "countries")})."),
            [new("market", market), new("countries", countries.Count)],
            ReportShape.Upgrades,
            Kinds,
            entries,
            matrix.Problems);
    }

    private static ReportEntry Documented(Offer from, Offer to, bool contested, Catalog catalog, OfferMatrix matrix, IReadOnlySet<string> countries, string market)
    {
        var sources = SoldIn(matrix.SkusOf(from, catalog), countries);
        var targets = SoldIn(matrix.SkusOf(to, catalog), countries);
        ReportEntry Entry(FindingKind kind, string? detail) => new(kind, from.Name, from.ProductId, to.Name, to.ProductId, Conversion, detail);

        if (sources.Count == 0 || targets.Count == 0)
        {
            var offer = sources.Count == 0 ? from : to;
            return Entry(NotComparable, offer.ProductId is null && offer.StringId is null
                ? $"no document gives the product ID of '{offer.Name}'"
                : matrix.MayHave(offer, catalog) ? $"a row of '{offer.Name}' cannot be read"
                : countries.Count == 0 ? $"the matrix has no country of the market {market}"
                : matrix.Skus.Any(sku => OfferMatrix.IsOf(sku, offer) && sku.ProductId is { } other && other != offer.ProductId) ? $"the matrix has the String ID of '{offer.Name}' with another product ID"
                : $"the matrix does not sell '{offer.Name}' in the market's countries");
        }

        var all = ConversionsOf(sources, targets);
        var conversions = all.FindAll(IsOfPaid);
        var both = Paid(sources).SelectMany(sku => sku.Countries).Intersect(Paid(targets).SelectMany(sku => sku.Countries), StringComparer.Ordinal).Where(countries.Contains).ToHashSet(StringComparer.Ordinal);
        if (conversions.Count == 0 && WhyUnknown(from, to, sources, targets, catalog, matrix) is { } why)
        {
            return Entry(NotComparable, why);
        }

        if (conversions.Count == 0)
        {
            return Entry(OnlyInDocuments, ReportEntry.Join(
                contested ? "contested in the documents" : null,
                all.Count > 0 ? $"only '{all[0].From.Title}' is converted to '{all[0].To.Title}', and a trial is upgraded to nothing" : null));
        }

        var converted = CountriesOf(conversions, countries);
        if (converted.Count == 0)
        {
            return Entry(OnlyInDocuments, "the matrix has the conversion, and no country of the market sells both of its SKUs");
        }

        var lacking = both.Except(converted, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var where = lacking.Count == 0 ? null : $"not in {Some(lacking)}";
        if (conversions.TrueForAll(conversion => conversion.To.NotSold is not null))
        {
            return Entry(TargetNotSold, ReportEntry.Join($"of '{conversions[0].To.Title}', the matrix says {conversions[0].To.NotSold}", where));
        }

        conversions.RemoveAll(conversion => conversion.To.NotSold is not null);
        var met = conversions.Where(conversion => conversion.To.Prerequisites.Count == 0 || conversion.To.Prerequisites.Any(key => IsMet(key, conversion.From))).ToList();
        if (!met.Exists(conversion => conversion.To is { Limit: null, Unread: null }))
        {
            if (conversions.Find(conversion => conversion.To.Unread is not null) is { To.Unread: { } unread })
            {
                return Entry(NotComparable, $"of the target, {unread} is in no known form");
            }

            var limits = met.Select(conversion => conversion.To.Limit!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var needed = conversions.Except(met).SelectMany(conversion => conversion.To.Prerequisites).Distinct(StringComparer.OrdinalIgnoreCase).Select(key => matrix.Titles.GetValueOrDefault(key, key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            return limits.Count > 0
                ? Entry(OwnershipLimit, ReportEntry.Join($"the target can be owned {string.Join(" or ", limits)}{(needed.Count > 0 ? $", or needs {string.Join(" or ", needed.Take(3))}" : "")}", where))
                : Entry(Prerequisite, ReportEntry.Join($"the target needs {string.Join(" or ", needed.Take(3))}", where));
        }

        return Entry(Confirmed, ReportEntry.Join(contested ? "contested in the documents" : null, where));
    }

    // A conversion that may be there is not one that is missing.
    private static string? WhyUnknown(Offer from, Offer to, List<MatrixSku> sources, List<MatrixSku> targets, Catalog catalog, OfferMatrix matrix)
    {
        var products = targets.Select(sku => SkuKey.ProductOf(sku.Key)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return sources.Select(sku => sku.UnreadConversion).FirstOrDefault(value => value is not null) is { } unread ? $"of '{from.Name}', {unread} is in no known form"
            : matrix.MayHave(from, catalog) ? $"a row of '{from.Name}' cannot be read"
            : matrix.MayHave(to, catalog) ? $"a row of '{to.Name}' cannot be read"
            : sources.SelectMany(sku => sku.Conversions).FirstOrDefault(key => !matrix.Titles.ContainsKey(key) && products.Contains(SkuKey.ProductOf(key))) is { } key ? $"it is converted to '{key}', of which the matrix has the product and not the SKU"
            : null;
    }

    private static bool IsMet(string prerequisite, MatrixSku sku)
        => prerequisite.Equals(sku.Key, StringComparison.OrdinalIgnoreCase) || prerequisite.Equals(SkuKey.ProductOf(sku.Key), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<ReportEntry> Undocumented(Catalog catalog, List<Upgrade> documented, OfferMatrix matrix, IReadOnlySet<string> countries, string market)
    {
        // A market's own variant stands for the offer there; elsewhere it is not sold.
        var offers = catalog.Offers
            .Where(offer => offer.Market == market || (offer.Market is null && !catalog.Offers.Any(variant => variant.VariantOf == offer.Id && variant.Market == market)))
            .ToList();
        var skus = offers.ToDictionary(offer => offer, offer => SoldIn(matrix.SkusOf(offer, catalog), countries));

        // Also those that no country of the market sells are products that the catalog has.
        var ours = catalog.Offers.SelectMany(offer => matrix.SkusOf(offer, catalog)).Select(sku => sku.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var products = ours.Select(SkuKey.ProductOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var pairs = documented.Select(upgrade => (upgrade.From, upgrade.To)).ToHashSet();
        foreach (var from in offers)
        {
            foreach (var to in offers.Where(to => to != from && !pairs.Contains((from.Id, to.Id))))
            {
                var all = ConversionsOf(skus[from], skus[to]);
                var paid = CountriesOf(all.FindAll(IsOfPaid), countries);
                if ((paid.Count > 0 ? paid : CountriesOf(all, countries)) is { Count: > 0 } converted)
                {
                    // Behind a footnote that cannot be read, the pages may say of it what the matrix says, or the opposite.
                    var elsewhere = catalog.Upgrades.FirstOrDefault(upgrade => upgrade.From == from.Id && upgrade.To == to.Id);
                    yield return new ReportEntry(
                        paid.Count == 0 ? Trial : elsewhere is { Contested: true } ? NotComparable : OnlyInMatrix,
                        from.Name,
                        from.ProductId,
                        to.Name,
                        to.ProductId,
                        Conversion,
                        ReportEntry.Join(
                            elsewhere is null ? null : $"{(elsewhere.Contested ? "contested" : "documented")} in the market {elsewhere.Market}",
                            converted.Count == countries.Count ? null : $"in {Some(converted)}"));
                }
            }

            // An unknown SKU of a product of the catalog is no product that the catalog does not have.
            var others = skus[from].SelectMany(sku => sku.Conversions).Where(key => !ours.Contains(key) && !matrix.Unread.Contains(key) && (matrix.Titles.ContainsKey(key) || !products.Contains(SkuKey.ProductOf(key)))).Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(key => (Key: key, Title: matrix.Titles.GetValueOrDefault(key, key)))
                .OrderBy(target => target.Title, StringComparer.Ordinal).ThenBy(target => target.Key, StringComparer.Ordinal);
            foreach (var (key, title) in others)
            {
                yield return new ReportEntry(UndocumentedTarget, from.Name, from.ProductId, title, key, Conversion, matrix.Titles.ContainsKey(key) ? null : matrix.Products.Contains(SkuKey.ProductOf(key)) ? "the matrix has its product and not the SKU" : matrix.IsWhole ? "not in the matrix itself" : "not in the rows that can be read");
            }
        }
    }

    private static bool IsOfPaid((MatrixSku From, MatrixSku To) conversion) => !conversion.From.IsTrial && !conversion.To.IsTrial;

    private static IEnumerable<MatrixSku> Paid(List<MatrixSku> skus) => skus.Where(sku => !sku.IsTrial);

    private static List<(MatrixSku From, MatrixSku To)> ConversionsOf(List<MatrixSku> sources, List<MatrixSku> targets) =>
    [
        .. from source in sources
        from target in targets
        where source.Conversions.Contains(target.Key, StringComparer.OrdinalIgnoreCase)
        select (source, target),
    ];

    // A conversion is one where both of its SKUs are sold.
    private static List<string> CountriesOf(List<(MatrixSku From, MatrixSku To)> conversions, IReadOnlySet<string> countries) =>
    [
        .. conversions
            .SelectMany(conversion => conversion.From.Countries.Where(conversion.To.Countries.Contains))
            .Where(countries.Contains)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static List<MatrixSku> SoldIn(IEnumerable<MatrixSku> skus, IReadOnlySet<string> countries) => [.. skus.Where(sku => sku.Countries.Overlaps(countries))];

    private static string Some(List<string> countries) => countries.Count <= CountriesShown
        ? string.Join(", ", countries)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", countries.Take(CountriesShown))} and {countries.Count - CountriesShown} more");
}
