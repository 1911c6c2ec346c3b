using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;
using static CspCatalogGen.SubscriptionStatus;
using static CspCatalogGen.UpgradeErrorCode;

namespace CspCatalogGen.Tests;

/// <summary>The check that computes conflicts and looks at everything that the caller tells.</summary>
public class WholeAnswerTests
{
    private static readonly Subscription<Shoe> Sandal = new(Shoe.Sandal, Active, "it");

    [Fact]
    public void What_nothing_stands_against_is_eligible_and_leaves_licenses_to_assign()
    {
        var verdict = Check(Sandal);

        verdict.IsEligible.ShouldBeTrue();
        verdict.UpgradeType.ShouldBe(UpgradeType.UpgradeOnly);
        verdict.FollowUp.ShouldBe(UpgradeFollowUp.AssignLicenses);
        Check(Sandal, Shoe.Sneaker, market: Land.India).FollowUp.ShouldBe(UpgradeFollowUp.AssignLicenses | UpgradeFollowUp.Use21VianetAdminCenter);
    }

    [Fact]
    public void What_is_refused_leaves_nothing_to_do()
        => Check(Sandal with { HasAddOns = true }, Shoe.Sneaker, market: Land.India).FollowUp.ShouldBe(UpgradeFollowUp.None);

    [Fact]
    public void A_held_product_that_includes_what_is_added_conflicts()
    {
        var held = new Subscription<Shoe>(default, Active, "held") { ProductId = Shop.Lace };

        var reason = Check(Sandal, held: [held]).Reasons.ShouldHaveSingleItem();

        reason.Code.ShouldBe(ConflictingServiceTypes);
        reason.Subscription.ShouldBe(held);
        reason.Sentence.ShouldBe("The customer has a subscription to Lace: it includes PLAN1, which the upgrade would add.");
        reason.Conflicts.ShouldHaveSingleItem().ExclusionGroup.ShouldBeNull();
    }

    [Fact]
    public void A_held_product_that_excludes_what_is_added_conflicts_by_its_group()
    {
        var reason = Check(Sandal, held: [new(default, Active) { ProductId = Shop.Gaiter }]).Reasons.ShouldHaveSingleItem();

        reason.Sentence.ShouldBe("The customer has a subscription to Gaiter: it includes PLAN70, which cannot be assigned beside PLAN2 (Legs, group 1), which the upgrade would add.");
        var conflict = reason.Conflicts.ShouldHaveSingleItem();
        (conflict.Held.StringId, conflict.Added.StringId, conflict.ExclusionGroup).ShouldBe(("PLAN70", "PLAN2", "Legs, group 1"));
    }

    [Fact]
    public void A_held_product_that_is_excluded_by_what_is_added_conflicts_whichever_plan_comes_first()
        => Check(Sandal, held: [new(default, Active) { ProductId = Shop.Hat }]).Reasons.ShouldHaveSingleItem()
            .Sentence.ShouldBe("The customer has a subscription to Hat: it includes PLAN3, which cannot be assigned beside PLAN72 (Peaks, group 1), which the upgrade would add.");

    [Fact]
    public void A_plan_excludes_no_second_one_of_itself()
    {
        var conflict = Check(Sandal, held: [new(default, Active) { ProductId = Shop.Spike }]).Reasons.ShouldHaveSingleItem().Conflicts.ShouldHaveSingleItem();

        (conflict.Held.StringId, conflict.Added.StringId, conflict.ExclusionGroup).ShouldBe(("PLAN72", "PLAN72", null));
    }

    [Fact]
    public void What_the_first_row_includes_is_known_like_any_other()
    {
        var trainer = Sandal with { ProductId = Shop.Trainer };

        Check(trainer, held: [new(default, Active) { ProductId = Shop.Trainer }]).IsEligible.ShouldBeTrue();
        Check(trainer, Shoe.Sneaker, held: [new(default, Active) { ProductId = Shop.Gaiter }]).IsEligible.ShouldBeTrue();
        Check(trainer, held: [new(default, Active) { ProductId = Shop.Gaiter }]).Reasons.ShouldHaveSingleItem().Kind.ShouldBe(UpgradeReasonKind.ServicePlansExclusive);
        Check(Sandal, Shoe.Sneaker, held: [new(default, Active) { ProductId = Shop.Lace }]).Reasons.ShouldHaveSingleItem().Kind.ShouldBe(UpgradeReasonKind.ServicePlanHeld);
    }

