using CspCatalogGen.Compiler.Reading.Blocks;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>A column of names with a tick, a bullet of the writer's own or a number in brackets before each: where all have one it tells none from another.</summary>
internal static class TickedColumn
{
    // Signs of one unit of UTF-16, which say yes or nothing.
    private const string Ticks = "✓✔✅☑★☆✦✧❖▶►▷▻➤⇨»›◇◈◉✱";

    // Of two.
    private static readonly string[] Pictures = ["🔹", "🔸", "👉", "🔷", "🔶"];

    // What asks that a sign be shown as a picture.
    private const char Selector = '\uFE0F';

    /// <summary>Whether every name in <paramref name="column"/> of <paramref name="table"/> has one.</summary>
    public static bool IsIn(RawTable table, int column)
    {
        var isAny = false;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var cells = table.Rows[i].Cells;
            if (cells.Count == 0 || (cells.Count == 1 && cells[0].Columns > 1))
            {
                continue;
            }

            foreach (var line in cells[cells.Count > column ? column : cells.Count - 1].Content.Lines())
            {
                if (FootnoteLine.CountProducts(line.Local) != 1)
                {
                    continue;
                }

                if (SkipTick(line.Local) == 0 || (line.English is { } english && SkipTick(english) == 0))
                {
                    return false;
                }

                isAny = true;
            }
        }

        return isAny;
    }

    /// <summary><paramref name="line"/> without its tick.</summary>
    public static ContentLine Without(ContentLine line)
        => line with { Local = Without(line.Local), English = line.English is { } english ? Without(english) : null };

    private static PositionedText Without(PositionedText words) => words.Slice(SkipTick(words), words.Length);

    private static int SkipSign(PositionedText words, int at, int end)
    {
        foreach (var picture in Pictures)
        {
            if (at < end && words.HasAt(at, picture))
            {
                return at + picture.Length;
            }
        }

        if (at + 3 < end && (words[at], words[at + 2]) is ('(', ')') or ('[', ']') && words[at + 1] is >= '1' and <= '9' && WhiteSpace.Is(words[at + 3]))
        {
            return at + 3;
        }

        return at < end && Ticks.IndexOf(words[at]) >= 0 ? at + 1 : at;
    }

    // Where the words behind the tick begin; 0 where there is none.
    private static int SkipTick(PositionedText words)
    {
        var (start, end) = words.TrimmedBounds();
        var at = BulletSigns.Skip(words, start, end);
        if (at >= end || char.IsLetter(words[at]) || SkipSign(words, at, end) is var behind && behind == at)
        {
            return 0;
        }

        at = behind;
        return WhiteSpace.Skip(words, at < end && words[at] == Selector ? at + 1 : at, end);
    }
}
