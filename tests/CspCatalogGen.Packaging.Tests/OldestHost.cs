using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The oldest compiler that hosts the generator, as a program.</summary>
internal static class OldestHost
{
    private static readonly string Project = Path.Combine(Repository.Root, "tests/Hosts/CspCatalogGen.OldestHost");
    private static readonly string BuildFolder = Path.Combine(Repository.Artifacts, "oldest-host");
    private static readonly Lazy<string> Program = new(Build);

    /// <summary>Compiles what <paramref name="responseFile"/> says, each time with the analyzers of one folder.</summary>
    public static CommandResult Compile(string responseFile, params IReadOnlyList<(string Analyzers, string Generated)> folders)
    {
        foreach (var (_, generated) in folders)
        {
            Directory.CreateDirectory(generated);
        }

        return CommandLine.Start(Program.Value, Path.GetDirectoryName(responseFile)!, [responseFile, .. folders.SelectMany(pair => new[] { pair.Analyzers, pair.Generated })]);
    }

    private static string Build()
    {
        var output = Path.Combine(BuildFolder, "program");
        CommandLine.Dotnet(Project, ["build", "-nologo", "-v:q", "-tl:off", "-o", output, .. Settings()]).MustSucceed();
        return Path.Combine(output, OperatingSystem.IsWindows() ? "CspCatalogGen.OldestHost.exe" : "CspCatalogGen.OldestHost");
    }

    private static string[] Settings() => ["-p:RuntimeIdentifier=" + RuntimeInformation.RuntimeIdentifier, "--artifacts-path", BuildFolder];
}
