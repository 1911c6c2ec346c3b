using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>
/// What a name was found to be: no known offer, one offer, or several with nothing to tell them apart. Offers are
/// named by their key, the folded current English name.
/// </summary>
internal sealed class KnownName
{
    private KnownName(string[] keys)
    {
        Keys = keys;
        Key = keys.Length == 1 ? keys[0] : null;
    }

    public static KnownName Unknown { get; } = new([]);

    /// <summary>The offers, in ordinal order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>The one offer that it is.</summary>
    public string? Key { get; }

    public bool IsAmbiguous => Keys.Count > 1;

    public static KnownName From(string key) => new([key]);

    public static KnownName From(IEnumerable<string> keys)
    {
        var sorted = new List<string>();
        foreach (var key in keys)
        {
            var at = sorted.BinarySearch(key, StringComparer.Ordinal);
            if (at < 0)
            {
                sorted.Insert(~at, key);
            }
        }

        return sorted.Count == 0 ? Unknown : new KnownName(sorted.ToArray());
    }
}

/// <summary>A folded name and what it names.</summary>
internal sealed record NamedFold(string Fold, KnownName Name);
