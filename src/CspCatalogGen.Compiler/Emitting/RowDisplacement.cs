using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Emitting;

/// <summary>
/// A sparse table whose rows lie in one another: nearly as small as its entries, and a look-up is two loads.
/// </summary>
/// <remarks>
/// Row displacement with the first-fit decreasing method: R. E. Tarjan and A. C. Yao, "Storing a Sparse Table",
/// Communications of the ACM 22 (1979), pages 606 to 611. There an entry carries the number of its row; here it carries its
/// column, and no two rows start at one place, so that a column found at its place is of no other row.
/// </remarks>
internal sealed class RowDisplacement
{
    private RowDisplacement(char[] starts, char[] targets)
    {
        Starts = starts;
        Targets = targets;
    }

    /// <summary>Where the row of each offer and market starts, low and high half; 0 where there is none.</summary>
    public char[] Starts { get; }

    /// <summary>The number of the target at each place; 0 where none is.</summary>
    public char[] Targets { get; }

    /// <summary>Lays the rows of <paramref name="upgrades"/>.</summary>
    public static RowDisplacement Create(IReadOnlyList<UpgradeView> upgrades, int marketBits)
    {
        var rows = upgrades
            .GroupBy(upgrade => (upgrade.From.Number << marketBits) | upgrade.Market.Number)
            .Select(row => new { Index = row.Key, Targets = row.Select(upgrade => upgrade.To.Number).Distinct().OrderBy(to => to).ToArray() })
            .OrderByDescending(row => row.Targets.Length)
            .ThenBy(row => row.Index)
            .ToList();

        var starts = new char[rows.Count == 0 ? 0 : (rows.Max(row => row.Index) + 1) * 2];
        var targets = new List<char>();
        var occupied = new Bits();
        var starting = new Bits();
        starting.Set(0); // It stands for "none".
        foreach (var row in rows)
        {
            var start = FirstFit(row.Targets, occupied, starting);
            starting.Set(start);
            while (targets.Count <= start + row.Targets[row.Targets.Length - 1])
            {
                targets.Add('\0');
            }

            foreach (var to in row.Targets)
            {
                targets[start + to] = (char)to;
                occupied.Set(start + to);
            }

            starts[row.Index * 2] = (char)(start & 0xFFFF);
            starts[(row.Index * 2) + 1] = (char)(start >> 16);
        }

        return new RowDisplacement(starts, [.. targets]);
    }

    // The first start at which every target of the row meets a free place; 64 starts are tried at a time.
    private static int FirstFit(int[] row, Bits occupied, Bits starting)
    {
        for (var start = 0; ; start += 64)
        {
            var taken = starting.From(start);
            foreach (var to in row)
            {
                taken |= occupied.From(start + to);
                if (taken == ulong.MaxValue)
                {
                    break;
                }
            }

            if (taken == ulong.MaxValue)
            {
                continue;
            }

            for (; (taken & 1) != 0; taken >>= 1)
            {
                start++;
            }

            return start;
        }
    }

    private sealed class Bits
    {
        private ulong[] _words = new ulong[64];

        public void Set(int index)
        {
            while (index >> 6 >= _words.Length)
            {
                System.Array.Resize(ref _words, _words.Length * 2);
            }

            _words[index >> 6] |= 1UL << (index & 63);
        }

        /// <summary>The 64 bits from <paramref name="index"/> on, the first one lowest.</summary>
        public ulong From(int index)
        {
            var word = Word(index >> 6) >> (index & 63);
            return (index & 63) == 0 ? word : word | (Word((index >> 6) + 1) << (64 - (index & 63)));
        }

        private ulong Word(int index) => index < _words.Length ? _words[index] : 0;
    }
}
