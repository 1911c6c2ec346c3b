using System;
using System.CommandLine;
using System.IO;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog export</c>: the catalog for engines that answer without it, in SQL with views that do.</summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("export", "Export the catalog with its service plans; SQL has views that tell eligible upgrades.");
        var inputs = new CompilationInputs(command, "sql", "csv", "json");
        command.SetAction(parsed => inputs.Run(
            parsed,
            console,
            compilation,
            WriterOf(inputs.Format(parsed)),
            result => RunSummary.WriteCompiled(result, console)));
        return command;
    }

    private static Action<LinkResult, Stream> WriterOf(string format) => format switch
    {
        "csv" => CsvCatalogWriter.Write,
        "json" => JsonCatalogWriter.Write,
        _ => SqlEligibilityWriter.Write,
    };
}
