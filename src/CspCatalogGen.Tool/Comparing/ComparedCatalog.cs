using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>One side of a comparison: a compiled catalog with what its documents say.</summary>
/// <param name="Name">What the caller calls it.</param>
/// <param name="Documents">The documents, as they were read.</param>
/// <param name="Result">What they compile to.</param>
internal sealed record ComparedCatalog(string Name, IReadOnlyList<CatalogDocument> Documents, LinkResult Result)
{
    private FactPlaces? _places;

    /// <summary>The catalog.</summary>
    public Catalog Catalog => Result.Catalog;

    /// <summary>The names document, where there is one.</summary>
    public NamesDocument? Names { get; } = Documents.Select(document => document.Names).FirstOrDefault(names => names is not null);

    /// <summary>Where its facts stand; looked for when a fact is another.</summary>
    public FactPlaces Places => _places ??= new FactPlaces(Documents, Result);

    /// <summary>The errors, each of which took something away from the catalog.</summary>
    public IEnumerable<Diagnostic> Errors => Result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);

    /// <summary>The warnings that <paramref name="before"/> has not. What they say is not understood may be a change that no comparison of facts finds.</summary>
    public IReadOnlyList<Diagnostic> NewWarnings(ComparedCatalog before)
    {
        var known = before.Warnings.Select(Key).ToHashSet();
        return [.. Warnings.Where(warning => !known.Contains(Key(warning)))];

        static (string Id, string Message) Key(Diagnostic warning) => (warning.Descriptor.Id, warning.Message);
    }

    private IEnumerable<Diagnostic> Warnings => Result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Warning);

    /// <summary>Whether there is anything to compare.</summary>
    public bool HasContent => Result.Documents.Any(document => document.Status is not (DocumentStatus.NotUpgradePage or DocumentStatus.Refused));

    /// <summary>Compiles a side.</summary>
    public static ComparedCatalog Compile(string name, IReadOnlyList<CatalogDocument> documents, CatalogCompiler compiler)
        => new(name, documents, compiler.Compile(documents));

    /// <summary>The row of the offer with the English name <paramref name="name"/> in the names document.</summary>
    public OfferRow? RowOf(string name) => Names?.Offers.FirstOrDefault(row => NameFolding.Fold(row.Name.Text) == NameFolding.Fold(name));

    /// <summary>The id of the edition whose conditions hold in the market.</summary>
    public string? EditionOf(string? market) => Catalog.Markets.FirstOrDefault(known => known.Id == market)?.Edition;

    /// <summary>The edition whose pages name the offer; where several do, the one that comes first.</summary>
    public string? EditionOf(Offer offer)
    {
        var paths = offer.DocumentedIn.ToHashSet(StringComparer.Ordinal);
        return Result.Documents.Where(document => paths.Contains(document.Path)).Select(document => document.Edition).OfType<string>().Order(EditionOrder.Comparer).FirstOrDefault();
    }
}
