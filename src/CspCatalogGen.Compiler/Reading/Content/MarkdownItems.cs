using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// Takes the items of a Markdown list apart that stand in an HTML cell, where only a new line parts them. Words of Markdown
/// itself hold no line ends: those are breaks or blanks.
/// </summary>
internal static class MarkdownItems
{
    // From this many blanks on, an item stands inside the one above: as far as words are moved in behind "- " (CommonMark,
    // section 5.2). A tab goes to the next fourth column (section 2.2).
    private const int Indentation = 2;

    /// <summary>The items of <paramref name="text"/>, and whether each stands inside the one above it; <see langword="null"/> where it is one alone.</summary>
    public static IReadOnlyList<(PositionedText Text, bool IsNested)>? Split(PositionedText text)
    {
        List<(PositionedText, bool)>? items = null;
        var from = 0;
        var isNested = false;
        int? level = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && IsItem(text, i + 1))
            {
                var item = text.Slice(from, i);
                if (!item.IsBlank())
                {
                    (items ??= []).Add((item, isNested));
                }

                from = i + 1;
                var indentation = IndentationAt(text, from);
                isNested = level is { } outer && indentation >= outer + Indentation;
                level = isNested ? level : indentation;
            }
        }

        if (from == 0)
        {
            return null;
        }

        (items ??= []).Add((text.Slice(from, text.Length), isNested));
        return items;
    }

    private static int IndentationAt(PositionedText text, int at)
    {
        var indentation = 0;
        for (; text[at] is ' ' or '\t'; at++)
        {
            indentation += text[at] == '\t' ? 4 : 1;
        }

        return indentation;
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
