using System;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Names;

/// <summary>Which known name one with a slip of the pen, or one cut short, may be.</summary>
public sealed class MistypedNamesTests
{
    [Theory]
    [InlineData("Office 365 Enterprise EI", "Office 365 Enterprise E1")]
    [InlineData("Office 365 Enterprise El", "Office 365 Enterprise E1")]
    [InlineData("Office 365 Enterprise E|", "Office 365 Enterprise E1")]
    [InlineData("Office 365 Enterprise eI", "Office 365 Enterprise E1")]
    [InlineData("Office 365 Enterprise FI", null)]
    [InlineData("Office 365 EnterpriseEI", null)]
    [InlineData("E l", null)]
    [InlineData("Office 365 Enterprize E1", "Office 365 Enterprise E1")]
    [InlineData("Office 365 Enterprise E2", null)]
    [InlineData("Microsoft 365 Buisness Basic", "Microsoft 365 Business Basic")]
    [InlineData("Microsoft 365 Business Basically", null)]
    [InlineData("Microsoft 365 Busines Basi", "Microsoft 365 Business Basic")]
    [InlineData("Microsoft 365 Businesss Basicc", "Microsoft 365 Business Basic")]
    [InlineData("Office 365 Busines Essentials", "Office 365 Business Essentials")]
    public void A_slip_of_the_pen_is_told_and_another_plan_is_none(string name, string? known) => OfficeNames().Find(name).ShouldBe(known);

    [Theory]
    [InlineData("E1", "Office 365 Enterprise E1")]
    [InlineData("business basic", "Microsoft 365 Business Basic")]
    [InlineData("E3", "Microsoft 365 E3")]
    [InlineData("asic", null)]
    [InlineData("Microsoft 365 Business Basic", null)]
    public void A_name_is_known_by_its_last_words(string name, string? known) => OfficeNames().FindByTail(name).ShouldBe(known);

    [Theory]
    [InlineData("E1", "Office 365 Enterprise E1", true)]
    [InlineData("E1", "Microsoft 365 Business Basic", false)]
    [InlineData("E3", "Office 365 Enterprise E3", false)]
    [InlineData("Microsoft 365 Buisness Basic", "Microsoft 365 Business Basic", true)]
    [InlineData("Microsoft 365 Buisness Basic", "Office 365 Enterprise E1", false)]
    [InlineData("no Office 365 Enterprise E1", "Office 365 Enterprise E1", false)]
    [InlineData("x Microsoft 365 Business Basic", "Microsoft 365 Business Basic", false)]
    [InlineData("Microsoft 365 Businesss Basic", "Microsoft 365 Business Basic", true)]
    [InlineData("Microsoft 365 Busi ness Basc", "Microsoft 365 Business Basic", false)]
    [InlineData("Office 365 Busines Essentials", "Microsoft 365 Business Basic", true)]
    [InlineData("Office 365 Busines Essentials", "Office 365 Business Essentials", true)]
    [InlineData("Office 365 Busines Essentials", "Office 365 Enterprise E1", false)]
    public void A_name_can_only_mean_what_it_is_nearly_or_the_end_of_and_nothing_else_is(string name, string known, bool canOnlyMean)
        => OfficeNames().CanOnlyMean(name, known).ShouldBe(canOnlyMean);

    private static MistypedNames OfficeNames()
    {
        string[] offers = ["Office 365 Enterprise E3", "Office 365 Enterprise E1", "Microsoft 365 E3", "Microsoft 365 Business Basic"];
        const string Former = "Office 365 Business Essentials";
        string Spell(string fold) => Array.Find([.. offers, Former], offer => NameFolding.Fold(offer) == fold) ?? fold;
        return MistypedNames.From(
            Array.ConvertAll(offers, NameFolding.Fold),
            [NameFolding.Fold(Former)],
            Spell,
            fold => Spell(fold) is Former ? "Microsoft 365 Business Basic" : Spell(fold));
    }
}
