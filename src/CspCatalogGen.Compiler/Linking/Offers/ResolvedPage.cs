using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Offers;

/// <summary>A page and what its names were found to be.</summary>
internal sealed class ResolvedPage
{
    private ResolvedPage(UpgradePage page, IReadOnlyList<ResolvedRow> rows, IReadOnlyList<ResolvedCell> cells, bool isEnglish, bool speaksEnglish)
        => (Page, Rows, Cells, IsEnglish, SpeaksEnglish) = (page, rows, cells, isEnglish, speaksEnglish);

    public UpgradePage Page { get; }

    public IReadOnlyList<ResolvedRow> Rows { get; }

    /// <summary>Every name of the table, row by row; each knows its index here.</summary>
    public IReadOnlyList<ResolvedCell> Cells { get; }

    /// <summary>Whether the page's own words are English.</summary>
    public bool IsEnglish { get; }

    /// <summary>Whether every name stands in English, so that the page needs nobody to say what it means.</summary>
    public bool SpeaksEnglish { get; }

    public bool IsResolved => Cells.Count > 0 && Cells.All(cell => cell.Key is not null);

    public bool HasErrors => Page.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);

    /// <summary>What was told of the page as struck out or commented.</summary>
    public IEnumerable<Diagnostic> Withdrawn => Page.Diagnostics.Where(static told => told.Descriptor == CatalogDiagnostics.WithdrawnContent);

    /// <summary>The day that names are looked up on.</summary>
    public string? Date => Page.FrontMatter.LastHandoff ?? Page.FrontMatter.Date;

    /// <summary>Looks up the names of <paramref name="page"/>, as far as the page alone allows.</summary>
    public static ResolvedPage From(UpgradePage page, OfferNames names)
    {
        var reader = new CellReader(page, names);
        var index = 0;
        return Create(
            page,
            (page.Table?.Rows ?? EquatableArray<UpgradeRow>.Empty)
                .Select(row => new ResolvedRow(
                    reader.Read(row.Offer, index++),
                    row.Targets.Select(target => reader.Read(target, index++)).ToList(),
                    row.TargetsSpan)
                {
                    Identifiers = row.Identifiers,
                })
                .ToList());
    }

    /// <summary>The page with each of its cells as <paramref name="change"/> makes it.</summary>
    public ResolvedPage With(Func<ResolvedCell, ResolvedCell> change)
        => Create(
            Page,
            Rows.Select(row => row with { Offer = change(row.Offer), Targets = row.Targets.Select(change).ToList() }).ToList());

    private static ResolvedPage Create(UpgradePage page, IReadOnlyList<ResolvedRow> rows)
    {
        var cells = rows.SelectMany(row => row.Cells).ToList();
        return new ResolvedPage(page, rows, cells, PageLanguage.IsEnglish(page), cells.Count > 0 && cells.TrueForAll(cell => cell.English is not null));
    }

    public SourceLocation Locate(SourceSpan span) => Page.Locate(span);
}

/// <summary>A row of the table.</summary>
internal sealed record ResolvedRow(ResolvedCell Offer, IReadOnlyList<ResolvedCell> Targets, SourceSpan TargetsSpan)
{
    public IEnumerable<ResolvedCell> Cells => Targets.Prepend(Offer);

    /// <summary>What the row gives as identifiers of its offer.</summary>
    public EquatableArray<PageText> Identifiers { get; init; } = EquatableArray<PageText>.Empty;

    /// <summary>The plans and numbers in its names, which are the same in every language.</summary>
    public string Plans => Offer.Said.Tokens + ":" + string.Join("/", Targets.Select(static target => target.Said.Tokens));
}
