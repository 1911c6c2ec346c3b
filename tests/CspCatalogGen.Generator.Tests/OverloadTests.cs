using System.Linq;
using CspCatalogGen.Compiler.Emitting;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>Overloads, called as people call them.</summary>
public class OverloadTests
{
    private const string Asked = """
        var basic = new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active);
        var other = new Subscription<Offer>(Offer.Microsoft365BusinessStandard, SubscriptionStatus.Active);
        var customer = new Customer<Offer, Market>(Market.Global, true, new[] { basic, other });
        var upgrade = Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3;
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.Latest)]
    public void A_default_asks_for_the_upgrade_alone(LanguageVersion version)
        => GeneratedCode.Compile(CatalogEmitter.Emit(OfficeCatalog.Build(), "Shop"), $$"""
            using CspCatalogGen;
            using Shop;
            internal static class Program
            {
                public static void Run()
                {
                    {{Asked}}
                    UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer, default);
                    UpgradeCatalog.Check(basic, upgrade, customer, default);
                }
            }
            """, version, nullable: Microsoft.CodeAnalysis.NullableContextOptions.Disable).GetDiagnostics().Where(problem => problem.Id == "CS0121").ShouldBeEmpty();

    /// <summary>A consumer compiles such calls: the compiler here knows no language that has preferred overloads.</summary>
    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 0)]
    public void Of_two_overloads_that_a_null_fits_one_is_preferred(bool hasOverloadPriority, int preferred)
        => CatalogEmitter.Emit(OfficeCatalog.Build(), "Shop", hasOverloadPriority: hasOverloadPriority)
            .Sum(source => source.Text.Split("OverloadResolutionPriority(1)").Length - 1).ShouldBe(preferred);

    /// <summary>
    /// Before preferred overloads a <see langword="null"/> that is neither a culture nor a locale is told when it is compiled,
    /// and not when it runs: neither overload takes one.
    /// </summary>
    [Theory]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp12)]
    public void A_null_of_no_type_does_not_compile_where_no_overload_is_preferred(LanguageVersion version)
    {
        var problems = GeneratedCode.Compile(CatalogEmitter.Emit(OfficeCatalog.Build(), "Shop"), """
            using System.Globalization;
            using Shop;
            internal static class Program
            {
                public static void Run(CultureInfo culture, string locale)
                {
                    UpgradeCatalog.GetName(Offer.Microsoft365BusinessBasic, culture);
                    UpgradeCatalog.GetName(Offer.Microsoft365BusinessBasic, locale);
                    UpgradeCatalog.GetName(Offer.Microsoft365BusinessBasic, null);
                }
            }
            """, version, nullable: Microsoft.CodeAnalysis.NullableContextOptions.Disable).GetDiagnostics();

        problems.Where(problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldHaveSingleItem().Id.ShouldBe("CS0121");
    }

    [Fact]
    public void A_default_means_what_no_argument_means_and_not_that_nothing_conflicts()
        => GeneratedCode.Run(OfficeCatalog.Build(), Asked + """
            var transfer = new UpgradeRequest { Type = UpgradeType.UpgradeWithLicenseTransfer };
            return string.Join("\n",
                UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer).Reasons.First().Code,
                UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer, default).Reasons.First().Code,
                UpgradeCatalog.Check(basic, upgrade, customer, default).Reasons.First().Code,
                UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer, false),
                UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer, false, transfer).Reasons.Single().Code,
                UpgradeCatalog.Check(basic, upgrade, customer, hasConflictingServices: false, request: transfer).Reasons.Single().Code);
            """).ShouldBe("""
            ConflictingServiceTypes
            ConflictingServiceTypes
            ConflictingServiceTypes
            Eligible (UpgradeOnly)
            UserContextRequired
            UserContextRequired
            """);
}
