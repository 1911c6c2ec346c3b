using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Compilation;

/// <summary>
/// Documents that are compiled again and again while somebody edits them. Only what changed is read and linked anew, and a document
/// that is open in an editor is what the editor shows.
/// </summary>
internal sealed class CatalogWorkspace
{
    private readonly IReadOnlyList<string> _paths;
    private readonly string? _namesPath;
    private readonly ToolConsole _console;
    private readonly DocumentCompilation _compilation;
    private readonly ReadCache _cache;
    private readonly LinkingMemory _memory = new();
    private readonly Dictionary<string, string> _open = new(RealPath.Comparer);

    /// <summary>The documents at <paramref name="paths"/>, with the names document at <paramref name="namesPath"/>.</summary>
    public CatalogWorkspace(DocumentCompilation compilation, IReadOnlyList<string> paths, string? namesPath, ToolConsole console)
    {
        _paths = paths;
        _namesPath = namesPath;
        _console = console;
        _cache = new ReadCache(file => StampOf(file));
        _compilation = new DocumentCompilation { Compiler = compilation.Compiler, ReadFileAt = ReadFile, Cache = _cache };
    }

    /// <summary>How many documents were read so far.</summary>
    public int Reads => _cache.Reads;

    /// <summary>How many source revisions were linked so far.</summary>
    public int Links => _memory.Links;

    /// <summary>Shows <paramref name="text"/> in place of the file; <see langword="null"/> shows the file again.</summary>
    public void Show(string filePath, string? text)
    {
        if (text is null)
        {
            _open.Remove(filePath);
        }
        else
        {
            _open[filePath] = text;
        }
    }

    /// <summary>Finds and compiles the documents as they are now.</summary>
    /// <exception cref="UnusableInputException">A path leads nowhere, or a file cannot be read.</exception>
    public WorkspaceState Compile()
    {
        var found = DocumentSearch.Find(_paths, _namesPath);
        var documents = _compilation.Read(found.Documents, FoundDocument.Names(_namesPath), _console);
        return new WorkspaceState(found, documents, CatalogCompiler.Compile(documents, _memory));
    }

    /// <summary>What an editor shows of <paramref name="state"/>: its diagnostics with their fixes, and what could be written better.</summary>
    public IReadOnlyList<Diagnostic> DiagnosticsFor(WorkspaceState state)
        => [
            .. CatalogCompiler.WithFixes(state.Result, path => TextOf(state, path)).Diagnostics,
            .. state.Documents
                .Where(static document => document.Upgrades?.Table is not null)
                .SelectMany(document => TextOf(state, document.Path) is { } text ? CatalogCompiler.Tidy(document, text, state.Result.Catalog) : []),
        ];

    /// <summary>The text of a document, as it was compiled unless it changed since.</summary>
    public string? TextOf(WorkspaceState state, string path)
    {
        var file = state.Found.Documents.FirstOrDefault(document => document.Path == path)
            ?? (FoundDocument.Names(_namesPath) is { } names && names.Path == path ? names : null);
        try
        {
            return file is null ? null : ReadFile(file, scanFirst: false).Text;
        }
        catch (UnusableInputException)
        {
            return null;
        }
    }

    private FileReading ReadFile(FoundDocument document, bool scanFirst)
        => _open.TryGetValue(document.FilePath, out var text) ? new FileReading(FileContent.Text, text) : document.Read(scanFirst);

    private Stamp StampOf(string filePath)
        => _open.TryGetValue(filePath, out var text) ? new Stamp(text, default, 0)
            : new FileInfo(filePath) is { Exists: true } file ? new Stamp(null, file.LastWriteTimeUtc, file.Length)
            : default;

    private readonly record struct Stamp(string? Shown, DateTime Written, long Length);
}

/// <summary>The documents at one moment.</summary>
/// <param name="Found">Where they are.</param>
/// <param name="Documents">What they say.</param>
/// <param name="Result">The catalog and the diagnostics.</param>
internal sealed record WorkspaceState(FoundDocuments Found, IReadOnlyList<CatalogDocument> Documents, LinkResult Result);
