using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>The catalogs of a compilation, each read when code first mentions it.</summary>
internal sealed class CompiledCatalogs
{
    // How the generator calls the class of a catalog; what makes it one is the attribute.
    private const string ClassName = "UpgradeCatalog";

    // One for all analyzers.
    private static readonly ConditionalWeakTable<Compilation, CompiledCatalogs> OfCompilations = new();

    private readonly INamedTypeSymbol _marker;
    private readonly ConcurrentDictionary<INamedTypeSymbol, CompiledCatalog?> _byClass = new(SymbolEqualityComparer.Default);

    private CompiledCatalogs(INamedTypeSymbol marker) => _marker = marker;

    /// <summary>Those of <paramref name="compilation"/>; <see langword="null"/> where it cannot have any.</summary>
    public static CompiledCatalogs? From(Compilation compilation)
        => compilation.GetTypeByMetadataName("CspCatalogGen.CompiledCatalogAttribute") is { } marker
            ? OfCompilations.GetValue(compilation, _ => new CompiledCatalogs(marker))
            : null;

    /// <summary>The catalog that <paramref name="type"/> is the class of.</summary>
    public CompiledCatalog? OfClass(INamedTypeSymbol? type)
        => type is { Name: ClassName, Arity: 0, TypeKind: TypeKind.Class } ? _byClass.GetOrAdd(type, Read) : null;

    /// <summary>The catalog that a call of <paramref name="method"/> asks about one upgrade; <see langword="null"/> where it asks for something else.</summary>
    public CompiledCatalog? AskedBy(IMethodSymbol method)
        => !CatalogQuestions.Contains(method) ? null
            : CatalogQuestions.IsOfInterface(method) ? Beside(method.ContainingType.TypeArguments[0])
            : OfClass(method.ContainingType);

    /// <summary>The catalog that lies beside <paramref name="type"/>; the type may be a part of it.</summary>
    public CompiledCatalog? Beside(ITypeSymbol? type)
        => type is { ContainingType: null, ContainingNamespace: { } siblings } ? OfClass(siblings.GetTypeMembers(ClassName, arity: 0).FirstOrDefault()) : null;

    private CompiledCatalog? Read(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            var parts = attribute.ConstructorArguments;
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _marker)
                && parts.Length == 3
                && parts[0].Value is INamedTypeSymbol offer
                && parts[1].Value is INamedTypeSymbol market
                && parts[2].Value is INamedTypeSymbol upgrade)
            {
                return new CompiledCatalog(offer, market, upgrade);
            }
        }

        return null;
    }
}
