using System;
using System.Collections.Generic;
using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// Decoded words of which every UTF-16 unit knows where it stands in the document. Nearly all stand there one after
/// another, so places are kept for whole runs, and words of one run are read in the text that they are a part of.
/// </summary>
internal sealed class PositionedText : ICharacters
{
    private const int FirstChars = 64;
    private const int FirstRuns = 2;

    // Words of one run, which a second one makes characters of their own.
    private string? _whole;
    private int _from;
    private int _place;

    private char[] _chars = [];
    private Run[] _runs = [];
    private int _runCount;
    private string? _words;

    public int Length { get; private set; }

    public char this[int index] => _whole is null ? _chars[index] : _whole[_from + index];

    private ReadOnlySpan<char> Chars => _whole is null ? _chars.AsSpan(0, Length) : _whole.AsSpan(_from, Length);

    /// <summary>Appends a character that stands at <paramref name="span"/>, be it alone or with others.</summary>
    public void Append(char c, SourceSpan span)
    {
        TakeIn();
        StartRun(span.Start, span.Length == 1 ? Run.InStep : span.Length);
        Reserve(1);
        _words = null;
        _chars[Length++] = c;
    }

    /// <summary>Appends a part of <paramref name="text"/> that stands in the document as it is, from <paramref name="place"/> on.</summary>
    public void Append(string text, int start, int length, int place)
    {
        if (length > 0 && Length == 0)
        {
            (_whole, _from, _place, Length, _words) = (text, start, place, length, null);
        }
        else if (length > 0)
        {
            TakeIn();
            Copy(text, start, length, place);
        }
    }

    public void Append(PositionedText other)
    {
        if (other._whole is { } text)
        {
            Append(text, other._from, other.Length, other._place);
            return;
        }

        TakeIn();
        var shift = Length;
        Reserve(other.Length);
        _words = null;
        Array.Copy(other._chars, 0, _chars, Length, other.Length);
        for (var i = 0; i < other._runCount; i++)
        {
            Length = shift + other._runs[i].At;
            StartRun(other._runs[i].Start, other._runs[i].Length);
        }

        Length = shift + other.Length;
    }

    /// <summary>The characters from <paramref name="start"/> to <paramref name="end"/>, with their places.</summary>
    public PositionedText Slice(int start, int end)
    {
        var slice = new PositionedText();
        if (_whole is not null)
        {
            slice.Append(_whole, _from + start, end - start, _place + start);
            return slice;
        }

        for (var i = start; i < end; i++)
        {
            slice.Append(_chars[i], PlaceOf(i));
        }

        return slice;
    }

    public SourceSpan SpanOf(int start, int end)
        => start >= end
            ? new SourceSpan(start < Length ? PlaceOf(start).Start : Length == 0 ? 0 : PlaceOf(Length - 1).End, 0)
            : SourceSpan.FromBounds(PlaceOf(start).Start, PlaceOf(end - 1).End);

