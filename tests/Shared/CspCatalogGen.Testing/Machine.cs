using System;
using System.IO;
using System.Linq;

namespace CspCatalogGen.Testing;

/// <summary>What tests need of a machine besides the SDK and its packages; where it is not there, they are skipped.</summary>
public static class Machine
{
    /// <summary>Why nothing can be compiled ahead of time here; null where it can.</summary>
    public static string? NoNativeLinker => OperatingSystem.IsWindows() || Has("clang") || Has("gcc")
        ? null
        : "Ahead-of-time compilation needs clang or gcc to link.";

    /// <summary>Why a Unix shell cannot be used here, and in it the command line of SQLite; null where it can.</summary>
    public static string? NoShell => OperatingSystem.IsWindows() ? "The commands are written for a Unix shell."
        : !Has("bash") ? "There is no bash here."
        : !Has("sqlite3") ? "There is no sqlite3 here."
        : null;

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
