using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Bulk;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

public class BulkUpgradeCheckTests
{
    private static readonly Subscription<Shoe>[] Things =
    [
        new(Shoe.Sandal, SubscriptionStatus.Active),
        new(Shoe.Sneaker, SubscriptionStatus.Active),
        new(Shoe.Boot, SubscriptionStatus.Active),
        new(default, SubscriptionStatus.Active) { ProductId = Shop.Gaiter },
        new(default, SubscriptionStatus.Active) { ProductId = Shop.Lace },
        new(default, SubscriptionStatus.Active) { ProductId = Guid.Parse("00000000-0000-0000-0000-0000000000ff") },
        new(default, SubscriptionStatus.Active) { ProductId = Shop.Boots },
        new(Shoe.Sneaker, SubscriptionStatus.Expired),
    ];

    /// <summary>Every offer, target, market, status, privilege and held set; some numbers are larger than was said.</summary>
    [Fact]
    public void It_equals_the_check_on_every_combination()
    {
        var rows = (
            from offer in Enumerable.Range(0, 6)
            from market in Enumerable.Range(0, 3)
            from status in Enum.GetValues<SubscriptionStatus>()
            from privileges in (bool[])[true, false]
            from held in Enumerable.Range(0, 1 << Things.Length)
            select (Offer: (ushort)offer, Market: (byte)market, Status: status, Privileges: privileges, Held: (ulong)held)).ToArray();
        foreach (var target in Enumerable.Range(0, 6).Select(number => (Shoe)number))
        {
            var results = new ushort[rows.Length];
            new BulkUpgradeCheck<Shop, Shoe, Land>(target, Things, 3, 1).Check(
                rows.Select(row => row.Offer).ToArray(),
                rows.Select(row => row.Market).ToArray(),
                rows.Select(row => row.Status).ToArray(),
                rows.Select(row => row.Privileges).ToArray(),
                rows.Select(row => row.Held).ToArray(),
                results);

            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                var it = new Subscription<Shoe>((Shoe)row.Offer, row.Status, "it");
                var others = Things.Where((_, bit) => (row.Held & (1UL << bit)) != 0);
                var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(it, target, new Customer<Shoe, Land>((Land)row.Market, row.Privileges, others.Prepend(it)), default(UpgradeRequest));
                var expected = verdict.Reasons.Aggregate(0, (codes, reason) => codes | (1 << (int)reason.Code) | (reason.IsUnknown ? BulkUpgradeCheck<Shop, Shoe, Land>.Unknown : 0));

                ((int)results[i]).ShouldBe(expected, $"{row} to {target}");
            }
        }
    }

    [Fact]
    public void Rows_outside_the_catalog_are_refused()
    {
        var results = new ushort[2];
        new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, [], 5, 2).Check([9, 1], [0, 9], [SubscriptionStatus.Active, SubscriptionStatus.Active], [], [0, 0], results);

        results.ShouldAllBe(result => result != 0);
    }

    [Fact]
    public void Progress_is_told_and_the_end_is_reached()
    {
        const int Rows = 2_500_000;
        var seen = new List<long>();
        var results = new ushort[Rows];
        new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, Things, 5, 2).Check(
            Enumerable.Repeat((ushort)1, Rows).ToArray(), new byte[Rows], Enumerable.Repeat(SubscriptionStatus.Active, Rows).ToArray(), [], new ulong[Rows], results, seen.Add);

        seen.ShouldBe([1 << 20, 2 << 20, Rows]);
        results.ShouldAllBe(result => result == 0);
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused()
        => Should.Throw<ArgumentException>(() => new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, Things, 5, 2).Check([1], [], [], [], [], []));
}
