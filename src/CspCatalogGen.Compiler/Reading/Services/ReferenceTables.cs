using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Tells which tables of a page are a licensing reference, and has those read.</summary>
/// <param name="section">The section that the page is at.</param>
/// <param name="report">Is told what is not read.</param>
internal sealed class ReferenceTables(ReferenceSection section, ReportDiagnostic report)
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
        var columns = new ReferenceColumns(table.Heading.Select(cell => cell.Words.ToPageText().Text).ToList());
        if (columns.Kind == ReferenceTableKind.ProductsWithoutPlans)
        {
            report(CatalogDiagnostics.NoPlanColumn, table.Heading[columns.Find(ReferenceColumn.Guid)].Span, []);
            return;
        }

        if (columns.Kind == ReferenceTableKind.None)
        {
            if (!PublishedTable.HoldsGuids(table))
            {
                AreBehind = false;
                return;
            }

            if (PublishedTable.FindColumns(table, section) is not { } published)
            {
                var isRow = !isFirst && table.Heading.Any(cell => GuidText.IsMeant(cell.Words.ToPageText().Text));
                report(
                    isRow ? CatalogDiagnostics.ReferenceRowLost : CatalogDiagnostics.ReferenceTableNotRead,
                    table.Span,
                    isRow ? [] : ["its headings are not those of a licensing reference"]);
                return;
            }

            columns = published;
            var span = SourceSpan.FromBounds(table.Heading[0].Span.Start, table.Heading[table.Heading.Count - 1].Span.End);
            _unproven.Add(new PageText(string.Join(" | ", table.Heading.Select(cell => cell.Words.ToPageText().Text)), span));
        }

        if (columns.Kind == ReferenceTableKind.Exclusion && !MayExclude(table))
        {
            return;
        }

        _rows.Read(table, columns, section.Service);
        section.Leave();
    }

    // The table alone says only that these are plans.
    private bool MayExclude(ReferenceTable table)
    {
        if (section.FindTogether() is { } together)
        {
            report(CatalogDiagnostics.PlansGoTogether, together.Span, [together.Text]);
            return false;
        }

        if (section.SaysApart || section.IsOfService)
        {
            return true;
        }

        report(CatalogDiagnostics.ReferenceTableNotRead, table.Span, ["nothing above it says that its plans cannot be assigned together"]);
        return false;
    }
}
