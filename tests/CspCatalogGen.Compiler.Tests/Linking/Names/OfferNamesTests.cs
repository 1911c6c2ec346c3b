using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Names;

/// <summary>What the names document says that a name means, when and in which language.</summary>
public sealed class OfferNamesTests
{
    [Theory]
    [InlineData("2018-01-01", "alphaone", "alphatwo")]
    [InlineData("2018-01-02", "alphatwo")]
    [InlineData("2020-04-21", "alphatwo")]
    [InlineData("2020-04-22", "alphaone", "alphatwo")]
    [InlineData(null, "alphaone", "alphatwo")]
    public void A_former_name_is_the_offers_up_to_its_last_day_and_all_owners_once_nobody_has_it(string? date, params string[] owners)
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha One | 1 | Alpha (until 2018-01-01) |
            | Alpha Two | 2 | Alpha (until 2020-04-21) |
            """);

        names.FindEnglish("alpha", date).Keys.ShouldBe(owners);
        names.IsLastOwner("Alpha", "alphatwo").ShouldBeTrue();
        names.IsLastOwner("Alpha", "alphaone").ShouldBeFalse();
        names.IsLastOwner("Beta", "alphaone").ShouldBeTrue();
    }

    [Theory]
    [InlineData("2020-04-21", "alphapro")]
    [InlineData("2020-04-22", "alpha")]
    [InlineData(null, "alpha", "alphapro")]
    public void A_name_that_changed_its_owner_is_told_by_the_day(string? date, params string[] owners)
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha Pro | 1 | Alpha (until 2020-04-21) |
            | Alpha | 2 |  |
            """);

        names.FindEnglish("alpha", date).Keys.ShouldBe(owners);
    }

    [Fact]
    public void A_former_name_without_a_last_day_is_in_doubt_where_another_offer_has_it_now()
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha Pro | 1 | Alpha |
            | Alpha | 2 |  |
            """);

        names.FindEnglish("alpha", "2030-01-01").Keys.ShouldBe(["alpha", "alphapro"]);
        names.Diagnostics.ShouldHaveSingleItem().Descriptor.Id.ShouldBe(CatalogDiagnostics.FormerNameTwice.Id);
        names.IsLastOwner("Alpha", "alphapro").ShouldBeTrue();
    }

    [Fact]
    public void Of_two_former_owners_the_one_without_a_last_day_is_the_last()
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha One | 1 | Alpha (until 2018-01-01) |
            | Alpha Two | 2 | Alpha |
            """);

        names.IsLastOwner("Alpha", "alphatwo").ShouldBeTrue();
        names.IsLastOwner("Alpha", "alphaone").ShouldBeFalse();
        names.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Two_offers_with_one_last_day_of_a_name_are_told_and_neither_is_the_last()
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha One | 1 | Alpha (until 2018-01-01) |
            | Alpha Two | 2 | Alpha (until 2018-01-01) |
            """);

        names.Diagnostics.ShouldHaveSingleItem();
        names.IsLastOwner("Alpha", "alphaone").ShouldBeFalse();
        names.IsLastOwner("Alpha", "alphatwo").ShouldBeFalse();
    }

    [Fact]
    public void New_offers_get_numbers_behind_the_last_one_and_then_those_that_were_left_out()
    {
        Names(
            """
            | Offer | Number |
            | --- | --- |
            | Alpha | 2 |
            | Beta | 4 |
            """).FreeNumbers().Take(3).ShouldBe([5, 6, 7]);
        var full = Names(
            $"""
            | Offer | Number |
            | --- | --- |
            | Alpha | 2 |
            | Beta | {OfferNumberLimits.Max - 1} |
            """).FreeNumbers().Take(4).ToList();
        full.ShouldBe([OfferNumberLimits.Max, 1, 3, 4]);
        Names("").FreeNumbers().First().ShouldBe(1);
    }

    [Theory]
    [InlineData("de", "alpha")]
    [InlineData("de-AT", "alpha")]
    [InlineData("de-CH", "beta")]
    [InlineData("deu", null)]
    [InlineData("fr-FR", null)]
    public void A_locale_has_its_own_names_and_else_those_of_its_language(string locale, string? key)
    {
        var names = Names(
            """
            | Offer | Number | de | de-CH |
            | --- | --- | --- | --- |
            | Alpha | 1 | Erste Wahl |  |
            | Beta | 2 |  | Erste Wahl |
            """);

        names.Find("erstewahl", locale, null).Key.ShouldBe(key);
        names.LocalizedNamesIn(locale).Select(entry => entry.Name.Key).ShouldBe(key is null ? [] : [key]);
    }

    [Fact]
    public void Where_the_language_is_not_known_a_name_is_that_of_any()
    {
        var names = Names(
            """
            | Offer | Number | de-DE | fr-FR |
            | --- | --- | --- | --- |
            | Alpha | 1 | Wahl |  |
            | Beta | 2 |  | Wahl |
            """);

        names.Find("wahl", null, null).Keys.ShouldBe(["alpha", "beta"]);
    }

    [Theory]
    [InlineData("fr-FR", "de-DE")]
    [InlineData("de-AT", null)]
    [InlineData(null, null)]
    public void A_name_of_another_language_is_told_by_the_first_locale_that_has_it(string? locale, string? found)
    {
        var names = Names(
            """
            | Offer | Number | nl-NL | de-DE |
            | --- | --- | --- | --- |
            | Alpha | 1 | Wahl | Wahl |
            | Beta | 2 |  |  |
            """);

        names.FindLocaleOf("wahl", "alpha", locale).ShouldBe(found);
        names.FindLocaleOf("wahl", "beta", locale).ShouldBeNull();
        names.FindLocaleOf("qual", "alpha", locale).ShouldBeNull();
    }

    [Fact]
    public void A_name_that_lost_its_plan_is_found_in_its_language()
    {
        var names = Names(
            """
            | Offer | Number | de-DE |
            | --- | --- | --- |
            | Office 365 Enterprise E3 | 1 | Office 365 Unternehmen E3 |
            """);

        names.FindWithPlan("office365unternehmen", "de-DE").ShouldBe("office365enterprisee3");
        names.FindWithPlan("office365unternehmen", "fr-FR").ShouldBeNull();
        names.FindWithPlan("office365", "de-DE").ShouldBeNull();
    }

    [Fact]
    public void A_variant_is_its_base_offers_name_and_a_markets()
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha | 1 | Beta (until 2020-01-01) |
            | Alpha India | 2 | |
            """);

        names.FindVariant("alphaindia", null).ShouldBe(new MarketVariant("Alpha", "India"));
        names.FindVariant("betaindia", null).ShouldBe(new MarketVariant("Alpha", "India"));
        names.FindVariant("alpha", null).ShouldBeNull();
        names.FindVariant("india", null).ShouldBeNull();
        names.FindVariant("gammaindia", null).ShouldBeNull();
        names.FindVariant("alphaindonesia", null).ShouldBeNull();
        names.EnglishKeys.ShouldContain("alpha");
        names.EnglishKeys.ShouldNotContain("alphaindia");
    }

    [Theory]
    [InlineData("Alpha Bussiness", "Alpha Business")]
    [InlineData("Betta Business", "Alpha Business")]
    [InlineData("Erste Whal", "Alpha Business")]
    [InlineData("Gamma Pan", null)]
    [InlineData("Something else", null)]
    public void The_nearest_name_is_told_as_it_is_written_today_where_only_one_offer_is_as_near(string name, string? nearest)
        => Names(
            """
            | Offer | Number | Former names | de-DE |
            | --- | --- | --- | --- |
            | Alpha Business | 1 | Beta Business (until 2020-01-01) | Erste Wahl |
            | Gamma Pen | 2 |  |  |
            | Gamma Pin | 3 |  |  |
            """).FindNearest(name, "de-DE").ShouldBe(nearest);

    [Fact]
    public void Offers_are_refused_where_the_document_lists_others_and_is_not_to_learn()
    {
        const string Document =
            """
            | Offer | Number |
            | --- | --- |
            | Alpha | 1 |
            """;

        Names(Document).IsRefused("beta").ShouldBeTrue();
        Names(Document).IsRefused("alpha").ShouldBeFalse();
        OfferNames.From(Read(Document), isToLearn: true).IsRefused("beta").ShouldBeFalse();
        OfferNames.From(null).IsRefused("beta").ShouldBeFalse();
        Names("| Market | Words | Edition |\n| --- | --- | --- |\n| Brazil | Brazil | |").IsRefused("beta").ShouldBeFalse();
    }

    [Fact]
    public void A_document_that_lost_rows_tells_of_no_name_that_it_is_not_listed()
    {
        const string Document =
            """
            | Offer | Number |
            | --- | --- |
            | Alpha | 1 |
            """;

        Names(Document).AreIncomplete.ShouldBeFalse();
        OfferNames.From(null).AreIncomplete.ShouldBeFalse();
        OfferNames.From(Read(Document) with { IsWhole = false }).AreIncomplete.ShouldBeTrue();
    }

    [Fact]
    public void English_names_are_those_of_today_and_former_ones_that_name_one_offer()
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha | 1 | Beta (until 2020-01-01)<br/>Gamma |
            | Delta | 2 | Gamma |
            """);

        var folds = names.EnglishNames("2019-01-01").ToDictionary(entry => entry.Fold, entry => entry.Name.Key);

        folds["alpha"].ShouldBe("alpha");
        folds["beta"].ShouldBe("alpha");
        folds.ShouldNotContainKey("gamma");
    }

    [Fact]
    public void A_former_name_is_none_that_an_offer_has_only_now()
    {
        var names = Names(
            """
            | Offer | Number | Former names |
            | --- | --- | --- |
            | Alpha | 1 | Beta (until 2020-01-01) |
            """);

        names.IsFormer("beta").ShouldBeTrue();
        names.IsFormer("alpha").ShouldBeFalse();
    }

    [Theory]
    [InlineData("de-DE", true)]
    [InlineData("fr-FR", false)]
    public void A_language_has_a_column_or_has_none(string locale, bool hasColumn)
    {
        Names(
            """
            | Offer | Number | de-de |
            | --- | --- | --- |
            | Alpha | 1 | Erste Wahl |
            """).HasColumnFor(locale).ShouldBe(hasColumn);
        OfferNames.From(null).HasColumnFor(locale).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Office 365 E3", "Office 365 Enterprise E3")]
    [InlineData("Office 365 E5", "Microsoft 365 E5")]
    [InlineData("Office 365 E7", null)]
    public void The_nearest_name_is_that_with_the_same_plan_and_of_several_that_of_the_brand(string name, string? nearest)
        => Names(
            """
            | Offer | Number |
            | --- | --- |
            | Office 365 Enterprise E3 | 1 |
            | Microsoft 365 E3 | 2 |
            | Microsoft 365 E5 | 3 |
            """).FindNearest(name, null).ShouldBe(nearest);

    [Fact]
    public void Missing_rows_are_numbered_in_the_order_of_their_names()
    {
        var names = Names(
            """
            | Offer | Number | de-DE |
            | --- | --- | --- |
            | Alpha | 4 | Erste Wahl |
            """).With(EnglishSpellings.From(["Delta One", "Beta Two"]));

        var missing = MissingRows.Find(["deltaone", "betatwo", "deltaone", "alpha"], names);

        missing.Write("betatwo").ShouldBe("| Beta Two | 5 | |");
        missing.Write("deltaone").ShouldBe("| Delta One | 6 | |");
    }

    [Fact]
    public void What_was_made_of_the_same_is_equal()
    {
        var spellings = EnglishSpellings.From(["Alpha Beta"]);
        var names = OfferNames.From(null);

        names.With(spellings).ShouldBe(OfferNames.From(null).With(EnglishSpellings.From(["Alpha Beta"])));
        names.With(spellings).ShouldNotBe(names);
        names.With(spellings).ShouldNotBe(names.With(EnglishSpellings.From(["AlphaBeta"])));
        names.With(spellings).ShouldNotBe(names.With(EnglishSpellings.From(["Alpha Beta", "Gamma"])));
        names.With(EnglishSpellings.From(["Alpha Beta", "Gamma Delta"])).ShouldNotBe(names.With(EnglishSpellings.From(["Alpha Beta", "GammaDelta"])));
        names.ShouldNotBe(Names("| Offer | Number |\n| --- | --- |\n| Alpha | 1 |\n"));
        Names("| Offer | Number |\n| --- | --- |\n| Alpha | 1 |\n").ShouldNotBe(Names("| Offer | Number |\n| --- | --- |\n| Beta | 1 |\n"));
        Names("| Offer | Number |\n| --- | --- |\n| Alpha | 1 |\n").ShouldNotBe(OfferNames.From(Read("| Offer | Number |\n| --- | --- |\n| Alpha | 1 |\n"), isToLearn: true));
    }

    private static OfferNames Names(string table) => OfferNames.From(Read(table));

    private static NamesDocument Read(string table) => NamesDocumentReader.Read(new SourceDocument("offers.md", $"# Offers\n\n{table}\n"));
}
