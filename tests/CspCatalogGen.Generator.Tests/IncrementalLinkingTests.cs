using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;
using Steps = CspCatalogGen.Generator.CatalogGenerator.Steps;

namespace CspCatalogGen.Generator.Tests;

/// <summary>An edit links the pages of its own source revision, and what comes out is what linking all of them gives.</summary>
public class IncrementalLinkingTests
{
    /// <summary>Those of several documents. A single page is one revision, and at each edit all of it is linked.</summary>
    public static TheoryData<string> Fixtures =>
    [
        .. Directory.EnumerateFiles(FixturesFolder(), "expected.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(FixturesFolder(), Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(static fixture => FilesOf(fixture).Skip(1).Any())
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void It_gives_what_linking_everything_gives(string fixture)
    {
        var project = new CatalogProject(FilesOf(fixture));
        MustBeFullLink(project.Generate());
        foreach (var file in project.Files.ToList())
        {
            var index = project.Files.IndexOf(file);
            project.Files[index] = file with { Text = "\n" + file.Text + "\nOne more sentence.\n" };
            MustBeFullLink(project.Generate());

            project.Files.RemoveAt(index);
            MustBeFullLink(project.Generate());

            project.Files.Insert(index, file);
            MustBeFullLink(project.Generate());
        }
    }

    [Fact]
    public void The_only_page_may_change_and_go_and_come_back()
    {
        var project = new CatalogProject(FilesOf("tables/pipe-table-bullets"));
        var page = project.Files.ShouldHaveSingleItem();
        MustBeFullLink(project.Generate());

        project.Files[0] = page with { Text = page.Text + "\nOne more sentence.\n" };
        MustBeFullLink(project.Generate());

        project.Files.Clear();
        MustBeFullLink(project.Generate());

        project.Files.Add(page);
        MustBeFullLink(project.Generate());
    }

    [Fact]
    public void An_edit_links_one_revision_again()
    {
        var project = new CatalogProject(Revisions(5));
        project.Generate();
        project.Edit("/2/de-de.md", text => text + "\nOne more sentence.\n");

        var result = project.Generate();

        CatalogProject.Reasons(result, Steps.Read).ShouldBe("Cached×9 Modified×1");
        CatalogProject.Reasons(result, Steps.Groups).ShouldBe("Modified×1 Unchanged×4");
        CatalogProject.Reasons(result, Steps.Teaching).ShouldBe("Cached×4 Modified×1");
        CatalogProject.Reasons(result, Steps.Taught).ShouldBe("Cached×4 Unchanged×1");
        CatalogProject.Reasons(result, Steps.Names).ShouldBe("Cached×1");
        CatalogProject.Reasons(result, Steps.AllNames).ShouldBe("Cached×1");
        CatalogProject.Reasons(result, Steps.Linked).ShouldBe("Unchanged×1");
        CatalogProject.Reasons(result, Steps.Catalog).ShouldBe("Cached×1");
        CatalogProject.Reasons(result, Steps.Sources).ShouldBe("Cached×1");
    }

    [Fact]
    public void A_name_that_a_page_teaches_links_the_pages_that_may_use_it()
    {
        var project = new CatalogProject([.. Revisions(3), .. Revisions(2, "german/").Where(file => file.Path.EndsWith("de-de.md", StringComparison.Ordinal))]);
        project.Generate();
        project.Edit("docs/2/de-de.md", text => text.Replace("Office 365 Enterprise E3", "Office 365 für Konzerne E3", StringComparison.Ordinal));

        var result = project.Generate();

        CatalogProject.Reasons(result, Steps.Teaching).ShouldBe("Cached×2 Modified×1");
        CatalogProject.Reasons(result, Steps.Taught).ShouldBe("Cached×2 Modified×1");
        CatalogProject.Reasons(result, Steps.AllNames).ShouldBe("Modified×1");
        CatalogProject.Reasons(result, Steps.Learning).ShouldBe("Modified×2");
        MustBeFullLink(result);
    }

    [Fact]
    public void Unrelated_code_links_nothing()
    {
        var project = new CatalogProject(Revisions(3));
        project.Generate();
        project.Program = "internal static class Program { internal const int More = 1; }";

        var result = project.Generate();

        foreach (var step in (string[])[Steps.Names, Steps.Groups, Steps.Teaching, Steps.AllNames, Steps.Linked])
        {
            CatalogProject.Reasons(result, step).ShouldStartWith("Cached×", Case.Sensitive, step);
            CatalogProject.Reasons(result, step).ShouldNotContain(" ", Case.Sensitive, step);
        }
    }

    [Fact]
    public void Unrelated_code_goes_through_the_files_once()
    {
        var project = new CatalogProject(Revisions(3));
        project.Generate();
        project.Program = "internal static class Program { internal const int More = 1; }";

        project.Generate();

        // A file goes into the set of those that are there, and is taken out where it was there before.
        project.FilesHashed.ShouldBe(2 * project.Files.Count);
    }

    private static void MustBeFullLink(GeneratorRunResult result)
    {
        var documents = Outputs<ReadDocument>(result, Steps.Read);
        var linked = Outputs<LinkedCatalog>(result, Steps.Linked);
        if (documents.Count == 0)
        {
            linked.ShouldBeEmpty();
            return;
        }

        var full = LinkedCatalog.From(CatalogCompiler.Default.Compile(documents.Select(document => document.Document)), documents);
        linked.Single().Catalog.ShouldBe(full.Catalog);
        linked.Single().Diagnostics.ShouldBe(full.Diagnostics);
    }

    private static List<T> Outputs<T>(GeneratorRunResult result, string step)
        where T : class
        => result.TrackedSteps.TryGetValue(step, out var runs)
            ? [.. runs.SelectMany(run => run.Outputs).Where(output => output.Reason != IncrementalStepRunReason.Removed).Select(output => output.Value).OfType<T>()]
            : [];

    /// <summary>The English and the German page of docs/catalog, each in so many source revisions.</summary>
    private static IEnumerable<ProjectFile> Revisions(int count, string folder = "")
    {
        var pages = CatalogProject.SampleFiles()
            .Where(file => file.Path.EndsWith("/upgrade-subscriptions.md", StringComparison.Ordinal))
            .ToDictionary(file => file.Path.Split('/')[^2], file => file.Text, StringComparer.Ordinal);
        for (var revision = 0; revision < count; revision++)
        {
            foreach (var locale in (string[])["de-de", "en-us"])
            {
                var hash = FormattableString.Invariant($"ms.openlocfilehash: {(folder.Length * 16) + revision:x8}");
                var text = Regex.Replace(pages[locale], "^ms\\.openlocfilehash: [0-9a-f]{8}", hash, RegexOptions.Multiline);
                yield return new ProjectFile(FormattableString.Invariant($"{CatalogProject.Directory}docs/{folder}{revision}/{locale}.md"), text);
            }
        }
    }

    private static IEnumerable<ProjectFile> FilesOf(string fixture)
    {
        var folder = Path.Combine(FixturesFolder(), fixture);
        return Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ProjectFile(
                CatalogProject.Directory + Path.GetRelativePath(folder, path).Replace('\\', '/'),
                File.ReadAllText(path),
                Path.GetFileName(path) == "offers.md" ? "CspCatalogNames" : "CspCatalogDocument"));
    }

    private static string FixturesFolder([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../CspCatalogGen.Compiler.Tests/Fixtures"));
}
