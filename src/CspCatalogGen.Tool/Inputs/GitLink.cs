using System;
using System.IO;
using System.Linq;
using System.Security;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>A symbolic link that git wrote as a file, where the machine has no links: its text is the path that it leads to.</summary>
internal static class GitLink
{
    private const int MaxPathLength = 256;

    /// <summary>Whether <paramref name="file"/> is one.</summary>
    public static bool IsOne(FileInfo file)
    {
        if (file.Length > MaxPathLength)
        {
            return false;
        }

        try
        {
            var text = File.ReadAllText(file.FullName);
            return text.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !text.Any(char.IsWhiteSpace);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SecurityException)
        {
            return false;
        }
    }
}
