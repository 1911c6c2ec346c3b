using System.Globalization;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>Markers that are no superscript digits: <c>*</c>, <c>†</c>, <c>ᵃ</c>, <c>①</c>, <c>[^1]</c>, <c>[^india]</c>, <c>(1)</c>, <c>(注1)</c>.</summary>
internal static class MarkerSigns
{
    /// <summary>Signs count from here, so that * and ¹ are different markers.</summary>
    public const int FirstSign = 10_000;

    /// <summary>From here count several markers at one name.</summary>
    public const int FirstOfSeveral = 100_000;

    private const int MaxDigits = 2;
    private const string Signs = "*†‡§¶#⁎" + Superscript.Letters;

    // Labels of footnotes as GitHub and others have them in Markdown, [^label], count from here.
    private const int FirstLabel = 1_000_000;

    private const int MaxLabel = 5;
    // What stands before the number of a note, in brackets or out of them.
    private static readonly string[] Labels = ["note ", "see note ", "footnote ", "see footnote ", "注", "註", "주", "주 ", "※"];

    private const int MaxBracket = 18;

    private const string LabelCharacters = "\0abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The sign that ends the text before <paramref name="end"/>.</summary>
    public static MarkerSign? FindAtEnd(PositionedText line, int start, int end)
    {
        for (var at = end - 1; at >= start && end - at <= MaxLabel + 3; at--)
        {
            if (Read(line, at, end) is { } sign && sign.End == end && (at == start || !IsRepeated(line, at)))
            {
                return sign;
            }
        }

        return start < end && IsClosing(line[end - 1]) ? FindInBrackets(line, start, end) : null;
    }

    // "(see footnote 1)"
    private static MarkerSign? FindInBrackets(PositionedText line, int start, int end)
    {
        for (var at = end - 1; at >= start && end - at <= MaxBracket; at--)
        {
            if (IsOpening(line[at]))
            {
                return Read(line, at, end) is { } sign && sign.End == end ? sign : null;
            }
        }

        return null;
    }

    /// <summary>The sign that begins the text at <paramref name="start"/>, with the colon of a definition; <c>*/</c> ends a comment of code.</summary>
    public static MarkerSign? FindAtStart(PositionedText line, int start, int end)
        => start < end && (Read(line, start, end) ?? ReadNumber(line, start, end, begins: true) ?? ReadLabelled(line, start, end) ?? ReadEnumerator(line, start, end)) is { } sign && sign.End < end && line[sign.End] != '/'
            ? sign with { End = line[sign.End] is ':' or '：' ? sign.End + 1 : sign.End }
            : null;

    // "a) …", "ii. …"
    private static MarkerSign? ReadEnumerator(PositionedText line, int start, int end)
        => LetterAt(line, start, end) is var (number, next) && number > 0 && next + 1 < end && line[next] is ')' or '.' && WhiteSpace.Is(line[next + 1])
            ? new MarkerSign(start, next + 1, number, IsBracket: true)
            : null;

    // "Note 1: …"
    private static MarkerSign? ReadLabelled(PositionedText line, int start, int end)
        => line[start] is 'N' or 'n' or 'F' or 'f' && ReadDigits(line, SkipLabel(line, start, end), end) is var (number, next) && number > 0 && next > start + MaxDigits && next < end && line[next] == ':'
            ? new MarkerSign(start, next, number, IsBracket: false)
            : null;

    /// <summary>What counts as <paramref name="number"/>, as a reader of the page sees it.</summary>
    public static string Describe(int number)
    {
        if (number > FirstLabel)
        {
            return LabelOf(number);
        }

        if (number is < FirstSign or >= FirstOfSeveral + FirstOfSeveral)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        return number < FirstOfSeveral
            ? new string(Signs[(number - FirstSign) / 10 % Signs.Length], number % 10)
            : string.Join(", ", (number - FirstOfSeveral).ToString(CultureInfo.InvariantCulture).ToCharArray());
    }

    private static bool IsRepeated(PositionedText line, int at) => Signs.IndexOf(line[at]) >= 0 && line[at - 1] == line[at];

    private static MarkerSign? Read(PositionedText line, int at, int end)
    {
        if (ReadNumber(line, at, end, begins: false) is { } counted)
        {
            return counted;
        }

        // East Asia writes the asterisk in full width.
        var kind = Signs.IndexOf(line[at] == '＊' ? '*' : line[at]);
        if (kind >= 0)
        {
            var last = at;
            while (last < end && last - at < 3 && line[last] == line[at])
            {
                last++;
            }

            return new MarkerSign(at, last, FirstSign + (kind * 10) + last - at, IsBracket: false);
        }

        if (ReadLetter(line, at, end) is { } letter)
        {
            return letter;
        }

        if (ReadLabel(line, at, end) is { } label)
        {
            return label;
        }

        if (CircledAt(line, at) is var circled and > 0)
        {
            return new MarkerSign(at, at + 1, circled, IsBracket: false);
        }

        var digits = line[at] == '[' && at + 1 < end && line[at + 1] == '^' ? at + 2 : IsOpening(line[at]) ? SkipLabel(line, at + 1, end) : end;
        var (number, next) = ReadDigits(line, digits, end);
        return next > digits && next < end && IsClosing(line[next]) && (number > 0 || line[at] is '(' or '（' or '[')
            ? new MarkerSign(at, next + 1, number, IsBracket: line[at] != '[' || line[at + 1] != '^')
            : null;
    }

