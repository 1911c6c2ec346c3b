using System;
using System.Collections.Generic;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Content;

/// <summary>
/// Where in the document the characters of a text stand. Nearly all stand there one after another, so a place is kept
/// for each run of them and not for each one. It changes: its owner has it in a field and gives nobody a copy.
/// </summary>
internal struct PlaceRuns
{
    /// <summary>In place of a length: each character is the next one of the document.</summary>
    public const int InStep = -1;

    private const int FirstRuns = 2;

    private Run[]? _runs;
    private int _count;

    /// <summary>
    /// The characters from <paramref name="at"/> on stand from <paramref name="start"/> on: <see cref="InStep"/>, or all in
    /// one place of <paramref name="length"/>. A run begins there, unless that goes on with the last one.
    /// </summary>
    public void Add(int at, int start, int length)
    {
        if (_count > 0 && _runs![_count - 1] is var last && last.Length == length
            && start == (length == InStep ? last.Start + at - last.At : last.Start))
        {
            return;
        }

        if (_runs is null || _count == _runs.Length)
        {
            Array.Resize(ref _runs, Math.Max(FirstRuns, _count * 2));
        }

        _runs[_count++] = new Run(at, start, length);
    }

    /// <summary>The characters of <paramref name="other"/> follow, from <paramref name="at"/> on.</summary>
    public void Add(in PlaceRuns other, int at)
    {
        for (var i = 0; i < other._count; i++)
        {
            Add(at + other._runs![i].At, other._runs[i].Start, other._runs[i].Length);
        }
    }

    /// <summary>The places of the characters from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public readonly PlaceRuns Slice(int start, int end)
    {
        PlaceRuns slice = default;
        for (var i = start < end ? IndexOf(start) : _count; i < _count && _runs![i].At < end; i++)
        {
            var (at, step) = (Math.Max(_runs[i].At, start), _runs[i].Length == InStep ? Math.Max(0, start - _runs[i].At) : 0);
            slice.Add(at - start, _runs[i].Start + step, _runs[i].Length);
        }

        return slice;
    }

    /// <summary>The place of the character at <paramref name="index"/>.</summary>
    public readonly SourceSpan PlaceOf(int index)
    {
        var run = _runs![IndexOf(index)];
        return run.Length == InStep
            ? new SourceSpan(run.Start + index - run.At, 1)
            : new SourceSpan(run.Start, run.Length);
    }

    private readonly int IndexOf(int index)
    {
        var (low, high) = (0, _count);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _runs![middle].At <= index ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Makes a blank of each of <paramref name="chars"/>, all characters, that stands in one of <paramref name="places"/>.</summary>
    public readonly void Blank(Span<char> chars, IReadOnlyList<SourceSpan> places)
    {
        for (var i = 0; i < _count; i++)
        {
            var (at, end) = (_runs![i].At, i + 1 < _count ? _runs[i + 1].At : chars.Length);
            for (var j = 0; j < places.Count; j++)
            {
                // Of a run that does not move with its characters all are inside or none.
                var (from, to) = _runs[i].Length == InStep
                    ? (Math.Max(at, at + places[j].Start - _runs[i].Start), Math.Min(end, at + places[j].End - _runs[i].Start))
                    : _runs[i].Start >= places[j].Start && _runs[i].Start < places[j].End ? (at, end) : (end, end);
                for (; from < to; from++)
                {
                    chars[from] = ' ';
                }
            }
        }
    }

    /// <summary>Characters from <paramref name="at"/> on: one after another in the document, or all at one place there.</summary>
    private readonly struct Run(int at, int start, int length)
    {
        public int At { get; } = at;

        public int Start { get; } = start;

        public int Length { get; } = length;
    }
}
