using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

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

    public static ReferenceTable From(RawTable table)
    {
        // A heading may be written as a row like the others.
        var spanned = new SpannedCells(MaxColumns);
        var rows = table.Heading.Concat(table.Rows)
            .Select(row => new ReferenceRow(CellsOf(spanned.Spread(row)), row.Span))
            .ToList();
        return new ReferenceTable(rows.Count == 0 ? [] : rows[0].Cells, rows.Skip(1).ToList(), table.Span)
        {
            Caption = table.Caption?.Joined() is { } caption ? (caption.English ?? caption.Local).ToPageText() : null,
        };
    }

    // A plan that spans rows is in each of them; words that span columns fill the first alone, as the title of a family does.
    private static List<ReferenceCell> CellsOf(List<RawCell> cells)
        => cells.Select((cell, column) => new ReferenceCell(column > 0 && cells[column - 1] == cell ? new CellContent([], []) : cell.Content, cell.Span)).ToList();
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Span">Its place.</param>
internal sealed record ReferenceRow(IReadOnlyList<ReferenceCell> Cells, SourceSpan Span)
{
    /// <summary>Whether something in it is struck out or hidden, and so not among the words of the cells.</summary>
    public bool HasStruck => Cells.Any(cell => cell.Remarks.Any(remark => remark.Kind is RemarkKind.Struck or RemarkKind.Hidden or RemarkKind.StyleSheet or RemarkKind.Comment));

    /// <summary>Whether no cell of it holds a word.</summary>
    public bool IsBlank => Cells.All(cell => cell.Words.IsBlank());

    /// <summary>The words in <paramref name="column"/>; none where the row is shorter.</summary>
    public PositionedText WordsAt(int column) => column < Cells.Count ? Cells[column].Words : new PositionedText();

    /// <summary>The same without the places of its characters. An empty cell stands where it begins.</summary>
    public PageText TextAt(int column)
    {
        var words = WordsAt(column).ToPageText();
        return words.Text.Length > 0 ? words : words with { Span = new SourceSpan(column < Cells.Count ? Cells[column].Span.Start : Span.End, 0) };
    }
}

/// <summary>A cell of a table.</summary>
internal sealed class ReferenceCell(CellContent content, SourceSpan span)
{
    /// <summary>Its lines, each with its English where the page is bilingual.</summary>
    public IReadOnlyList<ContentLine> Lines => content.Lines();

    /// <summary>What stands in it and is not among its words.</summary>
    public IReadOnlyList<Remark> Remarks => content.Remarks;

    /// <summary>Whether a list in an item or a table in it may hold plans, which are not read.</summary>
    public bool HoldsNested => Remarks.Any(remark => remark.Kind is RemarkKind.NestedItem or RemarkKind.NestedTable);

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
