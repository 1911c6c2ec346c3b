namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>A marker in a sentence, which sends its reader to a footnote: <c>[^1]</c>, <c>¹</c>, <c>*</c>.</summary>
internal static class NoteReference
{
    private const string Signs = "*†‡";
    private const string Beginnings = "[" + Signs + Superscript.Digits;

    /// <summary>Whether <paramref name="line"/> carries one, right behind a word or at its end; at its beginning it is the marker of a footnote itself.</summary>
    public static bool IsIn(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        for (var i = line.IndexOfAny(Beginnings, start + 1, end); i < end; i = line.IndexOfAny(Beginnings, i + 1, end))
        {
            if ((line[i] == '[' && i + 2 < end && line[i + 1] == '^') || ((!WhiteSpace.Is(line[i - 1]) || i + 1 == end) && IsSign(line, i, end)))
            {
                return true;
            }
        }

        return false;
    }

    // A star may be markup that was not closed; behind the last word, or the end of a sentence, it is a marker.
    private static bool IsSign(PositionedText line, int at, int end)
        => Superscript.IsDigit(line[at], out _)
            || (Signs.IndexOf(line[at]) >= 0 && line[at - 1] != line[at] && (at + 1 == end || WhiteSpace.Is(line[at + 1]) || line[at + 1] is '.' or ':' or ','));
}
