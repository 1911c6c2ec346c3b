using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CspCatalogGen.Tool.Output;
using Spectre.Console;

namespace CspCatalogGen.Tool.Terminal;

/// <summary>
/// A line of a document as a terminal shows it, and where a place in it is there. Characters of Chinese, Japanese and
/// Korean take two cells, marks on letters none; of a long line the part around the place is shown.
/// </summary>
/// <param name="Text">The line.</param>
/// <param name="Indent">How many cells stand before the place.</param>
/// <param name="Width">How many cells the place has; at least one.</param>
internal sealed record QuotedLine(string Text, int Indent, int Width)
{
    private const string Cut = "…";
    private const string Tab = "    ";

    /// <summary>Shows <paramref name="line"/> in <paramref name="width"/> cells; the place is in UTF-16 units from its beginning.</summary>
    public static QuotedLine From(string line, int start, int length, int width)
    {
        var cells = Cells(line);
        var first = cells.FindIndex(cell => cell.Unit >= start) is >= 0 and var found ? found : cells.Count;
        var behind = cells.FindIndex(first, cell => cell.Unit >= start + length) is >= 0 and var next ? next : cells.Count;
        var (from, to) = Window(cells, first, behind, Math.Max(width, 2 * Tab.Length));
        var text = new StringBuilder(from > 0 ? Cut : "");
        foreach (var cell in cells[from..to])
        {
            text.Append(cell.Text);
        }

        return new QuotedLine(
            text.Append(to < cells.Count ? Cut : "").ToString().TrimEnd(),
            WidthOf(cells[from..first]) + (from > 0 ? 1 : 0),
            Math.Max(1, WidthOf(cells[first..Math.Min(behind, to)])));
    }

    /// <summary>The characters that are shown: a third of the width before the place, the rest behind.</summary>
    private static (int From, int To) Window(List<Cell> cells, int first, int behind, int width)
    {
        if (WidthOf(cells) <= width)
        {
            return (0, cells.Count);
        }

        var from = first;
        var used = 2;
        while (from > 0 && used + cells[from - 1].Width <= Math.Max(width / 3, width - 2 - WidthOf(cells[first..])))
        {
            used += cells[--from].Width;
        }

        var to = first;
        while (to < cells.Count && used + cells[to].Width <= width)
        {
            used += cells[to++].Width;
        }

        return (from, Math.Max(to, Math.Min(behind, first + 1)));
    }

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        for (var i = 0; i < line.Length;)
        {
            var escape = VisibleText.EscapeAt(line, i, out var length);
            var text = line[i] == '\t' ? Tab : escape ?? line.Substring(i, length);
            cells.Add(new Cell(text, i, Math.Max(0, text.GetCellWidth())));
            i += length;
        }

        return cells;
    }

    private static int WidthOf(List<Cell> cells) => cells.Sum(static cell => cell.Width);

    /// <summary>A character as it is shown, where it stands in the line, and how wide it is.</summary>
    private sealed record Cell(string Text, int Unit, int Width);
}
