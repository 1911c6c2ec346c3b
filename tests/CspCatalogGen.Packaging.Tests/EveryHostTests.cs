using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Hosts from the oldest on run what is shipped, and say the same as the compiler of today.</summary>
public partial class EveryHostTests(TodaysCompiler today) : IClassFixture<TodaysCompiler>
{
    [Fact]
    public void Today_there_is_something_to_say()
    {
        today.Said.ShouldContain(line => line.Contains("warning CSP2003: ", StringComparison.Ordinal));
        today.Said.ShouldContain(line => line.Contains("warning CSP3001: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_oldest_generates_and_reports_what_the_compiler_of_today_does()
    {
        var responseFile = today.Project.PathOf("today.rsp");
        // The host speaks one language, and no configuration of its own.
        File.WriteAllLines(responseFile, today.Run.Arguments.Where(argument => argument is not ("/noconfig" or "/preferreduilang:en")));

        // On that .NET the precompiled ones are IL like the others.
        (string Analyzers, string Generated)[] folders =
        [
            .. new[] { PackedFeed.Portable, PackedFeed.ForThisHost }.Distinct()
                .Select(folder => (
                    Path.Combine(Repository.Artifacts, "consumer-packages/cspcataloggen", Repository.Version, folder),
                    today.Project.PathOf($"obj/oldest-{folder.Replace('/', '-')}"))),
        ];

        // One process for all: most of what it takes is to compile that compiler's own code.
        var run = OldestHost.Compile(responseFile, folders).MustSucceed();

        var answers = Compiler().Split(run.Output)[1..];
        answers.Length.ShouldBe(folders.Length, run.Output);
        foreach (var (answer, (folder, generated)) in answers.Zip(folders))
        {
            var said = TodaysCompiler.SaidOf(today.Project, answer.Split('\n'));
            said.Count.ShouldBe(today.Said.Count, run.Output);
            // MSBuild and the compiler of today put an address and the project behind the sentence.
            said.Zip(today.Said).ShouldAllBe(pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal));
            CompilerRun.FilesOf(generated).ShouldBe(today.Run.Generated, folder);
        }
    }

    /// <summary>Versions of the package that has a compiler.</summary>
    public static TheoryData<string> PackagedCompilers { get; } = ["4.14.0", "5.9.0"];

    /// <summary>A project can have its compiler as a package.</summary>
    [Theory]
    [MemberData(nameof(PackagedCompilers))]
    public void One_that_comes_as_a_package_generates_and_reports_what_the_compiler_of_today_does(string version)
    {
        var consumer = TodaysCompiler.LayOut(WithPackaged(version));

        var log = consumer.PathOf("obj/packaged.log");

        // A compiler that stays would be one that nobody ends. The SDK of today has to be told to leave an older package its compiler.
        var run = TodaysCompiler.Compile(consumer, "packaged", "-p:UseSharedCompilation=false", "-p:RoslynCompilerType=Custom", $"-flp:LogFile={log};Verbosity=normal");

        File.ReadAllText(log).Replace('\\', '/').ShouldContain($"/microsoft.net.compilers.toolset/{version}/tasks/netcore/bincore/csc.dll");
        TodaysCompiler.SaidOf(consumer, run.Build.MustSucceed().Lines).ShouldBe(today.Said);
        run.Generated.ShouldBe(today.Run.Generated);
    }

    /// <summary>What a consumer with such a package is called.</summary>
    internal static string WithPackaged(string version) => $"{nameof(EveryHostTests)}-{version}";

    [GeneratedRegex(@"^Roslyn 4\.8\.0\.0 on \.NET 8\.0\..*$", RegexOptions.Multiline)]
    private static partial Regex Compiler();
}

/// <summary>A project that the generator and the analyzers have something to say about, and what the compiler of today makes of it.</summary>
public sealed class TodaysCompiler
{
    /// <summary>Builds it.</summary>
    public TodaysCompiler()
    {
        Project = LayOut(nameof(TodaysCompiler));
        Run = Compile(Project, "today");
        Said = SaidOf(Project, Run.Build.MustSucceed().Lines);
    }

    internal Consumer Project { get; }

    internal CompilerRun Run { get; }

    internal IReadOnlyList<string> Said { get; }

    /// <summary>Code for the analyzers, in the newest language that the oldest host has.</summary>
    internal static Consumer LayOut(string test) => RestoredConsumers.Of(test).WithPages().WithFile("Pricing.cs", """
        namespace Plain;

        internal static class Pricing
        {
            public static bool CanUpgrade()
                => UpgradeCatalog.IsUpgrade(Offer.Microsoft365BusinessStandard, Offer.Office365EnterpriseE1, Market.Global);
        }
        """);

    /// <summary>Nothing is silenced that the generator says of the documents.</summary>
    internal static CompilerRun Compile(Consumer project, string name, params IEnumerable<string> more)
        => CompilerRun.Of(project, name, ["-p:LangVersion=12.0", "-p:NoWarn=", .. more]);

    /// <summary>What was said of the catalog, wherever the project lies.</summary>
    internal static IReadOnlyList<string> SaidOf(Consumer project, IEnumerable<string> lines) =>
    [
        .. lines.Where(line => line.Contains(" CSP", StringComparison.Ordinal))
            .Select(line => line.Replace(project.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
