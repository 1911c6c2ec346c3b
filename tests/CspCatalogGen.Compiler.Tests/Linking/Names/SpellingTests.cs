using System;
using CspCatalogGen.Compiler.Linking.Names;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Names;

/// <summary>How names that no document spells are written, whichever page comes first.</summary>
public sealed class SpellingTests
{
    [Theory]
    [InlineData("Alpha Beta Gamma", "AlphaBeta Gamma", "Alpha BetaGamma")]
    [InlineData("Alpha Beta", "Alpha beta", "alpha beta")]
    public void Of_two_spellings_the_one_with_more_blanks_is_shown_and_else_the_first_in_ordinal_order(string best, string second, string third)
    {
        var fold = best.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

        EnglishSpellings.From([best, second, third]).Find(fold).ShouldBe(best);
        EnglishSpellings.From([third, second, best]).Find(fold).ShouldBe(best);
    }

    [Fact]
    public void Well_known_offers_are_spelled_as_Partner_Center_does()
    {
        EnglishSpellings.From(["OFFICE 365 F3"]).Find("office365f3").ShouldBeNull();
        OfferNames.From(null).With(EnglishSpellings.From(["OFFICE 365 F3"])).Spell("office365f3").ShouldBe("Office 365 F3");
    }

    [Fact]
    public void A_name_is_written_as_English_pages_do_and_one_that_none_has_as_it_stands()
    {
        var names = OfferNames.From(null).With(EnglishSpellings.From(["Alpha Beta"]));

        names.SpellName("ALPHA BETA").ShouldBe("Alpha Beta");
        names.SpellName("OFFICE 365 F3").ShouldBe("Office 365 F3");
        names.SpellName("GAMMA").ShouldBe("GAMMA");
    }

    [Fact]
    public void Offers_of_a_name_are_given_once_and_in_order()
    {
        KnownName.From(["b", "a", "b", "c", "a"]).Keys.ShouldBe(["a", "b", "c"]);
        KnownName.From(["b", "a"]).Key.ShouldBeNull();
        KnownName.From(["b", "b"]).Key.ShouldBe("b");
        KnownName.From(["b", "a"]).IsAmbiguous.ShouldBeTrue();
        KnownName.From(["b"]).IsAmbiguous.ShouldBeFalse();
        KnownName.From([]).ShouldBeSameAs(KnownName.Unknown);
    }
}
