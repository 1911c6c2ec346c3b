using System.Collections.Generic;

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

    /// <summary>All of <paramref name="lines"/> as one.</summary>
    public static ContentLine Join(IReadOnlyList<ContentLine> lines)
    {
        var local = new PositionedText();
        PositionedText? english = null;
        foreach (var line in lines)
        {
            Join(local, line.Local);
            if (line.English is not null)
            {
                Join(english ??= new PositionedText(), line.English);
            }
        }

        return new ContentLine(local, english);
    }

    /// <summary>Appends <paramref name="part"/> to <paramref name="whole"/>, with a blank between them.</summary>
    public static void Join(PositionedText whole, PositionedText part)
    {
        if (whole.Length > 0 && part.Length > 0)
        {
            whole.Append(' ', part.SpanOf(0, 1));
        }

        whole.Append(part);
    }

    /// <summary>Whether it stands inside the line above, as an item of a list in an item does.</summary>
    public bool IsNested { get; init; }

    /// <summary>The words that are judged: the English, where the page has it.</summary>
    public PositionedText Judged => English ?? Local;

    public LocalizedText ToLocalizedText() => new(Local.ToPageText(), English?.ToPageText());
}
