using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using CspCatalogGen.Bulk;

namespace CspCatalogGen.Benchmarks;

/// <summary>The check over ten million subscriptions, against one pass over the same columns.</summary>
public class BulkBenchmarks
{
    private const int Rows = 10_000_000;

    private static readonly SubscriptionStatus[] Statuses = Enum.GetValues<SubscriptionStatus>();

    private readonly ushort[] _offers = new ushort[Rows];
    private readonly byte[] _markets = new byte[Rows];
    private readonly SubscriptionStatus[] _statuses = new SubscriptionStatus[Rows];
    private readonly ulong[] _held = new ulong[Rows];
    private readonly ushort[] _results = new ushort[Rows];
    private BulkUpgradeCheck<UpgradeRules, Offer, Market> _check = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var offers = UpgradeCatalog.GetOffers();
        var markets = Enum.GetValues<Market>();
        var held = offers.Select(offer => new Subscription<Offer>(offer, SubscriptionStatus.Active)).ToArray();
        var random = new Random(1);
        for (var i = 0; i < Rows; i++)
        {
            _offers[i] = (ushort)offers[random.Next(offers.Length)];
            _markets[i] = (byte)markets[random.Next(markets.Length)];
            _statuses[i] = random.Next(4) == 0 ? Statuses[random.Next(Statuses.Length)] : SubscriptionStatus.Active;
            _held[i] = 1UL << random.Next(2 * offers.Length) & ((1UL << offers.Length) - 1);
        }

        _check = new BulkUpgradeCheck<UpgradeRules, Offer, Market>(
            Offer.Office365EnterpriseE3, held, (int)offers.Max(), (int)markets.Max());
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public void BulkCheck() => _check.Check(_offers, _markets, _statuses, [], _held, _results);

    [Benchmark(OperationsPerInvoke = Rows)]
    public void OnePass()
    {
        var (offers, markets, statuses, held, results) = (_offers, _markets, _statuses, _held, _results);
        for (var i = 0; i < offers.Length; i++)
        {
            results[i] = (ushort)(offers[i] ^ markets[i] ^ (int)statuses[i] ^ (int)held[i]);
        }
    }
}
