namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// The bullets and numbers before an item, where it is no list of Markdown's or HTML's. Those from Unicode's private use area
/// are what Word writes for the bullets of its fonts Symbol and Wingdings.
/// </summary>
internal static class BulletSigns
{
    /// <summary>Whether <paramref name="line"/> begins as an item of a list does.</summary>
    public static bool Begin(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        return Skip(line, start, end) > start;
    }

    /// <summary>Whether a bullet stands at <paramref name="at"/>; a star that no blank parts from the name is a marker.</summary>
    public static bool IsAt(PositionedText line, int at, int end)
    {
        if (at >= end || line[at] != '*')
        {
            return at < end && (line[at] is '-' or '–' or '—' or '‐' or '‑' or '−' or '•' or '·' or '+' or '・' or '●' or '‣' or '⁃' or '◆' or '►' or '▸' or '➢' or '\uF0B7' or '\uF0D8'
                || LevelAt(line, at, end) > 0);
        }

        while (at < end && line[at] == '*')
        {
            at++;
        }

        return at == end || WhiteSpace.Is(line[at]);
    }

    /// <summary>Where the bullet at <paramref name="at"/> ends; of stars all that stand together, so that each is looked at once.</summary>
    public static int EndAt(PositionedText line, int at, int end)
    {
        var next = at + 1;
        while (line[at] == '*' && next < end && line[next] == '*')
        {
            next++;
        }

        return next;
    }

    /// <summary>The level below the first that word processors have the bullet at <paramref name="at"/> for; 0 where it is none of theirs.</summary>
    public static int LevelAt(PositionedText line, int at, int end)
        => at + 1 >= end ? 0 : line[at] switch
        {
            '◦' or '○' => 1,
            'o' when WhiteSpace.Is(line[at + 1]) => 1,
            '▪' or '▫' or '■' or '\uF0A7' => 2,
            _ => 0,
        };

    /// <summary>Where the words begin behind the bullets, or the number, at <paramref name="start"/>.</summary>
    public static int Skip(PositionedText line, int start, int end)
    {
        while (IsAt(line, start, end))
        {
            start = WhiteSpace.Skip(line, EndAt(line, start, end), end);
        }

        return SkipNumber(line, start, end);
    }

    // Numbers as CommonMark has them (section 5.2), of two digits at the most; and letters and signs, which are no list there.
    private static int SkipNumber(PositionedText line, int start, int end)
    {
        if (start + 1 < end && line[start] is >= '①' and <= '⑳')
        {
            return WhiteSpace.Skip(line, start + 1, end);
        }

        if (end - start > 4 && line[start] == '(' && line[start + 1] is >= 'a' and <= 'h' && line[start + 2] == ')' && WhiteSpace.Is(line[start + 3]))
        {
            return WhiteSpace.Skip(line, start + 3, end);
        }

        var at = start;
        while (at < end && at - start < 2 && line[at] is >= '0' and <= '9')
        {
            at++;
        }

        if (at == start && at + 1 < end && line[at] is >= 'a' and <= 'z' && line[at + 1] == ')')
        {
            at++;
        }

        return at > start && at + 1 < end && line[at] is '.' or ')' && WhiteSpace.Is(line[at + 1]) ? WhiteSpace.Skip(line, at + 1, end) : start;
    }
}
