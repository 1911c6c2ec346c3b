using CspCatalogGen.Compiler.Linking.Footnotes;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Footnotes;

/// <summary>What a translation's footnote says is learned where it says what the English one does.</summary>
public sealed class FootnoteMeaningTests
{
    [Theory]
    [InlineData("India", "a,b", "c", "d", true)]
    [InlineData("India", "b,a", "c", "d", true)]
    [InlineData("Brazil", "a,b", "c", "d", false)]
    [InlineData("India", "a", "c", "d", false)]
    [InlineData("India", "a,e", "c", "d", false)]
    [InlineData("India", "a,b", "e", "d", false)]
    [InlineData("India", "a,b", "c", "e", false)]
    public void Two_footnotes_say_the_same_whatever_order_their_offers_stand_in(string market, string sources, string replacement, string insteadOf, bool isSame)
        => new FootnoteMeaning(market, sources.Split(','), replacement, insteadOf).IsSameAs(new FootnoteMeaning("India", ["a", "b"], "c", "d")).ShouldBe(isSame);
}
