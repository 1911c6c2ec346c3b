using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>What stands at the items of a cell and belongs to none of their names: an arrow before every one, "and" between two.</summary>
internal static class ItemJoints
{
    private static readonly string[] Arrows = ["→", "➜", "➔", "➝", "➞", "➡", "⇒", "⟶", "->", "=>", ">"];

    // No offer's name begins or ends in one of them.
    private static readonly string[] Conjunctions =
    [
        "and/or", "and", "or", "und", "oder", "et", "ou", "och", "eller", "og", "oraz", "lub", "nebo", "alebo", "oppure", "или", "або", "tai", "vagy", "sau", "veya", "atau",
    ];

    /// <summary><paramref name="lines"/> without what joins them.</summary>
    public static IReadOnlyList<ContentLine> Remove(IReadOnlyList<ContentLine> lines)
    {
        var bare = lines.All(static line => LengthOfArrow(line.Local) > 0)
            ? lines.Select(static line => Each(line, static text => WithoutArrow(text))).ToList()
            : lines;
        if (bare.Count > 2 && bare.Any(IsConjunction))
        {
            bare = bare.Where((line, i) => i == 0 || i == bare.Count - 1 || !IsConjunction(line)).ToList();
        }

        return bare.Count < 2 ? bare : bare.Select((line, i) => Each(line, text => WithoutConjunctions(text, i > 0, i < bare.Count - 1))).ToList();
    }

    // "Or" on a line of its own.
    private static bool IsConjunction(ContentLine line)
    {
        var (start, end) = line.Local.TrimmedBounds();
        foreach (var word in Conjunctions)
        {
            if (end - start == word.Length && IsAt(line.Local, word, start))
            {
                return true;
            }
        }

        return false;
    }

    private static ContentLine Each(ContentLine line, Func<PositionedText, PositionedText> edit)
        => line with { Local = edit(line.Local), English = line.English is { } english ? edit(english) : null };

    private static int LengthOfArrow(PositionedText text)
    {
        var (start, end) = text.TrimmedBounds();
        return Array.Find(Arrows, arrow => end - start > arrow.Length && IsAt(text, arrow, start))?.Length ?? 0;
    }

    private static PositionedText WithoutArrow(PositionedText text)
        => LengthOfArrow(text) is var length and > 0 ? text.Slice(text.TrimmedBounds().Start + length, text.Length) : text;

    private static PositionedText WithoutConjunctions(PositionedText text, bool joinsAbove, bool joinsBelow)
    {
        var (start, end) = text.TrimmedBounds();
        var words = BulletSigns.Skip(text, start, end);
        var first = joinsAbove ? Array.Find(Conjunctions, word => end - words > word.Length && WhiteSpace.Is(text[words + word.Length]) && IsAt(text, word, words)) : null;
        var last = joinsBelow ? Array.Find(Conjunctions, word => end - words > word.Length && WhiteSpace.Is(text[end - word.Length - 1]) && IsAt(text, word, end - word.Length)) : null;
        return first is null && last is null ? text
            : text.Slice(first is null ? 0 : words + first.Length, last is null ? text.Length : end - last.Length);
    }

    private static bool IsAt(PositionedText text, string word, int at)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (char.ToLowerInvariant(text[at + i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
