using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>An upgrade that the documents list, and the property that stands for it: <c>Upgrade.Global.FromA.ToB</c>.</summary>
internal sealed record DocumentedUpgrade(IFieldSymbol From, IFieldSymbol To, IFieldSymbol Market, IPropertySymbol Property);

/// <summary>A catalog as its symbols tell it. They are the same for one in this project and one in a referenced assembly.</summary>
internal sealed class CompiledCatalog(INamedTypeSymbol offer, INamedTypeSymbol market, INamedTypeSymbol upgrade)
{
    private const string FromPrefix = "From";
    private const string ToPrefix = "To";

    private readonly ConcurrentDictionary<(IFieldSymbol From, IFieldSymbol Market), ImmutableArray<DocumentedUpgrade>> _rows = new();

    public CatalogEnum Offers { get; } = new(offer);

    public CatalogEnum Markets { get; } = new(market);

    /// <summary>The enum of this catalog that <paramref name="type"/> is.</summary>
    public CatalogEnum? EnumOf(ITypeSymbol? type) => Offers.Is(type) ? Offers : Markets.Is(type) ? Markets : null;

    /// <summary>Whether <paramref name="type"/> is the one of documented upgrades.</summary>
    public bool IsUpgrade(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, upgrade);

    /// <summary>The upgrade that a property stands for.</summary>
    public DocumentedUpgrade? UpgradeOf(IPropertySymbol property)
        => property.ContainingType is { ContainingType: { } inMarket } source
            && Markets.Named(inMarket.Name) is { } market
            && Offers.Named(source.Name, FromPrefix) is { } from
            && Offers.Named(property.Name, ToPrefix) is { } to
            ? new DocumentedUpgrade(from, to, market, property)
            : null;

    /// <summary>
    /// What a member of <paramref name="container"/>, a part of the type of documented upgrades, is called that
    /// <paramref name="name"/> calls after a former name of an offer; <see langword="null"/> where it does not.
    /// </summary>
    public string? FindCurrentMember(INamedTypeSymbol container, string name)
    {
        var prefix = IsUpgrade(container.ContainingType) ? FromPrefix : IsUpgrade(container.ContainingType?.ContainingType) ? ToPrefix : null;
        return prefix is not null && name.StartsWith(prefix, StringComparison.Ordinal) && Offers.FindRenamed(name.Substring(prefix.Length)) is { } offer
            ? prefix + offer.Name
            : null;
    }

    /// <summary>The documented upgrades of an offer in a market; the default value where the symbols do not tell.</summary>
    public ImmutableArray<DocumentedUpgrade> UpgradesOf(IFieldSymbol from, IFieldSymbol market)
        => _rows.GetOrAdd((from, market), row => Read(row.From, row.Market));

    // The generator gives a class or a property another name where its own was taken, and may write none at all for a
    // catalog that is very large. Then nobody can say from here that an upgrade is not there.
    private ImmutableArray<DocumentedUpgrade> Read(IFieldSymbol from, IFieldSymbol market)
    {
        var markets = upgrade.GetTypeMembers();
        if (markets.IsEmpty || markets.Any(type => Markets.Named(type.Name) is null))
        {
            return default;
        }

        var sources = markets.Where(type => type.Name == market.Name).SelectMany(type => type.GetTypeMembers()).ToList();
        if (sources.Exists(type => Offers.Named(type.Name, FromPrefix) is null))
        {
            return default;
        }

        var properties = sources.Where(type => type.Name == FromPrefix + from.Name).SelectMany(type => type.GetMembers().OfType<IPropertySymbol>());
        var upgrades = properties.Select(UpgradeOf).ToImmutableArray();
        return upgrades.Contains(null) ? default : upgrades.CastArray<DocumentedUpgrade>();
    }
}
