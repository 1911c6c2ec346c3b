using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Runtime;

/// <summary>
/// Runs inside a compiler, before its own code, where <c>DOTNET_STARTUP_HOOKS</c> names this assembly: writes into a file
/// how many methods the runtime compiled until the process ended.
/// </summary>
[SuppressMessage("Design", "CA1050", Justification = "The runtime wants this name.")]
internal static class StartupHook
{
    /// <summary>The environment variable with the file's name.</summary>
    public const string FileVariable = "CSPCATALOG_METHODS_FILE";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += static (_, _) =>
        File.WriteAllText(Environment.GetEnvironmentVariable(FileVariable)!, JitInfo.GetCompiledMethodCount().ToString(CultureInfo.InvariantCulture));
}
