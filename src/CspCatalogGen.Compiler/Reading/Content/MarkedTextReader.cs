using System.Linq;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Takes a line apart into bullet, words and footnote marker.</summary>
internal static class MarkedTextReader
{
    // More are no marker's number.
    private const int MaxDigits = 4;

    /// <summary>Reads an item of a cell: the marker stands at its end, as ¹ or as a plain 1 after a blank.</summary>
    public static MarkedText ReadName(PositionedText line)
        => Take(line) is var name && JoinedLetters.AreIn(name.Text) ? name with { Text = JoinedLetters.TakeApart(name.Text) } : name;

    private static MarkedText Take(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        start = BulletSigns.Skip(line, start, end);
        var marker = FindSuperscript(line, start, end);
        if (marker is { } first && FindSuperscript(line, first.End, end) is not null)
        {
            return WithSeveralMarkers(line, start, end);
        }

        if (marker is { } found)
        {
            // A marker at either edge is cut off; one inside, where a translation moved it, is cut out.
            var before = TrimEnd(line, start, found.Start);
            var after = TrimEnd(line, found.End, end);
            var (wordsStart, wordsEnd) = before > start ? (start, before) : (WhiteSpace.Skip(line, found.End, after), after);
            var words = line.Words(wordsStart, wordsEnd);
            if (before > start && WhiteSpace.Skip(line, found.End, after) is var rest && rest < after)
            {
                words += " " + line.Words(rest, after);
                wordsEnd = after;
            }

            return new MarkedText(words, line.SpanOf(wordsStart, wordsEnd), new Marker(found.Number, line.SpanOf(found.Start, found.End)));
        }

        end = TrimEnd(line, start, end);
        if (end - start > 2 && line[end - 1] is >= '1' and <= '9' && WhiteSpace.Is(line[end - 2]))
        {
            var plain = new Marker(line[end - 1] - '0', line.SpanOf(end - 1, end), IsPlain: true);
            return new MarkedText(line.Words(start, end), line.SpanOf(start, end), plain);
        }

        // "Office 365 Enterprise E1 1)"
        if (end - start > 4 && line[end - 1] == ')' && line[end - 2] is >= '1' and <= '9' && WhiteSpace.Is(line[end - 3]) && !Opens(line, start, end))
        {
            var named = TrimEnd(line, start, end - 2);
            return new MarkedText(line.Words(start, named), line.SpanOf(start, named), new Marker(line[end - 2] - '0', line.SpanOf(end - 2, end)));
        }

        if (FindOpenLetter(line, start, end) is { } letter)
        {
            var named = TrimEnd(line, start, letter.Start);
            return new MarkedText(line.Words(start, named), line.SpanOf(start, named), new Marker(letter.Number, line.SpanOf(letter.Start, end)));
        }

        if (MarkerSigns.FindAtEnd(line, start, end) is { } sign && TrimEnd(line, start, sign.Start) is var last && last > start)
        {
            return new MarkedText(line.Words(start, last), line.SpanOf(start, last), new Marker(sign.Number, line.SpanOf(sign.Start, end)));
        }

        if (MarkerSigns.FindAtStart(line, start, end) is { IsBracket: false } leading && WhiteSpace.Skip(line, leading.End, end) is var behind && behind < end)
        {
            return new MarkedText(line.Words(behind, end), line.SpanOf(behind, end), new Marker(leading.Number, line.SpanOf(leading.Start, leading.End)));
        }

        var bare = SkipStray(line, start, end);
        return bare == end
            ? new MarkedText(line.Words(start, end), line.SpanOf(start, end), null)
            : new MarkedText(
                line.Words(start, bare),
                line.SpanOf(start, bare),
                null,
                new PageText(line.Words(bare, end), line.SpanOf(bare, end)));
    }

    // "Office 365 Enterprise E1 a)"
    private static MarkerSign? FindOpenLetter(PositionedText line, int start, int end)
    {
        if (end - start < 4 || line[end - 1] != ')' || Opens(line, start, end))
        {
            return null;
        }

        var at = end - 1;
        while (at > start && end - at < 4 && !WhiteSpace.Is(line[at - 1]))
        {
            at--;
        }

        return at > start && WhiteSpace.Is(line[at - 1]) && MarkerSigns.LetterAt(line, at, end) is var (number, last) && number > 0 && last == end - 1
            ? new MarkerSign(at, end, number, IsBracket: true)
            : null;
    }

    /// <summary>Reads a footnote: the marker stands at its beginning, or where a translation left it.</summary>
    public static MarkedText ReadNote(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        var marker = FindNoteMarker(line, start, end, out var words);
        return new MarkedText(line.Words(words, end), line.SpanOf(start, end), marker);
    }

