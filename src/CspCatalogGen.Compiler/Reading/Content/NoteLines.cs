using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Takes lines apart that hold several footnotes, one behind the other.</summary>
internal static class NoteLines
{
    /// <summary>The lines, a note that goes on behind a line break as one.</summary>
    public static IEnumerable<ContentLine> Join(IEnumerable<ContentLine> lines)
    {
        ContentLine? note = null;
        foreach (var line in lines)
        {
            if (note is { English: null } && line.English is null && !StartsWithMarker(line.Local) && !MarkedTextReader.HasBullet(line.Local) && !EndsSentence(note.Local, 0, note.Local.Length))
            {
                var joined = note.Local.Slice(0, note.Local.Length);
                joined.Append(' ', joined.SpanOf(joined.Length, joined.Length));
                joined.Append(line.Local);
                note = new ContentLine(joined, null);
                continue;
            }

            if (note is not null)
            {
                yield return note;
            }

            note = StartsWithMarker(line.Local) ? line : null;
            if (note is null)
            {
                yield return line;
            }
        }

        if (note is not null)
        {
            yield return note;
        }
    }

    /// <summary>The line without the sign of the box that the docs platform shows it in (<c>[!NOTE]</c>).</summary>
    public static ContentLine WithoutAlert(ContentLine line)
    {
        var (start, end) = line.Local.TrimmedBounds();
        if (line.English is not null || end - start < 4 || line.Local[start] != '[' || line.Local[start + 1] != '!')
        {
            return line;
        }

        var at = start + 2;
        while (at < end && char.IsLetter(line.Local[at]))
        {
            at++;
        }

        return at + 1 < end && line.Local[at] == ']' ? new ContentLine(line.Local.Slice(at + 1, end), null) : line;
    }

    private static bool StartsWithMarker(PositionedText text)
        => text.TrimmedBounds() is var (start, end) && start < end && MarkedTextReader.IsMarkerAt(text, start, end);

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
