using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CspCatalogGen.Sql.Tests;

/// <summary>
/// Finds DuckDB's library: where the environment says, else in a package of the npm registry, which npm fetches once.
/// </summary>
internal static class DuckDbLibrary
{
    private const string Variable = "CSPCATALOG_DUCKDB";
    private const string Package = "@duckdb/node-bindings-linux-x64@1.5.6-r.1";
    private const string Integrity = "IXcrZJE6kEqM0Z4wwdVnGBHX/frOS33VPNAwDXQ/Q+Fs84b058Qe94chrCCIcNJlG8Y3UHIUU4eBeCQxW5mN1Q==";

    private static readonly Lazy<(string? Path, string? Reason)> Found = new(Find);

    /// <summary>Where the library is.</summary>
    public static string? Path => Found.Value.Path;

    /// <summary>Why there is none.</summary>
    public static string? ReasonToSkip => Found.Value.Reason;

    private static (string? Path, string? Reason) Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return File.Exists(given) ? (given, null) : (null, $"{Variable} names '{given}', which is no file.");
        }

        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return (null, $"DuckDB's library is fetched for Linux on x64 only. Set {Variable} to the path of one.");
        }

        try
        {
            return (Fetched(), null);
        }
        catch (Exception e) when (e is IOException or Win32Exception or InvalidOperationException or UnauthorizedAccessException)
        {
            return (null, $"DuckDB's library could not be fetched ({e.Message}). Set {Variable} to the path of one.");
        }
    }

    private static string Fetched()
    {
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(Artifacts(), "duckdb")).FullName;
        var library = System.IO.Path.Combine(folder, "libduckdb-1.5.6.so");
        if (File.Exists(library))
        {
            return library;
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["pack", Package, "--pack-destination", folder, "--silent", "--fetch-retries", "1", "--fetch-timeout", "60000"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var name = npm.StandardOutput.ReadToEnd().Trim();
        var error = npm.StandardError.ReadToEnd().Trim();
        if (!npm.WaitForExit(TimeSpan.FromMinutes(3)) || npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm pack {Package} failed: {error}");
        }

        var archive = System.IO.Path.Combine(folder, name);
        var bytes = File.ReadAllBytes(archive);
        if (Convert.ToBase64String(SHA512.HashData(bytes)) != Integrity)
        {
            File.Delete(archive);
            throw new InvalidOperationException($"{Package} is not what was reviewed: its SHA-512 is another one");
        }

        // Under its name only when it is whole: a test run may be stopped at any time.
        var part = library + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using (var tar = new TarReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                if (entry.Name == "package/libduckdb.so")
                {
                    entry.ExtractToFile(part, overwrite: true);
                }
            }
        }

        File.Move(part, library, overwrite: true);
        File.Delete(archive);
        return library;
    }

    private static string Artifacts([CallerFilePath] string sourceFile = "")
        => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(sourceFile)!, "../../artifacts"));
}
