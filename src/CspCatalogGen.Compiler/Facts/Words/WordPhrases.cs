using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>Phrases that a sentence is searched for which was taken apart into words; each begins with a word that is known.</summary>
internal sealed class WordPhrases
{
    private static readonly Dictionary<string, string[]> NoClasses = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordPhrase[]> _byFirst;

    /// <summary>The <paramref name="phrases"/>, as <see cref="WordPhrase"/> writes them.</summary>
    public WordPhrases(params string[] phrases)
        : this(NoClasses, phrases)
    {
    }

    /// <summary>The same with words of the <paramref name="classes"/>.</summary>
    public WordPhrases(IReadOnlyDictionary<string, string[]> classes, params string[] phrases)
        => _byFirst = phrases.Select(phrase => new WordPhrase(phrase, classes))
            .SelectMany(static phrase => phrase.Beginnings, static (phrase, first) => (First: first, Phrase: phrase))
            .GroupBy(static entry => entry.First, static entry => entry.Phrase, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.ToArray(), StringComparer.Ordinal);

    /// <summary>What the first of them in <paramref name="words"/> says there, or <see langword="null"/>.</summary>
    public string? FindIn(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (FindAt(words, i) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What the one that begins at <paramref name="at"/> of <paramref name="words"/> says, or <see langword="null"/>.</summary>
    public string? FindAt(List<string> words, int at)
    {
        if (_byFirst.TryGetValue(words[at], out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.QuoteAt(words, at) is { } quote)
                {
                    return quote;
                }
            }
        }

        return null;
    }
}
