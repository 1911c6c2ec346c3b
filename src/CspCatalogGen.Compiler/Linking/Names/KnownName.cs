using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>
/// What a name was found to be: no known offer, one offer, or several with nothing to tell them apart. Offers are
/// named by their key, the folded current English name.
/// </summary>
/// <param name="Keys">The offers, in ordinal order.</param>
internal sealed record KnownName(IReadOnlyList<string> Keys)
{
    public static KnownName Unknown { get; } = new([]);

    public string? Key => Keys.Count == 1 ? Keys[0] : null;

    public bool IsAmbiguous => Keys.Count > 1;

    public static KnownName From(IEnumerable<string> keys)
        => new(keys.Distinct(StringComparer.Ordinal).OrderBy(key => key, StringComparer.Ordinal).ToList());
}

/// <summary>A folded name and what it names.</summary>
internal sealed record NamedFold(string Fold, KnownName Name);
