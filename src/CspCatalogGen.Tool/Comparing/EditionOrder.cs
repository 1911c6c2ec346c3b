using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Regions;

namespace CspCatalogGen.Tool.Comparing;

/// <summary>The order in which editions are shown: the global one first, the others by their ids.</summary>
internal static class EditionOrder
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(static (left, right)
        => (left != EditionIds.Global).CompareTo(right != EditionIds.Global) is not 0 and var order ? order : string.CompareOrdinal(left, right));
}
