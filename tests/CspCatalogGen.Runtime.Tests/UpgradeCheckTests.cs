using System;
using System.Linq;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;
using static CspCatalogGen.SubscriptionStatus;
using static CspCatalogGen.UpgradeErrorCode;

namespace CspCatalogGen.Tests;

public class UpgradeCheckTests
{
    [Fact]
    public void What_nothing_stands_against_is_eligible()
    {
        var verdict = Check(Sandal(), Shoe.Sneaker);

        verdict.IsEligible.ShouldBeTrue();
        verdict.UpgradeType.ShouldBe(UpgradeType.UpgradeOnly);
        verdict.IsContested.ShouldBeFalse();
        verdict.Note.ShouldBeNull();
        verdict.Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void A_contested_upgrade_says_so_with_its_note()
    {
        var verdict = Check(Sandal(), Shoe.Boot);

        verdict.IsEligible.ShouldBeTrue();
        verdict.IsContested.ShouldBeTrue();
        verdict.Note.ShouldBe("Not in summer.");
    }

    [Theory]
    [InlineData(None, UpgradeReasonKind.StatusUnknown)]
    [InlineData(Suspended, UpgradeReasonKind.NotActive)]
    [InlineData(Deleted, UpgradeReasonKind.NotActive)]
    [InlineData(Expired, UpgradeReasonKind.NotActive)]
    [InlineData(Pending, UpgradeReasonKind.NotActive)]
    [InlineData(Disabled, UpgradeReasonKind.NotActive)]
    [InlineData((SubscriptionStatus)99, UpgradeReasonKind.StatusUnknown)]
    [InlineData((SubscriptionStatus)(-1), UpgradeReasonKind.StatusUnknown)]
    public void Only_an_active_subscription_is_upgraded(SubscriptionStatus status, UpgradeReasonKind kind)
    {
        var verdict = Check(Sandal(status), Shoe.Sneaker);

        Codes(verdict).ShouldBe([SubscriptionStatusNotActive]);
        verdict.Reasons[0].Kind.ShouldBe(kind);
    }

    [Fact]
    public void Delegated_admin_privileges_are_needed()
        => Codes(Check(Sandal(), Shoe.Sneaker, privileges: false)).ShouldBe([DelegatedAdminPermissionsDisabled]);

    [Fact]
    public void Conflicting_services_stand_in_the_way()
        => Codes(Check(Sandal(), Shoe.Sneaker, conflict: true)).ShouldBe([ConflictingServiceTypes]);

    [Theory]
    [InlineData(Active, true)]
    [InlineData(Suspended, true)]
    [InlineData(Pending, true)]
    [InlineData(Disabled, true)]
    [InlineData(None, true)]
    [InlineData(Deleted, false)]
    [InlineData(Expired, false)]
    public void A_target_that_the_customer_still_has_stands_in_the_way(SubscriptionStatus status, bool isRefused)
    {
        var held = new Subscription<Shoe>(Shoe.Sneaker, status, "held");

        var verdict = Check(Sandal(), Shoe.Sneaker, held: [held]);

        verdict.IsEligible.ShouldBe(!isRefused);
        if (isRefused)
        {
            var reason = verdict.Reasons.ShouldHaveSingleItem();
            reason.Code.ShouldBe(ConcurrencyConflicts);
            reason.Subscription.ShouldBe(held);
        }
    }

    [Theory]
    [InlineData((int)Shoe.Sandal, (int)Land.Global)]
    [InlineData((int)Shoe.Sandal, (int)Land.India, UpgradeReasonKind.OtherMarket)]
    [InlineData((int)Shoe.Sneaker, (int)Land.Global, UpgradeReasonKind.OtherOffer)]
    [InlineData((int)Shoe.Sneaker, (int)Land.India, UpgradeReasonKind.OtherOffer, UpgradeReasonKind.OtherMarket)]
    [InlineData(0, (int)Land.Global, UpgradeReasonKind.NoUpgrade)]
    public void An_upgrade_is_one_of_the_subscriptions_offer_in_the_customers_market(int from, int market, params UpgradeReasonKind[] kinds)
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, [Sandal()]);

        var verdict = UpgradeCheck.Check<Shop, Shoe, Land>(Sandal(), (Shoe)from, Shoe.Boot, (Land)market, customer, default(UpgradeRequest));

