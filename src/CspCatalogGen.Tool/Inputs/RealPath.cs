using System;
using System.IO;
using System.Security;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>The one path of a file or folder, whatever links lead to it.</summary>
internal static class RealPath
{
    /// <summary>Two real paths that are equal under it are one file.</summary>
    public static StringComparer Comparer { get; }
        = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The absolute path of <paramref name="path"/> with every link on the way followed, as far as something is there.</summary>
    /// <exception cref="UnusableInputException">Links lead in a circle, or cannot be read.</exception>
    public static string Resolve(string path)
    {
        try
        {
            return Follow(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            throw new UnusableInputException($"'{path}' cannot be read: {e.Message}");
        }
    }

    private static string Follow(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = new FileInfo(Path.Join(Follow(parent), Path.GetFileName(full)));
        if (here.LinkTarget is null)
        {
            return here.FullName;
        }

        // What /dev/stdout and /dev/fd/63 lead to is called pipe:[4711], which is no path; neither is that of a file to come.
        var target = here.ResolveLinkTarget(returnFinalTarget: true)!;
        return Path.Exists(target.FullName) ? Follow(target.FullName) : here.FullName;
    }
}
