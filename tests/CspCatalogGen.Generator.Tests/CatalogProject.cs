using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.Generator.Tests;

/// <summary>A file of a project and the item group that it is in.</summary>
internal sealed record ProjectFile(string Path, string Text, string Group = "CspCatalogDocument")
{
    /// <summary>Whether the compiler cannot open it.</summary>
    public bool IsMissing { get; init; }
}

/// <summary>A project with catalog documents, generated again and again as it is edited.</summary>
internal sealed class CatalogProject
{
    public const string Directory = "/machine/work/shop/";

    private GeneratorDriver _driver;

    public CatalogProject(params IEnumerable<ProjectFile> files)
        : this(new CatalogGenerator(), files)
    {
    }

    /// <summary>The project with a <paramref name="generator"/> that was loaded apart.</summary>
    public CatalogProject(IIncrementalGenerator generator, IEnumerable<ProjectFile> files)
    {
        Files = [.. files];
        _driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    public List<ProjectFile> Files { get; }

    public Dictionary<string, string> Properties { get; } = new() { ["ProjectDir"] = Directory, ["RootNamespace"] = "Shop" };

    /// <summary>How often the compiler looked for a file among those it knew, when it generated last.</summary>
    public int FilesHashed { get; private set; }

    public string Program { get; set; } = "internal static class Program { }";

    public IReadOnlyList<MetadataReference> References { get; set; } = GeneratedCode.References;

    /// <summary>The catalog documents of this repository.</summary>
    public static List<ProjectFile> SampleFiles([CallerFilePath] string sourceFile = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../docs/catalog"));
        return
        [
            .. System.IO.Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
                .Select(file => new ProjectFile(Directory + "docs/" + file.Name, file.Text, file.Name == "offers.md" ? "CspCatalogNames" : "CspCatalogDocument")),
        ];
    }

    /// <summary>Replaces one file's text.</summary>
    public void Edit(string name, Func<string, string> edit)
    {
        var index = Files.FindIndex(file => file.Path.EndsWith(name, StringComparison.Ordinal));
        var edited = edit(Files[index].Text);
        if (edited == Files[index].Text)
        {
            throw new InvalidOperationException("The edit changes nothing.");
        }

        Files[index] = Files[index] with { Text = edited };
    }

    private readonly Dictionary<(ProjectFile, int), AdditionalText> _texts = [];
    private (string Program, IReadOnlyList<MetadataReference> References, CSharpCompilation Compilation)? _compiled;

    public GeneratorRunResult Generate()
    {
        // The compiler keeps a file's object while the file does not change, and so does this.
        var seen = new Dictionary<ProjectFile, int>();
        var texts = new List<(AdditionalText Text, ProjectFile File)>();
        foreach (var file in Files)
        {
            var copy = seen[file] = seen.GetValueOrDefault(file) + 1;
            if (!_texts.TryGetValue((file, copy), out var text))
            {
                _texts[(file, copy)] = text = new FileText(file, () => FilesHashed++);
            }

            texts.Add((text, file));
        }

        _driver = _driver
            .ReplaceAdditionalTexts([.. texts.Select(text => text.Text)])
            .WithUpdatedAnalyzerConfigOptions(new Options(Properties, new Dictionary<AdditionalText, ProjectFile>(texts.Select(text => KeyValuePair.Create(text.Text, text.File)), ReferenceEqualityComparer.Instance)));
        FilesHashed = 0;
        _driver = _driver.RunGenerators(Compilation());
        return _driver.GetRunResult().Results.Single();
    }

    // An edit of a page is none of the code: the compiler goes on with what it has.
    private CSharpCompilation Compilation()
    {
        if (_compiled is not { } last || last.Program != Program || last.References != References)
        {
            _compiled = last = (Program, References, CSharpCompilation.Create(
                "Shop",
                [CSharpSyntaxTree.ParseText(Program)],
                References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)));
        }

        return last.Compilation;
    }

    /// <summary>The reasons of a step, told apart: "Modified×1 Unchanged×9".</summary>
    public static string Reasons(GeneratorRunResult result, string step)
        => result.TrackedSteps.TryGetValue(step, out var runs)
            ? string.Join(" ", runs
                .SelectMany(run => run.Outputs)
                .GroupBy(output => output.Reason)
                .OrderBy(same => same.Key.ToString(), StringComparer.Ordinal)
                .Select(same => FormattableString.Invariant($"{same.Key}×{same.Count()}")))
            : "none";

    private sealed class FileText(ProjectFile file, Action hashed) : AdditionalText
    {
        private readonly SourceText? _text = file.IsMissing ? null : SourceText.From(file.Text);

        public override string Path => file.Path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;

        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        public override int GetHashCode()
        {
            hashed();
            return RuntimeHelpers.GetHashCode(this);
        }
    }

    private sealed class Options(IReadOnlyDictionary<string, string> properties, Dictionary<AdditionalText, ProjectFile> files) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties.ToDictionary(item => "build_property." + item.Key, item => item.Value));

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
            => new Values(new() { ["build_metadata.AdditionalFiles.SourceItemGroup"] = files[textFile].Group });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
