using System;
using System.Collections.Generic;
using System.Globalization;

namespace CspCatalogGen.Testing;

/// <summary>Tells which lines of two texts differ.</summary>
public static class LineDiff
{
    private const int MaxLines = 60;

    /// <summary>The lines that only one of the texts has, each with its number; the first sixty.</summary>
    public static string Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var old = before.Split('\n');
        var @new = after.Split('\n');
        var start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Length - start && end < @new.Length - start && old[^(end + 1)] == @new[^(end + 1)])
        {
            end++;
        }

        var lines = new List<string>();
        for (var i = start; i < old.Length - end; i++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"- {i + 1}: {old[i]}"));
        }

        for (var i = start; i < @new.Length - end; i++)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"+ {i + 1}: {@new[i]}"));
        }

        if (lines.Count > MaxLines)
        {
            lines.RemoveRange(MaxLines, lines.Count - MaxLines);
            lines.Add("…");
        }

        return lines.Count == 0 ? "only line endings or the byte order mark" : string.Join("\n", lines);
    }
}
