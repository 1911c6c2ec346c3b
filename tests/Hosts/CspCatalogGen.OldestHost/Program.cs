using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.OldestHost;

/// <summary>
/// Compiles what a response file says, as <c>csc</c> does, with the generators and analyzers of one folder in place of
/// those that the file names; once more for each further folder. Prints who compiled, and then the errors and warnings; writes
/// what was generated.
/// </summary>
/// <remarks><c>CspCatalogGen.OldestHost RESPONSE_FILE (FOLDER_OF_ANALYZERS FOLDER_FOR_GENERATED_FILES)…</c></remarks>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        foreach (var folders in args[1..].Chunk(2))
        {
            await CompileAsync(args[0], folders[0], folders[1]);
        }

        return 0;
    }

    private static async Task CompileAsync(string responseFile, string analyzers, string output)
    {
        Console.WriteLine($"Roslyn {typeof(Compilation).Assembly.GetName().Version} on .NET {Environment.Version}");

        var folder = Path.GetDirectoryName(Path.GetFullPath(responseFile))!;
        var arguments = CSharpCommandLineParser.Default.Parse(["-noconfig", "@" + responseFile], folder, sdkDirectory: null);
        var configs = AnalyzerConfigSet.Create(
            arguments.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToList(),
            out var configErrors);
        var settings = new ConfiguredOptionsProvider(configs);
        var compilation = CSharpCompilation.Create(
            "Compiled",
            arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path)), arguments.ParseOptions, file.Path)),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            arguments.CompilationOptions);
        var documents = arguments.AdditionalFiles.Select(file => (AdditionalText)new DocumentText(file.Path)).ToImmutableArray();

        var loader = new FolderLoadContext(analyzers);
        var references = Directory.GetFiles(analyzers, "*.dll").Order(StringComparer.Ordinal).Select(file => new AnalyzerFileReference(file, loader)).ToList();
        foreach (var reference in references)
        {
            reference.AnalyzerLoadFailed += (_, failure) => Console.WriteLine($"error: {reference.Display}: {failure.ErrorCode}: {failure.Message}");
        }

        var driver = CSharpGeneratorDriver
            .Create(references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)), documents, arguments.ParseOptions, settings)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var ofGenerators);
        foreach (var source in driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources))
        {
            using var file = new StreamWriter(Path.Combine(output, source.HintName), append: false, source.SourceText.Encoding!);
            source.SourceText.Write(file);
        }

        var ofAnalyzers = await generated
            .WithAnalyzers(references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray(), new AnalyzerOptions(documents, settings))
            .GetAnalyzerDiagnosticsAsync();
        foreach (var diagnostic in (Diagnostic[])[.. arguments.Errors, .. configErrors, .. ofGenerators, .. ofAnalyzers, .. generated.GetDiagnostics()])
        {
            if (diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            {
                Console.WriteLine(diagnostic);
            }
        }
    }
}
