using System.Linq;
using CspCatalogGen.Compiler.Linking.Revisions;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Revisions;

/// <summary>What one list lacks and has too much, by the longest list that both have in common.</summary>
public sealed class RowDifferenceTests
{
    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("abc", "abc", "", "")]
    [InlineData("abc", "ac", "1@1", "")]
    [InlineData("ac", "abc", "", "1@1")]
    [InlineData("ab", "", "0@0 1@0", "")]
    [InlineData("", "ab", "", "0@0 1@0")]
    [InlineData("abc", "ab", "2@2", "")]
    [InlineData("ab", "abc", "", "2@2")]
    [InlineData("abc", "bc", "0@0", "")]
    [InlineData("xabc", "abcx", "0@0", "3@4")]
    [InlineData("abcx", "xabc", "3@4", "0@0")]
    [InlineData("ab", "ba", "0@0", "1@2")]
    [InlineData("aab", "ab", "1@1", "")]
    [InlineData("abcd", "axd", "1@1 2@1", "1@3")]
    public void As_little_as_possible_is_missing_and_too_much(string source, string page, string missing, string added)
    {
        var (lacks, has) = RowDifference.Find(
            source.Select(letter => letter.ToString()).ToList(),
            page.Select(letter => letter.ToString()).ToList());

        string.Join(' ', lacks.Select(gap => $"{gap.Entry}@{gap.Before}")).ShouldBe(missing);
        string.Join(' ', has.Select(gap => $"{gap.Entry}@{gap.Before}")).ShouldBe(added);
    }

    [Fact]
    public void Of_very_long_lists_the_beginnings_are_compared()
    {
        var rows = Enumerable.Range(0, 501).Select(i => $"{i}").ToList();

        var (missing, added) = RowDifference.Find(rows, [.. rows.Take(500), "another"]);

        missing.ShouldBeEmpty();
        added.ShouldBeEmpty();
        RowDifference.Find(rows, [.. rows.Take(499)]).Missing.ShouldBe([new Gap(499, 499)]);
    }
}
