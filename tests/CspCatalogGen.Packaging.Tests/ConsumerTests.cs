using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using CspCatalogGen.Testing;
using Mono.Cecil;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Projects of every kind, restored from the packed packages, built and run.</summary>
public class ConsumerTests
{
    private static readonly string[] TargetsOfBusinessBasic =
    [
        "Microsoft 365 Business Standard",
        "Office 365 Enterprise E1",
        "Office 365 Enterprise E3",
        "Office 365 Enterprise E5",
    ];

    private static readonly string[] Locales = ["zh-TW", "zh-CN", "ja-JP", "de-DE", "fr-FR", "ko-KR", "pt-BR", "nl-NL", "es-ES", "it-IT"];

    private static readonly ConsumerSolution Together = new(nameof(ConsumerTests));
    private static readonly Consumer Plain = Together.Add(new Consumer("Plain", "plain").WithPages());
    private static readonly Consumer OldLanguage = Together.Add(new Consumer("OldLanguage", "old-language").WithPages());
    private static readonly Consumer MultiTargeted = Together.Add(new Consumer("MultiTargeted", "multi-targeted").WithPages());
    private static readonly Consumer TenLocales = Together.Add(InTenLocales());
    private static readonly Consumer NoPages = Together.Add(new Consumer("NoPages", "no-pages"));

    [Fact]
    public void A_plain_project_builds_without_a_warning_and_runs()
    {
        Together.BuildOf(Plain).MustSucceed().Problems.ShouldBeEmpty();

        Plain.Run().ShouldBe(TargetsOfBusinessBasic);
    }

    [Fact]
    public void An_old_language_without_implicit_usings_and_nullable_builds_and_runs()
    {
        Together.BuildOf(OldLanguage).MustSucceed().Problems.ShouldBeEmpty();

        OldLanguage.Run().ShouldBe(TargetsOfBusinessBasic);
    }

    [Fact]
    public void A_library_of_two_frameworks_builds()
    {
        Together.BuildOf(MultiTargeted).MustSucceed();

        File.Exists(MultiTargeted.PathOf("bin/Debug/netstandard2.0/MultiTargeted.dll")).ShouldBeTrue();
        File.Exists(MultiTargeted.PathOf("bin/Debug/net10.0/MultiTargeted.dll")).ShouldBeTrue();
    }

    [Fact]
    public void Two_projects_of_one_solution_each_have_a_catalog()
    {
        var consumer = RestoredConsumers.Of().WithPages();

        consumer.Build("TwoProjects.slnx", "--no-restore").MustSucceed();

        consumer.Run("Shop").ShouldBe(["Microsoft 365 Business Basic", "Microsoft 365 Business Basic", "True"]);
    }

    /// <summary>One stranger has an older Markdig and AngleSharp, the other ones that win over all others by their version.</summary>
    [Fact]
    public void Strangers_with_other_parsers_do_no_harm()
    {
        var strangers = new Consumer("HostilePackages");
        Directory.CreateDirectory(strangers.PathOf("Hostile.Newer/parsers"));
        var ours = PackedFeed.Read(Repository.Package("CspCatalogGen"));
        foreach (var parser in new[] { "Markdig", "AngleSharp" })
        {
            using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(ours[$"analyzers/dotnet/cs/CspCatalogGen.{parser}.dll"]));
            assembly.Name.Name = parser;
            assembly.Name.Version = new Version(9, 9, 9, 9);
            assembly.Write(strangers.PathOf($"Hostile.Newer/parsers/{parser}.dll"));
        }

        foreach (var stranger in new[] { "Hostile.Newer", "Hostile.Older" })
        {
            CommandLine.Dotnet(strangers.PathOf(stranger), "pack", "-c", "Release", "-v:q", "-nologo", "-p:PackageOutputPath=" + PackedFeed.Folder).MustSucceed();
        }

        var consumer = new Consumer("BesideStrangers").WithPages();
        consumer.Build().MustSucceed();

