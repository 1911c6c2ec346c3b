using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// Decoded words of which every UTF-16 unit knows where it stands in the document. Nearly all stand there one after
/// another, so places are kept for whole runs, and words of one run are read in the text that they are a part of.
/// </summary>
internal sealed class PositionedText : ICharacters
{
    private const int FirstChars = 64;

    // A sentence.
    private const int MaxOnStack = 512;

    // Words of one run, which a second one makes characters of their own.
    private string? _whole;
    private int _from;
    private int _place;

    private char[] _chars = [];
    private PlaceRuns _places;
    private EnglishText? _text;

    public int Length { get; private set; }

    public char this[int index] => _whole is null ? _chars[index] : _whole[_from + index];

    private ReadOnlySpan<char> Chars => _whole is null ? _chars.AsSpan(0, Length) : _whole.AsSpan(_from, Length);

    /// <summary>Appends a character that stands at <paramref name="span"/>, be it alone or with others.</summary>
    public void Append(char c, SourceSpan span)
    {
        TakeIn();
        _places.Add(Length, span.Start, span.Length == 1 ? PlaceRuns.InStep : span.Length);
        Reserve(1);
        _text = null;
        _chars[Length++] = c;
    }

    /// <summary>Appends a part of <paramref name="text"/> that stands in the document as it is, from <paramref name="place"/> on.</summary>
    public void Append(string text, int start, int length, int place)
    {
        if (length > 0 && Length == 0)
        {
            (_whole, _from, _place, Length, _text) = (text, start, place, length, null);
        }
        else if (length > 0)
        {
            TakeIn();
            Copy(text, start, length, place);
        }
    }

    /// <summary>Puts <paramref name="c"/> in place of the character at <paramref name="index"/>.</summary>
    public void Replace(int index, char c)
    {
        TakeIn();
        _text = null;
        _chars[index] = c;
    }

    public void Append(PositionedText other)
    {
        if (other._whole is { } text)
        {
            Append(text, other._from, other.Length, other._place);
            return;
        }

        TakeIn();
        Reserve(other.Length);
        _text = null;
        Array.Copy(other._chars, 0, _chars, Length, other.Length);
        _places.Add(other._places, Length);
        Length += other.Length;
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

        slice.Length = end - start;
        slice._chars = _chars.AsSpan(start, slice.Length).ToArray();
        slice._places = _places.Slice(start, end);
        return slice;
    }

    /// <summary>Its lines that hold words.</summary>
    public List<PositionedText> Lines()
    {
        var lines = new List<PositionedText>();
        for (var start = 0; start < Length;)
        {
            var end = start;
            while (end < Length && this[end] != '\n')
            {
                end++;
            }

            if (Slice(start, end) is var line && !line.IsBlank())
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }

    public SourceSpan SpanOf(int start, int end)
        => start >= end
            ? new SourceSpan(start < Length ? PlaceOf(start).Start : Length == 0 ? 0 : PlaceOf(Length - 1).End, 0)
            : SourceSpan.FromBounds(PlaceOf(start).Start, PlaceOf(end - 1).End);

    /// <summary>The first place from <paramref name="start"/> to <paramref name="end"/> that has one of <paramref name="characters"/>; <paramref name="end"/> where none has.</summary>
    public int IndexOfAny(string characters, int start, int end)
        => start < end && Chars.Slice(start, end - start).IndexOfAny(characters.AsSpan()) is var at and >= 0 ? start + at : end;

    /// <summary>Whether <paramref name="words"/> stand at <paramref name="at"/>.</summary>
    public bool HasAt(int at, string words) => Chars.Slice(at).StartsWith(words.AsSpan());

    public bool IsBlank()
    {
        foreach (var c in Chars)
        {
            if (!WhiteSpace.Is(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All words, each run of white space as one blank; every reader asks for them.</summary>
    public string Words() => Text().Text;

    /// <summary>The same taken apart.</summary>
    public EnglishText Text() => _text ??= Text(0, Length);

    /// <summary>The text as it is, with a blank for each character that stands in one of <paramref name="places"/>.</summary>
    public EnglishText Without(IReadOnlyList<SourceSpan> places)
    {
        var chars = Length <= MaxOnStack ? stackalloc char[Length] : new char[Length];
        Chars.CopyTo(chars);
        if (_whole is not null)
        {
            PlaceRuns run = default;
            run.Add(0, _place, PlaceRuns.InStep);
            run.Blank(chars, places);
        }
        else
        {
            _places.Blank(chars, places);
        }

        return EnglishText.Get(chars);
    }

    /// <summary>What stands in <paramref name="place"/> of the document.</summary>
    public EnglishText At(SourceSpan place)
    {
        var (start, end) = (0, Length);
        while (start < end && PlaceOf(start).Start < place.Start)
        {
            start++;
        }

        while (end > start && PlaceOf(end - 1).End > place.End)
        {
            end--;
        }

        return Text(start, end);
    }

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/>, each run of white space as one blank.</summary>
    public string Words(int start, int end) => Text(start, end).Text;

    private EnglishText Text(int start, int end)
    {
        (start, end) = TrimmedBounds(start, end);
        var chars = Chars.Slice(start, end - start);
        if (WhiteSpace.IsSingle(chars))
        {
            return EnglishText.Get(chars);
        }

        var words = chars.Length <= MaxOnStack ? stackalloc char[chars.Length] : new char[chars.Length];
        var length = 0;
        foreach (var c in chars)
        {
            if (!WhiteSpace.Is(c))
            {
                words[length++] = c;
            }
            else if (!WhiteSpace.IsInvisible(c) && length > 0 && words[length - 1] != ' ')
            {
                words[length++] = ' ';
            }
        }

        return EnglishText.Get(words.Slice(0, length > 0 && words[length - 1] == ' ' ? length - 1 : length));
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
        while (start < end && WhiteSpace.Is(chars[start]))
        {
            start++;
        }

        while (end > start && WhiteSpace.Is(chars[end - 1]))
        {
            end--;
        }

        return (start, end);
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
        _places.Add(Length, place, PlaceRuns.InStep);
        Reserve(length);
        _text = null;
        text.CopyTo(start, _chars, Length, length);
        Length += length;
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

        return _places.PlaceOf(index);
    }
}
