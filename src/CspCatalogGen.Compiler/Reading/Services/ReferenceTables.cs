using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Tells which tables of a page are a licensing reference, and has those read.</summary>
/// <param name="section">The section that the page is at.</param>
/// <param name="sentences">Tells whether what stands around a table lets it be read.</param>
/// <param name="isUpgradePage">Whether the page has an upgrade table besides, which may have a column of String IDs.</param>
/// <param name="report">Is told what is not read.</param>
internal sealed class ReferenceTables(ReferenceSection section, ReferenceSentences sentences, bool isUpgradePage, ReportDiagnostic report)
{
    private readonly ReferenceTableReader _rows = new(report);
    private readonly List<PageText> _unproven = [];

    /// <summary>What the tables hold.</summary>
    public ReferenceTableReader Rows => _rows;

    /// <summary>Headings that are known in no language, over what looks like a reference.</summary>
    public IReadOnlyList<PageText> Unproven => _unproven;

    /// <summary>Whether a table stands above in the same section: what follows may be rows that it lost.</summary>
    public bool AreBehind { get; set; }

    /// <summary>Reads <paramref name="table"/>, if it is one of a reference.</summary>
    public void Read(ReferenceTable table)
    {
        var isFirst = !AreBehind;
        AreBehind = true;
        if (FindColumns(table, isFirst) is not { } columns)
        {
            return;
        }

        var isGroup = columns.Kind is ReferenceTableKind.Exclusion or ReferenceTableKind.Exclusions;
        if (isGroup && !sentences.MayExclude(table, columns.Kind))
        {
            section.Leave(false);
            return;
        }

        if (columns.AreOfProducts)
        {
            sentences.TellAboveProducts(table);
        }

        var isOfFoundations = columns.Kind == ReferenceTableKind.Foundations;
        if (isOfFoundations)
        {
            sentences.TellAboveFoundations(table);
        }

        _rows.Read(table, columns, section.Service, section.Locale);
        section.Leave(isGroup, isOfFoundations);
    }

    /// <summary>The columns of <paramref name="table"/>; <see langword="null"/> where it is not to be read, which is reported where it may be one of a reference.</summary>
    private ReferenceColumns? FindColumns(ReferenceTable table, bool isFirst)
    {
        var columns = ReferenceColumns.From(table.Heading.Select(cell => cell.Words.ToPageText().Text).ToList());
        var hasUnnamed = PublishedTable.FillsBeyond(table, columns.Count);
        if (columns.AreKnown && !hasUnnamed)
        {
            return columns;
        }

        if (PublishedTable.FindColumns(table, section) is { } published)
        {
            AddUnproven(table);
            return published;
        }

        if (columns.AreKnown)
        {
            return columns;
        }

        if (columns.Kind == ReferenceTableKind.ProductsWithoutPlans)
        {
            report(CatalogDiagnostics.NoPlanColumn, table.Heading[columns.Find(ReferenceColumn.Guid)].Span, []);
            return null;
        }

        if (columns.Kind != ReferenceTableKind.None)
        {
            return columns;
        }

        if (PublishedTable.HoldsGuids(table))
        {
            var isRow = !isFirst && table.Heading.Any(cell => GuidText.IsMeant(cell.Words.ToPageText().Text));
            report(
                isRow ? CatalogDiagnostics.ReferenceRowLost : CatalogDiagnostics.ReferenceTableNotRead,
                table.Span,
                isRow ? UnreadParts.LostRows(1) : ["its headings are not those of a licensing reference"]);
            return null;
        }

        if (columns.IsOfReference || section.IsAboutGroups || section.IsOfService)
        {
            report(CatalogDiagnostics.ReferencePartNotRead, table.Span, ["a table without a column 'GUID'"]);
            section.Leave(false);
        }
        else if (!isUpgradePage && table.Rows.Any(static row => row.Cells.Any(static cell => ProductSentences.HoldsIdentifier(cell.Words.ToPageText().Text))))
        {
            report(CatalogDiagnostics.ReferencePartNotRead, table.Span, ["a table of String IDs without a column 'GUID'"]);
        }

        AreBehind = false;
        return null;
    }

    // The groups of a page have the same headings, which are told at the first.
    private void AddUnproven(ReferenceTable table)
    {
        var words = string.Join(" | ", table.Heading.Select(cell => cell.Words.ToPageText().Text));
        if (!_unproven.Exists(known => known.Text == words))
        {
            _unproven.Add(new PageText(words, SourceSpan.FromBounds(table.Heading[0].Span.Start, table.Heading[table.Heading.Count - 1].Span.End)));
        }
    }
}
