using System;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Footnotes;

/// <summary>A footnote that is not applied says what in it is not understood.</summary>
public sealed class NoteReasonTests
{
    [Theory]
    [InlineData("{C} India can be upgraded, not to {C}.", "it names no offer that can be upgraded")]
    [InlineData("{A} India can be upgraded, not to {C}.", "it does not name one offer to upgrade to")]
    [InlineData("{A} India and {B} India can be upgraded to {C} India.", "it does not say which offer it replaces")]
    [InlineData("{A} and {B} India can be upgraded to {C} India, not to {C}.", "'{A}' in it has no market beside it")]
    [InlineData("{E} India can be upgraded to {C} India, not to {C}.", "'{E}' in it is neither an offer with a marked upgrade nor a marked upgrade")]
    [InlineData("{A} India can be upgraded to {C} India, not to {E}.", "'{E}' in it is neither an offer with a marked upgrade nor a marked upgrade")]
    [InlineData("India: India {A} India.", "it is not clear which offers its market belongs to")]
    [InlineData("Not available in India.", "it names no offer of the table")]
    [InlineData("{A} can be upgraded to {C}.", "it names no market")]
    [InlineData("{A} can be upgraded to {C} in Brazil.", "it speaks of 'Brazil', which is no market of the names document")]
    [InlineData("{A} India and {B} India can be upgraded to {C}, not to {C} India.", "it gives India the offer of all markets and takes its own away")]
    [InlineData("{A} India and {B} India can be upgraded to {C} India + not to {C}.", "'+' in it is not understood")]
    [InlineData("{A} India and {B} India can never be upgraded to {C} India, not to {C}.", "its words 'and … can never be upgraded to … not to' are not understood")]
    [InlineData("{A} India and Office 365 Foo India can be upgraded to {C} India, not to {C}.", "'Office 365 Foo India can be upgraded to Microsoft 365…' in it is not an offer of the table")]
    public void It_says_why_it_is_not_applied(string note, string reason)
    {
        var told = Link(Spell(note)).Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CSP2006");

        told.Message.ShouldContain($": {Spell(reason)}. ");
    }

    [Theory]
    [InlineData("{A} India and {B} India can be upgraded to {C} India, not to {C}.")]
    [InlineData("India: {A} India and {B} India can be upgraded to {C} India, not to {C}.")]
    public void One_that_is_understood_is_applied(string note)
    {
        var linked = Link(Spell(note));

        linked.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldNotContain("CSP2006");
        linked.Catalog.Upgrades.Where(upgrade => upgrade.Market == "India" && upgrade.To.EndsWith("India", StringComparison.Ordinal)).Count().ShouldBe(2);
    }

    private static LinkResult Link(string note)
        => Compilation.Link(("upgrades.md", Spell($"""
            ---
            ms.contentlocale: en-US
            ---
            ## Upgrades <a id="upgradesubscription"></a>

            | Offer | Possible upgrades |
            | --- | --- |
            | {"{A}"} | - {"{C}"}¹ <br/> - {"{E}"} |
            | {"{B}"} | - {"{C}"}¹ <br/> - {"{E}"} |

            ¹ {note}
            """)));

    private static string Spell(string text) => text
        .Replace("{A}", "Microsoft 365 Apps for business", StringComparison.Ordinal)
        .Replace("{B}", "Microsoft 365 Business Basic", StringComparison.Ordinal)
        .Replace("{C}", "Microsoft 365 Business Standard", StringComparison.Ordinal)
        .Replace("{E}", "Office 365 Enterprise E3", StringComparison.Ordinal);
}
