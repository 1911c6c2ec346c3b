using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>The known English names by the length of their folds: a name with a slip in it is about as long as the one that was meant.</summary>
internal sealed class NamesByLength
{
    private readonly ILookup<int, KnownSpelling> _byLength;

    private NamesByLength(ILookup<int, KnownSpelling> byLength) => _byLength = byLength;

    /// <summary>The names <paramref name="folds"/>, which <paramref name="spell"/> writes as pages do.</summary>
    public static NamesByLength From(IEnumerable<string> folds, Func<string, string> spell)
        => new(folds.Select(fold => new KnownSpelling(fold, PlanTokens.Read(spell(fold)))).ToLookup(known => known.Fold.Length));

    /// <summary>The fold of the name that <paramref name="name"/> is but for a slip of the pen; another plan is another offer.</summary>
    public string? FindMistyped(string name)
    {
        var plan = PlanTokens.Read(name);
        var length = NameFolding.Fold(name).Length;
        return NearestName.FindMistyped(
            name,
            Enumerable.Range(length - NearestName.MaxSlips, (2 * NearestName.MaxSlips) + 1)
                .SelectMany(near => _byLength[near])
                .Where(known => known.Tokens == plan)
                .Select(known => new FoldOfOffer(known.Fold, known.Fold)));
    }

    private sealed record KnownSpelling(string Fold, string Tokens);
}
