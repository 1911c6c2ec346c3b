using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>One mistake in the English page of the documents, whose four translations are right, is one line at the mistake.</summary>
public sealed class OneMistakeTests
{
    private const string Row = "| Microsoft 365 Business Basic | - Microsoft 365 Business Standard¹ <br/> - Office 365 Enterprise E1 <br/> - Office 365 Enterprise E3 <br/> - Office 365 Enterprise E5 |\n";
    private const string NoteLine = "¹ Microsoft 365 Apps for business India and Microsoft 365 Business Basic India can be upgraded to Microsoft 365 Business Standard India, not to Microsoft 365 Business Standard.";
    private const string Note = NoteLine + "\n";
    private const string LastCondition = "- The customer does not already have a subscription to the offer that you upgrade to.\n";

    private static readonly string[] Locales = ["de-de", "ja-jp", "zh-cn", "zh-tw"];

    private static readonly IReadOnlyList<UpgradePage> Translations = [.. Locales.Select(static locale => Read($"{locale}/page.md", TextOf(locale)))];

    [Theory]
    // Without its table the source says nothing, and nobody knows the names of its translations.
    [InlineData("| Offer | Possible upgrades |", "| Offer | Upgrades that are not possible |", "CSP1052")]
    [InlineData("## Upgrades in the CSP program", "## Upgrades in the CSP program (draft)", "CSP1053")]
    [InlineData("- Partner Center\n", "- Partner Center (not operated by 21Vianet)\n", "CSP1064")]
    [InlineData("- Partner Center\n", "- Partner Center for Microsoft Cloud Germany\n", "CSP1063")]
    [InlineData("- Partner Center\n", "- Partner Center for Microsoft Cloud US Government\n", "CSP1063")]
    [InlineData(Row, "<<<<<<< HEAD\n" + Row + "=======\n" + Row + ">>>>>>> main\n", "CSP1056")]
    [InlineData("| Offer | Possible upgrades |\n| --- | --- |\n", "", "CSP1002")]
    // A footnote that cannot be read for what was lost or came too much.
    [InlineData("Standard¹ <br/>", "Standard <br/>", "CSP2054")]
    [InlineData("Standard¹ <br/>", "Standard) <br/>", "CSP2054")]
    [InlineData("Standard¹ <br/>", "Standard² <br/>", "CSP2004")]
    [InlineData("E1 <br/>", "E1¹ <br/>", "CSP2003")]
    [InlineData("- Microsoft 365 Business Standard¹ <br/> ", "", "CSP2054")]
    [InlineData(Row, "", "CSP2054")]
    [InlineData(Row, "| Microsoft 365 Business Basic | |\n", "CSP1006")]
    [InlineData(Row, Row + Row, "CSP2014")]
    [InlineData("Standard¹ <br/>", "Standard¹ <br/> - Office 365 Enterprise E3 <br/>", "CSP2015")]
    [InlineData("- Microsoft 365 Business Standard¹", "- Mi365 Business Standard¹", "CSP2026")]
    [InlineData("| Microsoft 365 Business Basic |", "| Microsft365 Small Business Basic |", "CSP2026")]
    [InlineData("Enterprise E1", "Enterprise", "CSP2026")]
    [InlineData("E1 <br/>", "E1 *new* <br/>", "CSP2053")]
    [InlineData("Office 365 Enterprise E1 <br/>", "![Office 365 Enterprise E1](e1.png) <br/>", "CSP1055")]
    [InlineData(Note, "", "CSP2056")]
    [InlineData("\n¹ Microsoft", "\n² Microsoft", "CSP2005")]
    [InlineData(Note, "```\n" + Note + "```\n", "CSP1050")]
    [InlineData(NoteLine, "~~" + NoteLine + "~~", "CSP1051")]
    [InlineData(NoteLine, "<!-- " + NoteLine + " -->", "CSP1051")]
    [InlineData(NoteLine, "<p hidden>" + NoteLine + "</p>", "CSP1051")]
    // The conditions.
    [InlineData(LastCondition, "", "CSP2030")]
    [InlineData(LastCondition, LastCondition + "- The customer has fewer than 300 seats.\n", "CSP2016")]
    [InlineData(LastCondition, "- The customer does not al\n", "CSP2016")]
    [InlineData("- The subscription is active: a suspended or canceled one has to be restored first.\n", "- The subscription was paid.\n", "CSP2016")]
    [InlineData("- The subscription is active: a suspended or canceled one has to be restored first.\n", "", "CSP2030")]
    [InlineData("- The subscription is active:", "     - The subscription is active:", "CSP1050")]
    public void One_mistake_in_the_source_is_one_line(string words, string mistake, string id)
    {
        var english = TextOf("en-us");
        english.ShouldContain(words);
        var after = Said(english.Replace(words, mistake, StringComparison.Ordinal));

        // What stands in the page anyway is told of the page that counts, which may be another one now.
        var ids = after.Select(static one => one.Descriptor.Id).ToList();
        Said(english).ForEach(one => ids.Remove(one.Descriptor.Id));
        ids.ShouldBe([id], string.Join("\n", after.Select(static one => $"{one.Location?.Path}: {one.Descriptor.Id}: {one.Message}")));
    }

