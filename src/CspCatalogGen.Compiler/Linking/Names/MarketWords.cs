using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Names;

/// <summary>The words by which pages of any language name a market.</summary>
internal sealed class MarketWords
{
    // "Ấn Độ"
    private const int MaxWords = 2;

    private readonly ILookup<char, MarketWord> _byFirst;

    private MarketWords(IReadOnlyList<MarketWord> words, ILookup<char, MarketWord> byFirst) => (Words, _byFirst) = (words, byFirst);

    /// <summary>The folded words, longest first.</summary>
    public IReadOnlyList<MarketWord> Words { get; }

    /// <summary>The words that stand in <paramref name="folded"/> at <paramref name="index"/>, longest first.</summary>
    public IEnumerable<MarketWord> FindAt(string folded, int index)
        => _byFirst[folded[index]].Where(word => string.CompareOrdinal(folded, index, word.Fold, 0, word.Fold.Length) == 0);

    /// <summary>What stands in <paramref name="folded"/> before a market's word at its end, with the market, for each such word.</summary>
    public IEnumerable<(string Base, string Market)> BasesOf(string folded)
        => Words
            .Where(word => word.Market is not null && folded.Length > word.Fold.Length && folded.EndsWith(word.Fold, StringComparison.Ordinal))
            .Select(word => (folded.Substring(0, folded.Length - word.Fold.Length), word.Market!));

    /// <summary>The market that <paramref name="name"/> ends or begins with, in words of its own, or <see langword="null"/>.</summary>
    public string? FindBeside(string name)
    {
        var words = EnglishWords.In(name);
        var edges = Enumerable.Range(1, Math.Min(MaxWords, Math.Max(0, words.Count - 1)))
            .SelectMany(count => new[] { words.Skip(words.Count - count), words.Take(count) })
            .Select(edge => NameFolding.Fold(string.Concat(edge)))
            .ToList();
        var fold = NameFolding.Fold(name);
        return Words.FirstOrDefault(word => word.Market is not null
            && (edges.Contains(word.Fold) || (IsWithoutBlanks(word.Fold) && fold.Length > word.Fold.Length && (fold.EndsWith(word.Fold, StringComparison.Ordinal) || fold.StartsWith(word.Fold, StringComparison.Ordinal)))))?.Market;
    }

    // Thai, Chinese, Japanese and Korean give no boundary between words.
    private static bool IsWithoutBlanks(string fold) => fold.All(static c => c is >= '\u0E00' and <= '\u0E7F' or >= '\u2E80');

    /// <summary>The words that are known of old and those of <paramref name="document"/>.</summary>
    public static MarketWords From(NamesDocument? document)
    {
        var words = KnownMarketWords.All.Select(name => new MarketWord(NameFolding.Fold(name.Word), name.Market))
            .Concat((document?.Markets ?? EquatableArray<MarketRow>.Empty)
                .Where(market => market.Edition is null)
                .SelectMany(market => market.Words.Select(word => new MarketWord(NameFolding.Fold(word.Text), market.Name.Text))))
            .Where(entry => entry.Fold.Length > 1)
            .GroupBy(entry => entry.Fold, StringComparer.Ordinal)
            .Select(same => same.First())
            .OrderByDescending(entry => entry.Fold.Length)
            .ThenBy(entry => entry.Fold, StringComparer.Ordinal)
            .ToList();
        return new MarketWords(words, words.ToLookup(word => word.Fold[0]));
    }
}

/// <summary>A word, folded, and the market that it names; <see langword="null"/> where it names none of ours.</summary>
internal sealed record MarketWord(string Fold, string? Market);
