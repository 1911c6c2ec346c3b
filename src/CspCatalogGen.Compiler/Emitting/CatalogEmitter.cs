using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>Writes a catalog as C#. A pure function: the same catalog gives the same bytes on every machine.</summary>
public static class CatalogEmitter
{
    /// <summary>
    /// The files of <paramref name="catalog"/>, with its types in <paramref name="namespace"/>, for everybody or, where
    /// <paramref name="isInternal"/>, for the project alone; with
    /// converters for System.Text.Json where the project has it (<paramref name="hasJson"/>), and preferred overloads where its
    /// language knows them (<paramref name="hasOverloadPriority"/>).
    /// </summary>
    public static EquatableArray<EmittedSource> Emit(Catalog catalog, string @namespace, bool isInternal = false, bool hasJson = false, bool hasOverloadPriority = false)
    {
        var view = CatalogView.Create(catalog, @namespace, isInternal, hasJson, hasOverloadPriority);
        var services = ServiceTables.From(catalog.Services);
        EmittedSource[] sources =
        [
            OfferEmitter.Emit(view),
            MarketEmitter.Emit(view),
            UpgradeCatalogEmitter.Emit(view),
            UpgradeTableEmitter.Emit(view),
            UpgradeEmitter.Emit(view),
            OfferTargetsEmitter.Emit(view),
            OfferNamesEmitter.Emit(view),
            LocaleEmitter.Emit(view),
            MarketNamesEmitter.Emit(view),
            NameTableEmitter.Emit(view),
            IdentifiersEmitter.Emit(view),
            EnumerationEmitter.Emit(view),
            InstanceEmitter.Emit(view),
            ProvenanceEmitter.Emit(view),
            UpgradeRulesEmitter.Emit(view),
            SentencesEmitter.Emit(view),
            ServicePlansEmitter.Emit(view, services),
            ProductsEmitter.Emit(view),
            ProductNamesEmitter.Emit(view, services),
        ];
        return (hasJson ? sources.Append(JsonEmitter.Emit(view)) : sources).ToEquatableArray();
    }
}
