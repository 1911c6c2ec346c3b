using System.Threading.Tasks;
using Xunit;
using VerifyCS = CspCatalogGen.Analyzers.Tests.CSharpCodeFixVerifier<
    CspCatalogGen.Analyzers.IncompleteSwitchAnalyzer,
    CspCatalogGen.CodeFixes.IncompleteSwitchCodeFixProvider>;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>CSP3005 and CSP3006.</summary>
public class IncompleteSwitchTests
{
    [Theory]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; case Offer.Standard: return 2; } return 0;")]
    [InlineData("[|switch|] (offer) { } return 0;")]
    [InlineData("[|switch|] (offer) { case Offer.Basic when market == 0: return 1; case Offer.Standard or Offer.Premium or Offer.E3: return 2; } return 0;")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; default: throw new System.ArgumentOutOfRangeException(nameof(offer)); }")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; default: { throw new System.Diagnostics.UnreachableException(); } }")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; case var other: throw new System.InvalidOperationException($\"{other}\"); }")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, Offer.Standard => 2 };")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, _ => throw new System.ArgumentOutOfRangeException() };")]
    [InlineData("return offer [|switch|] { Offer.Essentials => 1, > Offer.Standard => 2 };")]
    [InlineData("return offer [|switch|] { not Offer.E3 => 1 };")]
    [InlineData("return market [|switch|] { Market.Global => 1, Market.India => 2 };")]
    [InlineData("return ((Offer?)offer) [|switch|] { Offer.Basic => 1, null => 2 };")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; default: System.Console.Error.WriteLine(offer); throw new System.InvalidOperationException(); }")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; default: var e = new System.ArgumentOutOfRangeException(nameof(offer)); throw e; }")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; default: { System.Func<int> log = () => { return 1; }; log(); throw new System.InvalidOperationException(); } }")]
    [InlineData("try { return int.Parse(\"1\"); } catch (System.FormatException) { [|switch|] (offer) { case Offer.Basic: return 1; default: throw; } }")]
    [InlineData("[|switch|] (offer) { case Offer.Basic: return 1; case not Offer.Basic: throw new System.InvalidOperationException(); }")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, not Offer.Basic => throw new System.InvalidOperationException() };")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, not Offer.Basic and var other => throw new System.InvalidOperationException($\"{other}\") };")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, var other and not Offer.Basic => throw new System.InvalidOperationException($\"{other}\") };")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, not <= Offer.Basic and not Offer.E3 => throw new System.InvalidOperationException(), _ => throw new System.InvalidOperationException() };")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, < Offer.Basic or > Offer.Basic => throw new System.InvalidOperationException() };")]
    [InlineData("return offer [|switch|] { Offer.Basic when true => 1, Offer.Standard => 2, Offer.Premium when false => 3, Offer.E3 => 4 };")]
    [InlineData("return offer [|switch|] { Offer.Basic => 1, _ when true => throw new System.InvalidOperationException() };")]
    public Task One_that_should_name_all_and_does_not_is_reported(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Theory]
    [InlineData("{|CSP3006:switch|} (offer) { case Offer.Basic: return 1; default: return 0; }")]
    [InlineData("{|CSP3006:switch|} (offer) { case Offer.Basic: return 1; default: throw new System.NotSupportedException(); }")]
    [InlineData("{|CSP3006:switch|} (offer) { case Offer.Basic: return 1; case var other: return (int)other; }")]
    [InlineData("return offer {|CSP3006:switch|} { Offer.Basic => 1, _ => 0 };")]
    [InlineData("return offer {|CSP3006:switch|} { Offer.Basic => 1, var other => (int)other };")]
    [InlineData("return offer {|CSP3006:switch|} { Offer.Basic => 1, { } other => (int)other };")]
    [InlineData("return offer {|CSP3006:switch|} { Offer.Basic => 1, _ => throw new System.NotImplementedException() };")]
    [InlineData("return offer {|CSP3006:switch|} { Offer.Basic => 1, _ => throw new System.PlatformNotSupportedException() };")]
    [InlineData("{|CSP3006:switch|} (offer) { case Offer.Basic: return 1; default: System.Console.Error.WriteLine(offer); throw new System.NotSupportedException(); }")]
    [InlineData("{|CSP3006:switch|} (offer) { case Offer.Basic: return 1; default: if (market == 0) { return 2; } throw new System.InvalidOperationException(); }")]
    [InlineData("for (;;) { {|CSP3006:switch|} (offer) { case Offer.Basic: return 1; default: if (market == 0) { break; } throw new System.InvalidOperationException(); } }")]
    [InlineData("return offer {|CSP3006:switch|} { Offer.Basic => 1, not Offer.Basic => throw new System.NotSupportedException() };")]
    public Task One_that_leaves_the_rest_to_its_default_is_told_when_asked(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Theory]
    [InlineData("switch (offer) { case Offer.Basic: case Offer.Standard: case Offer.Premium: case Offer.E3: return 1; } return 0;")]
    [InlineData("switch (offer) { case Offer.Essentials: case Offer.Standard: case Offer.Business: case Offer.E3: return 1; default: return 0; }")]
    [InlineData("return offer switch { Offer.Essentials => 1, not Offer.Basic => 2 };")]
    [InlineData("return market switch { Market.Global when true => 1, Market.India => 2, Market.China => 3 };")]
    [InlineData("const bool Always = true; switch (market) { case Market.Global when Always: return 1; case Market.India: return 2; case Market.China: throw new System.InvalidOperationException(); } return 0;")]
    [InlineData("return market switch { Market.Global => 1, Market.India or Market.China => throw new System.InvalidOperationException() };")]
    [InlineData("return offer switch { <= Offer.Standard => 1, > Offer.Standard => 2 };")]
    [InlineData("return offer switch { Offer.Basic => 1, > Offer.Basic and < Offer.E3 => throw new System.InvalidOperationException(), Offer.E3 => 2 };")]
    [InlineData("return market switch { Market.Global => 1, not Market.Global and >= 0 and <= Market.China => throw new System.InvalidOperationException() };")]
    [InlineData("return offer switch { 0 => 0, Offer.Basic or Offer.Standard => 1, Offer.Premium => 2, Offer.E3 => 3, _ => throw new System.ArgumentOutOfRangeException() };")]
    [InlineData("return market switch { Market.Global => 1, (Market)1 => 2, Market.China => 3, _ => 0 };")]
    [InlineData("return (offer, market) switch { (Offer.Basic, Market.Global) => 1, _ => 0 };")]
    [InlineData("return (int)offer switch { 1 => 1, _ => 0 };")]
    [InlineData("return market.ToString() switch { \"Global\" => 1, _ => 0 };")]
    [InlineData("return System.DayOfWeek.Monday switch { System.DayOfWeek.Monday => 1, _ => 0 };")]
    public Task One_that_names_all_or_is_over_something_else_is_left_alone(string statements) => VerifyCS.VerifyAnalyzerAsync(Member(statements));

    [Fact]
    public Task A_catalog_in_the_project_is_known()
        => VerifyCS.VerifyAnalyzerAsync(Member("return offer [|switch|] { Offer.Basic => 1, Offer.Business => 2 };"), Catalog.InProject);

    [Fact]
    public async Task The_message_names_what_is_missing()
    {
        await VerifyCS.VerifyAnalyzerAsync(
            Member("return offer switch { Offer.Essentials => 1 };"),
            VerifyCS.Diagnostic("CSP3005").WithLocation(7, 22).WithMessage("This switch over Offer misses Standard, Premium, E3. Add the missing ones, or a default."));
        await VerifyCS.VerifyAnalyzerAsync(
            Member("return market switch { Market.India => 1, _ => 0 };"),
            VerifyCS.Diagnostic("CSP3006").WithLocation(7, 23).WithMessage("This switch over Market leaves Global, China to its default."));
    }

    [Fact]
    public Task Cases_are_added_to_a_statement() => VerifyCS.VerifyCodeFixAsync(
        Member("""
            // What it costs.
            [|switch|] (offer)
            {
                case Offer.Basic:
                    return 1; // a month
                case Offer.Premium:
                    return 2;
            }

            return 0;
            """),
        Member("""
            // What it costs.
            switch (offer)
            {
                case Offer.Basic:
                    return 1; // a month
                case Offer.Premium:
                    return 2;
                case Offer.Standard:
                    throw new System.NotImplementedException();
                case Offer.E3:
                    throw new System.NotImplementedException();
            }

            return 0;
            """));

    [Fact]
    public Task They_stand_before_the_default() => VerifyCS.VerifyCodeFixAsync(
        "using System;\n" + Member("""
            {|CSP3006:switch|} (market)
            {
                case Market.Global:
                    return 1;
                default:
                    return 0;
            }
            """),
        "using System;\n" + Member("""
            switch (market)
            {
                case Market.Global:
                    return 1;
                case Market.India:
                    throw new NotImplementedException();
                case Market.China:
                    throw new NotImplementedException();
                default:
                    return 0;
            }
            """));

    [Fact]
    public Task Arms_are_added_to_an_expression() => VerifyCS.VerifyCodeFixAsync(
        Member("""
            return offer [|switch|]
            {
                Offer.Basic => 1, // a month
                Offer.Premium => 2,
            };
            """),
        Member("""
            return offer switch
            {
                Offer.Basic => 1, // a month
                Offer.Premium => 2,
                Offer.Standard => throw new System.NotImplementedException(),
                Offer.E3 => throw new System.NotImplementedException(),
            };
            """));

    [Fact]
    public Task They_stand_before_the_discard() => VerifyCS.VerifyCodeFixAsync(
        Member("""
            return ((Offer?)offer) [|switch|]
            {
                Offer.Basic => 1,
                Offer.Standard => (int)market switch { 0 => 1, _ => 2 },
                Offer.Premium when market == 0 => 2,
                _ => throw new System.ArgumentException("")
            };
            """),
        Member("""
            return ((Offer?)offer) switch
            {
                Offer.Basic => 1,
                Offer.Standard => (int)market switch { 0 => 1, _ => 2 },
                Offer.Premium when market == 0 => 2,
                Offer.Premium => throw new System.NotImplementedException(),
                Offer.E3 => throw new System.NotImplementedException(),
                _ => throw new System.ArgumentException("")
            };
            """));

    /// <summary>What takes the rest is told by its meaning, however it is written; behind it no case is ever reached.</summary>
    [Theory]
    [InlineData("_")]
    [InlineData("(_)")]
    [InlineData("((_))")]
    [InlineData("var other")]
    [InlineData("(var other)")]
    [InlineData("Market")]
    [InlineData("(Market)")]
    [InlineData("Shop.Market")]
    [InlineData("Market other")]
    [InlineData("System.Enum")]
    [InlineData("{ }")]
    [InlineData("({ } other)")]
    [InlineData("Market.India or _")]
    [InlineData("Market and var other")]
    public async Task They_stand_before_whatever_takes_the_rest(string rest)
    {
        const string Added = "Market.China => throw new System.NotImplementedException()";
        await VerifyCS.VerifyCodeFixAsync(
            Member($"return market [|switch|]\n{{\n    Market.Global => 1,\n    Market.India => 2,\n    {rest} => throw new System.Exception()\n}};"),
            Member($"return market switch\n{{\n    Market.Global => 1,\n    Market.India => 2,\n    {Added},\n    {rest} => throw new System.Exception()\n}};"));

        // A case has no bare discard.
        rest = rest == "_" ? "(_)" : rest;
        const string Cases = "switch (market)\n{\n    case Market.Global:\n        return 1;\n    case Market.India:\n        return 2;\n";
        await VerifyCS.VerifyCodeFixAsync(
            Member($"[|{Cases[..6]}|]{Cases[6..]}    case {rest}:\n        throw new System.Exception();\n}}"),
            Member($"{Cases}    case Market.China:\n        throw new System.NotImplementedException();\n    case {rest}:\n        throw new System.Exception();\n}}"));
    }

    /// <summary>A pattern that takes some of the rest would take them, too; each stands before the first that does, and no sooner.</summary>
    [Fact]
    public async Task They_stand_before_what_takes_them()
    {
        await VerifyCS.VerifyCodeFixAsync(
            Member("return market [|switch|]\n{\n    not Market.Global => throw new System.Exception(),\n    Market.Global when offer == 0 => 1\n};"),
            Member("""
                return market switch
                {
                    Market.India => throw new System.NotImplementedException(),
                    Market.China => throw new System.NotImplementedException(),
                    not Market.Global => throw new System.Exception(),
                    Market.Global when offer == 0 => 1,
                    Market.Global => throw new System.NotImplementedException()
                };
                """));
        await VerifyCS.VerifyCodeFixAsync(
            Member("[|switch|] (market)\n{\n    case > Market.India:\n        throw new System.Exception();\n    case var other when true:\n        throw new System.Exception();\n}"),
            Member("""
                switch (market)
                {
                    case Market.China:
                        throw new System.NotImplementedException();
                    case > Market.India:
                        throw new System.Exception();
                    case Market.Global:
                        throw new System.NotImplementedException();
                    case Market.India:
                        throw new System.NotImplementedException();
                    case var other when true:
                        throw new System.Exception();
                }
                """));
    }

    /// <summary>Under "using static" a bare name in a pattern may be a type or a constant of another meaning.</summary>
    [Theory]
    [InlineData("", "China")]
    [InlineData("class China;", "Market.China")]
    [InlineData("internal static partial class Program { private const Market China = Market.India; }", "Market.China")]
    [InlineData("internal static partial class Program { private sealed class China; }", "Market.China")]
    public Task They_name_the_member_and_nothing_else_of_its_name(string beside, string name) => VerifyCS.VerifyCodeFixAsync(
        "using static Shop.Market;\n" + Member("return market [|switch|]\n{\n    Market.Global => 1,\n    Market.India => 2,\n};").Replace("static class", "static partial class", System.StringComparison.Ordinal) + beside,
        "using static Shop.Market;\n" + Member($"return market switch\n{{\n    Market.Global => 1,\n    Market.India => 2,\n    {name} => throw new System.NotImplementedException(),\n}};").Replace("static class", "static partial class", System.StringComparison.Ordinal) + beside);

    [Fact]
    public Task All_of_a_document_are_completed_at_once() => VerifyCS.VerifyCodeFixAsync(
        Member("""
            [|switch|] (market)
            {
            }

            return offer [|switch|] { Offer.Basic => 1, Offer.Standard or Offer.E3 => 2 }
                + market [|switch|]
                {
                    Market.Global => 1 // the first
                };
            """),
        Member("""
            switch (market)
            {
                case Market.Global:
                    throw new System.NotImplementedException();
                case Market.India:
                    throw new System.NotImplementedException();
                case Market.China:
                    throw new System.NotImplementedException();
            }

            return offer switch
            {
                Offer.Basic => 1,
                Offer.Standard or Offer.E3 => 2,
                Offer.Premium => throw new System.NotImplementedException()
            }
                + market switch
                {
                    Market.Global => 1, // the first
                    Market.India => throw new System.NotImplementedException(),
                    Market.China => throw new System.NotImplementedException()
                };
            """));

    private static string Member(string statements) => $$"""
        using Shop;

        internal static class Program
        {
            internal static int Run(Offer offer, Market market)
            {
                {{statements.Replace("\n", "\n        ", System.StringComparison.Ordinal).Replace("\n        \n", "\n\n", System.StringComparison.Ordinal)}}
            }
        }
        """;
}
