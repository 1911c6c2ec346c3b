using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Solutions as people lay them out, and the mistakes that they make in project files.</summary>
public class ProjectTests
{
    private static readonly ConsumerSolution Together = new(nameof(ProjectTests));

    private static readonly Consumer Mistaken = Together.Add(new Consumer("Mistakes", "mistakes").WithPages());
    private static readonly Consumer AcrossFrameworks = Together.Add(new Consumer("AcrossFrameworks", "across-frameworks").WithPages());

    private static readonly Dictionary<string, Consumer> KeepingToItself = Each(["all", "contentfiles; runtime"], "Catalog/Catalog.csproj", (i, assets)
        => LibraryThatSays($"kept-to-itself-{i}", $"PrivateAssets=\"{assets}\"").Edit("Directory.Build.props", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", ""));

    private static readonly Consumer WithoutRuntime = Together.Add(LibraryThatSays("without-runtime", "IncludeAssets=\"build; analyzers\""), "Catalog/Catalog.csproj");

    private static readonly Dictionary<string, Consumer> LeftOut = Each(["ExcludeAssets=\"runtime\"", "IncludeAssets=\"compile; build; analyzers\""], "Plain.csproj", (i, assets)
        => new Consumer("Plain", $"left-out-{i}").WithPages().Edit("Plain.csproj", "Include=\"CspCatalogGen\"", $"Include=\"CspCatalogGen\" {assets}"));

    private static readonly Dictionary<string, Consumer> SwitchedOff = Each(["false", "off", "maybe"], "Plain.csproj", (_, enabled)
        => new Consumer("Plain", $"switched-off-{enabled}").WithPages().WithFile("Program.cs", "Console.WriteLine();").Edit("Plain.csproj", "<OutputType>", $"<CspCatalogEnabled>{enabled}</CspCatalogEnabled><OutputType>"));

    private static readonly Consumer ToldTwoThings = Together.Add(new Consumer("Plain", "told-two-things").WithPages()
        .Edit("Plain.csproj", "</Project>", "<ItemGroup><CspCatalogDocument Include=\"docs/catalog/en-us/upgrade-subscriptions.md\" Edition=\"21vianet\" /></ItemGroup></Project>"));

    // The program uses offers, so it does not build either; what is missing is said before.
    private static readonly Consumer WithoutPages = Together.Add(WithoutNames(new Consumer("Plain", "without-pages")));

    private static readonly Consumer WithoutPackage = Together.Add(new Consumer("CatalogLibrary", "without-package").WithPages()
        .Edit("App/App.csproj", "</Project>", "<ItemGroup><CspCatalogDocument Include=\"pages/*.md\" /></ItemGroup></Project>"), "App/App.csproj");

    private static readonly Consumer Unpinned = Together.Add(WithoutNames(new Consumer("Plain", "unpinned").WithPages()).Without("docs/catalog/offers.md"));

    /// <summary>
    /// Items in Directory.Build.props, versions in one place, warnings as errors; an application and a test project on a library
    /// with a catalog and on one that keeps its own to itself.
    /// </summary>
    [Fact]
    public void Applications_use_the_catalog_of_a_library()
    {
        var consumer = RestoredConsumers.Of().WithPages();

        consumer.Build("CatalogLibrary.slnx", "--no-restore").MustSucceed().Problems.ShouldBeEmpty();

        consumer.Run("App").ShouldBe(["Catalog True", "Office 365 Enterprise E5", "Clerk", "True"]);
        consumer.Run("App.Tests").ShouldBe(["True"]);
    }

    /// <summary>A library is compiled against one assembly of the runtime library and runs with another.</summary>
    [Fact]
    public void An_application_runs_with_libraries_for_older_frameworks()
    {
        Together.BuildOf(AcrossFrameworks).MustSucceed();

        AcrossFrameworks.Run("App").ShouldBe(["Eligible (UpgradeWithLicenseTransfer)", "True", "Eligible (UpgradeWithLicenseTransfer)"]);
    }

    /// <summary>Such a program has no project on the disk, and its items in Directory.Build.props.</summary>
    [Fact]
    public void A_program_of_one_file_has_a_catalog()
    {
        var consumer = new Consumer("OneFile").WithPages();

        var run = CommandLine.Dotnet(consumer.Folder, "run", "Advise.cs").MustSucceed();

        run.Lines.Where(line => !line.Contains(": warning CSP20", StringComparison.Ordinal)).ShouldBe(["Office 365 Enterprise E3", "Office 365 Enterprise E5"]);
    }

    [Fact]
    public void Another_language_uses_the_catalog_of_a_CSharp_library_and_has_none_of_its_own()
    {
        var consumer = RestoredConsumers.Of().WithPages();
        consumer.Build("Desk", "--no-restore").MustSucceed();
        consumer.Run("Desk").ShouldBe(["The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded."]);
        consumer.Build("Shelf", "--no-restore").MustSucceed();
        consumer.Run("Shelf").ShouldBe(["Microsoft 365 Business Standard", "Office 365 Enterprise E1", "Office 365 Enterprise E3", "Office 365 Enterprise E5", "The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded."]);

        File.WriteAllText(consumer.PathOf("Desk/Desk.vbproj"), File.ReadAllText(consumer.PathOf("Desk/Desk.vbproj")).Replace("</ItemGroup>", "<PackageReference Include=\"CspCatalogGen\" Version=\"*-*\" /><CspCatalogDocument Include=\"../docs/catalog/**/*.md\" /></ItemGroup>", StringComparison.Ordinal));
        var refused = consumer.Build("Desk");

        refused.Problems.Where(problem => problem.StartsWith("error", StringComparison.Ordinal)).ShouldBe(["error CSP4011"]);
        refused.Messages("CSP4011")[0].ShouldContain("The project is written in VB, and a catalog is C#");
    }

    [Fact]
    public void A_mistake_in_a_project_file_is_told_where_it_stands()
    {
        var messages = Together.BuildOf(Mistaken).MustSucceed().Lines
            .Where(line => line.Contains(" CSP4", StringComparison.Ordinal))
            .Select(line => line.Replace(Mistaken.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Split(" (https:")[0].Split(": they may change")[0])
            .Distinct()
            .Order(StringComparer.Ordinal);

        messages.ShouldBe(
        [
            "Mistakes.csproj(19,6): warning CSP4008: No names document pins the numbers of the 15 offers",
            "Mistakes.csproj(19,66): warning CSP4003: Metadata of CspCatalogDocument is 'Edtion', which is not one that CspCatalogGen reads ('Edition' is). It is ignored.",
            "Mistakes.csproj(20,74): warning CSP4003: Locale is 'german', which is not a tag such as 'zh-TW'. It is ignored.",
            "Mistakes.csproj(22,16): warning CSP4003: Edition is 'chna', which is not 'global' or '21vianet'. It is ignored.",
            "Mistakes.csproj(24,6): warning CSP4003: A setting is 'CspCatalogNams', which is not one of CspCatalogGen's ('CspCatalogNames' is). It is ignored.",
            "Mistakes.csproj(7,6): warning CSP4003: A setting is 'CspCatalogNamspace', which is not one of CspCatalogGen's ('CspCatalogNamespace' is). It is ignored.",
            "Mistakes.csproj(8,26): warning CSP4003: CspCatalogNamespace is 'Contoso.My Catalog', which is not a namespace. It is ignored.",
            "Mistakes.csproj(9,30): warning CSP4003: CspCatalogAccessibility is 'private', which is not 'public' or 'internal'. It is ignored.",
        ]);
    }

    [Theory]
    [InlineData("all")]
    [InlineData("contentfiles; runtime")]
    public void A_library_that_keeps_the_runtime_library_to_itself_is_told_so(string assets)
    {
        var build = Together.BuildOf(KeepingToItself[assets]).MustSucceed();

        build.Problems.ShouldBe(["warning CSP4007"]);
        build.Messages("CSP4007").Single().ShouldContain($"PrivateAssets=\"{assets.Replace(';', ',')}\"");
    }

    /// <summary>What <c>GlobalPackageReference</c> and the interfaces for "development dependencies" write.</summary>
    [Fact]
    public void A_reference_without_the_runtime_library_is_refused_in_one_sentence()
        => Together.BuildOf(WithoutRuntime).Problems.ShouldBe(["error CSP4009"]);

    /// <summary>It builds, and no program would find the library.</summary>
    [Theory]
    [InlineData("ExcludeAssets=\"runtime\"")]
    [InlineData("IncludeAssets=\"compile; build; analyzers\"")]
    public void A_reference_that_leaves_the_runtime_library_out_of_programs_is_told_so(string assets)
        => Together.BuildOf(LeftOut[assets]).Problems.ShouldContain("warning CSP4012");

    [Theory]
    [InlineData("false", null)]
    [InlineData("off", null)]
    [InlineData("maybe", "warning CSP4003")]
    public void A_catalog_may_be_switched_off(string enabled, string? told)
        => Together.BuildOf(SwitchedOff[enabled]).MustSucceed().Problems.ShouldBe(told is null ? [] : [told]);

    /// <summary>As the compiler and the command line take them where a file system does.</summary>
    [Fact(SkipUnless = nameof(IsLinux), Skip = "Elsewhere they are one file.")]
    public void Pages_whose_paths_differ_in_case_are_two_pages()
    {
        var consumer = RestoredConsumers.Of().WithPages();
        var china = consumer.PathOf("docs/catalog/EN-US/upgrade-subscriptions.md");
        Directory.CreateDirectory(Path.GetDirectoryName(china)!);
        File.Move(Directory.GetFiles(consumer.PathOf("docs/catalog/en-us")).Single(file => file.Contains("21vianet", StringComparison.Ordinal)), china);
        consumer.WithFile("Program.cs", "using Plain;\n\nConsole.WriteLine(UpgradeCatalog.GetUpgrades().Any(upgrade => upgrade.Market == Market.China));\n");

        consumer.Build("--no-restore").MustSucceed();
        consumer.Run().ShouldBe(["True"]);
    }

    [Fact(SkipUnless = nameof(IsLinux), Skip = "Elsewhere no file has such a name.")]
    public void A_page_whose_path_the_compiler_does_not_read_is_refused()
    {
        var consumer = RestoredConsumers.Of().WithPages();
        Directory.Move(consumer.PathOf("docs/catalog/en-us"), consumer.PathOf("docs/catalog/en|us"));

        consumer.Build("--no-restore").Messages("CSP4013")[0].ShouldContain("docs/catalog/en|us/");
    }

    public static bool IsLinux => OperatingSystem.IsLinux();

    [Fact]
    public void A_page_that_is_told_two_things_about_itself_is_refused()
        => Together.BuildOf(ToldTwoThings).Messages("CSP4010").Single().ShouldContain("docs/catalog/en-us/upgrade-subscriptions.md' is listed twice");

    [Fact]
    public void A_pattern_that_matches_no_file_is_told_so()
        => Together.BuildOf(WithoutPages).Messages("CSP4001").Single().ShouldContain("Plain.csproj(");

    [Fact]
    public void Items_without_the_package_are_told_so()
        => Together.BuildOf(WithoutPackage).Problems.ShouldBe(["error CSP4006"]);

    [Fact]
    public void Numbers_that_nothing_pins_are_told_so()
        => Together.BuildOf(Unpinned).Messages("CSP4008").Single().ShouldContain("No names document pins the numbers of the ");

    private static Consumer WithoutNames(Consumer consumer)
        => consumer.Edit("Plain.csproj", "<CspCatalogNames Include=\"docs/catalog/offers.md\" />", "");

    private static Consumer LibraryThatSays(string name, string ofThePackage)
        => new Consumer("CatalogLibrary", name).WithPages().Edit("Catalog/Catalog.csproj", "Include=\"CspCatalogGen\"", $"Include=\"CspCatalogGen\" {ofThePackage}");

    private static Dictionary<string, Consumer> Each(string[] values, string project, Func<int, string, Consumer> layOut)
        => values.Index().ToDictionary(value => value.Item, value => Together.Add(layOut(value.Index, value.Item), project));
}
