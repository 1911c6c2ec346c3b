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
    [InlineData("aa", "bba", "0@0", "0@1 1@1")]
    public void As_little_as_possible_is_missing_and_too_much(string source, string page, string missing, string added)
    {
        var (lacks, has) = RowDifference.Find(
            source.Select(letter => letter.ToString()).ToList(),
            page.Select(letter => letter.ToString()).ToList());

        string.Join(' ', lacks.Select(gap => $"{gap.Entry}@{gap.Before}")).ShouldBe(missing);
        string.Join(' ', has.Select(gap => $"{gap.Entry}@{gap.Before}")).ShouldBe(added);
    }

    [Theory]
    [InlineData("3", "3@3", "")]
    [InlineData("3 990", "3@3 990@989", "")]
    [InlineData("499", "499@499", "")]
    [InlineData("500", "500@500", "")]
    [InlineData("501", "501@501", "")]
    [InlineData("1199", "1199@1199", "")]
    [InlineData("3 +700", "3@3", "699@700")]
    [InlineData("+0 +500 +501", "", "0@0 501@500 503@501")]
    [InlineData("+3 4 502 +504", "4@5 502@502", "3@3 503@504")]
    public void Of_long_lists_all_is_compared(string edits, string missing, string added)
    {
        var source = Enumerable.Range(0, 1200).Select(i => $"{i}").ToList();
        var parts = edits.Split(' ');
        var page = source.SelectMany(row => parts.Contains("+" + row) ? ["more", row] : parts.Contains(row) ? Enumerable.Empty<string>() : [row]).ToList();

        var (lacks, has) = RowDifference.Find(source, page);

        string.Join(' ', lacks.Select(gap => $"{gap.Entry}@{gap.Before}")).ShouldBe(missing);
        string.Join(' ', has.Select(gap => $"{gap.Entry}@{gap.Before}")).ShouldBe(added);
    }

    [Theory]
    [InlineData(600, 1200, 0, 1200)]
    [InlineData(0, 1200, 0, 0)]
    [InlineData(0, 0, 0, 1200)]
    [InlineData(0, 1200, 1200, 2400)]
    public void What_is_told_makes_one_list_of_the_other(int sourceFrom, int sourceTo, int pageFrom, int pageTo)
    {
        var source = Enumerable.Range(sourceFrom, sourceTo - sourceFrom).Select(i => $"{i}").ToList();
        var page = Enumerable.Range(pageFrom, pageTo - pageFrom).Select(i => $"{i}").ToList();

        var (missing, added) = RowDifference.Find(source, page);

        source.Where((_, i) => missing.All(gap => gap.Entry != i)).ShouldBe(page.Where((_, i) => added.All(gap => gap.Entry != i)));
    }
}
