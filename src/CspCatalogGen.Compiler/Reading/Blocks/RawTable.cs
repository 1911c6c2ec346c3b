using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Blocks;

/// <summary>A table as either parser found it, before anything is known of its meaning.</summary>
/// <param name="Heading">Its heading rows.</param>
/// <param name="Rows">Its body rows.</param>
/// <param name="Span">Its place.</param>
internal sealed record RawTable(IReadOnlyList<RawRow> Heading, IReadOnlyList<RawRow> Rows, SourceSpan Span)
{
    /// <summary>Its caption, where it has one.</summary>
    public CellContent? Caption { get; init; }

    /// <summary>What stands in it and in none of its cells.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Its start tag, where nothing ends it.</summary>
    public SourceSpan? NotClosed { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Span">Its place.</param>
internal sealed record RawRow(IReadOnlyList<RawCell> Cells, SourceSpan Span)
{
    /// <summary>What stood in its columns of identifiers, which are not among its cells.</summary>
    public IReadOnlyList<PageText> Identifiers { get; init; } = [];
}

/// <summary>A cell.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Span">Its place.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="EmptyItems">The list items in it that hold no words.</param>
internal sealed record RawCell(CellContent Content, SourceSpan Span, int Columns, IReadOnlyList<SourceSpan> EmptyItems)
{
    /// <summary>How many rows it spans.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>The colour of its ground, where it or its row has one.</summary>
    public string? Ground { get; init; }
}
