using System;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
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
    [InlineData("{A} India and {B} India can be upgraded to My{C} India, not to {C}.", "'My{C} India' in it is not an offer of the table")]
    [InlineData("Except in India, {A} and {B} can be upgraded to {C} India, not to {C}.", "it is not clear which offers its market belongs to")]
    [InlineData("In India, {A} and {B} can be upgraded to {C}, not to {C} India.", "it gives India the offer of all markets and takes its own away")]
    [InlineData("{A} India and {B} India cannot be upgraded to {C} India, they can be upgraded to {C}.", "it gives India the offer of all markets and takes its own away")]
    [InlineData("In India, only {A} and {B} can be upgraded to {C} India, not to {C}.", "its words 'only … and … can be upgraded to … not to' are not understood")]
    [InlineData("{A} only in India can be upgraded to {C}.", "it is not clear which offers its market belongs to")]
    [InlineData("{A} one1 India and {B} two2 India can be upgraded to {C} six6 India, not to {C}.", "its words 'one1 … and … two2 … can be upgraded to … six6 … not to' are not understood")]
    [InlineData("{A} one11 India and {B} two2 India can be upgraded to {C} six6 India, not to {C}.", "it is not clear which offers its market belongs to")]
    [InlineData("{A} sold by partners12 India and {B} sold by partners12 India can be upgraded to {C} sold by partners12 India, not to {C}.", "its words 'sold by partners12 … and … sold by partners12 … can be upgraded to … sold by partners12 … not to' are not understood")]
    [InlineData("{A} sold by partners123 India and {B} sold by partners123 India can be upgraded to {C} sold by partners123 India, not to {C}.", "it is not clear which offers its market belongs to")]
    public void It_says_why_it_is_not_applied(string note, string reason)
    {
        var told = Link(Spell(note)).Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CSP2006");

        told.Message.ShouldContain($": {Spell(reason)}. ");
    }

    [Theory]
    [InlineData("{A} India and {B} India can be upgraded to {C} India, not to {C}.")]
    [InlineData("India: {A} India and {B} India can be upgraded to {C} India, not to {C}.")]
    [InlineData("India: {A} and {B} can be upgraded to {C} India, not to {C}.")]
    [InlineData("In India, {A} and {B} can be upgraded to {C} India, not to {C}.")]
    [InlineData("For customers in India, {A} India and {B} India can be upgraded to {C} India instead of {C}.")]
    [InlineData("In India, {A} and {B} cannot be upgraded to {C}, but to {C} India.")]
    [InlineData("{A} India and {B} India can be upgraded to {C} India; they cannot be upgraded to {C}.")]
    [InlineData("{A} India and {B} India can be upgraded to {C} India. They can't be upgraded to {C}.")]
    [InlineData("{A} India and {B} India cannot be upgraded to {C}, but can be upgraded to {C} India.")]
    [InlineData("Exception: upgrade {A} India and {B} India to {C} India, not to {C}.")]
    [InlineData("The {A} India and {B} India offers can be upgraded to {C} India but cannot be upgraded to {C}.")]
    public void One_that_is_understood_is_applied(string note)
    {
        var linked = Link(Spell(note));

        linked.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldNotContain("CSP2006");
        linked.Catalog.Upgrades.Where(upgrade => upgrade.Market == "India" && upgrade.To.EndsWith("India", StringComparison.Ordinal)).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("10 {A} India and {B} India can be upgraded to {C} India, not to {C}.", null)]
    [InlineData("90 {A} India and {B} India can be upgraded to {C} India, not to {C}.", null)]
    [InlineData("110 {A} India and {B} India can be upgraded to {C} India, not to {C}.", "its words '110 …")]
    [InlineData("1{A} India and {B} India can be upgraded to {C} India, not to {C}.", "its words '1 …")]
    public void What_is_left_of_a_marker_is_no_word_of_it(string note, string? reason)
    {
        var linked = LinkParagraph(Spell(note));

        linked.Catalog.Offers.Any(offer => offer.VariantOf != null).ShouldBe(reason is null);
        linked.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id == "CSP2006").Select(diagnostic => diagnostic.Message.Contains($": {reason}", StringComparison.Ordinal))
            .ShouldBe(reason is null ? [] : [true]);
    }

    [Theory]
    [InlineData(1998, "its words")]
    [InlineData(1999, "it is longer than 2000 characters")]
    public void One_without_end_is_not_read(int length, string reason)
    {
        var note = Spell("{A} India and {B} India can be upgraded to {C} India, not to {C}");

        var told = Link(note + new string('x', length - note.Length)).Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CSP2006");

        told.Message.ShouldContain($": {reason}");
    }

    [Theory]
    [InlineData("{A} India and {B} Brazil can be upgraded to {C} India, not to {C}.")]
    [InlineData("{A} India and {B} India can be upgraded to {C} Brazil, not to {C}.")]
    public void One_about_two_markets_is_not_applied(string note)
    {
        var linked = Link(Spell(note), Spell("""
            | Offer | Number |
            | --- | --- |
            | {A} | 1 |
            | {B} | 2 |
            | {C} | 3 |
            | {E} | 4 |

            | Market | Words | Edition |
            | --- | --- | --- |
            | Brazil | Brazil | |
            """));

        linked.Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CSP2006").Message.ShouldContain(": it speaks of more than one market. ");
        linked.Catalog.Offers.ShouldAllBe(offer => offer.VariantOf == null);
    }

    private static LinkResult Link(string note, string? names = null) => LinkParagraph("¹ " + note, names);

    private static LinkResult LinkParagraph(string note, string? names = null)
        => Compilation.Link([new SourceDocument("upgrades.md", Spell($"""
            ---
            ms.contentlocale: en-US
            ---
            ## Upgrades <a id="upgradesubscription"></a>

            | Offer | Possible upgrades |
            | --- | --- |
            | {"{A}"} | - {"{C}"}¹ <br/> - {"{E}"} |
            | {"{B}"} | - {"{C}"}¹ <br/> - {"{E}"} |

            {note}
            """))], names is null ? null : new SourceDocument("offers.md", names));

    private static string Spell(string text) => text
        .Replace("{A}", "Microsoft 365 Apps for business", StringComparison.Ordinal)
        .Replace("{B}", "Microsoft 365 Business Basic", StringComparison.Ordinal)
        .Replace("{C}", "Microsoft 365 Business Standard", StringComparison.Ordinal)
        .Replace("{E}", "Office 365 Enterprise E3", StringComparison.Ordinal);
}
