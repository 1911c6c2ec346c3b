using System.Collections.Generic;
using System.IO;
using CspCatalogGen.Testing;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>The public API of the runtime library is what was reviewed. A line that goes away breaks who uses it.</summary>
public class PublicApiTests
{
    [Fact]
    public void It_is_as_it_was_reviewed()
    {
        _ = PackedFeed.Folder;
        var files = PackedFeed.Read(Repository.Package("CspCatalogGen.Runtime"));
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var framework in new[] { "netstandard2.0", "net10.0" })
        {
            var assembly = new MemoryStream(files[$"lib/{framework}/CspCatalogGen.Runtime.dll"]);
            texts.Add(new($"Runtime.{framework}.txt", PublicApi.Of(assembly)));
        }

        Snapshot.Verify(texts);
    }
}
