using System;
using System.Collections.Generic;
using System.Text;

namespace CspCatalogGen.Compiler.Learning;

/// <summary>The cells of a line of a Markdown table, as they are written.</summary>
internal static class NamesCells
{
    /// <summary>The cells of <paramref name="line"/>; a bar behind a backslash divides none.</summary>
    public static List<string> Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = line.StartsWith("|", StringComparison.Ordinal) ? 1 : 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                cell.Append(line[i]).Append(line[++i]);
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        if (cell.ToString().Trim().Length > 0)
        {
            cells.Add(cell.ToString().Trim());
        }

        return cells;
    }

    /// <summary><paramref name="value"/> as a cell writes it.</summary>
    public static string Escape(string value) => value.Replace("\\", "\\\\").Replace("|", "\\|").Replace("<", "&lt;");

    /// <summary>What the cell <paramref name="value"/> says.</summary>
    public static string Unescape(string value) => value.Replace("&lt;", "<").Replace("\\|", "|").Replace("\\\\", "\\");
}
