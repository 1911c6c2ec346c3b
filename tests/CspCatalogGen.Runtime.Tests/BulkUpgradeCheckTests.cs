using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
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
        new(default, SubscriptionStatus.Active) { ProductId = Shop.Hat },
        new(default, SubscriptionStatus.Active) { ProductId = Shop.Spike },
        new(default, SubscriptionStatus.Active) { ProductId = Shop.Trainer },
    ];

    /// <summary>
    /// Every offer, target, market, status and privilege with each thing that can be held, and every two of these beside what
    /// is active and privileged. Some numbers are larger than was said.
    /// </summary>
    [Fact]
    public void It_equals_the_check_on_every_combination()
    {
        var heldSets = Enumerable.Range(0, 1 << Things.Length).Where(held => BitOperations.PopCount((uint)held) <= 2).Append((1 << Things.Length) - 1).ToArray();
        var rows = (
            from offer in Enumerable.Range(0, 6)
            from market in Enumerable.Range(0, 3)
            from status in Enum.GetValues<SubscriptionStatus>()
            from privileges in (bool[])[true, false]
            from held in heldSets
            where BitOperations.PopCount((uint)held) < 2 || (status == SubscriptionStatus.Active && privileges)
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
                var services = verdict.Reasons.Where(reason => reason.Code == UpgradeErrorCode.ConflictingServiceTypes).ToArray();
                var expected = verdict.Reasons.Aggregate(
                    services.Length > 0 && services.All(reason => reason.IsUnknown) ? (int)BulkUpgradeCheck<Shop, Shoe, Land>.Unknown : 0,
                    (codes, reason) => codes | (1 << (int)reason.Code));
                if (results[i] != expected)
                {
                    // A sentence about each row would take most of the time.
                    ((int)results[i]).ShouldBe(expected, $"{row} to {target}");
                }
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
        const int Rows = (1 << 16) + 1;
        var seen = new List<long>();
        var results = new ushort[Rows];
        new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, Things, 5, 2).Check(
            Enumerable.Repeat((ushort)1, Rows).ToArray(), new byte[Rows], Enumerable.Repeat(SubscriptionStatus.Active, Rows).ToArray(), [], new ulong[Rows], results, seen.Add);

        seen.ShouldBe([1 << 16, Rows]);
        results.Count(result => result == 0).ShouldBe(Rows);
    }

    [Theory]
    [InlineData(1, 2, 2, 2, 2)]
    [InlineData(2, 1, 2, 2, 2)]
    [InlineData(2, 2, 1, 2, 2)]
    [InlineData(2, 2, 2, 1, 2)]
    [InlineData(2, 2, 2, 2, 1)]
    public void Columns_of_different_lengths_are_refused(int markets, int statuses, int privileges, int held, int results)
        => Should.Throw<ArgumentException>(() => new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, Things, 5, 2).Check(
            new ushort[2], new byte[markets], new SubscriptionStatus[statuses], new bool[privileges], new ulong[held], new ushort[results]))
            .Message.ShouldBe("The columns have different lengths. (Parameter 'results')");

    /// <summary>What was said to be the largest numbers is worked out beforehand, so a row costs no more than loads.</summary>
    [Fact]
    public void Rows_within_the_catalog_allocate_nothing()
    {
        const int Rows = 1000;
        var check = new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, Things, 5, 2);
        var (offers, markets, statuses, held, results) = (new ushort[Rows], new byte[Rows], new SubscriptionStatus[Rows], new ulong[Rows], new ushort[Rows]);
        offers.AsSpan().Fill(5);
        markets.AsSpan().Fill(2);
        long Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            check.Check(offers, markets, statuses, [], held, results);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Run();
        Run().ShouldBe(0);
    }

    [Fact]
    public void No_rows_are_no_mistake()
        => new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, Things, 5, 2).Check([], [], [], [], [], [], _ => Assert.Fail("Nothing is done."));

    [Fact]
    public void What_does_not_fit_into_the_columns_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => new BulkUpgradeCheck<Shop, Shoe, Land>(Shoe.Boot, null!, 5, 2)).ParamName.ShouldBe("held");
        Should.Throw<ArgumentOutOfRangeException>(() => Bulk(65, 5, 2)).ParamName.ShouldBe("held.Count");
        Should.Throw<ArgumentOutOfRangeException>(() => Bulk(64, -1, 2)).ParamName.ShouldBe("offers");
        Should.Throw<ArgumentOutOfRangeException>(() => Bulk(64, 65_536, 2)).ParamName.ShouldBe("offers");
        Should.Throw<ArgumentOutOfRangeException>(() => Bulk(64, 5, -1)).ParamName.ShouldBe("markets");
        Should.Throw<ArgumentOutOfRangeException>(() => Bulk(64, 5, 256)).ParamName.ShouldBe("markets");
        Bulk(64, 5, 255).ShouldNotBeNull();
        Bulk(0, 65_535, 0).ShouldNotBeNull();
        Bulk(0, 0, 0).ShouldNotBeNull();

        static BulkUpgradeCheck<Shop, Shoe, Land> Bulk(int held, int offers, int markets)
            => new(Shoe.Boot, Enumerable.Repeat(Things[0], held).ToArray(), offers, markets);
    }
}
