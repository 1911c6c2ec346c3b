using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>Writes a catalog as C#. A pure function: the same catalog gives the same bytes on every machine.</summary>
public static class CatalogEmitter
{
    /// <summary>The files of <paramref name="catalog"/>, with its types in <paramref name="namespace"/>.</summary>
    public static EquatableArray<EmittedSource> Emit(Catalog catalog, string @namespace)
    {
        var view = new CatalogView(catalog, @namespace);
        var services = new ServiceTables(catalog.Services);
        EmittedSource[] sources =
        [
            OfferEmitter.Emit(view),
            MarketEmitter.Emit(view),
            UpgradeCatalogEmitter.Emit(view),
            UpgradeTableEmitter.Emit(view),
            UpgradeEmitter.Emit(view),
            OfferTargetsEmitter.Emit(view),
            OfferNamesEmitter.Emit(view),
            NameTableEmitter.Emit(view),
            UpgradeRulesEmitter.Emit(view),
            SentencesEmitter.Emit(view),
            ServicePlansEmitter.Emit(view, services),
            ProductsEmitter.Emit(view, services),
            ProductNamesEmitter.Emit(view, services),
        ];
        return sources.ToEquatableArray();
    }
}
