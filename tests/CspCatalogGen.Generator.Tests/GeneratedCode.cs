using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Emitting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;

namespace CspCatalogGen.Generator.Tests;

/// <summary>Compiles generated code as a strict project does, and runs it.</summary>
internal static class GeneratedCode
{
    private static readonly ConcurrentDictionary<(Catalog Catalog, bool HasJson), Lazy<byte[]>> Libraries = new();

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "reference-assemblies.txt")).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CompilerServices.UpgradeCheck).Assembly.Location),
    ];

    /// <summary>Compiles with every warning as an error, documentation included.</summary>
    public static CSharpCompilation Compile(
        IEnumerable<EmittedSource> sources,
        string program = "",
        LanguageVersion version = LanguageVersion.CSharp9,
        NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        var parse = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            "Generated",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.HintName))
                .Append(CSharpSyntaxTree.ParseText(program, parse, "Program.cs")),
            References,
            Strict(nullable));
    }

    /// <summary>The catalog's code as an assembly, compiled without a warning; once, however many programs use it.</summary>
    public static byte[] Library(Catalog catalog, bool hasJson = false)
        => Libraries.GetOrAdd((catalog, hasJson), static key => new(() => Emit(Compile(CatalogEmitter.Emit(key.Catalog, "Shop", hasJson: key.HasJson))))).Value;

    /// <summary>Runs the statements of <paramref name="body"/> against the catalog; gives what they return.</summary>
    public static object? Run(Catalog catalog, string body, bool hasJson = false)
    {
        var program = $$"""
            using System;
            using System.Linq;
            using System.Collections.Generic;
            using CspCatalogGen;
            using Shop;
            internal static class Program
            {
                public static object Run()
                {
                    {{body}}
                }
            }
            """;
        var library = Library(catalog, hasJson);
        var image = Emit(CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(program, new CSharpParseOptions(LanguageVersion.CSharp9))],
            [.. References, MetadataReference.CreateFromImage(library)],
            Strict(NullableContextOptions.Enable)));
        // Not one to be unloaded: the runtime would compile all of it with every optimization, for one call each.
        var context = new AssemblyLoadContext("Generated");
        context.LoadFromStream(new MemoryStream(library));
        var assembly = context.LoadFromStream(new MemoryStream(image));
        try
        {
            return assembly.GetType("Program")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null);
        }
        catch (TargetInvocationException exception)
        {
            throw new InvalidOperationException("The generated code threw: " + exception.InnerException, exception);
        }
    }

    public static bool IsProblem(Diagnostic diagnostic) => diagnostic.Severity >= DiagnosticSeverity.Warning;

    // Documentation is written, to nowhere, so that what is wrong with it is told.
    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        compilation.Emit(image, xmlDocumentationStream: Stream.Null).Diagnostics.Where(IsProblem).ShouldBeEmpty();
        return image.ToArray();
    }

    private static CSharpCompilationOptions Strict(NullableContextOptions nullable) => new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        checkOverflow: true,
        nullableContextOptions: nullable,
        optimizationLevel: OptimizationLevel.Release);
}
