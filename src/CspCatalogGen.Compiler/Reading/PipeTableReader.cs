using System.Collections.Generic;
using System.Linq;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Reads a pipe table that Markdig parsed.</summary>
internal static class PipeTableReader
{
    public static RawTable Read(Table table)
    {
        var rows = new List<TableRow>();
        foreach (var row in table.OfType<Markdig.Extensions.Tables.TableRow>())
        {
            if (!row.IsHeader)
            {
                rows.Add(new TableRow(Cells(row), MarkdownContent.SpanOf(row)));
            }
        }

        return new RawTable(rows, MarkdownContent.SpanOf(table));
    }

    public static List<TableCell> Cells(Markdig.Extensions.Tables.TableRow row)
    {
        var cells = new List<TableCell>();
        foreach (var cell in row.OfType<Markdig.Extensions.Tables.TableCell>())
        {
            cells.Add(new TableCell(
                MarkdownContent.Read(cell.OfType<LeafBlock>().FirstOrDefault()?.Inline),
                MarkdownContent.SpanOf(cell),
                1,
                []));
        }

        return cells;
    }
}
