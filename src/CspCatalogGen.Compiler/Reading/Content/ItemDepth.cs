using System;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// How deep an item of a cell stands, by what shows it: blanks that no browser leaves out, and bullets one behind the other.
/// Plain blanks behind a <c>&lt;br/&gt;</c> show nothing.
/// </summary>
/// <param name="Blanks">The blanks before it.</param>
/// <param name="Bullets">Its bullets.</param>
/// <param name="Level">The level that its bullet stands for in a word processor.</param>
internal readonly record struct ItemDepth(int Blanks, int Bullets, int Level)
{
    private const int Indentation = 2;

    /// <summary>Before the first item.</summary>
    public static ItemDepth None { get; } = new(-1, -1, -1);

    /// <summary>Whether <paramref name="line"/> stands inside the item above it, whose depth this is; <paramref name="depth"/> is what counts for the next one.</summary>
    public bool IsBelow(ContentLine line, out ItemDepth depth)
    {
        var own = Measure(line.Local);
        var isBelow = Bullets >= 0 && (line.IsNested || own.Blanks >= Blanks + Indentation || (own.Bullets > 1 && own.Bullets > Bullets) || (own.Level > Level && Bullets > 0));
        depth = isBelow ? this : own;
        return isBelow;
    }

    private static ItemDepth Measure(PositionedText line)
    {
        var (at, blanks, bullets, level) = (0, 0, 0, 0);
        for (; at < line.Length && WhiteSpace.Is(line[at]); at++)
        {
            blanks += line[at] switch
            {
                '\u00A0' or '\u2002' or '\u2007' => 1,
                '\u2003' or '\u3000' => Indentation,
                _ => 0,
            };
        }

        while (at < line.Length && (WhiteSpace.Is(line[at]) || BulletSigns.IsAt(line, at, line.Length)))
        {
            var next = BulletSigns.EndAt(line, at, line.Length);
            bullets += WhiteSpace.Is(line[at]) ? 0 : next - at;
            level = Math.Max(level, BulletSigns.LevelAt(line, at, line.Length));
            at = next;
        }

        return new ItemDepth(blanks, bullets, level);
    }
}
