using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// The names that one page gives to offers, at least one. Two are equal where they give the same names to the same offers, as
/// one revision of a page after the other does: the older one then tells nothing new.
/// </summary>
internal sealed class PageNames : IEquatable<PageNames>
{
    private readonly int _hash;

    public PageNames(IReadOnlyList<SeenName> names)
    {
        Names = names;
        _hash = names.Aggregate(
            StringComparer.Ordinal.GetHashCode(Locale),
            static (hash, name) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(name.Name)));
    }

    public IReadOnlyList<SeenName> Names { get; }

    public string Locale => Names[0].Locale;

    public string Edition => Names[0].Edition;

    public string Path => Names[0].Path;

    /// <summary>The day of the page's source revision.</summary>
    public string? Date => Names[0].Date;

    public bool Equals(PageNames? other)
        => other is not null
            && _hash == other._hash
            && Locale == other.Locale
            && Edition == other.Edition
            && Names.Count == other.Names.Count
            && Names.Zip(other.Names, static (one, same) => one.Name == same.Name && one.Key == same.Key).All(static isSame => isSame);

    public override bool Equals(object? obj) => Equals(obj as PageNames);

    public override int GetHashCode() => _hash;
}
