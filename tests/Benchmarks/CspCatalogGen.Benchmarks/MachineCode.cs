using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace CspCatalogGen.Benchmarks;

/// <summary>What the just-in-time compiler of a released runtime makes of methods, as it lists it itself.</summary>
internal static partial class MachineCode
{
    /// <summary>The code of one method.</summary>
    /// <param name="Method">The class and the name.</param>
    /// <param name="Code">Its instructions, without what differs from run to run.</param>
    /// <param name="Bytes">How many bytes they are.</param>
    /// <param name="RangeChecks">How many of them check an index.</param>
    internal sealed record Listing(string Method, string Code, int Bytes, int RangeChecks);

    /// <summary>The code of <paramref name="methods"/>, as this program runs them when it is started with <paramref name="argument"/>.</summary>
    /// <remarks>In a process of its own, because the just-in-time compiler is told before it starts.</remarks>
    public static List<Listing> List(string argument, IEnumerable<string> methods)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardError = true };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Add(typeof(MachineCode).Assembly.Location);
            }

            start.ArgumentList.Add(argument);
            start.Environment["DOTNET_JitDisasm"] = string.Join(' ', methods);
            start.Environment["DOTNET_JitStdOutFile"] = file;
            start.Environment["DOTNET_TieredCompilation"] = "0";
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return [.. Listed().Matches(File.ReadAllText(file)).Select(Read)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Listing Read(Match listed)
    {
        var lines = listed.Groups["code"].Value.Split('\n').Select(line => Label().Replace(line.TrimEnd(), "")).ToList();
        var failure = lines.FindIndex(line => line.Contains("CORINFO_HELP_RNGCHKFAIL", StringComparison.Ordinal));
        var label = failure < 0 ? null : lines.Take(failure).Last(line => line.EndsWith(':') || line.Contains(":  ", StringComparison.Ordinal)).Split(':')[0];
        return new Listing(
            listed.Groups["name"].Value,
            string.Join('\n', lines.Where(line => line.StartsWith("       ", StringComparison.Ordinal))),
            int.Parse(listed.Groups["bytes"].Value, System.Globalization.CultureInfo.InvariantCulture),
            label is null ? 0 : lines.Count(line => line.StartsWith("       j", StringComparison.Ordinal) && line.EndsWith(" " + label, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"; Assembly listing for method (?<name>[^\s(\[]+).*?(?<code>\n.*?); Total bytes of code (?<bytes>\d+)", RegexOptions.Singleline)]
    private static partial Regex Listed();

    // A label bears the method's hash, a line the space for one.
    [GeneratedRegex(@"G_M\d+_")]
    private static partial Regex Label();
}
