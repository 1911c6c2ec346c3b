using System;
using System.Collections.Frozen;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace CspCatalogGen.Benchmarks;

/// <summary>Is there an upgrade? Asked about every pair of offers in every market, in an order that cannot be guessed.</summary>
public class UpgradeBenchmarks
{
    private const int Questions = 1024;

    private (Offer From, Offer To, Market Market)[] _questions = [];
    private FrozenSet<(Offer From, Offer To, Market Market)> _set = FrozenSet<(Offer From, Offer To, Market Market)>.Empty;

    // One bit for each of 16 × 4 × 16 triples, all of them in range: what no check could do with less.
    private static ReadOnlySpan<byte> Bits =>
    [
        0xF0, 0x01, 0xB0, 0x01, 0xA8, 0x00, 0x00, 0x00, 0xC8, 0x01, 0xC8, 0x01, 0xC8, 0x00, 0x00, 0x00,
        0x80, 0x01, 0x80, 0x01, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0xF0, 0x01, 0xB0, 0x01, 0xA8, 0x00, 0x00, 0x00, 0xC8, 0x01, 0xC8, 0x01, 0xC8, 0x00, 0x00, 0x00,
        0x80, 0x01, 0x80, 0x01, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0xF0, 0x01, 0xB0, 0x01, 0xA8, 0x00, 0x00, 0x00, 0xC8, 0x01, 0xC8, 0x01, 0xC8, 0x00, 0x00, 0x00,
        0x80, 0x01, 0x80, 0x01, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0xF0, 0x01, 0xB0, 0x01, 0xA8, 0x00, 0x00, 0x00, 0xC8, 0x01, 0xC8, 0x01, 0xC8, 0x00, 0x00, 0x00,
        0x80, 0x01, 0x80, 0x01, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    ];

    [GlobalSetup]
    public void Prepare()
    {
        var all = (
            from offer in UpgradeCatalog.GetOffers()
            from target in UpgradeCatalog.GetOffers()
            from market in Enum.GetValues<Market>()
            select (offer, target, market)).ToArray();
        _set = all.Where(item => UpgradeCatalog.IsUpgrade(item.offer, item.target, item.market)).ToFrozenSet();
        _questions = new Random(1).GetItems(all, Questions);
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int IsUpgrade()
    {
        var count = 0;
        foreach (var (from, to, market) in _questions)
        {
            count += UpgradeCatalog.IsUpgrade(from, to, market) ? 1 : 0;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int BitTest()
    {
        var count = 0;
        foreach (var (from, to, market) in _questions)
        {
            var bit = ((((int)from << 2) | (int)market) << 4) | (int)to;
            count += ((Bits[bit >> 3] >> (bit & 7)) & 1) != 0 ? 1 : 0;
        }

        return count;
    }

    [Benchmark(OperationsPerInvoke = Questions)]
    public int FrozenSet()
    {
        var count = 0;
        foreach (var question in _questions)
        {
            count += _set.Contains(question) ? 1 : 0;
        }

        return count;
    }
}