    // "(a)", "[ii]", "(*)" behind a blank; "Angebot(e)" is a plural.
    private static MarkerSign? ReadLetter(PositionedText line, int at, int end)
    {
        if (!IsOpening(line[at]) || (at > 0 && line[at] is '(' or '（' && !WhiteSpace.Is(line[at - 1])))
        {
            return null;
        }

        var (number, next) = LetterAt(line, at + 1, end);
        return number > 0 && next < end && IsClosing(line[next]) ? new MarkerSign(at, next + 1, number, IsBracket: true) : null;
    }

    /// <summary>What the letter at <paramref name="at"/> counts as a marker does in brackets, or before one, and where it ends; 0 where it does not.</summary>
    /// <remarks>From a to h, and i, ii and iii.</remarks>
    public static (int Number, int End) LetterAt(PositionedText line, int at, int end)
    {
        var next = at;
        while (next < end && next - at < 3 && line[next] == line[at])
        {
            next++;
        }

        return next == at || (next - at > 1 && line[at] is not ('i' or '*' or '†')) || line[at] is not ((>= 'a' and <= 'i') or (>= 'A' and <= 'I') or '*' or '†' or '‡' or '§')
            ? (0, at)
            : (FirstSign + (Signs.IndexOf(Superscript.FromLetter(line[at])) * 10) + next - at, next);
    }

    private static bool IsOpening(char c) => c is '(' or '（' or '[' or '［' or '{' or '【' or '〔';

    private static bool IsClosing(char c) => c is ')' or '）' or ']' or '］' or '}' or '】' or '〕';

    private static (int Number, int End) ReadDigits(PositionedText line, int at, int end)
    {
        var (number, next) = (0, at);
        while (next < end && next - at < MaxDigits && line[next] is >= '0' and <= '9')
        {
            number = (number * 10) + line[next++] - '0';
        }

        return (number, next);
    }

    private static int SkipLabel(PositionedText line, int at, int end)
    {
        if (at >= end || line[at] is >= '0' and <= '9')
        {
            return at;
        }

        foreach (var label in Labels)
        {
            var next = at;
            while (next < end && next - at < label.Length && (char.ToLowerInvariant(line[next]) == label[next - at] || (label[next - at] == ' ' && WhiteSpace.Is(line[next]))))
            {
                next++;
            }

            if (next - at == label.Length && next < end && line[next] is >= '0' and <= '9')
            {
                return next;
            }
        }

        return at;
    }

    // ① to ⑳, and ❶ to ❿.
    private static int CircledAt(PositionedText line, int at) => line[at] switch
    {
        >= '①' and <= '⑳' => line[at] - '①' + 1,
        >= '❶' and <= '❿' => line[at] - '❶' + 1,
        _ => 0,
    };

    // ^1^ and $^{1}$, as TeX and pandoc raise a number; *1, ※1 and 注1, as East Asia numbers notes; digits of another script.
    private static MarkerSign? ReadNumber(PositionedText line, int at, int end, bool begins)
    {
        if (line[at] is not ('^' or '$' or '*' or '※' or > '\u065F'))
        {
            return null;
        }

        var next = at;
        var isTex = line[next] == '$';
        next += isTex ? 1 : 0;
        var isRaised = next < end && line[next] == '^';
        next += isRaised || (!isTex && line[next] is '*' or '※' or '注' or '註' or '주') ? 1 : 0;
        var isBraced = isTex && next < end && line[next] == '{';
        next += isBraced ? 1 : 0;
        var (first, number) = (next, 0);
        while (next < end && next - first < MaxDigits && (first > at ? DigitAt(line, next) : OtherDigitAt(line, next, begins)) is var digit and >= 0)
        {
            number = (number * 10) + digit;
            next++;
        }

        if (number == 0 || (isTex && !isRaised))
        {
            return null;
        }

        next += isBraced && next < end && line[next] == '}' ? 1 : 0;
        next += next < end && isRaised && line[next] == (isTex ? '$' : '^') ? 1 : 0;
        return isTex && line[next - 1] != '$' ? null : new MarkerSign(at, next, number, IsBracket: false);
    }

    private static int DigitAt(PositionedText line, int at) => line[at] is >= '0' and <= '9' ? line[at] - '0' : -1;

    // Right behind a word in Latin letters it is no part of the name; behind a capital letter it may be, as in "E3".
    private static int OtherDigitAt(PositionedText line, int at, bool begins)
        => line[at] > '\u065F' && (begins || (at > 0 && (line[at - 1] is (>= 'a' and <= 'z') or ')' || CharUnicodeInfo.GetDecimalDigitValue(line[at - 1]) >= 0))) ? CharUnicodeInfo.GetDecimalDigitValue(line[at]) : -1;

    // [^india], as Markdown's footnotes may be called.
    private static MarkerSign? ReadLabel(PositionedText line, int at, int end)
    {
        if (line[at] != '[' || at + 2 >= end || line[at + 1] != '^' || line[at + 2] is >= '0' and <= '9')
        {
            return null;
        }

        var (number, next) = (0, at + 2);
        while (next < end && next - at - 2 < MaxLabel && LabelCharacters.IndexOf(char.ToLowerInvariant(line[next])) is var character and > 0)
        {
            (number, next) = ((number * LabelCharacters.Length) + character, next + 1);
        }

        return next > at + 2 && next < end && line[next] == ']' ? new MarkerSign(at, next + 1, FirstLabel + number, IsBracket: false) : null;
    }

    private static string LabelOf(int number)
    {
        var label = "";
        for (var rest = number - FirstLabel; rest > 0; rest /= LabelCharacters.Length)
        {
            label = LabelCharacters[rest % LabelCharacters.Length] + label;
        }

        return label;
    }
}

/// <summary>A marker that is no superscript.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Number">What it counts.</param>
/// <param name="IsBracket">Whether it is a number in brackets, as sentences have them too.</param>
internal sealed record MarkerSign(int Start, int End, int Number, bool IsBracket);
