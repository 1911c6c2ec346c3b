using System;
using System.IO;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Packaging.Tests;

/// <summary>What a project may write in its items, and what comes of it.</summary>
public class ItemTests
{
    [Fact]
    public void Files_may_be_linked_outside_the_project_and_listed_twice()
    {
        var consumer = new Consumer("Items").WithPages("../Outside/docs/catalog");

        consumer.Build().MustSucceed().Problems.ShouldBeEmpty();

        consumer.Run().ShouldContain("Microsoft 365 Business Standard");
    }

    /// <summary>The compiler reads metadata from a file of its own form, where these characters mean something.</summary>
    [Theory]
    [InlineData("a page; with #signs, 100% & commas=.md")]
    [InlineData("a [page] in {braces}.md")]
    public void A_page_of_any_name_is_read(string name)
    {
        var consumer = new Consumer("Plain", $"{nameof(A_page_of_any_name_is_read)}_{name.Length}").WithPages();
        File.Move(consumer.PathOf("docs/catalog/en-us/upgrade-subscriptions.md"), consumer.PathOf("docs/catalog/en-us/" + name));

        consumer.Build("-warnaserror").MustSucceed();

        consumer.Run().ShouldContain("Microsoft 365 Business Standard");
    }

    /// <summary>A value with <c>;</c> would reach the generator cut off: it is refused by name.</summary>
    [Fact]
    public void A_value_that_cannot_reach_the_generator_is_refused()
    {
        var consumer = new Consumer("Plain").WithPages();
        var project = File.ReadAllText(consumer.PathOf("Plain.csproj"));
        File.WriteAllText(consumer.PathOf("Plain.csproj"), project.Replace("docs/catalog/**/*.md\" />", "docs/catalog/**/*.md\" Edition=\"global;21vianet\" />", StringComparison.Ordinal));

        var build = consumer.Build();

        build.Messages("CSP4003").ShouldContain(message => message.Contains("global;21vianet", StringComparison.Ordinal));
    }
}
