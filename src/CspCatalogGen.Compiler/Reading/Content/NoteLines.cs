using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Takes lines apart that hold several footnotes, one behind the other.</summary>
internal static class NoteLines
{
    private const string SentenceEnds = ".。;；!！।．";

    /// <summary>The lines, a note that goes on behind a line break as one, without the sign of a box around them.</summary>
    public static IReadOnlyList<ContentLine> Join(IReadOnlyList<ContentLine> lines)
        => lines.Count == 0 || (lines.Count == 1 && ReferenceEquals(WithoutAlert(lines[0]), lines[0])) ? lines : JoinLines(lines.Select(WithoutAlert)).ToList();

    private static IEnumerable<ContentLine> JoinLines(IEnumerable<ContentLine> lines)
    {
        ContentLine? note = null;
        foreach (var line in lines)
        {
            if (note is { English: null } && line.English is null && !StartsWithMarker(line.Local) && !BulletSigns.Begin(line.Local) && !EndsSentence(note.Local, 0, note.Local.Length))
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

    // The docs platform shows what begins with [!NOTE] in a box ("Alerts" in Microsoft Learn's Markdown reference).
    private static ContentLine WithoutAlert(ContentLine line)
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
        for (var i = text.IndexOfAny(SentenceEnds, start, end) + 1; i < end; i++)
        {
            if (EndsSentence(text, start, i) && MarkedTextReader.IsMarkerAt(text, i, end))
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
        while (at > start && WhiteSpace.Is(text[at - 1]))
        {
            at--;
        }

        return at > start && SentenceEnds.IndexOf(text[at - 1]) >= 0;
    }
}
