using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Facts;

/// <summary>What pages say around the section in English of upgrades, offers and of themselves, and what is more than that.</summary>
public sealed class SurroundingSentencesTests
{
    private static readonly string[] Known =
    [
        "This article describes upgrade paths for legacy or traditional license-based offers.",
        "Partners can review their upgrades in the new commerce upgrade documentation.",
        "If a customer grows out of an offer, you might be able to upgrade the subscription.",
        "If the customer wants services that the offer lacks, you may be able to upgrade to a larger one.",
        "For more details, see how to move to another Office 365 for Business plan.",
        "For more information, see how to move to another Microsoft 365 Apps for business plan.",
        "Use Partner Center operated by 21Vianet to upgrade a subscription of your customer.",
        "Subscriptions can be upgraded if all of these conditions are met:",
        "To see whether a subscription can be upgraded, open the customer's account page.",
        "Select the new offer, then choose Submit.",
        "If the subscription can be upgraded, an arrow stands beside its name.",
        "Hover over the arrow, then select Upgrade.",
        "There may be accounts that you have to move yourself.",
        "If so, Partner Center shows you which accounts they are.",
        "For help, see the article about licenses that are not assigned after a switch of plans in Office 365.",
        "You may need to use the admin center for Office 365 operated by 21Vianet to finish what an upgrade leaves.",
        "For more information about what this changes on the bill, see what becomes of the old subscription.",
        "To see if an offer can be upgraded, select a customer in the list. The customer's account page opens.",
        "Select the subscription that you upgrade. The subscription's own page opens.",
        "If the subscription can be upgraded, you'll see a line about it under its name.",
        "Choose the larger offer and enter how many licenses it gets. Select Submit.",
        "More work might be required for some of the users. If so, Partner Center lists them.",
        "For more information, see how to upgrade to another Microsoft plan.",
        "Move to another Microsoft 365 for business plan",
        "Request privileges from a customer",
        "Learn about bills and credits",
        "A customer who has outgrown an offer does not have to start over.",
        "For the offers below, a subscription can be moved up to a larger offer while it runs, and the table says to which.",
        "Partner Center moves most users by itself. Where it cannot, it lists the accounts and services that are left; assign their licenses by hand.",
        "The new commerce experiences include much that is new for Cloud Solution Providers.",
        "In the Partner Center dashboard, select the customer's name.",
        "To upgrade a subscription, follow these steps:",
        "After you submit the upgrade, the new offer appears in the list of subscriptions.",
        "When the upgrade is complete, you'll receive an email.",
        "Microsoft 365 Business Premium adds device management and security to Microsoft 365 Business Standard.",
        "Office 365 Enterprise E5 includes everything in Office 365 Enterprise E3 and adds telephony.",
        "Microsoft 365 Apps for business doesn't include Exchange Online.",
        "With Microsoft 365 Business Basic, customers use the web versions of the apps.",
        "Office 365 Enterprise E1 has web apps only.",
        "The price of Office 365 Enterprise E5 is higher than the price of Office 365 Enterprise E3.",
        "Microsoft 365 Business Basic is meant for small companies.",
        "Office 365 Business is now named Microsoft 365 Apps for business.",
        "Explain to the customer what an upgrade changes.",
        "Customers can compare the plans on the pricing page before an upgrade.",
        "An upgrade changes the offer, and not the customer's data.",
        "The upgrade doesn't change the domain names.",
        "An upgrade can't be undone.",
        "The customer is billed for the new offer from the day of the upgrade.",
        "The invoice lists the upgrade as a credit and a charge.",
        "You can't reduce the number of licenses during the upgrade.",
        "You can upgrade subscriptions with the Partner Center API, too.",
        "You can upgrade a subscription at any time.",
        "Only an admin agent can see the upgrade icon.",
        "This article explains how to add licenses and how to upgrade subscriptions.",
        "This section describes how partners upgrade subscriptions for their customers.",
        "In this article you learn how to upgrade a subscription.",
        "Was this article helpful?",
        "This article was last updated on January 14, 2021.",
        "This page is part of the Partner Center documentation.",
        "How do I know which offer a customer has?",
        "What happens to the customer's data after an upgrade?",
        "Questions about upgrades? Ask your partner support team.",
        "During the upgrade, users can go on working.",
        "If the upgrade doesn't appear, refresh the page.",
        "If an upgrade fails, open a support request.",
        "Try the upgrade again after a few minutes.",
        "Upgrades are shown in the activity log.",
        "Don't cancel the old subscription before the upgrade is complete.",
        "Add-ons stay with the old subscription.",
        "The history of upgrades is on the customer's account page.",
        "Thank you for selling Microsoft 365.",
        "To move a customer from Office 365 Enterprise E1 to Office 365 Enterprise E3, use the table.",
        "Downgrades from Office 365 Enterprise E3 to Microsoft 365 Business Standard are not supported.",
    ];

