using System;

namespace CspCatalogGen.Tool.Output;

/// <summary>Text in CSV (RFC 4180: quotes doubled).</summary>
internal static class CsvText
{
    private const string FormulaStarts = "=+-@＝＋－＠";

    /// <summary>
    /// One field. A text that a spreadsheet would run as a formula gets an apostrophe before it, which
    /// spreadsheets read as "this is text".
    /// </summary>
    public static string Field(string? value)
    {
        var text = VisibleText.Escape(value ?? string.Empty);
        if (text.TrimStart() is [var start, ..] && FormulaStarts.Contains(start))
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(',', '"') || (text.Length > 0 && (text[0] == ' ' || text[^1] == ' '))
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;
    }
}
