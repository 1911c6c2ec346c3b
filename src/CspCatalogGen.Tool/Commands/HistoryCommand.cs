using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Git;
using CspCatalogGen.Tool.History;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog history</c>: when the catalog of a git repository changed, and how.</summary>
internal static class HistoryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var folder = new Argument<string>("REPOSITORY")
        {
            Description = "A folder of the git repository.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
        var path = new Option<string>("--path") { Description = "Only documents under this path of the repository.", HelpName = "PREFIX", DefaultValueFactory = _ => "" };
        var names = CommonOptions.Names("The names document. A commit has its own, where the file is in it.");
        var format = CommonOptions.Format(["text", "json"], "How the history is written.");
        var output = CommonOptions.Output();
        var command = new Command("history", "Tell when the catalog of a git repository changed, and how: the newest first.") { folder, path, names, format, output };
        command.SetAction(parsed =>
        {
            var repositoryFolder = parsed.GetValue(folder) ?? ".";
            var prefix = PrefixOf(parsed.GetRequiredValue(path));
            var namesFile = parsed.GetValue(names);
            if (!Directory.Exists(repositoryFolder))
            {
                throw new UnusableInputException($"'{repositoryFolder}' is no folder.");
            }

            if (namesFile is not null && !File.Exists(namesFile))
            {
                throw new UnusableInputException($"'{namesFile}' does not exist.");
            }

            ResultFile.Protect(parsed.GetValue(output), namesFile is null ? [] : [namesFile]);
            using var repository = GitRepository.Open(repositoryFolder);
            var history = new CatalogHistory(
                repository,
                compilation.Compiler,
                prefix,
                namesFile is null ? null : repository.PathInRepository(namesFile),
                namesFile is null ? null : new FoundDocument(DocumentSearch.ForwardSlashes(namesFile), namesFile, IsNamed: true));
            var head = repository.Find("HEAD");
            var entries = history.Trace(head);
            if (repository.IsShallow)
            {
                console.Error.WriteLine("csp-catalog: The repository is a shallow clone: older commits were left out, and its first commit has all that they brought. 'git fetch --unshallow' gets them.");
            }

            // A path that is mistyped is no history without changes.
            if (entries.Count == 0)
            {
                throw new UnusableInputException(prefix.Length == 0 ? "No commit has a document of the catalog." : $"No commit has a document of the catalog under '{prefix}'.");
            }

            var bytes = new MemoryStream();
            if (parsed.GetRequiredValue(format) == "json")
            {
                HistoryJson.Write(entries, repository.IsShallow, bytes);
            }
            else
            {
                HistoryTextWriter.Write(entries, bytes);
            }

            ResultFile.Deliver(bytes, parsed.GetValue(output), console);
            return ExitStatus.Success;
        });
        return command;
    }

    // Git knows no './', and writes slashes everywhere.
    private static string PrefixOf(string path)
        => string.Join('/', DocumentSearch.ForwardSlashes(path).Split('/').Where(static step => step is not ("" or ".")));
}
