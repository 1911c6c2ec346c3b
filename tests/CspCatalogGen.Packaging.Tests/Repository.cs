using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Where things lie.</summary>
internal static class Repository
{
    public static string Root { get; } = RootOf();

    /// <summary>What the tests make; nothing in it is kept.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    public static string Packages { get; } = Path.Combine(Artifacts, "packages");

    public static string Version { get; } = System.Xml.Linq.XDocument.Load(Path.Combine(Root, "Directory.Build.props"))
        .Descendants("VersionPrefix").Single().Value;

    public static string Package(string id, string extension = "nupkg") => Path.Combine(Packages, $"{id}.{Version}.{extension}");

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in FilesOf(from))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>The files of a folder, without what builds leave there.</summary>
    public static IEnumerable<string> FilesOf(string folder) => new DirectoryInfo(folder).EnumerateFileSystemInfos()
        .SelectMany(entry => entry switch
        {
            DirectoryInfo { Name: "bin" or "obj" } => [],
            DirectoryInfo directory => FilesOf(directory.FullName),
            _ => [entry.FullName],
        });

    private static string RootOf([CallerFilePath] string sourceFile = "")
        => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../.."));
}
