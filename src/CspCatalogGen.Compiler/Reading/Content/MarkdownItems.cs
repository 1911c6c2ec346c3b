using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>
/// Takes the items of a Markdown list apart that stand in an HTML cell, where only a new line parts them. Words of Markdown
/// itself hold no line ends: those are breaks or blanks.
/// </summary>
internal static class MarkdownItems
{
    public static IReadOnlyList<PositionedText> Split(PositionedText text)
    {
        List<PositionedText>? items = null;
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && IsItem(text, i + 1))
            {
                var item = text.Slice(from, i);
                if (!item.IsBlank())
                {
                    (items ??= []).Add(item);
                }

                from = i + 1;
            }
        }

        if (from == 0)
        {
            return [text];
        }

        (items ??= []).Add(text.Slice(from, text.Length));
        return items;
    }

    private static bool IsItem(PositionedText text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is '-' or '*' or '+' or '•' or '–' && text[at + 1] is ' ' or '\t' or '\u00A0';
    }
}
