using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Names;

/// <summary>Which name a mistyped one may be meant for.</summary>
public sealed class NearestNameTests
{
    [Theory]
    [InlineData("abcd", "abcx", true)]
    [InlineData("abcd", "abxy", false)]
    [InlineData("abcdefg", "abcdexy", false)]
    [InlineData("abcdefgh", "abcdefxy", true)]
    [InlineData("abcdefgh", "abcdewxy", false)]
    [InlineData("abcdefghijkl", "abcdefghiwxy", true)]
    [InlineData("abcdefghijklmnop", "abcdefghijkl", true)]
    [InlineData("abcdefghijklmnop", "abcdefghijklmnopqrst", true)]
    [InlineData("abcdefghijklmnopqrst", "abcdefghijklmno", false)]
    [InlineData("abcdefghijklmnopqrst", "abcdefghijklmnovwxyz", false)]
    public void A_quarter_of_the_letters_may_be_wrong_but_never_more_than_four(string name, string known, bool isNear)
        => Find(name, known).Any().ShouldBe(isNear);

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Very_short_and_very_long_names_are_not_guessed_at(int length, bool isNear)
        => Find(new string('a', length), new string('a', length - 1) + "b").Any().ShouldBe(isNear);

    [Fact]
    public void Names_that_are_equally_near_are_all_given_and_farther_ones_are_not()
        => Find("abcdefgh", "abcdefxx", "abcdefgy", "abcdefgx").ShouldBe(["abcdefgx", "abcdefgy"]);

    [Fact]
    public void A_name_is_not_near_to_itself() => Find("Office 365 F3", "office365f3").ShouldBeEmpty();

    [Theory]
    [InlineData("Office 365 Enterprise E3", "office365enterprisee1", false)]
    [InlineData("Office 365 Enterprise", "office365enterprisee1", true)]
    [InlineData("Office 365 Enterprize E1", "office365enterprisee1", true)]
    public void Another_plan_is_another_offer(string name, string known, bool isNear)
        => Find(name, known).Any().ShouldBe(isNear);

    [Fact]
    public void A_word_of_Chinese_is_no_slip_for_a_letter()
    {
        Find("abcdefg版", "abcdefgh").ShouldBeEmpty();
        Find("abcdefg版", "abcdefh版").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("abcdefghijkl", "abcdefghijxy", true)]
    [InlineData("abcdefghijkl", "abcdefghiwxy", false)]
    [InlineData("abcdefghijkl", "abcdefghijklmn", true)]
    public void A_slip_of_the_pen_is_two_letters_at_most(string name, string known, bool isMistyped)
        => NearestName.FindMistyped(name, [new FoldOfOffer(known, known)]).Any().ShouldBe(isMistyped);

    private static IEnumerable<string> Find(string name, params string[] known)
        => NearestName.Find(name, known.Select(fold => new FoldOfOffer(fold, fold)));
}
