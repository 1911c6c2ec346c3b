using System;
using System.IO;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What a second build does.</summary>
public class IncrementalBuildTests
{
    private const string CompilerSkipped = "Skipping target \"CoreCompile\"";
    private const string Page = "docs/catalog/en-us/upgrade-subscriptions.md";

    [Fact]
    public void The_compiler_runs_again_when_a_page_changed_and_only_then()
    {
        var consumer = RestoredConsumers.Of().WithPages();
        consumer.Build("--no-restore").MustSucceed();

        consumer.Build("--no-restore", "-v:d").MustSucceed().Output.ShouldContain(CompilerSkipped);

        consumer.WithPage(Page, text => text.Replace("- Office 365 Enterprise E1 <br/> ", "", StringComparison.Ordinal));
        consumer.Build("--no-restore", "-v:d", "-p:NoWarn=CSP2007").MustSucceed().Output.ShouldNotContain(CompilerSkipped);
        consumer.Run().ShouldNotContain("Office 365 Enterprise E1");

        // A page that is new is seen as well, and so is one that is gone.
        File.Delete(consumer.PathOf(Page));
        consumer.Build("--no-restore", "-v:d", "-p:NoWarn=CSP2007").MustSucceed().Output.ShouldNotContain(CompilerSkipped);
    }

    [Fact]
    public void A_build_while_someone_types_sees_the_generated_types()
    {
        var consumer = RestoredConsumers.Of().WithPages();

        // As an IDE asks for a project: nothing is written, but the compiler gets the pages and the generator.
        var design = consumer.Build(
            "--no-restore", "-t:Compile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs").MustSucceed();
        design.Output.ShouldContain($"/cspcataloggen/{Repository.Version}/{PackedFeed.ForThisHost}/CspCatalogGen.Generator.dll");
        design.Output.ShouldContain("/additionalfile:" + consumer.PathOf(Page));
        design.Output.ShouldContain("/analyzerconfig:obj/Debug/net10.0/Plain.GeneratedMSBuildEditorConfig.editorconfig");

        // With the same arguments, the compiler knows the offers.
        consumer.Build("--no-restore", "-t:Compile", "-p:DesignTimeBuild=true").MustSucceed().Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Watch_builds_and_runs_again_when_a_page_was_edited()
    {
        const string Waiting = "Waiting for a file to change";
        var limit = TimeSpan.FromMinutes(30);
        var consumer = new Consumer("Plain").WithPages();
        using var watch = CommandLine.Keep(consumer.Folder, "watch", "--non-interactive", "--no-hot-reload", "run");
        watch.WaitFor(Waiting, limit).Split('\n').ShouldContain("Office 365 Enterprise E1");

        consumer.WithPage(Page, text => text.Replace("- Office 365 Enterprise E1 <br/> ", "", StringComparison.Ordinal));

        var again = watch.WaitFor(Waiting, limit).Split('\n');
        again.ShouldContain("Office 365 Enterprise E3");
        again.ShouldNotContain("Office 365 Enterprise E1");
    }
}
