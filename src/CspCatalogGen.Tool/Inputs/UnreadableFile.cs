using System;
using System.IO;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Why a file cannot be read, in words that follow a colon.</summary>
internal static class UnreadableFile
{
    /// <summary>What other programs call standard input; no file here is called so.</summary>
    public const string Piped = "-";

    /// <summary>What to write in place of <see cref="Piped"/>.</summary>
    public static string CureOfPiped => OperatingSystem.IsWindows() ? "write what is piped into a file." : "standard input is '/dev/stdin'.";

    /// <summary>Why <paramref name="path"/> cannot be read, which <paramref name="exception"/> mostly says.</summary>
    public static string Why(string path, Exception exception)
        => Directory.Exists(path) ? "it is a folder."
            : path == Piped ? $"there is no such file; {CureOfPiped}"
            : exception is FileNotFoundException or DirectoryNotFoundException ? "there is no such file."
            : exception.Message;
}
