using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Reading;

/// <summary>What does not fit a fixture: sizes, and what a caller says beside the text.</summary>
public sealed class UpgradePageReaderTests
{
    private const string Page = """
        ---
        ms.contentlocale: en-US
        ---
        ## <a id="upgradesubscription"></a>

        | Offer | Upgrades |
        | --- | --- |
        | Microsoft 365 Business Basic | - Office 365 Enterprise E3 |

        """;

    [Fact]
    public void A_document_without_end_is_refused()
    {
        var page = Read(Page + new string('x', 4 * 1024 * 1024));

        page.Table.ShouldBeNull();
        page.Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(CatalogDiagnostics.TooLarge);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var page = Read(Page + new string('>', 100_000));

        page.Diagnostics.ShouldContain(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.TooLarge);
    }

    /// <summary>Markdig looks for the end of each of these through the whole paragraph.</summary>
    [Theory]
    [InlineData("<?", 1_001)]
    [InlineData("<!a", 1_001)]
    [InlineData("<!--", 20_001)]
    [InlineData("[", 20_001)]
    public void What_begins_without_end_is_refused(string sign, int count)
    {
        var page = Read(Page + string.Concat(Enumerable.Repeat(sign, count)));

        page.Table.ShouldBeNull();
        page.Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(CatalogDiagnostics.TooLarge);
    }

    [Fact]
    public void An_empty_document_that_was_named_and_one_that_was_found_are_both_said()
    {
        Read("").Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(CatalogDiagnostics.Empty);
        Read(" \r\n\t").Diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(CatalogDiagnostics.Empty);
    }

    [Fact]
    public void A_document_of_another_kind_is_said_only_where_it_was_named()
    {
        const string Other = "# Prices\n\n| Offer | Price |\n| --- | --- |\n| A | 1 |\n";

        Read(Other).Diagnostics.ShouldBeEmpty();
        UpgradePageReader.Read(new SourceDocument("prices.md", Other, IsNamed: true)).Diagnostics
            .ShouldHaveSingleItem().Descriptor.ShouldBe(CatalogDiagnostics.NoAnchor);
    }

    [Fact]
    public void The_caller_knows_better_than_the_page()
    {
        var page = UpgradePageReader.Read(new SourceDocument("de-de/page.md", Page, Locale: "zh-tw", Edition: "21vianet"));

        page.FrontMatter.Locale.ShouldBe("zh-TW");
        page.EditionHint!.Text.ShouldBe("21vianet");
    }

    [Theory]
    [InlineData("21Vianet", true)]
    [InlineData("by 21 VIANET, then 世纪互联", true)]
    [InlineData("Vianet, 世紀互聯", true)]
    [InlineData("21-Vianet", true)]
    [InlineData("２１vianet", true)]
    [InlineData("21 and Vianet", false)]
    public void The_operator_is_declared_in_the_first_heading_and_overheard_nowhere(string words, bool isDeclared)
    {
        (Read(Page.Replace("## <a", "# " + words + "\n\n## <a", StringComparison.Ordinal)).EditionHint is not null).ShouldBe(isDeclared);
        Read(Page.Replace("| Offer", words + "\n\n| Offer", StringComparison.Ordinal)).EditionHint.ShouldBeNull();
    }

    [Theory]
    [InlineData("for CHINA and 中国", "CHINA")]
    [InlineData("中国", "中国")]
    [InlineData("중국", "중국")]
    [InlineData("v číně", "číně")]
    [InlineData("ķīna", "ķīna")]
    [InlineData("ΚΊΝΑ", "ΚΊΝΑ")]
    [InlineData("КИТАЮ", "КИТАЮ")]
    [InlineData("trung quốc", "trung quốc")]
    [InlineData("الصين", "الصين")]
    [InlineData("Chin", null)]
    public void China_is_told_in_any_language(string words, string? mention)
        => (Read(Page.Replace("| Offer", words + "\n\n| Offer", StringComparison.Ordinal)).ChinaMention?.Text).ShouldBe(mention);

    [Theory]
    [InlineData("Office&nbsp;365 &amp; more", "Office 365 & more")]
    [InlineData("Office&#160;365", "Office 365")]
    [InlineData("Office \\& 365", "Office & 365")]
    [InlineData("**Office** 365", "Office 365")]
    [InlineData("[Office 365](page.md)", "Office 365")]
    [InlineData("😀 Office 365", "😀 Office 365")]
    public void The_place_of_a_name_is_exact(string written, string name)
    {
        var text = Page.Replace("Microsoft 365 Business Basic", written);
        var cell = Read(text).Table!.Rows[0].Offer.Local;

        cell.Text.ShouldBe(name);
        var place = text.Substring(cell.Span.Start, cell.Span.Length);
        place.ShouldStartWith(written.TrimStart('*', '[')[..2]);
        place.ShouldEndWith(name[^1..]);
        place.ShouldNotContain("|");
    }

    [Fact]
    public void Equal_pages_are_equal_and_an_edit_is_seen()
    {
        Read(Page).ShouldBe(Read(Page));
        Read(Page.Replace("E3", "E5")).ShouldNotBe(Read(Page));
        Read(Page).Table!.Rows.ShouldBe(Read(Page + "\nMore.\n").Table!.Rows);
    }

    private static UpgradePage Read(string text) => UpgradePageReader.Read(new SourceDocument("page.md", text));
}
