using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Output;

// The JSON of 'compile', member for member in the order in which it is written. Tools outside this repository rely on
// it: what each member means is in docs/schema/catalog-v1.schema.json.

internal sealed record CatalogJson(
    int SchemaVersion,
    IEnumerable<OfferJson> Offers,
    IEnumerable<UpgradeJson> Upgrades,
    IEnumerable<EditionJson> Editions,
    IEnumerable<DocumentJson> Documents,
    IEnumerable<DiagnosticJson> Diagnostics,
    IEnumerable<ServicePlanJson> ServicePlans,
    IEnumerable<ProductJson> Products,
    IEnumerable<ExclusionJson> Exclusions,
    IEnumerable<SentenceJson> Sentences)
{
    /// <summary>Writes the whole of <paramref name="result"/>.</summary>
    public static void Write(LinkResult result, Stream output) => JsonDocumentWriter.Write(output, Create(result), OutputJsonContext.Default.CatalogJson);

    private static CatalogJson Create(LinkResult result) => new(
        OutputWords.SchemaVersion,
        result.Catalog.Offers.Select(OfferJson.Create),
        result.Catalog.Upgrades.Zip(result.Sources, UpgradeJson.Create),
        result.Catalog.Editions.Select(EditionJson.Create),
        result.Documents.Select(DocumentJson.Create),
        result.Diagnostics.Select(DiagnosticJson.Create),
        result.Catalog.Services.Plans.Select(ServicePlanJson.Create),
        result.Catalog.Services.Products.Select(ProductJson.Create),
        result.Catalog.Services.Exclusions.Select(ExclusionJson.Create),
        result.Catalog.Sentences.Select(SentenceJson.Create));

    /// <summary>An object with a member for each locale, in the order of <paramref name="names"/>.</summary>
    public static IReadOnlyDictionary<string, IEnumerable<string>> ByLocale(IEnumerable<LocaleNames> names)
        => new OrderedDictionary<string, IEnumerable<string>>(names.Select(locale => KeyValuePair.Create(locale.Locale, (IEnumerable<string>)locale.Names)));
}

internal sealed record OfferJson(
    string Id,
    string Name,
    string? Market,
    string? VariantOf,
    IEnumerable<string> FormerNames,
    IReadOnlyDictionary<string, IEnumerable<string>> Names,
    string? OfferId,
    string? ProductId,
    string? StringId)
{
    public static OfferJson Create(Offer offer) => new(
        offer.Id,
        offer.Name,
        offer.Market,
        offer.VariantOf,
        offer.FormerNames.Select(former => former.Name),
        CatalogJson.ByLocale(offer.Names),
        offer.OfferId,
        offer.ProductId,
        offer.StringId);
}

internal sealed record UpgradeJson(string From, string To, string Market, string Rule, bool Contested, IEnumerable<PlaceJson> Sources)
{
    public static UpgradeJson Create(Upgrade upgrade, UpgradeSources sources) => new(
        upgrade.From,
        upgrade.To,
        upgrade.Market,
        OutputWords.Format(upgrade.Rule),
        upgrade.Contested,
        sources.Locations.Select(PlaceJson.Create));
}

internal sealed record PlaceJson(string Path, int Line, int Column)
{
    public static PlaceJson Create(SourceLocation location) => new(location.Path, location.Start.Line, location.Start.Column);
}

internal sealed record EditionJson(string Id, string? SourceRevision, string? Date, IEnumerable<string> Conditions, IEnumerable<string> Roles)
{
    public static EditionJson Create(Edition edition) => new(edition.Id, edition.SourceRevision, edition.Date, edition.Conditions, edition.Roles);
}

internal sealed record DocumentJson(string Path, string? Locale, string? Edition, string? SourceRevision, string Status)
{
    public static DocumentJson Create(LinkedDocument document)
        => new(document.Path, document.Locale, document.Edition, document.SourceRevision, OutputWords.Format(document.Status));
}

internal sealed record ServicePlanJson(string Id, string StringId, string Name, bool Foundation)
{
    public static ServicePlanJson Create(ServicePlan plan) => new(plan.Id, plan.StringId, plan.Name, plan.IsFoundation);
}

internal sealed record ProductJson(
    string Id,
    string StringId,
    string Name,
    IReadOnlyDictionary<string, IEnumerable<string>> Names,
    string? Market,
    bool Whole,
    IEnumerable<string> ServicePlans)
{
    public static ProductJson Create(Product product)
        => new(product.Id, product.StringId, product.Name, CatalogJson.ByLocale(product.Names), product.Market, product.IsWhole, product.Plans);
}

internal sealed record ExclusionJson(string Name, IEnumerable<string> ServicePlans)
{
    public static ExclusionJson Create(ExclusionGroup group) => new(group.Name, group.Plans);
}

internal sealed record SentenceJson(string Key, string Locale, string Text)
{
    public static SentenceJson Create(Sentence sentence) => new(sentence.Key, sentence.Locale, sentence.Text);
}
