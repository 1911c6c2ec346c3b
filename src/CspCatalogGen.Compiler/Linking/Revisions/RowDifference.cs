using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Compares two lists by their longest common subsequence: what one lacks and where, and what it has too much.</summary>
internal static class RowDifference
{
    // The table of lengths grows with the product of both; of longer lists the beginnings are compared.
    private const int MaxCompared = 500;

    public static (List<Gap> Missing, List<Gap> Added) Find(List<string> source, List<string> page)
    {
        var lengths = new int[Math.Min(source.Count, MaxCompared) + 1, Math.Min(page.Count, MaxCompared) + 1];
        for (var i = lengths.GetLength(0) - 2; i >= 0; i--)
        {
            for (var j = lengths.GetLength(1) - 2; j >= 0; j--)
            {
                lengths[i, j] = source[i] == page[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var missing = new List<Gap>();
        var added = new List<Gap>();
        for (int i = 0, j = 0; i < lengths.GetLength(0) - 1 || j < lengths.GetLength(1) - 1;)
        {
            if (i < lengths.GetLength(0) - 1 && j < lengths.GetLength(1) - 1 && source[i] == page[j])
            {
                i++;
                j++;
            }
            else if (j == lengths.GetLength(1) - 1 || (i < lengths.GetLength(0) - 1 && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                missing.Add(new Gap(i++, j));
            }
            else
            {
                added.Add(new Gap(j++, i));
            }
        }

        return (missing, added);
    }
}

/// <summary>An entry that one list lacks, by its index in the other, and the entry of the first before which it would stand.</summary>
internal sealed record Gap(int Entry, int Before);
