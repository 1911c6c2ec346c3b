using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
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
    public async Task A_market_whose_pages_a_glob_lost_is_told_at_its_row()
        => await new CatalogGeneratorTest(Marked(
            ("en-us/upgrade-subscriptions.md", "CSP2003", "Microsoft 365 Business Premium", "¹"),
            ("docs/offers.md", "#0", "China", " | China<br/>")).Where(file => !file.Path.Contains("21vianet", StringComparison.Ordinal)))
        {
            TestCode = Program,

            // A project may take some of the pages.
            ExpectedDiagnostics = { new DiagnosticResult("CSP2058", DiagnosticSeverity.Warning).WithLocation(0) },
        }.VerifyAsync();

    [Fact]
    public async Task A_name_that_nobody_knows_is_an_error_in_its_cell_and_the_rest_is_there()
        => await new CatalogGeneratorTest(new ProjectFile(Page, """
            ---
            ms.date: 01/14/2021
            ms.contentlocale: de-DE
            ms.openlocfilehash: 00112233445566778899aabbccddeeff00112233
            ---
            # Upgrade <a id="upgradesubscription"></a>

            | Angebot | Mögliche Upgrades |
            | --- | --- |
            | Microsoft 365 Business Basic | - {|CSP2001:Office 365 Enterprise E33|} <br/> - Office 365 Enterprise E3 |
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
    public async Task Microsofts_CSV_is_a_document_by_its_extension()
        => await new CatalogGeneratorTest([.. Marked(), new ProjectFile(CatalogProject.Directory + "docs/licensing.csv", """
            Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names
            Mail One,MAIL_ONE,4b9405b0-7788-4568-add1-000000000001,EXCHANGE_S_STANDARD,9aaf7827-d63c-4b61-89c3-182f06f82e5c,Exchange Online (Plan 1)
            """)])
        {
            TestCode = "internal static class Program { internal static System.Guid Mail => Shop.Products.MAIL_ONE; }",
        }.VerifyAsync();

    [Fact]
    public async Task A_file_of_data_that_is_no_reference_is_told()
        => await new CatalogGeneratorTest([.. Marked(), new ProjectFile(CatalogProject.Directory + "docs/offers.json", """[{ "id": "x", "upgradeTargetOffers": [] }]""")])
        {
            TestCode = Program,
            ExpectedDiagnostics =
            {
                new DiagnosticResult("CSP1079", DiagnosticSeverity.Error)
                    .WithSpan(CatalogProject.Directory + "docs/offers.json", 1, 1, 1, 1)
                    .WithArguments("It is Partner Center's offers. Pass it to 'csp-catalog reconcile --offers'."),
            },
        }.VerifyAsync();

    [Fact]
    public async Task Code_that_names_an_offer_of_no_page_does_not_compile()
        => await new CatalogGeneratorTest(Marked())
        {
            TestCode = "internal static class Program { internal const Shop.Offer Unknown = Shop.Offer.{|CS0117:Office365EnterpriseE9|}; }",
        }.VerifyAsync();

    /// <summary>The catalog's documents with marks at what is said of them.</summary>
    private static List<ProjectFile> Marked() => Marked(
        ("en-us/upgrade-subscriptions.md", "CSP2003", "Microsoft 365 Business Premium", "¹"),
        ("en-us/upgrade-subscriptions-21vianet.md", "CSP2004", "Office 365 Business Premium", "¹"));

    private static List<ProjectFile> Marked(params ReadOnlySpan<(string Page, string Id, string Words, string Behind)> marks)
    {
        var files = CatalogProject.SampleFiles();
        foreach (var (page, id, words, behind) in marks)
        {
            var index = files.FindIndex(file => file.Path.EndsWith(page, StringComparison.Ordinal));
            files[index] = files[index] with { Text = files[index].Text.Replace(words + behind, $"{{|{id}:{words}|}}{behind}", StringComparison.Ordinal) };
        }

        return files;
    }
}
