using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Checking;

/// <summary>The lines of the documents that something is said about. A document is read when its first line is asked for.</summary>
internal sealed class DocumentLines
{
    private readonly Dictionary<string, FoundDocument> _files;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lines = new(StringComparer.Ordinal);

    /// <summary>The lines of <paramref name="documents"/> and of the names document at <paramref name="namesPath"/>.</summary>
    public DocumentLines(IEnumerable<FoundDocument> documents, string? namesPath)
    {
        _files = documents.ToDictionary(static document => document.Path, StringComparer.Ordinal);
        if (FoundDocument.Names(namesPath) is { } names)
        {
            _files[names.Path] = names;
        }
    }

    /// <summary>The line at <paramref name="location"/>, without its end; empty where the document no longer has it.</summary>
    public string At(SourceLocation location) => At(location.Path, location.Start.Line);

    /// <summary>The line <paramref name="number"/>, from 1, of the document <paramref name="path"/>.</summary>
    public string At(string path, int number)
    {
        if (!_lines.TryGetValue(path, out var lines))
        {
            lines = TextOf(path) is { } text ? LinesOf(text) : [];
            _lines.Add(path, lines);
        }

        return number <= lines.Count ? lines[number - 1] : "";
    }

    /// <summary>What stands at <paramref name="location"/>, and nothing around it.</summary>
    public string WordsAt(SourceLocation location)
        => TextOf(location.Path) is { } text && location.Span.End <= text.Length ? text.Substring(location.Span.Start, location.Span.Length) : "";

    /// <summary>The text of the document <paramref name="path"/>; <see langword="null"/> where it is none of ours or can no longer be read.</summary>
    public string? TextOf(string path)
    {
        if (!_texts.TryGetValue(path, out var text))
        {
            try
            {
                text = _files.TryGetValue(path, out var file) ? file.Read(scanFirst: false).Text : null;
            }
            catch (UnusableInputException)
            {
                // It could be read a moment ago; what is said of it stands.
            }

            _texts.Add(path, text);
        }

        return text;
    }

    // The same ends of lines as a position counts: CRLF, LF and CR.
    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        while (rest.IndexOfAny('\r', '\n') is >= 0 and var end)
        {
            lines.Add(rest[..end].ToString());
            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }

        lines.Add(rest.ToString());
        return lines;
    }
}
