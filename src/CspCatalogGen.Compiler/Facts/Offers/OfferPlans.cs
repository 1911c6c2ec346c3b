using System;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>The plans by which Microsoft tells the offers of one product line apart.</summary>
internal static class OfferPlans
{
    /// <summary>The plans, folded.</summary>
    public static readonly string[] Letters = ["e1", "e3", "e4", "e5", "f1", "f3", "a1", "a3", "a5", "g1", "g3", "g5"];

    /// <summary>Whether the folded <paramref name="word"/> is one of them.</summary>
    public static bool Contain(string word) => word.Length == 2 && Array.IndexOf(Letters, word) >= 0;
}
