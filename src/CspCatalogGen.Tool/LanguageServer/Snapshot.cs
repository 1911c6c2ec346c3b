using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Compilation;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>Everything that is known of the documents at one moment.</summary>
internal sealed class Snapshot
{
    private readonly CatalogWorkspace _workspace;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Lazy<OfferPlaces> _mentions;

    private Snapshot(CatalogWorkspace workspace, WorkspaceState state)
    {
        _workspace = workspace;
        State = state;
        Diagnostics = workspace.DiagnosticsFor(state);
        _mentions = new Lazy<OfferPlaces>(() => OfferPlaces.Find(State, TextOf));
    }

    /// <summary>The documents and their catalog.</summary>
    public WorkspaceState State { get; }

    /// <summary>What is to be said of them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Where they name offers.</summary>
    public OfferPlaces Mentions => _mentions.Value;

    /// <summary>What the documents of <paramref name="workspace"/> say now.</summary>
    public static Snapshot Take(CatalogWorkspace workspace) => new(workspace, workspace.Compile());

    /// <summary>The text of a document.</summary>
    public string? TextOf(string path)
    {
        if (!_texts.TryGetValue(path, out var text))
        {
            _texts.Add(path, text = _workspace.TextOf(State, path));
        }

        return text;
    }

    /// <summary>The path of the document at <paramref name="uri"/>; <see langword="null"/> where it is none of ours.</summary>
    public string? PathOf(Uri uri)
        => State.Documents.Select(static document => document.Path).FirstOrDefault(path => EditorDiagnostics.UriOf(path) == uri);

    /// <summary>The offer that is named there.</summary>
    public OfferMention? MentionAt(PositionParams at) => PathOf(at.TextDocument.Uri) is { } path ? Mentions.At(path, at.Position) : null;

    /// <summary>The name that can be renamed there.</summary>
    public OfferMention? NameAt(TextDocumentIdentifier document, Position position) => PathOf(document.Uri) is { } path ? Mentions.NameAt(path, position) : null;
}
