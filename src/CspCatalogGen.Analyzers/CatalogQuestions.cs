using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>
/// The methods of a catalog's class that ask about one upgrade. The class is partial: what a user adds to it may take two
/// offers and a market too, and asks for no upgrade.
/// </summary>
internal static class CatalogQuestions
{
    public const string Check = "Check";
    public const string TryGetUpgrade = "TryGetUpgrade";
    public const string IsContested = "IsContested";
    public const string GetNote = "GetNote";
    private const string IsUpgrade = "IsUpgrade";

    /// <summary>Whether <paramref name="method"/>, one of a catalog's class, is one of them.</summary>
    public static bool Contains(IMethodSymbol method) => method.Name is IsUpgrade or TryGetUpgrade or IsContested or GetNote or Check;
}
