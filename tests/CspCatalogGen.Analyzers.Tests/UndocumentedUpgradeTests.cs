using System.Linq;
using System.Threading.Tasks;
using CspCatalogGen.CodeFixes;
using Shouldly;
using Xunit;
using VerifyCS = CspCatalogGen.Analyzers.Tests.CSharpCodeFixVerifier<
    CspCatalogGen.Analyzers.UndocumentedUpgradeAnalyzer,
    CspCatalogGen.CodeFixes.UndocumentedUpgradeCodeFixProvider>;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>CSP3001.</summary>
public class UndocumentedUpgradeTests
{
    private static readonly string[] Markets = ["Global", "India", "China"];
    private static readonly string[] Offers = ["Basic", "Standard", "Premium", "E3"];

    [Theory]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, [|Offer.Premium|], Market.Global)")]
    [InlineData("UpgradeCatalog.IsContested(Offer.Standard, [|Offer.Premium|], Market.Global)")]
    [InlineData("UpgradeCatalog.GetNote(Offer.Standard, [|Offer.Premium|], Market.Global)")]
    [InlineData("UpgradeCatalog.TryGetUpgrade(Offer.Standard, [|Offer.Premium|], Market.Global, out _, out _)")]
    [InlineData("UpgradeCatalog.TryGetUpgrade(Offer.Standard, [|Offer.Premium|], Market.Global, out Upgrade upgrade)")]
    [InlineData("UpgradeCatalog.IsUpgrade(market: Market.Global, to: [|Offer.Premium|], from: Offer.Standard)")]
    [InlineData("UpgradeCatalog.IsUpgrade((Offer)2, [|(Offer)3|], 0)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, [|Offer.Business|], Market.Global)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Named.From, [|Named.To|], Market.Global)")]
    [InlineData("Shop.UpgradeCatalog.IsUpgrade(Shop.Offer.E3, [|Shop.Offer.E3|], Shop.Market.China)")]
    [InlineData("new System.Func<bool>(() => UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.E3|], Market.India))()")]
    [InlineData("((IUpgradeCatalog<Offer, Market>)null!).IsUpgrade(Offer.Standard, [|Offer.Premium|], Market.Global)")]
    [InlineData("((IUpgradeCatalog<Offer, Market>?)null)?.GetNote(Offer.Standard, [|Offer.Premium|], Market.Global)!")]
    [InlineData("(bool?)!UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.E3|], Market.India) ?? true")]
    public Task Constants_that_no_document_lists_are_reported(string expression) => VerifyCS.VerifyAnalyzerAsync(Statement($"object answer = {expression};"));

    [Theory]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, Offer.E3, Market.Global)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Essentials, Offer.Premium, Market.India)")]
    [InlineData("UpgradeCatalog.IsUpgrade(offer, Offer.Premium, Market.China)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, offer, Market.China)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, Offer.Premium, market)")]
    [InlineData("UpgradeCatalog.IsUpgrade((Offer)0, Offer.Premium, Market.Global)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, default, Market.Global)")]
    [InlineData("UpgradeCatalog.IsUpgrade(Offer.Standard, Offer.Premium, (Market)99)")]
    [InlineData("UpgradeCatalog.HasUpgrades(Offer.E3, Market.Global)")]
    [InlineData("UpgradeCatalog.GetName(Offer.E3, Market.Global)")]
    [InlineData("nameof(UpgradeCatalog.IsUpgrade)")]
    public Task What_is_documented_or_not_constant_is_not(string expression) => VerifyCS.VerifyAnalyzerAsync(Statement($"object answer = {expression};"));

    [Theory]
    [InlineData("""
        UpgradeCatalog.Check(new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active), [|Offer.Premium|], new Customer<Offer, Market>(Market.Global, true, []), false);
        """)]
    [InlineData("""
        UpgradeCatalog.Check(new(Offer.Standard, SubscriptionStatus.Active) { Quantity = 2 }, [|Offer.Premium|], new(Market.Global, true, []), false);
        """)]
    [InlineData("""
        UpgradeCatalog.Check(new(Offer.Basic, SubscriptionStatus.Active) { Offer = Offer.Standard }, [|Offer.Premium|], new(Market.Global, true, []), false);
        UpgradeCatalog.Check(new(Offer.Standard, SubscriptionStatus.Active) { Offer = Offer.Basic }, Offer.Premium, new(Market.India, true, []), false);
        UpgradeCatalog.Check(new(Offer.Basic, SubscriptionStatus.Active), [|Offer.Premium|], new(Market.Global, true, []) { Market = Market.China }, false);
        UpgradeCatalog.Check(new(Offer.Basic, SubscriptionStatus.Active), Offer.Premium, new(Market.China, true, []) { Market = Market.Global }, false);
        UpgradeCatalog.Check(new() { Offer = Offer.Standard, Status = SubscriptionStatus.Active }, [|Offer.Premium|], new(Market.Global, true, []), false);
        """)]
    [InlineData("""
        var standard = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active);
        UpgradeCatalog.Check(standard with { Quantity = 2 }, [|Offer.Premium|], new(Market.Global, true, []), false);
        UpgradeCatalog.Check(standard with { Offer = Offer.Basic }, Offer.Premium, new(Market.India, true, []), false);
        """)]
    [InlineData("""
        var subscription = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active);
        Customer<Offer, Market> buyer = new(Market.Global, true, [subscription]);
        UpgradeCatalog.Check(subscription, [|Offer.Premium|], buyer, false);
        UpgradeCatalog.Check(subscription, Offer.E3, buyer, false);
        """)]
    public Task A_check_with_a_known_subscription_and_customer_is_reported(string statements) => VerifyCS.VerifyAnalyzerAsync(Statement(statements));

    [Theory]
    [InlineData("""
        UpgradeCatalog.Check(new Subscription<Offer>(offer, SubscriptionStatus.Active), Offer.Premium, new Customer<Offer, Market>(Market.Global, true, []), false);
        """)]
    [InlineData("""
        UpgradeCatalog.Check(new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active), Offer.Premium, customer, false);
        """)]
    [InlineData("""
        var subscription = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active);
        if (offer == Offer.Basic) subscription = default;
        UpgradeCatalog.Check(subscription, Offer.Premium, new(Market.Global, true, []), false);
        """)]
    [InlineData("""
        var subscription = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active);
        Set(ref subscription);
        UpgradeCatalog.Check(subscription, Offer.Premium, new(Market.Global, true, []), false);
        static void Set(ref Subscription<Offer> other) => other = default;
        """)]
    [InlineData("""
        var subscription = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active);
        ref var other = ref subscription;
        other = default;
        UpgradeCatalog.Check(subscription, Offer.Premium, new(Market.Global, true, []), false);
        """)]
    [InlineData("""
        var subscription = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active);
        System.Action reset = () => subscription = default;
        reset();
        UpgradeCatalog.Check(subscription, Offer.Premium, new(Market.Global, true, []), false);
        """)]
    [InlineData("""
        var (subscription, status) = (new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active), 1);
        UpgradeCatalog.Check(subscription, Offer.Premium, new(Market.Global, true, []), false);
        """)]
    [InlineData("""
        for (var subscription = new Subscription<Offer>(Offer.Standard, SubscriptionStatus.Active); subscription.IsHeld; subscription = default)
            UpgradeCatalog.Check(subscription, Offer.Premium, new(Market.Global, true, []), false);
        """)]
    public Task A_check_of_what_may_change_is_not(string statements) => VerifyCS.VerifyAnalyzerAsync(Statement(statements));

    [Fact]
    public Task A_catalog_in_the_project_is_known() => VerifyCS.VerifyAnalyzerAsync(
        Statement("""
            UpgradeCatalog.IsUpgrade(Offer.Standard, [|Offer.Premium|], Market.Global);
            UpgradeCatalog.IsUpgrade(Offer.Standard, Offer.E3, Market.Global);
            UpgradeCatalog.Check(new(Offer.Standard, SubscriptionStatus.Active), [|Offer.Premium|], new(Market.Global, true, []), false);
            """),
        Catalog.InProject);

    [Theory]
    [InlineData("Standard", "Premium", "Global", 50, "No document lists an upgrade from Standard to Premium in the market Global. Its documented targets there: E3.")]
    [InlineData("Premium", "Basic", "India", 49, "No document lists an upgrade from Premium to Basic in the market India. Premium has no upgrade there.")]
    [InlineData("Essentials", "Basic", "China", 52, "No document lists an upgrade from Basic to Basic in the market China. Basic has no upgrade there.")]
    public Task The_message_names_the_documented_targets_or_says_that_there_are_none(string from, string to, string market, int column, string message) => VerifyCS.VerifyAnalyzerAsync(
        Statement($"UpgradeCatalog.IsUpgrade(Offer.{from}, Offer.{to}, Market.{market});"),
        VerifyCS.Diagnostic("CSP3001").WithLocation(8, column).WithMessage(message));

    /// <summary>The class is partial, and what a user adds to it asks for no upgrade. A look at its offers is none at a note, either.</summary>
    [Fact]
    public Task A_method_of_the_users_own_in_the_class_is_left_alone() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Shop;

        public static partial class UpgradeCatalog
        {
            public static int ComparePrices(Offer left, Offer right, Market market) => left.CompareTo(right);
            public static bool IsForbidden(Offer from, Offer to, Market market) => !IsUpgrade(from, to, market);
            public static bool Ask() => IsForbidden(Offer.Standard, Offer.Premium, Market.Global) && IsUpgrade(Offer.Standard, [|Offer.Premium|], Market.Global);
            public static int Compare() => ComparePrices(Offer.Standard, Offer.Premium, Market.Global);

            // An overload of a question is the user's own as well.
            public static bool IsUpgrade(Market market, Offer to, Offer from) => IsUpgrade(from, to, market);
            public static bool Check(Offer from, Offer to, Market market) => IsUpgrade(market, to, from);
            public static bool AskOwn() => IsUpgrade(Market.Global, Offer.Standard, Offer.Basic) && Check(Offer.E3, Offer.Basic, Market.Global);
        }
        """,
        Catalog.InProject);

    [Theory]
    [InlineData("UpgradeCatalog<TOffer>")]
    [InlineData("UpgradeCatalog<TOffer, TMarket>")]
    public Task A_generic_class_of_the_name_beside_it_hides_nothing(string stranger) => VerifyCS.VerifyAnalyzerAsync($$"""
        namespace Shop
        {
            public abstract class {{stranger}} { public bool IsUpgrade(Offer from, Offer to, Market market) => false; }
        }

        internal static class Program
        {
            internal static bool Ask() => Shop.UpgradeCatalog.IsUpgrade(Shop.Offer.Standard, [|Shop.Offer.Premium|], Shop.Market.Global);
        }
        """);

    /// <summary>The class of a catalog is told by its attribute, not by its name.</summary>
    [Fact]
    public Task A_strangers_class_of_the_same_name_is_left_alone() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Elsewhere;

        public static class UpgradeCatalog
        {
            public static bool IsUpgrade(Shop.Offer from, Shop.Offer to, Shop.Market market) => false;
            public static bool Ask() => IsUpgrade(Shop.Offer.Standard, Shop.Offer.Premium, Shop.Market.Global);
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_nothing_is_documented()
        => VerifyCS.VerifyNoCodeFixAsync(Statement("UpgradeCatalog.IsUpgrade(Offer.E3, [|Offer.Basic|], Market.Global);"));

    [Fact]
    public Task The_target_is_changed_and_nothing_else() => VerifyCS.VerifyCodeFixAsync(
        Statement("""
            UpgradeCatalog.IsUpgrade(
                Offer.Standard, // ours
                [|Offer.Premium|], // theirs
                Market.Global);
            """),
        Statement("""
            UpgradeCatalog.IsUpgrade(
                Offer.Standard, // ours
                Offer.E3, // theirs
                Market.Global);
            """));

    [Theory]
    [InlineData("using Shop;", "Offer.E3")]
    [InlineData("using Shop; using Sku = Shop.Offer;", "Sku.E3")]
    [InlineData("using Shop; using static Shop.Offer;", "E3")]
    [InlineData("using S = Shop; using UpgradeCatalog = Shop.UpgradeCatalog; using Market = Shop.Market;", "S.Offer.E3")]
    [InlineData("using UpgradeCatalog = Shop.UpgradeCatalog; using Market = Shop.Market;", "Shop.Offer.E3")]
    [InlineData("using Shop; using static Shop.Offer; class E3 { }", "Offer.E3")]
    [InlineData("using Shop; using static Shop.Offer; partial class Program { const Shop.Offer E3 = Shop.Offer.Basic; }", "Offer.E3")]
    public Task It_is_written_as_the_document_writes(string usings, string target) => VerifyCS.VerifyCodeFixAsync(
        $"{usings} partial class Program {{ bool Ask() => UpgradeCatalog.IsUpgrade((global::Shop.Offer)2, [|(global::Shop.Offer)3|], Market.Global); }}",
        $"{usings} partial class Program {{ bool Ask() => UpgradeCatalog.IsUpgrade((global::Shop.Offer)2, {target}, Market.Global); }}");

    [Fact]
    public Task Every_pair_of_offers_in_every_market_is_told_unless_it_is_documented() => VerifyCS.VerifyAnalyzerAsync(Statement(string.Join("\n        ",
        from market in Markets
        from @from in Offers
        from to in Offers
        let isDocumented = Targets(market, @from).Contains(to)
        select $"UpgradeCatalog.IsUpgrade(Offer.{@from}, {(isDocumented ? $"Offer.{to}" : $"[|Offer.{to}|]")}, Market.{market});")));

    public static TheoryData<string, string, string, int, string> Offered() =>
    [
        .. from market in Markets
           from @from in Offers
           from to in Offers.Except(Targets(market, @from))
           from target in Targets(market, @from).Select((offer, index) => (offer, index))
           select new TheoryDataRow<string, string, string, int, string>(market, @from, to, target.index, target.offer),
    ];

    /// <summary>Each target that is offered ends its own diagnostic and starts no other.</summary>
    [Theory]
    [MemberData(nameof(Offered))]
    public Task Each_documented_target_is_offered(string market, string from, string to, int index, string target) => VerifyCS.VerifyCodeFixAsync(
        Statement($"UpgradeCatalog.IsUpgrade(Offer.{from}, [|Offer.{to}|], Market.{market});"),
        Statement($"UpgradeCatalog.IsUpgrade(Offer.{from}, Offer.{target}, Market.{market});"),
        index,
        $"Change the target to Offer.{target}");

    [Fact]
    public void Many_are_not_changed_at_once() => new UndocumentedUpgradeCodeFixProvider().GetFixAllProvider().ShouldBeNull();

    private static string Statement(string statements) => $$"""
        using CspCatalogGen;
        using Shop;

        internal static class Program
        {
            internal static void Run(Offer offer, Market market, Customer<Offer, Market> customer)
            {
                {{statements}}
            }
        }

        internal static class Named
        {
            public const Offer From = Offer.Standard;
            public const Offer To = Offer.Premium;
        }
        """;

    // What ShopCatalog documents.
    private static string[] Targets(string market, string from) => (market, from) switch
    {
        ("Global", "Basic") => ["Standard", "Premium", "E3"],
        ("Global", "Standard") => ["E3"],
        ("India", "Basic") => ["Premium"],
        _ => [],
    };
}
