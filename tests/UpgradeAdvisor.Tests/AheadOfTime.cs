using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using CspCatalogGen.Testing;
using Xunit;

namespace UpgradeAdvisor.Tests;

/// <summary>Publishes the sample as a native program.</summary>
internal static class AheadOfTime
{
    private const string Prompt = "$ dotnet publish samples/UpgradeAdvisor ";

    /// <summary>Where the program is.</summary>
    public static string Program { get; } = Path.Combine(Folder("program"), OperatingSystem.IsWindows() ? "UpgradeAdvisor.exe" : "UpgradeAdvisor");

    /// <summary>Publishes it by the command that docs/contributing.md gives, beside what other builds leave.</summary>
    public static Task<AdvisorRun> Publish()
    {
        var command = File.ReadLines(Path.Combine(Root(), "docs/contributing.md")).Single(line => line.StartsWith(Prompt, StringComparison.Ordinal));
        return AdvisorRun.OfProgram(
            "dotnet",
            new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["MSBUILDDISABLENODEREUSE"] = "1" },
            // What the build of the repository has analyzed already is not analyzed again; the native compiler says what it has to say.
            ["publish", Path.Combine(Root(), "samples/UpgradeAdvisor"), .. command[Prompt.Length..].Split(' '), "-o", Folder("program"), "--artifacts-path", Folder("build"), "-p:RunAnalyzers=false", "-nologo", "-tl:off"]);
    }

    private static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root(), "artifacts/aot", name)).FullName;

    private static string Root([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../.."));
}

/// <summary>A test that compiles ahead of time.</summary>
public sealed class AheadOfTimeFactAttribute : FactAttribute
{
    public AheadOfTimeFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = Machine.NoNativeLinker;
}
