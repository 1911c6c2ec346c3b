using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>The words of one language that take something back.</summary>
internal sealed class RestrictingVocabulary
{
    private readonly HashSet<string> _words;
    private readonly List<string> _beginnings;
    private readonly string[] _harmless = [];
    private readonly bool _hasBlanks;

    /// <summary>The <paramref name="words"/>, with blanks between them; one that ends in * is the beginning of words. In <paramref name="harmless"/> phrases they say nothing.</summary>
    public RestrictingVocabulary(string words, params string[] harmless)
        : this(words.Split(' '), hasBlanks: true) => _harmless = harmless;

    private RestrictingVocabulary(string[] words, bool hasBlanks)
    {
        _hasBlanks = hasBlanks;
        _words = new HashSet<string>(words.Where(word => !IsBeginning(word)), StringComparer.Ordinal);
        _beginnings = words.Where(IsBeginning).Select(word => word.TrimEnd('*')).ToList();
    }

    private RestrictingVocabulary(string[] words, string[] harmless)
        : this(words, hasBlanks: false) => _harmless = harmless;

    /// <summary>
    /// The <paramref name="words"/> of a language that writes no blanks between them, so that they are looked for anywhere but in
    /// <paramref name="harmless"/> words that hold one.
    /// </summary>
    public static RestrictingVocabulary WithoutBlanks(string words, string harmless = "")
        => new(words.Split(' '), harmless.Split([' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first of the words in <paramref name="text"/>, or <see langword="null"/>.</summary>
    public string? FindIn(string text)
    {
        var searched = _harmless.Aggregate(ComposedText.Of(text), static (rest, phrase) => rest.Replace(phrase, " "));
        return _hasBlanks
            ? EnglishWords.In(searched).SelectMany(static word => word.IndexOf('\'') < 0 ? [word] : word.Split('\'')).FirstOrDefault(IsRestricting)
            : _words.FirstOrDefault(word => searched.IndexOf(word, StringComparison.Ordinal) >= 0);
    }

    private bool IsRestricting(string word)
    {
        if (_words.Contains(word))
        {
            return true;
        }

        foreach (var beginning in _beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBeginning(string word) => word[word.Length - 1] == '*';
}
