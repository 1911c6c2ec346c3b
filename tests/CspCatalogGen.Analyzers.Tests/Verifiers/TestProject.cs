using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>Where a project has its catalog from.</summary>
internal enum Catalog
{
    /// <summary>It is generated into the project.</summary>
    InProject,

    /// <summary>It is in a referenced assembly.</summary>
    InReference,
}

/// <summary>A project with one document to look at.</summary>
internal static class TestProject
{
    private const string CatalogFile = "CspCatalog.g.cs";

    private static readonly Lazy<MetadataReference> _compiledCatalog = new(() =>
    {
        using var image = new MemoryStream();
        CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(ShopCatalog.Code)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "reference-assemblies.txt")).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CompilerServices.UpgradeCheck).Assembly.Location),
    ];

    // One for all tests: what they have in common is compiled once.
    private static readonly Lazy<Project> _withCatalog = new(() => Bare().AddDocument(CatalogFile, ShopCatalog.Code).Project);
    private static readonly Lazy<Project> _withReference = new(() => Bare().AddMetadataReference(_compiledCatalog.Value));

    public static Document With(string code, Catalog catalog)
        => (catalog == Catalog.InReference ? _withReference : _withCatalog).Value.AddDocument("Test0.cs", code);

    private static Project Bare() => new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
        .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp13, DocumentationMode.Diagnose))
        .WithMetadataReferences(References);
}
