using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Tool.Fixing;
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
    private readonly ToolConsole _console;
    private readonly DocumentCompilation _compilation;
    private readonly ReadCache _cache;
    private readonly LinkingMemory _memory = new();
    private readonly Dictionary<string, string> _open = new(RealPath.Comparer);

    /// <summary>The documents at <paramref name="paths"/>, with the names document at <paramref name="namesPath"/>.</summary>
    public CatalogWorkspace(DocumentCompilation compilation, IReadOnlyList<string> paths, string? namesPath, ToolConsole console)
    {
        _paths = paths;
        NamesPath = namesPath;
        _console = console;
        _cache = new ReadCache(file => StampOf(file));
        _compilation = new DocumentCompilation { Compiler = compilation.Compiler, ReadFileAt = ReadFile, Cache = _cache };
    }

    /// <summary>The names document.</summary>
    public string? NamesPath { get; set; }

    /// <summary>How many documents were read so far.</summary>
    public int Reads => _cache.Reads;

    /// <summary>How many source revisions were linked so far.</summary>
    public int Links => _memory.Links;

    /// <summary>Shows <paramref name="text"/> in place of the file, which need not be there yet; <see langword="null"/> shows the file again.</summary>
    /// <exception cref="UnusableInputException">Links on the way to it lead in a circle.</exception>
    public void Show(string filePath, string? text)
    {
        var file = RealPath.Resolve(filePath);
        if (text is null)
        {
            _open.Remove(file);
        }
        else
        {
            _open[file] = text;
        }
    }

    /// <summary>Finds and compiles the documents as they are now.</summary>
    /// <exception cref="UnusableInputException">A path leads nowhere, or a file cannot be read.</exception>
    public WorkspaceState Compile()
    {
        var found = WithUnsaved(DocumentSearch.Find(_paths, NamesPath));
        var documents = _compilation.Read(found.Documents, FoundDocument.Names(NamesPath), _console);
        return new WorkspaceState(found, documents, CatalogCompiler.Compile(documents, _memory));
    }

    /// <summary>Compiles the documents of <paramref name="state"/> as they would be with <paramref name="edits"/>.</summary>
    public WorkspaceState CompileWith(WorkspaceState state, IEnumerable<TextEdit> edits)
    {
        var byPath = edits.ToLookup(static edit => edit.Location.Path, StringComparer.Ordinal);
        var documents = state.Documents
            .Select(document => byPath.Contains(document.Path) && TextOf(state, document.Path) is { } text
                ? _compilation.Compiler.Read(new SourceDocument(document.Path, EditedDocuments.Apply(text, byPath[document.Path]), IsNamed: document.Role == DocumentRole.Names || document.Upgrades?.IsNamed == true), document.Role)
                : document)
            .ToList();
        return state with { Documents = documents, Result = CatalogCompiler.Compile(documents, new LinkingMemory()) };
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
            ?? (FoundDocument.Names(NamesPath) is { } names && names.Path == path ? names : null);
        try
        {
            return file is null ? null : ReadFile(file, scanFirst: false).Text;
        }
        catch (UnusableInputException)
        {
            return null;
        }
    }

    // What is open and was never saved is in its folder as far as the editor goes.
    private FoundDocuments WithUnsaved(FoundDocuments found)
    {
        var unsaved = _open.Keys
            .Where(file => !File.Exists(file) && (NamesPath is null || !RealPath.Comparer.Equals(RealPath.Resolve(NamesPath), file)))
            .Select(file => _paths.Select(root => DocumentSearch.FindUnsaved(root, file)).FirstOrDefault(static document => document is not null))
            .OfType<FoundDocument>()
            .ToList();
        return unsaved.Count == 0 ? found
            : found with { Documents = [.. found.Documents.Concat(unsaved).OrderBy(static document => document.Path, StringComparer.Ordinal)] };
    }

    private FileReading ReadFile(FoundDocument document, bool scanFirst)
        => OpenTextOf(document.FilePath) is { } text ? new FileReading(FileContent.Text, text) : document.Read(scanFirst);

    private Stamp StampOf(string filePath)
        => OpenTextOf(filePath) is { } text ? new Stamp(text, default, 0)
            : new FileInfo(filePath) is { Exists: true } file ? new Stamp(null, file.LastWriteTimeUtc, file.Length)
            : default;

    // A file found in a folder has its real path; the names document has the one by which it was named.
    private string? OpenTextOf(string filePath)
        => _open.Count > 0 && _open.TryGetValue(filePath == NamesPath ? RealPath.Resolve(filePath) : filePath, out var text) ? text : null;

    private readonly record struct Stamp(string? Shown, DateTime Written, long Length);
}

/// <summary>The documents at one moment.</summary>
/// <param name="Found">Where they are.</param>
/// <param name="Documents">What they say.</param>
/// <param name="Result">The catalog and the diagnostics.</param>
internal sealed record WorkspaceState(FoundDocuments Found, IReadOnlyList<CatalogDocument> Documents, LinkResult Result);
