using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The packages, packed once for all tests, from a copy of the sources: a build of this repository may run meanwhile.</summary>
internal static class PackedFeed
{
    /// <summary>The folder of the generator's package with the assemblies that every compiler can load.</summary>
    public const string Portable = "analyzers/dotnet/cs";

    private static readonly Lazy<string> Packed = new(Pack);

    /// <summary>The folder with the packages.</summary>
    public static string Folder => Packed.Value;

    /// <summary>The folder of the generator's package that a compiler on this machine is handed.</summary>
    public static string ForThisHost => Precompiled.FirstOrDefault(folder => folder == "tools/" + RuntimeInformation.RuntimeIdentifier) ?? Portable;

    /// <summary>The folders of the generator's package with precompiled assemblies, one for each host.</summary>
    public static IReadOnlyList<string> Precompiled => [.. ReadGenerator().Keys.Where(name => name.StartsWith("tools/", StringComparison.Ordinal)).Select(FolderOf).Distinct()];

    /// <summary>Packs a copy of the sources, in a folder of that name; gives the folder with the packages.</summary>
    /// <remarks>Where the folder is there, what did not change since is not compiled again.</remarks>
    public static string PackFrom(string copyName)
    {
        var copy = Path.Combine(Repository.Artifacts, "pack", copyName);
        Directory.CreateDirectory(copy);
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(file => Path.GetFileName(file) is not (".git" or ".gitignore")))
        {
            Repository.CopyIfChanged(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        Repository.MirrorFolder(Path.Combine(Repository.Root, "src"), Path.Combine(copy, "src"));
        Directory.CreateDirectory(Path.Combine(copy, "docs"));
        Repository.MirrorFolder(Path.Combine(Repository.Root, "docs/catalog"), Path.Combine(copy, "docs/catalog"));
        Repository.MirrorFolder(Path.Combine(Repository.Root, "docs/diagnostics"), Path.Combine(copy, "docs/diagnostics"));
        Repository.CopyIfChanged(Path.Combine(Repository.Root, "docs/icon.png"), Path.Combine(copy, "docs/icon.png"));
        DeleteFolder(Path.Combine(copy, "artifacts"));
        // The state of this checkout is left out: a copy has none. The build of the repository has analyzed the sources already.
        CommandLine.Dotnet(copy, "pack", "src/Packages.slnf", "-c", "Release", "-v:q", "-nologo", "-m:1", "-p:ContinuousIntegrationBuild=true", "-p:EnableSourceControlManagerQueries=false", "-p:RunAnalyzers=false").MustSucceed();
        return Path.Combine(copy, "artifacts/packages");
    }

    /// <summary>Packs them anew, from a folder that was not there.</summary>
    public static string PackAnewFrom(string copyName)
    {
        DeleteFolder(Path.Combine(Repository.Artifacts, "pack", copyName));
        return PackFrom(copyName);
    }

    /// <summary>The files in the generator's package.</summary>
    public static SortedDictionary<string, byte[]> ReadGenerator()
    {
        _ = Folder;
        return Read(Repository.Package("CspCatalogGen"));
    }

    /// <summary>The folder of a file in a package.</summary>
    public static string FolderOf(string name) => name[..name.LastIndexOf('/')];

    /// <summary>The files in a package, without what every package has for its own sake.</summary>
    public static SortedDictionary<string, byte[]> Read(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries.Where(entry => entry.FullName is not "[Content_Types].xml" && !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal) && !entry.FullName.StartsWith("package/", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        return files;
    }

    public static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Pack()
    {
        // Packages of an earlier run have the same version and other contents.
        DeleteFolder(Path.Combine(Repository.Artifacts, "consumers"));
        var cache = Path.Combine(Repository.Artifacts, "consumer-packages");
        foreach (var name in Directory.Exists(cache) ? Directory.GetDirectories(cache) : [])
        {
            if (Path.GetFileName(name) is var id && (id.StartsWith("cspcataloggen", StringComparison.Ordinal) || id.StartsWith("hostile", StringComparison.Ordinal)))
            {
                DeleteFolder(name);
            }
        }

        var packed = PackFrom("first");
        DeleteFolder(Repository.Packages);
        Repository.CopyFolder(packed, Repository.Packages);
        return Repository.Packages;
    }
}
