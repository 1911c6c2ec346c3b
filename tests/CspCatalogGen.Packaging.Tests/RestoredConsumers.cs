using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>
/// Consumers that tests build one by one, restored by one command: to restore, MSBuild starts a process of its own, which
/// takes longer than to restore one more project.
/// </summary>
internal static class RestoredConsumers
{
    private static readonly Lazy<IReadOnlyDictionary<string, Consumer>> Restored = new(Restore);

    /// <summary>The consumer of a test, whose name is its key.</summary>
    public static Consumer Of([CallerMemberName] string test = "") => Restored.Value[test];

    private static Dictionary<string, Consumer> Restore()
    {
        var consumers = new Dictionary<string, Consumer>(StringComparer.Ordinal);
        var together = new ConsumerSolution(nameof(RestoredConsumers));
        Consumer Add(string test, string project, params string[] projects)
            => consumers[test] = together.Add(new Consumer(project, test), projects);

        Add(nameof(ConsumerTests.Two_projects_of_one_solution_each_have_a_catalog), "TwoProjects");
        Add(nameof(ConsumerTests.A_broken_page_is_named_with_its_place_and_everything_else_is_generated), "Plain");
        Add(nameof(ConsumerTests.Code_that_asks_for_what_no_page_lists_is_told_at_its_place), "Plain");
        Add(nameof(HostTests.A_compiler_that_is_too_old_is_an_error_with_a_sentence), "Plain");
        Add(nameof(HostTests.A_language_that_is_too_old_is_an_error_with_a_sentence), "OldLanguage");
        Add(nameof(HostTests.A_framework_without_spans_is_an_error_with_a_sentence), "MultiTargeted")
            .Edit("MultiTargeted.csproj", "<LangVersion>", "<WithSpans>false</WithSpans><LangVersion>");
        Add(nameof(IncrementalBuildTests.The_compiler_runs_again_when_a_page_changed_and_only_then), "Plain");
        Add(nameof(IncrementalBuildTests.A_build_while_someone_types_sees_the_generated_types), "Plain");
        Add(nameof(PrecompiledTests.A_compiler_on_this_host_gets_them_and_generates_the_same), "Plain");
        Add(nameof(PrecompiledTests.A_compiler_on_another_host_gets_the_portable_ones), "MultiTargeted");
        Add(nameof(PrecompiledTests.An_editor_gets_them_for_each_framework_of_a_project), "MultiTargeted");
        Add(nameof(ProjectTests.Applications_use_the_catalog_of_a_library), "CatalogLibrary");
        Add(nameof(ProjectTests.Another_language_uses_the_catalog_of_a_CSharp_library_and_has_none_of_its_own), "OtherLanguage", "Desk/Desk.vbproj", "Shelf/Shelf.fsproj");
        Add(nameof(ProjectTests.Pages_whose_paths_differ_in_case_are_two_pages), "Plain");
        Add(nameof(ProjectTests.A_page_whose_path_the_compiler_does_not_read_is_refused), "Plain");
        Add(nameof(TodaysCompiler), "Plain");
        foreach (var version in EveryHostTests.PackagedCompilers)
        {
            Add(EveryHostTests.WithPackaged(version), "Plain").WithPackage("Microsoft.Net.Compilers.Toolset", version);
        }

        together.Restore();
        return consumers;
    }
}
