using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Revisions;

/// <summary>What a translation lacks of its source is given in the words in which it can be written there.</summary>
public sealed class ShapeCorrectionTests
{
    private const string Basic = "Microsoft 365 Business Basic";
    private const string Standard = "Microsoft 365 Business Standard";
    private const string E1 = "Office 365 Enterprise E1";
    private const string E3 = "Office 365 Enterprise E3";
    private const string E5 = "Office 365 Enterprise E5";

    private const string Names = $"""
        # Offers

        | Offer | Number | de-DE | fr-FR |
        | --- | --- | --- | --- |
        | {Basic} | 1 | Microsoft 365 Grundpaket | |
        | {Standard} | 2 | Microsoft 365 Standardpaket | |
        | {E1} | 3 | Office 365 Plan E1 | |
        | {E3} | 4 | Office 365 Firma E3<br/>Office 365 Betrieb E3 | |
        | {E5} | 5 | Office 365 Plan E5 | |

        """;

    [Theory]
    [InlineData("Office 365 Plan E1, Office 365 Plan E5", CorrectionKind.ItemBefore, E3, "Office 365 Plan E5")]
    [InlineData("Office 365 Plan E5", CorrectionKind.ItemBefore, E1, "Office 365 Plan E5")]
    [InlineData("Office 365 Plan E1, Office 365 Firma E3", CorrectionKind.ItemAfter, E5, "Office 365 Firma E3")]
    public void An_item_is_put_before_the_next_one_or_behind_the_last(string items, CorrectionKind kind, string missed, string at)
    {
        var told = Link($"| {Basic} | {Items(E1, E3, E5)} |", $"| Microsoft 365 Grundpaket | {Items(items.Split(", "))} |", null)
            .First(diagnostic => diagnostic.Message.Contains(missed, StringComparison.Ordinal));

        told.Correction.ShouldBe(new Correction(kind, missed));
        WordsAt(told, Page("de-DE", $"| Microsoft 365 Grundpaket | {Items(items.Split(", "))} |")).ShouldBe(at);
    }

    [Fact]
    public void It_is_what_the_page_itself_calls_the_offer()
        => Correct(
            $"| {Basic} | {Items(E1, E3)} |\n| {Standard} | {Items(E3)} |",
            $"| Microsoft 365 Grundpaket | {Items("Office 365 Plan E1")} |\n| Microsoft 365 Standardpaket | {Items("Office 365 Betrieb E3")} |",
            Names).ShouldBe(new Correction(CorrectionKind.ItemAfter, "Office 365 Betrieb E3"));

    [Fact]
    public void It_is_the_first_name_in_the_names_document_where_the_page_has_none()
        => Correct($"| {Basic} | {Items(E1, E3)} |", $"| Microsoft 365 Grundpaket | {Items("Office 365 Plan E1")} |", Names)
            .ShouldBe(new Correction(CorrectionKind.ItemAfter, "Office 365 Firma E3"));

    [Fact]
    public void It_is_what_stands_in_the_offers_place_in_another_row_of_as_many_items()
        => Correct(
            $"| {Basic} | {Items(E1, E3)} |\n| {Standard} | {Items(E1, E3)} |",
            $"| Microsoft 365 Grundpaket | {Items("Office 365 Plan E1")} |\n| Microsoft 365 Standardpaket | {Items("Office 365 Plan E1", "Office 365 Betrieb E3")} |",
            null).ShouldBe(new Correction(CorrectionKind.ItemAfter, "Office 365 Betrieb E3"));

    [Fact]
    public void It_is_what_stands_first_in_the_offers_own_row_and_carries_the_sources_marker()
        => Link(
            $"| {Basic} | {Items(E1, Standard + "¹")} |\n| {Standard} | {Items(E1, E3)} |\n\n¹ {Basic} India can be upgraded to {Standard} India, not to {Standard}.",
            $"| Microsoft 365 Grundpaket | {Items("Office 365 Plan E1")} |\n| Microsoft 365 Standardpaket | {Items("Office 365 Plan E1")} |",
            null).First(diagnostic => diagnostic.Correction is not null).Correction.ShouldBe(new Correction(CorrectionKind.ItemAfter, "Microsoft 365 Standardpaket¹"));

