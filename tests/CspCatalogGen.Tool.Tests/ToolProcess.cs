using System;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace CspCatalogGen.Tool.Tests;

/// <summary>The built tool, run in a folder.</summary>
internal static class ToolProcess
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "csp-catalog.dll");

    private static readonly SemaphoreSlim Turn = new(1);

    // Most of a process is its start, so this one does one run after the other. It ends with the tests, which hold its input open.
    private static readonly Lazy<Process> Started = new(() =>
    {
        var start = Piped(AppContext.BaseDirectory);
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        return Process.Start(start)!;
    });

    /// <summary>Has a process that is there run the tool, through the same pipes as a new one.</summary>
    public static async Task<ToolRun> RunAsync(string folder, params string[] arguments)
    {
        await Turn.WaitAsync();
        try
        {
            var process = Started.Value;
            await process.StandardInput.WriteLineAsync(string.Join(StartupHook.End, [folder, .. arguments]));
            await process.StandardInput.FlushAsync();
            var error = ReadToEndOfAnswerAsync(process.StandardError);
            var output = await ReadToEndOfAnswerAsync(process.StandardOutput);
            var status = await ReadToEndOfAnswerAsync(process.StandardOutput);
            return new ToolRun(int.TryParse(status, out var number) ? number : throw new InvalidOperationException($"The tool has ended: {await error}"), output, await error);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Starts the tool.</summary>
    public static async Task<ToolRun> RunNewAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Piped(folder, arguments))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, output, await error);
    }

    private static ProcessStartInfo Piped(string folder, params string[] arguments)
    {
        var utf8 = new UTF8Encoding(false, true);
        return new ProcessStartInfo("dotnet", [Tool, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
    }

    private static async Task<string> ReadToEndOfAnswerAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        var next = new char[1];
        while (await reader.ReadAsync(next) > 0 && next[0] != StartupHook.End)
        {
            text.Append(next[0]);
        }

        return text.ToString();
    }
}
