using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Shouldly;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>The catalog that the documents of this repository are compiled to, and programs on it.</summary>
internal static class GeneratedCatalog
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = RootOf();

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private static readonly Lazy<CSharpCompilation> Catalog = new(() =>
    {
        var folder = Path.Combine(Root, "docs/catalog");
        var documents = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(path => new SourceDocument(Path.GetRelativePath(folder, path), File.ReadAllText(path)))
            .ToLookup(document => document.Path == "offers.md");
        var linked = CatalogLinker.Link(documents[false].Select(UpgradePageReader.Read), NamesDocumentReader.Read(documents[true].Single()), documents[false].Where(ReferenceDocument.IsPossible).Select(ReferenceDocument.Read));
        return CSharpCompilation.Create(
            "Shop",
            CatalogEmitter.Emit(linked.Catalog, "Shop")
                .Select(source => CSharpSyntaxTree.ParseText(source.Text, Parsing, source.HintName))
                .Append(CSharpSyntaxTree.ParseText("global using System; global using CspCatalogGen; global using Shop;", Parsing, "Usings.g.cs")),
            Platform.References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    });

    /// <summary>A program on the catalog: top-level statements.</summary>
    public static CSharpCompilation With(string program) => Catalog.Value.AddSyntaxTrees(CSharpSyntaxTree.ParseText(program, Parsing, "Program.cs"));

    /// <summary>What all analyzers say of a program, as a build prints it.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(CSharpCompilation compilation)
    {
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var diagnostics = await compilation.WithAnalyzers([.. Analyzers()]).GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>Every analyzer that is shipped.</summary>
    public static IEnumerable<DiagnosticAnalyzer> Analyzers() => typeof(UndocumentedUpgradeAnalyzer).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

    private static string RootOf([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../.."));
}