    /// <summary>The marker of the footnote <paramref name="line"/>, or <see langword="null"/>: most lines of a page are none.</summary>
    public static Marker? FindNoteMarker(PositionedText line)
    {
        var (start, end) = line.TrimmedBounds();
        return FindNoteMarker(line, start, end, out _);
    }

    /// <summary>Whether a marker begins at <paramref name="at"/>.</summary>
    public static bool IsMarkerAt(PositionedText line, int at, int end)
        => line[at] is '*' or '[' or '注' or '註' or '※' or (>= '§' and <= '⁹') or (>= 'ᵃ' and <= 'ᶜ') or (>= '①' and <= '⑳')
            && (Superscript.IsDigit(line[at], out _) || MarkerSigns.FindAtStart(line, at, end) is { IsBracket: false });

    private static Marker? FindNoteMarker(PositionedText line, int start, int end, out int words)
    {
        words = start;
        if (FindSuperscript(line, start, end) is { } found)
        {
            return new Marker(found.Number, line.SpanOf(found.Start, found.End));
        }

        // "1 月 1 日から" begins with a day.
        if (end - start > 2 && line[start] is >= '1' and <= '9' && WhiteSpace.Is(line[start + 1]) && line[start + 2] is not ('月' or '日' or '年' or '월' or '일' or '년'))
        {
            return new Marker(line[start] - '0', line.SpanOf(start, start + 1), IsPlain: true);
        }

        if (MarkerSigns.FindAtStart(line, start, end) is not { } sign)
        {
            return null;
        }

        // A sign is no word of the note; a raised digit is left in, as it may stand in its midst.
        words = WhiteSpace.Skip(line, sign.End, end);
        return new Marker(sign.Number, line.SpanOf(sign.Start, sign.End), IsPlain: (sign.IsBracket && sign.Number >= MarkerSigns.FirstSign) || line[sign.Start] == '#');
    }

    // Which of several notes counts for the name nothing tells: the number is that of no note, so the upgrade is contested.
    private static MarkedText WithSeveralMarkers(PositionedText line, int start, int end)
    {
        var (wordsStart, wordsEnd, number) = (end, start, 0);
        var markers = (Start: end, End: start);
        for (var i = start; i < end; i++)
        {
            if (Superscript.IsDigit(line[i], out var digit))
            {
                number = ((number * 10) + digit) % MarkerSigns.FirstOfSeveral;
                markers = (System.Math.Min(markers.Start, i), i + 1);
            }
            else if (!WhiteSpace.Is(line[i]) && line[i] is not (',' or ';' or '、' or '，'))
            {
                (wordsStart, wordsEnd) = (System.Math.Min(wordsStart, i), i + 1);
            }
        }

        var words = line.Slice(wordsStart, System.Math.Max(wordsStart, wordsEnd));
        var name = string.Concat(words.Words().Where(c => !Superscript.IsDigit(c, out _)));
        return new MarkedText(
            name,
            line.SpanOf(wordsStart, wordsEnd),
            new Marker(MarkerSigns.FirstOfSeveral + number, line.SpanOf(markers.Start, markers.End)));
    }

    private static (int Start, int End, int Number)? FindSuperscript(PositionedText line, int start, int end)
    {
        var from = line.IndexOfAny(Superscript.Digits, start, end);
        var (at, number) = (from, 0);
        while (at < end && at - from < MaxDigits && Superscript.IsDigit(line[at], out var digit))
        {
            number = (number * 10) + digit;
            at++;
        }

        // ⁽¹⁾, and "¹)" where nothing opens a bracket.
        var isClosed = at > from && at < end && (line[at] == '⁾' || (line[at] == ')' && !Opens(line, start, from)));
        return at > from ? (from > start && line[from - 1] == '⁽' ? from - 1 : from, isClosed ? at + 1 : at, number) : null;
    }

    private static bool Opens(PositionedText line, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (line[at] is '(' or '（')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the words before a dash or a bracket without its partner.</summary>
    private static int SkipStray(PositionedText line, int start, int end)
    {
        var opening = start;
        while (opening < end && line[opening] is not ('(' or '[' or '（'))
        {
            opening++;
        }

        var bare = end;
        while (bare > start && (line[bare - 1] is '-' or '–' or '—' or '(' or '[' or '（' or '*' or '^' or '\''
            || (line[bare - 1] is ')' or ']' or '）' && opening >= bare - 1)))
        {
            bare = TrimEnd(line, start, bare - 1);
        }

        return bare;
    }

    private static int TrimEnd(PositionedText line, int start, int end)
    {
        // "E3 …" goes on, also where it is written with three dots.
        while (end > start && (WhiteSpace.Is(line[end - 1]) || line[end - 1] is ';' or ',' or ':' or '、' or '。' or '；' or '，' or '．' || (line[end - 1] == '.' && (end - start < 2 || line[end - 2] != '.'))))
        {
            end--;
        }

        return end;
    }
}
