using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using SourceSpan = CspCatalogGen.Compiler.Text.SourceSpan;

namespace CspCatalogGen.Compiler.Reading.Lowering;

/// <summary>Reads a pipe table that Markdig parsed.</summary>
internal static class PipeTableReader
{
    // More than a table has that is read.
    private const int MaxColumns = 32;

    public static RawTable Read(Table table, string text)
    {
        var heading = new List<RawRow>();
        var rows = new List<RawRow>();
        foreach (var row in table.OfType<TableRow>())
        {
            (row.IsHeader ? heading : rows).Add(new RawRow(Cells(row, text), MarkdownContent.SpanOf(row).TrimIn(text)));
        }

        return new RawTable(heading, rows, MarkdownContent.SpanOf(table));
    }

    public static List<RawCell> Cells(TableRow row, string text)
    {
        var cells = new List<RawCell>();
        var whole = MarkdownContent.SpanOf(row);
        var end = whole.Start;
        foreach (var cell in row.OfType<TableCell>())
        {
            // Markdig gives an empty cell no place, and makes up those that are missing: they stand behind the one before.
            var span = MarkdownContent.SpanOf(cell);
            if (span.Length == 0)
            {
                if (cells.Count >= MaxColumns && end >= whole.End)
                {
                    // Every row is as long as the longest, which may be very long.
                    break;
                }

                span = new SourceSpan(end, Math.Min(1, Math.Max(0, whole.End - end)));
            }

            end = span.End;

            // Markdig counts the blanks beside the bars in.
            cells.Add(new RawCell(MarkdownContent.Read(cell.OfType<LeafBlock>().FirstOrDefault()?.Inline), span.TrimIn(text), 1, []));
        }

        return cells;
    }
}
