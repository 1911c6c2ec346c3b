using System.Threading.Tasks;
using Xunit;
using VerifyCS = CspCatalogGen.Analyzers.Tests.CSharpCodeFixVerifier<
    CspCatalogGen.Analyzers.FormerNameAnalyzer,
    CspCatalogGen.CodeFixes.FormerNameCodeFixProvider>;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>CSP3002.</summary>
public class FormerNameTests
{
    [Fact]
    public Task A_former_name_gives_way_to_the_one_that_holds_wherever_it_stands() => VerifyCS.VerifyCodeFixAsync(
        """
        using System.ComponentModel;
        using Shop;
        using Sku = Shop.Offer;
        using static Shop.Offer;

        [DefaultValue(Offer.[|Essentials|])]
        internal static class Program
        {
            private const Offer Field = Shop.Offer.[|Essentials|];

            internal static bool Run(Offer offer, Offer other = global::Shop.Offer.[|Business|])
            {
                switch (offer)
                {
                    case Offer.[|Essentials|]: // first
                        return true;
                    case not (Sku.[|Business|] or Standard):
                        return offer is Offer.[|Business|];
                }

                return offer == /* the old one */ [|Essentials|] || offer is Offer.E3;
            }
        }
        """,
        """
        using System.ComponentModel;
        using Shop;
        using Sku = Shop.Offer;
        using static Shop.Offer;

        [DefaultValue(Offer.Basic)]
        internal static class Program
        {
            private const Offer Field = Shop.Offer.Basic;

            internal static bool Run(Offer offer, Offer other = global::Shop.Offer.Premium)
            {
                switch (offer)
                {
                    case Offer.Basic: // first
                        return true;
                    case not (Sku.Premium or Standard):
                        return offer is Offer.Premium;
                }

                return offer == /* the old one */ Basic || offer is Offer.E3;
            }
        }
        """);

    /// <summary>Neither has an operation, and both name the offer.</summary>
    [Fact]
    public Task Labels_and_documentation_are_read_too() => VerifyCS.VerifyCodeFixAsync(
        """
        using Shop;
        using static Shop.Offer;

        /// <summary>Sells <see cref="Offer.[|Essentials|]"/>, <see cref="Shop.Offer.[|Business|]">one more</see>, <see cref="[|Business|]"/> and <see cref="Offer.E3"/>.</summary>
        internal static class Program
        {
            internal static void Run(Offer offer)
            {
                switch (offer)
                {
                    case Offer.Basic:
                        goto case Offer.[|Business|];
                    case Offer.Standard:
                        goto case ([|Essentials|]); // on
                    case Offer.E3:
                        goto case (Offer)(0 + (int)Offer.[|Essentials|]);
                    case Offer.Premium:
                        goto default;
                    default:
                        break;
                }
            }
        }
        """,
        """
        using Shop;
        using static Shop.Offer;

        /// <summary>Sells <see cref="Offer.Basic"/>, <see cref="Shop.Offer.Premium">one more</see>, <see cref="Premium"/> and <see cref="Offer.E3"/>.</summary>
        internal static class Program
        {
            internal static void Run(Offer offer)
            {
                switch (offer)
                {
                    case Offer.Basic:
                        goto case Offer.Premium;
                    case Offer.Standard:
                        goto case (Basic); // on
                    case Offer.E3:
                        goto case (Offer)(0 + (int)Offer.Basic);
                    case Offer.Premium:
                        goto default;
                    default:
                        break;
                }
            }
        }
        """);

    /// <summary>Under "using static" the name that holds may be another thing's where the former one stood.</summary>
    [Theory]
    [InlineData("", "", "Basic", "Basic")]
    [InlineData("int Basic = 0;", "", "Offer.Basic", "Offer.Basic")]
    [InlineData("", "private const Offer Basic = Offer.E3;", "Offer.Basic", "Offer.Basic")]
    [InlineData("", "private static Offer Basic() => 0;", "Offer.Basic", "Offer.Basic")]
    [InlineData("", "private class Basic;", "Offer.Basic", "Offer.Basic")]
    public Task A_name_of_another_meaning_is_not_taken(string local, string member, string expression, string pattern) => VerifyCS.VerifyCodeFixAsync(
        Program(local, member, "[|Essentials|]", "[|Essentials|]"),
        Program(local, member, expression, pattern));

    private static string Program(string local, string member, string expression, string pattern) => $$"""
        using Shop;
        using static Shop.Offer;

        internal static class Program
        {
            {{member}}
            internal static bool Run(Offer offer)
            {
                {{local}}
                switch (offer)
                {
                    case {{pattern}}: return true;
                }

                return offer == {{expression}} || offer is {{pattern}} or E3 || offer switch { {{pattern}} => true, _ => false };
            }
        }
        """;

    /// <summary>Another word would be another value.</summary>
    [Fact]
    public Task The_word_itself_may_be_asked_for() => VerifyCS.VerifyAnalyzerAsync("""
        internal static class Program
        {
            internal const string Word = nameof(Shop.Offer.Essentials);
        }
        """);

    [Fact]
    public Task A_catalog_in_the_project_is_known() => VerifyCS.VerifyAnalyzerAsync(
        """
        internal static class Program
        {
            internal const Shop.Offer Offer = Shop.Offer.[|Essentials|];
        }
        """,
        Catalog.InProject);

    [Fact]
    public Task An_alias_in_a_strangers_enum_is_left_alone() => VerifyCS.VerifyAnalyzerAsync("""
        namespace Shop.Elsewhere;

        internal enum Size { Small, [System.Obsolete] Little = Small }

        internal static class Program
        {
            internal static object Size => Shop.Elsewhere.Size.Small;
        }
        """);

    [Fact]
    public Task The_message_says_until_when_it_held() => VerifyCS.VerifyAnalyzerAsync(
        "class Program { object[] offers = [Shop.Offer.Essentials, Shop.Offer.Business]; }",
        VerifyCS.Diagnostic("CSP3002").WithLocation(1, 47).WithMessage("Essentials is a former name of Basic, which held until 2020-04-21. Use the name that holds."),
        VerifyCS.Diagnostic("CSP3002").WithLocation(1, 70).WithMessage("Business is a former name of Premium. Use the name that holds."));
}
