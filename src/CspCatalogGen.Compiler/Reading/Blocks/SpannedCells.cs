using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading.Blocks;

/// <summary>Lays the cells of one row after the other into their columns, with those that span into the row from above.</summary>
/// <param name="maxColumns">How many columns of a cell that spans several are laid; one more than a row may have is enough to refuse it.</param>
internal sealed class SpannedCells(int maxColumns)
{
    // More than a row of any table has that is read; where each row spans into all below, the last would be as wide as there are rows.
    private const int MaxCells = 64;

    private readonly Dictionary<int, SpanningCell> _spanning = [];

    /// <summary>Whether no cell spans into the next row.</summary>
    public bool AreNone => _spanning.Count == 0;

    /// <summary>The cells of <paramref name="row"/>, by column; those that are not its own stand in a row above.</summary>
    public List<RawCell> Spread(RawRow row)
    {
        var cells = new List<RawCell>();
        foreach (var cell in row.Cells)
        {
            AddSpanning(cells);
            if (cells.Count > MaxCells)
            {
                return cells;
            }

            for (var column = 0; column < Math.Min(cell.Columns, maxColumns); column++)
            {
                if (cell.Rows > 1)
                {
                    _spanning[cells.Count] = new SpanningCell(cell, cell.Rows - 1);
                }

                cells.Add(cell);
            }
        }

        AddSpanning(cells);
        return cells;
    }

    private void AddSpanning(List<RawCell> cells)
    {
        while (cells.Count <= MaxCells && _spanning.TryGetValue(cells.Count, out var above))
        {
            if (above.Rows == 1)
            {
                _spanning.Remove(cells.Count);
            }
            else
            {
                _spanning[cells.Count] = above with { Rows = above.Rows - 1 };
            }

            cells.Add(above.Cell);
        }
    }

    private sealed record SpanningCell(RawCell Cell, int Rows);
}
