using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>A table as either parser found it, before anything is known of its meaning.</summary>
/// <param name="Heading">Its heading rows.</param>
/// <param name="Rows">Its body rows.</param>
/// <param name="Span">Its place.</param>
internal sealed record RawTable(IReadOnlyList<TableRow> Heading, IReadOnlyList<TableRow> Rows, SourceSpan Span);

/// <summary>A body row.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Span">Its place.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells, SourceSpan Span);

/// <summary>A cell.</summary>
/// <param name="Content">What stands in it.</param>
/// <param name="Span">Its place.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="EmptyItems">The list items in it that hold no words.</param>
internal sealed record TableCell(CellContent Content, SourceSpan Span, int Columns, IReadOnlyList<SourceSpan> EmptyItems);
