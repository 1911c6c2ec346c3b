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
        var more = new int[cells.Count];
        var (source, own) = (EnglishText.Get(english).Fold, EnglishText.Get(local).Fold);
        if (!Count(source, cells.Count, i => cells[i].Said.Fold, i => cells[i].Key, -1) || !Count(own, pairs.Count, i => pairs[i].Cell.LocalName.Fold, i => cells[pairs[i].Source].Key, 1))
        {
            return null;
        }

        var (sum, other) = (0, default(ResolvedCell));
        for (var i = 0; i < more.Length; i++)
        {
            sum += more[i];
            other ??= more[i] > 0 ? cells[i] : null;
        }

        return sum == 0 ? other : null;

        // A name that stands for several offers tells nothing.
        bool Count(string folded, int names, Func<int, string> foldOf, Func<int, string?> keyOf, int step)
        {
            for (var at = 0; at < folded.Length; at++)
            {
                var (found, isOne) = (-1, true);
                for (var i = 0; i < names; i++)
                {
                    if (foldOf(i) is var fold && fold.Length >= (found < 0 ? 1 : foldOf(found).Length) && string.CompareOrdinal(folded, at, fold, 0, fold.Length) == 0 && keyOf(i) is { } key)
                    {
                        isOne = found < 0 || fold.Length > foldOf(found).Length || (isOne && keyOf(found) == key);
                        found = i;
                    }
                }

                if (!isOne)
                {
                    return false;
                }

                if (found >= 0)
                {
                    more[FirstWith(keyOf(found))] += step;
                    at += foldOf(found).Length - 1;
                }
            }

            return true;
        }

        int FirstWith(string? key)
        {
            var first = 0;
            while (cells[first].Key != key)
            {
                first++;
            }

            return first;
        }
    }
}