        verdict.Reasons.Select(reason => reason.Kind).ShouldBe(kinds);
        (verdict.IsEligible, verdict.IsContested, verdict.Note).ShouldBe((kinds.Length == 0, from != 0, from == 0 ? null : "Not in summer."));
    }

    [Fact]
    public void What_does_not_agree_is_told_before_everything_else()
    {
        var subscription = Sandal(Suspended) with { HasAddOns = true };
        var customer = new Customer<Shoe, Land>(Land.Global, true, [subscription]);

        UpgradeCheck.Check<Shop, Shoe, Land>(subscription, Shoe.Sneaker, Shoe.Boot, Land.Global, customer, hasConflictingServices: true).Reasons
            .Select(reason => reason.Kind)
            .ShouldBe([UpgradeReasonKind.OtherOffer, UpgradeReasonKind.NotActive, UpgradeReasonKind.ConflictingServices, UpgradeReasonKind.AddOnsPresent]);
    }

    [Fact]
    public void There_is_no_upgrade_from_nothing_even_for_a_subscription_to_nothing()
    {
        var nothing = new Subscription<Shoe>(default, Active);

        UpgradeCheck.Check<Shop, Shoe, Land>(nothing, default, Shoe.Boot, Land.Global, new Customer<Shoe, Land>(Land.Global, true, [nothing]), default(UpgradeRequest)).Reasons
            .ShouldHaveSingleItem().Kind.ShouldBe(UpgradeReasonKind.NoUpgrade);
    }

    [Fact]
    public void A_pair_that_no_document_lists_has_no_such_target()
    {
        var verdict = Check(Sandal(), Shoe.Boot, Land.India);

        Codes(verdict).ShouldBe([SubscriptionTargetOfferNotFound]);
        (verdict.IsContested, verdict.Note).ShouldBe((false, null));
    }

    [Fact]
    public void An_offer_without_a_row_has_no_paths()
        => Codes(Check(new(Shoe.Boot, Active), Shoe.Sneaker)).ShouldBe([SubscriptionDoesNotHaveAnyUpgradePaths]);

    [Fact]
    public void A_variant_is_refused_outside_its_market()
    {
        var source = Check(new(Shoe.SneakerIndia, Active), Shoe.Boot).Reasons.ShouldHaveSingleItem();
        var target = Check(Sandal(), Shoe.SneakerIndia).Reasons.ShouldHaveSingleItem();

        source.Code.ShouldBe(SubscriptionDoesNotHaveAnyUpgradePaths);
        source.Sentence.ShouldBe("No document says that SneakerIndia is sold in the market Global.");
        target.Code.ShouldBe(SubscriptionTargetOfferNotFound);
        target.Sentence.ShouldBe("No document says that SneakerIndia is sold in the market Global.");
    }

    [Fact]
    public void Values_that_are_no_offer_and_no_market_are_refused()
    {
        Codes(Check(Sandal(), (Shoe)99)).ShouldBe([SubscriptionTargetOfferNotFound]);
        Codes(Check(new((Shoe)0, Active), Shoe.Sneaker)).ShouldBe([SubscriptionDoesNotHaveAnyUpgradePaths]);
    }

    [Fact]
    public void Every_reason_is_given_at_once()
    {
        var verdict = Check(
            Sandal(Suspended),
            Shoe.SneakerIndia,
            privileges: false,
            conflict: true,
            held: [new(Shoe.SneakerIndia, Active)]);

        Codes(verdict).ShouldBe(
        [
            SubscriptionTargetOfferNotFound,
            SubscriptionStatusNotActive,
            DelegatedAdminPermissionsDisabled,
            ConflictingServiceTypes,
            ConcurrencyConflicts,
        ]);
        verdict.UpgradeType.ShouldBe(UpgradeType.None);
        verdict.Reasons.ShouldAllBe(reason => reason.Sentence.EndsWith('.'));
    }

    [Fact]
    public void A_market_enforces_only_the_conditions_that_its_documents_list()
        => Check(Sandal(Suspended), Shoe.Sneaker, Land.Lenient, privileges: false, conflict: true, held: [new(Shoe.Sneaker, Active)])
            .IsEligible.ShouldBeTrue();

    [Fact]
    public void The_eligible_path_allocates_nothing()
    {
        var customer = new Customer<Shoe, Land>(Land.Global, true, [Sandal(), new(Shoe.Sneaker, Deleted)]);
        var subscription = Sandal();
        var eligible = 0;
        long Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                eligible += UpgradeCheck.Check<Shop, Shoe, Land>(subscription, Shoe.Boot, customer, false).IsEligible ? 1 : 0;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Run();
        Run().ShouldBe(0);
        eligible.ShouldBe(2000);
    }

    [Fact]
    public void Code_numbers_are_Partner_Centers()
    {
        Enum.GetNames<UpgradeErrorCode>().ShouldBe(
        [
            "Other", "DelegatedAdminPermissionsDisabled", "SubscriptionStatusNotActive", "ConflictingServiceTypes",
            "ConcurrencyConflicts", "UserContextRequired", "SubscriptionAddOnsPresent",
            "SubscriptionDoesNotHaveAnyUpgradePaths", "SubscriptionTargetOfferNotFound", "SubscriptionNotProvisioned",
            "OfferDoesNotSupportBillingCycle", "InsufficientGranularAdminPermissions",
        ]);
        Enum.GetValues<UpgradeErrorCode>().Select(code => (int)code).ShouldBe(Enumerable.Range(0, 12));
        Enum.GetValues<UpgradeType>().Select(type => (int)type).ShouldBe([0, 1, 2]);
    }

    private static Subscription<Shoe> Sandal(SubscriptionStatus status = Active) => new(Shoe.Sandal, status, "it");

    private static UpgradeEligibility<Shoe> Check(
        Subscription<Shoe> subscription,
        Shoe target,
        Land market = Land.Global,
        bool privileges = true,
        bool conflict = false,
        Subscription<Shoe>[]? held = null)
        => UpgradeCheck.Check<Shop, Shoe, Land>(
            subscription,
            target,
            new Customer<Shoe, Land>(market, privileges, [subscription, .. held ?? []]),
            conflict);

    private static UpgradeErrorCode[] Codes(UpgradeEligibility<Shoe> verdict) => [.. verdict.Reasons.Select(reason => reason.Code)];
}
