using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Fixing;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog fix</c>: mends what is wrong with the documents, as far as that needs nobody.</summary>
internal static class FixCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("fix", "Mend what needs no judgement, in place. Nothing else in a file changes.");
        var inputs = new CompilationInputs(command);
        var diff = new Option<bool>("--diff") { Description = "Write no file; print what would change, as a patch, and what cannot be mended." };
        var isUnsafe = new Option<bool>("--unsafe") { Description = "Mend also what a person should look at afterwards." };
        command.Add(diff);
        command.Add(isUnsafe);
        command.SetAction(parsed =>
        {
            var names = inputs.Names(parsed);
            var found = inputs.Find(parsed);
            var documents = new EditedDocuments(found.Documents, names);
            var result = new DocumentFixer(compilation, documents, console).Fix(found.Documents, names, parsed.GetValue(isUnsafe));
            var changes = documents.Changes.ToList();
            using var output = new StreamWriter(console.Output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
            if (parsed.GetValue(diff))
            {
                WriteDiff(changes, output, console);
            }
            else
            {
                documents.Save();
                foreach (var mended in result.Mended)
                {
                    output.WriteLine($"{MsBuildDiagnosticsWriter.Place(mended.Diagnostic.Location)}: fixed {mended.Diagnostic.Descriptor.Id}: {VisibleText.Escape(mended.Title)}");
                }
            }

            foreach (var left in result.Left)
            {
                output.WriteLine(MsBuildDiagnosticsWriter.Line(left, console.ColoursOutput) + (left.Fix is { } fix ? $" [--unsafe: {VisibleText.Escape(fix.Title)}]" : ""));
            }

            output.Flush();
            CompilationInputs.TellPassedOver(found, console);
            if (RunSummary.IsNothingOfOurs(result.Documents))
            {
                console.Error.WriteLine(RunSummary.NothingOfOurs("mended", result.Documents));
                return ExitStatus.Unusable;
            }

            console.Error.WriteLine(Summary(result, changes.Count, parsed.GetValue(diff)));
            return result.Left.Count > 0 || (parsed.GetValue(diff) && changes.Count > 0) ? ExitStatus.ErrorsFound : ExitStatus.Success;
        });
        return command;
    }

    private static void WriteDiff(List<(string Path, EncodedFile Before, string After)> changes, StreamWriter output, ToolConsole console)
    {
        foreach (var (path, before, after) in changes)
        {
            if (!before.IsExact)
            {
                // A patch cannot say so.
                output.WriteLine($"{VisibleText.Escape(path)}: to be saved as UTF-8");
            }

            if (!before.IsPlainUtf8)
            {
                console.Error.WriteLine($"csp-catalog: '{VisibleText.Escape(path)}' is not UTF-8 without a mark, so 'git apply' does not take its patch. 'fix' without --diff mends it.");
            }

            using var text = new StringWriter { NewLine = "\n" };
            UnifiedDiff.Write(path, before.Text, after, text);

            // A person's terminal is not to be moved by what a page holds; a patch has to hold it as it is.
            output.Write(console.OutputIsTerminal
                ? string.Join('\n', text.ToString().Split('\n').Select(static line => VisibleText.Escape(line.TrimEnd('\r'))))
                : text.ToString());
        }
    }

    private static string Summary(FixResult result, int documents, bool isDiff)
    {
        var places = RunSummary.Count(result.Mended.Count, "place", "places");
        var left = $"{RunSummary.Count(CountOf(DiagnosticSeverity.Error), "error", "errors")} and {RunSummary.Count(CountOf(DiagnosticSeverity.Warning), "warning", "warnings")}";
        return $"{places} in {RunSummary.Count(documents, "document", "documents")} {(isDiff ? "can be mended" : "mended")}; {left} left.";

        int CountOf(DiagnosticSeverity severity) => result.Left.Count(diagnostic => diagnostic.Descriptor.Severity == severity);
    }
}
