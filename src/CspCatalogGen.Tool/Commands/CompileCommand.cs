using System;
using System.CommandLine;
using System.IO;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog compile</c>: the catalog of the documents.</summary>
internal static class CompileCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("compile", "Compile pages into the catalog of offers and upgrades.");
        var inputs = new CompilationInputs(command, "json", "csv", "sql");
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
        "sql" => SqlCatalogWriter.Write,
        _ => CatalogJson.Write,
    };
}
