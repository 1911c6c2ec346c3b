using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>Takes the values apart that stand on one line behind a label.</summary>
internal static class PreambleValues
{
    private static readonly string[] SignsBetweenClouds = [",", ";", "、", "，", "；", "،", " and ", " & "];

    private static readonly string[] SignsBetweenRoles = [.. SignsBetweenClouds, "/", " or "];

    /// <summary>Those behind the first colon, with bars between them; none where the line has no colon, or nothing behind it.</summary>
    public static List<LocalizedText> In(ContentLine line)
        => Pair(line, static text => IndexOfColon(text) is var colon and >= 0 && Split(text, colon + 1, []) is var parts && parts.Exists(static part => part.Text.Length > 0) ? parts : []);

    /// <summary>The roles behind the first colon, or all that the line lists where it <paramref name="hasNoLabel"/>, however they are parted.</summary>
    public static List<LocalizedText> RolesIn(ContentLine line, bool hasNoLabel)
        => Pair(line, text => IndexOfColon(text) is var colon && (colon >= 0 || hasNoLabel) ? Split(text, hasNoLabel ? 0 : colon + 1, SignsBetweenRoles).FindAll(static part => part.Text.Length > 0) : []);

    /// <summary>The words before the first colon; all where there is none.</summary>
    public static PageText LabelOf(ContentLine line)
        => line.Judged is var words && IndexOfColon(words) is var colon and >= 0 ? new PageText(words.Words(0, colon), words.SpanOf(0, colon)) : words.ToPageText();

    /// <summary>The clouds behind the first <paramref name="length"/> characters or behind the colon there, however they are parted.</summary>
    public static List<LocalizedText> CloudsBehind(ContentLine line, int length)
        => Pair(line, text => JoinOperators(Split(text, IndexOfColon(text) is var colon and >= 0 ? colon + 1 : text.TrimmedBounds().Start + (line.English is null || text == line.English ? length : 0), SignsBetweenClouds).FindAll(static part => part.Text.Length > 0)));

    private static List<LocalizedText> Pair(ContentLine line, Func<PositionedText, List<PageText>> split)
    {
        var local = split(line.Local);
        var english = line.English is null ? null : split(line.English);
        return local.Select((text, i) => new LocalizedText(text, english?.Count == local.Count ? english[i] : null)).ToList();
    }

    private static List<PageText> Split(PositionedText line, int start, string[] signs)
    {
        var parts = new List<PageText>();
        var from = Math.Min(start, line.Length);
        for (var i = from; i <= line.Length; i++)
        {
            var sign = i == line.Length || line[i] == '|' ? 1 : LengthOfSign(line, i, signs);
            if (sign > 0)
            {
                parts.Add(new PageText(line.Words(from, i), line.SpanOf(from, i)));
                from = i + sign;
            }
        }

        return parts;
    }

    // "Partner Center, operated by 21Vianet" is one cloud: what goes on in small letters is no name of its own.
    private static List<PageText> JoinOperators(List<PageText> parts)
    {
        var joined = new List<PageText>();
        foreach (var part in parts)
        {
            if (joined.Count > 0 && char.IsLower(part.Text[0]) && Clouds.In(part.Text) == Cloud.China && Clouds.In(joined[joined.Count - 1].Text) == Cloud.None)
            {
                var whole = SourceSpan.FromBounds(joined[joined.Count - 1].Span.Start, part.Span.End);
                joined[joined.Count - 1] = new PageText(joined[joined.Count - 1].Text + " " + part.Text, whole);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static int LengthOfSign(PositionedText line, int at, string[] signs)
    {
        foreach (var sign in signs)
        {
            if (line.HasAt(at, sign))
            {
                return sign.Length;
            }
        }

        return 0;
    }

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
