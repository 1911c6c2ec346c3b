using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>Finds the name that a mistyped one may be meant for.</summary>
internal static class NearestName
{
    /// <summary>How many letters a mistyped name may be off by.</summary>
    public const int MaxSlips = 2;

    private const int MinLength = 4;
    private const int MaxLength = 100;
    private const int MaxDistance = 4;

    /// <summary>The offers whose names are nearest to <paramref name="name"/>, equally near, where they are near enough to be meant; another plan is another offer.</summary>
    public static IEnumerable<string> Find(string name, IEnumerable<FoldOfOffer> known)
        => Find(name, known.Where(entry => !PlanTokens.NamesOtherPlan(name, entry.Fold)), MaxDistance);

    /// <summary>The offers whose names are <paramref name="name"/> but for a letter or two, equally near.</summary>
    public static IEnumerable<string> FindMistyped(string name, IEnumerable<FoldOfOffer> known) => Find(name, known, MaxSlips);

    private static IEnumerable<string> Find(string name, IEnumerable<FoldOfOffer> known, int maxDistance)
    {
        var fold = NameFolding.Fold(name);
        return fold.Length is < MinLength or > MaxLength
            ? []
            : known
                .Where(entry => Math.Abs(entry.Fold.Length - fold.Length) <= maxDistance && entry.Fold != fold)
                .Where(entry => !fold.Any(IsIdeograph) || entry.Fold.Any(IsIdeograph))
                .Select(entry => new { Distance = EditDistance.Between(entry.Fold, fold), entry.Fold, entry.Key })
                .Where(entry => entry.Distance <= Math.Max(1, Math.Min(maxDistance, fold.Length / 4)))
                .GroupBy(entry => entry.Distance)
                .OrderBy(same => same.Key)
                .FirstOrDefault()
                ?.OrderBy(entry => entry.Fold, StringComparer.Ordinal)
                .Select(entry => entry.Key) ?? [];
    }

    // Two characters are a whole word in Chinese. A name that differs in them is no misspelling.
    private static bool IsIdeograph(char c) => c >= '\u2E80';
}

/// <summary>A folded name and the key of the offer that it names.</summary>
internal sealed record FoldOfOffer(string Fold, string Key);
