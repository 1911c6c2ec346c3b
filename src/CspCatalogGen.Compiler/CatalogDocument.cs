using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Compiler;

/// <summary>What a document is to the catalog.</summary>
public enum DocumentRole
{
    /// <summary>A page of the documentation: it may have an upgrade table, be a licensing reference, or neither.</summary>
    Page,

    /// <summary>The names document.</summary>
    Names,
}

/// <summary>What reading one document gave. A defect of ours costs the document it happened in, never the others' output.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Role">What it is to the catalog.</param>
public sealed record CatalogDocument(string Path, DocumentRole Role)
{
    /// <summary>What a page says of upgrades; <see langword="null"/> where it was not read.</summary>
    public UpgradePage? Upgrades { get; init; }

    /// <summary>What a page says of service plans, where it can be a licensing reference: that it says itself.</summary>
    public ServicePlanPage? ServicePlans { get; init; }

    /// <summary>What the names document says; <see langword="null"/> where it was not read.</summary>
    public NamesDocument? Names { get; init; }

    /// <summary>Why the document was not read, where that is somebody's fault.</summary>
    public Diagnostic? Failure { get; init; }

    /// <summary>What became of a document that was not read.</summary>
    public DocumentStatus UnreadStatus { get; init; } = DocumentStatus.Refused;
}
