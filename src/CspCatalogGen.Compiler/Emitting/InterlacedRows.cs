using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// A sparse table whose rows lie in one another, as parsers keep theirs ("row displacement"): as small as its entries,
/// and a look-up is two loads.
/// </summary>
internal sealed class InterlacedRows
{
    private InterlacedRows(char[] starts, char[] targets)
    {
        Starts = starts;
        Targets = targets;
    }

    /// <summary>Where the row of each offer and market starts, low and high half; all ones where there is none.</summary>
    public char[] Starts { get; }

    /// <summary>The number of the target at each place; 0 where none is.</summary>
    public char[] Targets { get; }

    /// <summary>Lays the rows of <paramref name="upgrades"/>.</summary>
    public static InterlacedRows Of(IReadOnlyList<UpgradeView> upgrades, int marketBits)
    {
        var rows = upgrades
            .GroupBy(upgrade => (upgrade.From.Number << marketBits) | upgrade.Market.Number)
            .Select(row => (Index: row.Key, Targets: row.Select(upgrade => upgrade.To.Number).Distinct().OrderBy(to => to).ToArray()))
            .OrderByDescending(row => row.Targets.Length)
            .ThenBy(row => row.Index)
            .ToList();

        var starts = new char[rows.Count == 0 ? 0 : (rows.Max(row => row.Index) + 1) * 2];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = '\uFFFF';
        }

        var targets = new List<char>();
        var taken = new HashSet<int>();
        var firstFree = 0;
        foreach (var row in rows)
        {
            while (firstFree < targets.Count && targets[firstFree] != 0)
            {
                firstFree++;
            }

            // Where the row's first target meets a free place; further on where that does not fit.
            var start = System.Math.Max(0, firstFree - row.Targets[0]);
            while (taken.Contains(start) || !Fits(row.Targets, start, targets))
            {
                start++;
            }

            taken.Add(start);
            while (targets.Count <= start + row.Targets[row.Targets.Length - 1])
            {
                targets.Add('\0');
            }

            foreach (var to in row.Targets)
            {
                targets[start + to] = (char)to;
            }

            starts[row.Index * 2] = (char)(start & 0xFFFF);
            starts[(row.Index * 2) + 1] = (char)(start >> 16);
        }

        return new InterlacedRows(starts, [.. targets]);
    }

    private static bool Fits(int[] row, int start, List<char> targets)
    {
        foreach (var to in row)
        {
            if (start + to < targets.Count && targets[start + to] != 0)
            {
                return false;
            }
        }

        return true;
    }
}
