using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>What the generator makes of a project, before it looks into a document.</summary>
public class HostTests
{
    private static readonly ProjectFile Notes = new(CatalogProject.Directory + "docs/notes.md", "# Notes\n");

    /// <summary>The generator runs in every project behind the one that refers to the package, whatever that refers to.</summary>
    [Fact]
    public async Task A_project_without_documents_gets_nothing_and_is_told_nothing() => await WithoutReferences().VerifyAsync();

    [Fact]
    public async Task A_project_without_spans_is_told_so_and_gets_nothing()
    {
        var test = WithoutReferences(Notes);
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CSP4002", DiagnosticSeverity.Error));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("CSP4001", DiagnosticSeverity.Warning));
        await test.VerifyAsync();
    }

    [Fact]
    public async Task A_project_whose_documents_are_no_pages_is_told_so_and_still_has_the_types()
        => await new CatalogGeneratorTest(Notes)
        {
            TestCode = "internal static class Program { internal const Shop.Offer None = default; }",
            ExpectedDiagnostics = { new DiagnosticResult("CSP4001", DiagnosticSeverity.Warning) },
        }.VerifyAsync();

    [Theory]
    [InlineData("<CspCatlogDocument Include=\"docs/*.md\" />", "CspCatalogDocument")]
    [InlineData("<cspcatalognamspace>Contoso</cspcatalognamspace>", "CspCatalogNamespace")]
    [InlineData("<CspCatalogSomething />", "one of CspCatalogGen's.")]
    [InlineData("<CspPartnerId>7</CspPartnerId>", null)]
    [InlineData("<cspcatalognamespace>Contoso</cspcatalognamespace>", null)]
    public void A_name_that_is_nearly_one_of_ours_is_told(string element, string? told)
    {
        var project = new ProjectFile(CatalogProject.Directory + "Shop.csproj", $"<Project>\n  {element}\n</Project>\n", "CspCatalogProject");
        var messages = new CatalogProject(CatalogProject.SampleFiles().Append(project)).Generate().Diagnostics
            .Where(diagnostic => diagnostic.Id == "CSP4003").Select(diagnostic => diagnostic.GetMessage(null));

        messages.ShouldBe(told is null ? [] : [messages.Single(message => message.Contains(told, StringComparison.Ordinal))]);
    }

    /// <summary>What is switched off on purpose is no mistake.</summary>
    [Theory]
    [InlineData("false", null, new string[0])]
    [InlineData("false", "true", new[] { "CSP4006" })]
    [InlineData("true", null, new[] { "CSP4001" })]
    public void A_project_that_compiles_no_documents_is_told_so_unless_it_says_so_itself(string enabled, string? notReferenced, string[] expected)
    {
        var project = new CatalogProject(new ProjectFile(CatalogProject.Directory + "Shop.csproj", "<Project>\n  <CspCatalogDocument Include=\"docs/*.md\" />\n</Project>\n", "CspCatalogProject"));
        project.Properties["CspCatalogEnabled"] = enabled;
        project.Properties["CspCatalogNotReferenced"] = notReferenced ?? "";

        project.Generate().Diagnostics.Select(diagnostic => diagnostic.Id).ShouldBe(expected);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("", false)]
    public void A_reference_without_what_a_program_needs_is_told(string leftOut, bool isTold)
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Properties["CspCatalogRuntimeLeftOut"] = leftOut;

