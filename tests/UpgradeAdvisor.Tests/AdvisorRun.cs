using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace UpgradeAdvisor.Tests;

/// <summary>One run of the sample as a process, as a pipe sees it.</summary>
internal sealed record AdvisorRun(int ExitStatus, string Output, string Error)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<AdvisorRun>>> Runs = new(StringComparer.Ordinal);

    /// <summary>What it says to these arguments; it is asked once, however many tests compare with it.</summary>
    public static Task<AdvisorRun> Of(params string[] arguments)
        => Runs.GetOrAdd(string.Join('\0', arguments), _ => new Lazy<Task<AdvisorRun>>(() => Of(new Dictionary<string, string>(), arguments))).Value;

    public static Task<AdvisorRun> Of(IReadOnlyDictionary<string, string> environment, params string[] arguments)
        => OfProgram("dotnet", environment, [Path.Combine(AppContext.BaseDirectory, "UpgradeAdvisor.dll"), .. arguments]);

    /// <summary>One run of another program, or of the sample built in another way.</summary>
    public static async Task<AdvisorRun> OfProgram(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false, true),
            StandardErrorEncoding = new UTF8Encoding(false, true),
        };
        // What the tests' own terminal is like must not matter.
        start.Environment.Remove("COLUMNS");
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new AdvisorRun(process.ExitCode, output.ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
