using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What a project may write in its items, and what comes of it.</summary>
public class ItemTests
{
    private static readonly ConsumerSolution Together = new(nameof(ItemTests));

    private static readonly Consumer Linked = Together.Add(new Consumer("Items", "linked").WithPages("../Outside/docs/catalog"));

    private static readonly Consumer CutOff = Together.Add(new Consumer("Plain", "cut-off").WithPages()
        .Edit("Plain.csproj", "docs/catalog/**/*.md\" />", "docs/catalog/**/*.md\" Edition=\"global;21vianet\" />"));

    private static readonly Dictionary<string, Consumer> Named = new[] { "a page; with #signs, 100% & commas=.md", "a [page] in {braces}.md" }
        .ToDictionary(name => name, name => Together.Add(WithPageNamed(name)));

    [Fact]
    public void Files_may_be_linked_outside_the_project_and_listed_twice()
    {
        Together.BuildOf(Linked).MustSucceed().Problems.ShouldBeEmpty();

        Linked.Run().ShouldContain("Microsoft 365 Business Standard");
    }

    /// <summary>The compiler reads metadata from a file of its own form, where these characters mean something.</summary>
    [Theory]
    [InlineData("a page; with #signs, 100% & commas=.md")]
    [InlineData("a [page] in {braces}.md")]
    public void A_page_of_any_name_is_read(string name)
    {
        Together.BuildOf(Named[name]).MustSucceed().Problems.ShouldBeEmpty();

        Named[name].Run().ShouldContain("Microsoft 365 Business Standard");
    }

    /// <summary>A value with <c>;</c> would reach the generator cut off: it is refused by name.</summary>
    [Fact]
    public void A_value_that_cannot_reach_the_generator_is_refused()
        => Together.BuildOf(CutOff).Messages("CSP4003").ShouldContain(message => message.Contains("global;21vianet", StringComparison.Ordinal));

    private static Consumer WithPageNamed(string name)
    {
        var consumer = new Consumer("Plain", $"page-{name.Length}").WithPages();
        File.Move(consumer.PathOf("docs/catalog/en-us/upgrade-subscriptions.md"), consumer.PathOf("docs/catalog/en-us/" + name));
        return consumer;
    }
}