        project.Generate().Diagnostics.Any(diagnostic => diagnostic.Id == "CSP4012").ShouldBe(isTold);
    }

    [Fact]
    public void Files_of_other_item_groups_are_not_read()
    {
        var result = new CatalogProject(new ProjectFile("/machine/work/shop/notes.md", "# Notes", "AdditionalFiles")).Generate();

        result.TrackedSteps.ContainsKey(CatalogGenerator.Steps.Read).ShouldBeFalse();
    }

    [Fact]
    public void The_names_document_among_the_pages_is_no_page()
    {
        const string Path = CatalogProject.Directory + "docs/offers.md";
        var result = new CatalogProject(new ProjectFile(Path, "# Offers\n"), new ProjectFile(Path, "# Offers\n", "CspCatalogNames")).Generate();

        result.Diagnostics.Single(diagnostic => diagnostic.Id == "CSP4001").GetMessage(null).ShouldStartWith("None of the 0 documents");
    }

    [Theory]
    [InlineData("Contoso.Billing", "Shop", "Contoso.Billing")]
    [InlineData(null, "Shop", "Shop")]
    [InlineData(" ", "", "CspCatalog")]
    [InlineData(null, "My-App.class", "My_App.@class")]
    [InlineData("My.class", null, "My.@class")]
    [InlineData("My-App", "Shop", "Shop", "CSP4003")]
    public async Task The_namespace_is_the_projects(string? chosen, string? root, string expected, params string[] told)
    {
        var test = new CatalogGeneratorTest(Notes)
        {
            TestCode = $"internal static class Program {{ internal const global::{expected}.Offer None = default; }}",
            ExpectedDiagnostics = { new DiagnosticResult("CSP4001", DiagnosticSeverity.Warning) },
        };
        test.ExpectedDiagnostics.AddRange(told.Select(id => new DiagnosticResult(id, DiagnosticSeverity.Warning)));
        test.Properties.Remove("RootNamespace");
        foreach (var (name, value) in new[] { ("CspCatalogNamespace", chosen), ("RootNamespace", root) })
        {
            if (value is not null)
            {
                test.Properties[name] = value;
            }
        }

        await test.VerifyAsync();
    }

    [Theory]
    [InlineData("internal", "internal enum Offer\n", "public")]
    [InlineData("public", "public enum Offer\n", "internal")]
    public void The_types_have_the_accessibility_that_the_project_asks_for(string accessibility, string expected, string other)
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Properties["CspCatalogAccessibility"] = accessibility;

        var sources = project.Generate().GeneratedSources.Select(source => source.SourceText.ToString()).ToList();

        sources.ShouldContain(source => source.Contains(expected, StringComparison.Ordinal));
        sources.ShouldAllBe(source => !source.Contains("\n    " + other + " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<Project><!-- <CspCatalogNams /> --><CspCatalogNames Include=\"a.md\" /></Project>", new string[0])]
    [InlineData("<CspCatalogFolder>docs</CspCatalogFolder><CspCatalogDocument Include=\"$(CspCatalogFolder)/*.md\" Pack=\"true\" />", new string[0])]
    [InlineData("<CspCatalogDocument Include='a.md' language='de' />", new[] { "(1,36) Metadata of CspCatalogDocument is 'language', which is not one that CspCatalogGen reads. It is ignored." })]
    [InlineData("<CspCatalogDocument Include=\"a.md\">\n  <Lcale> de-DE </Lcale>\n</CspCatalogDocument>", new[] { "(2,4) Metadata of CspCatalogDocument is 'Lcale', which is not one that CspCatalogGen reads ('Locale' is). It is ignored." })]
    [InlineData("<CspCatalogDocuments Include=\"a.md\" />", new[] { "(1,2) A setting is 'CspCatalogDocuments', which is not one of CspCatalogGen's ('CspCatalogDocument' is). It is ignored." })]
    [InlineData("<CspCatalogDocument", new string[0])]
    [InlineData("<CspCatalogDocument Include=\"a", new string[0])]
    [InlineData("<CspCatalogAccessiblity>internal", new[] { "(1,2) A setting is 'CspCatalogAccessiblity', which is not one of CspCatalogGen's ('CspCatalogAccessibility' is). It is ignored." })]
    [InlineData("<!-- <CspCatalogNams", new string[0])]
    public void What_a_project_file_says_that_nobody_understands_is_told(string text, string[] expected)
        => ProjectFileCheck.Check([Generator.ProjectFile.Read(true, "Shop.csproj", "/machine/Shop.csproj", text)])
            .Select(diagnostic => $"({diagnostic.Location!.Start.Line},{diagnostic.Location.Start.Column}) {diagnostic.Message}")
            .ShouldBe(expected);

    [Theory]
    [InlineData("/home/me/shop/docs/page.md", "/home/me/shop/", "docs/page.md")]
    [InlineData("/home/me/shop/docs/page.md", "/home/me/shop", "docs/page.md")]
    [InlineData("/home/me/shop/docs/./a/../page.md", "/home/me/shop/", "docs/page.md")]
    [InlineData("C:\\Users\\me\\shop\\docs\\page.md", "C:\\Users\\me\\shop\\", "docs/page.md")]
    [InlineData("/home/me/shop/../docs/de/page.md", "/home/me/shop/", "de/page.md")]
    [InlineData("/home/me/shopping/docs/page.md", "/home/me/shop", "docs/page.md")]
    [InlineData("/home/me/docs/page.md", null, "docs/page.md")]
    [InlineData("page.md", "", "page.md")]
    public void A_path_is_the_same_on_every_machine(string path, string? projectDirectory, string expected)
        => ProjectPath.Shorten(path, projectDirectory).ShouldBe(expected);

    private static CatalogGeneratorTest WithoutReferences(params ProjectFile[] files)
    {
        var test = new CatalogGeneratorTest(files)
        {
            TestCode = "",
            TestBehaviors = TestBehaviors.None,
            CompilerDiagnostics = CompilerDiagnostics.None,
        };
        test.TestState.AdditionalReferences.Clear();
        return test;
    }
}
