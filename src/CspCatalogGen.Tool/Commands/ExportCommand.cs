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
/// <c>csp-catalog export</c>: the catalog as tables, for engines that answer without it, in SQL with views that answer; or as a graph.
/// </summary>
internal static class ExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("export", "Export the catalog as tables, with its service plans, or as a graph. SQL has views that tell eligible upgrades; CSV and Parquet are a file for each table, in the folder that --output names.");
        var inputs = new CompilationInputs(command, "sql", "csv", "json", "parquet", "mermaid", "dot");
        command.SetAction(parsed => inputs.Format(parsed) switch
        {
            "csv" => RunFiles(parsed, "CSV", ".csv", CsvTablesWriter.Write),
            "parquet" => RunFiles(parsed, "Parquet", ".parquet", ParquetTablesWriter.Write),
            "json" => inputs.Run(parsed, console, compilation, JsonTablesWriter.Write, Summarize),
            "mermaid" => inputs.Run(parsed, console, compilation, GraphWriter.WriteMermaid, Summarize),
            "dot" => inputs.Run(parsed, console, compilation, GraphWriter.WriteDot, Summarize),
            _ => inputs.Run(parsed, console, compilation, SqlEligibilityWriter.Write, Summarize),
        });
        return command;

        int RunFiles(ParseResult parsed, string name, string extension, Action<CatalogTable, Stream> write)
        {
            var folder = inputs.Output(parsed)
                ?? throw new UnusableInputException($"{name} is a file for each table. Name the folder for them: --output FOLDER.");
            return inputs.Run(
                parsed,
                console,
                compilation,
                [.. CatalogTables.From(Catalog.Empty).Select(FileOf)],
                result =>
                {
                    ResultFile.MakeFolder(folder);
                    return CatalogTables.From(result.Catalog).Select(table => (FileOf(table), (Action<Stream>)(stream => write(table, stream))));
                },
                Summarize);

            string? FileOf(CatalogTable table) => Path.Combine(folder, table.Name + extension);
        }

        void Summarize(LinkResult result) => RunSummary.WriteCompiled(result, console);
    }
}
