using System;
using System.IO;
using System.Linq;
using System.Text;
using CspCatalogGen.Testing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>Every quirk of real documents compiles to what <c>expected.txt</c> beside it says.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_compiles_as_expected(string name)
    {
        var fixture = Fixture.Open(name);
        var received = LinkResultText.Of(fixture.Result, fixture.Documents);

        var expected = File.Exists(fixture.ExpectedFile) ? File.ReadAllText(fixture.ExpectedFile, Encoding.UTF8).ReplaceLineEndings("\n") : "";
        var purpose = string.Concat(expected.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line + "\n"));
        if (purpose + received == expected)
        {
            File.Delete(fixture.ReceivedFile);
            return;
        }

        File.WriteAllText(fixture.ReceivedFile, purpose + received);
        Assert.Fail($"{name} compiles to something else than its expected.txt says:\n{LineDiff.Of(expected, purpose + received)}");
    }

    [Fact]
    public void Every_fixture_lies_in_a_group()
    {
        var outside = Fixture.Names.Where(name => !name.Contains('/', StringComparison.Ordinal)).Select(name => $"Fixtures/{name}").ToList();

        outside.ShouldBeEmpty(
            $"Move {string.Join(", ", outside)} into the group of Fixtures/README.md that it is about: {string.Join(", ", Fixture.Groups)}.");
    }

    [Fact]
    public void Every_group_has_fixtures()
        => Fixture.Groups.Except(Fixture.Names.Select(name => name.Split('/')[0])).ShouldBeEmpty();

    [Fact]
    public void Every_fixture_says_what_it_is_for()
        => Fixture.Names.Where(name => !File.ReadLines(Fixture.Open(name).ExpectedFile).First().StartsWith("# ", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