    [Fact]
    public void A_subscription_that_the_customer_gave_up_is_still_no_other_one()
    {
        var given = Sandal with { Status = Deleted };

        Check(given, Shoe.Sneaker, Land.Open).IsEligible.ShouldBeTrue();
        Codes(Check(given, Shoe.Sneaker, Land.Open, held: [new(default, Active) { ProductId = Shop.Lace }])).ShouldBe([ConflictingServiceTypes]);
        Check(given, Shoe.Sneaker, Land.Open, held: [new(default, Deleted) { ProductId = Shop.Lace }]).IsEligible.ShouldBeTrue();
    }

    [Fact]
    public void Beside_anything_else_what_is_not_documented_may_conflict()
    {
        var unknown = Sandal with { ProductId = Guid.Parse("00000000-0000-0000-0000-0000000000ff") };

        Check(unknown).IsEligible.ShouldBeTrue();
        Check(unknown, held: [new(default, Active) { ProductId = Shop.Gaiter }]).Reasons.ShouldHaveSingleItem().Kind.ShouldBe(UpgradeReasonKind.ServicesUnknown);
    }

    [Fact]
    public void Nothing_conflicts_with_what_is_not_added()
        => Check(Sandal, Shoe.Sneaker, held: [new(default, Active) { ProductId = Shop.Gaiter }]).IsEligible.ShouldBeTrue();

    [Fact]
    public void A_second_subscription_of_the_same_is_another_one()
        => Codes(Check(Sandal, Shoe.Sneaker, held: [new(Shoe.Boot, Active)])).ShouldBe([ConflictingServiceTypes]);

    [Theory]
    [InlineData(3)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(129)]
    public void A_conflict_is_found_among_many_subscriptions(int at)
        => Codes(Check(Sandal, held: [.. Enumerable.Range(0, 130).Select(i => i == at ? new Subscription<Shoe>(default, Active) { ProductId = Shop.Lace } : new Subscription<Shoe>(Shoe.Sandal, Active, "other"))]))
            .ShouldBe([ConflictingServiceTypes]);

    [Fact]
    public void What_is_not_documented_is_unknown_and_not_eligible()
    {
        var verdict = Check(Sandal, held: [new(default, Active, "odd") { ProductId = Guid.NewGuid() }]);

        verdict.IsEligible.ShouldBeFalse();
        verdict.IsUnknown.ShouldBeTrue();
        verdict.Reasons.ShouldHaveSingleItem().IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public void A_known_conflict_beside_an_unknown_one_is_known()
    {
        var verdict = Check(Sandal, held: [new(default, Active) { ProductId = Guid.NewGuid() }, new(default, Active) { ProductId = Shop.Lace }]);

        verdict.IsUnknown.ShouldBeFalse();
        verdict.Reasons.Select(reason => reason.IsUnknown).ShouldBe([true, false]);
    }

    [Fact]
    public void What_the_caller_says_of_services_takes_the_place_of_what_the_documents_say_and_of_nothing_else()
    {
        var it = Sandal with { HasAddOns = true, IsNotProvisioned = true };
        var customer = new Customer<Shoe, Land>(Land.Global, false, [it, new(default, Active) { ProductId = Shop.Lace }]) { GranularAdminPrivileges = GranularAdminPrivileges.Insufficient };
        UpgradeErrorCode[] others = [SubscriptionNotProvisioned, InsufficientGranularAdminPermissions, SubscriptionAddOnsPresent];

        Codes(UpgradeCheck.Check<Shop, Shoe, Land>(it, Shoe.Boot, customer, hasConflictingServices: false)).ShouldBe(others);
        Codes(UpgradeCheck.Check<Shop, Shoe, Land>(it, Shoe.Boot, customer, hasConflictingServices: true)).ShouldBe([.. others, ConflictingServiceTypes], ignoreOrder: true);
        UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, Shoe.Boot, new(Land.Global, true, [Sandal]), hasConflictingServices: false).FollowUp.ShouldBe(UpgradeFollowUp.AssignLicenses);
    }

    [Fact]
    public void A_market_that_does_not_list_the_condition_does_not_enforce_it()
        => Check(Sandal, Shoe.Sneaker, Land.Lenient, held: [new(default, Active) { ProductId = Shop.Lace }, new(Shoe.Sneaker, Active)]).IsEligible.ShouldBeTrue();

