using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Takes the values apart that stand on one line behind a label.</summary>
internal static class PreambleValues
{
    private static readonly string[] Signs = [",", ";", "、", "，", "；", "،", " and ", " & "];

    /// <summary>Those behind the first colon, with bars between them; none where the line has no colon.</summary>
    public static List<LocalizedText> In(ContentLine line)
        => Pair(line, static text => IndexOfColon(text) is var colon and >= 0 ? Split(text, colon + 1, isOfClouds: false) : []);

    /// <summary>The clouds behind the first <paramref name="length"/> characters or behind the colon there, however they are parted.</summary>
    public static List<LocalizedText> CloudsBehind(ContentLine line, int length)
        => Pair(line, text => Split(text, IndexOfColon(text) is var colon and >= 0 ? colon + 1 : text.TrimmedBounds().Start + (line.English is null || text == line.English ? length : 0), isOfClouds: true));

    private static List<LocalizedText> Pair(ContentLine line, Func<PositionedText, List<PageText>> split)
    {
        var local = split(line.Local);
        var english = line.English is null ? null : split(line.English);
        return local.Select((text, i) => new LocalizedText(text, english?.Count == local.Count ? english[i] : null)).ToList();
    }

    private static List<PageText> Split(PositionedText line, int start, bool isOfClouds)
    {
        var parts = new List<PageText>();
        var from = Math.Min(start, line.Length);
        for (var i = from; i <= line.Length; i++)
        {
            var sign = i == line.Length || line[i] == '|' ? 1 : isOfClouds ? LengthOfSign(line, i) : 0;
            if (sign > 0)
            {
                parts.Add(new PageText(line.Words(from, i), line.SpanOf(from, i)));
                from = i + sign;
            }
        }

        return isOfClouds ? parts.FindAll(part => part.Text.Length > 0) : parts;
    }

    private static int LengthOfSign(PositionedText line, int at)
        => Array.Find(Signs, sign => at + sign.Length <= line.Length && Enumerable.Range(0, sign.Length).All(i => line[at + i] == sign[i]))?.Length ?? 0;

    private static int IndexOfColon(PositionedText line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ':' or '：')
            {
                return i;
            }
        }

        return -1;
    }
}
