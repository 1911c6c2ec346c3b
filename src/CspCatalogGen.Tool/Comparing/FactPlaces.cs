using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>Where the facts of a catalog stand in its documents; a catalog itself holds no place.</summary>
internal sealed class FactPlaces
{
    private readonly LinkResult _result;
    private readonly Dictionary<(string Market, string From, string To), SourceLocation> _upgrades = [];
    private readonly Dictionary<string, SourceLocation> _offers = new(StringComparer.Ordinal);
    private readonly ILookup<(string Offer, string Locale, string Name), SourceLocation> _names;
    private readonly NamesDocument? _document;
    private readonly Dictionary<string, OfferRow> _rows = new(StringComparer.Ordinal);
    private readonly List<UpgradePage> _canonical;
    private readonly List<ServicePlanPage> _references;

    public FactPlaces(IReadOnlyList<CatalogDocument> documents, LinkResult result)
    {
        _result = result;
        _document = documents.Select(document => document.Names).FirstOrDefault(names => names is not null);
        foreach (var row in _document?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            _rows.TryAdd(NameFolding.Fold(row.Name.Text), row);
        }

        _references = [.. documents.Select(document => document.ServicePlans).OfType<ServicePlanPage>()];
        var canonical = result.Documents.Where(document => document.Status == DocumentStatus.Canonical).Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        _canonical = [.. documents.Select(document => document.Upgrades).OfType<UpgradePage>().Where(page => canonical.Contains(page.Path))];
        _names = result.SeenNames.ToLookup(seen => (seen.Offer, seen.Locale, NameFolding.Fold(seen.Name)), seen => seen.Location);
        foreach (var seen in result.SeenNames.Where(seen => canonical.Contains(seen.Path)))
        {
            _offers.TryAdd(seen.Offer, seen.Location);
        }

        var nameOf = result.Catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Name, StringComparer.Ordinal);
        for (var i = 0; i < result.Catalog.Upgrades.Count; i++)
        {
            var upgrade = result.Catalog.Upgrades[i];
            if (result.Sources[i].Locations is [var first, ..] places)
            {
                _upgrades[(upgrade.Market, upgrade.From, upgrade.To)] = first;

                // A market variant stands in a note, which is the last of its upgrade's places.
                _offers.TryAdd(nameOf[upgrade.From], places[^1]);
                _offers.TryAdd(nameOf[upgrade.To], places[^1]);
            }
        }
    }

    /// <summary>The cell of an upgrade.</summary>
    public SourceLocation? Find(Upgrade upgrade) => _upgrades.GetValueOrDefault((upgrade.Market, upgrade.From, upgrade.To));

    /// <summary>The first cell that names the offer; its row in the names document where no cell does.</summary>
    public SourceLocation? Find(Offer offer) => _offers.GetValueOrDefault(offer.Name) ?? OfRow(offer, row => row.Name.Span);

    /// <summary>A part of the offer's row in the names document, or its first cell where it has no row.</summary>
    public SourceLocation? OfRow(Offer offer, Func<OfferRow, SourceSpan?> part)
        => _document is not null && _rows.TryGetValue(NameFolding.Fold(offer.Name), out var row)
            ? _document.Locate(part(row) ?? row.Name.Span)
            : _offers.GetValueOrDefault(offer.Name);

    /// <summary>Where the offer is called <paramref name="name"/>: in the names document, else in a page.</summary>
    public SourceLocation? OfName(Offer offer, string locale, string name)
    {
        var fold = NameFolding.Fold(name);
        var row = _rows.GetValueOrDefault(NameFolding.Fold(offer.Name));
        return row?.Names.FirstOrDefault(known => known.Locale == locale && NameFolding.Fold(known.Name.Text) == fold) is { } written
            ? _document!.Locate(written.Name.Span)
            : _names[(offer.Name, locale, fold)].FirstOrDefault() ?? Find(offer);
    }

    /// <summary>The sentence of a page that is the condition; the first of its conditions where none is known for it.</summary>
    public SourceLocation? OfCondition(Edition edition, string condition)
    {
        var page = PageOf(edition);
        var found = page?.Conditions.FirstOrDefault(sentence => UpgradeConditions.Parse(EnglishText.Get((sentence.Words.English ?? sentence.Words.Local).Text)) == condition)
            ?? (page is { Conditions.Count: > 0 } ? page.Conditions[0] : null);
        return found is null ? OfEdition(edition) : page!.Locate(found.Words.Local.Span);
    }

    /// <summary>Where a page lists the role.</summary>
    public SourceLocation? OfRole(Edition edition, string role)
    {
        var page = PageOf(edition);
        var found = page?.Roles.FirstOrDefault(words => (words.English ?? words.Local).Text == role);
        return found is null ? OfEdition(edition) : page!.Locate(found.Local.Span);
    }

    /// <summary>The row of a product, or of one plan in it.</summary>
    public SourceLocation? OfProduct(string product, string? plan = null)
    {
        foreach (var page in _references)
        {
            if (page.Products.FirstOrDefault(row => row.Id.Text.Equals(product, StringComparison.OrdinalIgnoreCase)) is { } row)
            {
                var included = plan is null ? null : row.Plans.FirstOrDefault(text => plan.Equals(text.Id?.Text, StringComparison.OrdinalIgnoreCase));
                return page.Locate(included?.Name.Span ?? row.Id.Span);
            }
        }

        return null;
    }

    private SourceLocation? OfEdition(Edition edition) => PageOf(edition) is { } page ? page.Locate(page.Table?.Span is { } table ? table with { Length = 0 } : default) : null;

    private UpgradePage? PageOf(Edition edition)
    {
        var paths = _result.Documents.Where(document => document.Edition == edition.Id).Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        return _canonical.Find(page => paths.Contains(page.Path));
    }
}
