using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog learn</c>: the names document, with what the pages call each offer.</summary>
internal static class LearnCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var paths = CommonOptions.Paths("Pages to learn from.");
        var names = CommonOptions.Names("The names document to continue. What stands in it is kept; without --output it is updated in place.");
        var output = CommonOptions.Output("Write the names document to this file. Without it and without --names it goes to standard output.");
        var dryRun = new Option<bool>("--dry-run") { Description = "Print what would be written into the names document, and write nothing." };
        var command = new Command("learn", "Learn offer names from bilingual pages, and write them into the names document.") { paths, names, output, dryRun };
        command.SetAction(parsed =>
        {
            var document = parsed.GetValue(names);
            var target = parsed.GetValue(output) ?? document;
            var existing = document is not null && File.Exists(document) ? NamesFile.Read(document) : null;
            if (document is not null && parsed.GetValue(output) is null && PipedBytes.Find(document) is not null)
            {
                throw new UnusableInputException($"'{document}' is a pipe, so nothing can be written back to it. Name the file to write: --output FILE.");
            }

            var found = DocumentSearch.Find(parsed.GetRequiredValue(paths), existing is null ? null : document);
            ResultFile.Protect(target, found.Documents.Select(static page => page.FilePath));
            var read = compilation.Read(found.Documents, names: null, console);
            var pages = read.Select(static page => page.Upgrades).OfType<UpgradePage>().ToList();
            var learned = NamesLearner.Learn(pages, existing?.Document);
            if (learned.Refusal is { } reason)
            {
                throw new UnusableInputException(string.Join('\n', learned.Diagnostics
                    .Select(diagnostic => MsBuildDiagnosticsWriter.Line(diagnostic, colours: false))
                    .Prepend($"Nothing was written into '{document}', because {reason}.")));
            }

            if (parsed.GetValue(dryRun))
            {
                ResultFile.Deliver(LessonsWriter.Write(learned.Lessons), output: null, console);
            }
            else
            {
                ResultFile.Deliver((existing ?? NamesFile.New).Encode(learned.Text), target, console);
            }

            foreach (var told in learned.Diagnostics.Where(diagnostic => IsToBeTold(diagnostic, existing?.Document.Path)))
            {
                console.Error.WriteLine(MsBuildDiagnosticsWriter.Line(told, console.ColoursError));
            }

            foreach (var proposal in RenameProposals.Find(read, existing is null ? null : NamesDocumentReader.Read(existing.Document), compilation.Compiler))
            {
                console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(proposal));
            }

            console.Error.WriteLine(LessonsWriter.Summary(learned.Lessons, pages, wasWritten: !parsed.GetValue(dryRun)));
            return ExitStatus.Success;
        });
        return command;
    }

    // What is wrong with the pages is for 'check'. An error of the names document itself, such as one number for two offers,
    // would be written on with it; markets without a page are none, because any pages may be learned from.
    private static bool IsToBeTold(Diagnostic diagnostic, string? namesPath)
        => diagnostic.Descriptor == CatalogDiagnostics.LearnedNameConflict
            || (namesPath is not null
                && diagnostic.Location?.Path == namesPath
                && diagnostic.Descriptor.Severity == DiagnosticSeverity.Error
                && diagnostic.Descriptor != CatalogDiagnostics.EditionWithoutPage);
}
