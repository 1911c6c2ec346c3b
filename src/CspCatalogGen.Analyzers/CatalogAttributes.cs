using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>What the generator wrote at single symbols of a catalog.</summary>
internal static class CatalogAttributes
{
    /// <summary>Whether a member of the enum of offers stands for a former name.</summary>
    public static bool IsFormerName(IFieldSymbol member) => Find(member, "FormerNameAttribute") is not null;

    /// <summary>The last day on which a former name held, where the documents say it.</summary>
    public static string? UntilOf(IFieldSymbol member) => TextOf(member, "FormerNameAttribute");

    /// <summary>Whether the documents contradict themselves about an upgrade.</summary>
    public static bool IsContested(IPropertySymbol upgrade) => Find(upgrade, "ContestedAttribute") is not null;

    /// <summary>The footnote of an upgrade, where it has one.</summary>
    public static string? NoteOf(IPropertySymbol upgrade) => TextOf(upgrade, "FootnoteAttribute");

    /// <summary>The offers beside which an upgrade is refused by its services, and the products.</summary>
    public static (IReadOnlyCollection<string> Offers, IReadOnlyCollection<string> Products)? ConflictsOf(IPropertySymbol upgrade)
        => Find(upgrade, "ConflictsWithAttribute")?.ConstructorArguments is { Length: 2 } conflicts
            ? (NamesIn(conflicts[0]), NamesIn(conflicts[1]))
            : null;

    private static string[] NamesIn(TypedConstant names) => (names.Value as string)?.Split(',') ?? [];

    private static string? TextOf(ISymbol symbol, string name)
        => Find(symbol, name)?.ConstructorArguments.FirstOrDefault().Value as string;

    private static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass is { } type && type.Name == name && IsOfTheRuntime(type));

    /// <summary>Whether a type is one of the library that catalogs stand on.</summary>
    public static bool IsOfTheRuntime(INamedTypeSymbol type)
        => type is { ContainingType: null, ContainingNamespace: { Name: "CspCatalogGen", ContainingNamespace.IsGlobalNamespace: true } };
}
