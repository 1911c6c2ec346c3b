using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary>The command line as a whole.</summary>
internal static class CspCatalogCommand
{
    // `@name` is a folder like any other, not a file with more arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs <paramref name="arguments"/> and returns the exit status.</summary>
    public static int Run(string[] arguments, ToolConsole console) => Run(arguments, console, new DocumentCompilation());

    /// <summary>Runs <paramref name="arguments"/> with a compilation of the caller's.</summary>
    public static int Run(string[] arguments, ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("csp-catalog", "Compiles the pages that say which subscription offers can be upgraded to which others, and checks them.")
        {
            CompileCommand.Create(console, compilation),
            CheckCommand.Create(console, compilation),
            FixCommand.Create(console, compilation),
            ExplainCommand.Create(console),
            LspCommand.Create(console, compilation),
            CompletionCommand.Create(console),
            LearnCommand.Create(console, compilation),
            ExportCommand.Create(console, compilation),
            ReconcileCommand.Create(console, compilation),
            DiffCommand.Create(console, compilation),
            HistoryCommand.Create(console, compilation),
            ReportCommand.Create(console, compilation),
            InitCommand.Create(console, compilation),
            new HelpOption(),
            new VersionOption(),
        };

        if (CompletionCommand.TryComplete(arguments, command, console))
        {
            return ExitStatus.Success;
        }

        var parsed = command.Parse(arguments, Parsing);
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var message in FirstWordThatIsNone(arguments, command) is { } none ? [none] : parsed.Errors.Select(static error => error.Message))
            {
                Complain(console, message);
            }

            console.Error.WriteLine($"'{CommandPath(parsed)} --help' tells how it is used.");
            return ExitStatus.Unusable;
        }

        try
        {
            using var output = new StreamWriter(console.Output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (UnusableInputException e)
        {
            foreach (var line in e.Message.Split('\n'))
            {
                Complain(console, line);
            }

            return ExitStatus.Unusable;
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            Complain(console, $"This is a defect of csp-catalog; please report it: {e.GetType().Name}: {e.Message}");
            return ExitStatus.Unusable;
        }
    }

    // The parser says twice that a word is none, and not which one was meant.
    private static string? FirstWordThatIsNone(string[] arguments, Command command)
    {
        if (arguments.FirstOrDefault()?.Split('=')[0] is not { } word || command.Subcommands.Any(known => known.Name == word) || command.Options.Any(known => known.Name == word || known.Aliases.Contains(word)))
        {
            return null;
        }

        var options = command.Options.Concat(command.Subcommands.SelectMany(static known => known.Options)).Select(static known => known.Name).Distinct(StringComparer.Ordinal).ToList();
        return word is not ['-', ..] ? $"'{word}' is no command{NearestWord.Tell(word, [.. command.Subcommands.Select(static known => known.Name), .. command.Options.Select(static known => known.Name)])}."
            : options.Contains(word, StringComparer.Ordinal) ? $"'{word}' is an option of a command, and stands behind it."
            : $"'{word}' is no option{NearestWord.Tell(word, options)}.";
    }

    private static void Complain(ToolConsole console, string message)
        => console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(message));

    private static string CommandPath(ParseResult parsed)
        => parsed.CommandResult.Command is { Name: not "csp-catalog" } command ? "csp-catalog " + command.Name : "csp-catalog";
}
