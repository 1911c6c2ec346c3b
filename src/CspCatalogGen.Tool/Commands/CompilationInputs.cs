using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary>What every command that compiles documents takes and does alike.</summary>
internal sealed class CompilationInputs
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<string?> _names = CommonOptions.Names();
    private readonly Option<string?> _output = CommonOptions.Output();
    private readonly Option<string> _format;

    /// <summary>Adds the arguments to <paramref name="command"/>; the first of <paramref name="formats"/> is the default. Without one it has no result to write.</summary>
    public CompilationInputs(Command command, params string[] formats)
    {
        _format = CommonOptions.Format(formats);
        command.Add(_paths);
        command.Add(_names);
        if (formats.Length > 0)
        {
            command.Add(_format);
            command.Add(_output);
        }
    }

    /// <summary>The format that the caller chose.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(_format);

    /// <summary>The files and folders.</summary>
    public string[] Paths(ParseResult parsed) => parsed.GetRequiredValue(_paths);

    /// <summary>The names document, where there is one.</summary>
    public string? Names(ParseResult parsed) => parsed.GetValue(_names);

    /// <summary>The file that the result is written to, if not to standard output.</summary>
    public string? Output(ParseResult parsed) => parsed.GetValue(_output);

    /// <summary>Whether the caller left the format to the command.</summary>
    public bool IsFormatImplicit(ParseResult parsed) => parsed.GetResult(_format) is null or { Implicit: true };

    /// <summary>Whether a person sees the result directly.</summary>
    public bool IsResultWatched(ParseResult parsed, ToolConsole console)
        => console.OutputIsTerminal && parsed.GetValue(_output) is null;

    /// <summary>
    /// Compiles the documents, delivers what <paramref name="write"/> makes of them, tells
    /// <paramref name="summarize"/>, and returns the exit status.
    /// </summary>
    public int Run(
        ParseResult parsed,
        ToolConsole console,
        DocumentCompilation compilation,
        Action<LinkResult, Stream> write,
        Action<LinkResult> summarize)
    {
        var output = parsed.GetValue(_output);
        return Run(parsed, console, compilation, [output], result => [(output, stream => write(result, stream))], summarize);
    }

    /// <summary>
    /// The same for a result in several files: <paramref name="outputs"/>, each written by one of
    /// <paramref name="write"/>'s.
    /// </summary>
    public int Run(
        ParseResult parsed,
        ToolConsole console,
        DocumentCompilation compilation,
        IReadOnlyList<string?> outputs,
        Func<LinkResult, IEnumerable<(string? Output, Action<Stream> Write)>> write,
        Action<LinkResult> summarize)
    {
        var (result, found) = Compile(parsed, console, compilation, outputs);
        if (RunSummary.AreAllPagesLost(result.Documents, parsed.GetValue(_names)))
        {
            TellPassedOver(found, console);
            console.Error.WriteLine(RunSummary.NothingOfOurs("compiled", result.Documents));
            return ExitStatus.Unusable;
        }

        foreach (var (output, writeTo) in write(result))
        {
            var bytes = new MemoryStream();
            writeTo(bytes);
            ResultFile.Deliver(bytes, output, console);
        }

        TellPassedOver(found, console);
        summarize(result);
        return result.Diagnostics.Any(static diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error)
            ? ExitStatus.ErrorsFound
            : ExitStatus.Success;
    }

    /// <summary>Finds the documents.</summary>
    /// <exception cref="UnusableInputException">A path leads nowhere.</exception>
    public FoundDocuments Find(ParseResult parsed) => DocumentSearch.Find(parsed.GetRequiredValue(_paths), parsed.GetValue(_names));

    /// <summary>Finds and compiles the documents, after it is sure that none of <paramref name="outputs"/> is one of them.</summary>
    /// <exception cref="UnusableInputException">A path leads nowhere, a file cannot be read, or an output is one of the documents.</exception>
    public (LinkResult Result, FoundDocuments Found) Compile(ParseResult parsed, ToolConsole console, DocumentCompilation compilation, IReadOnlyList<string?> outputs)
    {
        var names = parsed.GetValue(_names);
        var found = Find(parsed);
        var inputs = found.Documents.Select(static document => document.FilePath).ToList();
        if (names is not null)
        {
            inputs.Add(names);
        }

        foreach (var output in outputs)
        {
            ResultFile.Protect(output, inputs);
        }

        return (compilation.Compile(found.Documents, names, console), found);
    }

    /// <summary>Tells which folders were not searched.</summary>
    public static void TellPassedOver(FoundDocuments found, ToolConsole console)
    {
        foreach (var passedOver in found.PassedOver)
        {
            console.Error.WriteLine("csp-catalog: " + VisibleText.Escape(passedOver));
        }
    }
}
