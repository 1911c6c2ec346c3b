using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Shouldly;
using Xunit;

namespace UpgradeAdvisor.Tests;

/// <summary>The sample with everything cut away that it does not use, and compiled ahead of time.</summary>
public sealed class TrimmedTests
{
    private static readonly Dictionary<string, string> Environment = [];

    private static readonly string[][] Questions = [[], ["--customer", "trading", "--language", "zh-CN"], ["--market", "India"], ["--help"], ["--market", "nowhere"]];

    /// <summary>The trimmer reads the program with all that it refers to, and says what it cannot be sure of.</summary>
    [Fact]
    public async Task Trimmed_it_says_the_same_and_the_trimmer_has_no_doubt()
    {
        var program = AppContext.BaseDirectory;
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var output = Directory.CreateDirectory(Path.Combine(program, "trimmed")).FullName;
        var trimmer = Path.Combine(File.ReadAllText(Path.Combine(program, "trimmer.txt")).Trim(), "illink.dll");

        var trimmed = await AdvisorRun.OfProgram("dotnet", Environment, [
            trimmer,
            "-a", Path.Combine(program, "UpgradeAdvisor.dll"), "entrypoint",
            "-reference", Path.Combine(program, "CspCatalogGen.Runtime.dll"),
            .. Directory.GetFiles(program, "Spectre.Console*.dll").SelectMany(file => (string[])["-reference", file]),
            "-reference", Path.Combine(program, "System.CommandLine.dll"),
            "-d", framework,
            "--singlewarn-",
            "--action", "link",
            "--trim-mode", "link",
            .. Directory.GetFiles(framework, "*.dll").SelectMany(file => (string[])["--action", "skip", Path.GetFileNameWithoutExtension(file)]),
            "-out", output]);

        (trimmed.Output + trimmed.Error).ShouldBeEmpty();
        trimmed.ExitStatus.ShouldBe(0);
        new FileInfo(Path.Combine(output, "UpgradeAdvisor.dll")).Length.ShouldBeLessThan(new FileInfo(Path.Combine(program, "UpgradeAdvisor.dll")).Length);
        foreach (var file in (string[])["UpgradeAdvisor.runtimeconfig.json", "UpgradeAdvisor.deps.json"])
        {
            File.Copy(Path.Combine(program, file), Path.Combine(output, file), overwrite: true);
        }

        foreach (var question in Questions)
        {
            (await AdvisorRun.OfProgram("dotnet", Environment, [Path.Combine(output, "UpgradeAdvisor.dll"), .. question])).ShouldBe(await AdvisorRun.Of(question));
        }
    }

    [AheadOfTimeFact]
    public async Task Compiled_ahead_of_time_it_says_the_same_in_every_language_and_the_compiler_has_no_doubt()
    {
        var native = await AheadOfTime.Publish();

        // What the pages contradict themselves about is said with every build of the sample.
        native.Output.Split('\n').Where(line => (line.Contains("warning", StringComparison.Ordinal) && !line.Contains("warning CSP", StringComparison.Ordinal)) || line.Contains("error", StringComparison.Ordinal)).ShouldBeEmpty();
        native.ExitStatus.ShouldBe(0, native.Output + native.Error);
        foreach (var question in (string[][])[.. Questions, .. AdvisorTests.Languages.SelectMany(language => AdvisorTests.Customers.Select(customer => (string[])["--customer", customer, "--language", language]))])
        {
            (await AdvisorRun.OfProgram(AheadOfTime.Program, Environment, question)).ShouldBe(await AdvisorRun.Of(question));
        }
    }
}
