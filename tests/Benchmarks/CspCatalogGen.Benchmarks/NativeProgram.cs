using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// The sample as a native program beside the same as the just-in-time compiler runs it: what has to be on a machine, and
/// how long a person waits for its answer, the start of the process included.
/// </summary>
internal static class NativeProgram
{
    private const int Rounds = 25;

    public static int Compare()
    {
        var artifacts = Path.Combine(Root(), "artifacts/native");
        var native = Publish(Path.Combine(artifacts, "ahead-of-time"), Path.Combine(artifacts, "build"), "-p:PublishAot=true");
        var managed = Publish(Path.Combine(artifacts, "just-in-time"), Path.Combine(artifacts, "build"));
        if (native is null || managed is null)
        {
            return 1;
        }

        var nativeProgram = new ProcessStartInfo(Path.Combine(native, OperatingSystem.IsWindows() ? "UpgradeAdvisor.exe" : "UpgradeAdvisor"));
        var managedProgram = new ProcessStartInfo("dotnet", ["exec", Path.Combine(managed, "UpgradeAdvisor.dll")]);
        if (Answer(nativeProgram).Output != Answer(managedProgram).Output)
        {
            Console.Error.WriteLine("The native program says something else.");
            return 1;
        }

        // In turn, so that a machine that grows busy slows both alike; the best tells most.
        var times = Enumerable.Range(0, Rounds).Select(_ => (Native: Answer(nativeProgram).Time, Managed: Answer(managedProgram).Time)).ToList();
        var (ours, theirs) = (times.Min(time => time.Native), times.Min(time => time.Managed));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"UpgradeAdvisor  native: {Megabytes(native):F1} MB, {ours.TotalMilliseconds:F1} ms to its answer  just in time: {Megabytes(managed):F1} MB and a runtime of {Megabytes(RuntimeFolder()):F1} MB, {theirs.TotalMilliseconds:F1} ms  {theirs / ours:F1} × sooner"));
        return 0;
    }

    private static string? Publish(string output, string build, params string[] settings)
    {
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(Root(), "samples/UpgradeAdvisor"), "-c", "Release", "-v:q", "-nologo", "-tl:off", "-o", output, "--artifacts-path", build, .. settings]);
        publish.WaitForExit();
        return publish.ExitCode == 0 ? output : null;
    }

    private static (string Output, TimeSpan Time) Answer(ProcessStartInfo program)
    {
        program.RedirectStandardOutput = true;
        var begin = Stopwatch.GetTimestamp();
        using var process = Process.Start(program)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, Stopwatch.GetElapsedTime(begin));
    }

    /// <summary>What a program needs of a folder: neither symbols nor documentation.</summary>
    private static double Megabytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.Extension is not (".dbg" or ".pdb" or ".xml"))
        .Sum(file => file.Length) / 1e6;

    private static string RuntimeFolder() => Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static string Root([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../.."));
}
