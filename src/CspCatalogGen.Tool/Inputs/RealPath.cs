using System;
using System.IO;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>The one path of a file or folder, whatever links lead to it.</summary>
internal static class RealPath
{
    /// <summary>Two real paths that are equal under it are one file.</summary>
    public static StringComparer Comparer { get; }
        = OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The absolute path of <paramref name="path"/> with every link on the way followed.</summary>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = Path.Join(Of(parent), Path.GetFileName(full));
        var target = new FileInfo(here).ResolveLinkTarget(returnFinalTarget: true);
        return target is null ? here : Of(target.FullName);
    }
}
