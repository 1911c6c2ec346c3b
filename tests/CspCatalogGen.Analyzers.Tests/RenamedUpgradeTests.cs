using System.Threading.Tasks;
using Xunit;
using VerifyCS = CspCatalogGen.Analyzers.Tests.CSharpCodeFixVerifier<
    Microsoft.CodeAnalysis.Testing.EmptyDiagnosticAnalyzer,
    CspCatalogGen.CodeFixes.RenamedUpgradeCodeFixProvider>;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>Typed upgrades that no longer compile because an offer was renamed.</summary>
public class RenamedUpgradeTests
{
    [Fact]
    public Task The_name_that_holds_takes_the_place_of_the_former_one() => VerifyCS.VerifyCodeFixAsync(
        """
        using Shop;
        using Global = Shop.Upgrade.Global;

        internal static class Program
        {
            private static readonly Upgrade[] All =
            [
                Upgrade.Global.{|CS0117:FromEssentials|}.ToStandard, // first
                Shop.Upgrade.Global.FromBasic./* second */{|CS0117:ToBusiness|},
                Global.{|CS0117:FromEssentials|}.ToPremium,
            ];
        }
        """,
        """
        using Shop;
        using Global = Shop.Upgrade.Global;

        internal static class Program
        {
            private static readonly Upgrade[] All =
            [
                Upgrade.Global.FromBasic.ToStandard, // first
                Shop.Upgrade.Global.FromBasic./* second */ToPremium,
                Global.FromBasic.ToPremium,
            ];
        }
        """);

    /// <summary>What no page lists under any name, what never was a name, and what only looks like an upgrade.</summary>
    [Fact]
    public Task Nothing_else_is_offered() => VerifyCS.VerifyNoCodeFixAsync(
        """
        using Shop;

        internal static class Other
        {
            internal static class Global;
        }

        internal static class Program
        {
            private static readonly object[] All =
            [
                Upgrade.Global.{|CS0117:FromBusiness|},
                Upgrade.Global.{|CS0117:FromFabrikam|},
                Upgrade.Global.{|CS0117:ToEssentials|},
                Upgrade.Global.FromBasic.{|CS0117:FromBusiness|},
                Upgrade.{|CS0117:FromEssentials|},
                Other.Global.{|CS0117:FromEssentials|},
                Offer.{|CS0117:FromEssentials|},
            ];
        }
        """);
}
