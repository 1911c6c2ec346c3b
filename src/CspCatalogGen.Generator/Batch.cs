using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Generator;

/// <summary>
/// All results of one step. A class around the array, because the compiler's tables of steps are generic: over classes they
/// share precompiled code, over each structure they are compiled anew while somebody waits for a first build.
/// </summary>
internal sealed class Batch<T>(ImmutableArray<T> items)
{
    public ImmutableArray<T> Items { get; } = items;
}

/// <summary>Steps over batches.</summary>
internal static class BatchExtensions
{
    public static IncrementalValueProvider<Batch<T>> CollectBatch<T>(this IncrementalValuesProvider<T> values)
        where T : class
        => values.Collect().Select(static (items, _) => new Batch<T>(items));
}
