using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>The names that the footnotes of a page may mention, longest first.</summary>
internal sealed class NoteVocabulary
{
    private readonly ILookup<char, NamedFold> _byFirst;

    private NoteVocabulary(ILookup<char, NamedFold> byFirst, bool isEnglish)
    {
        _byFirst = byFirst;
        IsEnglish = isEnglish;
    }

    /// <summary>Whether they are the names of English footnotes.</summary>
    public bool IsEnglish { get; }

    /// <summary>The names of <paramref name="page"/>'s own table and all others that it may use, in English or in its language.</summary>
    public static NoteVocabulary From(ResolvedPage page, OfferNames names, bool inEnglish)
    {
        var own = page.Cells
            .Where(cell => cell.Key is not null)
            .Select(cell => new NamedFold(NameFolding.Fold(inEnglish ? cell.English ?? cell.Local : cell.Local), new KnownName([cell.Key!])))
            .ToList();

        // What a name stands for in this very table comes before what it may stand for elsewhere.
        var ownFolds = new HashSet<string>(own.Select(entry => entry.Fold), StringComparer.Ordinal);
        return new NoteVocabulary(names.EnglishNames(page.Date)
            .Concat(inEnglish ? [] : names.LocalizedNamesIn(page.Page.FrontMatter.Locale))
            .Where(entry => !ownFolds.Contains(entry.Fold))
            .Concat(own)
            .Where(entry => entry.Fold.Length > 2)
            .GroupBy(entry => entry.Fold, StringComparer.Ordinal)
            .Select(same => new NamedFold(same.Key, KnownName.From(same.SelectMany(entry => entry.Name.Keys))))
            .OrderByDescending(entry => entry.Fold.Length)
            .ThenBy(entry => entry.Fold, StringComparer.Ordinal)
            .ToLookup(entry => entry.Fold[0]), inEnglish);
    }

    /// <summary>The longest name that stands in <paramref name="folded"/> at <paramref name="index"/>.</summary>
    public NamedFold? FindAt(string folded, int index)
        => _byFirst[folded[index]].FirstOrDefault(entry => string.CompareOrdinal(folded, index, entry.Fold, 0, entry.Fold.Length) == 0);
}
