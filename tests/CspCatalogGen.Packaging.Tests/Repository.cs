using System;
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

    /// <summary>Makes a folder hold the files of another one and no others; what is the same keeps its time, and what builds left there stays.</summary>
    public static void MirrorFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var gone in FilesOf(to).Where(file => !File.Exists(Path.Combine(from, Path.GetRelativePath(to, file)))))
        {
            File.Delete(gone);
        }

        foreach (var file in FilesOf(from))
        {
            CopyIfChanged(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }

    /// <summary>Copies a file, whose copy is then as new as a build expects a change to be.</summary>
    public static void CopyIfChanged(string from, string to)
    {
        var bytes = File.ReadAllBytes(from);
        if (!File.Exists(to) || !bytes.AsSpan().SequenceEqual(File.ReadAllBytes(to)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, bytes);
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
