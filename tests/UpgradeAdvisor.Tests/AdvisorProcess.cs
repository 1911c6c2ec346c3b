using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace UpgradeAdvisor.Tests;

/// <summary>
/// A process of the sample that answers one question after the other, through the same pipes as a process for each: most of
/// such a process is its start. It ends with the tests, which hold its input open.
/// </summary>
internal static class AdvisorProcess
{
    private static readonly SemaphoreSlim Turn = new(1);

    private static readonly Lazy<Process> Started = new(() => Process.Start(AdvisorRun.Piped(
        "dotnet",
        new() { ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location },
        AdvisorRun.Sample))!);

    /// <summary>What it says to these arguments in a terminal of this width.</summary>
    public static async Task<AdvisorRun> Ask(int? columns, params string[] arguments)
    {
        await Turn.WaitAsync();
        try
        {
            var process = Started.Value;
            await process.StandardInput.WriteLineAsync(string.Join(StartupHook.End, [$"{columns}", .. arguments]));
            await process.StandardInput.FlushAsync();
            var errors = ReadAnswer(process.StandardError);
            var (output, status) = await ReadAnswer(process.StandardOutput);
            var (error, _) = await errors;
            return new AdvisorRun(int.TryParse(status, out var number) ? number : throw new InvalidOperationException($"The sample has ended: {error}"), output, error);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<(string Text, string BehindEnd)> ReadAnswer(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Split(StartupHook.End) is [var last, var behind])
            {
                return (text.Append(last).ToString(), behind);
            }

            text.Append(line).Append('\n');
        }

        return (text.ToString(), "");
    }
}
