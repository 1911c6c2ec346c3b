using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Xunit;

namespace UpgradeAdvisor.Tests;

/// <summary>Publishes the sample as a native program, where there is what that needs.</summary>
internal static class AheadOfTime
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Why it cannot be done here.</summary>
    public static string? ReasonToSkip => Reason.Value;

    /// <summary>Where the program is.</summary>
    public static string Program { get; } = Path.Combine(Folder("program"), OperatingSystem.IsWindows() ? "UpgradeAdvisor.exe" : "UpgradeAdvisor");

    /// <summary>Publishes it, beside what other builds leave.</summary>
    public static Task<AdvisorRun> Publish() => Dotnet(
        "publish", Path.Combine(Root(), "samples/UpgradeAdvisor"), "-c", "Release", "-p:PublishAot=true", "-o", Folder("program"), "--artifacts-path", Folder("build"), "-nologo", "-tl:off");

    private static string? FindReason()
    {
        if (!OperatingSystem.IsWindows() && !OnPath("clang") && !OnPath("gcc"))
        {
            return "Ahead-of-time compilation needs clang or gcc to link.";
        }

        // A project of nothing tells whether the registry has the compiler for this system.
        var probe = Path.Combine(Folder("probe"), "probe.csproj");
        File.WriteAllText(probe, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net{Environment.Version.ToString(2)}</TargetFramework>
                <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
                <PublishAot>true</PublishAot>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
              </PropertyGroup>
            </Project>
            """);
        var restored = Dotnet("restore", probe, "-nologo", "-tl:off").GetAwaiter().GetResult();
        var error = restored.Output.Split('\n').FirstOrDefault(line => line.Contains("error NU", StringComparison.Ordinal));
        return restored.ExitStatus == 0 ? null
            : $"The ahead-of-time compiler cannot be restored: {(error is null ? restored.Output : error[error.IndexOf("NU", StringComparison.Ordinal)..])}";
    }

    private static Task<AdvisorRun> Dotnet(params string[] arguments) => AdvisorRun.OfProgram(
        "dotnet",
        new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["MSBUILDDISABLENODEREUSE"] = "1" },
        arguments);

    private static bool OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root(), "artifacts/aot", name)).FullName;

    private static string Root([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../.."));
}

/// <summary>A test that compiles ahead of time. Where that cannot be, the trimmer and the analyzers of the build have the word.</summary>
public sealed class AheadOfTimeFactAttribute : FactAttribute
{
    public AheadOfTimeFactAttribute() => Skip = AheadOfTime.ReasonToSkip;
}
