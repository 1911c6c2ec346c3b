using System.Threading.Tasks;
using Xunit;
using VerifyCS = CspCatalogGen.Analyzers.Tests.CSharpCodeFixVerifier<
    CspCatalogGen.Analyzers.UnreadNoteAnalyzer,
    Microsoft.CodeAnalysis.Testing.EmptyCodeFixProvider>;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>CSP3003 and CSP3004.</summary>
public class UnreadNoteTests
{
    [Theory]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global)) Sell();")]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Essentials, [|Offer.Business|], Market.Global)) Sell();")]
    [InlineData("Take(UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global));")]
    [InlineData("if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global, out _, out _)) Sell();")]
    [InlineData("if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global, out Upgrade upgrade) && upgrade.To == Offer.Premium) Sell();")]
    [InlineData("Upgrade upgrade; if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global, out upgrade) && upgrade.To == Offer.Premium) Sell();")]
    [InlineData("Sell(); System.Func<bool> later = () => UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global);")]
    [InlineData("if (UpgradeCatalog.Check(new(Offer.Basic, default), [|Offer.Premium|], new(Market.Global, true, []), false).IsEligible) Sell();")]
    [InlineData("var verdict = UpgradeCatalog.Check(new(Offer.Basic, default), [|Offer.Premium|], new(Market.Global, true, []), false); if (verdict.IsEligible) Sell();")]
    [InlineData("UpgradeCatalog.Check(new(Offer.Basic, default), [|Offer.Premium|], new(Market.Global, true, []), false);")]
    [InlineData("if (UpgradeCatalog.TryParseOffer(\"Basic\", out var named) && UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global)) Take(named);")]
    [InlineData("Take([|Upgrade.Global.FromBasic.ToPremium|].To);")]
    [InlineData("_ = [|Upgrade.Global.FromBasic.ToPremium|];")]
    [InlineData("var upgrade = [|Upgrade.Global.FromBasic.ToPremium|]; Take(upgrade.From); Take(upgrade.To);")]
    [InlineData("var first = [|Upgrade.Global.FromBasic.ToPremium|]; var second = first; Take(second.To);")]
    [InlineData("if (UpgradeCatalog.Check(subscription, [|Upgrade.Global.FromBasic.ToPremium|], customer, false).IsEligible) Sell();")]
    [InlineData("var verdict = UpgradeCatalog.Check(subscription, [|Upgrade.Global.FromBasic.ToPremium|], customer, false); Take(verdict.Reasons);")]
    [InlineData("if (UpgradeCatalog.Check(subscription, [|Upgrade.Global.FromBasic.ToPremium|], customer, false) is { IsEligible: true }) Sell();")]
    [InlineData("if (UpgradeCatalog.Check(subscription, [|Upgrade.Global.FromBasic.ToPremium|], customer, false) is var verdict && verdict.IsEligible) Sell();")]
    [InlineData("Take(UpgradeCatalog.Check(subscription, [|Upgrade.Global.FromBasic.ToPremium|], customer, false) switch { { IsEligible: true } => 1, _ => 0 });")]
    [InlineData("switch (UpgradeCatalog.Check(subscription, [|Upgrade.Global.FromBasic.ToPremium|], customer, false)) { case { IsEligible: true }: Sell(); break; }")]
    [InlineData("Upgrade? upgrade = [|Upgrade.Global.FromBasic.ToPremium|]; Take(upgrade?.To);")]
    [InlineData("Take([|Upgrade.Global.FromBasic.ToPremium|].To); Take(nameof(Upgrade.IsContested));")]
    [InlineData("if (UpgradeCatalog.Check(subscription, offer == default ? [|Upgrade.Global.FromBasic.ToPremium|] : _field, customer, false).IsEligible) Sell();")]
    [InlineData("Take((offer switch { Offer.Basic => [|Upgrade.Global.FromBasic.ToPremium|], _ => _field }).To);")]
    public Task A_contested_upgrade_that_nothing_looks_at_is_reported(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Theory]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Basic, {|CSP3004:Offer.Standard|}, Market.Global)) Sell();")]
    [InlineData("Take({|CSP3004:Upgrade.Global.FromBasic.ToStandard|}.To);")]
    [InlineData("if (UpgradeCatalog.Check(subscription, {|CSP3004:Upgrade.Global.FromBasic.ToStandard|}, customer, false).IsEligible) Sell();")]
    public Task A_footnote_that_nothing_looks_at_is_reported(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Theory]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Basic, Offer.Premium, Market.Global) && !UpgradeCatalog.IsContested(Offer.Basic, Offer.Premium, Market.Global)) Sell();")]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Basic, Offer.Premium, Market.Global)) Take(UpgradeCatalog.GetNote(Offer.Basic, Offer.Premium, Market.Global));")]
    [InlineData("if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, Offer.Premium, Market.Global, out var isContested, out _) && !isContested) Sell();")]
    [InlineData("if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, Offer.Premium, Market.Global, out Upgrade upgrade)) Take(upgrade);")]
    [InlineData("if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, Offer.Premium, Market.Global, out Upgrade upgrade) && !upgrade.IsContested) Sell();")]
    [InlineData("var upgrades = new Upgrade[1]; if (UpgradeCatalog.TryGetUpgrade(Offer.Basic, Offer.Premium, Market.Global, out upgrades[0])) Sell();")]
    [InlineData("var verdict = UpgradeCatalog.Check(new(Offer.Basic, default), Offer.Premium, new(Market.Global, true, []), false); if (verdict.IsEligible && !verdict.IsContested) Sell();")]
    [InlineData("if (UpgradeCatalog.Check(new(Offer.Basic, default), Offer.Premium, new(Market.Global, true, []), false) is { IsEligible: true, IsContested: false }) Sell();")]
    [InlineData("Take(UpgradeCatalog.Check(new(Offer.Basic, default), Offer.Premium, new(Market.Global, true, []), false));")]
    [InlineData("var upgrade = Upgrade.Global.FromBasic.ToPremium; Take(upgrade.To); Take(upgrade.Note);")]
    [InlineData("System.Action look = () => Take(Upgrade.Global.FromBasic.ToPremium.Note); Take(Upgrade.Global.FromBasic.ToPremium.To);")]
    [InlineData("_field = Upgrade.Global.FromBasic.ToPremium;")]
    [InlineData("Take(Upgrade.Global.FromBasic.ToPremium);")]
    [InlineData("var all = new[] { Upgrade.Global.FromBasic.ToPremium };")]
    [InlineData("Take($\"{Upgrade.Global.FromBasic.ToPremium}\");")]
    [InlineData("if (_field == Upgrade.Global.FromBasic.ToPremium) Sell();")]
    [InlineData("var upgrade = Upgrade.Global.FromBasic.ToPremium; Take(upgrade.To); Take(upgrade);")]
    [InlineData("var upgrade = _field; upgrade = Upgrade.Global.FromBasic.ToPremium;")]
    [InlineData("var verdict = UpgradeCatalog.Check(subscription, Upgrade.Global.FromBasic.ToPremium, customer, false); Take(verdict);")]
    [InlineData("Take(UpgradeCatalog.Check(subscription, Upgrade.Global.FromBasic.ToPremium, customer, false).Note);")]
    [InlineData("if (UpgradeCatalog.Check(subscription, Upgrade.Global.FromBasic.ToPremium, customer, false) is { IsEligible: true } verdict) Take(verdict);")]
    [InlineData("if (UpgradeCatalog.Check(subscription, Upgrade.Global.FromBasic.ToPremium, customer, false) is var verdict && verdict.IsEligible && !verdict.IsContested) Sell();")]
    [InlineData("Take(UpgradeCatalog.Check(subscription, Upgrade.Global.FromBasic.ToPremium, customer, false) switch { { IsEligible: true } kept => kept, _ => default });")]
    [InlineData("Upgrade? upgrade = Upgrade.Global.FromBasic.ToPremium; Take(upgrade?.Note);")]
    [InlineData("if (((IUpgradeCatalog<Offer, Market>)null!).IsContested(Offer.Basic, Offer.Premium, Market.Global) || UpgradeCatalog.IsUpgrade(Offer.Basic, Offer.Premium, Market.Global)) Sell();")]
    public Task A_look_or_somebody_who_may_look_is_enough(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Theory]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Basic, Offer.E3, Market.Global)) Sell();")]
    [InlineData("if (UpgradeCatalog.IsUpgrade(Offer.Basic, Offer.Premium, Market.India)) Sell();")]
    [InlineData("if (UpgradeCatalog.IsUpgrade(offer, Offer.Premium, Market.Global)) Sell();")]
    [InlineData("Take(Upgrade.Global.FromBasic.ToE3.To);")]
    [InlineData("Take(Upgrade.India.FromBasic.ToPremium.To);")]
    public Task An_upgrade_without_a_note_is_left_alone(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Fact]
    public Task An_upgrade_that_is_returned_may_be_looked_at() => VerifyCS.VerifyAnalyzerAsync("""
        using Shop;

        internal static class Program
        {
            internal static Upgrade Path => Upgrade.Global.FromBasic.ToPremium;
            internal static Upgrade Stored { get; } = Upgrade.Global.FromBasic.ToPremium;
            internal static Offer Target => [|Upgrade.Global.FromBasic.ToPremium|].To;
            internal static Upgrade Get() { return Upgrade.Global.FromBasic.ToPremium; }
        }
        """);

    /// <summary>What a user adds to the partial class may look at what it is given.</summary>
    [Fact]
    public Task An_upgrade_that_is_passed_to_the_users_own_method_may_be_looked_at() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Shop;

        public static partial class UpgradeCatalog
        {
            public static Offer Sell(Upgrade upgrade) => upgrade.IsContested ? default : upgrade.To;
            public static Offer Ask() => Sell(Upgrade.Global.FromBasic.ToPremium);
        }
        """);

    /// <summary>The user's own overload of a look says nothing of a note.</summary>
    [Fact]
    public Task A_method_of_the_users_own_with_the_name_of_a_look_is_none() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Shop;

        public static partial class UpgradeCatalog
        {
            public static bool IsContested(string price) => price.Length > 3;
            public static bool Ask() => IsContested("12 €") && IsUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global);
        }
        """,
        Catalog.InProject);

    [Fact]
    public Task A_catalog_in_the_project_is_known() => VerifyCS.VerifyAnalyzerAsync(
        Member("""
            if (UpgradeCatalog.IsUpgrade(Offer.Basic, [|Offer.Premium|], Market.Global)) Sell();
            Take({|CSP3004:Upgrade.Global.FromBasic.ToStandard|}.To);
            """),
        Catalog.InProject);

    [Fact]
    public Task The_messages_are_sentences() => VerifyCS.VerifyAnalyzerAsync(
        Member("Take(Upgrade.Global.FromBasic.ToPremium.To); Take(Upgrade.Global.FromBasic.ToStandard.To);"),
        VerifyCS.Diagnostic("CSP3003").WithLocation(8, 14).WithMessage("The documents contradict themselves about the upgrade from Basic to Premium in the market Global, and nothing here looks at that. Look at IsContested or the note, or pass the upgrade on to who does."),
        VerifyCS.Diagnostic("CSP3004").WithLocation(8, 59).WithMessage($"The upgrade from Basic to Standard in the market Global has a footnote that nothing here looks at: {ShopCatalog.Note}"));

    private static string Member(string statements) => $$"""
        using CspCatalogGen;
        using Shop;

        internal sealed class Program
        {
            internal void Run(Offer offer, Subscription<Offer> subscription, Customer<Offer, Market> customer)
            {
                {{statements}}
            }

            private Upgrade _field;
            private static void Sell() { }
            private static void Take(object? value) { }
        }
        """;
}
