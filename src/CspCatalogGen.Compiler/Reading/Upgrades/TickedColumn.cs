using System.Linq;
using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>A column of names with a tick before each: where all have one it tells none from another, and is a bullet.</summary>
internal static class TickedColumn
{
    private const string Ticks = "✓✔✅☑";

    // What asks that a sign be shown as a picture.
    private const char Selector = '\uFE0F';

    /// <summary>Whether every name in <paramref name="column"/> of <paramref name="table"/> has one.</summary>
    public static bool IsIn(RawTable table, int column)
    {
        var lines = table.Rows
            .Where(static row => row.Cells.Count > 0 && (row.Cells.Count > 1 || row.Cells[0].Columns == 1))
            .Select(row => row.Cells.Count > column ? row.Cells[column] : row.Cells[row.Cells.Count - 1])
            .SelectMany(static cell => cell.Content.Lines())
            .Where(static line => FootnoteLine.CountProducts(line.Local) == 1);
        var isAny = false;
        foreach (var line in lines)
        {
            if (SkipTick(line.Local) == 0 || (line.English is { } english && SkipTick(english) == 0))
            {
                return false;
            }

            isAny = true;
        }

        return isAny;
    }

    /// <summary><paramref name="line"/> without its tick.</summary>
    public static ContentLine Without(ContentLine line)
        => line with { Local = Without(line.Local), English = line.English is { } english ? Without(english) : null };

    private static PositionedText Without(PositionedText words) => words.Slice(SkipTick(words), words.Length);

    // Where the words behind the tick begin; 0 where there is none.
    private static int SkipTick(PositionedText words)
    {
        var (start, end) = words.TrimmedBounds();
        var at = BulletSigns.Skip(words, start, end);
        if (at >= end || Ticks.IndexOf(words[at]) < 0)
        {
            return 0;
        }

        at++;
        return WhiteSpace.Skip(words, at < end && words[at] == Selector ? at + 1 : at, end);
    }
}
