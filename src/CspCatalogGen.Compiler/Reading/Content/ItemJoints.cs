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
            ? lines.Select(static line => With(line, WithoutArrow(line.Local), line.English is { } english ? WithoutArrow(english) : null)).ToList()
            : lines;
        if (bare.Count > 2 && bare.Any(IsConjunction))
        {
            bare = bare.Where((line, i) => i == 0 || i == bare.Count - 1 || !IsConjunction(line)).ToList();
        }

        if (bare.Count < 2)
        {
            return bare;
        }

        var joined = new List<ContentLine>(bare.Count);
        for (var i = 0; i < bare.Count; i++)
        {
            joined.Add(WithoutConjunctions(bare[i], i > 0, i < bare.Count - 1));
        }

        return joined;
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

    // Most lines have nothing of this kind, and stay what they are.
    private static ContentLine With(ContentLine line, PositionedText local, PositionedText? english)
        => ReferenceEquals(local, line.Local) && ReferenceEquals(english, line.English) ? line : line with { Local = local, English = english };

    private static int LengthOfArrow(PositionedText text)
    {
        var (start, end) = text.TrimmedBounds();
        foreach (var arrow in Arrows)
        {
            if (end - start > arrow.Length && IsAt(text, arrow, start))
            {
                return arrow.Length;
            }
        }

        return 0;
    }

    private static PositionedText WithoutArrow(PositionedText text)
        => LengthOfArrow(text) is var length and > 0 ? text.Slice(text.TrimmedBounds().Start + length, text.Length) : text;

    private static ContentLine WithoutConjunctions(ContentLine line, bool joinsAbove, bool joinsBelow)
        => With(line, WithoutConjunctions(line.Local, joinsAbove, joinsBelow), line.English is { } english ? WithoutConjunctions(english, joinsAbove, joinsBelow) : null);

    private static PositionedText WithoutConjunctions(PositionedText text, bool joinsAbove, bool joinsBelow)
    {
        var (start, end) = text.TrimmedBounds();
        var words = BulletSigns.Skip(text, start, end);
        var first = joinsAbove ? LengthOfFirst(text, words, end) : 0;
        var last = joinsBelow ? LengthOfLast(text, words, end) : 0;
        return first == 0 && last == 0 ? text : text.Slice(first == 0 ? 0 : words + first, last == 0 ? text.Length : end - last);
    }

    private static int LengthOfFirst(PositionedText text, int start, int end)
    {
        foreach (var word in Conjunctions)
        {
            if (end - start > word.Length && WhiteSpace.Is(text[start + word.Length]) && IsAt(text, word, start))
            {
                return word.Length;
            }
        }

        return 0;
    }

    private static int LengthOfLast(PositionedText text, int start, int end)
    {
        foreach (var word in Conjunctions)
        {
            if (end - start > word.Length && WhiteSpace.Is(text[end - word.Length - 1]) && IsAt(text, word, end - word.Length))
            {
                return word.Length;
            }
        }

        return 0;
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
