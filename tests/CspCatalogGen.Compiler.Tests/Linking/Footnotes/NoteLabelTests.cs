using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking.Footnotes;

/// <summary>What stands before a footnote and a colon is a market, says that it is a footnote, or belongs to it.</summary>
public sealed class NoteLabelTests
{
    [Theory]
    [InlineData("Note: The rest.", null, "The rest.")]
    [InlineData("[!NOTE]: ¹ The rest.", null, "The rest.")]
    [InlineData("**Notes**: The rest.", null, "The rest.")]
    [InlineData("Footnote: The rest.", null, "The rest.")]
    [InlineData("Footnotes: The rest.", null, "The rest.")]
    [InlineData("Remark: The rest.", null, "The rest.")]
    [InlineData("Hinweis: Der Rest.", null, "Der Rest.")]
    [InlineData("Anmerkung: * Der Rest.", null, "Der Rest.")]
    [InlineData("Remarque\u00A0: Le reste.", null, "Le reste.")]
    [InlineData("Nota: El resto.", null, "El resto.")]
    [InlineData("Opmerking: De rest.", null, "De rest.")]
    [InlineData("Uwaga: Reszta.", null, "Reszta.")]
    [InlineData("Примечание: Остальное.", null, "Остальное.")]
    [InlineData("注：其余。", null, "其余。")]
    [InlineData("注意: 残り。", null, "残り。")]
    [InlineData("備考：残り。", null, "残り。")]
    [InlineData("メモ: 残り。", null, "残り。")]
    [InlineData("참고: 나머지.", null, "나머지.")]
    [InlineData("附註：其餘。", null, "其餘。")]
    [InlineData("备注：其余。", null, "其余。")]
    [InlineData("備註：其餘。", null, "其餘。")]
    [InlineData("India: The rest.", "India", " The rest.")]
    [InlineData("¹ India: The rest.", "India", " The rest.")]
    [InlineData("In India: The rest.", "India", " The rest.")]
    [InlineData("For India: The rest.", "India", " The rest.")]
    [InlineData("Note India: The rest.", "India", " The rest.")]
    [InlineData("Note for India: The rest.", "India", " The rest.")]
    [InlineData("Customers in India: The rest.", "India", " The rest.")]
    [InlineData("For customers in India: The rest.", "India", " The rest.")]
    [InlineData("Not India: The rest.", null, "Not India: The rest.")]
    [InlineData(": The rest.", null, ": The rest.")]
    [InlineData("The rest.", null, "The rest.")]
    public void It_is_taken_off(string note, string? market, string words)
        => NoteLabel.Split(note, OfferNames.From(null).Markets).ShouldBe((market, words));
}
