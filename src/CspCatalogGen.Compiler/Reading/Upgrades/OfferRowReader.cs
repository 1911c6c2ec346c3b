using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Reads a row of an offer and its upgrades.</summary>
/// <param name="cells">Reads its cells.</param>
/// <param name="areTicked">Whether a tick stands before each offer of the table.</param>
/// <param name="report">Is told why there is no row.</param>
internal sealed class OfferRowReader(UpgradeCellReader cells, bool areTicked, ReportDiagnostic report)
{
    /// <summary>The row of <paramref name="offer"/> and <paramref name="upgrades"/>; <see langword="null"/> where it cannot be told whose upgrades they are, which is reported.</summary>
    public UpgradeRow? Read(RawCell offer, RawCell upgrades)
    {
        if (FootnoteLine.CountProducts(offer.Content.Joined().Local) == 0 && TableColumns.RoleOf(offer) != ColumnRole.Unknown)
        {
            // A table on its side: what heads a column elsewhere heads a row here.
            report(CatalogDiagnostics.HeadingNotUnderstood, offer.Span, [offer.Content.Joined().Local.ToPageText().Text]);
            return null;
        }

        cells.Account(offer.Content.Remarks);
        if (HoldsTable(offer) || HoldsTable(upgrades))
        {
            cells.Account(upgrades.Content.Remarks);
            return null;
        }

        if (offer.IsEmpty())
        {
            // The offer is struck out or hidden, and its row with it.
            return null;
        }

        var name = UpgradeCellReader.ReadName(areTicked ? TickedColumn.Without(offer.Content.Joined()) : offer.Content.Joined());
        if (name.Local.Text.Length == 0)
        {
            report(CatalogDiagnostics.NoName, offer.Span, [offer.Content.Joined().Local.Words()]);
            return null;
        }

        if (HoldsWholeRow(name, upgrades))
        {
            report(CatalogDiagnostics.TooFewCells, offer.Span, ["1"]);
            return null;
        }

        cells.ReportStray(name);
        var targets = cells.ReadTargets(upgrades);
        if (targets.Count == 0 && IsWithoutTargets(name, upgrades))
        {
            report(CatalogDiagnostics.NoTargets, upgrades.Span, [name.Local.Text]);
        }

        return UpgradeCellReader.IsPictured(offer) ? null : new UpgradeRow(name, targets.ToEquatableArray(), upgrades.Span);
    }

    private static bool HoldsTable(RawCell cell)
    {
        for (var i = 0; i < cell.Content.Remarks.Count; i++)
        {
            if (cell.Content.Remarks[i].Kind is RemarkKind.NestedTable)
            {
                return true;
            }
        }

        return false;
    }

    // A row that lost the bar between its cells.
    private static bool HoldsWholeRow(OfferText name, RawCell upgrades)
        => Brands.CountIn(name.Local.Text) > 1 && upgrades.HoldsNothing() && upgrades.EmptyItems.Count == 0;

    // What is no name is told as that.
    private static bool IsWithoutTargets(OfferText name, RawCell upgrades)
        => !NoNames.Contains((name.English ?? name.Local).Text) && upgrades.IsEmpty() && upgrades.EmptyItems.Count == 0 && !upgrades.Content.Remarks.Any(static remark => remark.Kind == RemarkKind.NestedItem || UpgradeCellReader.IsWithdrawn(remark));
}
