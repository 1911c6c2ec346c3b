using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Services;

/// <summary>Ties offers to the products of the licensing reference by the identifiers in the names document.</summary>
internal sealed class ProductLinker
{
    private readonly NamesDocument? _names;
    private readonly ServiceReference _services;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, Product> _products;
    private readonly ILookup<string, Product> _byStringId;
    private readonly Dictionary<string, OfferRow> _rows;
    private readonly Dictionary<string, string> _offersByOfferId;

    private ProductLinker(
        NamesDocument? names,
        ServiceReference services,
        Dictionary<string, Product> products,
        ILookup<string, Product> byStringId,
        Dictionary<string, OfferRow> rows,
        Dictionary<string, string> offersByOfferId)
    {
        _names = names;
        _services = services;
        _products = products;
        _byStringId = byStringId;
        _rows = rows;
        _offersByOfferId = offersByOfferId;
    }

    /// <summary><paramref name="catalog"/> with the products of <paramref name="services"/>; identifiers of the wrong kind are taken away from its offers.</summary>
    public static Result<Catalog> Link(Catalog catalog, NamesDocument? names, ServiceReference services)
    {
        var rows = new Dictionary<string, OfferRow>(StringComparer.Ordinal);
        var offersByOfferId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in names?.Offers ?? EquatableArray<OfferRow>.Empty)
        {
            rows[NameFolding.Fold(row.Name.Text)] = row;
            if (row.OfferId is { } id)
            {
                offersByOfferId[id.Text] = row.Name.Text;
            }
        }

        var linker = new ProductLinker(
            names,
            services,
            services.Products.ToDictionary(product => product.Id, StringComparer.Ordinal),
            services.Products.ToLookup(product => product.StringId, StringComparer.OrdinalIgnoreCase),
            rows,
            offersByOfferId);
        var offers = catalog.Offers.Select(linker.Link).ToEquatableArray();
        return Result.From(catalog with { Services = services, Offers = offers }, linker._diagnostics);
    }

    private Offer Link(Offer offer)
    {
        if (!_rows.TryGetValue(NameFolding.Fold(offer.Name), out var row))
        {
            return offer;
        }

        if (row.OfferId is { } offerId && _products.TryGetValue(offerId.Text, out var product))
        {
            Report(CatalogDiagnostics.OfferAndProductMixed, offerId, offerId.Text, "offer", offer.Name, $"the product GUID of '{product.StringId}'");
            offer = offer with { OfferId = null };
        }

        if (row.ProductId is { } productId && _offersByOfferId.TryGetValue(productId.Text, out var other))
        {
            Report(CatalogDiagnostics.OfferAndProductMixed, productId, productId.Text, "product", offer.Name, $"the offer GUID of '{other}'");
            return offer with { ProductId = null };
        }

        if (_services.Products.Count == 0)
        {
            return offer;
        }

        if (row.ProductId is null)
        {
            // Without the GUID the String ID tells, as long as one product alone has it.
            var found = _byStringId[row.StringId?.Text ?? ""].ToList();
            return found.Count == 1 ? offer with { ProductId = found[0].Id } : offer;
        }

        if (!_products.TryGetValue(row.ProductId.Text, out var listed))
        {
            Report(CatalogDiagnostics.ProductNotListed, row.ProductId, offer.Name, row.ProductId.Text);
        }
        else if (row.StringId is { } stringId && !stringId.Text.Equals(listed.StringId, StringComparison.OrdinalIgnoreCase))
        {
            Report(CatalogDiagnostics.StringIdDiffers, stringId, offer.Name, stringId.Text, listed.Id, listed.StringId);
        }

        return offer;
    }

    private void Report(DiagnosticDescriptor descriptor, PageText cell, params string[] arguments)
        => _diagnostics.Add(Diagnostic.Create(descriptor, _names!.Locate(cell.Span), arguments));
}
