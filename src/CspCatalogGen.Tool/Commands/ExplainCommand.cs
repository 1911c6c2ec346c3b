using System.CommandLine;
using System.CommandLine.Completions;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Explaining;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog explain</c>: the page of one diagnostic.</summary>
internal static class ExplainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var id = new Argument<string>("ID") { Description = "The id that stands in a message: CSP2003.", HelpName = "ID" };
        id.CompletionSources.Add(_ => [.. DiagnosticPages.Ids.Select(static known => new CompletionItem(known))]);
        var command = new Command("explain", "Print what a diagnostic means, with an example, the cause and the cure.") { id };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetRequiredValue(id);
            var page = DiagnosticPages.Find(asked)
                ?? throw new UnusableInputException(DiagnosticPages.Nearest(asked) is not { } nearest
                    ? "This csp-catalog was built without the pages of the diagnostics."
                    : asked.Any(char.IsAsciiDigit) ? $"There is no diagnostic '{asked}'. The nearest is {nearest}."
                    : $"'{asked}' is no diagnostic: an id is written as {nearest}, as it stands in a message.");
            using var output = new StreamWriter(console.Output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
            if (console.OutputIsTerminal)
            {
                TerminalMarkdown.Write(page, output, console.ColoursOutput);
            }
            else
            {
                output.Write(page);
            }

            return ExitStatus.Success;
        });
        return command;
    }
}
