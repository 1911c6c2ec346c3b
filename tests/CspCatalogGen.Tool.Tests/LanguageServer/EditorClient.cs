using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using CspCatalogGen.Tool.Commands;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.LanguageServer;
using CspCatalogGen.Tool.Terminal;
using Nerdbank.Streams;
using StreamJsonRpc;

namespace CspCatalogGen.Tool.Tests.LanguageServer;

/// <summary>An editor, as far as the protocol goes: it speaks with the server in this process, or starts the built tool.</summary>
internal sealed class EditorClient : IAsyncDisposable
{
    // What never comes must not keep the whole suite waiting.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly JsonRpc _rpc;
    private readonly Task<int> _end;
    private readonly Channel<JsonElement> _published = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<string> _messages = Channel.CreateUnbounded<string>();
    private readonly string _folder;

    private EditorClient(string folder, Stream input, Stream output, Task<int> end)
    {
        _folder = folder;
        _end = end;
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(input, output, new SystemTextJsonFormatter()));
        _rpc.AddLocalRpcMethod("textDocument/publishDiagnostics", new Action<string, JsonElement>((uri, diagnostics) => _published.Writer.TryWrite(JsonSerializer.SerializeToElement(new { uri, diagnostics }))));
        _rpc.AddLocalRpcMethod("window/showMessage", new Action<int, string>((type, message) => _messages.Writer.TryWrite($"{type}: {message}")));
        _rpc.StartListening();
    }

    /// <summary>Speaks with a server in this process, which has what a new one would take to compile its code.</summary>
    public static Task<EditorClient> StartAsync(string folder, object? options = null)
    {
        var (editor, tool) = FullDuplexStream.CreatePair();
        var server = new CatalogLanguageServer(new DocumentCompilation(), null, new ToolConsole(Stream.Null, TextWriter.Null));
        return GreetAsync(new EditorClient(folder, editor, editor, Task.Run(() => LspCommand.ServeAsync(server, tool, tool, default))), options);
    }

    /// <summary>Starts the built tool, as an editor does.</summary>
    public static Task<EditorClient> StartToolAsync(string folder)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "csp-catalog.dll"), "lsp", "--stdio"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        return GreetAsync(new EditorClient(folder, process.StandardInput.BaseStream, process.StandardOutput.BaseStream, EndOfAsync(process)), null);
    }

    public string Uri(string page) => new Uri(Path.Combine(_folder, page)).AbsoluteUri;

    public Task OpenAsync(string page, string text) => TellAsync("textDocument/didOpen", new { textDocument = new { uri = Uri(page), languageId = "markdown", version = 1, text } });

    public Task ChangeAsync(string page, string text) => TellAsync("textDocument/didChange", new { textDocument = new { uri = Uri(page), version = 2 }, contentChanges = new[] { new { text } } });

    /// <summary>The answer about the first place of <paramref name="words"/> in <paramref name="page"/>.</summary>
    public Task<JsonElement> AskAtAsync(string method, string page, string text, string words, bool withDeclaration = true)
        => AskAsync(method, new { textDocument = new { uri = Uri(page) }, position = PositionOf(text, words), context = new { includeDeclaration = withDeclaration } });

    public Task<JsonElement> RenameAsync(string page, string text, string words, string newName)
        => AskAsync("textDocument/rename", new { textDocument = new { uri = Uri(page) }, position = PositionOf(text, words), newName });

    public async Task<IReadOnlyList<JsonElement>> ActionsAsync(string page, JsonElement range)
        => [.. (await AskAsync("textDocument/codeAction", new { textDocument = new { uri = Uri(page) }, range, context = new { diagnostics = Array.Empty<object>() } })).EnumerateArray()];

    /// <summary>Waits until what is told of <paramref name="page"/> is as <paramref name="expected"/>.</summary>
    public async Task<IReadOnlyList<JsonElement>> DiagnosticsAsync(string page, Func<IReadOnlyList<JsonElement>, bool> expected)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var published in _published.Reader.ReadAllAsync(patience.Token))
        {
            var diagnostics = published.GetProperty("diagnostics").EnumerateArray().ToList();
            if (published.GetProperty("uri").GetString() == Uri(page) && expected(diagnostics))
            {
                return diagnostics;
            }
        }

        throw new InvalidOperationException("The server ended.");
    }

    /// <summary>The next message that the editor is to show.</summary>
    public async Task<string> MessageAsync() => await _messages.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public Task<JsonElement> AskAsync(string method, object? parameters) => _rpc.InvokeWithParameterObjectAsync<JsonElement>(method, parameters);

    public Task TellAsync(string method, object? parameters) => _rpc.NotifyWithParameterObjectAsync(method, parameters);

    /// <summary>Says goodbye, and tells how the server ended.</summary>
    public async Task<int> EndAsync(bool politely = true)
    {
        if (politely)
        {
            await AskAsync("shutdown", null);
        }

        await TellAsync("exit", null);
        return await _end;
    }

    /// <summary>The text with the edits that <paramref name="edit"/> has for <paramref name="page"/>.</summary>
    public string Apply(string page, string text, JsonElement edit)
    {
        var edits = edit.GetProperty("changes").GetProperty(Uri(page)).EnumerateArray()
            .Select(one => (Start: Offset(text, one.GetProperty("range").GetProperty("start")), End: Offset(text, one.GetProperty("range").GetProperty("end")), Text: one.GetProperty("newText").GetString()!))
            .OrderByDescending(one => one.Start);
        foreach (var (start, end, newText) in edits)
        {
            text = text[..start] + newText + text[end..];
        }

        return text;
    }

    public async ValueTask DisposeAsync()
    {
        // With the connection the server ends, by itself: one that is killed leaves its runtime's pipes in the temporary folder.
        _rpc.Dispose();
        await _end.WaitAsync(Patience);
    }

    private static async Task<EditorClient> GreetAsync(EditorClient client, object? options)
    {
        await client.AskAsync("initialize", new { processId = Environment.ProcessId, rootUri = new Uri(client._folder).AbsoluteUri, capabilities = new { }, initializationOptions = options });
        await client.TellAsync("initialized", new { });
        return client;
    }

    private static async Task<int> EndOfAsync(Process process)
    {
        using (process)
        {
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }

    private static object PositionOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal) + 1;
        return new { line = text[..at].Count(c => c == '\n'), character = at - 1 - text.LastIndexOf('\n', at - 1) };
    }

    private static int Offset(string text, JsonElement position)
    {
        var lines = text.Split('\n');
        return lines.Take(position.GetProperty("line").GetInt32()).Sum(line => line.Length + 1) + position.GetProperty("character").GetInt32();
    }
}
