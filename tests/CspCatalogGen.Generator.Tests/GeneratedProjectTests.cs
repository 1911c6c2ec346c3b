using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Generator.Tests;

/// <summary>What a build says of a project with catalog documents: each diagnostic at its place, and nothing else.</summary>
public class GeneratedProjectTests
{
    private const string Page = CatalogProject.Directory + "docs/page.md";

    private const string Program = """
        using CspCatalogGen;
        using Shop;

        internal static class Program
        {
            internal static bool CanUpgrade() => UpgradeCatalog.IsUpgrade(Offer.Microsoft365BusinessBasic, Offer.Office365EnterpriseE3, Market.Global);
        }
        """;

    [Fact]
    public async Task The_documents_of_this_repository_contradict_themselves_where_they_are_marked()
        => await new CatalogGeneratorTest(Marked()) { TestCode = Program }.VerifyAsync();

    [Fact]
    public async Task A_marker_without_a_note_is_reported_at_the_name_that_carries_it()
        => await new CatalogGeneratorTest(new ProjectFile(Page, """
            ---
            ms.date: 01/14/2021
            ms.contentlocale: en-US
            ms.openlocfilehash: 00112233445566778899aabbccddeeff00112233
            ---
            # Upgrade <a id="upgradesubscription"></a>

            | Offer | Possible upgrades |
            | --- | --- |
            | Microsoft 365 Business Basic | - Office 365 Enterprise E1 <br/> - {|CSP2004:Office 365 Enterprise E3|}¹ |
            """))
        {
            TestCode = Program,
            ExpectedDiagnostics =
            {
                new DiagnosticResult("CSP2017", DiagnosticSeverity.Info).WithSpan(Page, 8, 1, 10, 96),
                new DiagnosticResult("CSP4008", DiagnosticSeverity.Warning),
            },
        }.VerifyAsync();

    [Fact]
    public void A_market_whose_pages_a_glob_lost_is_told_at_its_row()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles().Where(file => !file.Path.Contains("21vianet", StringComparison.Ordinal)));
        var told = project.Generate().Diagnostics.Single(diagnostic => diagnostic.Id == "CSP2058");
        told.Location.GetLineSpan().Path.ShouldBe(CatalogProject.Directory + "docs/offers.md");
        told.GetMessage(CultureInfo.InvariantCulture).ShouldContain("the market China");
    }

    [Fact]
    public async Task Code_that_names_an_offer_of_no_page_does_not_compile()
        => await new CatalogGeneratorTest(Marked())
        {
            TestCode = "internal static class Program { internal const Shop.Offer Unknown = Shop.Offer.{|CS0117:Office365EnterpriseE9|}; }",
        }.VerifyAsync();

    /// <summary>The catalog's documents with marks at what is said of them.</summary>
    private static List<ProjectFile> Marked()
    {
        var files = CatalogProject.SampleFiles();
        foreach (var (page, id, name) in ((string, string, string)[])
        [
            ("en-us/upgrade-subscriptions.md", "CSP2003", "Microsoft 365 Business Premium"),
            ("en-us/upgrade-subscriptions-21vianet.md", "CSP2004", "Office 365 Business Premium"),
        ])
        {
            var index = files.FindIndex(file => file.Path.EndsWith(page, StringComparison.Ordinal));
            files[index] = files[index] with { Text = files[index].Text.Replace(name + "¹", $"{{|{id}:{name}|}}¹", StringComparison.Ordinal) };
        }

        return files;
    }
}
