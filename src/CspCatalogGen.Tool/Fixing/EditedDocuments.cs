using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Tool.Inputs;

namespace CspCatalogGen.Tool.Fixing;

/// <summary>The documents with what was edited in them so far. Files stay as they are until they are saved.</summary>
internal sealed class EditedDocuments
{
    private readonly Dictionary<string, string> _paths;
    private readonly Dictionary<string, EncodedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public EditedDocuments(IEnumerable<FoundDocument> documents, string? namesPath)
    {
        _paths = documents.Where(static document => document is not EmptyDocument).ToDictionary(static document => document.Path, static document => document.FilePath, StringComparer.Ordinal);
        if (namesPath is not null)
        {
            _paths[DocumentSearch.ForwardSlashes(namesPath)] = namesPath;
        }
    }

    /// <summary>What changed: each document with its bytes before and after, by path.</summary>
    public IEnumerable<(string Path, EncodedFile Before, string After)> Changes
        => _texts.OrderBy(static text => text.Key, StringComparer.Ordinal)
            .Select(text => (Path: text.Key, Before: _files[text.Key], After: text.Value))
            .Where(static change => !change.Before.Encode(change.After).AsSpan().SequenceEqual(change.Before.Bytes));

    /// <summary>Reads a file, with what was edited in it.</summary>
    public FileReading Read(FoundDocument document, bool scanFirst)
        => _texts.TryGetValue(document.Path, out var text) ? new FileReading(FileContent.Text, text) : document.Read(scanFirst);

    /// <summary>The text of a document that can be edited; <see langword="null"/> where it is none of ours, is data, came from a pipe, or would not be written back as it is.</summary>
    public string? TextOf(string path)
        => _texts.TryGetValue(path, out var text) ? text
            : FileOf(path) is { IsExact: true } file ? file.Text
            : null;

    /// <summary>
    /// Applies <paramref name="fix"/>es in their order; one that touches what another has changed waits for the next round.
    /// </summary>
    /// <returns>The diagnostics that were mended.</returns>
    public IReadOnlyList<Diagnostic> Apply(IEnumerable<Diagnostic> fix)
    {
        var mended = FixSelection.WithoutOverlap(fix.Where(diagnostic => diagnostic.Fix!.Edits.All(edit => TextOf(edit.Location.Path) is not null)));
        foreach (var edits in mended.SelectMany(static diagnostic => diagnostic.Fix!.Edits).GroupBy(static edit => edit.Location.Path, StringComparer.Ordinal).ToList())
        {
            _texts[edits.Key] = Apply(TextOf(edits.Key)!, edits);
        }

        return mended;
    }

    /// <summary>Takes a document of another encoding for what it is, to be saved as UTF-8. <paramref name="localeOf"/> tells its language.</summary>
    /// <returns>What the encoding is called; <see langword="null"/> where it is not known.</returns>
    public string? Recode(string path, Func<string, byte[], string?> localeOf)
    {
        if (_texts.ContainsKey(path) || FileOf(path) is not { } file || ForeignEncoding.Read(file.Bytes, localeOf(path, file.Bytes)) is not { } foreign)
        {
            return null;
        }

        _files[path] = file with { Text = foreign.Text, Encoding = Encoding.UTF8, Mark = [] };
        _texts[path] = foreign.Text;
        return foreign.Name;
    }

    /// <summary>Writes every document that changed into its file, in place.</summary>
    /// <exception cref="UnusableInputException">A file cannot be written.</exception>
    public void Save()
    {
        foreach (var (path, before, after) in Changes.ToList())
        {
            try
            {
                File.WriteAllBytes(before.FilePath, before.Encode(after));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
            {
                throw new UnusableInputException($"'{path}' cannot be written: {e.Message}");
            }
        }
    }

    private EncodedFile? FileOf(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            // What came from a pipe cannot be put back.
            if (!_paths.TryGetValue(path, out var filePath) || ReferenceDocument.IsData(path) || PipedBytes.Find(filePath) is not null)
            {
                return null;
            }

            _files.Add(path, file = EncodedFile.Read(filePath, path));
        }

        return file;
    }

    /// <summary><paramref name="text"/> with <paramref name="edits"/>, none of which touch one another.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(text);
        foreach (var edit in edits.OrderByDescending(static edit => edit.Location.Span.Start))
        {
            result.Remove(edit.Location.Span.Start, edit.Location.Span.Length).Insert(edit.Location.Span.Start, edit.NewText);
        }

        return result.ToString();
    }
}
