using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Lowering;
using CspCatalogGen.Compiler.Reading.Markdown;
using CspCatalogGen.Compiler.Text;
using Markdig.Extensions.Tables;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>A table of a page, whichever way it is written.</summary>
/// <param name="Heading">The cells of its heading row.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Span">Its place.</param>
internal sealed record ReferenceTable(IReadOnlyList<ReferenceCell> Heading, IReadOnlyList<ReferenceRow> Rows, SourceSpan Span)
{
    // More than any reference has.
    private const int MaxColumns = 20;

    /// <summary>The words of its caption, where it has one.</summary>
    public PageText? Caption { get; init; }

    public static ReferenceTable From(Table table, string text, ReportDiagnostic report)
    {
        var heading = new List<ReferenceCell>();
        var rows = new List<ReferenceRow>();
        foreach (var row in table.OfType<TableRow>())
        {
            // Places of cells, empty ones too, are found as for every pipe table.
            var places = PipeTableReader.Cells(row, text);
            var contents = row.OfType<TableCell>().Select(cell => ReferenceCellReader.Read(cell, report)).ToList();
            var cells = places.Zip(contents, (place, content) => new ReferenceCell(content.Content, place.Span)).ToList();
            if (row.IsHeader)
            {
                heading.AddRange(cells);
            }
            else
            {
                rows.Add(new ReferenceRow(cells, contents.Exists(content => content.HasStruck), MarkdownContent.SpanOf(row)));
            }
        }

        return new ReferenceTable(heading, rows, MarkdownContent.SpanOf(table));
    }

    public static ReferenceTable From(RawTable table)
    {
        // A heading may be written as a row like the others.
        var spanned = new SpannedCells(MaxColumns);
        var rows = table.Heading.Concat(table.Rows)
            .Select(row => new ReferenceRow(CellsOf(spanned.Spread(row)), false, row.Span))
            .ToList();
        return new ReferenceTable(rows.Count == 0 ? [] : rows[0].Cells, rows.Skip(1).ToList(), table.Span)
        {
            Caption = table.Caption?.Joined() is { } caption ? (caption.English ?? caption.Local).ToPageText() : null,
        };
    }

    // A plan that spans rows is in each of them; words that span columns fill the first alone, as the title of a family does.
    private static List<ReferenceCell> CellsOf(List<RawCell> cells)
        => cells.Select((cell, column) => new ReferenceCell(column > 0 && cells[column - 1] == cell ? new CellContent() : cell.Content, cell.Span)).ToList();
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="HasStruck">Whether something in it is struck out or hidden, which is reported and is not among the words of the cells.</param>
/// <param name="Span">Its place.</param>
internal sealed record ReferenceRow(IReadOnlyList<ReferenceCell> Cells, bool HasStruck, SourceSpan Span);

/// <summary>A cell of a table.</summary>
internal sealed class ReferenceCell(CellContent content, SourceSpan span)
{
    /// <summary>Its lines, each with its English where the page is bilingual.</summary>
    public IReadOnlyList<ContentLine> Lines => content.Lines();

    /// <summary>Its place.</summary>
    public SourceSpan Span => span;

    /// <summary>Its words in one line.</summary>
    public ContentLine Joined => content.Joined();

    /// <summary>Its words in English, where the page has them beside its own.</summary>
    public PositionedText Words
    {
        get
        {
            var line = Joined;
            return line.English ?? line.Local;
        }
    }
}
