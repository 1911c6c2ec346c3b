using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace CspCatalogGen.Benchmarks;

/// <summary>What a process took from its start to its end: milliseconds of all processors, milliseconds of the clock, and megabytes at most.</summary>
internal sealed record ProcessCost(double Processor, double Elapsed, double Memory)
{
    // How long before its end a process may have been asked last.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs <c>dotnet</c>; what it prints is thrown away.</summary>
    public static ProcessCost Of(string[] arguments)
    {
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (processor, memory) = (0.0, 0.0);
        // What a process has used is told as long as it lives.
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                (processor, memory) = (process.TotalProcessorTime.TotalMilliseconds, Math.Max(memory, PeakMemory.Of(process) / 1e6));
            }
            catch (InvalidOperationException)
            {
                break;
            }

            Thread.Sleep(Pause);
        }

        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(begin);
        printed.Wait();
        if (process.ExitCode == 2)
        {
            throw new InvalidOperationException(string.Concat(printed.Result));
        }

        return new ProcessCost(processor, elapsed.TotalMilliseconds, memory);
    }

    /// <summary>The least of each.</summary>
    public static ProcessCost Best(IEnumerable<ProcessCost> costs)
    {
        var all = costs.ToList();
        return new ProcessCost(all.Min(cost => cost.Processor), all.Min(cost => cost.Elapsed), all.Min(cost => cost.Memory));
    }
}
