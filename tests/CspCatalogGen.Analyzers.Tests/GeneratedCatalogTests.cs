using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Analyzers.Tests;

/// <summary>What the analyzers say of a real catalog is what the catalog itself says when it runs.</summary>
public class GeneratedCatalogTests
{
    /// <summary>Every offer to every offer in every market, each asked for in a member of its own.</summary>
    [Fact]
    public async Task Every_answer_agrees_with_the_catalog()
    {
        var compilation = GeneratedCatalog.With("");
        var offers = Members(compilation, "Shop.Offer");
        var markets = Members(compilation, "Shop.Market");
        var asked = (from market in markets from @from in offers from to in offers select $"Offer.{@from}, Offer.{to}, Market.{market}").ToList();
        asked.Count.ShouldBeGreaterThan(300);

        // Line n + 1 asks question n, and what the catalog answers can be called.
        var program = new StringBuilder("internal static class Program {\n");
        for (var i = 0; i < asked.Count; i++)
        {
            program.Append(FormattableString.Invariant($"static bool Asks{i}() => UpgradeCatalog.IsUpgrade({asked[i]});\n"));
        }

        program.Append("public static void Main() { }\npublic static string[] Answers() => new[] {\n");
        foreach (var question in asked)
        {
            program.Append(FormattableString.Invariant($"Program.Answer({question}),\n"));
        }

        program.Append("""
            };
            static string Answer(Offer from, Offer to, Market market) =>
                !UpgradeCatalog.IsUpgrade(from, to, market) ? "CSP3001"
                : UpgradeCatalog.IsContested(from, to, market) ? "CSP3003"
                : UpgradeCatalog.GetNote(from, to, market) != null ? "CSP3004"
                : "";
            }
            """);
        compilation = GeneratedCatalog.With(program.ToString());

        // A helper that is asked in constants would be reported, too; it is none of the catalog's.
        var reported = (await GeneratedCatalog.DiagnosticsAsync(compilation)).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1, diagnostic => diagnostic.Id);
        var answers = Answers(compilation);

        answers.Distinct().Order(StringComparer.Ordinal).ShouldBe(["", "CSP3001", "CSP3003", "CSP3004"]);
        for (var i = 0; i < asked.Count; i++)
        {
            string.Join(" ", reported[i]).ShouldBe(answers[i], asked[i]);
        }

