using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>
/// The table of a page as it would be once what was told of its cells is mended. A footnote that can be read then says nothing of
/// its own: a marker, an upgrade or a row that it speaks of was lost, or came too much, and that was told.
/// </summary>
/// <param name="revision">The page, and where its translations ask it.</param>
/// <param name="notes">Its footnotes.</param>
internal sealed class MendedTable(LinkedRevision revision, PageNotes notes)
{
    // Where more is told than one mistake brings about, the footnote is told besides.
    private const int MaxAsked = 20;
    private const int MaxMarked = 500;

    private readonly ResolvedPage _page = revision.Canonical;

    /// <summary>Whether <paramref name="note"/>, whose marker the upgrades in <paramref name="marked"/> carry, can be read then.</summary>
    public bool CanRead(Footnote note, int marker, IReadOnlyCollection<MarkedUpgrade> marked)
    {
        if (revision.Asked.Count > MaxAsked || marked.Count > MaxMarked)
        {
            return false;
        }

        var mended = WithAskedMarkers(marker, marked).Distinct().ToList();
        var lost = new List<string>();
        var reading = notes.Interpret(note, mended);
        for (var placed = new HashSet<string>(StringComparer.Ordinal); reading is { Meaning: null, Unplaced: { } offer } && placed.Add(offer);)
        {
            if (HasLostRow(offer))
            {
                lost.Add(offer);
            }

            mended.AddRange(PlacesOf(offer, lost, mended).ToList());
            reading = notes.Interpret(note, mended);
        }

        return reading.Meaning is not null;
    }

    // A marker that most translations have there, or do not have.
    private IEnumerable<MarkedUpgrade> WithAskedMarkers(int marker, IEnumerable<MarkedUpgrade> marked)
    {
        var asked = revision.Asked
            .Where(static asked => asked.Kind == DisagreementKind.Marker)
            .Select(asked => _page.Cells[asked.Cell])
            .Select(cell => (cell.Marker, Upgrade: new MarkedUpgrade(RowOf(cell).Offer.Key ?? "", cell.Key ?? "")))
            .ToList();
        return marked
            .Where(upgrade => !asked.Contains((marker, upgrade)))
            .Concat(asked.Where(cell => cell.Marker != marker).Select(static cell => cell.Upgrade));
    }

    private bool HasLostRow(string offer)
        => _page.Rows.FirstOrDefault(row => row.Offer.Key == offer) is { } row ? row.Targets.Count == 0 : AskedOfShape.Any(static cell => cell.IsOffer);

    // Where the offer may have stood: before its row, or among the upgrades of a row, that is gone; else in a row that lost an upgrade or has one too much.
    private IEnumerable<MarkedUpgrade> PlacesOf(string offer, List<string> lost, List<MarkedUpgrade> marked)
        => lost.Contains(offer) ? marked.Select(upgrade => new MarkedUpgrade(offer, upgrade.To))
            : lost.Count > 0 ? lost.Select(from => new MarkedUpgrade(from, offer))
            : AskedOfShape.Any(cell => !cell.IsOffer && cell.Row.Offer.Key == offer) ? marked.Select(upgrade => new MarkedUpgrade(offer, upgrade.To))
            : AskedOfShape.Where(static cell => cell is { IsOffer: false, Row.Offer.Key: not null }).Select(cell => new MarkedUpgrade(cell.Row.Offer.Key!, offer));

    private IEnumerable<(ResolvedRow Row, bool IsOffer)> AskedOfShape
        => revision.Asked
            .Where(static asked => asked.Kind is DisagreementKind.Lacking or DisagreementKind.Added)
            .Select(asked => _page.Cells[asked.Cell])
            .Select(cell => (RowOf(cell), RowOf(cell).Offer == cell));

    private ResolvedRow RowOf(ResolvedCell cell) => _page.Rows.First(row => row.Cells.Contains(cell));
}
