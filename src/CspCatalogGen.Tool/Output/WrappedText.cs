using System;
using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace CspCatalogGen.Tool.Output;

/// <summary>
/// Text in lines of a terminal's cells: characters of Chinese, Japanese and Korean take two of them, marks on letters none.
/// </summary>
internal static class WrappedText
{
    /// <summary><paramref name="text"/> in lines of at most <paramref name="width"/> cells. Words are kept whole where they fit.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var rest = word;
            if (line.Length > 0 && line.GetCellWidth() + 1 + rest.GetCellWidth() <= width)
            {
                line += " " + rest;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            while (rest.GetCellWidth() > width)
            {
                var length = LengthIn(rest, width);
                lines.Add(rest[..length]);
                rest = rest[length..];
            }

            line = rest;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary><paramref name="text"/> with blanks up to <paramref name="width"/> cells.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - text.GetCellWidth()));

    // A character with its marks is not cut, and one is taken though it were too wide.
    private static int LengthIn(string text, int width)
    {
        var length = StringInfo.GetNextTextElementLength(text);
        for (var used = text[..length].GetCellWidth(); length < text.Length;)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            used += text.Substring(length, next).GetCellWidth();
            if (used > width)
            {
                break;
            }

            length += next;
        }

        return length;
    }
}
