using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Takes lines apart that hold several footnotes, one behind the other.</summary>
internal static class NoteLines
{
    /// <summary>The notes in <paramref name="line"/>: each begins with a marker at its start or behind the end of a sentence.</summary>
    public static IEnumerable<ContentLine> Split(ContentLine line)
    {
        var local = Split(line.Local);
        var english = line.English is null ? null : Split(line.English);
        if (local.Count == 1 || (english is not null && english.Count != local.Count))
        {
            return [line];
        }

        var lines = new List<ContentLine>();
        for (var i = 0; i < local.Count; i++)
        {
            lines.Add(new ContentLine(local[i], english?[i]));
        }

        return lines;
    }

    private static List<PositionedText> Split(PositionedText text)
    {
        var (start, end) = text.TrimmedBounds();
        var parts = new List<PositionedText>();
        var from = start;
        for (var i = start + 1; i < end; i++)
        {
            if (MarkedTextReader.IsMarkerAt(text, i, end) && EndsSentence(text, start, i))
            {
                parts.Add(text.Slice(from, i));
                from = i;
            }
        }

        if (from == start)
        {
            return [text];
        }

        parts.Add(text.Slice(from, end));
        return parts;
    }

    private static bool EndsSentence(PositionedText text, int start, int at)
    {
        while (at > start && PositionedText.IsSpace(text[at - 1]))
        {
            at--;
        }

        return at > start && text[at - 1] is '.' or '。' or ';' or '；' or '!' or '！' or '।' or '．';
    }
}
