using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>What linking gives: the catalog, and apart from it everything that has a position.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Sources">Where each upgrade stands: one entry per upgrade of the catalog, in its order.</param>
/// <param name="Documents">What became of each document, by path.</param>
/// <param name="Diagnostics">What is to be said, in the order of <see cref="DiagnosticOrder"/>.</param>
/// <param name="SeenNames">Every name that a page gives to an offer, also of revisions that are not the catalog.</param>
public sealed record LinkResult(
    Catalog Catalog,
    EquatableArray<UpgradeSources> Sources,
    EquatableArray<LinkedDocument> Documents,
    EquatableArray<Diagnostic> Diagnostics,
    EquatableArray<SeenName> SeenNames);

/// <summary>A name that a page gives to an offer, known by its English beside it or by its position.</summary>
/// <param name="Offer">The offer's English name.</param>
/// <param name="Locale">The page's locale.</param>
/// <param name="Name">The name.</param>
/// <param name="Path">The page.</param>
/// <param name="Edition">The id of the page's edition.</param>
/// <param name="Date">The day of the page's source revision.</param>
/// <param name="SourceRevision">The page's source revision.</param>
/// <param name="IsTaught">Whether the page's source revision has its English, so that nothing was looked up to know the offer.</param>
/// <param name="Location">The cell.</param>
public sealed record SeenName(
    string Offer,
    string Locale,
    string Name,
    string Path,
    string Edition,
    string? Date,
    string? SourceRevision,
    bool IsTaught,
    SourceLocation Location)
{
    /// <summary>The offer.</summary>
    internal string Key { get; init; } = "";

    /// <summary>The name, folded.</summary>
    internal string Fold { get; init; } = "";

    /// <summary>Whether the offer is on no list, or has no row in the names document, so that its English may be misspelt.</summary>
    internal bool IsUnlisted { get; init; }
}

/// <summary>Where one upgrade stands: its cell first, then the footnote that it rests on.</summary>
/// <param name="Locations">The places, in the canonical document.</param>
public sealed record UpgradeSources(EquatableArray<SourceLocation> Locations);

/// <summary>What became of a document.</summary>
public enum DocumentStatus
{
    /// <summary>Its table gives the structure of its source revision.</summary>
    Canonical,

    /// <summary>It follows a canonical document and gives localized names.</summary>
    Aligned,

    /// <summary>It is of an older revision than the catalog; it gives names only.</summary>
    Stale,

    /// <summary>Something in it could not be resolved, or it could not be read.</summary>
    Refused,

    /// <summary>It is not an upgrade page.</summary>
    NotUpgradePage,

    /// <summary>It is a licensing reference: it says which service plans products include.</summary>
    ServicePlans,
}

/// <summary>A document and what became of it.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Locale">Its locale.</param>
/// <param name="Edition">The id of its edition.</param>
/// <param name="SourceRevision">The hash of the English page that it translates.</param>
/// <param name="Status">What became of it.</param>
public sealed record LinkedDocument(string Path, string? Locale, string? Edition, string? SourceRevision, DocumentStatus Status)
{
    /// <summary>Whether it leads its source revision, so that the others are held against it, be it refused or not.</summary>
    public bool IsSource { get; init; }
}
