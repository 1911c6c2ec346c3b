using System;
using System.Collections.Concurrent;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>
/// What was read of pipes, such as <c>&lt;(command)</c> gives. They can be read once, and more than one part of a run asks
/// for a document's text.
/// </summary>
internal static class PipedBytes
{
    private static readonly ConcurrentDictionary<string, byte[]> Read = new(StringComparer.Ordinal);

    /// <summary>What was read of the pipe <paramref name="filePath"/>; <see langword="null"/> where it is none, or was not read.</summary>
    public static byte[]? Find(string filePath) => Read.TryGetValue(filePath, out var bytes) ? bytes : null;

    /// <summary>Keeps <paramref name="bytes"/>.</summary>
    public static void Keep(string filePath, ReadOnlySpan<byte> bytes) => Read[filePath] = bytes.ToArray();
}
