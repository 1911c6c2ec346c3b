using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;
using StreamJsonRpc;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>
/// Answers an editor: what is wrong as one types, what mends it, what an offer is, where it is named. Calls come one at a
/// time; the documents are compiled when an answer needs it.
/// </summary>
internal sealed class CatalogLanguageServer(DocumentCompilation compilation, string? namesPath, ToolConsole console)
{
    private const int MethodNotAllowed = -32803;

    // Long enough for the next key, too short to be noticed.
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(60);

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openBefore = new(StringComparer.Ordinal);
    private CatalogWorkspace? _workspace;
    private Snapshot? _snapshot;
    private int _version;
    private bool _isShutDown;

    /// <summary>The connection, once it is there.</summary>
    public JsonRpc? Rpc { get; set; }

    /// <summary>Ended by <c>exit</c>, with whether the editor had said that it would.</summary>
    public TaskCompletionSource<bool> Exited { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public object Initialize(InitializeParams parameters)
    {
        var roots = parameters.WorkspaceFolders is { Count: > 0 } folders ? folders.Select(static folder => folder.Uri.LocalPath).ToList()
            : parameters.RootUri is { } root ? [root.LocalPath]
            : new List<string>();
        var names = namesPath ?? parameters.InitializationOptions?.Names;
        var at = names is null ? null
            : roots.Select(folder => Path.GetFullPath(names, Path.GetFullPath(folder))).FirstOrDefault(File.Exists);
        _workspace = new CatalogWorkspace(compilation, roots, at ?? NamesDocumentSearch.Find(roots), console);
        foreach (var (path, text) in _openBefore)
        {
            _workspace.Show(path, text);
        }

        return new
        {
            capabilities = new
            {
                positionEncoding = "utf-16",
                textDocumentSync = new { openClose = true, change = 1, save = true },
                codeActionProvider = new { codeActionKinds = new[] { "quickfix", "source.fixAll" } },
                hoverProvider = true,
                definitionProvider = true,
                referencesProvider = true,
                renameProvider = new { prepareProvider = true },
            },
            serverInfo = new { name = "csp-catalog" },
        };
    }

    [JsonRpcMethod("initialized")]
    public Task InitializedAsync() => PublishSoonAsync();

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        _isShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => Exited.TrySetResult(_isShutDown);

    [JsonRpcMethod("textDocument/didOpen", UseSingleObjectParameterDeserialization = true)]
    public Task DidOpenAsync(DidOpenParams parameters) => ShowAsync(parameters.TextDocument.Uri, parameters.TextDocument.Text);

    [JsonRpcMethod("textDocument/didChange", UseSingleObjectParameterDeserialization = true)]
    public Task DidChangeAsync(DidChangeParams parameters) => ShowAsync(parameters.TextDocument.Uri, parameters.ContentChanges[^1].Text);

    [JsonRpcMethod("textDocument/didClose", UseSingleObjectParameterDeserialization = true)]
    public Task DidCloseAsync(DocumentParams parameters) => ShowAsync(parameters.TextDocument.Uri, null);

    [JsonRpcMethod("textDocument/didSave", UseSingleObjectParameterDeserialization = true)]
    public Task DidSaveAsync(DocumentParams parameters) => parameters.TextDocument.Uri.IsFile ? PublishSoonAsync() : Task.CompletedTask;

    [JsonRpcMethod("workspace/didChangeWatchedFiles")]
    public Task DidChangeWatchedFilesAsync() => PublishSoonAsync();

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<CodeAction> CodeActions(CodeActionParams parameters)
        => Current() is { } now && now.PathOf(parameters.TextDocument.Uri) is { } path
            ? EditorDiagnostics.Actions([.. now.Diagnostics.Where(diagnostic => diagnostic.Location?.Path == path)], parameters.Range)
            : [];

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Hover? HoverOver(PositionParams parameters)
        => Current() is { } now && now.MentionAt(parameters.TextDocument.Uri, parameters.Position) is { } mention
            ? new Hover(new MarkupContent("markdown", OfferCard.Write(mention.Offer, now.State.Result.Catalog)), Range.Of(mention.Location))
            : null;

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Location? Definition(PositionParams parameters)
        => Current() is { } now && now.MentionAt(parameters.TextDocument.Uri, parameters.Position) is { } mention
            ? now.Mentions.Of(mention.Offer).Where(static other => other.IsRow).Select(Place).FirstOrDefault()
            : null;

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<Location> References(PositionParams parameters)
        => Current() is { } now && now.MentionAt(parameters.TextDocument.Uri, parameters.Position) is { } mention
            ? [.. now.Mentions.Of(mention.Offer).Select(Place)]
            : [];

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public Range? PrepareRename(PositionParams parameters)
        => Current()?.MentionAt(parameters.TextDocument.Uri, parameters.Position) is { } mention ? Range.Of(mention.Location) : null;

    /// <summary>Renames in every document the name that stands there; the offer's names in other languages stay.</summary>
    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public WorkspaceEdit? Rename(RenameParams parameters)
    {
        if (Current() is not { } now || now.MentionAt(parameters.TextDocument.Uri, parameters.Position) is not { } mention)
        {
            return null;
        }

        if (parameters.NewName.Trim().Length == 0 || NameSafety.FindTrouble(parameters.NewName, mustBeAscii: false) is not null || parameters.NewName.AsSpan().IndexOfAny("|<>\r\n") >= 0)
        {
            throw new LocalRpcException($"'{parameters.NewName}' cannot be the name of an offer.") { ErrorCode = MethodNotAllowed };
        }

        var fold = NameFolding.Fold(mention.Name);
        return EditorDiagnostics.EditOf(now.Mentions.Of(mention.Offer)
            .Where(other => NameFolding.Fold(other.Name) == fold)
            .Select(other => new TextEdit(other.Location, parameters.NewName)));
    }

    private static Location Place(OfferMention mention) => new(EditorDiagnostics.UriOf(mention.Location.Path), Range.Of(mention.Location));

    private Task ShowAsync(Uri uri, string? text)
    {
        if (!uri.IsFile)
        {
            return Task.CompletedTask;
        }

        if (_workspace is null)
        {
            _openBefore[uri.LocalPath] = text ?? "";
        }

        _workspace?.Show(uri.LocalPath, text);
        return PublishSoonAsync();
    }

    /// <summary>Tells what is wrong when there was a pause.</summary>
    private async Task PublishSoonAsync()
    {
        _snapshot = null;
        var version = Interlocked.Increment(ref _version);
        await Task.Delay(_pause);
        if (version != _version || Current() is not { } now || Rpc is not { } rpc)
        {
            return;
        }

        var byPath = now.Diagnostics.Where(static diagnostic => diagnostic.Location is not null).ToLookup(static diagnostic => diagnostic.Location!.Path, StringComparer.Ordinal);
        foreach (var path in byPath.Select(static same => same.Key).Union(_told, StringComparer.Ordinal).ToList())
        {
            await rpc.NotifyWithParameterObjectAsync(
                "textDocument/publishDiagnostics",
                new PublishDiagnosticsParams(EditorDiagnostics.UriOf(path), [.. byPath[path].Select(static diagnostic => EditorDiagnostics.Of(diagnostic, diagnostic.Location!))]));
        }

        _told.Clear();
        _told.UnionWith(byPath.Select(static same => same.Key));
    }

    // What cannot be read now, such as a folder that was removed, may be there after the next change.
    private Snapshot? Current()
    {
        try
        {
            return _snapshot ??= _workspace is { } workspace ? Snapshot.Of(workspace) : null;
        }
        catch (UnusableInputException e)
        {
            console.Error.WriteLine("csp-catalog: " + Output.VisibleText.Of(e.Message));
            return null;
        }
    }

    /// <summary>Everything that is known of the documents at one moment.</summary>
    private sealed record Snapshot(WorkspaceState State, IReadOnlyList<Diagnostic> Diagnostics, OfferPlaces Mentions)
    {
        public static Snapshot Of(CatalogWorkspace workspace)
        {
            var state = workspace.Compile();
            return new Snapshot(state, workspace.DiagnosticsFor(state), OfferPlaces.Find(state));
        }

        public string? PathOf(Uri uri)
            => State.Documents.Select(static document => document.Path).FirstOrDefault(path => EditorDiagnostics.UriOf(path) == uri);

        public OfferMention? MentionAt(Uri uri, Position position) => PathOf(uri) is { } path ? Mentions.At(path, position) : null;
    }
}
