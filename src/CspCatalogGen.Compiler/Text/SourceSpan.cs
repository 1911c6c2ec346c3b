using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Text;

/// <summary>A stretch of a document, in UTF-16 offsets into its original text.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters; 0 is a caret.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether <paramref name="other"/> lies in it.</summary>
    public bool Holds(SourceSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Makes a span from its two offsets.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, end < start ? 0 : end - start);

    /// <summary>The same without white space at either end; of a stretch of nothing else the caret at its start.</summary>
    /// <param name="text">The document.</param>
    public SourceSpan TrimIn(string text)
    {
        var (start, end) = (Math.Min(Start, text.Length), Math.Min(End, text.Length));
        while (start < end && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return FromBounds(start, end);
    }
}

/// <summary>A line and a column, both 1-based as editors count them; columns are UTF-16 units.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Tells the line and column of an offset.</summary>
public sealed class LineMap : IEquatable<LineMap>
{
    // Markdown of long paragraphs and short tables.
    private const int TypicalLine = 80;

    private static readonly char[] LineEnds = ['\r', '\n'];

    private readonly int _length;
    private readonly List<int> _starts;

    /// <summary>Finds the lines of <paramref name="text"/>; CRLF, LF and CR each end one.</summary>
    public LineMap(string text)
    {
        _length = text.Length;
        _starts = new List<int>(1 + (text.Length / TypicalLine)) { 0 };
        for (var end = 0; (end = text.IndexOfAny(LineEnds, end)) >= 0;)
        {
            end += text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1;
            _starts.Add(end);
        }
    }

    /// <summary>The position of <paramref name="offset"/>; one outside the text is taken to its nearer end.</summary>
    public LinePosition PositionOf(int offset)
    {
        offset = offset < 0 ? 0 : offset > _length ? _length : offset;
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - _starts[line] + 1);
    }

    /// <summary>The place of <paramref name="span"/> in the document <paramref name="path"/>.</summary>
    public SourceLocation Locate(string path, SourceSpan span)
        => new(path, span, PositionOf(span.Start), PositionOf(span.End));

    /// <summary>Compares the lines.</summary>
    public bool Equals(LineMap? other)
        => other is not null && _length == other._length && _starts.SequenceEqual(other._starts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LineMap);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_length * 397) ^ _starts.Count);
}
