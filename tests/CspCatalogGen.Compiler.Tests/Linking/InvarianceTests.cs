using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>What may not change the answer: order, line endings, culture, prose. Held against every fixture.</summary>
public sealed class InvarianceTests
{
    private static readonly string[] Others = ["th-TH", "ar-SA", "hu-HU"];

    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    public static TheoryData<string> FixturesOfSeveralPages => [.. Fixture.Names.Where(name => Fixture.Open(name).Pages.Skip(1).Any())];

    [Theory]
    [MemberData(nameof(FixturesOfSeveralPages))]
    public void The_order_of_the_pages_changes_nothing(string name)
    {
        var fixture = Fixture.Open(name);
        var expected = fixture.Result;

        // Two pages have one other order.
        var orders = fixture.Pages.Skip(2).Any() ? 4 : 1;
        var random = new Random(20200421);
        for (var i = 0; i < orders; i++)
        {
            var pages = i == 0 ? fixture.Pages.Reverse().ToArray() : fixture.Pages.ToArray();
            if (i > 0)
            {
                random.Shuffle(pages);
            }

            Compilation.Link(pages, fixture.NamesDocument).ShouldBe(expected);
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Line_endings_change_nothing_but_offsets(string name)
    {
        var fixture = Fixture.Open(name);
        var unix = LinkWith(fixture, text => text.Replace("\r\n", "\n", StringComparison.Ordinal));
        var windows = LinkWith(fixture, text => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

        windows.Catalog.ShouldBe(unix.Catalog);
        windows.Documents.ShouldBe(unix.Documents);
        windows.Diagnostics.Select(WithoutOffsets).ShouldBe(unix.Diagnostics.Select(WithoutOffsets));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        var fixture = Fixture.Open(name);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = (fixture.Result, Learn(fixture));
            // In each the letters of Turkish, and of the others one in turn: numbers, calendars, orders.
            foreach (var culture in new[] { "tr-TR", Others[name.Length % Others.Length] })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var result = fixture.Link();

                result.ShouldBe(expected.Item1, culture);
                LinkResultText.Of(result, fixture.Documents).ShouldBe(LinkResultText.Of(expected.Item1, fixture.Documents), culture);
                Learn(fixture).ShouldBe(expected.Item2, culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_cultures_of_the_test_above_are_really_there()
    {
        CultureInfo.GetCultureInfo("tr-TR").TextInfo.ToUpper('i').ShouldBe('İ');
        new DateTime(2020, 4, 21).ToString("yyyy", CultureInfo.GetCultureInfo("th-TH")).ShouldBe("2563");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_position_lies_inside_its_file(string name)
    {
        var fixture = Fixture.Open(name);

        Positions.Check(fixture.Result, fixture.Documents);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_catalog_holds_together(string name)
    {
        var result = Fixture.Open(name).Result;
        var catalog = result.Catalog;
        var ids = catalog.Offers.Select(offer => offer.Id).ToList();
        var markets = catalog.Markets.Select(market => market.Id).ToList();

        ids.Concat(catalog.Offers.SelectMany(offer => offer.FormerNames).Select(former => former.Id)).Distinct(StringComparer.OrdinalIgnoreCase).Count()
            .ShouldBe(ids.Count + catalog.Offers.Sum(offer => offer.FormerNames.Count));
        catalog.Offers.Select(offer => offer.Number).ShouldBeUnique();
        catalog.Offers.Select(offer => offer.Number).ShouldAllBe(number => number >= 1 && number <= 65534);
        catalog.Upgrades.ShouldAllBe(upgrade => ids.Contains(upgrade.From) && ids.Contains(upgrade.To) && markets.Contains(upgrade.Market) && upgrade.From != upgrade.To);
        catalog.Upgrades.Select(upgrade => (upgrade.Market, upgrade.From, upgrade.To)).ShouldBeUnique();
        result.Sources.Count.ShouldBe(catalog.Upgrades.Count);
        catalog.Offers.SelectMany(Names).ShouldAllBe(text => Enumerable.Range(0, text.Length).All(i => PrintableText.IsPrintable(text, i)) && text.Length <= 200);
        catalog.Offers.SelectMany(Names).ShouldAllBe(text => !text.Contains("*/") && !text.Contains('<') && !text.Contains('{'));
    }

    [Theory]
    [InlineData("tables/html-table-blank-lines")]
    [InlineData("tables/pipe-table-bullets")]
    [InlineData("bilingual/bilingual-page")]
    [InlineData("editions/china-under-old-names")]
    public void A_prose_edit_leaves_the_catalog_equal(string name)
    {
        var fixture = Fixture.Open(name);
        var expected = fixture.Result;

        var edited = LinkWith(fixture, text => text
            .Replace("# Upgrades", "# Upgrades, and what to know of them", StringComparison.Ordinal)
            .Replace("\n## Which", "\nMicrosoft 365 is a brand, Office 365 another, Dynamics 365 a third.\n\n## Which", StringComparison.Ordinal)
            .Replace("\nAn upgrade needs", "\nMore on this follows.\n\nAn upgrade needs", StringComparison.Ordinal));

        edited.Catalog.ShouldBe(expected.Catalog);
        edited.Sources.ShouldNotBe(expected.Sources);
        edited.Diagnostics.Count.ShouldBe(expected.Diagnostics.Count);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_same_text_gives_equal_models(string name)
    {
        foreach (var document in Fixture.Open(name).Documents)
        {
            var copy = document with { Text = new string(document.Text) };

            UpgradePageReader.Read(copy).ShouldBe(UpgradePageReader.Read(document));
            UpgradePageReader.Read(copy).GetHashCode().ShouldBe(UpgradePageReader.Read(document).GetHashCode());
            NamesDocumentReader.Read(copy).ShouldBe(NamesDocumentReader.Read(document));
        }
    }

    private static IEnumerable<string> Names(Offer offer)
        => offer.Names.Concat(offer.MarketNames.SelectMany(market => market.Names)).SelectMany(names => names.Names)
            .Concat(offer.FormerNames.Select(former => former.Name))
            .Concat(offer.MarketNames.Select(market => market.Name))
            .Append(offer.Name)
            .Append(offer.StringId ?? "");

    private static LinkResult LinkWith(Fixture fixture, Func<string, string> edit)
    {
        SourceDocument Edit(SourceDocument document) => document with { Text = edit(document.Text) };
        return Compilation.Link(fixture.Pages.Select(Edit), fixture.NamesDocument is { } names ? Edit(names) : null);
    }

    private static string Learn(Fixture fixture)
        => NamesLearner.Learn(fixture.Pages.Select(UpgradePageReader.Read), fixture.NamesDocument).Text;

    private static string WithoutOffsets(Compiler.Diagnostics.Diagnostic diagnostic)
        => $"{diagnostic.Location?.Path} {diagnostic.Location?.Start} {diagnostic.Location?.End} {diagnostic.Descriptor.Id} {diagnostic.Message.Replace("U+000D", "", StringComparison.Ordinal)}";
}
