using System.CommandLine;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.LanguageServer;
using CspCatalogGen.Tool.Terminal;
using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog lsp</c>: a language server over standard input and output.</summary>
internal static class LspCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("lsp", "Serve an editor over standard input and output, in the Language Server Protocol.");
        var names = CommonOptions.Names("The names document, from the editor's folder on. Without it, offers.md or names.md is looked for.");

        // Editors' clients add it, and there is no other way to be reached.
        var stdio = new Option<bool>("--stdio") { Hidden = true };
        command.Add(names);
        command.Add(stdio);
        // Streams of its own: the connection closes them when it ends.
        command.SetAction((parsed, cancel) => ServeAsync(
            new CatalogLanguageServer(compilation, parsed.GetValue(names), console), System.Console.OpenStandardInput(), System.Console.OpenStandardOutput(), cancel));
        return command;
    }

    /// <summary>Serves the editor at the other end of two streams until it says goodbye or is gone; gives the exit status.</summary>
    internal static async Task<int> ServeAsync(CatalogLanguageServer server, Stream input, Stream output, CancellationToken cancel)
    {
        var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions =
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            },
        };

        await using var handler = new HeaderDelimitedMessageHandler(output, input, formatter);
        using var rpc = new JsonRpc(handler)
        {
            SynchronizationContext = new NonConcurrentSynchronizationContext(sticky: true),
            CancelLocallyInvokedMethodsWhenConnectionIsClosed = true,
        };
        rpc.AddLocalRpcTarget(server, new JsonRpcTargetOptions { AllowNonPublicInvocation = false });
        server.Rpc = rpc;
        rpc.StartListening();
        await Task.WhenAny(server.Exited.Task, rpc.Completion).WaitAsync(cancel);

        // An editor that ends without a word has crashed: the protocol wants to hear of it.
        return server.Exited.Task is { IsCompletedSuccessfully: true, Result: true } ? ExitStatus.Success : ExitStatus.ErrorsFound;
    }
}
