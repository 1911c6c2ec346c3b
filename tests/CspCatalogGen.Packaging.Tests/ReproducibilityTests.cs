using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>Packed twice, the same bytes.</summary>
public class ReproducibilityTests
{
    /// <summary>From two folders, so no path of the machine may be in a package either.</summary>
    [Fact]
    public void Two_packs_from_two_folders_are_the_same()
    {
        _ = PackedFeed.Folder;
        var first = Hashes(Path.Combine(Repository.Artifacts, "pack/first/artifacts/packages"));
        var second = Hashes(PackedFeed.PackAnewFrom("second-and-in-a-longer-path"));

        // Four packages, each with its symbols.
        first.Length.ShouldBe(8);
        second.ShouldBe(first);
    }

    private static string[] Hashes(string folder) =>
    [
        .. Directory.GetFiles(folder)
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
