using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>A test over real data that lies beside the repository, skipped where it does not.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string data, [CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
    {
        Data = data;
        Skip = Directory.Exists(Path.Combine(Folder, data)) ? null : $"Needs the folder 'shared/{data}' beside the repository, which is not part of it.";
    }

    /// <summary>The folder beside the repository.</summary>
    public static string Folder { get; } = FindFolder();

    public string Data { get; }

    private static string FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CspCatalogGen.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.Parent?.FullName ?? "", "shared");
    }
}
