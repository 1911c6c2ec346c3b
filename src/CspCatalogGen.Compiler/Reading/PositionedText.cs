using System.Collections.Generic;
using System.Text;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading;

/// <summary>Decoded words of which every UTF-16 unit knows where it stands in the document.</summary>
internal sealed class PositionedText
{
    private readonly StringBuilder _chars = new();
    private readonly List<SourceSpan> _spans = [];

    public int Length => _chars.Length;

    public char this[int index] => _chars[index];

    public void Append(char c, SourceSpan span)
    {
        _chars.Append(c);
        _spans.Add(span);
    }

    public void Append(PositionedText other)
    {
        _chars.Append(other._chars);
        _spans.AddRange(other._spans);
    }

    public SourceSpan SpanOf(int start, int end)
        => start >= end
            ? new SourceSpan(start < _spans.Count ? _spans[start].Start : _spans.Count == 0 ? 0 : _spans[_spans.Count - 1].End, 0)
            : SourceSpan.FromBounds(_spans[start].Start, _spans[end - 1].End);

    public bool IsBlank()
    {
        for (var i = 0; i < _chars.Length; i++)
        {
            if (!IsSpace(_chars[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words from <paramref name="start"/> to <paramref name="end"/>, each run of white space as one blank.</summary>
    public string Words(int start, int end)
    {
        var words = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (IsInvisible(_chars[i]))
            {
                continue;
            }

            if (!IsSpace(_chars[i]))
            {
                words.Append(_chars[i]);
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
        return new PageText(Words(start, end), SpanOf(start, end));
    }

    public (int Start, int End) TrimmedBounds()
    {
        var start = 0;
        var end = _chars.Length;
        while (start < end && IsSpace(_chars[start]))
        {
            start++;
        }

        while (end > start && IsSpace(_chars[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    // Zero-width space, joiners' word variant and byte order mark: translators' tools leave them behind.
    private static bool IsInvisible(char c) => c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD';
}
