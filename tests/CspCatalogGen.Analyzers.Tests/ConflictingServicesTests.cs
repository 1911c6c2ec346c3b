using System.Threading.Tasks;
using Xunit;
using VerifyCS = CspCatalogGen.Analyzers.Tests.CSharpCodeFixVerifier<CspCatalogGen.Analyzers.ConflictingServicesAnalyzer, Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>CSP3007: a held offer or product stands against the upgrade that is checked.</summary>
public class ConflictingServicesTests
{
    private const string Active = "SubscriptionStatus.Active";

    [Theory]
    [InlineData("[basic, [|new(Offer.Standard, SubscriptionStatus.Active)|]]")]
    [InlineData("new[] { basic, [|new Subscription<Offer>(Offer.Business, SubscriptionStatus.Suspended)|] }")]
    [InlineData("new List<Subscription<Offer>> { [|new(Offer.Premium, SubscriptionStatus.Active)|], basic }")]
    [InlineData("[basic, [|mail|]]")]
    [InlineData("[basic, [|phone with { ProductId = Products.MAIL }|]]")]
    [InlineData("[basic, [|new() { Offer = Offer.Standard, Status = SubscriptionStatus.Active }|]]")]
    public Task What_stands_against_a_checked_upgrade_is_reported(string subscriptions)
        => VerifyCS.VerifyAnalyzerAsync(Program($"UpgradeCatalog.Check(basic, Offer.E3, new Customer<Offer, Market>(Market.Global, true, {subscriptions}));"));

    [Theory]
    [InlineData("[basic]")]
    [InlineData("[basic, phone]")]
    [InlineData("[basic, new(Offer.Standard, SubscriptionStatus.Deleted), new(Offer.Standard, SubscriptionStatus.Expired)]")]
    [InlineData("[basic, new(Offer.Standard, status), new(offer, SubscriptionStatus.Active)]")]
    [InlineData("[basic, new(Offer.Standard, SubscriptionStatus.Active) { ProductId = Products.PHONE }]")]
    [InlineData("[basic, mail with { Status = SubscriptionStatus.Deleted }]")]
    [InlineData("[basic, phone with { Id = \"P\" }, mail with { Id = \"p\" }]")]
    [InlineData("[basic, mail with { Id = \"b\", Status = SubscriptionStatus.Deleted }, new(Offer.Standard, SubscriptionStatus.Active, \"B\")]")]
    [InlineData("offer == Offer.Basic ? [basic, mail] : [basic]")]
    [InlineData("new[] { mail }.Where(held => held.IsHeld)")]
    [InlineData("all")]
    public Task What_does_not_or_may_not_is_not(string subscriptions)
        => VerifyCS.VerifyAnalyzerAsync(Program($"UpgradeCatalog.Check(basic, Offer.E3, new Customer<Offer, Market>(Market.Global, true, {subscriptions}));"));

    [Theory]
    [InlineData("UpgradeCatalog.Check(basic, Upgrade.Global.FromBasic.ToE3, new Customer<Offer, Market>(Market.Global, true, [basic, [|mail|]]));")]
    [InlineData("UpgradeCatalog.Check(basic, Offer.E3, new Customer<Offer, Market>(Market.Global, true, [basic, [|mail|]]), default);")]
    [InlineData("var customer = new Customer<Offer, Market>(Market.Global, true, [basic, [|mail|]]); UpgradeCatalog.Check(basic, Offer.E3, customer);")]
    [InlineData("((IUpgradeCatalog<Offer, Market>)null!).Check(basic, Offer.E3, new(Market.Global, true, [basic, [|mail|]]));")]
    public Task Every_way_to_check_is_known(string statement) => VerifyCS.VerifyAnalyzerAsync(Program(statement));

    [Theory]
    [InlineData("UpgradeCatalog.Check(basic, Offer.E3, new Customer<Offer, Market>(Market.Global, true, [basic, mail]), false);")]
    [InlineData("UpgradeCatalog.Check(basic, Offer.E3, new Customer<Offer, Market>(Market.Global, true, [basic, mail]), new UpgradeRequest { HasConflictingServices = false });")]
    [InlineData("UpgradeCatalog.Check(basic, Offer.Standard, new Customer<Offer, Market>(Market.Global, true, [basic, mail]));")]
    [InlineData("UpgradeCatalog.Check(basic, Offer.Premium, new Customer<Offer, Market>(Market.India, true, [basic, mail]));")]
    [InlineData("UpgradeCatalog.Check(basic with { Id = \"m\" }, Offer.E3, new Customer<Offer, Market>(Market.Global, true, [phone, mail with { Id = \"M\" }]));")]
    [InlineData("UpgradeCatalog.Check(basic with { ProductId = Products.PHONE }, Offer.E3, new Customer<Offer, Market>(Market.Global, true, [basic, mail]));")]
    public Task Where_somebody_knows_better_or_nothing_is_known_nothing_is_said(string statement) => VerifyCS.VerifyAnalyzerAsync(Program(statement));

    /// <summary>A second subscription to the offer itself stands in the way as another offer would.</summary>
    [Theory]
    [InlineData("basic", "[basic, [|basic|]]")]
    [InlineData("basic", "[basic, [|new(Offer.Basic, SubscriptionStatus.Suspended)|]]")]
    [InlineData("basic", "[basic, [|basic with { Id = \"b\" }|]]")]
    [InlineData("basic with { Id = \"a\" }", "[basic with { Id = \"A\" }, [|basic with { Id = \"b\" }|]]")]
    [InlineData("basic with { Id = \"a\" }", "[[|basic|], basic with { Id = \"a\" }]")]
    [InlineData("basic", "[basic, phone with { ProductId = default, Offer = Offer.Basic }]")]
    [InlineData("basic", "[basic]")]
    [InlineData("basic", "[basic with { Quantity = 5 }]")]
    [InlineData("basic", "[basic, basic with { Status = SubscriptionStatus.Deleted }]")]
    [InlineData("basic with { Id = \"a\" }", "[basic with { Id = \"a\" }, basic with { Id = \"A\" }]")]
    [InlineData("basic with { Id = offer.ToString() }", "[basic with { Id = offer.ToString() }, basic]")]
    [InlineData("basic", "[basic, basic with { Id = offer.ToString() }]")]
    public Task A_second_subscription_to_the_offer_is_known(string asked, string subscriptions)
        => VerifyCS.VerifyAnalyzerAsync(Program($"UpgradeCatalog.Check({asked}, Offer.E3, new Customer<Offer, Market>(Market.Global, true, {subscriptions}));"));

    [Fact]
    public Task A_catalog_in_the_project_is_known()
        => VerifyCS.VerifyAnalyzerAsync(Program("UpgradeCatalog.Check(basic, Offer.E3, new Customer<Offer, Market>(Market.Global, true, [basic, [|mail|]]));"), Catalog.InProject);

    private static string Program(string statement) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using CspCatalogGen;
        using Shop;

        internal static class Program
        {
            internal static void Run(Offer offer, SubscriptionStatus status, List<Subscription<Offer>> all)
            {
                var basic = new Subscription<Offer>(Offer.Basic, {{Active}});
                var mail = new Subscription<Offer>(default, {{Active}}) { ProductId = Products.MAIL };
                var phone = new Subscription<Offer>(default, {{Active}}) { ProductId = Products.PHONE };
                {{statement}}
            }
        }
        """;
}
