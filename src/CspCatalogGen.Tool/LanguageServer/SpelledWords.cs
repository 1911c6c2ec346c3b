using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.LanguageServer;

/// <summary>A part of a document as it is stored, in which names are found by their letters; markup between them is passed over.</summary>
internal sealed class SpelledWords
{
    private readonly SourceSpan _span;
    private readonly string _folded;
    private readonly int[] _origins;

    /// <summary>What stands at <paramref name="span"/> of <paramref name="text"/>.</summary>
    public SpelledWords(string text, SourceSpan span)
    {
        _span = span;
        _folded = NameFolding.Fold(text.Substring(span.Start, span.Length), out _origins);
    }

    /// <summary>The place of the name with <paramref name="fold"/> at the beginning; <see langword="null"/> where it is not spelled in plain letters.</summary>
    public SourceSpan? FindAtStart(string fold)
        => fold.Length > 0 && _folded.StartsWith(fold, StringComparison.Ordinal) ? PlaceOf(0, fold.Length) : null;

    /// <summary>The places of <paramref name="folds"/>, of several at one place the longest.</summary>
    public IEnumerable<(string Fold, SourceSpan Span)> FindAll(IEnumerable<string> folds)
    {
        var byFirst = folds.Where(static fold => fold.Length > 0).OrderByDescending(static fold => fold.Length).ToLookup(static fold => fold[0]);
        for (var i = 0; i < _folded.Length; i++)
        {
            if (IsEdge(i) && byFirst[_folded[i]].FirstOrDefault(fold => string.CompareOrdinal(_folded, i, fold, 0, fold.Length) == 0 && IsEdge(i + fold.Length)) is { } found)
            {
                yield return (found, PlaceOf(i, found.Length));
                i += found.Length - 1;
            }
        }
    }

    private SourceSpan PlaceOf(int start, int length)
        => new(_span.Start + _origins[start], _origins[start + length - 1] + 1 - _origins[start]);

    // Scripts other than Latin, Greek and Cyrillic write words together.
    private bool IsEdge(int index)
        => index == 0 || index == _folded.Length
            || _origins[index] != _origins[index - 1] + 1
            || !IsAlphanumeric(_folded[index]) || !IsAlphanumeric(_folded[index - 1]);

    private static bool IsAlphanumeric(char c) => char.IsLetterOrDigit(c) && c < '\u0590';
}
