using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// What is wrong with the form of a table's rows, once for each row and as near to the mistake as can be: a damaged tag takes
/// words out of their cell, and then a cell is missing.
/// </summary>
internal sealed class RowFaults
{
    private readonly List<RawRow> _rows;
    private readonly List<int> _starts;
    private readonly HashSet<int> _told = [];
    private readonly ReportDiagnostic _report;

    public RowFaults(RawTable table, ReportDiagnostic report)
    {
        _report = report;
        _rows = table.Heading.Concat(table.Rows).OrderBy(static row => row.Span.Start).ToList();
        _starts = _rows.ConvertAll(static row => row.Span.Start);
        if (table.NotClosed is not null)
        {
            // The end of the last row is missing with it.
            _told.Add(_rows.Count);
        }

        foreach (var remark in _rows.SelectMany(static row => row.Cells).SelectMany(static cell => cell.Content.Remarks).Where(IsTag))
        {
            Add(remark);
        }
    }

    /// <summary>Those of <paramref name="remarks"/>, which stand in none of the cells, that do not follow from another one.</summary>
    public IReadOnlyList<Remark> FindToldOf(IReadOnlyList<Remark> remarks)
    {
        foreach (var tag in remarks.Where(IsTag))
        {
            Add(tag);
        }

        return remarks.Count == 0 ? remarks : remarks.Where(remark => remark.Kind != RemarkKind.OutsideCell || Add(remark)).ToList();
    }

    /// <summary>Says <paramref name="descriptor"/> of the cells of <paramref name="row"/>, or the tag that took one.</summary>
    public void Report(DiagnosticDescriptor descriptor, RawRow row, params string[] arguments)
    {
        foreach (var remark in row.Cells.SelectMany(static cell => cell.Content.Remarks).Where(IsTag))
        {
            RemarkReporter.Report(remark, null, _report);
        }

        if (_told.Add(RowAt(row.Span.Start)))
        {
            _report(descriptor, row.Span, arguments);
        }
    }

    // Behind the end of a row it may be the next one's beginning that is damaged. Gives whether nothing was told of either.
    private bool Add(Remark remark)
    {
        var row = RowAt(remark.Span.Start);
        var isNew = _told.Add(row);
        return row == 0 || remark.Span.Start >= _rows[row - 1].Span.End ? _told.Add(row + 1) && isNew : isNew;
    }

    private static bool IsTag(Remark remark)
        => remark.Kind is RemarkKind.OpenQuote or RemarkKind.OpenTag || (remark.Kind == RemarkKind.UnknownTag && !ContentTag.IsHtml(remark.Words));

    // The row that begins there or before, from 1 on.
    private int RowAt(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index < 0 ? ~index : index + 1;
    }
}
