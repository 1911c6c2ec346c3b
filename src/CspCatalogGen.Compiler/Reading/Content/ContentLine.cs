namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>One line of a cell.</summary>
internal sealed record ContentLine(PositionedText Local, PositionedText? English)
{
    /// <summary>Whether it stands inside the line above, as an item of a list in an item does.</summary>
    public bool IsNested { get; init; }

    public LocalizedText ToLocalizedText() => new(Local.ToPageText(), English?.ToPageText());
}
