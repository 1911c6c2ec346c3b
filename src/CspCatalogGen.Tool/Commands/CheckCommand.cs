using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Checking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog check</c>: what is wrong with the documents, and nothing else.</summary>
internal sealed class CheckCommand
{
    private const string MsBuild = "msbuild";
    private const string Text = "text";
    private const string Sarif = "sarif";
    private const string GitHub = "github";
    private const string Json = "json";

    private readonly ToolConsole _console;
    private readonly DocumentCompilation _compilation;
    private readonly CompilationInputs _inputs;

    private readonly Option<bool> _strict = new("--strict") { Description = "Warnings fail too: the same as --fail-on warning." };

    private readonly Option<string> _failOn = CommonOptions.OneOf(
        "--fail-on",
        "Exit with status 1 where something at least as grave is found.",
        [FailureLevel.Error, FailureLevel.Warning, FailureLevel.None]);

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "What an earlier check wrote with --format json or sarif. Only what is new is shown and counts.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _watch = new("--watch") { Description = "Check again whenever a document is saved, until the command is stopped. Only what changed is read." };

    private CheckCommand(Command command, ToolConsole console, DocumentCompilation compilation)
    {
        _console = console;
        _compilation = compilation;
        _inputs = new CompilationInputs(command, MsBuild, Text, Sarif, GitHub, Json);
        command.Add(_strict);
        command.Add(_failOn);
        command.Add(_baseline);
        command.Add(_watch);
        command.Validators.Add(given =>
        {
            if (given.GetValue(_strict) && given.GetResult(_failOn) is { Implicit: false })
            {
                given.AddError("--strict and --fail-on both say what fails. Give one of them.");
            }
        });
        command.SetAction(Run);
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var command = new Command("check", "Compile pages and print only what is wrong with them.");
        _ = new CheckCommand(command, console, compilation);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_baseline);
        var output = _inputs.Output(parsed);

        // It is read before anything is written, so the result may take its place.
        var baseline = path is null ? null : DiagnosticBaseline.Read(path);
        if (parsed.GetValue(_watch))
        {
            Watch(parsed, baseline);
        }

        var (result, found) = _inputs.Compile(parsed, _console, _compilation, [output]);
        return Tell(parsed, result, found, baseline);
    }

    [DoesNotReturn]
    private void Watch(ParseResult parsed, DiagnosticBaseline? baseline)
    {
        var names = _inputs.Names(parsed);
        var workspace = new CatalogWorkspace(_compilation, _inputs.Paths(parsed), names, _console);
        ResultFile.Protect(_inputs.Output(parsed), _inputs.Find(parsed).Documents.Select(static document => document.FilePath).Concat(names is null ? [] : [names]));
        using var watch = new FolderWatch(names is null ? _inputs.Paths(parsed) : [.. _inputs.Paths(parsed), names]);
        for (var before = 0; ; before = workspace.Reads)
        {
            try
            {
                var state = workspace.Compile();
                Tell(parsed, state.Result, state.Found, baseline);
                _console.Error.WriteLine($"{RunSummary.Count(workspace.Reads - before, "document", "documents")} read. Watching for changes.");
            }
            catch (UnusableInputException e)
            {
                // A file that is being saved may be away for a moment.
                _console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(e.Message));
            }

            watch.Wait();
        }
    }

    private int Tell(ParseResult parsed, LinkResult result, FoundDocuments found, DiagnosticBaseline? baseline)
    {
        var lines = new DocumentLines(found.Documents, _inputs.Names(parsed));
        var form = FormOf(parsed);

        // A line for each diagnostic needs nothing of the documents, so they are not read again for it.
        var diagnostics = form is MsBuild or GitHub ? result.Diagnostics : CatalogCompiler.WithFixes(result, lines.TextOf).Diagnostics;
        IReadOnlyList<Finding> findings = baseline is null && form is MsBuild or GitHub or Text
            ? [.. diagnostics.Select(static diagnostic => new Finding(diagnostic))]
            : (baseline ?? DiagnosticBaseline.Empty).Compare(diagnostics, lines);
        var bytes = new MemoryStream();
        WriterOf(form, lines, _inputs.IsResultWatched(parsed, _console) && _console.ColoursOutput)(findings, bytes);
        ResultFile.Deliver(bytes, _inputs.Output(parsed), _console);
        CompilationInputs.TellPassedOver(found, _console);

        // Where nothing was checked, no error is no good news.
        if (RunSummary.IsNothingOfOurs(result.Documents))
        {
            _console.Error.WriteLine(RunSummary.NothingOfOurs("checked", result.Documents));
            return ExitStatus.Unusable;
        }

        CheckSummary.Write(result, findings, _console);
        if (baseline?.WhyUnknown(findings, result.Documents.Select(static document => document.Path)) is { } reason)
        {
            _console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(reason));
        }

        var level = parsed.GetValue(_strict) ? FailureLevel.Warning : parsed.GetRequiredValue(_failOn);
        return FailureLevel.IsReached(level, findings) ? ExitStatus.ErrorsFound : ExitStatus.Success;
    }

    // A person gets what a person reads.
    private string FormOf(ParseResult parsed)
        => _inputs.IsFormatImplicit(parsed) && _inputs.IsResultWatched(parsed, _console) ? Text : _inputs.Format(parsed);

    private Action<IReadOnlyList<Finding>, Stream> WriterOf(string form, DocumentLines lines, bool colours) => form switch
    {
        Text => new TerminalDiagnosticsWriter(lines, colours, _console.Width).Write,
        Sarif => SarifDiagnosticsWriter.Write,
        GitHub => GitHubDiagnosticsWriter.Write,
        Json => DiagnosticsJson.Write,
        _ => (findings, output) => MsBuildDiagnosticsWriter.Write(findings, output, colours),
    };
}
