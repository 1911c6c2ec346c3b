using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed partial record CommandResult(string Command, int ExitCode, string Output)
{
    /// <summary>The lines of MSBuild's form with one of these ids, each once (MSBuild may sum them up at the end).</summary>
    public IReadOnlyList<string> Messages(string id) => [.. Lines.Where(line => line.Contains($" {id}: ", StringComparison.Ordinal)).Distinct()];

    /// <summary>The errors and warnings with their ids, each once: <c>warning CSP4001</c>.</summary>
    public IReadOnlyList<string> Problems => [.. Lines.Distinct().SelectMany(line => Problem().Matches(line).Take(1)).Select(match => match.Groups[1].Value)];

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public CommandResult MustSucceed() => ExitCode == 0
        ? this
        : throw new InvalidOperationException($"{Command} ended with {ExitCode}:\n{Output}");

    [GeneratedRegex(@" ?: ((?:error|warning) [A-Z]+\d+) ?:")]
    private static partial Regex Problem();
}

/// <summary>Starts the SDK as a person would.</summary>
internal static class CommandLine
{
    // For a command that hangs, however busy the machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(30);

    public static CommandResult Dotnet(string folder, params IEnumerable<string> arguments) => Start("dotnet", folder, arguments);

    public static CommandResult Start(string program, string folder, params IEnumerable<string> arguments)
    {
        using var server = program == "dotnet" ? BuildServer.Take() : null;
        var start = AsAPerson(program, folder, arguments);
        server?.Serve(start);
        using var running = new RunningCommand(start);
        return running.WaitForEnd(Limit);
    }

    /// <summary>Starts a command that does not end by itself.</summary>
    public static RunningCommand Keep(string folder, params IEnumerable<string> arguments) => new(AsAPerson("dotnet", folder, arguments));

    private static ProcessStartInfo AsAPerson(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What the test host set for itself is not a person's environment.
        foreach (var name in start.Environment.Keys.Where(IsTestHosts).ToList())
        {
            start.Environment.Remove(name);
        }

        // A consumer's nuget.config names a folder of packages for consumers alone; the variable would stand above it. And in a
        // person's home the SDK remembers where it found a local tool, also after the folder is gone.
        if (folder.StartsWith(Path.Combine(Repository.Artifacts, "consumers"), StringComparison.Ordinal))
        {
            start.Environment.Remove("NUGET_PACKAGES");
            start.Environment["DOTNET_CLI_HOME"] = Consumer.Home;
            start.Environment["DOTNET_NOLOGO"] = "1";
            start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false";

            // What is under test is ours and not signed; a third of a restore goes into looking at the signatures of the rest.
            start.Environment["DOTNET_NUGET_SIGNATURE_VERIFICATION"] = "false";
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["CI"] = "false";
        return start;
    }

    private static bool IsTestHosts(string name)
        => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_HOST_PATH";
}
