using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Output.Html;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog diff</c>: what a change of documents changes in the catalog.</summary>
internal static class DiffCommand
{
    private static readonly string[] Formats = ["text", "markdown", "json", "html"];
    private static readonly string[] Thresholds = ["none", "any", "breaking"];

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var first = new Argument<string>("A") { Description = "What is compared: a file, a folder, or REVISION:PATH of the git repository here." };
        var second = new Argument<string?>("B") { Description = "What it is compared with. Not with --against.", Arity = ArgumentArity.ZeroOrOne };
        var against = new Option<string?>("--against") { Description = "Compare A with what it was in this git revision.", HelpName = "REVISION" };
        var names = CommonOptions.Names("The names document. A git revision has its own, where the file is in it.");
        var namesBefore = new Option<string?>("--names-before") { Description = "Another names document for A.", HelpName = "FILE" };
        var severityFile = new Option<string?>("--severities") { Description = "A file that says which rules are breaking.", HelpName = "FILE" };
        var format = CommonOptions.Format(Formats, "How the changes are written.");
        var failOn = CommonOptions.OneOf("--fail-on", "Exit with status 1 where there are such changes.", Thresholds);
        var output = CommonOptions.Output();
        var command = new Command("diff", "Compare the catalogs of two states of the documents: offers, upgrades, names, conditions and service plans.")
        {
            first, second, against, names, namesBefore, severityFile, format, failOn, output,
        };
        command.Validators.Add(given =>
        {
            if (given.GetResult(second) is { Tokens.Count: > 0 } == given.GetResult(against) is not null)
            {
                given.AddError("Two things are compared: A with B, or A --against REVISION.");
            }
        });
        command.SetAction(parsed =>
        {
            var severities = parsed.GetValue(severityFile) is { } file ? ChangeSeverities.Read(file) : ChangeSeverities.Default;
            var (a, b) = (parsed.GetRequiredValue(first), parsed.GetValue(second));
            string?[] inputs = [a, b, parsed.GetValue(names), parsed.GetValue(namesBefore), parsed.GetValue(severityFile)];
            ResultFile.Protect(parsed.GetValue(output), inputs.OfType<string>().Where(File.Exists));
            using var reader = new SideReader(compilation, console);
            var oldNames = parsed.GetValue(namesBefore) ?? parsed.GetValue(names);
            var before = parsed.GetValue(against) is { } revision ? reader.ReadAgainst(revision, a, oldNames) : reader.Read(a, oldNames);
            var after = reader.Read(b ?? a, parsed.GetValue(names));
            ResultFile.Protect(parsed.GetValue(output), after.Documents.Concat(before.Documents).Select(document => document.Path).Where(File.Exists));
            SideReader.Require(before, after);
            var changes = CatalogComparison.Compare(before, after);
            var warnings = after.NewWarnings(before);
            // Text and Markdown say so themselves.
            if (warnings.Count > 0 && parsed.GetRequiredValue(format) is "json" or "html")
            {
                console.Error.WriteLine($"csp-catalog: {VisibleText.Escape(after.Name)}: {ChangesTextWriter.NewWarnings(warnings).TrimEnd(':')}. 'csp-catalog check' prints what is.");
            }

            var bytes = new MemoryStream();
            switch (parsed.GetRequiredValue(format))
            {
                case "markdown":
                    ChangesMarkdownWriter.Write(before.Name, after.Name, changes, warnings, severities, bytes);
                    break;
                case "json":
                    ChangesJson.Write(changes, severities, bytes);
                    break;
                case "html":
                    ChangesHtml.Write(before.Name, after.Name, changes, severities, bytes);
                    break;
                default:
                    ChangesTextWriter.Write(before.Name, after.Name, changes, warnings, severities, bytes, console.ColoursOutput && parsed.GetValue(output) is null);
                    break;
            }

            ResultFile.Deliver(bytes, parsed.GetValue(output), console);
            return IsFatal(parsed.GetRequiredValue(failOn), changes, severities) ? ExitStatus.ErrorsFound : ExitStatus.Success;
        });
        return command;
    }

    private static bool IsFatal(string threshold, IReadOnlyList<CatalogChange> changes, ChangeSeverities severities) => threshold switch
    {
        "any" => changes.Count > 0,
        "breaking" => changes.Any(severities.IsBreaking),
        _ => false,
    };
}