    private static readonly string[] Telling =
    [
        "We took Office 365 Enterprise E3 out of our shop.",
        "The last orders of Office 365 Enterprise E1 come in May.",
        "Office 365 Enterprise E1 can be had on request.",
        "Nobody may order Office 365 Enterprise E5 any longer.",
        "Office 365 Enterprise E3 will go in summer.",
        "Office 365 Enterprise E3 moves to new commerce.",
        "Microsoft 365 Business Basic became Microsoft 365 Business Standard.",
        "Think twice before selling Office 365 Enterprise E1.",
        "Orders for Office 365 Enterprise E5 are taken by phone.",
        "Office 365 Enterprise E5 comes to an end.",
        "Office 365 Enterprise E5 gives way to Microsoft 365 E5.",
        "The paths in the table were cut.",
        "Upgrades stopped.",
        "Upgrades go on until winter.",
        "The upgrade to Office 365 Enterprise E5 is gone.",
        "The upgrade to Office 365 Enterprise E5 comes back in spring.",
        "No upgrades for now.",
        "We are out of upgrades.",
        "These upgrades belong to the past.",
        "The upgrades are on ice.",
        "Forget these upgrades.",
        "Upgrades work on Mondays.",
        "Upgrades cost a ticket.",
        "An upgrade takes a signature.",
        "Upgrades go through a distributor.",
        "Upgrades are a matter of your account team.",
        "An upgrade is for customers with a contract.",
        "Upgrades are open to gold partners.",
        "You may upgrade once you have a contract.",
        "You can upgrade with a voucher.",
        "A subscription can be upgraded in its first month.",
        "A subscription can be upgraded by Microsoft.",
        "Customers can upgrade in the pilot.",
        "Partners of the first tier upgrade elsewhere.",
        "Academic customers have a page of their own.",
        "Charities are served elsewhere and cannot upgrade.",
        "Annual subscriptions are out.",
        "Trial subscriptions stay where they are.",
        "Direct partners alone may upgrade.",
        "Small customers come first.",
        "This article is how it was in spring.",
        "This article is history.",
        "This page waits for its author.",
        "This page is for the old program.",
        "The page is frozen.",
        "The table has mistakes.",
        "The table lacks rows.",
        "The table is from another page.",
        "Somebody is repairing this table.",
        "Rows of this table were lost.",
        "Do not believe this page.",
        "Another page took the place of this page.",
        "On Malta, upgrades come with a contract.",
        "In summer, upgrades are closed.",
        "Ahead of the move, Office 365 Enterprise E1 is frozen.",
        "Soon, Office 365 Enterprise E1 upgrades to Microsoft 365 E3.",
        "Not one subscription reaches Office 365 Enterprise E3.",
        "For Office 365 Enterprise E1, the end is near.",
        "With Office 365 Enterprise E1, upgrades are closed.",
    ];

    private static readonly string[] KnownBehindConditions =
    [
        "In the last two cases the customer might have bought the subscription from another partner or another channel. They can't buy it from you unless they cancel the existing one first.",
        "It is possible, in the last two cases, that the customer has bought the subscription from another reseller.",
        "The last two may come from another partner or another channel. It has to be canceled there first.",
        "For more information about what this changes on the bill, see what becomes of the old subscription.",
        "If the subscription is suspended, restore it first.",
        "If one of these conditions isn't met, the upgrade fails.",
        "An upgrade takes effect immediately.",
        "To upgrade a subscription, follow these steps:",
    ];

    private static readonly string[] TellingBehindConditions =
    [
        "The customer has signed the agreement.",
        "Extras go first.",
        "The bill is paid.",
        "A payment method is on file.",
        "Wait a day after the purchase.",
        "The tenant was created by the same partner.",
        "No more than 300 seats.",
        "Users agree to the move.",
        "Ask the customer to sign.",
        "The number of licenses stays as it is.",
        "The same holds for trials.",
        "These are examples.",
    ];

    public static TheoryData<string> KnownSentences => new(Known);

    public static TheoryData<string> TellingSentences => new(Telling);

    public static TheoryData<string> SentencesKnownBehindConditions => new(KnownBehindConditions);

    public static TheoryData<string> SentencesTellingBehindConditions => new(TellingBehindConditions);

    [Theory]
    [MemberData(nameof(KnownSentences))]
    public void What_changes_no_upgrade_is_known(string sentence)
        => EnglishText.Get(sentence).Sentences.ShouldAllBe(static part => !Concerns(part) || SurroundingSentences.FindOther(part) == null);

    [Theory]
    [MemberData(nameof(KnownSentences))]
    public void What_is_known_takes_nothing_back_under_a_title(string sentence)
        => EnglishText.Get(sentence).Sentences.ShouldAllBe(static part => RestrictingWords.FindIn(part, null) == null || SurroundingSentences.FindOtherInShort(part) == null || SurroundingSentences.FindOtherBehindConditions(part) == null);

    [Theory]
    [MemberData(nameof(TellingSentences))]
    public void What_may_change_one_is_not(string sentence)
        => EnglishText.Get(sentence).Sentences.ShouldContain(static part => Concerns(part) && SurroundingSentences.FindOther(part) != null);

    [Theory]
    [MemberData(nameof(SentencesKnownBehindConditions))]
    public void What_adds_no_condition_is_known_behind_them(string sentence)
        => EnglishText.Get(sentence).Sentences.ShouldAllBe(static part => SurroundingSentences.FindOtherBehindConditions(part) == null);

    [Theory]
    [MemberData(nameof(SentencesTellingBehindConditions))]
    public void What_may_be_one_more_condition_is_not(string sentence)
        => EnglishText.Get(sentence).Sentences.ShouldContain(static part => SurroundingSentences.FindOtherBehindConditions(part) != null);

    private static bool Concerns(EnglishText part) => SurroundingSentences.Concern(part) || OfferMentions.WellKnown.AreIn(part);
}
