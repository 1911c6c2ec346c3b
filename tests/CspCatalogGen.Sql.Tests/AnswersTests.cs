using System.Collections.Generic;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>How answers are held against each other.</summary>
public sealed class AnswersTests
{
    private static readonly Answer First = new("1", "Acorn", 4, true);
    private static readonly Answer Second = new("1", "Birch", 0, false);

    [Fact]
    public void Order_is_no_difference() => Differences([Second, First], [First, Second]).ShouldBeEmpty();

    [Fact]
    public void A_row_too_many_and_one_that_is_missing_are_told()
        => Differences([First, First], [First, Second]).ShouldBe([$"SQL:     {First}", $"runtime: {Second}", "2 rows of SQL, 2 of the runtime"]);

    [Fact]
    public void A_row_that_is_expected_twice_must_come_twice()
        => Differences([First], [First, First]).ShouldBe([$"runtime: {First}", "1 rows of SQL, 2 of the runtime"]);

    [Fact]
    public void Nothing_is_read_behind_the_first_difference_that_is_asked_for()
        => Differences(Rows(), [First]).First().ShouldBe($"SQL:     {Second}");

    private static IEnumerable<Answer> Rows()
    {
        yield return Second;
        throw new ShouldAssertException("It is read on.");
    }

    private static IEnumerable<string> Differences(IEnumerable<Answer> actual, IEnumerable<Answer> expected)
        => new Answers(actual, [], []).DifferencesFrom(new Answers(expected, [], []));
}