    public bool IsBlank()
    {
        foreach (var c in Chars)
        {
            if (!IsSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All words, each run of white space as one blank; every reader asks for them.</summary>
    public string Words() => _words ??= Words(0, Length);

    /// <summary>The text as it is, with a blank for each character that stands in one of <paramref name="places"/>.</summary>
    public string Without(IReadOnlyList<SourceSpan> places)
    {
        TakeIn();
        var chars = Chars.ToArray();
        for (var i = 0; i < _runCount; i++)
        {
            var (at, end) = (_runs[i].At, i + 1 < _runCount ? _runs[i + 1].At : Length);
            for (var j = 0; j < places.Count; j++)
            {
                // Of a run that does not move with its characters all are inside or none.
                var (from, to) = _runs[i].Length == Run.InStep
                    ? (Math.Max(at, at + places[j].Start - _runs[i].Start), Math.Min(end, at + places[j].End - _runs[i].Start))
                    : _runs[i].Start >= places[j].Start && _runs[i].Start < places[j].End ? (at, end) : (end, end);
                for (; from < to; from++)
                {
                    chars[from] = ' ';
                }
            }
        }

        return new string(chars);
    }

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/>, each run of white space as one blank.</summary>
    public string Words(int start, int end)
    {
        (start, end) = TrimmedBounds(start, end);
        var chars = Chars.Slice(start, end - start);
        if (AreWords(chars))
        {
            return chars.ToString();
        }

        var words = new StringBuilder(chars.Length);
        foreach (var c in chars)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (!IsSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[words.Length - 1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.Length > 0 && words[words.Length - 1] == ' ' ? words.ToString(0, words.Length - 1) : words.ToString();
    }

    /// <summary>All words, with their place.</summary>
    public PageText ToPageText()
    {
        var (start, end) = TrimmedBounds();
        return new PageText(Words(), SpanOf(start, end));
    }

    public (int Start, int End) TrimmedBounds() => TrimmedBounds(0, Length);

    private (int Start, int End) TrimmedBounds(int start, int end)
    {
        var chars = Chars;
        while (start < end && IsSpace(chars[start]))
        {
            start++;
        }

        while (end > start && IsSpace(chars[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    public static bool IsSpace(char c) => c is <= ' ' or >= '\u007F' && (char.IsWhiteSpace(c) || IsInvisible(c));

    // Whether each white space is one blank between words already.
    private static bool AreWords(ReadOnlySpan<char> chars)
    {
        var afterSpace = true;
        foreach (var c in chars)
        {
            var isSpace = IsSpace(c);
            if (isSpace && (afterSpace || c != ' '))
            {
                return false;
            }

            afterSpace = isSpace;
        }

        return !afterSpace;
    }

    private void TakeIn()
    {
        if (_whole is { } text)
        {
            var length = Length;
            (_whole, Length) = (null, 0);
            Copy(text, _from, length, _place);
        }
    }

    private void Copy(string text, int start, int length, int place)
    {
        StartRun(place, Run.InStep);
        Reserve(length);
        _words = null;
        text.CopyTo(start, _chars, Length, length);
        Length += length;
    }

    // A run begins at the next character, unless that continues the last one.
    private void StartRun(int start, int length)
    {
        if (_runCount > 0 && _runs[_runCount - 1] is var last && last.Length == length
            && start == (length == Run.InStep ? last.Start + Length - last.At : last.Start))
        {
            return;
        }

        if (_runCount == _runs.Length)
        {
            var runs = new Run[Math.Max(FirstRuns, _runCount * 2)];
            Array.Copy(_runs, runs, _runCount);
            _runs = runs;
        }

        _runs[_runCount++] = new Run(Length, start, length);
    }

    private void Reserve(int count)
    {
        if (Length + count > _chars.Length)
        {
            var chars = new char[Math.Max(Math.Max(FirstChars, _chars.Length * 2), Length + count)];
            Array.Copy(_chars, chars, Length);
            _chars = chars;
        }
    }

    private SourceSpan PlaceOf(int index)
    {
        if (_whole is not null)
        {
            return new SourceSpan(_place + index, 1);
        }

        var (low, high) = (0, _runCount);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs[middle].At <= index ? (middle, high) : (low, middle);
        }

        var run = _runs[low];
        return run.Length == Run.InStep
            ? new SourceSpan(run.Start + index - run.At, 1)
            : new SourceSpan(run.Start, run.Length);
    }

    // Zero-width space, joiners' word variant and byte order mark: translators' tools leave them behind. Marks of
    // direction around a name are how Hebrew and Arabic pages show it in order; those that override it are not left out,
    // because what a reader sees under them is another name.
    private static bool IsInvisible(char c)
        => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD'
            or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069');

    /// <summary>Characters from <paramref name="at"/> on: one after another in the document, or all at one place there.</summary>
    private readonly struct Run(int at, int start, int length)
    {
        /// <summary>In place of a length: each character is the next one of the document.</summary>
        public const int InStep = -1;

        public int At { get; } = at;

        public int Start { get; } = start;

        public int Length { get; } = length;
    }
}
