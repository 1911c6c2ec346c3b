using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The lines of a field of a data file. A file made of the published page keeps the page's <c>&lt;br/&gt;</c> between two plans.</summary>
internal static class FieldLines
{
    public static List<PositionedText> In(PositionedText field) => field.Lines().SelectMany(AtBreaks).ToList();

    /// <summary>Behind the <c>&lt;br&gt;</c>, <c>&lt;br/&gt;</c>, <c>&lt;BR /&gt;</c> or <c>&lt;/br&gt;</c> at <paramref name="at"/> of <paramref name="line"/>; -1 where it is another tag or none.</summary>
    public static int EndOfBreak(PositionedText line, int at, int end)
    {
        if (at >= end || line[at] != '<')
        {
            return -1;
        }

        at = SkipSlash(line, at + 1, end);
        if (at + 1 >= end || line[at] is not ('b' or 'B') || line[at + 1] is not ('r' or 'R'))
        {
            return -1;
        }

        at = SkipSlash(line, at + 2, end);
        return at < end && line[at] == '>' ? at + 1 : -1;
    }

    private static IEnumerable<PositionedText> AtBreaks(PositionedText line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (EndOfBreak(line, i, line.Length) is var end && end >= 0)
            {
                yield return line.Slice(start, i);
                (start, i) = (end, end - 1);
            }
        }

        yield return start == 0 ? line : line.Slice(start, line.Length);
    }

    private static int SkipSlash(PositionedText line, int at, int end)
    {
        while (at < end && (line[at] == '/' || WhiteSpace.Is(line[at])))
        {
            at++;
        }

        return at;
    }
}
