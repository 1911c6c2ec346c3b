using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>The names that the footnotes of a page may mention.</summary>
internal sealed class NoteVocabulary
{
    private readonly List<NamedFold> _sorted;

    // Of each name the longest other one that it begins with.
    private readonly List<int> _shorter;

    private NoteVocabulary(List<NamedFold> sorted, List<int> shorter, bool isEnglish)
    {
        _sorted = sorted;
        _shorter = shorter;
        IsEnglish = isEnglish;
    }

    /// <summary>Whether they are the names of English footnotes.</summary>
    public bool IsEnglish { get; }

    /// <summary>The names of <paramref name="page"/>'s own table and all others that it may use, in English or in its language.</summary>
    public static NoteVocabulary From(ResolvedPage page, OfferNames names, bool inEnglish)
    {
        var own = page.Cells
            .Where(cell => cell.Key is not null)
            .Select(cell => new NamedFold((inEnglish ? cell.Said : cell.LocalName).Fold, KnownName.From(cell.Key!)))
            .ToList();

        // What a name stands for in this very table comes before what it may stand for elsewhere.
        var ownFolds = new HashSet<string>(own.Select(entry => entry.Fold), StringComparer.Ordinal);
        var sorted = names.EnglishNames(page.Date)
            .Concat(inEnglish ? [] : names.LocalizedNamesIn(page.Page.FrontMatter.Locale))
            .Where(entry => !ownFolds.Contains(entry.Fold))
            .Concat(own)
            .Where(entry => entry.Fold.Length > 2)
            .GroupBy(entry => entry.Fold, StringComparer.Ordinal)
            .Select(same => new NamedFold(same.Key, KnownName.From(same.SelectMany(entry => entry.Name.Keys))))
            .OrderBy(entry => entry.Fold, StringComparer.Ordinal)
            .ToList();
        return new NoteVocabulary(sorted, LinkToShorter(sorted), inEnglish);
    }

    /// <summary>The longest name that stands in <paramref name="folded"/> at <paramref name="index"/>.</summary>
    public NamedFold? FindAt(string folded, int index)
    {
        var (low, high) = (0, _sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(folded, index, _sorted[middle].Fold, 0, int.MaxValue) >= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        // Every name that stands here is the one before that place or one that it begins with.
        for (var i = low - 1; i >= 0; i = _shorter[i])
        {
            if (string.CompareOrdinal(folded, index, _sorted[i].Fold, 0, _sorted[i].Fold.Length) == 0)
            {
                return _sorted[i];
            }
        }

        return null;
    }

    private static List<int> LinkToShorter(List<NamedFold> sorted)
    {
        var shorter = new List<int>(sorted.Count);
        for (var i = 0; i < sorted.Count; i++)
        {
            var link = i - 1;
            while (link >= 0 && !sorted[i].Fold.StartsWith(sorted[link].Fold, StringComparison.Ordinal))
            {
                link = shorter[link];
            }

            shorter.Add(link);
        }

        return shorter;
    }
}
