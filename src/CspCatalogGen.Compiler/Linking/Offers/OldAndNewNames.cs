using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Tells a page that has an offer under its former and under its current name, where no names document says whose name each is.</summary>
internal static class OldAndNewNames
{
    /// <summary>Each such offer of <paramref name="page"/>, at the name that stands there less often: one row was renamed, or left.</summary>
    public static IEnumerable<Diagnostic> Review(ResolvedPage page, OfferNames names)
    {
        var listed = new HashSet<string>(names.Rows.Select(static row => row.Key), StringComparer.Ordinal);
        var cells = page.Cells.Where(static cell => cell.Key is not null).ToLookup(static cell => cell.Key!);
        foreach (var offer in RenamedOffers.Folds)
        {
            if (!cells.Contains(offer.Key) || !cells.Contains(offer.Value) || listed.Contains(offer.Key) || listed.Contains(offer.Value))
            {
                continue;
            }

            var rarer = (cells[offer.Key].Count() <= cells[offer.Value].Count() ? cells[offer.Key] : cells[offer.Value]).ToList();
            yield return Diagnostic.Create(CatalogDiagnostics.OldAndNewName, page.Locate(rarer[0].Span), names.Spell(offer.Key), names.Spell(offer.Value)) with
            {
                Related = rarer.Skip(1).Select(other => new RelatedPlace(page.Locate(other.Span), "the same")).ToEquatableArray(),
            };
        }
    }
}
