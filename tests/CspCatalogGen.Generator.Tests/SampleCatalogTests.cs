using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CspCatalogGen.Testing;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;
using static CspCatalogGen.Generator.CatalogGenerator;

namespace CspCatalogGen.Generator.Tests;

/// <summary>The generator on the catalog documents of this repository, as they are edited.</summary>
public class SampleCatalogTests
{
    private const string Page = "docs/zh-tw/upgrade-subscriptions.md";

    [Fact]
    public void It_is_as_it_was_reviewed()
        => Snapshot.Verify(Sources(new CatalogProject(CatalogProject.SampleFiles()).Generate()));

    [Fact]
    public void Unrelated_code_runs_nothing()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Generate();
        project.Program = "internal static class Program { internal const int More = 1; }";

        var result = project.Generate();

        OnlyReasons(result, Steps.Read).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
        OnlyReasons(result, Steps.Linked).ShouldBe([IncrementalStepRunReason.Cached]);
        OnlyReasons(result, Steps.Sources).ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void Prose_outside_the_table_reads_one_page_and_regenerates_nothing()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        var documents = project.Files.Count;
        project.Generate();
        project.Edit(Page, text => text + "\nOne more sentence.\n");

        var result = project.Generate();

        CatalogProject.Reasons(result, Steps.Read).ShouldBe($"Cached×{documents - 1} Modified×1");
        OnlyReasons(result, Steps.Catalog).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
        CatalogProject.Reasons(result, Steps.Sources).ShouldBe("Cached×1");
    }

    [Fact]
    public void Prose_before_the_table_moves_positions_and_regenerates_nothing()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Edit(Page, text => text.Replace("E5", "E9", StringComparison.Ordinal));
        project.Generate().Diagnostics.ShouldContain(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith(Page));
        project.Edit(Page, text => text.Replace("\n# ", "\nA sentence of prose.\n\n# ", StringComparison.Ordinal));

        var result = project.Generate();

        CatalogProject.Reasons(result, Steps.Linked).ShouldBe("Modified×1");
        CatalogProject.Reasons(result, Steps.Catalog).ShouldBe("Unchanged×1");
        CatalogProject.Reasons(result, Steps.Sources).ShouldBe("Cached×1");
    }

    [Fact]
    public void A_name_in_one_cell_reads_one_document_and_changes_the_catalog()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Generate();
        project.Edit("offers.md", text => text.Replace("Microsoft 365 商務基本版", "Microsoft 365 商務基礎版", StringComparison.Ordinal));

        var result = project.Generate();

        CatalogProject.Reasons(result, Steps.Read).ShouldBe($"Cached×{project.Files.Count - 1} Modified×1");
        CatalogProject.Reasons(result, Steps.Catalog).ShouldBe("Modified×1");
        CatalogProject.Reasons(result, Steps.Sources).ShouldBe("Modified×1");
    }

    [Fact]
    public void A_page_that_comes_and_goes_reads_no_other()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        var documents = project.Files.Count;
        var before = Sources(project.Generate());
        project.Files.Add(new ProjectFile(CatalogProject.Directory + "docs/other.md", "# Not an upgrade page\n"));

        var added = project.Generate();
        CatalogProject.Reasons(added, Steps.Read).ShouldBe($"Cached×{documents} New×1");
        CatalogProject.Reasons(added, Steps.Sources).ShouldBe("Cached×1");

        project.Files.RemoveAt(project.Files.Count - 1);
        var removed = project.Generate();
        CatalogProject.Reasons(removed, Steps.Read).ShouldBe($"Cached×{documents} Removed×1");
        Sources(removed).ShouldBe(before);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var files = CatalogProject.SampleFiles();
        var expected = new CatalogProject(files).Generate();
        files.Reverse();
        var reversed = new CatalogProject(files).Generate();
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Generate();
        project.Files.Reverse();

        Sources(reversed).ShouldBe(Sources(expected));
        reversed.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBe(expected.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        OnlyReasons(project.Generate(), Steps.Sources).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
    }

    [Fact]
    public void A_cell_of_a_page_reads_one_page_and_changes_the_catalog()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        var documents = project.Files.Count;
        project.Generate();
        project.Edit("en-us/upgrade-subscriptions.md", text => text.Replace("| - Office 365 Enterprise E3 ", "| - Office 365 Enterprise E1 <br/> - Office 365 Enterprise E3 ", StringComparison.Ordinal));

        AllReasons(project.Generate()).ShouldBe([
            $"{Steps.Read} Cached×{documents - 1} Modified×1",
            $"{Steps.Linked} Modified×1",
            $"{Steps.Catalog} Modified×1",
            $"{Steps.Sources} Modified×1",
        ]);
    }

    [Fact]
    public void An_upgrade_page_that_comes_and_goes_is_linked_with_the_others()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        var german = project.Files.Single(file => file.Path.EndsWith("de-de/upgrade-subscriptions.md", StringComparison.Ordinal));
        var documents = project.Files.Count;
        var before = Sources(project.Generate());

        project.Files.Remove(german);
        AllReasons(project.Generate()).ShouldBe([
            $"{Steps.Read} Cached×{documents - 1} Removed×1",
            $"{Steps.Linked} Modified×1",
            $"{Steps.Catalog} Modified×1",
            $"{Steps.Sources} Modified×1",
        ]);

        project.Files.Add(german);
        var added = project.Generate();
        AllReasons(added).ShouldBe([
            $"{Steps.Read} Cached×{documents - 1} New×1",
            $"{Steps.Linked} Modified×1",
            $"{Steps.Catalog} Modified×1",
            $"{Steps.Sources} Modified×1",
        ]);
        Sources(added).ShouldBe(before);
    }

    [Fact]
    public void Files_in_another_order_are_read_again_at_most_and_regenerate_nothing()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        project.Generate();
        project.Files.Reverse();

        var result = project.Generate();

        OnlyReasons(result, Steps.Linked).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
        OnlyReasons(result, Steps.Catalog).ShouldBeSubsetOf([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged]);
        OnlyReasons(result, Steps.Sources).ShouldBe([IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void Line_endings_do_not_matter()
    {
        var crlf = CatalogProject.SampleFiles().Select(file => file with { Text = file.Text.Replace("\n", "\r\n", StringComparison.Ordinal) });

        Sources(new CatalogProject(crlf).Generate()).ShouldBe(Sources(new CatalogProject(CatalogProject.SampleFiles()).Generate()));
    }

    [Fact]
    public void A_file_in_both_groups_or_twice_is_one_document()
    {
        var files = CatalogProject.SampleFiles();
        var expected = new CatalogProject(files).Generate();
        files.Add(files[0]);
        files.AddRange(files.Where(file => file.Group == "CspCatalogNames").Select(file => file with { Group = "CspCatalogDocument" }).ToList());
        var result = new CatalogProject(files).Generate();

        Sources(result).ShouldBe(Sources(expected));
        result.Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBe(expected.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>What is deleted while a build runs, the compiler tells (CS2001); what the rest then lacks is no mistake of its own.</summary>
    [Theory]
    [InlineData("docs/en-us/upgrade-subscriptions.md")]
    [InlineData("docs/offers.md")]
    public void Beside_a_document_that_cannot_be_opened_nothing_is_said(string path)
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        var index = project.Files.FindIndex(file => file.Path.EndsWith(path, StringComparison.Ordinal));
        project.Files[index] = project.Files[index] with { IsMissing = true };

        var result = project.Generate();

        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedSources.ShouldNotBeEmpty();
    }

    [Fact]
    public void Nothing_that_is_generated_names_this_machine()
        => Sources(new CatalogProject(CatalogProject.SampleFiles()).Generate()).ShouldAllBe(source => !source.Value.Contains("machine/", StringComparison.Ordinal));

    [Fact]
    public void Steps_keep_values_only()
    {
        var result = new CatalogProject(CatalogProject.SampleFiles()).Generate();
        string[] ours = [Steps.Documents, Steps.Read, Steps.Linked, Steps.Catalog, Steps.Project, Steps.Sources, Steps.Files];
        foreach (var step in ours)
        {
            result.TrackedSteps.ContainsKey(step).ShouldBeTrue(step);
            foreach (var (value, _) in result.TrackedSteps[step].SelectMany(run => run.Outputs))
            {
                MustBeValue(value, step, new HashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }
    }

    // What a step keeps lives as long as the editor: a syntax tree, a compilation or a parsed page must not hang on it.
    private static void MustBeValue(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || !seen.Add(value))
        {
            return;
        }

        var type = value.GetType();
        var assembly = type.Assembly.GetName().Name!;
        foreach (var foreign in (string[])["Microsoft.CodeAnalysis", "Markdig", "AngleSharp"])
        {
            assembly.ShouldNotStartWith(foreign, Case.Sensitive, $"{path} holds a {type}");
        }

        if (type.IsPrimitive || type.IsEnum)
        {
            return;
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                MustBeValue(item, path + "[]", seen);
            }
        }

        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            if (current.Assembly.GetName().Name!.StartsWith("System", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                MustBeValue(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }

    private static List<string> AllReasons(GeneratorRunResult result)
        => [.. new[] { Steps.Read, Steps.Linked, Steps.Catalog, Steps.Sources }.Select(step => $"{step} {CatalogProject.Reasons(result, step)}")];

    private static IncrementalStepRunReason[] OnlyReasons(GeneratorRunResult result, string step)
        => [.. result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).Distinct()];

    private static List<KeyValuePair<string, string>> Sources(GeneratorRunResult result)
        => [.. result.GeneratedSources.Select(source => KeyValuePair.Create(source.HintName, source.SourceText.ToString()))];
}
