using System.Collections.Generic;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace CspCatalogGen.Generator.Tests;

/// <summary>
/// A project with catalog documents: what the generator says of them, at the places that are marked in them, and whether
/// the project compiles. <see cref="CatalogProject"/> is for what the generator does from one edit to the next.
/// </summary>
internal sealed class CatalogGeneratorTest : CSharpSourceGeneratorTest<CatalogGenerator, DefaultVerifier>
{
    private readonly Dictionary<string, string> _groups = [];

    /// <summary>Properties of the project.</summary>
    public Dictionary<string, string> Properties { get; } = new() { ["ProjectDir"] = CatalogProject.Directory, ["RootNamespace"] = "Shop" };

    public CatalogGeneratorTest(params IEnumerable<ProjectFile> files)
    {
        // The SDK's own, so that nothing is fetched.
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(GeneratedCode.References);
        TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        // What is generated is read in snapshots; here it has to compile without a warning.
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        foreach (var file in files)
        {
            TestState.AdditionalFiles.Add((file.Path, file.Text));
            _groups.Add(file.Path, file.Group);
        }
    }

    /// <summary>Gives the generator what the package's build settings hand over, and runs it.</summary>
    public Task VerifyAsync()
    {
        var config = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in Properties)
        {
            config.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        }

        foreach (var (path, group) in _groups)
        {
            config.Append('[').Append(path).Append("]\nbuild_metadata.AdditionalFiles.SourceItemGroup = ").Append(group).Append('\n');
        }

        TestState.AnalyzerConfigFiles.Add((CatalogProject.Directory + ".globalconfig", config.ToString()));
        return RunAsync();
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp9, DocumentationMode.Diagnose);

    protected override CompilationOptions CreateCompilationOptions()
        => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
}
