using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading.Tasks;

namespace UpgradeAdvisor.Tests;

/// <summary>What the sample says to one question, as a pipe sees it.</summary>
internal sealed record AdvisorRun(int ExitStatus, string Output, string Error)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<AdvisorRun>>> Runs = new(StringComparer.Ordinal);

    /// <summary>The sample as it was built with the tests.</summary>
    public static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "UpgradeAdvisor.dll");

    /// <summary>What it says to these arguments; it is asked once, however many tests compare with it.</summary>
    public static Task<AdvisorRun> Of(params string[] arguments)
        => Runs.GetOrAdd(string.Join(StartupHook.End, arguments), _ => new Lazy<Task<AdvisorRun>>(() => AdvisorProcess.Ask(null, arguments))).Value;

    /// <summary>The same of a process that is started for it.</summary>
    public static Task<AdvisorRun> OfNewProcess(Dictionary<string, string> environment, params string[] arguments)
        => OfProgram("dotnet", environment, [Sample, .. arguments]);

    /// <summary>One run of another program, or of the sample built in another way.</summary>
    public static async Task<AdvisorRun> OfProgram(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        using var process = Process.Start(Piped(program, environment, arguments))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new AdvisorRun(process.ExitCode, output.ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>How a program is started with pipes of UTF-8, whatever the tests' own terminal is like.</summary>
    public static ProcessStartInfo Piped(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var encoding = new UTF8Encoding(false, true);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
            StandardErrorEncoding = encoding,
        };
        start.Environment.Remove("COLUMNS");
        start.Environment.Remove("NO_COLOR");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
