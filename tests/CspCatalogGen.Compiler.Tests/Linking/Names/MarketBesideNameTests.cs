using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Names;

/// <summary>A name with a market's word at its end or its beginning is one of that market.</summary>
public sealed class MarketBesideNameTests
{
    [Theory]
    [InlineData("Alpha India", "India")]
    [InlineData("India Alpha", "India")]
    [InlineData("Alpha (India)", "India")]
    [InlineData("Alpha Beta Ấn Độ", "India")]
    [InlineData("Ấn Độ Alpha", "India")]
    [InlineData("Alpha 印度", "India")]
    [InlineData("阿尔法印度", "India")]
    [InlineData("印度阿尔法", "India")]
    [InlineData("แอลฟาอินเดีย", "India")]
    [InlineData("อินเดียแอลฟา", "India")]
    [InlineData("Alpha Brasilia", "Brazil")]
    [InlineData("India", null)]
    [InlineData("印度", null)]
    [InlineData("阿印度尔法", null)]
    [InlineData("阿尔法印度洋", null)]
    [InlineData("Alpha India Beta", null)]
    [InlineData("Alphaindia", null)]
    [InlineData("Indiaalpha", null)]
    [InlineData("Альфаиндия", null)]
    [InlineData("Alpha Indonesia", null)]
    [InlineData("Alpha X", null)]
    [InlineData("Alpha", null)]
    public void It_is_told_by_its_first_and_its_last_words(string name, string? market) => Words().FindBeside(name).ShouldBe(market);

    [Fact]
    public void A_single_letter_is_no_word()
    {
        Words().Words.Select(word => word.Fold).ShouldNotContain("x");
        Words().Words.Select(word => word.Fold).ShouldContain("brasilia");
    }

    private static MarketWords Words()
        => MarketWords.From(NamesDocumentReader.Read(new SourceDocument("offers.md", """
            # Offers

            | Market | Words | Edition |
            | --- | --- | --- |
            | Brazil | Brasilia<br/>X | |
            """)));
}
