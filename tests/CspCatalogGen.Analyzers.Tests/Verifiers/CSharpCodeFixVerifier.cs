using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>
/// Runs an analyzer and a code fix over a project with a catalog. By the conventions of
/// Microsoft.CodeAnalysis.CSharp.CodeFix.Testing, which can take its place.
/// </summary>
internal static class CSharpCodeFixVerifier<TAnalyzer, TCodeFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    private const int MostFixes = 50;

    private static readonly string Id = new TAnalyzer().SupportedDiagnostics[0].Id;

    /// <summary>The analyzer reports what is marked in <paramref name="source"/> and nothing else.</summary>
    public static Task VerifyAnalyzerAsync(string source) => VerifyAnalyzerAsync(source, Catalog.InProject);

    /// <summary>The same in a project that has its catalog from <paramref name="catalog"/>.</summary>
    public static async Task VerifyAnalyzerAsync(string source, Catalog catalog)
    {
        var markup = Markup.Parse(source, Id);
        var document = TestProject.With(markup.Code, catalog);

        (await DiagnosticsAsync(document)).Select(Describe).ShouldBe(markup.Diagnostics);
    }

    /// <summary>The messages of what the analyzer reports.</summary>
    public static async Task<IReadOnlyList<string>> MessagesAsync(string source)
        => [.. (await DiagnosticsAsync(TestProject.With(source, Catalog.InProject))).Select(diagnostic => diagnostic.ToString())];

    /// <summary>
    /// The marked code is corrected to <paramref name="fixedSource"/>: one diagnostic after another, and all at once
    /// where the fix does that.
    /// </summary>
    /// <param name="source">The code.</param>
    /// <param name="fixedSource">What becomes of it; what stays reported is marked.</param>
    /// <param name="title">The action; where there are several, one of them.</param>
    public static async Task VerifyCodeFixAsync(string source, string fixedSource, string? title = null)
    {
        var markup = Markup.Parse(source, Id);
        var expected = Markup.Parse(fixedSource, Id);
        var document = TestProject.With(markup.Code, Catalog.InProject);
        (await DiagnosticsAsync(document)).Select(Describe).ShouldBe(markup.Diagnostics);

        var one = document;
        for (var count = 0; (await ActionsAsync(one)).FirstOrDefault(action => title is null || action.Action.Title == title) is { Action: { } action }; count++)
        {
            count.ShouldBeLessThan(MostFixes, "The fix does not end.");
            one = await ApplyAsync(action, one);
        }

        await ShouldBeAsync(one, expected);

        if (new TCodeFix().GetFixAllProvider() is { } fixAll)
        {
            var (first, diagnostic) = (await ActionsAsync(document)).First(action => title is null || action.Action.Title == title);
            var all = await fixAll.GetFixAsync(new FixAllContext(
                document, new TCodeFix(), FixAllScope.Document, first.EquivalenceKey, [diagnostic.Id], new Found(), CancellationToken.None));
            await ShouldBeAsync(await ApplyAsync(all.ShouldNotBeNull(), document), expected);
        }
    }

    /// <summary>The titles of what is offered for the first diagnostic.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string source)
    {
        var actions = await ActionsAsync(TestProject.With(source, Catalog.InProject));
        return [.. actions.Where(action => action.Diagnostic == actions[0].Diagnostic).Select(action => action.Action.Title)];
    }

    /// <summary>What becomes of the code by each action for the first diagnostic, and what is then reported.</summary>
    public static async Task<IReadOnlyList<(string Title, string Code, IReadOnlyList<string> Diagnostics)>> OutcomesAsync(string source)
    {
        var document = TestProject.With(source, Catalog.InProject);
        var outcomes = new List<(string, string, IReadOnlyList<string>)>();
        foreach (var (action, _) in await ActionsAsync(document))
        {
            var changed = await ApplyAsync(action, document);
            outcomes.Add((action.Title, (await changed.GetTextAsync()).ToString(), [.. (await DiagnosticsAsync(changed)).Select(Describe)]));
        }

        return outcomes;
    }

    private static async Task ShouldBeAsync(Document document, Markup expected)
    {
        var code = (await document.GetTextAsync()).ToString();
        if (code != expected.Code)
        {
            Assert.Fail(LineDiff.Of(expected.Code, code));
        }

        (await DiagnosticsAsync(document)).Select(Describe).ShouldBe(expected.Diagnostics);
    }

    private static async Task<List<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync()).ShouldNotBeNull();
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
        var failures = new List<string>();
        var diagnostics = await compilation
            .WithAnalyzers([new TAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, _, _) => failures.Add(exception.ToString()), concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        failures.ShouldBeEmpty();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    private static async Task<List<(CodeAction Action, Diagnostic Diagnostic)>> ActionsAsync(Document document)
    {
        var actions = new List<(CodeAction, Diagnostic)>();
        foreach (var diagnostic in await DiagnosticsAsync(document))
        {
            await new TCodeFix().RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic, (action, _) => actions.Add((action, diagnostic)), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        var change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().ShouldHaveSingleItem();
        return change.ChangedSolution.GetDocument(document.Id).ShouldNotBeNull();
    }

    private static string Describe(Diagnostic diagnostic)
        => Markup.Describe(diagnostic.Id, diagnostic.Location.SourceTree!.ToString(), diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End);

    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await DiagnosticsAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await DiagnosticsAsync(project.Documents.First());
    }
}
