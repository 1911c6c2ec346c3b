using System;

namespace CspCatalogGen;

/// <summary>Marks the class of a generated catalog and names the types that belong to it. Analyzers find a catalog by it.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CompiledCatalogAttribute : Attribute
{
    /// <summary>Marks a catalog.</summary>
    /// <param name="offer">Its enum of offers.</param>
    /// <param name="market">Its enum of markets.</param>
    /// <param name="upgrade">Its documented upgrades.</param>
    public CompiledCatalogAttribute(Type offer, Type market, Type upgrade)
    {
        Offer = offer;
        Market = market;
        Upgrade = upgrade;
    }

    /// <summary>The catalog's enum of offers.</summary>
    public Type Offer { get; }

    /// <summary>The catalog's enum of markets.</summary>
    public Type Market { get; }

    /// <summary>The catalog's documented upgrades.</summary>
    public Type Upgrade { get; }
}
