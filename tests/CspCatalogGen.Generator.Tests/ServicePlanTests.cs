using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>Condition 3 on the catalog documents of this repository: real offers, real products, real plans.</summary>
public class ServicePlanTests
{
    private const string Preamble = """
        #pragma warning disable CS0219, CS8321 // Not every test needs all of these.
        string Say(Offer from, Offer to, params Subscription<Offer>[] others)
        {
            var it = new Subscription<Offer>(from, SubscriptionStatus.Active, "it");
            var customer = new Customer<Offer, Market>(Market.Global, true, others.Prepend(it));
            var verdict = UpgradeCatalog.Check(it, to, customer);
            return verdict.IsEligible ? "yes" : string.Join(" | ", verdict.Reasons.Select(reason => (int)reason.Code + " " + reason.Subscription.Id + (reason.IsUnknown ? "?" : "") + ": " + reason.Sentence));
        }
        Subscription<Offer> Held(Guid product, SubscriptionStatus status = SubscriptionStatus.Active, bool elsewhere = false)
            => new Subscription<Offer>(default, status, "other") { ProductId = product, IsFromElsewhere = elsewhere };
        var basic = Offer.Microsoft365BusinessBasic;
        var e3 = Offer.Office365EnterpriseE3;

        """;

    private static readonly Catalog Sample = LinkSample();

    [Fact]
    public void Exchange_Online_Plan_1_cannot_be_held_while_upgrading_to_Office_365_E3()
        => Say("Say(basic, e3, Held(Products.EXCHANGESTANDARD))").ShouldBe(
            "3 other: The customer has a subscription to Exchange Online (Plan 1): it includes Exchange Online (Plan 1) (EXCHANGE_S_STANDARD), "
            + "which cannot be assigned beside Exchange Online (Plan 2) (EXCHANGE_S_ENTERPRISE) (Exchange Online, group 1), which the upgrade would add. In all, 2 of its service plans stand in the way.");

    [Fact]
    public void Exchange_Online_Plan_2_is_what_Office_365_E3_adds()
        => Say("Say(basic, e3, Held(Products.EXCHANGEENTERPRISE))").ShouldBe(
            "3 other: The customer has a subscription to Exchange Online (Plan 2): it includes Exchange Online (Plan 2) (EXCHANGE_S_ENTERPRISE), which the upgrade would add.");

    [Fact]
    public void Exchange_Online_Kiosk_excludes_every_other_Exchange_plan()
        => Say("Say(basic, e3, Held(Products.EXCHANGEDESKLESS))").ShouldContain("(EXCHANGE_S_DESKLESS), which cannot be assigned beside Exchange Online (Plan 2)");

    [Fact]
    public void What_the_subscription_has_already_is_not_added()
        // Business Basic has Exchange Online (Plan 1), and so has E1: nothing of Exchange is new.
        => Say("Say(basic, Offer.Office365EnterpriseE1, Held(Products.EXCHANGEDESKLESS))").ShouldBe("yes");

    [Fact]
    public void Foundation_plans_conflict_with_nothing()
        => Say("Say(basic, e3, Held(Products.POWER_BI_STANDARD))").ShouldBe("yes");

    [Fact]
    public void Power_BI_Pro_is_a_part_of_E5_and_not_of_E3()
    {
        Say("Say(basic, e3, Held(Products.POWER_BI_PRO))").ShouldBe("yes");
        Say("Say(basic, Offer.Office365EnterpriseE5, Held(Products.POWER_BI_PRO))").ShouldContain("Power BI Pro (BI_AZURE_P2), which the upgrade would add");
    }

    [Theory]
    [InlineData("Suspended", false)]
    [InlineData("Disabled", false)]
    [InlineData("Deleted", true)]
    [InlineData("Expired", true)]
    public void What_the_customer_gave_up_conflicts_no_more(string status, bool isEligible)
        => (Say($"Say(basic, e3, Held(Products.EXCHANGESTANDARD, SubscriptionStatus.{status}))") == "yes").ShouldBe(isEligible);

    [Fact]
    public void What_was_bought_elsewhere_has_to_be_canceled_there()
        => Say("Say(basic, e3, Held(Products.EXCHANGEENTERPRISE, elsewhere: true))").ShouldEndWith(" It was not bought from this partner: it has to be canceled where it was bought.");

    [Fact]
    public void An_unknown_product_is_never_no_conflict()
        => Say("Say(basic, e3, Held(new Guid(\"00000000-0000-0000-0000-000000000001\")))").ShouldBe(
            "3 other?: No document says which services the product 00000000-0000-0000-0000-000000000001 includes, so nothing tells whether a subscription of the customer conflicts.");

    [Fact]
    public void A_market_variant_without_a_product_is_not_known()
        => Say("new Func<string>(() => { var it = new Subscription<Offer>(Offer.Microsoft365BusinessBasicIndia, SubscriptionStatus.Active, \"it\"); "
            + "var verdict = UpgradeCatalog.Check(it, e3, new Customer<Offer, Market>(Market.India, true, new[] { it, Held(Products.POWER_BI_STANDARD) })); return verdict.IsUnknown + \" \" + verdict.Reasons[0].Sentence; })()")
            .ShouldBe("True No document says which services Microsoft 365 Business Basic India includes, so nothing tells whether a subscription of the customer conflicts.");

