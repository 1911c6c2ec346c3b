using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// <c>csp-catalog check</c> as a process over as many real pages as a long history has, against a process that reads the
/// same files and hands them to the two parsers alone, both on all cores. The tool as it is packed, and with native code
/// beside its IL.
/// </summary>
internal static class WholeCheck
{
    private const string Argument = "--parse-folder";
    private const int Pages = 10_256;
    private const int Rounds = 3;

    /// <summary>Whether this process was started to be the rival; then it has nothing else to do.</summary>
    public static bool RunsAsRival(string[] args)
    {
        if (args is not [Argument, var folder])
        {
            return false;
        }

        Parallel.ForEach(Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories), static path => RealPages.Parse(File.ReadAllText(path)));
        return true;
    }

    /// <summary>Prints the ratios.</summary>
    public static int Print()
    {
        var artifacts = Path.Combine(RealPages.Root(), "artifacts/whole-check");
        var packed = Publish(artifacts, "packed");
        var precompiled = Publish(artifacts, "precompiled", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true");
        if (packed is null || precompiled is null)
        {
            return 1;
        }

        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            foreach (var page in RealPages.All(Pages))
            {
                var path = Path.Join(folder, page.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, page.Text);
            }

            // In turn, so that a machine that grows busy slows all alike; the best tells most.
            var rounds = Enumerable.Range(0, Rounds).Select(_ => (
                Rival: ProcessCost.Of(["exec", typeof(WholeCheck).Assembly.Location, Argument, folder]),
                Packed: ProcessCost.Of(["exec", packed, "check", folder]),
                Precompiled: ProcessCost.Of(["exec", precompiled, "check", folder]))).ToList();
            var rival = ProcessCost.Best(rounds.Select(round => round.Rival));
            Print("Check_10256", ProcessCost.Best(rounds.Select(round => round.Packed)), rival);
            Print("Check_10256_precompiled", ProcessCost.Best(rounds.Select(round => round.Precompiled)), rival);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(string what, ProcessCost ours, ProcessCost rival)
    {
        Console.WriteLine(new Ratio(what + " processor", "Parse_10256 processor", 0.9, Allocates: true, Unit: "ms").Line(ours.Processor, rival.Processor, -1));
        Console.WriteLine(new Ratio(what + " elapsed", "Parse_10256 elapsed", 0.9, Allocates: true, Unit: "ms").Line(ours.Elapsed, rival.Elapsed, -1));
        Console.WriteLine(new Ratio(what + " memory", "Parse_10256 memory", 1.5, Allocates: true, Unit: "MB").Line(ours.Memory, rival.Memory, -1));
    }

    internal static string? Publish(string artifacts, string name, params string[] settings)
    {
        var output = Path.Combine(artifacts, name);
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(RealPages.Root(), "src/CspCatalogGen.Tool"), "-c", "Release", "-v:q", "-nologo", "-tl:off", "-o", output, "--artifacts-path", Path.Combine(artifacts, "build"), .. settings]);
        publish.WaitForExit();
        return publish.ExitCode == 0 ? Path.Combine(output, "csp-catalog.dll") : null;
    }
}