        reported.Where(line => line.Key >= asked.Count).ShouldBeEmpty();
    }

    /// <summary>The typed upgrades are the same upgrades.</summary>
    [Fact]
    public async Task Every_typed_upgrade_agrees_with_the_catalog()
    {
        var upgrades = GeneratedCatalog.With("").GetTypeByMetadataName("Shop.Upgrade")!.GetTypeMembers()
            .SelectMany(market => market.GetTypeMembers())
            .SelectMany(source => source.GetMembers().OfType<IPropertySymbol>())
            .Select(upgrade => upgrade.ToDisplayString())
            .ToList();
        upgrades.Count.ShouldBeGreaterThan(20);
        var compilation = GeneratedCatalog.With("internal static class Program {\n"
            + string.Concat(upgrades.Select((upgrade, i) => FormattableString.Invariant($"static Offer Uses{i}() => {upgrade}.To;\n")))
            + "public static void Main() { }\npublic static string[] Answers() => new[] {"
            + string.Join(", ", upgrades.Select(upgrade => $"{upgrade}.IsContested ? \"CSP3003\" : {upgrade}.Note != null ? \"CSP3004\" : \"\""))
            + "}; }");

        var reported = (await GeneratedCatalog.DiagnosticsAsync(compilation)).ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1, diagnostic => diagnostic.Id);

        upgrades.Select((_, i) => string.Join(" ", reported[i])).ShouldBe(Answers(compilation));
    }

    /// <summary>Every typed upgrade beside every other offer: what the check has against it by their services.</summary>
    [Fact]
    public async Task Every_conflict_agrees_with_the_check()
    {
        var empty = GeneratedCatalog.With("");
        var offers = Members(empty, "Shop.Offer");
        var asked = (from market in empty.GetTypeByMetadataName("Shop.Upgrade")!.GetTypeMembers()
                     from source in market.GetTypeMembers()
                     from upgrade in source.GetMembers().OfType<IPropertySymbol>()
                     let target = upgrade.Name["To".Length..]
                     from held in offers
                     where held != target
                     select (Market: market.Name, From: source.Name["From".Length..], To: target, Held: held)).ToList();
        asked.Count.ShouldBeGreaterThan(300);
        var compilation = GeneratedCatalog.With("internal static class Program {\n"
            + string.Concat(asked.Select((upgrade, i) => FormattableString.Invariant($"static bool Asks{i}() => UpgradeCatalog.Check(new Subscription<Offer>(Offer.{upgrade.From}, SubscriptionStatus.Active), Offer.{upgrade.To}, new Customer<Offer, Market>(Market.{upgrade.Market}, true, new Subscription<Offer>[] {{ new(Offer.{upgrade.From}, SubscriptionStatus.Active), new(Offer.{upgrade.Held}, SubscriptionStatus.Active) }})).IsEligible;\n")))
            + "public static void Main() { }\npublic static string[] Answers() => new[] {\n"
            + string.Concat(asked.Select(upgrade => $"Answer(Offer.{upgrade.From}, Offer.{upgrade.To}, Market.{upgrade.Market}, Offer.{upgrade.Held}),\n"))
            + """
            };
            static string Answer(Offer from, Offer to, Market market, Offer held)
            {
                var subscription = new Subscription<Offer>(from, SubscriptionStatus.Active);
                var verdict = UpgradeCatalog.Check(subscription, to, new Customer<Offer, Market>(market, true, new[] { subscription, new(held, SubscriptionStatus.Active) }));
                return System.Linq.Enumerable.Any(verdict.Reasons, reason => reason.Kind is UpgradeReasonKind.ServicePlanHeld or UpgradeReasonKind.ServicePlansExclusive) ? "CSP3007" : "";
            }
            }
            """);

        var reported = (await GeneratedCatalog.DiagnosticsAsync(compilation))
            .Where(diagnostic => diagnostic.Id == "CSP3007")
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1, diagnostic => diagnostic.Id);
        var answers = Answers(compilation);

        answers.Distinct().Order(StringComparer.Ordinal).ShouldBe(["", "CSP3007"]);
        for (var i = 0; i < asked.Count; i++)
        {
            string.Join(" ", reported[i]).ShouldBe(answers[i], asked[i].ToString());
        }
    }

    [Fact]
    public async Task Top_level_statements_are_read_as_any_others()
    {
        var diagnostics = await GeneratedCatalog.DiagnosticsAsync(GeneratedCatalog.With("""
            var subscription = new Subscription<Offer>(Offer.Office365ProPlus, SubscriptionStatus.Active);
            var customer = new Customer<Offer, Market>(Market.Global, true, [subscription]);
            Console.WriteLine(UpgradeCatalog.Check(subscription, Offer.Office365EnterpriseE1, customer).IsEligible);
            """));

        diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition}").ShouldBe(["CSP3002 0,49", "CSP3001 2,53"]);
    }

    /// <summary>Generated code leaves offers out of its switches, and that is nobody's to mend.</summary>
    [Fact]
    public async Task Generated_code_is_left_alone() => (await GeneratedCatalog.DiagnosticsAsync(GeneratedCatalog.With("return;"))).ShouldBeEmpty();

    /// <summary>Beyond a number of upgrades the generator writes no members for them. Then nothing is known here and nothing is said.</summary>
    [Fact]
    public async Task A_catalog_that_names_no_upgrades_is_not_judged()
    {
        var compilation = GeneratedCatalog.With("_ = UpgradeCatalog.IsUpgrade(Offer.Office365EnterpriseE1, Offer.Office365EnterpriseE3, Market.Global);");
        (await GeneratedCatalog.DiagnosticsAsync(compilation)).Select(diagnostic => diagnostic.Id).ShouldBe(["CSP3001"]);

        var upgrade = compilation.SyntaxTrees.Single(tree => tree.FilePath.EndsWith("CspCatalog.Upgrade.g.cs", StringComparison.Ordinal));
        var text = upgrade.ToString();
        var members = text.IndexOf("public static class Global", StringComparison.Ordinal);
        var end = text.IndexOf("public static partial class UpgradeCatalog", StringComparison.Ordinal);
        var without = CSharpSyntaxTree.ParseText(text[..members] + "} " + text[end..], (CSharpParseOptions)upgrade.Options, upgrade.FilePath);
        (await GeneratedCatalog.DiagnosticsAsync(compilation.ReplaceSyntaxTree(upgrade, without))).ShouldBeEmpty();

        // Nor one whose market had to take another name, because its own was taken.
        var renamed = CSharpSyntaxTree.ParseText(text.Replace("public static class India", "public static class India_2", StringComparison.Ordinal), (CSharpParseOptions)upgrade.Options, upgrade.FilePath);
        (await GeneratedCatalog.DiagnosticsAsync(compilation.ReplaceSyntaxTree(upgrade, renamed))).ShouldBeEmpty();
    }

    private static List<string> Members(CSharpCompilation compilation, string type) => [.. compilation.GetTypeByMetadataName(type)!.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue && field.GetAttributes().IsEmpty)
        .Select(field => field.Name)];

    private static string[] Answers(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        compilation.Emit(image).Success.ShouldBeTrue();
        image.Position = 0;
        var program = new AssemblyLoadContext(nameof(GeneratedCatalogTests)).LoadFromStream(image);
        return (string[])program.GetType("Program")!.GetMethod("Answers", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
    }
}
