using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace CspCatalogGen.Tool.Tests;

/// <summary>Runs what only a shell can make: pipes, and names that are no text. There is none on Windows.</summary>
internal static class Shell
{
    public static bool IsThere => !OperatingSystem.IsWindows();

    /// <summary>Runs <paramref name="script"/> in <paramref name="folder"/>, in which <c>csp-catalog</c> is the built tool.</summary>
    public static async Task<ToolRun> RunAsync(string folder, string script)
    {
        var tool = $"csp-catalog() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "csp-catalog.dll")}' \"$@\"; }}\n";
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", tool + script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new ToolRun(process.ExitCode, output, await error);
    }
}
