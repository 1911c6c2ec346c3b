using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>What every program here is compiled against.</summary>
internal static class Platform
{
    /// <summary>The SDK's own reference assemblies, so that nothing is fetched, and the runtime library.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "reference-assemblies.txt")).Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CompilerServices.UpgradeCheck).Assembly.Location),
    ];
}
