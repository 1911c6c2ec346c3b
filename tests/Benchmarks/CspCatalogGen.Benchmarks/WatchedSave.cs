using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// What a writer waits for with <c>csp-catalog check --watch</c>: from the save of one page of a thousand until its result is
/// printed, in the process as it is packed.
/// </summary>
internal static class WatchedSave
{
    private const int Pages = 1_000;
    private const int Rounds = 30;
    private const double MostMilliseconds = 100;

    /// <summary>Prints the best and the middle time.</summary>
    public static int Print()
    {
        if (WholeCheck.Publish(Path.Combine(RealPages.Root(), "artifacts/whole-check"), "packed") is not { } tool)
        {
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var pages = ManyPages.Revisions(Pages);
            foreach (var page in pages)
            {
                var path = Path.Join(folder, page.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, page.Text);
            }

            using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, "check", folder, "--watch"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.OutputDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            try
            {
                WaitForResult(process);
                var times = new List<double>();
                for (var round = 0; round < Rounds; round++)
                {
                    // A page of the newest revision: what it says is the catalog.
                    var edited = pages[^1];
                    File.WriteAllText(Path.Join(folder, edited.Path), FormattableString.Invariant($"{edited.Text}\nEdited {round}.\n"));
                    var begin = Stopwatch.GetTimestamp();
                    WaitForResult(process);
                    times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                }

                var (best, middle) = (times.Min(), times.Order().ElementAt(Rounds / 2));
                Console.WriteLine(FormattableString.Invariant($"a save watched beside {Pages} pages: best {best:0} ms, in the middle {middle:0} ms  goal: ≤ {MostMilliseconds:0} ms  {(middle <= MostMilliseconds ? "met" : "MISSED")}"));
                return 0;
            }
            finally
            {
                process.Kill();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Written behind the diagnostics.
    private static void WaitForResult(Process process)
    {
        while (process.StandardError.ReadLine() is { } line)
        {
            if (line.EndsWith("Watching for changes.", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException("The check ended.");
    }
}