        // The SDK gave one stranger's files to the other. Ours it left alone.
        consumer.Run().ShouldBe([.. TargetsOfBusinessBasic, "9.9.9.9", "9.9.9.9"]);
    }

    [Fact]
    public void Pages_of_one_file_name_in_ten_locales_are_one_catalog()
    {
        Together.BuildOf(TenLocales).MustSucceed();

        TenLocales.Run().ShouldBe([.. Locales.Order(StringComparer.Ordinal), "culture"]);
    }

    [Fact]
    public void A_broken_page_is_named_with_its_place_and_everything_else_is_generated()
    {
        const string Page = "docs/catalog/en-us/upgrade-subscriptions.md";
        var consumer = RestoredConsumers.Of().WithPages()
            .WithPage(Page, text => text.Replace("| Microsoft 365 Business Standard | - Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 |", "| Microsoft 365 Business Standard | - Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 | - Office 365 Enterprise E1 |", StringComparison.Ordinal));
        var line = Array.IndexOf(File.ReadAllLines(consumer.PathOf(Page)), "| Microsoft 365 Business Standard | - Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 | - Office 365 Enterprise E1 |") + 1;

        var build = consumer.Build("--no-restore");

        build.ExitCode.ShouldNotBe(0);
        build.Problems.Where(problem => problem.StartsWith("error", StringComparison.Ordinal)).ShouldBe(["error CSP1005"]);
        build.Messages("CSP1005").Single().ShouldStartWith($"{consumer.PathOf(Page)}({line},");

        // What is not broken is there: with the error silenced, the program runs.
        consumer.Build("-p:NoWarn=CSP1005", "--no-restore").MustSucceed();
        consumer.Run().ShouldBe(TargetsOfBusinessBasic);
    }

    [Fact]
    public void Code_that_asks_for_what_no_page_lists_is_told_at_its_place()
    {
        var consumer = RestoredConsumers.Of().WithPages().WithFile("Pricing.cs", """
            namespace Plain;

            internal static class Pricing
            {
                public static bool CanUpgrade()
                    => UpgradeCatalog.IsUpgrade(Offer.Microsoft365BusinessStandard, Offer.Office365EnterpriseE1, Market.Global);
            }
            """);

        var build = consumer.Build("--no-restore").MustSucceed();
        build.Problems.ShouldBe(["warning CSP3001"]);
        build.Messages("CSP3001").Single().ShouldStartWith($"{consumer.PathOf("Pricing.cs")}(6,73): warning CSP3001: No document lists an upgrade from Microsoft365BusinessStandard to Office365EnterpriseE1 in the market Global.");

        // It is about a source file, so what is set for source files holds.
        consumer.WithFile(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CSP3001.severity = error\n");
        consumer.Build("--no-restore").Problems.ShouldBe(["error CSP3001"]);

        consumer.WithFile(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.CSP3001.severity = none\n");
        consumer.Build("--no-restore").MustSucceed().Problems.ShouldBeEmpty();
    }

    /// <summary>A warning of the trimmer or of the native compiler about generated code, or about the runtime library, stops it.</summary>
    [AheadOfTimeFact]
    public void A_program_compiled_ahead_of_time_says_the_same()
    {
        var consumer = new Consumer("Plain").WithPages();

        CommandLine.Dotnet(consumer.Folder, "publish", "-c", "Release", "-p:PublishAot=true", "-o", consumer.PathOf("native"), "-warnaserror", "-nologo", "-v:q", "-tl:off")
            .MustSucceed().Problems.ShouldBeEmpty();

        File.Exists(consumer.PathOf("native/CspCatalogGen.Runtime.dll")).ShouldBeFalse();
        CommandLine.Start(consumer.PathOf(OperatingSystem.IsWindows() ? "native/Plain.exe" : "native/Plain"), consumer.Folder).MustSucceed().Lines.ShouldBe(TargetsOfBusinessBasic);
    }

    [Fact]
    public void A_project_whose_documents_are_no_pages_is_told_so()
    {
        var build = Together.BuildOf(NoPages).MustSucceed();

        build.Problems.ShouldBe(["warning CSP4001"]);
        build.Messages("CSP4001").Single().ShouldContain("<CspCatalogDocument Include=\"docs/catalog/**/*.md\" />");
    }

    private static Consumer InTenLocales()
    {
        var english = File.ReadAllText(Path.Combine(Repository.Root, "docs/catalog/en-us/upgrade-subscriptions.md"));
        var consumer = new Consumer("TenLocales", "ten-locales")
            .WithFile("docs/catalog/offers.md", string.Join('\n', File.ReadLines(Path.Combine(Repository.Root, "docs/catalog/offers.md")).Where(line => !line.StartsWith("| China |", StringComparison.Ordinal))))
            .WithFile("docs/catalog/en-us/upgrade-subscriptions.md", english);
        foreach (var locale in Locales)
        {
            consumer.WithFile($"docs/catalog/{locale}/upgrade-subscriptions.md", english.Replace("ms.contentlocale: en-US", "ms.contentlocale: " + locale, StringComparison.Ordinal));
        }

        return consumer;
    }
}

/// <summary>A test that compiles ahead of time.</summary>
public sealed class AheadOfTimeFactAttribute : FactAttribute
{
    public AheadOfTimeFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = Machine.NoNativeLinker;
}
