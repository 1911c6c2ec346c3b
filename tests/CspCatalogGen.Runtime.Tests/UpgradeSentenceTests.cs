using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;
using static CspCatalogGen.SubscriptionStatus;

namespace CspCatalogGen.Tests;

/// <summary>Every kind of reason is told, in English and in words of the caller's.</summary>
public partial class UpgradeSentenceTests
{
    public static TheoryData<UpgradeReasonKind> Kinds => [.. Enum.GetValues<UpgradeReasonKind>()];

    [Fact]
    public void Every_kind_has_an_english_sentence_and_every_sentence_a_key()
    {
        var keys = UpgradeSentences.GetKeys();

        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => UpgradeSentences.InEnglish(key) != null);
        Enum.GetNames<UpgradeReasonKind>().ShouldBeSubsetOf(keys);
        keys.Where(key => key.StartsWith(UpgradeSentences.Status, StringComparison.Ordinal)).Select(key => key.Split('.')[1])
            .ShouldBe(Enum.GetNames<SubscriptionStatus>().Except(["None", "Active"]));
        keys.Where(key => key.StartsWith(UpgradeSentences.BillingCycle, StringComparison.Ordinal)).Select(key => key.Split('.')[1])
            .ShouldBe(Enum.GetNames<BillingCycle>().Except(["Unknown"]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_told_with_every_placeholder_filled(UpgradeReasonKind kind)
    {
        var reasons = Reasons().Where(reason => reason.Kind == kind).ToList();

        reasons.ShouldNotBeEmpty();
        reasons.ShouldAllBe(reason => !reason.Sentence.Contains('{') && reason.Sentence.EndsWith('.') && !reason.Sentence.Contains("  "));
        reasons.ShouldAllBe(reason => Enum.IsDefined(reason.Code));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_placeholder_of_a_kind_is_filled_in_other_words_too(UpgradeReasonKind kind)
    {
        var placeholders = Placeholder().Matches(UpgradeSentences.InEnglish(kind.ToString())!).Select(match => match.Value).ToList();
        foreach (var reason in Reasons().Where(reason => reason.Kind == kind))
        {
            // Its words in reverse order, told apart by a bar.
            var sentence = reason.ToSentence(
                offer => "<" + offer + ">",
                key => key == kind.ToString() ? "|" + string.Join('|', Enumerable.Reverse(placeholders)) + "|" : key.Contains('.', StringComparison.Ordinal) ? "[" + key + "]" : null);

            sentence.Split('|').Length.ShouldBe(Math.Max(placeholders.Count, 1) + 2);
            sentence.ShouldNotContain('{');
            sentence.Split('|')[1..^1].ShouldAllBe(value => placeholders.Count == 0 || value.Length > 0);
        }
    }

    [Fact]
    public void A_product_that_no_page_sells_as_an_offer_is_named_and_not_called_unsold()
    {
        var lace = new Subscription<Shoe>(default, Active) { ProductId = Shop.Lace };

        Check(lace, Shoe.Boot).Select(reason => reason.Sentence).ShouldBe(["No document lists an upgrade from Lace in the market Global."]);
        UpgradeCheck.Check<Shop, Shoe, Land>(lace, Shoe.Boot, new(Land.Global, true, [lace]), hasConflictingServices: false).Reasons
            .Select(reason => reason.Sentence).ShouldBe(["No document lists an upgrade from Lace in the market Global."]);
    }

    [Fact]
    public void Words_inside_a_sentence_are_the_callers()
    {
        string Tell(UpgradeReasonKind kind) => Reasons().First(reason => reason.Kind == kind).ToSentence(
            offer => offer.ToString().ToUpperInvariant(),
            key => key switch
            {
                "NotActive" => "{offer}: {status}",
                "BillingCycleNotSupported" => "{cycle}",
                "OtherMarket" => "{upgradeMarket}/{market}",
                "ServicesUnknown" => "{held}",
                "Product" => "Produkt {id}",
                "SubscriptionStatus.Suspended" => "angehalten",
                "BillingCycle.Annual" => "jährlich",
                "Market.India" => "Indien",
                _ => null,
            });

        Tell(UpgradeReasonKind.NotActive).ShouldBe("SANDAL: angehalten");
        Tell(UpgradeReasonKind.BillingCycleNotSupported).ShouldBe("jährlich");
        Tell(UpgradeReasonKind.OtherMarket).ShouldBe("Indien/Global");
        Tell(UpgradeReasonKind.ServicesUnknown).ShouldBe($"Produkt {Unknown}");
    }

    [Fact]
    public void Sentences_behind_one_another_are_parted_as_their_script_does()
    {
        var owned = Check(Sandal, Shoe.Boot, held: [new(Shoe.Boot, Active) { IsFromElsewhere = true }])
            .Single(reason => reason.Kind == UpgradeReasonKind.TargetOwned);

        owned.ToSentence(offer => "", key => key == "TargetOwned" ? "甲。" : "乙。").ShouldBe("甲。乙。");
        owned.ToSentence(offer => "", key => key == "TargetOwned" ? "A." : "B.").ShouldBe("A. B.");
    }

    [Fact]
    public void Values_with_braces_stay_values()
        => Reasons().First(reason => reason.Kind == UpgradeReasonKind.NotListed)
            .ToSentence(offer => "{market}", _ => "{offer}|{target}").ShouldBe("{market}|{market}");

    private static readonly Guid Unknown = new("00000000-0000-0000-0000-0000000000ff");

    private static readonly Subscription<Shoe> Sandal = new(Shoe.Sandal, Active, "it");

    // Something that every kind of reason is given for.
    private static List<UpgradeReason<Shoe>> Reasons() =>
    [
        .. Check(new(Shoe.Sandal, Suspended) { HasAddOns = true, IsNotProvisioned = true }, Shoe.Sneaker),
        .. Check(new(Shoe.Sandal, None), Shoe.Sneaker),
        .. Check(new(Shoe.Sandal, (SubscriptionStatus)99), Shoe.Sneaker),
        .. Check(Sandal, Shoe.Sneaker, hasPrivileges: false),
        .. Check(Sandal, Shoe.Sneaker, hasPrivileges: false, granular: GranularAdminPrivileges.Insufficient),
        .. Check(Sandal, Shoe.Sneaker, request: new() { Type = UpgradeType.UpgradeWithLicenseTransfer }),
        .. Check(new(Shoe.SneakerIndia, Active), Shoe.Sneaker),
        .. Check(new(Shoe.Boot, Active), Shoe.SneakerIndia),
        .. Check(Sandal, Shoe.Boot, Land.India),
        .. Check(Sandal, Shoe.Boot, held: [new(default, Active) { ProductId = Unknown }, new((Shoe)99, Active), new((Shoe)99, Active, "x")]),
        .. Check(Sandal, Shoe.Boot, held: [new(Shoe.Boot, Active) { IsFromElsewhere = true }]),
        .. Check(Sandal, Shoe.Boot, held: [new(default, Active) { ProductId = Shop.Lace }]),
        .. Check(Sandal, Shoe.Boot, held: [new(default, Active) { ProductId = Shop.Gaiter }]),
        .. Check(
            new(Shoe.Sandal, Active) { Quantity = 1, BillingCycle = BillingCycle.Annual },
            Shoe.Boot,
            held: [new(Shoe.Boot, Active)],
            request: new() { TargetTerms = new() { MinimumQuantity = 5, MaximumQuantity = 9, LimitUnit = OfferLimitUnit.Concurrent, Limit = 1, SupportedBillingCycles = [BillingCycle.Monthly] } }),
        .. Check(
            new(Shoe.Sandal, Active) { Quantity = 10, BillingCycle = BillingCycle.None },
            Shoe.Boot,
            held: [new(Shoe.Boot, Deleted)],
            request: new() { TargetTerms = new() { MinimumQuantity = 5, MaximumQuantity = 9, LimitUnit = OfferLimitUnit.Lifetime, Limit = 1, SupportedBillingCycles = [BillingCycle.Monthly] } }),
        .. UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, Shoe.Sneaker, new(Land.Global, true, [Sandal]), hasConflictingServices: true).Reasons,
        .. UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, Shoe.Sneaker, Shoe.Boot, Land.India, new(Land.Global, true, [Sandal]), hasConflictingServices: false).Reasons,
        .. UpgradeCheck.Check<Shop, Shoe, Land>(Sandal, default, default, default, new(Land.Global, true, [Sandal]), new UpgradeRequest()).Reasons,
    ];

    private static IReadOnlyList<UpgradeReason<Shoe>> Check(
        Subscription<Shoe> subscription,
        Shoe target,
        Land market = Land.Global,
        bool hasPrivileges = true,
        GranularAdminPrivileges granular = GranularAdminPrivileges.None,
        Subscription<Shoe>[]? held = null,
        UpgradeRequest request = default)
        => UpgradeCheck.Check<Shop, Shoe, Land>(
            subscription,
            target,
            new Customer<Shoe, Land>(market, hasPrivileges, [subscription, .. held ?? []]) { GranularAdminPrivileges = granular },
            request).Reasons;

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
