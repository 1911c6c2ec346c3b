using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Text;

public sealed class ValueTests
{
    [Fact]
    public void Arrays_are_equal_by_their_elements()
    {
        var one = Of("a", "b");
        var same = new List<string> { "a", "b" }.ToEquatableArray();

        (same == one).ShouldBeTrue();
        same.Equals((object)one).ShouldBeTrue();
        same.GetHashCode().ShouldBe(one.GetHashCode());
        (Of("b", "a") != one).ShouldBeTrue();
        (Of("a") != one).ShouldBeTrue();
    }

    [Fact]
    public void A_default_array_is_an_empty_one()
    {
        (default(EquatableArray<string>) == EquatableArray<string>.Empty).ShouldBeTrue();
        default(EquatableArray<string>).Count.ShouldBe(0);
        default(EquatableArray<string>).GetHashCode().ShouldBe(EquatableArray<string>.Empty.GetHashCode());
        new EquatableArray<string>(default(ImmutableArray<string>)).ToList().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a\r\nb\nc\rd", 0, 1, 1)]
    [InlineData("a\r\nb\nc\rd", 1, 1, 2)]
    [InlineData("a\r\nb\nc\rd", 2, 1, 3)]
    [InlineData("a\r\nb\nc\rd", 3, 2, 1)]
    [InlineData("a\r\nb\nc\rd", 5, 3, 1)]
    [InlineData("a\r\nb\nc\rd", 7, 4, 1)]
    [InlineData("a\r\nb\nc\rd", 99, 4, 2)]
    [InlineData("a\r\nb\nc\rd", -5, 1, 1)]
    [InlineData("😀x\n", 2, 1, 3)]
    [InlineData("", 0, 1, 1)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column)
        => new LineMap(text).PositionOf(offset).ShouldBe(new LinePosition(line, column));

    [Fact]
    public void Line_maps_are_equal_by_their_lines()
    {
        new LineMap("ab\ncd").ShouldBe(new LineMap("xy\nzw"));
        new LineMap("ab\ncd").ShouldNotBe(new LineMap("a\nbcd"));
        new LineMap("ab").ShouldNotBe(new LineMap("abc"));
    }

    [Theory]
    [InlineData("zh-tw", "zh-TW")]
    [InlineData("SR-latn-rs", "sr-Latn-RS")]
    [InlineData("es_419", "es-419")]
    [InlineData("de", "de")]
    [InlineData("English", null)]
    [InlineData("en-", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_locale_is_a_tag_or_nothing(string? tag, string? expected) => LocaleTag.Normalize(tag).ShouldBe(expected);

    [Theory]
    [InlineData("docs/zh-tw/page.md", "zh-TW")]
    [InlineData("partner-docs.ja-JP/global/page.md", "ja-JP")]
    [InlineData(@"C:\docs\fr-fr\page.md", "fr-FR")]
    [InlineData("docs/partner-center/page.md", null)]
    [InlineData("zh-tw.md", null)]
    public void A_folder_may_be_a_locale(string path, string? expected) => LocaleTag.FromPath(path).ShouldBe(expected);

    [Theory]
    [InlineData("Office 365 Business", "office365business")]
    [InlineData("OFFICE\u00A0365BUSINESS;", "office365business")]
    [InlineData("Ｏｆｆｉｃｅ ３６５（Business）", "office365business")]
    [InlineData("Office 365 商務版 (印度)", "office365商務版印度")]
    [InlineData("I", "i")]
    [InlineData("– ", "")]
    public void Spellings_of_one_name_fold_to_one_text(string name, string expected) => NameFolding.Fold(name).ShouldBe(expected);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("az-Latn-AZ")]
    public void Folding_knows_no_culture(string culture)
    {
        const string Names = "MICROSOFT İŞ ıI ΣΑΣ Ǆ";
        var expected = NameFolding.Fold(Names);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            NameFolding.Fold(Names).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static EquatableArray<string> Of(params string[] items) => items.ToEquatableArray();
}
