using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Compares two lists by their longest common subsequence: what one lacks and where, and what it has too much.</summary>
internal static class RowDifference
{
    // The table of lengths grows with the product of both; longer lists are compared piece by piece.
    private const int MaxCompared = 500;

    public static (List<Gap> Missing, List<Gap> Added) Find(List<string> source, List<string> page)
    {
        var missing = new List<Gap>();
        var added = new List<Gap>();
        for (int i = 0, j = 0; i < source.Count || j < page.Count;)
        {
            if (i < source.Count && j < page.Count && source[i] == page[j])
            {
                i++;
                j++;
            }
            else
            {
                (i, j) = FindPiece(source, i, page, j, missing, added);
            }
        }

        return (missing, added);
    }

    // Ends where a piece of a list does: what is left of the other piece may be matched by what follows.
    private static (int Source, int Page) FindPiece(List<string> source, int i, List<string> page, int j, List<Gap> missing, List<Gap> added)
    {
        var (sourceStart, sourceEnd) = (i, Math.Min(source.Count, i + MaxCompared));
        var (pageStart, pageEnd) = (j, Math.Min(page.Count, j + MaxCompared));
        var lengths = Lengths(source, sourceStart, sourceEnd, page, pageStart, pageEnd);
        while ((i < sourceEnd || sourceEnd == source.Count) && (j < pageEnd || pageEnd == page.Count) && (i < sourceEnd || j < pageEnd))
        {
            if (i < sourceEnd && j < pageEnd && source[i] == page[j])
            {
                i++;
                j++;
            }
            else if (j == pageEnd || (i < sourceEnd && lengths[i + 1 - sourceStart, j - pageStart] >= lengths[i - sourceStart, j + 1 - pageStart]))
            {
                missing.Add(new Gap(i++, j));
            }
            else
            {
                added.Add(new Gap(j++, i));
            }
        }

        return (i, j);
    }

    // How many entries what follows each pair of places has in common.
    private static int[,] Lengths(List<string> source, int sourceStart, int sourceEnd, List<string> page, int pageStart, int pageEnd)
    {
        var lengths = new int[sourceEnd - sourceStart + 1, pageEnd - pageStart + 1];
        for (var i = sourceEnd - sourceStart - 1; i >= 0; i--)
        {
            for (var j = pageEnd - pageStart - 1; j >= 0; j--)
            {
                lengths[i, j] = source[sourceStart + i] == page[pageStart + j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}

/// <summary>An entry that one list lacks, by its index in the other, and the entry of the first before which it would stand.</summary>
internal sealed record Gap(int Entry, int Before);
