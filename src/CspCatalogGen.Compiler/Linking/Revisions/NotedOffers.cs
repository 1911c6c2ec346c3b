using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Finds a footnote of a translation that names another offer than its source, by the names that both have in their tables.</summary>
internal static class NotedOffers
{
    // Each place of a footnote is held against every name.
    private const int MaxNames = 200;

    /// <summary>
    /// The cell of <paramref name="canonical"/> whose offer <paramref name="local"/> names in place of one of <paramref name="english"/>, which
    /// it translates; <see langword="null"/> where it names the same, or not as many. <paramref name="pairs"/> have its own names.
    /// </summary>
    public static ResolvedCell? FindOther(ResolvedPage canonical, IReadOnlyList<AlignedCells> pairs, string english, string local)
    {
        var cells = canonical.Cells;
        if (cells.Count > MaxNames)
        {
            return null;
        }

        // How often the translation names each offer more often than its source, at the first cell that has it.
        Span<int> more = stackalloc int[MaxNames];
        if (!Count(more, canonical, null, EnglishText.Get(english).Fold) || !Count(more, canonical, pairs, EnglishText.Get(local).Fold))
        {
            return null;
        }

        var (sum, other) = (0, default(ResolvedCell));
        for (var i = 0; i < cells.Count; i++)
        {
            sum += more[i];
            other ??= more[i] > 0 ? cells[i] : null;
        }

        return sum == 0 ? other : null;
    }

    // A name that stands for several offers tells nothing.
    private static bool Count(Span<int> more, ResolvedPage canonical, IReadOnlyList<AlignedCells>? pairs, string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            var (longest, found, isOne) = (1, -1, true);
            for (var i = 0; i < (pairs?.Count ?? canonical.Cells.Count); i++)
            {
                var (fold, cell) = pairs is null ? (canonical.Cells[i].Said.Fold, i) : (pairs[i].Cell.LocalName.Fold, pairs[i].Source);
                if (fold.Length >= longest && string.CompareOrdinal(folded, at, fold, 0, fold.Length) == 0 && canonical.Cells[cell].Key is not null)
                {
                    var first = FirstLike(canonical, cell);
                    isOne = fold.Length > longest || found < 0 || (isOne && first == found);
                    (longest, found) = (fold.Length, first);
                }
            }

            if (!isOne)
            {
                return false;
            }

            if (found >= 0)
            {
                more[found] += pairs is null ? -1 : 1;
                at += longest - 1;
            }
        }

        return true;
    }

    private static int FirstLike(ResolvedPage canonical, int cell)
    {
        var (first, key) = (0, canonical.Cells[cell].Key);
        while (canonical.Cells[first].Key != key)
        {
            first++;
        }

        return first;
    }
}
