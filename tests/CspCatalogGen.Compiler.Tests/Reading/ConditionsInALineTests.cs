using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Reading;

/// <summary>Conditions that stand one behind the other in a line are as many, and what leads to them says no more.</summary>
public sealed class ConditionsInALineTests
{
    private static readonly string[] Conditions =
    [
        "The subscription is active",
        "You have delegated admin privileges for the customer",
        "The customer has no other subscription that already includes the additional services",
        "The customer does not already have a subscription to the offer that you upgrade to",
    ];

    [Theory]
    [InlineData("", "1. ", "; 2. ", "; 3. ", "; 4. ")]
    [InlineData("", "1. ", ". 2. ", ". 3. ", ". 4. ")]
    [InlineData("The following conditions must be met: ", "1. ", "; 2. ", "; 3. ", "; and 4. ")]
    [InlineData("The following conditions must be met: ", "(1) ", "; (2) ", "; (3) ", "; (4) ")]
    [InlineData("All of these conditions must be met: ", "a) ", ", b) ", ", c) ", ", d) ")]
    [InlineData("You can upgrade a subscription if all of these conditions are met: ", "• ", " • ", " • ", " • ")]
    public void They_are_read(string lead, string first, string second, string third, string fourth)
        => Told(lead + first + Conditions[0] + second + Conditions[1] + third + Conditions[2] + fourth + Conditions[3] + ".").ShouldBeEmpty();

    [Theory]
    [InlineData("One of the following conditions must be met: ")]
    [InlineData("In India the following conditions must be met: ")]
    [InlineData("The following conditions should be met, but not in trials: ")]
    public void What_leads_to_them_and_says_more_is_told(string lead)
        => Told($"{lead}(1) {Conditions[0]}; (2) {Conditions[1]}; (3) {Conditions[2]}; (4) {Conditions[3]}.").ShouldBe(["CSP1050"]);

    [Fact]
    public void One_more_is_told()
        => Told($"1. {Conditions[0]}; 2. {Conditions[1]}; 3. {Conditions[2]}; 4. {Conditions[3]}; 5. The invoice is paid.").ShouldBe(["CSP2016"]);

    private static string[] Told(string conditions) => [.. Compilation.Link(("page.md", $"""
        ---
        title: Upgrade a subscription
        ms.date: 01/20/2021
        ms.contentlocale: en-US
        ---
        # Upgrade a subscription

        ## Upgrades <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Microsoft 365 Business Basic | - Microsoft 365 Business Standard<br/>- Office 365 Enterprise E1 |

        {conditions}
        """.Replace("\r\n", "\n", StringComparison.Ordinal))).Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity != DiagnosticSeverity.Info).Select(diagnostic => diagnostic.Descriptor.Id)];
}
