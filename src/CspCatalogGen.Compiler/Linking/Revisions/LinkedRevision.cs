using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>A source revision: its pages, led by the one whose structure counts.</summary>
/// <param name="Revision">The source revision; <see langword="null"/> for a page that names none and so stands alone.</param>
/// <param name="Edition">The id of its edition.</param>
/// <param name="Date">Its day.</param>
/// <param name="Canonical">The page whose table counts: the English one, else one with its English beside it, else one that resolves.</param>
/// <param name="Translations">The other pages that have a table, held against the canonical one.</param>
/// <param name="Pages">All its pages, by path.</param>
/// <param name="Diagnostics">What is to be said if this revision is the catalog.</param>
internal sealed record LinkedRevision(
    string? Revision,
    string Edition,
    string? Date,
    ResolvedPage Canonical,
    IReadOnlyList<TableAlignment> Translations,
    IReadOnlyList<ResolvedPage> Pages,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The day of its English page, where that itself is among the pages or its translations say it.</summary>
    public string? SourceDate { get; init; }

    /// <summary>The cells of the canonical page whose own words are no translation of the English beside them, by their indexes.</summary>
    public IReadOnlyCollection<int> Untranslated { get; init; } = [];

    /// <summary>The cells of the canonical page at which it is asked, since most translations say something else.</summary>
    public IReadOnlyList<AskedCell> Asked { get; init; } = [];

    /// <summary>Whether the English page itself is among the pages.</summary>
    public bool HasSource => Pages.Any(page => PageLanguage.IsSource(page.Page));

    /// <summary>Whether the structure is known without looking up a single translated name.</summary>
    public bool SpeaksEnglish => Canonical.SpeaksEnglish;

    /// <summary>The names that its pages teach.</summary>
    public IReadOnlyList<PageNames> NamesOfPages { get; init; } = [];

    /// <summary>The same, one behind the other.</summary>
    public IEnumerable<SeenName> SeenNames => NamesOfPages.SelectMany(static page => page.Names);
}