    [Theory]
    // Nothing that the page says counts where the page does not.
    [InlineData("Germany")]
    [InlineData("US Government")]
    public void A_page_of_another_cloud_alone_is_one_line(string cloud)
        => Said(TextOf("en-us").Replace("- Partner Center\n", $"- Partner Center for Microsoft Cloud {cloud}\n", StringComparison.Ordinal), []).Select(static one => one.Descriptor.Id).ShouldBe(["CSP1063"]);

    [Theory]
    // What a translation lists is another number, and why was told.
    [InlineData(LastCondition, "", "CSP2030")]
    [InlineData(LastCondition, LastCondition + "- The customer has fewer than 300 seats.\n", "CSP2016")]
    public void So_it_is_of_conditions_with_one_translation_or_none(string words, string mistake, string id)
    {
        var english = TextOf("en-us");
        english.ShouldContain(words);
        foreach (var translations in new[] { [], Translations.Take(1), Translations.Skip(1).Take(1) })
        {
            var before = Said(english, translations).Select(static one => one.Descriptor.Id).ToList();
            var after = Said(english.Replace(words, mistake, StringComparison.Ordinal), translations);
            after.Select(static one => one.Descriptor.Id).Where(one => !before.Contains(one)).ShouldBe([id], string.Join("\n", after.Select(static one => $"{one.Location?.Path}: {one.Descriptor.Id}: {one.Message}")));
        }
    }

    [Fact]
    public void A_market_that_is_misspelt_in_the_names_document_is_one_line()
    {
        var names = File.ReadAllText(Path.Combine(Repository.Docs, "catalog", "offers.md")).ReplaceLineEndings("\n");
        var told = NamesDocumentReader.Read(new SourceDocument("offers.md", names.Replace("| India | India", "| Idnia | India", StringComparison.Ordinal))).Diagnostics;
        told.Select(static one => one.Descriptor.Id).ShouldBe(["CSP1022"], string.Join("\n", told.Select(static one => one.Message)));
    }

    private static List<Diagnostic> Said(string english) => Said(english, Translations);

    private static List<Diagnostic> Said(string english, IEnumerable<UpgradePage> translations)
        => [.. CatalogLinker.Link([Read("en-us/page.md", english), .. translations], null).Diagnostics.Where(static diagnostic => diagnostic.Descriptor.Severity != DiagnosticSeverity.Info)];

    private static UpgradePage Read(string path, string text) => UpgradePageReader.Read(new SourceDocument(path, text, IsNamed: true));

    private static string TextOf(string locale)
        => File.ReadAllText(Path.Combine(Repository.Docs, "catalog", locale, "upgrade-subscriptions.md")).ReplaceLineEndings("\n");
}
