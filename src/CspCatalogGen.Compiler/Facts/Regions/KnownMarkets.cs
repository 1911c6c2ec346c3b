using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>The markets that every catalog has.</summary>
public static class KnownMarkets
{
    /// <summary>Everywhere where no other market is told apart.</summary>
    public const string Global = "Global";

    /// <summary>India, whose offers are variants of the global ones.</summary>
    public const string India = "India";

    /// <summary>China, whose offers stand in an edition of their own.</summary>
    public const string China = "China";

    /// <summary>The markets, by the numbers that they have in code.</summary>
    public static readonly IReadOnlyList<string> All = [Global, India, China];
}
