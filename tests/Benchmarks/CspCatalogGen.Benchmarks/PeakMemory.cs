using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace CspCatalogGen.Benchmarks;

/// <summary>The most memory that a running process has had resident so far.</summary>
internal static class PeakMemory
{
    /// <summary>In bytes; 0 where the process has ended.</summary>
    /// <remarks>.NET does not fill <see cref="Process.PeakWorkingSet64"/> on Linux, where the kernel keeps the figure itself.</remarks>
    public static long Of(Process process)
        => OperatingSystem.IsLinux() ? OfLinux(process.Id) : process.PeakWorkingSet64;

    private static long OfLinux(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.AsSpan("VmHWM:".Length, line.Length - "VmHWM:".Length - "kB".Length), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between the one and the other.
            return 0;
        }
    }
}
