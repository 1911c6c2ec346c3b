using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>
/// Runs an analyzer and its code fix over a project with a small catalog. <c>[|here|]</c> marks the analyzer's first
/// diagnostic, <c>{|CSP3006:here|}</c> one of that id.
/// </summary>
internal static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>A diagnostic that is not marked, to say where it begins and what it tells.</summary>
    public static DiagnosticResult Diagnostic(string id) => CSharpCodeFixVerifier<TAnalyzer, TCodeFix, DefaultVerifier>.Diagnostic(id);

    /// <summary>The analyzer reports what is marked or expected, and nothing else.</summary>
    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        // From a reference, where the catalog's own code need not be compiled for each test.
        var test = new Test(source, Catalog.InReference);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>The same in a project that has its catalog from <paramref name="catalog"/>.</summary>
    public static Task VerifyAnalyzerAsync(string source, Catalog catalog) => new Test(source, catalog).RunAsync();

    /// <summary>
    /// The marked code is corrected to <paramref name="fixedSource"/>: one diagnostic after another, and all at once
    /// where the fix does that.
    /// </summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) => new Test(source, Catalog.InProject).Becomes(fixedSource).RunAsync();

    /// <summary>The same by one of several actions, which has that place among them and that title.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource, int index, string title)
    {
        var test = new Test(source, Catalog.InProject).Becomes(fixedSource);
        test.CodeActionIndex = index;
        test.CodeActionVerifier = (action, verify) => verify.Equal(title, action.Title);
        return test.RunAsync();
    }

    /// <summary>What is marked is reported, and nothing is offered for it.</summary>
    public static Task VerifyNoCodeFixAsync(string source)
    {
        var test = new Test(source, Catalog.InProject).Becomes(source);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
    {
        private static readonly (string, string) CatalogCode = ("CspCatalog.g.cs", ShopCatalog.Code);

        public Test(string source, Catalog catalog)
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            MarkupOptions = MarkupOptions.UseFirstDescriptor;
            // Roslyn's own, and each costs as much as the test: a pragma silences, a fix of a document is one of a project.
            TestBehaviors = TestBehaviors.SkipSuppressionCheck;
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
            TestState.AdditionalReferences.AddRange(Platform.References);
            TestState.Sources.Add(source);
            if (catalog == Catalog.InReference)
            {
                TestState.AdditionalReferences.Add(ShopCatalog.Reference);
            }
            else
            {
                TestState.Sources.Add(CatalogCode);
            }
        }

        public Test Becomes(string source)
        {
            FixedState.Sources.Add(source);
            FixedState.Sources.Add(CatalogCode);
            return this;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

        protected override CompilationOptions CreateCompilationOptions()
            => new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
