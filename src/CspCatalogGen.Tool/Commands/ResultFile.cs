using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Commands;

/// <summary>Where a result goes: a file, or standard output.</summary>
internal static class ResultFile
{
    /// <summary>Refuses an output that is a folder, or would overwrite one of <paramref name="inputs"/>.</summary>
    /// <exception cref="UnusableInputException">It is, or would.</exception>
    public static void Protect(string? output, IEnumerable<string> inputs)
    {
        if (Directory.Exists(output))
        {
            throw new UnusableInputException($"'{output}' is a folder, so the result cannot be written to it. Name a file.");
        }

        if (output is null || !File.Exists(output))
        {
            return;
        }

        var written = RealPath.Resolve(output);
        foreach (var input in inputs)
        {
            if (RealPath.Comparer.Equals(RealPath.Resolve(input), written))
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

    // A link stays, and the file that it leads to is replaced as if it had been named.
    private static void Write(string output, ReadOnlySpan<byte> bytes)
    {
        var file = IsOpenElsewhere(output) ? output : RealPath.Resolve(output);
        if (MayBeReplaced(file))
        {
            Replace(file, bytes);
        }
        else
        {
            WriteTo(file, bytes);
        }
    }

    // What a shell or another program holds open (/dev/stdout, /dev/fd/3) goes on with the file that it has.
    private static bool IsOpenElsewhere(string output)
        => Path.GetFullPath(output) is var full && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    // A device, a pipe and a socket have no length and must stay what they are; so must a link that leads to no file yet.
    private static bool MayBeReplaced(string output)
        => File.Exists(output) && new FileInfo(output) is { LinkTarget: null, Length: > 0 };

    // Written beside it and renamed: another name of the same file, a hard link, keeps what it had, and so does whoever reads meanwhile.
    private static void Replace(string output, ReadOnlySpan<byte> bytes)
    {
        var next = $"{output}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp";
        try
        {
            WriteTo(next, bytes);
            File.Move(next, output, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }

    private static void WriteTo(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.Write(bytes);
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
                Write(output, bytes);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            throw new UnusableInputException($"'{output ?? "standard output"}' cannot be written: {e.Message}");
        }
    }
}
