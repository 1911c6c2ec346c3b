using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Output.Html;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog report</c>: everything that the documents say, on one page of HTML.</summary>
internal static class ReportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var paths = CommonOptions.Paths();
        var names = CommonOptions.Names();
        var output = new Option<string>("--output", "-o") { Description = "The page.", HelpName = "FILE.html", Required = true };
        var baseline = new Option<string?>("--baseline") { Description = "Tell what changed since this state: a file, a folder, or REVISION:PATH of the git repository here.", HelpName = "PATH" };
        var command = new Command("report", "Write one HTML page with the upgrades of each market as a graph and a matrix, the offers with their names, every diagnostic, and what changed.")
        {
            paths, names, output, baseline,
        };
        command.SetAction(parsed =>
        {
            var namesFile = parsed.GetValue(names);
            var target = parsed.GetRequiredValue(output);
            var found = DocumentSearch.Find(parsed.GetRequiredValue(paths), namesFile);
            var namesDocument = namesFile is null ? null : new FoundDocument(DocumentSearch.ForwardSlashes(namesFile), namesFile, IsNamed: true);
            List<FoundDocument> all = namesDocument is null ? [.. found.Documents] : [.. found.Documents, namesDocument];
            ResultFile.Protect(target, all.Select(document => document.FilePath));
            var now = ComparedCatalog.Compile(string.Join(", ", parsed.GetRequiredValue(paths)), compilation.Read(found.Documents, namesDocument, console), compilation.Compiler);
            if (RunSummary.AreAllPagesLost(now.Result.Documents, namesFile))
            {
                console.Error.WriteLine(RunSummary.NothingOfOurs("reported", now.Result.Documents));
                return ExitStatus.Unusable;
            }

            var comparison = parsed.GetValue(baseline) is { } older ? Compare(older, now, namesFile, console, compilation) : null;
            var bytes = new MemoryStream();
            CatalogReport.Write(now.Result, new DocumentLines(all).Find, comparison, bytes);
            ResultFile.Deliver(bytes, target, console);
            foreach (var passedOver in found.PassedOver)
            {
                console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(passedOver));
            }

            RunSummary.WriteCompiled(now.Result, console);
            if (comparison?.NotCompared is { } reason)
            {
                console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(reason));
                return ExitStatus.Unusable;
            }

            return now.Errors.Any() ? ExitStatus.ErrorsFound : ExitStatus.Success;
        });
        return command;
    }

    private static BaselineComparison Compare(string older, ComparedCatalog now, string? names, ToolConsole console, DocumentCompilation compilation)
    {
        using var reader = new SideReader(compilation, console);
        var before = reader.Read(older, names);
        try
        {
            SideReader.Require(before, now);
            return new BaselineComparison(before.Name, CatalogComparison.Compare(before, now), null);
        }
        catch (UnusableInputException e)
        {
            // The page is still worth having: it shows the errors.
            return new BaselineComparison(before.Name, [], e.Message.Split('\n')[0].TrimEnd(':', '.') + ".");
        }
    }

    /// <summary>The lines of documents, each document read when the first of its lines is asked for.</summary>
    private sealed class DocumentLines(IEnumerable<FoundDocument> documents)
    {
        private readonly Dictionary<string, FoundDocument> _documents = documents.ToDictionary(document => document.Path, StringComparer.Ordinal);
        private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

        public string? Find(SourceLocation location)
        {
            if (!_lines.TryGetValue(location.Path, out var lines))
            {
                lines = _documents.TryGetValue(location.Path, out var document)
                    ? document.Read(scanFirst: false).Text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')
                    : [];
                _lines.Add(location.Path, lines);
            }

            return location.Start.Line <= lines.Length ? lines[location.Start.Line - 1] : null;
        }
    }
}
