using System.Collections.Generic;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>A GUID and the brackets around it.</summary>
/// <param name="Start">Where its bracket opens.</param>
/// <param name="IdStart">Where it begins.</param>
/// <param name="IdEnd">Where it ends.</param>
/// <param name="End">Where its bracket is closed.</param>
/// <param name="LacksBracket">Whether one of the two brackets is lost.</param>
internal sealed record BracketedGuid(int Start, int IdStart, int IdEnd, int End, bool LacksBracket)
{
    /// <summary>Whether <paramref name="line"/> is a GUID in brackets and nothing else.</summary>
    public static bool IsAlone(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        return start < end && Brackets.IsOpen(line[start]) && Brackets.IsClose(line[end - 1]) && GuidText.IsMeant(line.Words(start + 1, end - 1));
    }

    /// <summary>The GUIDs of <paramref name="line"/> in brackets, of which one of the two may be lost.</summary>
    public static List<BracketedGuid> Find(PositionedText line, int start, int end)
    {
        var found = new List<BracketedGuid>();
        for (var i = start; i < end; i++)
        {
            if (!Brackets.IsOpen(line[i]))
            {
                continue;
            }

            var close = i + 1;
            while (close < end && !Brackets.IsOpen(line[close]) && !Brackets.IsClose(line[close]))
            {
                close++;
            }

            if (GuidText.IsMeant(line.Words(i + 1, close)))
            {
                var isClosed = close < end && Brackets.IsClose(line[close]);
                found.Add(new BracketedGuid(i, i + 1, close, isClosed ? close + 1 : close, !isClosed));
                i = close - 1;
            }
        }

        var last = found.Count == 0 ? start : found[found.Count - 1].End;
        var tail = end;
        while (tail > last && Brackets.IsClose(line[tail - 1]))
        {
            tail--;
        }

        var word = tail;
        while (word > last && !WhiteSpace.Is(line[word - 1]) && !Brackets.IsOpen(line[word - 1]) && !Brackets.IsClose(line[word - 1]))
        {
            word--;
        }

        if (tail < end && word < tail && word > last && GuidText.IsMeant(line.Words(word, tail)))
        {
            found.Add(new BracketedGuid(word, word, tail, end, LacksBracket: true));
        }

        return found;
    }
}
