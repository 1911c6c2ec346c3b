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
            // The parser says twice that a command is none, and not which one was meant.
            var isCommand = arguments is [] or [['-', ..], ..] || command.Subcommands.Any(known => known.Name == arguments[0]);
            foreach (var message in isCommand ? parsed.Errors.Select(static error => error.Message) : [$"'{arguments[0]}' is no command{NearestWord.Tell(arguments[0], [.. command.Subcommands.Select(static known => known.Name), .. command.Options.Select(static known => known.Name)])}."])
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

    private static void Complain(ToolConsole console, string message)
        => console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(message));

    private static string CommandPath(ParseResult parsed)
        => parsed.CommandResult.Command is { Name: not "csp-catalog" } command ? "csp-catalog " + command.Name : "csp-catalog";
}
