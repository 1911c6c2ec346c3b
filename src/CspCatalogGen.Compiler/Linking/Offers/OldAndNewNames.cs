using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>Tells a page whose names are of before and after the day on which offers took others, where no names document says whose name each is.</summary>
internal static class OldAndNewNames
{
    private const string HasBoth = "and this page has both names, so one offer counts as two and each has a part of the upgrades";
    private const string IsOfSince = "and most names of this page are those from that day on";
    private const string IsOfBefore = "and most names of this page are those from before that day";

    /// <summary>
    /// Each offer of <paramref name="page"/> that stands there by both of its names, at the one that is there less often; and
    /// each whose name is of the day that fewer names of the page are of: one row was renamed, or left.
    /// </summary>
    public static List<Diagnostic> Review(ResolvedPage page, OfferNames names)
    {
        var told = new List<Diagnostic>();

        // Nearly every page is of one day, and needs no lists to see it.
        if (!HasAny(page, areFormer: true) || !HasAny(page, areFormer: false))
        {
            return told;
        }

        var renamed = RenamedOffers.Folds
            .Where(offer => !names.Rows.Any(row => row.Key == offer.Key || row.Key == offer.Value))
            .Select(offer => (Names: offer, Former: CellsOf(page, offer.Key), Current: CellsOf(page, offer.Value)))
            .ToList();
        var isOfBefore = renamed.Sum(static offer => offer.Former.Count) > renamed.Sum(static offer => offer.Current.Count);
        foreach (var (offer, former, current) in renamed)
        {
            if (former.Count > 0 && current.Count > 0)
            {
                told.Add(Tell(page, names, offer, former.Count <= current.Count ? former : current, HasBoth));
            }
            else if ((isOfBefore ? current : former) is { Count: > 0 } odd && renamed.Exists(other => (isOfBefore ? other.Former : other.Current).Count > 0))
            {
                told.Add(Tell(page, names, offer, odd, isOfBefore ? IsOfBefore : IsOfSince));
            }
        }

        return told;
    }

    private static Diagnostic Tell(ResolvedPage page, OfferNames names, KeyValuePair<string, string> offer, List<ResolvedCell> cells, string why)
        => Diagnostic.Create(CatalogDiagnostics.OldAndNewName, page.Locate(cells[0].Span), names.Spell(offer.Key), names.Spell(offer.Value), why) with
        {
            Related = cells.Skip(1).Select(other => new RelatedPlace(page.Locate(other.Span), "the same")).ToEquatableArray(),
        };

    private static bool HasAny(ResolvedPage page, bool areFormer)
    {
        for (var i = 0; i < page.Cells.Count; i++)
        {
            for (var j = 0; j < RenamedOffers.Folds.Count; j++)
            {
                if (page.Cells[i].Key == (areFormer ? RenamedOffers.Folds[j].Key : RenamedOffers.Folds[j].Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<ResolvedCell> CellsOf(ResolvedPage page, string key) => page.Cells.Where(cell => cell.Key == key).ToList();
}
