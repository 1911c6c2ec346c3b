using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
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
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Pages to learn from. A folder is searched for *.md; a file is read whatever its extension.",
            Arity = ArgumentArity.OneOrMore,
        };
        var names = new Option<string?>("--names")
        {
            Description = "The names document to continue. What stands in it is kept; without --output it is updated in place.",
            HelpName = "FILE",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Write the names document to this file. Without it and without --names it goes to standard output.",
            HelpName = "FILE",
        };
        var command = new Command("learn", "Learn offer names from bilingual pages, and write them into the names document.") { paths, names, output };
        command.SetAction(parsed =>
        {
            var document = parsed.GetValue(names);
            var target = parsed.GetValue(output) ?? document;
            var found = DocumentSearch.Find(parsed.GetRequiredValue(paths), document is not null && File.Exists(document) ? document : null);
            ResultFile.Protect(target, found.Documents.Select(static page => page.FilePath));
            var learned = compilation.Learn(found.Documents, document, console);
            ResultFile.Deliver(new MemoryStream(ToolConsole.Utf8.GetBytes(learned.Text), 0, ToolConsole.Utf8.GetByteCount(learned.Text), writable: false, publiclyVisible: true), target, console);
            foreach (var conflict in learned.Diagnostics.Where(static diagnostic => diagnostic.Descriptor == CatalogDiagnostics.LearnedNameConflict))
            {
                console.Error.WriteLine(MsBuildDiagnosticsWriter.Line(conflict, console.ColoursError));
            }

            return ExitStatus.Success;
        });
        return command;
    }
}
