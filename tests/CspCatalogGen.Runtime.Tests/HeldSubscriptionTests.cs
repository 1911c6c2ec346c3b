using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

/// <summary>What a customer holds, told by an offer, a product or an id.</summary>
public class HeldSubscriptionTests
{
    private static readonly Subscription<Shoe> Sandal = new(Shoe.Sandal, SubscriptionStatus.Active, "it") { Quantity = 3 };
    private static readonly Subscription<Shoe> Boots = new(default, SubscriptionStatus.Active) { ProductId = Shop.Boots };

    // Nobody knows what it includes.
    private static readonly Guid Unknown = Guid.Parse("00000000-0000-0000-0000-0000000000ff");

    [Fact]
    public void A_target_is_owned_where_its_product_is_held()
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, [Sandal, Boots]);

        Codes(Sandal, customer, new UpgradeRequest { HasConflictingServices = false }).ShouldBe([UpgradeErrorCode.ConcurrencyConflicts]);
        Codes(Sandal, customer, default).ShouldContain(UpgradeErrorCode.ConcurrencyConflicts);
    }

    [Theory]
    [InlineData(OfferLimitUnit.Concurrent, SubscriptionStatus.Active, UpgradeReasonKind.LimitReached)]
    [InlineData(OfferLimitUnit.Concurrent, SubscriptionStatus.Deleted, null)]
    [InlineData(OfferLimitUnit.Lifetime, SubscriptionStatus.Deleted, UpgradeReasonKind.LifetimeLimitReached)]
    public void A_limit_counts_what_is_told_by_its_product(OfferLimitUnit unit, SubscriptionStatus status, UpgradeReasonKind? reached)
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, [Sandal, new Subscription<Shoe>(default, status) { ProductId = Shop.Boots }]);
        var request = new UpgradeRequest { HasConflictingServices = false, TargetTerms = new OfferTerms { LimitUnit = unit, Limit = 1 } };

        Check(Sandal, customer, request).Reasons.Select(reason => reason.Kind)
            .Where(kind => kind is UpgradeReasonKind.LimitReached or UpgradeReasonKind.LifetimeLimitReached)
            .ShouldBe(reached is { } kind ? [kind] : []);
    }

    /// <summary>A change that is asked about is no second subscription.</summary>
    [Fact]
    public void A_subscription_is_known_by_its_id()
    {
        // Beside any other subscription it would be refused.
        var held = new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "it") { ProductId = Unknown };
        var changed = new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "it") { ProductId = Unknown, Quantity = 9, BillingCycle = BillingCycle.Annual };
        var other = new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "other") { ProductId = Unknown };
        var customer = new Customer<Shoe, Land>(Land.Global, true, [held]);

        Check(held, customer, default).IsEligible.ShouldBeTrue();
        Check(changed, customer, default).IsEligible.ShouldBeTrue();
        Check(other, customer, default).IsEligible.ShouldBeFalse();
    }

    [Fact]
    public void Hash_codes_tell_subscriptions_apart()
        => Enumerable.Range(0, 1000)
            .Select(i => new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "s" + i).GetHashCode())
            .Distinct()
            .Count()
            .ShouldBeGreaterThan(990);

    [Fact]
    public void Sentences_name_no_offer_by_a_number()
    {
        var nothing = new Subscription<Shoe>(default, SubscriptionStatus.Active);
        var customer = new Customer<Shoe, Land>(Land.Global, true, [nothing]);

        UpgradeCheck.Check<Shop, Shoe, Land>(nothing, (Shoe)99, customer, new UpgradeRequest { HasConflictingServices = false }).Reasons
            .Select(reason => reason.Sentence)
            .ShouldBe(
            [
                "No document lists an upgrade from an offer that no document names in the market Global.",
                "No document says that an offer that no document names is sold in the market Global.",
            ]);
    }

    [Fact]
    public void Values_that_are_none_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new OfferTerms { SupportedBillingCycles = [(BillingCycle)33] });
        Should.Throw<ArgumentOutOfRangeException>(() => new OfferTerms { LimitUnit = (OfferLimitUnit)9 });
        Should.Throw<ArgumentOutOfRangeException>(() => new UpgradeRequest { Type = (UpgradeType)7 });
        Should.Throw<ArgumentOutOfRangeException>(() => new UpgradeRequest { Type = UpgradeType.None });
        new UpgradeRequest().Type.ShouldBe(UpgradeType.UpgradeOnly);
        new OfferTerms { SupportedBillingCycles = [BillingCycle.Monthly] }.Supports((BillingCycle)33).ShouldBeFalse();
        new OfferTerms { SupportedBillingCycles = [BillingCycle.Annual, BillingCycle.None] }.SupportedBillingCycles.ShouldBe([BillingCycle.Annual, BillingCycle.None]);
    }

    [Fact]
    public void A_subscription_that_is_listed_twice_is_one()
    {
        var once = new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "0b7c7b3e-1111-4222-8333-444455556666");
        var again = once with { Id = once.Id!.ToUpperInvariant() };

        new Customer<Shoe, Land>(default, true, [once, again, once]).Subscriptions.ShouldBe([once]);
        again.ShouldBe(once);
        again.GetHashCode().ShouldBe(once.GetHashCode());
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(4, false)]
    [InlineData(-1, false)]
    [InlineData(int.MinValue, false)]
    public void Less_than_no_licenses_is_no_number_of_them(int quantity, bool isAllowed)
    {
        new OfferTerms { MinimumQuantity = 5, MaximumQuantity = 10 }.Allows(quantity).ShouldBe(isAllowed);
        new OfferTerms().Allows(quantity).ShouldBe(quantity >= 0);
    }

    /// <summary>The check of many upgrades at once is the check of each.</summary>
    [Fact]
    public void All_upgrades_of_a_customer_are_answered_as_each_alone()
    {
        var random = new Random(1);
        for (var round = 0; round < 2_000; round++)
        {
            var held = Enumerable.Range(0, random.Next(1, 7)).Select(_ => Any(random)).ToList();
            var customer = new Customer<Shoe, Land>((Land)random.Next(5), random.Next(4) > 0, held);
            held = [.. customer.Subscriptions];
            var many = new CustomerCheck<Shop, Shoe, Land>(customer);
            for (var i = 0; i < held.Count; i++)
            {
                foreach (var target in new[] { Shoe.Sneaker, Shoe.Boot })
                {
                    var request = random.Next(2) == 0 ? default : new UpgradeRequest
                    {
                        HasConflictingServices = random.Next(3) switch { 0 => true, 1 => false, _ => null },
                        TargetTerms = new OfferTerms { LimitUnit = (OfferLimitUnit)random.Next(3), Limit = random.Next(3), MaximumQuantity = 5 },
                    };
                    var alone = UpgradeCheck.Check<Shop, Shoe, Land>(held[i], target, customer, request);

                    many.Check(i, target, request).ToString().ShouldBe(alone.ToString(), $"round {round}, subscription {i}");
                }
            }
        }
    }

    /// <summary>The rows are looked at in parts; a conflict may stand in any of them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(200)]
    public void A_conflict_is_found_among_many_products(int products)
    {
        var insoles = Enumerable.Range(0, products).Select(i => new Subscription<Shoe>(default, SubscriptionStatus.Active) { ProductId = Shop.Insole((byte)i) }).ToList();
        var lace = new Subscription<Shoe>(default, SubscriptionStatus.Active) { ProductId = Shop.Lace };

        IsEligible(0, [Sandal, .. insoles]).ShouldBeTrue();
        IsEligible(0, [Sandal, .. insoles, lace]).ShouldBeFalse();
        IsEligible(0, [Sandal, lace, .. insoles]).ShouldBeFalse();
    }

    /// <summary>What was worked out for one subscription is no answer for another that includes something else.</summary>
    [Fact]
    public void What_is_left_out_is_the_subscription_that_is_asked_about()
    {
        var trainer = Sandal with { Id = "trainer", ProductId = Shop.Trainer };
        var lace = Sandal with { Id = "lace", ProductId = Shop.Lace };
        var check = new CustomerCheck<Shop, Shoe, Land>(new Customer<Shoe, Land>(Land.Global, true, [Sandal, trainer, lace]));

        check.Check(0, Shoe.Boot, default).Reasons.Count.ShouldBe(2);
        check.Check(1, Shoe.Boot, default).IsEligible.ShouldBeTrue();
        check.Check(2, Shoe.Boot, default).Reasons.Count.ShouldBe(2);
    }

    [Fact]
    public void Beside_one_that_is_not_among_the_held_none_is_left_out()
    {
        var insole = new Subscription<Shoe>(default, SubscriptionStatus.Active) { ProductId = Shop.Insole(0) };
        var lace = new Subscription<Shoe>(default, SubscriptionStatus.Active) { ProductId = Shop.Lace };

        Check(Sandal, new Customer<Shoe, Land>(Land.Global, true, [insole, insole]), default).IsEligible.ShouldBeTrue();
        Check(Sandal, new Customer<Shoe, Land>(Land.Global, true, [insole, lace]), default).IsEligible.ShouldBeFalse();
        Check(Sandal, new Customer<Shoe, Land>(Land.Global, true, [lace, insole]), default).IsEligible.ShouldBeFalse();
    }

    [Fact]
    public void A_second_subscription_to_the_same_product_is_not_left_out()
    {
        var hat = Sandal with { ProductId = Shop.Hat };

        IsEligible(0, [hat]).ShouldBeTrue();
        IsEligible(0, [hat, hat with { Id = "other" }]).ShouldBeFalse();
    }

    [Fact]
    public void Of_two_subscriptions_with_one_id_the_first_is_left_out()
    {
        var unknown = Sandal with { ProductId = Unknown };

        IsEligible(1, [unknown, Sandal, new(default, SubscriptionStatus.Active) { ProductId = Shop.Trainer }], Shoe.Boot).ShouldBeFalse();
        IsEligible(1, [unknown, Sandal, new(default, SubscriptionStatus.Active) { ProductId = Shop.Gaiter }], Shoe.Sneaker).ShouldBeTrue();
    }

    [Fact]
    public void There_is_no_check_without_a_customer()
    {
        Should.Throw<ArgumentNullException>(() => UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, Shoe.Boot, null!, default(UpgradeRequest))).ParamName.ShouldBe("customer");
        Should.Throw<ArgumentNullException>(() => new CustomerCheck<Shop, Shoe, Land>(null!)).ParamName.ShouldBe("customer");
    }

    /// <summary>Ten thousand subscriptions have a hundred million reasons; none of them is made before it is asked for.</summary>
    [Fact]
    public void Reasons_are_gathered_when_they_are_asked_for()
    {
        const int Count = 10_000;
        var customer = new Customer<Shoe, Land>(Land.Global, true, Enumerable.Range(0, Count).Select(i => new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "s" + i)));
        var check = new CustomerCheck<Shop, Shoe, Land>(customer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var verdicts = new List<UpgradeEligibility<Shoe>>(Count);
        for (var i = 0; i < Count; i++)
        {
            verdicts.Add(check.Check(i, Shoe.Boot, default));
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Count * 1000L);
        verdicts.Count(verdict => !verdict.IsEligible).ShouldBe(0);
    }

    /// <summary>
    /// What a held subscription has against an upgrade is one object for all upgrades from the same offer, so half a million
    /// reasons take little more than the places where they stand.
    /// </summary>
    [Fact]
    public void Reasons_of_all_upgrades_of_a_customer_are_shared()
    {
        const int Count = 1_000;
        var customer = new Customer<Shoe, Land>(Land.Global, true, Enumerable.Range(0, Count).Select(i => new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "s" + i) { ProductId = i % 2 == 0 ? Guid.Empty : Shop.Lace }));
        var check = new CustomerCheck<Shop, Shoe, Land>(customer);
        // Terms that are made anew for each question say the same.
        var verdicts = Enumerable.Range(0, Count).Select(i => check.Check(i, Shoe.Boot, new UpgradeRequest { TargetTerms = new OfferTerms { MaximumQuantity = 5 } })).ToList();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var reasons = verdicts.Sum(verdict => (long)verdict.Reasons.Count);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // A sandal lacks what the laces include, and these lack the sole.
        reasons.ShouldBe(Count / 2 * Count);
        allocated.ShouldBeLessThan(40 * reasons);
        verdicts[0].Reasons[9].ShouldBeSameAs(verdicts[2].Reasons[9]);
    }

    /// <summary>A list of verdicts is filtered and logged: neither may cost what all reasons of all of them do.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_verdict_is_known_and_said_without_all_of_its_reasons(bool isUnknown)
    {
        const int Count = 2_000;
        var customer = new Customer<Shoe, Land>(Land.Global, true, Enumerable.Range(0, Count).Select(i => new Subscription<Shoe>(Shoe.Sandal, SubscriptionStatus.Active, "s" + i)
        {
            ProductId = isUnknown ? new Guid(i, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0) : i % 2 == 0 ? Guid.Empty : Shop.Lace,
            HasAddOns = !isUnknown,
        }));
        var check = new CustomerCheck<Shop, Shoe, Land>(customer);
        var verdicts = Enumerable.Range(0, Count).Select(i => check.Check(i, Shoe.Boot, default)).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();

        verdicts.Count(verdict => verdict.IsUnknown).ShouldBe(isUnknown ? Count : 0);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Count * 2_000L);
        var said = verdicts.ConvertAll(verdict => verdict.ToString());
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(Count * 50_000L);
        said.ShouldAllBe(text => text.Length < 5_000);
        said[0].ShouldContain(isUnknown ? "(and 1990 more)" : "The subscription to Sandal has add-ons; they have to be removed first. (and 990 more)");
        verdicts[0].Reasons.Count.ShouldBe(isUnknown ? Count : 1_001);
    }

    /// <summary>Reasons are made one by one; those that are asked for by place are those that a loop meets.</summary>
    [Fact]
    public void Reasons_stand_where_they_are_counted()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var customer = new Customer<Shoe, Land>(Land.Global, true, Enumerable.Range(0, random.Next(1, 15)).Select(_ => Any(random)));
            var check = new CustomerCheck<Shop, Shoe, Land>(customer);
            for (var i = 0; i < customer.Subscriptions.Count; i++)
            {
                var verdict = check.Check(i, Shoe.Boot, default);
                var reasons = verdict.Reasons.ToList();

                verdict.Reasons.Count.ShouldBe(reasons.Count);
                Enumerable.Range(0, reasons.Count).Select(at => verdict.Reasons[at]).ShouldBe(reasons);
                verdict.IsUnknown.ShouldBe(reasons.Count > 0 && reasons.TrueForAll(reason => reason.IsUnknown));
                Should.Throw<ArgumentOutOfRangeException>(() => verdict.Reasons[reasons.Count]);
                Should.Throw<ArgumentOutOfRangeException>(() => verdict.Reasons[-1]);
            }
        }
    }

    [Fact]
    public void A_sentence_about_services_speaks_of_the_terms_that_were_asked_with()
    {
        Subscription<Shoe>[] held = [new(Shoe.Sandal, SubscriptionStatus.Active, "a"), new(default, SubscriptionStatus.Active, "b") { ProductId = Shop.Gaiter }];
        var check = new CustomerCheck<Shop, Shoe, Land>(new Customer<Shoe, Land>(Land.Global, true, held));
        string Tell(int limit) => check.Check(0, Shoe.Boot, new UpgradeRequest { TargetTerms = new OfferTerms { LimitUnit = OfferLimitUnit.Lifetime, Limit = limit } }).Reasons
            .Single(reason => reason.Kind == UpgradeReasonKind.ServicePlansExclusive)
            .ToSentence(offer => offer.ToString(), key => key == nameof(UpgradeReasonKind.ServicePlansExclusive) ? "{limit} of {target}" : null);

        Tell(2).ShouldBe("2 of Boot");
        Tell(3).ShouldBe("3 of Boot");
    }

    /// <summary>A verdict that somebody else gave says as much as one of the check.</summary>
    [Fact]
    public void A_verdict_that_was_read_says_its_first_reasons_too()
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, Enumerable.Range(0, 30).Select(i => Sandal with { Id = "s" + i, ProductId = Shop.Lace }));
        var verdict = Check(Sandal with { HasAddOns = true }, customer, default);

        verdict.ToString().ShouldEndWith("(and 20 more)");
        new UpgradeEligibility<Shoe>(UpgradeType.None, verdict.IsContested, verdict.Note, reasons: verdict.Reasons).ToString().ShouldBe(verdict.ToString());
    }

    /// <summary>The reasons of verdicts on one customer are asked for by several threads at once.</summary>
    [Fact]
    public void Several_threads_may_ask_for_reasons()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            var customer = new Customer<Shoe, Land>(Land.Global, true, Enumerable.Range(0, 40).Select(_ => Any(random)));
            var check = new CustomerCheck<Shop, Shoe, Land>(customer);
            var verdicts = Enumerable.Range(0, customer.Subscriptions.Count).Select(i => check.Check(i, Shoe.Boot, default)).ToArray();
            var said = new string[verdicts.Length];

            Parallel.For(0, verdicts.Length, i => said[i] = string.Join(" ", verdicts[i].Reasons));

            said.ShouldBe(customer.Subscriptions.Select(one => string.Join(" ", Check(one, customer, default).Reasons)));
        }
    }

    private static Subscription<Shoe> Any(Random random) => new(
        (Shoe)random.Next(5),
        random.Next(3) == 0 ? (SubscriptionStatus)random.Next(7) : SubscriptionStatus.Active,
        random.Next(3) == 0 ? null : "s" + random.Next(4))
    {
        ProductId = random.Next(10) switch { 0 => Shop.Gaiter, 1 => Shop.Lace, 2 => Shop.Boots, 3 => Shop.Hat, 4 => Shop.Spike, 5 => Shop.Trainer, 6 => Unknown, _ => Guid.Empty },
        Quantity = random.Next(8),
    };

    /// <summary>What both checks say.</summary>
    private static bool IsEligible(int index, Subscription<Shoe>[] held, Shoe target = Shoe.Boot)
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, held);
        var alone = UpgradeCheck.Check<Shop, Shoe, Land>(held[index], target, customer, default(UpgradeRequest));
        new CustomerCheck<Shop, Shoe, Land>(customer).Check(index, target, default).ToString().ShouldBe(alone.ToString());
        return alone.IsEligible;
    }

    private static UpgradeEligibility<Shoe> Check(Subscription<Shoe> subscription, Customer<Shoe, Land> customer, UpgradeRequest request)
        => UpgradeCheck.Check<Shop, Shoe, Land>(subscription, Shoe.Boot, customer, request);

    private static IEnumerable<UpgradeErrorCode> Codes(Subscription<Shoe> subscription, Customer<Shoe, Land> customer, UpgradeRequest request)
        => Check(subscription, customer, request).Reasons.Select(reason => reason.Code).Distinct();
}
