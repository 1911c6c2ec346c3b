using System;
using System.Text;
using CspCatalogGen.Compiler.Linking.Footnotes;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Footnotes;

/// <summary>What of a footnote's words is quoted, and what is a word of a plain sentence.</summary>
public sealed class NoteTextTests
{
    [Theory]
    [InlineData("Upgrade to Office 365 Foo, not to Bar.", "Office 365 Foo")]
    [InlineData("Upgrade to Office 365 Foo; not to Bar.", "Office 365 Foo")]
    [InlineData("升级到 Office 365 甲，而不是乙", "Office 365 甲")]
    [InlineData("365 Foo", "365 Foo")]
    [InlineData(" 365 Foo ", "365 Foo")]
    [InlineData("Office365 Foo.", "Office365 Foo")]
    [InlineData("(Office 365 Foo", "Office 365 Foo")]
    [InlineData("See 365 aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee fffffffff ggggggggg", "See 365 aaaaaaaaa bbbbbbbbb ccccccccc ddddddddd eeeeeeeee…")]
    [InlineData("365 aaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaa.", "365 aaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("365 aaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaa .", "365 aaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("365 aaaaaaaaaaaaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaaaaaaaaaaaa.", "365 aaaaaaaaaaaaaaaaaaaaaaaaaaa…")]
    [InlineData("365aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.", "365aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…")]
    public void What_is_no_offer_is_quoted_with_its_brand_to_the_end_of_its_clause(string note, string quote)
    {
        var text = new NoteText(note);

        text.QuoteFrom(text.Folded.IndexOf("365", StringComparison.Ordinal)).ShouldBe(quote);
    }

    [Theory]
    [InlineData("Office 365 F3 (India) can be upgraded, \"not\" 'so'; see: 2.")]
    [InlineData("½ ² e\u0301 का – — - « » “ ” ‘ ’ \u200F \u00A0 𠀀")]
    [InlineData("·、。，；：（）「」『』")]
    public void A_plain_sentence_has_no_symbol(string note) => new NoteText(note).FindSymbol().ShouldBeNull();

    [Theory]
    [InlineData('+')]
    [InlineData('/')]
    [InlineData('→')]
    [InlineData('_')]
    [InlineData('!')]
    [InlineData('?')]
    [InlineData('€')]
    [InlineData('✗')]
    [InlineData('[')]
    public void A_symbol_may_mean_something(char symbol) => new NoteText($"A {symbol} B").FindSymbol().ShouldBe(symbol.ToString());

    [Theory]
    [InlineData("ab cd", "1 0 1 0 1")]
    [InlineData("ab1印c", "1 0 1 1 1 1")]
    public void A_word_ends_at_a_blank_a_digit_and_a_script_without_blanks(string note, string boundaries)
    {
        var text = new NoteText(note);
        var found = new StringBuilder();
        for (var i = 0; i <= text.Folded.Length; i++)
        {
            found.Append(i == 0 ? "" : " ").Append(text.IsBoundary(i) ? 1 : 0);
        }

        found.ToString().ShouldBe(boundaries);
    }

    [Fact]
    public void Words_are_quoted_as_they_stand()
    {
        var text = new NoteText("To Office 365, F3");

        text.Quote(2, 8).ShouldBe("Office");
        text.Quote(2, 13).ShouldBe("Office 365, F3");
        text.Quote(3, 3).ShouldBe("");
        text.Quote(3, 4).ShouldBe("f");
    }
}
