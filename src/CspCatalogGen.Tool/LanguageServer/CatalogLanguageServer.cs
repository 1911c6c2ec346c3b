using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
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
    private const int RequestFailed = -32803;

    // Long enough for the next key, too short to be noticed.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openBefore = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _roots = [];
    private string? _named;
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
        _roots = roots;
        _named = namesPath ?? parameters.InitializationOptions?.Names;
        _workspace = new CatalogWorkspace(compilation, roots, NamesDocumentSearch.Find(roots, _named), console);
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
    public async Task InitializedAsync()
    {
        if (_named is not null && NamesDocumentSearch.FindNamed(_roots, _named) is null && Rpc is { } rpc)
        {
            var used = _workspace?.NamesPath is { } path ? $"'{path}' is used in its place." : "No names document is used.";
            await rpc.NotifyWithParameterObjectAsync("window/showMessage", new ShowMessageParams(1, Output.VisibleText.Escape($"'{_named}', which is named as the names document, is not there. {used}")));
        }

        await PublishSoonAsync();
    }

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
    public Task DidSaveAsync(DocumentParams parameters) => parameters.TextDocument.Uri.IsFile ? LookAgainAsync() : Task.CompletedTask;

    // Which files they are does not matter: each is looked at again.
    [JsonRpcMethod("workspace/didChangeWatchedFiles", UseSingleObjectParameterDeserialization = true)]
    public Task DidChangeWatchedFilesAsync(JsonElement parameters) => LookAgainAsync();

    [JsonRpcMethod("textDocument/codeAction", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<CodeAction> CodeActions(CodeActionParams parameters)
        => Current() is { } now && now.PathOf(parameters.TextDocument.Uri) is { } path
            ? EditorDiagnostics.Actions([.. now.Diagnostics.Where(diagnostic => diagnostic.Location?.Path == path)], parameters.Range)
            : [];

    [JsonRpcMethod("textDocument/hover", UseSingleObjectParameterDeserialization = true)]
    public Hover? HoverOver(PositionParams parameters)
        => Current() is { } now && now.MentionAt(parameters) is { } mention
            ? new Hover(new MarkupContent("markdown", OfferCard.Write(mention.Offer, now.State.Result.Catalog)), Range.From(mention.Location))
            : null;

    [JsonRpcMethod("textDocument/definition", UseSingleObjectParameterDeserialization = true)]
    public Location? Definition(PositionParams parameters)
        => Current() is { } now && now.MentionAt(parameters) is { } mention
            ? now.Mentions.Find(mention.Offer).Where(static other => other.IsRow).Select(Place).FirstOrDefault()
            : null;

    [JsonRpcMethod("textDocument/references", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<Location> References(ReferenceParams parameters)
        => Current() is { } now && now.MentionAt(new PositionParams(parameters.TextDocument, parameters.Position)) is { } mention
            ? [.. now.Mentions.Find(mention.Offer).Where(other => !other.IsRow || parameters.Context is not { IncludeDeclaration: false }).Select(Place)]
            : [];

    [JsonRpcMethod("textDocument/prepareRename", UseSingleObjectParameterDeserialization = true)]
    public Range? PrepareRename(PositionParams parameters)
        => Current()?.NameAt(parameters.TextDocument, parameters.Position) is { } mention ? Range.From(mention.Location) : null;

    [JsonRpcMethod("textDocument/rename", UseSingleObjectParameterDeserialization = true)]
    public WorkspaceEdit? Rename(RenameParams parameters)
    {
        if (Current() is not { } now || now.NameAt(parameters.TextDocument, parameters.Position) is not { } mention)
        {
            return null;
        }

        var answer = new OfferRename(_workspace!, now).Rename(mention, parameters.NewName);
        return answer.Refusal is null
            ? EditorDiagnostics.EditOf(answer.Edits)
            : throw new LocalRpcException(Output.VisibleText.Escape(answer.Refusal)) { ErrorCode = RequestFailed };
    }

    private static Location Place(OfferMention mention) => new(EditorDiagnostics.UriOf(mention.Location.Path), Range.From(mention.Location));

    // The names document may have come, gone or moved.
    private Task LookAgainAsync()
    {
        if (_workspace is { } workspace && (workspace.NamesPath is null || !File.Exists(workspace.NamesPath) || (_named is not null && NamesDocumentSearch.FindNamed(_roots, _named) != workspace.NamesPath)))
        {
            workspace.NamesPath = NamesDocumentSearch.Find(_roots, _named);
        }

        return PublishSoonAsync();
    }

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
        await Task.Delay(Pause);
        if (version != _version || Current() is not { } now || Rpc is not { } rpc)
        {
            return;
        }

        var byPath = now.Diagnostics.Where(static diagnostic => diagnostic.Location is not null).ToLookup(static diagnostic => diagnostic.Location!.Path, StringComparer.Ordinal);
        foreach (var path in byPath.Select(static same => same.Key).Union(_told, StringComparer.Ordinal).ToList())
        {
            await rpc.NotifyWithParameterObjectAsync(
                "textDocument/publishDiagnostics",
                new PublishDiagnosticsParams(EditorDiagnostics.UriOf(path), [.. byPath[path].Select(static diagnostic => EditorDiagnostics.Create(diagnostic, diagnostic.Location!))]));
        }

        _told.Clear();
        _told.UnionWith(byPath.Select(static same => same.Key));
    }

    // What cannot be read now, such as a folder that was removed, may be there after the next change.
    private Snapshot? Current()
    {
        try
        {
            return _snapshot ??= _workspace is { } workspace ? Snapshot.Take(workspace) : null;
        }
        catch (UnusableInputException e)
        {
            console.Error.WriteLine("csp-catalog: " + Output.VisibleText.Escape(e.Message));
            return null;
        }
    }
}
