using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Blocks;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Lays the cells of one row after the other into their columns, with those that span into the row from above.</summary>
/// <param name="offerColumn">The column of the offers.</param>
internal sealed class SpannedCells(int offerColumn)
{
    // One more than a row has is enough to refuse it.
    private const int MaxColumns = 3;

    private readonly Dictionary<int, SpanningCell> _spanning = [];

    /// <summary>Whether no cell spans into the next row.</summary>
    public bool AreNone => _spanning.Count == 0;

    /// <summary>The cells of <paramref name="row"/>, by column.</summary>
    public List<RawCell> Spread(RawRow row, out bool isOfferAbove)
    {
        isOfferAbove = false;
        var cells = new List<RawCell>();
        foreach (var cell in row.Cells)
        {
            AddSpanning(cells, ref isOfferAbove);
            for (var column = 0; column < Math.Min(cell.Columns, MaxColumns); column++)
            {
                if (cell.Rows > 1)
                {
                    _spanning[cells.Count] = new SpanningCell(cell, cell.Rows - 1);
                }

                cells.Add(cell);
            }
        }

        AddSpanning(cells, ref isOfferAbove);
        return cells;
    }

    private void AddSpanning(List<RawCell> cells, ref bool isOfferAbove)
    {
        while (_spanning.TryGetValue(cells.Count, out var above))
        {
            isOfferAbove |= cells.Count == offerColumn;
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
