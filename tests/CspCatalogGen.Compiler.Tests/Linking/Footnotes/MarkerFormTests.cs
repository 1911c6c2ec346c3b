using System;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Footnotes;

/// <summary>The same mark behind a name and before the footnote leads from one to the other, however people write it.</summary>
public sealed class MarkerFormTests
{
    [Theory]
    [InlineData("**1**", "**1** ")]
    [InlineData(" _1_", "_1_ ")]
    [InlineData("<b>1</b>", "<b>1</b> ")]
    [InlineData("<small>1</small>", "<small>1</small> ")]
    [InlineData("<a href=\"#n1\">1</a>", "<a id=\"n1\">1</a> ")]
    [InlineData("[1](#n1)", "<a id=\"n1\"></a>1 ")]
    [InlineData("**[1](#n1)**", "**1** ")]
    [InlineData(" a)", "a) ")]
    [InlineData(" (a)", "(a) ")]
    [InlineData(" [a]", "[a] ")]
    [InlineData(" (A)", "(A) ")]
    [InlineData(" (ii)", "(ii) ")]
    [InlineData(" (*)", "(*) ")]
    [InlineData("<sup>i</sup>", "<sup>i</sup> ")]
    [InlineData("<sup>ii</sup>", "<sup>ii</sup> ")]
    [InlineData("<sup>A</sup>", "<sup>A</sup> ")]
    [InlineData("<sup>x</sup>", "<sup>x</sup> ")]
    [InlineData("<sup>a</sup>", "a) ")]
    [InlineData("<sup>+</sup>", "<sup>+</sup> ")]
    [InlineData("#", "\\# ")]
    [InlineData("#", "#")]
    [InlineData("⁎", "⁎ ")]
    public void A_mark_leads_to_its_footnote(string behind, string before)
    {
        var linked = Link(behind, before);

        linked.Diagnostics.ShouldBeEmpty();
        UpgradesOf(linked).ShouldBe(UpgradesOf(Link("¹", "¹ ")));
    }

    [Theory]
    [InlineData("<sup>i</sup>", "<sup>ii</sup> ")]
    [InlineData(" (a)", "(b) ")]
    [InlineData("**1**", "**2** ")]
    public void Another_mark_does_not(string behind, string before)
        => Link(behind, before).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldBe(["CSP2005"]);

    [Theory]
    [InlineData("E**3**", "CSP1110")]
    [InlineData("E3<sup>TM</sup>", "CSP2052")]
    public void What_is_set_off_in_a_name_is_none(string plan, string id)
        => Link("¹", "¹ ", plan).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).Distinct().ShouldBe([id]);

    [Fact]
    public void Steps_that_begin_with_letters_are_no_footnotes()
        => Link("¹", "a) Open Partner Center.\n\n¹ ").Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldBe(["CSP1050"]);

    private static string UpgradesOf(LinkResult linked)
        => string.Join("\n", linked.Catalog.Upgrades.Select(upgrade => $"{upgrade.Market}: {upgrade.From} -> {upgrade.To}{(upgrade.Contested ? ", contested" : "")}"));

    private static LinkResult Link(string behind, string before, string plan = "E3") => Compilation.Link(("page.md", $"""
        ---
        title: Upgrade a subscription
        ms.date: 01/20/2021
        ms.contentlocale: en-US
        ---
        # Upgrade a subscription

        ## Upgrades <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Microsoft 365 Business Basic | - Microsoft 365 Business Standard{behind}<br/>- Office 365 Enterprise E1 |
        | Microsoft 365 Business Standard | - Office 365 Enterprise {plan} |

        {before}Microsoft 365 Business Basic India can be upgraded to Microsoft 365 Business Standard India, not to Microsoft 365 Business Standard.

        You can upgrade a subscription if all of these conditions are met:

        - The subscription is active.
        - You have delegated admin privileges for the customer.
        - The customer has no other subscription that already includes the additional services.
        - The customer does not already have a subscription to the offer that you upgrade to.
        """.Replace("\r\n", "\n", StringComparison.Ordinal)));
}
