using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Initializing;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Output;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary><c>csp-catalog init</c>: a first page, a names document and a project that compiles them; or what of that is missing.</summary>
internal static class InitCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console, DocumentCompilation compilation)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "The folder; it is made where it is not there. Nothing in it is overwritten.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("init", "Begin a catalog: a first page, a names document and a project that builds. Where there are pages, the names document is learned from them, and what is missing is told.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder) ?? ".", console, compilation));
        return command;
    }

    private static int Run(string path, ToolConsole console, DocumentCompilation compilation)
    {
        if (File.Exists(path))
        {
            throw new UnusableInputException($"'{path}' is a file and no folder.");
        }

        ResultFile.MakeFolder(path);
        var done = new List<string>();
        var before = DocumentSearch.Find([path], namesPath: null);
        var folder = CatalogFolder.From(path, before.Documents, compilation.Read(before.Documents, names: null, console));
        if (!folder.HasPages)
        {
            Write(folder, folder.FirstPage, FirstPage(), done);
        }

        var names = folder.FileAt(folder.Names);
        var found = DocumentSearch.Find([path], names);
        var documents = compilation.Read(found.Documents, names: null, console);
        if (Write(folder, folder.Names, Learn(documents), done))
        {
            done.AddRange(RenameProposals.Find(documents, names: null, compilation.Compiler).Select(proposal => $"{folder.Names}: {proposal}"));
        }
        else
        {
            done.Add($"'csp-catalog learn' adds to {folder.Names} what the pages call each offer.");
        }

        if (folder.Projects.Count == 0)
        {
            Write(folder, CatalogProject.FileName, CatalogProject.Create(folder.Pages, folder.Names), done);
        }
        else if (!folder.Projects.SequenceEqual([CatalogProject.FileName], StringComparer.Ordinal))
        {
            done.Add($"{folder.Projects[0]} is a project of yours, so it was left as it is. It needs the package CspCatalogGen {CatalogProject.Version} and these lines:");
            done.AddRange(CatalogProject.Items(folder.Pages, folder.Names).ToString().ReplaceLineEndings("\n").Split('\n'));
        }

        var result = compilation.Compile(DocumentSearch.Find([path], names).Documents, names, console);
        done.AddRange(MissingNames.Find(result).Select(missing => $"{folder.Names}: {missing}"));
        Deliver(done, console);
        RunSummary.WriteCompiled(result, console);
        return HasErrors(result) ? ExitStatus.ErrorsFound : ExitStatus.Success;
    }

    private static string Learn(IEnumerable<CatalogDocument> documents)
        => NamesLearner.Learn(documents.Select(document => document.Upgrades).OfType<UpgradePage>(), existing: null).Text;

    private static bool Write(CatalogFolder folder, string inside, string text, List<string> done)
    {
        var isNew = NewFile.Write(folder.FileAt(inside), text);
        done.Add(isNew ? $"{inside} is new." : $"{inside} is there already, so it was left as it is.");
        return isNew;
    }

    private static void Deliver(IEnumerable<string> lines, ToolConsole console)
    {
        var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in lines)
            {
                text.WriteLine(VisibleText.Escape(line));
            }
        }

        ResultFile.Deliver(bytes, output: null, console);
    }

    private static string FirstPage()
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream("first-page.md") ?? throw new InvalidOperationException("The first page is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static bool HasErrors(LinkResult result) => result.Diagnostics.Any(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);
}
