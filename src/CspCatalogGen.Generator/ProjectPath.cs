using System;
using System.Linq;

namespace CspCatalogGen.Generator;

/// <summary>Names files the same on every machine.</summary>
internal static class ProjectPath
{
    /// <summary>
    /// <paramref name="path"/> relative to the project with forward slashes; for a file outside the project its name
    /// and folder.
    /// </summary>
    public static string Shorten(string path, string? projectDirectory)
    {
        path = Normalize(path);
        var root = Normalize(projectDirectory ?? "").TrimEnd('/') + "/";
        return root.Length > 1 && path.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? path.Substring(root.Length)
            : string.Join("/", path.Split('/').Where(part => part.Length > 0).Reverse().Take(2).Reverse());
    }

    // a\.\b\..\c: a/c. A glob gives such paths.
    private static string Normalize(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var normal = new System.Collections.Generic.List<string>(parts.Length);
        foreach (var part in parts)
        {
            if (part == ".." && normal.Count > 1)
            {
                normal.RemoveAt(normal.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || normal.Count == 0))
            {
                normal.Add(part);
            }
        }

        return string.Join("/", normal);
    }
}
