using System.Collections.Generic;
using System.IO;
using System.Runtime.Loader;
using CspCatalogGen.Testing;
using PublicApiGenerator;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The public API of the runtime library is what was reviewed. A line that goes away breaks who uses it.</summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Fact]
    public void It_is_as_it_was_reviewed()
    {
        _ = PackedFeed.Folder;
        var files = PackedFeed.Read(Repository.Package("CspCatalogGen.Runtime"));
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var framework in (string[])["netstandard2.0", "net10.0"])
        {
            var assembly = Path.Combine(Repository.Artifacts, "api", framework, "CspCatalogGen.Runtime.dll");
            Directory.CreateDirectory(Path.GetDirectoryName(assembly)!);
            File.WriteAllBytes(assembly, files[$"lib/{framework}/CspCatalogGen.Runtime.dll"]);
            // Both have one name, so each is loaded for itself.
            var context = new AssemblyLoadContext(framework, isCollectible: true);
            texts.Add(new($"Runtime.{framework}.txt", context.LoadFromAssemblyPath(assembly).GeneratePublicApi(Options)));
            context.Unload();
        }

        Snapshot.Verify(texts);
    }
}
