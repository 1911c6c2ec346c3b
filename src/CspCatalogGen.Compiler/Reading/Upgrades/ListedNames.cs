using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Reading.Content;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>
/// Takes a line of several whole names apart, "Office 365 Enterprise E1, Office 365 Enterprise E3 and Microsoft 365 E5". Each has its
/// brand, and a comma or a semicolon stands between two at least: "E3/E5", "A and B" and "A - B" may be one name, or a bundle.
/// </summary>
internal static class ListedNames
{
    private static readonly string[] Last = ["and", "or", "and/or", "&"];

    /// <summary>The lines, one for each name.</summary>
    public static IReadOnlyList<ContentLine> TakeApart(IReadOnlyList<ContentLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Split(lines[i]) is not null)
            {
                return lines.SelectMany(static line => Split(line) ?? [line]).ToList();
            }
        }

        return lines;
    }

    private static List<ContentLine>? Split(ContentLine line)
    {
        var words = line.Local;
        if (line.English is not null || words.IndexOfAny(",;、，；", 0, words.Length) is var first && first == words.Length || FootnoteLine.CountProducts(words) < 2)
        {
            return null;
        }

        var parts = new List<ContentLine>();
        var start = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var next = words[at] is ',' or ';' or '、' or '，' or '；' ? SkipLast(words, WhiteSpace.Skip(words, at + 1, words.Length))
                : at > first && WhiteSpace.Is(words[at]) ? SkipLast(words, at + 1) is var behind && behind > at + 1 ? behind : 0
                : 0;
            if (next > 0 && IsBrandAt(words, next))
            {
                parts.Add(line with { Local = words.Slice(start, at) });
                (start, at) = (next, next);
            }
        }

        parts.Add(line with { Local = words.Slice(start, words.Length) });
        return parts.Count > 1 && parts.TrueForAll(static part => FootnoteLine.CountProducts(part.Local) == 1) ? parts : null;
    }

    // "and" before the last of them.
    private static int SkipLast(PositionedText words, int at)
    {
        foreach (var word in Last)
        {
            if (at + word.Length < words.Length && words.HasAt(at, word) && WhiteSpace.Is(words[at + word.Length]))
            {
                return WhiteSpace.Skip(words, at + word.Length, words.Length);
            }
        }

        return at;
    }

    private static bool IsBrandAt(PositionedText words, int at) => at < words.Length && Array.Exists(Brands.Names, name => words.HasAt(at, name));
}
