using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Holds the identifiers in a table's rows against those that the names document gives its offers.</summary>
internal static class RowIdentifiers
{
    /// <summary>The rows of <paramref name="page"/> whose identifier is another offer's, as one diagnostic: a column that slipped takes all rows along.</summary>
    public static IEnumerable<Diagnostic> Review(ResolvedPage page, OfferNames names)
    {
        if (page.Rows.All(static row => row.Identifiers.Count == 0))
        {
            return [];
        }

        var owners = names.Rows
            .SelectMany(static row => IdentifiersOf(row.Value).Select(identifier => (Identifier: identifier, row.Key)))
            .ToLookup(static row => row.Identifier, static row => row.Key, StringComparer.OrdinalIgnoreCase);
        var wrong = page.Rows
            .Where(static row => row.Offer.Key is not null)
            .SelectMany(row => row.Identifiers.Where(identifier => owners.Contains(identifier.Text) && !owners[identifier.Text].Contains(row.Offer.Key)).Select(identifier => (Identifier: identifier, row.Offer)))
            .ToList();
        return wrong.Count == 0 ? [] :
        [
            Diagnostic.Create(
                CatalogDiagnostics.IdentifierOfAnother,
                page.Locate(wrong[0].Identifier.Span),
                wrong[0].Identifier.Text,
                names.Spell(owners[wrong[0].Identifier.Text].First()),
                wrong[0].Offer.SpellWith(names)) with
            {
                Related = wrong.Skip(1).Select(other => new RelatedPlace(page.Locate(other.Identifier.Span), "the same")).ToEquatableArray(),
            },
        ];
    }

    private static IEnumerable<string> IdentifiersOf(OfferRow row)
        => new[] { row.OfferId?.Text, row.ProductId?.Text, row.StringId?.Text, row.Number?.ToString(CultureInfo.InvariantCulture) }.OfType<string>();
}
