using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The oldest compiler that hosts the generator, as a program; built where its .NET can be had.</summary>
internal static class OldestHost
{
    private static readonly string _project = Path.Combine(Repository.Root, "tests/CspCatalogGen.OldestHost");
    private static readonly string _build = Path.Combine(Repository.Artifacts, "oldest-host");
    private static readonly Lazy<string?> _reason = new(FindReason);
    private static readonly Lazy<string> _program = new(Build);

    /// <summary>Why it cannot be had here.</summary>
    public static string? ReasonToSkip => _reason.Value;

    /// <summary>Compiles what <paramref name="responseFile"/> says with the analyzers in a folder.</summary>
    public static CommandResult Compile(string responseFile, string analyzers, string generated)
    {
        Directory.CreateDirectory(generated);
        return CommandLine.Start(_program.Value, Path.GetDirectoryName(responseFile)!, responseFile, analyzers, generated);
    }

    private static string? FindReason()
    {
        var restored = CommandLine.Dotnet(_project, ["restore", "-nologo", "-tl:off", .. Settings()]);
        var error = restored.Lines.FirstOrDefault(line => line.Contains("error NU", StringComparison.Ordinal));
        return restored.ExitCode == 0 ? null
            : $".NET 8 for {RuntimeInformation.RuntimeIdentifier} cannot be restored: {(error is null ? restored.Output : error[error.IndexOf("NU", StringComparison.Ordinal)..])}";
    }

    private static string Build()
    {
        var output = Path.Combine(_build, "program");
        CommandLine.Dotnet(_project, ["build", "--no-restore", "-nologo", "-v:q", "-tl:off", "-o", output, .. Settings()]).MustSucceed();
        return Path.Combine(output, OperatingSystem.IsWindows() ? "CspCatalogGen.OldestHost.exe" : "CspCatalogGen.OldestHost");
    }

    private static string[] Settings() => ["-p:RuntimeIdentifier=" + RuntimeInformation.RuntimeIdentifier, "--artifacts-path", _build];
}

/// <summary>A test that runs the oldest host. Where that cannot be had, the metadata of what is shipped has the word.</summary>
public sealed class OldestHostFactAttribute : FactAttribute
{
    public OldestHostFactAttribute() => Skip = OldestHost.ReasonToSkip;
}
