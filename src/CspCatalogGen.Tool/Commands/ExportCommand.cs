using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary>
/// <c>csp-catalog export</c>: the catalog as tables, for engines that answer without it. In SQL with views that answer.
/// </summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("export", "Export the catalog as tables, with its service plans. SQL has views that tell eligible upgrades; CSV is a file for each table, in the folder that --output names.");
        var inputs = new CompilationInputs(command, "sql", "csv", "json");
        command.SetAction(parsed => inputs.Format(parsed) switch
        {
            "csv" => RunCsv(parsed),
            "json" => inputs.Run(parsed, console, compilation, JsonTablesWriter.Write, Summarize),
            _ => inputs.Run(parsed, console, compilation, SqlEligibilityWriter.Write, Summarize),
        });
        return command;

        int RunCsv(ParseResult parsed)
        {
            var folder = inputs.Output(parsed)
                ?? throw new UnusableInputException("CSV is a file for each table. Name the folder for them: --output FOLDER.");
            return inputs.Run(
                parsed,
                console,
                compilation,
                [.. CatalogTables.Of(Catalog.Empty).Select(FileOf)],
                result =>
                {
                    ResultFile.MakeFolder(folder);
                    return CatalogTables.Of(result.Catalog).Select(table => (FileOf(table), (Action<Stream>)(stream => CsvTablesWriter.Write(table, stream))));
                },
                Summarize);

            string? FileOf(CatalogTable table) => Path.Combine(folder, table.Name + ".csv");
        }

        void Summarize(LinkResult result) => RunSummary.WriteCompiled(result, console);
    }
}
