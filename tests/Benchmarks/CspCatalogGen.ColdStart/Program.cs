using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.ColdStart;

/// <summary>
/// What the generator costs the first compilation of a new compiler process: a small project with the catalog documents
/// of this repository, compiled with an empty generator (and an empty analyzer) and with ours, precompiled and not, in
/// turn, each in a process of its own. A new compiler is slow with the first code of any kind, so it is also timed with a
/// generator that hands it the catalog's code as a file has it.
/// </summary>
/// <remarks><c>dotnet run -c Release --project tests/Benchmarks/CspCatalogGen.ColdStart [ROUNDS]</c></remarks>
internal static class Program
{
    private const int MinPages = 5;

    private static int Main(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        var folder = Directory.CreateTempSubdirectory("cold-start-").FullName;
        try
        {
            var pages = Pages();
            var generated = Directory.CreateDirectory(Path.Combine(folder, "generated")).FullName;
            new Compilation("generating", folder, Listed("ours.txt"), pages, "-generatedfilesout:" + generated).Run(counts: false);
            var code = Directory.GetFiles(generated, "*.cs", SearchOption.AllDirectories);
            var empty = new Compilation("empty generator", folder, Listed("empty.txt"), pages);
            var written = new Compilation("generator that hands the code on", folder, Listed("empty.txt"), [.. pages, .. code]);
            var ours = new Compilation("ours", folder, Listed("ours.txt"), pages);
            List<Compilation> compilations = [new("no generator", folder, [], pages), empty, written, ours];
            var precompiled = Listed("precompiled.txt") is { Count: > 0 } files ? new Compilation("ours, precompiled", folder, files, pages) : null;
            if (precompiled is not null)
            {
                compilations.Add(precompiled);
            }

            // The first round brings the files into memory and counts for nothing. Each round runs all, so a machine
            // that grows busy slows all alike.
            for (var round = 0; round <= rounds; round++)
            {
                foreach (var compilation in compilations)
                {
                    compilation.Run(counts: round > 0);
                }
            }

            Console.WriteLine(FormattableString.Invariant($"{pages.Count} documents, {rounds} rounds, each compilation in a new process; milliseconds"));
            Console.WriteLine($"{"",-47} {"elapsed",17} {"processor time",17} {"methods compiled",17}");
            Console.WriteLine($"{"",-47} {"median",9} {"least",7} {"median",9} {"least",7} {"just in time",17}");
            foreach (var compilation in compilations)
            {
                Console.WriteLine(FormattableString.Invariant(
                    $"  {compilation.Name,-45} {Median(compilation.Elapsed),9:F0} {compilation.Elapsed.Min(),7:F0} {Median(compilation.Processor),9:F0} {compilation.Processor.Min(),7:F0} {compilation.JustInTime,17}"));
            }

            PrintDifference("ours over the empty generator", ours, empty);
            PrintDifference("  of it to compile the catalog's code", written, empty);
            PrintDifference("  of it the generator itself", ours, written);
            if (precompiled is null)
            {
                Console.WriteLine("Nothing is precompiled for this host, or this is no Release build.");
                return 0;
            }

            PrintDifference("ours, precompiled, over the empty generator", precompiled, empty);
            PrintDifference("  of it the generator itself", precompiled, written);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void PrintDifference(string what, Compilation compilation, Compilation other)
    {
        static string Less(double one, double other) => (one - other).ToString("+0;-0;0", CultureInfo.InvariantCulture);
        Console.WriteLine(
            $"  {what,-45} {Less(Median(compilation.Elapsed), Median(other.Elapsed)),9} {Less(compilation.Elapsed.Min(), other.Elapsed.Min()),7}"
            + $" {Less(Median(compilation.Processor), Median(other.Processor)),9} {Less(compilation.Processor.Min(), other.Processor.Min()),7} {Less(compilation.JustInTime, other.JustInTime),17}");
    }

    private static double Median(IReadOnlyList<double> times) => times.Order().ElementAt(times.Count / 2);

    private static List<string> Listed(string name) => [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, name)).Where(line => line.EndsWith(".dll", StringComparison.Ordinal))];

    /// <summary>The upgrade pages of one edition and the names document.</summary>
    private static List<string> Pages([CallerFilePath] string sourceFile = "")
    {
        var catalog = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../../docs/catalog"));
        List<string> pages = [.. Directory.GetFiles(catalog, "upgrade-subscriptions.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return pages.Count >= MinPages
            ? [.. pages, Path.Combine(catalog, "offers.md")]
            : throw new InvalidOperationException("The catalog documents are not where they were.");
    }

    /// <summary>One way to compile the project.</summary>
    private sealed class Compilation
    {
        private readonly List<double> _elapsed = [];
        private readonly List<double> _processor = [];
        private readonly string _responseFile;

        public Compilation(string name, string folder, List<string> analyzers, List<string> pages, params string[] more)
        {
            Name = name;
            var stem = Path.Combine(folder, name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
            File.WriteAllText(stem + ".cs", "internal static class Program { private static void Main() { } }");
            File.WriteAllText(stem + ".editorconfig", "is_global = true\nbuild_property.RootNamespace = Shop\n" + string.Concat(pages.Where(page => page.EndsWith(".md", StringComparison.Ordinal)).Select(page
                => $"\n[{page.Replace('\\', '/')}]\nbuild_metadata.AdditionalFiles.SourceItemGroup = {(page.EndsWith("offers.md", StringComparison.Ordinal) ? "CspCatalogNames" : "CspCatalogDocument")}\n")));
            _responseFile = stem + ".rsp";
            File.WriteAllLines(_responseFile,
            [
                "-nologo", "-nostdlib+", "-langversion:latest", "-debug:portable", "-nowarn:CSP4001",
                $"\"-out:{stem}.dll\"", $"\"{stem}.cs\"", $"\"-analyzerconfig:{stem}.editorconfig\"",
                .. Listed("references.txt").Select(file => $"\"-reference:{file}\""),
                .. analyzers.Select(file => $"\"-analyzer:{file}\""),
                .. pages.Select(file => $"\"-additionalfile:{file}\""),
                .. more.Select(argument => $"\"{argument}\""),
            ]);
        }

        public string Name { get; }

        public IReadOnlyList<double> Elapsed => _elapsed;

        public IReadOnlyList<double> Processor => _processor;

        /// <summary>How many methods the runtime compiled in a run that did not count; the compiler's own are among them.</summary>
        public int JustInTime { get; private set; }

        public void Run(bool counts)
        {
            var start = new ProcessStartInfo("dotnet", ["exec", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "compiler.txt")).Trim(), "-noconfig", "@" + _responseFile])
            {
                RedirectStandardOutput = true,
            };
            var methods = _responseFile + ".methods";
            if (!counts)
            {
                start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
                start.Environment[StartupHook.FileVariable] = methods;
            }

            var processor = ProcessorTime.OfChildren();
            var begin = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            if (process.ExitCode != 0 || output.Contains("CS8785", StringComparison.Ordinal) || output.Contains("CS8032", StringComparison.Ordinal))
            {
                throw new InvalidOperationException(Name + " did not compile:\n" + output);
            }

            if (counts)
            {
                _elapsed.Add(time);
                _processor.Add((ProcessorTime.OfChildren() - processor).TotalMilliseconds);
            }
            else
            {
                JustInTime = int.Parse(File.ReadAllText(methods), CultureInfo.InvariantCulture);
            }
        }
    }
}
