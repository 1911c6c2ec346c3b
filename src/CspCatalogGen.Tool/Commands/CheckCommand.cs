using System;
using System.CommandLine;
using System.IO;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog check</c>: what is wrong with the documents, and nothing else.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("check", "Compile pages and print only what is wrong with them.");
        var inputs = new CompilationInputs(command, "msbuild", "sarif", "github", "json");
        command.SetAction(parsed => inputs.Run(
            parsed,
            console,
            compilation,
            WriterOf(inputs.Format(parsed), inputs.ColoursResult(parsed, console)),
            result => RunSummary.WriteChecked(result, console)));
        return command;
    }

    private static Action<LinkResult, Stream> WriterOf(string format, bool colours) => format switch
    {
        "sarif" => SarifDiagnosticsWriter.Write,
        "github" => GitHubDiagnosticsWriter.Write,
        "json" => JsonDiagnosticsWriter.Write,
        _ => (result, output) => MsBuildDiagnosticsWriter.Write(result, output, colours),
    };
}
