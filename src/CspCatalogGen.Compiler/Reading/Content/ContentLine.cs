namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>One line of a cell.</summary>
internal sealed record ContentLine(PositionedText Local, PositionedText? English)
{
    /// <summary>The line that <paramref name="words"/> are, as they stand.</summary>
    public static ContentLine From(PageText words)
    {
        var line = new PositionedText();
        line.Append(words.Text, 0, words.Text.Length, words.Span.Start);
        return new ContentLine(line, null);
    }

    /// <summary>Whether it stands inside the line above, as an item of a list in an item does.</summary>
    public bool IsNested { get; init; }

    /// <summary>The words that are judged: the English, where the page has it.</summary>
    public PositionedText Judged => English ?? Local;

    public LocalizedText ToLocalizedText() => new(Local.ToPageText(), English?.ToPageText());
}
