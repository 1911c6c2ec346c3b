using System;
using System.IO;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>Where the repository and its neighbours are, found upward from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Fixtures { get; } = Path.Combine(Root, "tests", "CspCatalogGen.Compiler.Tests", "Fixtures");

    public static string Docs { get; } = Path.Combine(Root, "docs");

    /// <summary>The folder of real pages, which lies beside the repository where it is present at all.</summary>
    public static string Shared { get; } = Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CspCatalogGen.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The test assembly does not lie inside the repository.");
    }
}
