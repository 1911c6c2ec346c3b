using System;

namespace CspCatalogGen.Tool.Inputs;

/// <summary>Names of files that the platform cannot hand over: on Unix a name is bytes, and here it is text.</summary>
internal static class FileNames
{
    /// <summary>What to do about such a name.</summary>
    public const string WhyForeign = "its name is not UTF-8. Rename it.";

    /// <summary>Whether <paramref name="path"/> has lost bytes of its name, so that no file is found by it.</summary>
    public static bool IsForeign(string path) => path.Contains('\uFFFD', StringComparison.Ordinal);
}
