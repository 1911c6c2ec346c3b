using System;
using System.Collections.Generic;
using System.IO;
using System.Security;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary>Where a result goes: a file, or standard output.</summary>
internal static class ResultFile
{
    /// <summary>Refuses an output that would overwrite one of <paramref name="inputs"/>.</summary>
    /// <exception cref="UnusableInputException">It would.</exception>
    public static void Protect(string? output, IEnumerable<string> inputs)
    {
        if (output is null || !File.Exists(output))
        {
            return;
        }

        var written = RealPath.Of(output);
        foreach (var input in inputs)
        {
            if (RealPath.Comparer.Equals(RealPath.Of(input), written))
            {
                throw new UnusableInputException($"'{output}' is one of the documents, so the result is not written over it.");
            }
        }
    }

    /// <summary>Makes the folder that files of a result go to, unless it is there.</summary>
    /// <exception cref="UnusableInputException">It cannot be made.</exception>
    public static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new UnusableInputException($"The folder '{folder}' cannot be made: {e.Message}");
        }
    }

    // Written beside it and renamed: another name of the same file, a hard link, keeps what it had, and so does whoever reads meanwhile.
    private static void Replace(string output, ReadOnlySpan<byte> bytes)
    {
        if (!File.Exists(output) || new FileInfo(output).LinkTarget is not null)
        {
            File.WriteAllBytes(output, bytes);
            return;
        }

        var next = $"{output}.{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}.tmp";
        try
        {
            File.WriteAllBytes(next, bytes);
            File.Move(next, output, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    /// <summary>Writes the whole <paramref name="result"/> at once.</summary>
    /// <exception cref="UnusableInputException">It cannot be written.</exception>
    public static void Deliver(MemoryStream result, string? output, ToolConsole console)
    {
        var bytes = result.GetBuffer().AsSpan(0, (int)result.Length);
        try
        {
            if (output is null)
            {
                console.Output.Write(bytes);
                console.Output.Flush();
            }
            else
            {
                Replace(output, bytes);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new UnusableInputException($"'{output ?? "standard output"}' cannot be written: {e.Message}");
        }
    }
}
