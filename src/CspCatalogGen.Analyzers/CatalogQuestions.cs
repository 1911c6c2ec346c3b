using System.Linq;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>
/// The methods that ask a catalog about one upgrade. Its class is partial: what a user adds there may have the same name and
/// the same parameters, and means what the user wants.
/// </summary>
internal static class CatalogQuestions
{
    public const string Check = "Check";
    public const string TryGetUpgrade = "TryGetUpgrade";
    public const string IsContested = "IsContested";
    public const string GetNote = "GetNote";
    private const string IsUpgrade = "IsUpgrade";
    private const string Generator = "CspCatalogGen";

    /// <summary>Whether <paramref name="method"/> is one of them.</summary>
    public static bool Contains(IMethodSymbol method)
        => method.Name is IsUpgrade or TryGetUpgrade or IsContested or GetNote or Check
            && (IsOfInterface(method) || method.GetAttributes().Any(IsGenerated));

    /// <summary>Whether <paramref name="method"/> is one of <c>IUpgradeCatalog</c>, which a catalog's instance implements.</summary>
    public static bool IsOfInterface(IMethodSymbol method)
        => method.ContainingType is { Name: "IUpgradeCatalog", Arity: 2 } type && CatalogAttributes.IsOfTheRuntime(type);

    private static bool IsGenerated(AttributeData attribute)
        => attribute.AttributeClass?.Name == "GeneratedCodeAttribute" && attribute.ConstructorArguments.FirstOrDefault().Value is Generator;
}