    [Theory]
    [InlineData(true, GranularAdminPrivileges.None)]
    [InlineData(true, GranularAdminPrivileges.Insufficient)]
    [InlineData(false, GranularAdminPrivileges.Sufficient)]
    [InlineData(false, GranularAdminPrivileges.None, DelegatedAdminPermissionsDisabled)]
    [InlineData(false, GranularAdminPrivileges.Insufficient, InsufficientGranularAdminPermissions)]
    public void One_of_the_two_kinds_of_privileges_is_needed(bool delegated, GranularAdminPrivileges granular, params UpgradeErrorCode[] codes)
        => Codes(UpgradeCheck.Check<Shop, Shoe, Land>(
            Sandal,
            Shoe.Boot,
            new Customer<Shoe, Land>(Land.Global, delegated, [Sandal]) { GranularAdminPrivileges = granular },
            default(UpgradeRequest))).ShouldBe(codes);

    [Fact]
    public void Add_ons_have_to_go_first() => Codes(Check(Sandal with { HasAddOns = true })).ShouldBe([SubscriptionAddOnsPresent]);

    [Fact]
    public void What_is_not_provisioned_cannot_be_upgraded() => Codes(Check(Sandal with { IsNotProvisioned = true })).ShouldBe([SubscriptionNotProvisioned]);

