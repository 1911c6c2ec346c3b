using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Initializing;

/// <summary>What the names document does not tell yet.</summary>
internal static class MissingNames
{
    /// <summary>A sentence for each language whose pages name an offer that has no name in it, and for each kind of identifier.</summary>
    public static IEnumerable<string> Find(LinkResult result)
    {
        var editionOf = result.Documents.ToLookup(document => document.Path, document => document.Edition, StringComparer.Ordinal);
        var locales = result.Documents
            .Where(document => document.Locale is { } locale && !LocaleTag.IsEnglish(locale) && document.Edition is not null)
            .GroupBy(document => document.Locale!, document => document.Edition, StringComparer.Ordinal)
            .OrderBy(locale => locale.Key, StringComparer.Ordinal);
        foreach (var locale in locales)
        {
            // Of an edition that has no pages in the language nobody needs the names.
            var nameless = result.Catalog.Offers
                .Where(offer => offer.VariantOf is null && offer.Names.All(names => names.Locale != locale.Key))
                .Where(offer => offer.DocumentedIn.SelectMany(path => editionOf[path]).Intersect(locale).Any())
                .ToList();
            if (nameless.Count > 0)
            {
                yield return $"no name in {locale.Key}: {NamesOf(nameless)}";
            }
        }

        foreach (var (what, of) in new (string, Func<Offer, string?>)[] { ("Offer ID", offer => offer.OfferId), ("Product ID", offer => offer.ProductId), ("String ID", offer => offer.StringId) })
        {
            var without = result.Catalog.Offers.Where(offer => offer.VariantOf is null && of(offer) is null).ToList();
            if (without.Count > 0)
            {
                yield return $"no {what}: {NamesOf(without)}";
            }
        }
    }

    private static string NamesOf(IEnumerable<Offer> offers) => string.Join(", ", offers.Select(offer => offer.Name));
}
