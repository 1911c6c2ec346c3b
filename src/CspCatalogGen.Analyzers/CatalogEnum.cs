using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace CspCatalogGen.Analyzers;

/// <summary>The offers or the markets of a catalog. A former name is another word for a member and none of its own.</summary>
internal sealed class CatalogEnum
{
    private readonly Dictionary<object, IFieldSymbol> _byValue = [];
    private readonly Dictionary<string, IFieldSymbol> _byName = new(StringComparer.Ordinal);

    public CatalogEnum(INamedTypeSymbol type)
    {
        Type = type;
        var members = ImmutableArray.CreateBuilder<IFieldSymbol>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field is { HasConstantValue: true, ConstantValue: { } value } && !CatalogAttributes.IsFormerName(field) && !_byValue.ContainsKey(value))
            {
                _byValue.Add(value, field);
                _byName.Add(field.Name, field);
                members.Add(field);
            }
        }

        Members = members.ToImmutable();
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>Each member once, in the order of the enum.</summary>
    public ImmutableArray<IFieldSymbol> Members { get; }

    public bool Is(ITypeSymbol? type) => SymbolEqualityComparer.Default.Equals(type, Type);

    /// <summary>The member with a value, under the name that holds; <see langword="null"/> where the value is no member's.</summary>
    public IFieldSymbol? WithValue(object? value) => value is not null && _byValue.TryGetValue(value, out var member) ? member : null;

    /// <summary>The member, under the name that holds, of which <paramref name="formerName"/> is a former name.</summary>
    public IFieldSymbol? FindRenamed(string formerName)
        => Type.GetMembers(formerName).OfType<IFieldSymbol>().FirstOrDefault(CatalogAttributes.IsFormerName) is { } former ? WithValue(former.ConstantValue) : null;

    /// <summary>The member whose name stands in <paramref name="name"/> after <paramref name="prefix"/>.</summary>
    public IFieldSymbol? Named(string name, string prefix = "")
        => name.StartsWith(prefix, StringComparison.Ordinal) && _byName.TryGetValue(name.Substring(prefix.Length), out var member) ? member : null;
}
