using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>The lines of a field of a data file. A file made of the published page keeps the page's <c>&lt;br/&gt;</c> between two plans.</summary>
internal static class FieldLines
{
    public static List<PositionedText> In(PositionedText field) => field.Lines().SelectMany(AtBreaks).ToList();

    private static IEnumerable<PositionedText> AtBreaks(PositionedText line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '<' && EndOfBreak(line, i + 1) is var end && end >= 0)
            {
                yield return line.Slice(start, i);
                (start, i) = (end, end - 1);
            }
        }

        yield return start == 0 ? line : line.Slice(start, line.Length);
    }

    // Behind <br>, <br/>, <BR /> or </br>; -1 where it is another tag or none.
    private static int EndOfBreak(PositionedText line, int at)
    {
        at = SkipSlash(line, at);
        if (at + 1 >= line.Length || line[at] is not ('b' or 'B') || line[at + 1] is not ('r' or 'R'))
        {
            return -1;
        }

        at = SkipSlash(line, at + 2);
        return at < line.Length && line[at] == '>' ? at + 1 : -1;
    }

    private static int SkipSlash(PositionedText line, int at)
    {
        while (at < line.Length && (line[at] == '/' || WhiteSpace.Is(line[at])))
        {
            at++;
        }

        return at;
    }
}
