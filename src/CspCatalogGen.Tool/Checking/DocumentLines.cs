using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Checking;

/// <summary>The lines of the documents that something is said about. A document is read when its first line is asked for.</summary>
internal sealed class DocumentLines
{
    private const int HashBytes = 8;

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
    public string At(SourceLocation location)
    {
        if (!_lines.TryGetValue(location.Path, out var lines))
        {
            lines = TextOf(location.Path) is { } text ? LinesOf(text) : [];
            _lines.Add(location.Path, lines);
        }

        return location.Start.Line <= lines.Count ? lines[location.Start.Line - 1] : "";
    }

    /// <summary>A hash of the line at <paramref name="location"/>; white space at its ends does not count.</summary>
    public string HashAt(SourceLocation location)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(At(location).Trim())).AsSpan(0, HashBytes));

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
