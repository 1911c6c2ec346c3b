using System;
using System.Runtime.InteropServices;

namespace CspCatalogGen.ColdStart;

/// <summary>What the processors spent on processes that ended. Unlike the clock, it hardly minds a busy machine.</summary>
internal static partial class ProcessorTime
{
    private const int Children = -1;

    /// <summary>The sum over all child processes so far; zero on Windows, which does not keep it.</summary>
    public static TimeSpan OfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return TimeSpan.Zero;
        }

        // struct rusage begins with the user's and the system's time, each in seconds and microseconds.
        Span<long> usage = stackalloc long[32];
        return GetResourceUsage(Children, ref usage[0]) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds((int)usage[1] + (int)usage[3])
            : TimeSpan.Zero;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, ref long usage);
}
