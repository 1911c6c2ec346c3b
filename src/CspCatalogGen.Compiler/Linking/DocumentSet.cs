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
    public IEnumerable<UpgradePage> UpgradePages => Editions.Value;

    /// <summary>What reading had to say of the pages as upgrade pages.</summary>
    public IEnumerable<Diagnostic> PageDiagnostics
    {
        get
        {
            // A licensing reference is a document of the catalog although it has no upgrades.
            var references = new HashSet<string>(References.Select(page => page.Path), StringComparer.Ordinal);
            return Editions.Diagnostics
                .Concat(Pages.Where(page => page.HasAnchor || !references.Contains(page.Path)).SelectMany(page => page.Diagnostics));
        }
    }

    /// <summary>What reading had to say of the names document and of licensing references.</summary>
    public IEnumerable<Diagnostic> OtherDiagnostics
        => (Names?.Diagnostics ?? Enumerable.Empty<Diagnostic>()).Concat(References.SelectMany(page => page.Diagnostics));

    private Result<IReadOnlyList<UpgradePage>> Editions => PageEditions.Split(Pages.Where(static page => page.HasAnchor), Names);

    public static DocumentSet From(IEnumerable<UpgradePage> pages, IEnumerable<ServicePlanPage> references, NamesDocument? names)
        => new(EachOnce(pages, page => page.Path), EachOnce(references, page => page.Path), names);

    private static List<T> EachOnce<T>(IEnumerable<T> documents, Func<T, string> pathOf)
        => documents
            .GroupBy(pathOf, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderBy(pathOf, StringComparer.Ordinal)
            .ToList();
}
