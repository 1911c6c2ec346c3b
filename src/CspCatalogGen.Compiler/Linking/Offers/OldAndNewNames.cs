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
    public static List<Diagnostic> Review(ResolvedPage page, OfferNames names)
    {
        var told = new List<Diagnostic>();
        foreach (var offer in RenamedOffers.Folds)
        {
            if (!Has(page, offer.Key) || !Has(page, offer.Value) || names.Rows.Any(row => row.Key == offer.Key || row.Key == offer.Value))
            {
                continue;
            }

            var former = CellsOf(page, offer.Key);
            var current = CellsOf(page, offer.Value);
            var rarer = former.Count <= current.Count ? former : current;
            told.Add(Diagnostic.Create(CatalogDiagnostics.OldAndNewName, page.Locate(rarer[0].Span), names.Spell(offer.Key), names.Spell(offer.Value)) with
            {
                Related = rarer.Skip(1).Select(other => new RelatedPlace(page.Locate(other.Span), "the same")).ToEquatableArray(),
            });
        }

        return told;
    }

    private static bool Has(ResolvedPage page, string key)
    {
        for (var i = 0; i < page.Cells.Count; i++)
        {
            if (page.Cells[i].Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static List<ResolvedCell> CellsOf(ResolvedPage page, string key) => page.Cells.Where(cell => cell.Key == key).ToList();
}