    [Theory]
    [InlineData(BillingCycle.Annual, true)]
    [InlineData(BillingCycle.Unknown, true)]
    [InlineData(BillingCycle.Monthly, false)]
    public void The_target_must_support_the_billing_cycle(BillingCycle cycle, bool isEligible)
        => Codes(Check(Sandal with { BillingCycle = cycle }, terms: new OfferTerms { SupportedBillingCycles = [BillingCycle.Annual] }))
            .ShouldBe(isEligible ? [] : [OfferDoesNotSupportBillingCycle]);

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void The_quantity_must_be_what_the_target_allows(int quantity, bool isEligible)
    {
        var verdict = Check(Sandal with { Quantity = quantity }, terms: new OfferTerms { MinimumQuantity = 5, MaximumQuantity = 300 });

        Codes(verdict).ShouldBe(isEligible ? [] : [Other]);
        if (!isEligible)
        {
            verdict.Reasons[0].Sentence.ShouldBe($"The subscription to Sandal has {(quantity < 5 ? $"too few licenses for Boot ({quantity}, at least 5" : $"too many licenses for Boot ({quantity}, at most 300")}).");
        }
    }

    /// <summary>Terms that allow no quantity at all: what is not too small is too large.</summary>
    [Fact]
    public void The_least_quantity_is_not_too_small()
        => Check(Sandal with { Quantity = 5 }, terms: new OfferTerms { MinimumQuantity = 5, MaximumQuantity = 4 }).Reasons.ShouldHaveSingleItem().Kind.ShouldBe(UpgradeReasonKind.QuantityTooLarge);

    [Theory]
    [InlineData(OfferLimitUnit.None, Deleted, true)]
    [InlineData(OfferLimitUnit.Concurrent, Deleted, true)]
    [InlineData(OfferLimitUnit.Lifetime, Deleted, false)]
    [InlineData(OfferLimitUnit.Lifetime, Expired, false)]
    public void A_lifetime_limit_counts_what_the_customer_gave_up(OfferLimitUnit unit, SubscriptionStatus status, bool isEligible)
        => Codes(Check(Sandal, terms: new OfferTerms { LimitUnit = unit, Limit = 1 }, held: [new(Shoe.Boot, status)])).ShouldBe(isEligible ? [] : [ConcurrencyConflicts]);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void A_concurrent_limit_counts_what_the_customer_has(int limit, bool isEligible)
        => Check(Sandal, Shoe.Sneaker, Land.Lenient, terms: new OfferTerms { LimitUnit = OfferLimitUnit.Concurrent, Limit = limit }, held: [new(Shoe.Sneaker, Active)])
            .IsEligible.ShouldBe(isEligible);

    [Fact]
    public void Licenses_are_transferred_for_a_signed_in_user_only()
    {
        Codes(Check(Sandal, request: new UpgradeRequest { Type = UpgradeType.UpgradeWithLicenseTransfer })).ShouldBe([UserContextRequired]);
        var verdict = Check(Sandal, request: new UpgradeRequest { Type = UpgradeType.UpgradeWithLicenseTransfer, HasUserContext = true });
        verdict.UpgradeType.ShouldBe(UpgradeType.UpgradeWithLicenseTransfer);
        verdict.FollowUp.ShouldBe(UpgradeFollowUp.None);
    }

    [Fact]
    public void What_was_bought_elsewhere_has_to_be_canceled_there()
    {
        var reason = Check(Sandal, held: [new(Shoe.Boot, Active) { IsFromElsewhere = true }]).Reasons.Single(reason => reason.Code == ConcurrencyConflicts);

        reason.MustBeCanceledElsewhere.ShouldBeTrue();
        reason.Sentence.ShouldEndWith("it has to be canceled where it was bought.");
    }

    [Fact]
    public void The_eligible_path_allocates_nothing()
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, [Sandal, new(Shoe.Sandal, Active, "other"), new(Shoe.Boot, Deleted)]);
        var eligible = 0;
        long Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                eligible += UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, Shoe.Boot, customer, default(UpgradeRequest)).IsEligible ? 1 : 0;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Run();
        Run().ShouldBe(0);
        eligible.ShouldBe(2000);
    }

    /// <summary>The check against the conditions as the page says them, one line each.</summary>
    [Fact]
    public void It_equals_the_sentences_of_the_page_on_random_customers()
    {
        var random = new Random(11);
        Guid[] products = [Guid.Empty, Shop.Gaiter, Shop.Lace, Shop.Hat, Shop.Spike, Shop.Trainer, Guid.Parse("00000000-0000-0000-0000-0000000000ff")];
        var seen = new HashSet<string>();
        for (var i = 0; i < 50_000; i++)
        {
            var subscriptions = Enumerable.Range(0, random.Next(1, 5)).Select(n => new Subscription<Shoe>((Shoe)random.Next(0, 6), (SubscriptionStatus)random.Next(4), $"{n}")
            {
                ProductId = n == 0 ? Guid.Empty : products[random.Next(products.Length)],
                HasAddOns = random.Next(8) == 0,
                IsNotProvisioned = random.Next(8) == 0,
                BillingCycle = (BillingCycle)random.Next(4),
                Quantity = random.Next(4),
            }).ToList();
            var customer = new Customer<Shoe, Land>((Land)random.Next(4), random.Next(4) > 0, subscriptions) { GranularAdminPrivileges = (GranularAdminPrivileges)random.Next(3) };
            var target = (Shoe)random.Next(0, 6);
            var terms = random.Next(3) == 0 ? null : new OfferTerms
            {
                LimitUnit = (OfferLimitUnit)random.Next(3),
                Limit = random.Next(3),
                MinimumQuantity = random.Next(3),
                MaximumQuantity = random.Next(4),
                SupportedBillingCycles = [(BillingCycle)random.Next(1, 4)],
            };

            var told = random.Next(3) switch { 0 => true, 1 => false, _ => (bool?)null };

            var request = new UpgradeRequest { TargetTerms = terms, HasConflictingServices = told };
            var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(subscriptions[0], target, customer, request);
            new CustomerCheck<Shop, Shoe, Land>(customer).Check(0, target, request).IsEligible.ShouldBe(verdict.IsEligible);

            var expected = Sentences(customer, subscriptions[0], target, terms, told);
            verdict.Reasons.Select(reason => (int)reason.Code).Distinct().Order().ShouldBe(expected);
            verdict.IsEligible.ShouldBe(expected.Length == 0);
            verdict.IsUnknown.ShouldBe(verdict.Reasons.Count > 0 && verdict.Reasons.All(reason => reason.IsUnknown));
            seen.Add(string.Join(',', expected));
        }

        seen.Count.ShouldBeGreaterThan(50);
        seen.ShouldContain("");
    }

    private static int[] Sentences(Customer<Shoe, Land> customer, Subscription<Shoe> it, Shoe target, OfferTerms? terms, bool? told)
    {
        var shop = default(Shop);
        var pageListsConditions = customer.Market is Land.Global or Land.India;
        var others = customer.Subscriptions.Skip(1).Where(other => other.Status is not (Deleted or Expired)).ToList();
        var refused = new SortedSet<int>();
        void When(bool condition, UpgradeErrorCode code)
        {
            if (condition)
            {
                refused.Add((int)code);
            }
        }

        if (!shop.IsUpgrade(it.Offer, target, customer.Market))
        {
            When(!shop.IsSold(it.Offer, customer.Market) || !shop.HasUpgrades(it.Offer, customer.Market), SubscriptionDoesNotHaveAnyUpgradePaths);
            When(!shop.IsSold(target, customer.Market) || refused.Count == 0, SubscriptionTargetOfferNotFound);
        }

        var hasPrivileges = customer.HasDelegatedAdminPrivileges || customer.GranularAdminPrivileges == GranularAdminPrivileges.Sufficient;
        When(pageListsConditions && it.Status != Active, SubscriptionStatusNotActive);
        When(pageListsConditions && !hasPrivileges && customer.GranularAdminPrivileges == GranularAdminPrivileges.None, DelegatedAdminPermissionsDisabled);
        When(pageListsConditions && !hasPrivileges && customer.GranularAdminPrivileges != GranularAdminPrivileges.None, InsufficientGranularAdminPermissions);
        When((pageListsConditions || customer.Market == Land.Open) && (told ?? (others.Count > 0 && MayConflict(Plans(it), Plans(new(target, Active)), others.Select(Plans)))), ConflictingServiceTypes);
        When(pageListsConditions && customer.Subscriptions.Any(any => any.Offer == target && any.Status is not (Deleted or Expired)), ConcurrencyConflicts);
        When(it.HasAddOns, SubscriptionAddOnsPresent);
        When(it.IsNotProvisioned, SubscriptionNotProvisioned);
        if (terms is not null)
        {
            When(it.BillingCycle != BillingCycle.Unknown && !terms.SupportedBillingCycles.Contains(it.BillingCycle), OfferDoesNotSupportBillingCycle);
            When(it.Quantity > 0 && (it.Quantity < terms.MinimumQuantity || (terms.MaximumQuantity > 0 && it.Quantity > terms.MaximumQuantity)), Other);
            var counted = customer.Subscriptions.Count(any => any.Offer == target && (terms.LimitUnit == OfferLimitUnit.Lifetime || any.Status is not (Deleted or Expired)));
            When(terms.LimitUnit != OfferLimitUnit.None && terms.Limit > 0 && counted >= terms.Limit, ConcurrencyConflicts);
        }

        return [.. refused];
    }

    private static bool MayConflict(HashSet<string>? source, HashSet<string>? target, IEnumerable<HashSet<string>?> held)
    {
        if (source is null || target is null || held.Any(plans => plans is null))
        {
            return true;
        }

        var additional = target.Except(source).ToHashSet();
        return held.Any(plans => plans!.Overlaps(additional)
            || Exclusive("shaft", "gaiters", plans) || Exclusive("gaiters", "shaft", plans)
            || Exclusive("spikes", "cap", plans) || Exclusive("cap", "spikes", plans));

        bool Exclusive(string added, string held, HashSet<string> plans) => additional.Contains(added) && plans.Contains(held);
    }

    private static HashSet<string>? Plans(Subscription<Shoe> subscription) => subscription.ProductId == Shop.Gaiter ? ["gaiters"]
        : subscription.ProductId == Shop.Lace ? ["laces"]
        : subscription.ProductId == Shop.Hat ? ["cap"]
        : subscription.ProductId == Shop.Spike ? ["spikes"]
        : subscription.ProductId == Shop.Trainer ? ["sole", "laces"]
        : subscription.ProductId != Guid.Empty ? null
        : subscription.Offer switch
        {
            Shoe.Sandal => ["sole"],
            Shoe.Sneaker => ["sole", "laces"],
            Shoe.Boot => ["sole", "laces", "shaft", "spikes"],
            _ => null,
        };

    private static UpgradeEligibility<Shoe> Check(
        Subscription<Shoe> subscription,
        Shoe target = Shoe.Boot,
        Land market = Land.Global,
        OfferTerms? terms = null,
        UpgradeRequest? request = null,
        Subscription<Shoe>[]? held = null)
    {
        var customer = new Customer<Shoe, Land>(market, true, [subscription, .. held ?? []]);
        var asked = request ?? new UpgradeRequest { TargetTerms = terms };
        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(subscription, target, customer, asked);

        // The check of all upgrades of a customer says the same.
        new CustomerCheck<Shop, Shoe, Land>(customer).Check(0, target, asked).IsEligible.ShouldBe(verdict.IsEligible);
        return verdict;
    }

    private static UpgradeErrorCode[] Codes(UpgradeEligibility<Shoe> verdict) => [.. verdict.Reasons.Select(reason => reason.Code)];
}