    [Theory]
    [InlineData(0, CorrectionKind.RowBefore, "Microsoft 365 Grundpaket\nOffice 365 Plan E1", "Microsoft 365 Standardpaket")]
    [InlineData(1, CorrectionKind.RowBefore, "Microsoft 365 Standardpaket\nOffice 365 Firma E3", "Office 365 Plan E1")]
    [InlineData(2, CorrectionKind.RowAfter, "Office 365 Plan E1\nOffice 365 Plan E5", "- Office 365 Firma E3")]
    public void A_row_is_put_before_the_next_one_or_behind_the_last(int missed, CorrectionKind kind, string words, string at)
    {
        var source = $"| {Basic} | {Items(E1)} |\n| {Standard} | {Items(E3)} |\n| {E1} | {Items(E5)} |";
        string[] rows = [$"| Microsoft 365 Grundpaket | {Items("Office 365 Plan E1")} |", $"| Microsoft 365 Standardpaket | {Items("Office 365 Firma E3")} |", $"| Office 365 Plan E1 | {Items("Office 365 Plan E5")} |"];

        var translation = string.Join('\n', rows.Where((_, i) => i != missed));

        var told = Link(source, translation, Names).ShouldHaveSingleItem();

        told.Correction.ShouldBe(new Correction(kind, words));
        WordsAt(told, Page("de-DE", translation)).ShouldBe(at);
    }

    [Fact]
    public void A_language_without_names_in_the_names_document_has_those_of_the_source()
        => Correct($"| {Basic} | {Items(E1, E3)} |", $"| Microsoft 365 Base | {Items(E1)} |", Names, "fr-FR").ShouldBe(new Correction(CorrectionKind.ItemAfter, E3));

    [Fact]
    public void Of_a_bilingual_source_it_is_the_English_name()
    {
        string Both(string local, string english) => $"<span data-ttu-id=\"a\">{local}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a\">{english}</span></span>";
        var source = $"| {Both("Microsoft 365 商務基本版", Basic)} | {Items(Both("Office 365 企業版 E1", E1), Both("Office 365 企業版 E3", E3))} |";

        Correct(source, $"| Microsoft 365 Grundpaket | {Items(E1)} |", null, from: "zh-TW").ShouldBe(new Correction(CorrectionKind.ItemAfter, E3));
    }

    [Fact]
    public void A_row_of_names_that_are_not_known_in_the_language_is_not_given()
    {
        var told = Link($"| {Basic} | {Items(E1)} |\n| {Standard} | {Items(E3)} |", $"| Microsoft 365 Grundpaket | {Items(E1)} |", null);

        told.ShouldHaveSingleItem().Correction.ShouldBeNull();
    }

    private static Correction? Correct(string source, string translation, string? names, string locale = "de-DE", string from = "en-US")
        => Link(source, translation, names, locale, from).ShouldHaveSingleItem().Correction;

    private static string WordsAt(Diagnostic told, SourceDocument page) => page.Text.Substring(told.Location!.Span.Start, told.Location.Span.Length);

    private static string Items(params string[] items) => string.Join(" <br/> ", items.Select(item => $"- {item}"));

    private static Diagnostic[] Link(string source, string translation, string? names, string locale = "de-DE", string from = "en-US")
        => [.. Compilation.Link([Page(from, source), Page(locale, translation)], names is null ? null : new SourceDocument("offers.md", names)).Diagnostics
            .Where(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.TranslationShape && diagnostic.Message.Contains(" here, which this ", StringComparison.Ordinal))];

    private static SourceDocument Page(string locale, string rows) => new($"{locale}.md", $"""
        ---
        ms.date: 01/14/2021
        ms.contentlocale: {locale}
        ms.openlocfilehash: a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
        ---
        ## Upgrades <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        {rows}

        """);
}