    [Fact]
    public void A_customer_with_nothing_else_has_no_conflict()
        => Say("Say(basic, e3)").ShouldBe("yes");

    [Fact]
    public void All_reasons_come_at_once()
        => Say("Say(basic, e3, Held(Products.EXCHANGEENTERPRISE), new Subscription<Offer>(e3, SubscriptionStatus.Active, \"owned\"))")
            .Split(" | ").Select(reason => reason.Split(':')[0]).ShouldBe(["3 other", "3 owned", "4 owned"]);

    [Fact]
    public void Every_upgrade_of_a_customer_has_a_verdict()
        => ((string)GeneratedCode.Run(Sample, Preamble + """

            var it = new Subscription<Offer>(basic, SubscriptionStatus.Active, "it");
            var gone = new Subscription<Offer>(basic, SubscriptionStatus.Deleted, "gone");
            var customer = new Customer<Offer, Market>(Market.Global, true, new[] { it, gone, Held(Products.EXCHANGEENTERPRISE) });
            return string.Join(" ", UpgradeCatalog.UpgradesFor(customer, target => target == e3 ? new UpgradeRequest { Type = UpgradeType.UpgradeWithLicenseTransfer } : default)
                .Select(upgrade => upgrade.Target + "=" + string.Join("+", upgrade.Eligibility.Reasons.Select(reason => (int)reason.Code))));
            """)!).ShouldBe("Microsoft365BusinessStandard= Office365EnterpriseE1= Office365EnterpriseE3=3+5 Office365EnterpriseE5=3");

    /// <summary>The generated check against the sentences of the page, written down with sets.</summary>
    [Fact]
    public void It_equals_the_sentences_of_the_page_on_random_customers()
    {
        var random = new Random(4);
        var offers = Sample.Offers.Where(offer => offer.ProductId is not null).ToList();
        var products = Sample.Services.Products.ToList();
        var cases = Enumerable.Range(0, 3000).Select(_ => (
            From: offers[random.Next(offers.Count)],
            To: offers[random.Next(offers.Count)],
            Held: Enumerable.Range(0, random.Next(4)).Select(_ => (Product: products[random.Next(products.Count)], Status: random.Next(7))).ToList())).ToList();

        var answers = (bool[])GeneratedCode.Run(Sample, $$"""
            var answers = new List<bool>();
            foreach (var line in "{{string.Join(';', cases.Select(test => $"{test.From.Number},{test.To.Number}" + string.Concat(test.Held.Select(held => $",{held.Product.Id},{held.Status}"))))}}".Split(';'))
            {
                var cells = line.Split(',');
                var it = new Subscription<Offer>((Offer)int.Parse(cells[0]), SubscriptionStatus.Active, "it");
                var all = new List<Subscription<Offer>> { it };
                for (var i = 2; i < cells.Length; i += 2)
                    all.Add(new Subscription<Offer>(default, (SubscriptionStatus)int.Parse(cells[i + 1])) { ProductId = new Guid(cells[i]) });
                answers.Add(UpgradeCatalog.Check(it, (Offer)int.Parse(cells[1]), new Customer<Offer, Market>(Market.Global, true, all)).Reasons.Any(reason => reason.Code == UpgradeErrorCode.ConflictingServiceTypes));
            }
            return answers.ToArray();
            """)!;

        answers.ShouldBe(cases.Select(test => Conflicts(test.From, test.To, test.Held)));
        answers.Count(answer => answer).ShouldBeInRange(500, 2500);
    }

    // "The customer can't already have subscriptions that include the additional services."
    private static bool Conflicts(Offer from, Offer to, List<(Product Product, int Status)> held)
    {
        var additional = PlansOf(to.ProductId!).Except(PlansOf(from.ProductId!)).ToHashSet();
        var forbidden = additional
            .Concat(Sample.Services.Exclusions.Where(group => group.Plans.Any(additional.Contains)).SelectMany(group => group.Plans))
            .ToHashSet();
        return held
            .Where(other => (SubscriptionStatus)other.Status is not (SubscriptionStatus.Deleted or SubscriptionStatus.Expired))
            .Any(other => PlansOf(other.Product.Id).Any(forbidden.Contains));
    }

    private static IEnumerable<string> PlansOf(string product)
        => Sample.Services.Products.Single(known => known.Id == product).Plans
            .Where(id => !Sample.Services.Plans.Single(plan => plan.Id == id).IsFoundation);

    private static string Say(string expression) => (string)GeneratedCode.Run(Sample, Preamble + $"\nreturn {expression};")!;

    private static Catalog LinkSample()
    {
        var files = CatalogProject.SampleFiles();
        var documents = files.Where(file => file.Group == "CspCatalogDocument").Select(file => new SourceDocument(file.Path, file.Text)).ToList();
        var names = files.Single(file => file.Group == "CspCatalogNames");
        return CatalogLinker.Link(
            documents.Select(UpgradePageReader.Read),
            NamesDocumentReader.Read(new SourceDocument(names.Path, names.Text)),
            documents.Where(document => ServicePlanPageReader.IsPossible(document.Text)).Select(ServicePlanPageReader.Read)).Catalog;
    }
}
