using System.Linq;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Reading;

/// <summary>The values of a front matter, as YAML has them.</summary>
public sealed class FrontMatterScalarsTests
{
    [Theory]
    [InlineData("title: Upgrade subscriptions", "Upgrade subscriptions")]
    [InlineData("title: Upgrade subscriptions # for now", "Upgrade subscriptions")]
    [InlineData("title: Upgrade\n  subscriptions", "Upgrade subscriptions")]
    [InlineData("title: Upgrade # here\n  # and here\n  subscriptions # and there", "Upgrade subscriptions")]
    [InlineData("title: >-\n  Upgrade\n\n  subscriptions # 2", "Upgrade subscriptions # 2")]
    [InlineData("title: |2\n  # Upgrade\n  subscriptions", "# Upgrade subscriptions")]
    [InlineData("title: \"Upgrade # 1: \\\"how\\\"\" # a title", "Upgrade # 1: \"how\"")]
    [InlineData("title: 'The customer''s upgrade'", "The customer's upgrade")]
    [InlineData("title: 'Upgrade\n  # 1'", "Upgrade # 1")]
    [InlineData("title: \"> none <\"\n  x", "> none < x")]
    [InlineData("title: 'One' and 'two'", "'One' and 'two'")]
    public void A_value_is_read_as_YAML_has_it(string yaml, string words)
    {
        Read(yaml).FindText(FrontMatterKeys.Title)!.Text.ShouldBe(words);
        Read(yaml.Replace("title", "description", System.StringComparison.Ordinal)).FindText(FrontMatterKeys.Description)!.Text.ShouldBe(words);
    }

    [Theory]
    [InlineData("appliesto:\n- Partner Center\n- \"Cloud, here\" # one")]
    [InlineData("appliesto:\n  - 'Partner Center'\n  # - another\n  - Cloud, here")]
    public void A_list_has_a_line_for_each_item(string yaml)
        => Read(yaml).FindList(FrontMatterKeys.AppliesTo).Select(static item => item.Text).ShouldBe(["Partner Center", "Cloud, here"]);

    [Theory]
    [InlineData("appliesto: [Partner Center, 'China']")]
    [InlineData("appliesto: [Partner Center,\n  China]")]
    public void A_list_may_stand_in_brackets(string yaml)
        => Read(yaml).FindList(FrontMatterKeys.AppliesTo).Select(static item => item.Text).ShouldBe(["Partner Center", "China"]);

    /// <summary>The lines of dashes that part the front matter from the page are no part of its last value.</summary>
    private static FrontMatterScalars Read(string yaml)
    {
        var text = $"---\n{yaml}\n---\n";
        return FrontMatterScalars.Read(text, new SourceSpan(0, text.Length));
    }
}
