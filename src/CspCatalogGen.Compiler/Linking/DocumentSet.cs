using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;

namespace CspCatalogGen.Compiler.Linking;

/// <summary>The documents of a catalog, each once, by path. One document may be an upgrade page and a licensing reference.</summary>
/// <param name="Pages">Every document as a page, with an upgrade table or without.</param>
/// <param name="References">The licensing references.</param>
/// <param name="Names">The names document.</param>
internal sealed record DocumentSet(IReadOnlyList<UpgradePage> Pages, IReadOnlyList<ServicePlanPage> References, NamesDocument? Names)
{
    /// <summary>The pages with an upgrade table's anchor, one for each edition that a page is of.</summary>
    public IEnumerable<UpgradePage> UpgradePages => Pages.Where(page => page.HasAnchor).SelectMany(page => PageEditions.Split(page, Names).Value);

    /// <summary>What reading had to say of the pages as upgrade pages.</summary>
    public IEnumerable<Diagnostic> PageDiagnostics
    {
        get
        {
            // A licensing reference is a document of the catalog although it has no upgrades.
            var references = new HashSet<string>(References.Select(page => page.Path), StringComparer.Ordinal);
            return Declaring.SelectMany(page => PageEditions.Split(page, Names).Diagnostics)
                .Concat(Pages.Where(page => page.HasAnchor || !references.Contains(page.Path)).SelectMany(page => page.Diagnostics));
        }
    }

    /// <summary>What reading had to say of the names document and of licensing references.</summary>
    public IEnumerable<Diagnostic> OtherDiagnostics
        => (Names?.Diagnostics ?? Enumerable.Empty<Diagnostic>()).Concat(References.SelectMany(page => page.Diagnostics));

    // The clouds of a page are those of its translations; where one has no market, the source is the place to say so.
    private IEnumerable<UpgradePage> Declaring
        => Pages.Where(page => page.HasAnchor && page.DeclaredClouds.Count > 0)
            .GroupBy(page => page.FrontMatter.SourceRevision ?? page.Path, StringComparer.Ordinal)
            .Select(same => same.FirstOrDefault(PageLanguage.IsEnglish) ?? same.First());

    public static DocumentSet From(IEnumerable<UpgradePage> pages, IEnumerable<ServicePlanPage> references, NamesDocument? names)
        => new(EachOnce(pages, page => page.Path), EachOnce(references, page => page.Path), names);

    private static List<T> EachOnce<T>(IEnumerable<T> documents, Func<T, string> pathOf)
        => documents
            .GroupBy(pathOf, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(pathOf, StringComparer.Ordinal)
            .ToList();
}
