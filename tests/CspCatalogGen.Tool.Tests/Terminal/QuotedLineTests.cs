using CspCatalogGen.Tool.Terminal;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Terminal;

public sealed class QuotedLineTests
{
    [Theory]
    [InlineData("| Office 365 |", "Office 365", 2, 10)]
    [InlineData("| 商務 | 標準版 |", "標準版", 9, 6)]
    [InlineData("| ｵﾌｨｽ | オフィス |", "オフィス", 9, 8)]
    [InlineData("| مُحَمَّد | عَرَبِيّ |", "عَرَبِيّ", 9, 4)]
    [InlineData("| 한국어 | 비즈니스 |", "비즈니스", 11, 8)]
    [InlineData("\t| x |", "x", 6, 1)]
    [InlineData("| a\u202Eb | x |", "x", 13, 1)]
    [InlineData("| 👍 | x |", "x", 7, 1)]
    public void A_place_is_underlined_where_a_terminal_shows_it(string line, string place, int indent, int width)
    {
        var quoted = QuotedLine.From(line, line.IndexOf(place, System.StringComparison.Ordinal), place.Length, 80);

        quoted.Indent.ShouldBe(indent);
        quoted.Width.ShouldBe(width);
    }

    [Fact]
    public void What_would_move_the_text_is_spelled_out()
        => QuotedLine.From("a\u202Eb", 0, 1, 80).Text.ShouldBe("aU+202Eb");

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var line = new string('a', 200) + "商業版" + new string('b', 200);

        var quoted = QuotedLine.From(line, 200, 3, 40);

        quoted.Text.ShouldBe("…aaaaaaaaaaa商業版" + new string('b', 21) + "…");
        (quoted.Indent, quoted.Width).ShouldBe((12, 6));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(399)]
    [InlineData(400)]
    public void At_either_end_there_is_nothing_to_cut(int start)
    {
        var quoted = QuotedLine.From(new string('a', 400), start, 1, 40);

        quoted.Text.Length.ShouldBeLessThanOrEqualTo(40);
        quoted.Indent.ShouldBe(start == 0 ? 0 : quoted.Text.Length - (start == 400 ? 0 : 1));
        quoted.Width.ShouldBe(1);
    }

    [Fact]
    public void A_place_that_is_longer_than_a_line_is_underlined_to_the_cut()
    {
        var quoted = QuotedLine.From(new string('a', 400), 0, 400, 40);

        quoted.Text.ShouldEndWith("…");
        quoted.Width.ShouldBe(quoted.Text.Length - 1);
    }
}
