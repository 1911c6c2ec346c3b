using System;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>Reads GUIDs, and service plans written as <c>NAME (GUID)</c>.</summary>
internal sealed class PlanTextReader(Action<DiagnosticDescriptor, SourceSpan, string[]> report)
{
    private const int Digits = 32;

    /// <summary>The plan on <paramref name="line"/>, or <see langword="null"/> where it cannot be told, which is reported.</summary>
    public PlanText? Read(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        if (start == end)
        {
            return null;
        }

        // Names have brackets of their own; the last ones hold the GUID.
        var open = -1;
        for (var i = start; i < end; i++)
        {
            open = line[i] == '(' ? i : open;
        }

        var whole = new PageText(line.Words(start, end), line.SpanOf(start, end));
        if (open < 0 || line[end - 1] != ')' || !LooksLikeGuid(line.Words(open + 1, end - 1)))
        {
            report(CatalogDiagnostics.PlanNotRead, whole.Span, [whole.Text]);
            return null;
        }

        var name = Part(line, start, open);
        if (name.Text.Length == 0)
        {
            report(CatalogDiagnostics.PlanNotRead, whole.Span, [whole.Text]);
            return null;
        }

        return ReadGuid(Part(line, open + 1, end - 1)) is { } id ? new PlanText(name, id) : null;
    }

    /// <summary><paramref name="text"/> as a GUID in lower case, or <see langword="null"/> where it is none, which is reported.</summary>
    public PageText? ReadGuid(PageText text)
    {
        if (Guid.TryParseExact(text.Text, "D", out var guid))
        {
            return text with { Text = guid.ToString("D") };
        }

        report(CatalogDiagnostics.NotAGuid, text.Span, [text.Text, Trouble(text.Text)]);
        return null;
    }

    private static PageText Part(PositionedText line, int start, int end)
    {
        while (start < end && PositionedText.IsSpace(line[start]))
        {
            start++;
        }

        while (end > start && PositionedText.IsSpace(line[end - 1]))
        {
            end--;
        }

        return new PageText(line.Words(start, end), line.SpanOf(start, end));
    }

    private static string Trouble(string text)
    {
        var digits = text.Count(IsHexadecimal);
        return text.Length == 0 ? "the cell is empty"
            : text.Any(c => c != '-' && !IsHexadecimal(c)) ? "it holds something else than hexadecimal digits and dashes"
            : digits != Digits ? $"it has {digits.ToString(CultureInfo.InvariantCulture)} hexadecimal digits instead of 32"
            : "its dashes do not stand after 8, 12, 16 and 20 digits";
    }

    // A GUID that lost some digits is still meant as one; "(Plan 1)" is not.
    private static bool LooksLikeGuid(string text)
        => text.Count(c => c == '-') >= 2 && text.Length >= 16 && text.Count(IsHexadecimal) * 3 >= text.Length * 2;

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
