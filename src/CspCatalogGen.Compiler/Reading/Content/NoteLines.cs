using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Takes lines apart that hold several footnotes, one behind the other.</summary>
internal static class NoteLines
{
    /// <summary>The notes in <paramref name="lines"/>: each begins with a line, or with a marker behind the end of a sentence.</summary>
    public static IReadOnlyList<ContentLine> Split(IReadOnlyList<ContentLine> lines)
    {
        List<ContentLine>? notes = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Split(lines[i]) is { } several)
            {
                notes ??= [.. lines.Take(i)];
                notes.AddRange(several);
            }
            else
            {
                notes?.Add(lines[i]);
            }
        }

        return notes ?? lines;
    }

    private static IEnumerable<ContentLine>? Split(ContentLine line)
        => Split(line.Local) is not { } local ? null
            : line.English is null ? local.Select(static words => new ContentLine(words, null))
            : Split(line.English) is { } english && english.Count == local.Count ? local.Select((words, i) => new ContentLine(words, english[i]))
            : null;

    private static List<PositionedText>? Split(PositionedText text)
    {
        var (start, end) = text.TrimmedBounds();
        List<PositionedText>? parts = null;
        var from = start;
        for (var i = start + 1; i < end; i++)
        {
            if (MarkedTextReader.IsMarkerAt(text, i, end) && EndsSentence(text, start, i))
            {
                (parts ??= []).Add(text.Slice(from, i));
                from = i;
            }
        }

        parts?.Add(text.Slice(from, end));
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
