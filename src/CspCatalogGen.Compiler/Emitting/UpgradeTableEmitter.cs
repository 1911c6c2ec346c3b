
namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// The upgrades as constant data: offers by targets while that is small, else rows laid into one another
/// (<see cref="RowDisplacement"/>). Either way a look-up is a load or two, whatever the catalog's size.
/// </summary>
internal static class UpgradeTableEmitter
{
    // 64 offers; beyond that the table is mostly zeros, and slow to compile.
    private const int MaxOfferBits = 6;
    private const int MaxMarkets = 8;

    public static EmittedSource Emit(CatalogView catalog)
    {
        var offerBits = BitsFor(catalog.Offers.Count == 0 ? 0 : catalog.Offers[catalog.Offers.Count - 1].Number, atLeast: 3);
        var lastMarket = catalog.Markets.Count == 0 ? 0 : catalog.Markets[catalog.Markets.Count - 1].Number;

        var file = new SourceWriter(catalog.Namespace);
        file.Line($"{catalog.Accessibility} static partial class UpgradeCatalog");
        file.Open();
        if (offerBits <= MaxOfferBits && lastMarket < MaxMarkets)
        {
            SquareTable.Write(file, catalog, offerBits);
        }
        else
        {
            DisplacedRows.Write(file, catalog, BitsFor(lastMarket, atLeast: 0));
        }

        UpgradeRemarks.WriteContested(file, catalog);
        UpgradeRemarks.WriteNotes(file, catalog);
        return file.ToSource("CspCatalog.UpgradeCatalog.Upgrades.g.cs");
    }

    private static int BitsFor(int number, int atLeast)
    {
        var bits = atLeast;
        while (number >> bits != 0)
        {
            bits++;
        }

        return bits;
    }
}
