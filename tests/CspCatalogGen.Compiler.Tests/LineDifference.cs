using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Tests;

/// <summary>Shows in which lines two texts differ.</summary>
internal static class LineDifference
{
    public static string Between(string expected, string received)
    {
        var left = expected.Split('\n');
        var right = received.Split('\n');
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return string.Join('\n', Lines(left, right, lengths));
    }

    private static IEnumerable<string> Lines(string[] left, string[] right, int[,] lengths)
    {
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                i++;
                j++;
            }
            else if (j == right.Length || (i < left.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                yield return "- " + left[i++];
            }
            else
            {
                yield return "+ " + right[j++];
            }
        }
    }
}
