using System;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Markdown;

/// <summary>Finds what makes a whole document unreadable: the marks of an unfinished merge, and bytes that are no UTF-8.</summary>
internal static class DocumentDamage
{
    /// <summary>The first damage of <paramref name="text"/>: what to say, where, and what fills its hole.</summary>
    public static (DiagnosticDescriptor Descriptor, SourceSpan Span, string? What)? Find(string text)
    {
        if (FindMerge(text) is { } merge)
        {
            return (CatalogDiagnostics.MergeConflict, merge, null);
        }

        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            return (CatalogDiagnostics.NotText, new SourceSpan(nul, 1), IsUtf16(text, nul) ? "it is UTF-16 without a byte order mark" : "it holds a NUL character");
        }

        var lost = text.IndexOf('\uFFFD');
        return lost >= 0 ? (CatalogDiagnostics.NotText, new SourceSpan(lost, 1), "it has bytes of another encoding, perhaps a legacy code page")
            : TwiceEncoded.Find(text) is { } twice ? (CatalogDiagnostics.NotText, twice, $"a program took it for Windows-1252 and encoded it once more, so '{text.Substring(twice.Start, twice.Length)}' stands for one character. Go back to the file before that")
            : null;
    }

    /// <summary>The first mark of an unfinished merge.</summary>
    // git writes seven signs at the start of a line; a line of seven = alone also underlines a heading, but no row of a table. One
    // mark alone is what somebody overlooked.
    public static SourceSpan? FindMerge(string text)
    {
        var ours = LineStart(text, "<<<<<<<", 0);
        var theirs = LineStart(text, ">>>>>>>", 0);
        var first = ours < 0 || (theirs >= 0 && theirs < ours) ? theirs : ours;
        if (first < 0)
        {
            for (first = LineStart(text, "=======", 0); first >= 0 && !IsBehindRow(text, first);)
            {
                first = LineStart(text, "=======", first + 1);
            }
        }

        return first < 0 ? null : new SourceSpan(first, LineLength(text, first));
    }

    /// <summary>Whether <paramref name="text"/> stands for a file that Git LFS keeps elsewhere.</summary>
    public static bool IsPointer(string text) => text.StartsWith("version https://git-lfs.github.com/spec/", StringComparison.Ordinal);

    private static int LineStart(string text, string sign, int from)
    {
        for (var at = from; (at = text.IndexOf(sign, at, StringComparison.Ordinal)) >= 0; at += sign.Length)
        {
            if ((at == 0 || text[at - 1] is '\n' or '\r') && (at + sign.Length == text.Length || text[at + sign.Length] is ' ' or '\r' or '\n'))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsBehindRow(string text, int line)
    {
        var end = line;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var start = end == 0 ? 0 : text.LastIndexOf('\n', end - 1) + 1;
        var above = text.Substring(start, end - start).TrimStart();
        return above.StartsWith("|", StringComparison.Ordinal) || above.EndsWith("</tr>", StringComparison.OrdinalIgnoreCase) || above.EndsWith("</td>", StringComparison.OrdinalIgnoreCase);
    }

    private static int LineLength(string text, int start)
        => text.IndexOfAny(['\r', '\n'], start) is var end and >= 0 ? end - start : text.Length - start;

    private static bool IsUtf16(string text, int nul)
        => nul <= 1 && text.Length > 3 && text[nul + 2 < text.Length ? nul + 2 : nul] == '\0';
}
