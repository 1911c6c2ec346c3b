using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>The words of one language that take something back.</summary>
internal sealed class RestrictingVocabulary
{
    private readonly HashSet<string> _words;
    private readonly Dictionary<char, string[]> _beginnings;
    private readonly string[] _harmless;

    // For a language that writes no blanks between words.
    private readonly Phrases? _anywhere;

    /// <summary>The <paramref name="words"/>, with blanks between them; one that ends in * is the beginning of words. In <paramref name="harmless"/> phrases they say nothing.</summary>
    public RestrictingVocabulary(string words, params string[] harmless)
        : this(words.Split(' '), harmless, hasBlanks: true)
    {
    }

    private RestrictingVocabulary(string[] words, string[] harmless, bool hasBlanks)
    {
        _harmless = harmless;
        _words = new HashSet<string>(words.Where(word => !IsBeginning(word)), StringComparer.Ordinal);
        _beginnings = words.Where(IsBeginning).Select(word => word.TrimEnd('*')).GroupBy(word => word[0]).ToDictionary(same => same.Key, same => same.ToArray());
        _anywhere = hasBlanks ? null : new Phrases(words);
    }

    /// <summary>
    /// The <paramref name="words"/> of a language that writes no blanks between them, so that they are looked for anywhere but in
    /// <paramref name="harmless"/> words that hold one. A text that begins with a word of <paramref name="first"/> is taken back, too: behind
    /// a name it is a program, and before one a plan.
    /// </summary>
    public static RestrictingVocabulary WithoutBlanks(string words, string harmless = "", string first = "")
        => new(words.Split(' '), Split(harmless), hasBlanks: false) { First = Split(first) };

    /// <summary>The first of the words in <paramref name="text"/>, or <see langword="null"/>.</summary>
    public string? FindIn(string text)
    {
        var searched = ComposedText.Compose(text);
        foreach (var phrase in _harmless)
        {
            searched = searched.Replace(phrase, " ");
        }

        if (_anywhere is not null)
        {
            return _anywhere.QuoteIn(searched.AsSpan()) ?? Array.Find(First, word => searched.StartsWith(word, StringComparison.Ordinal));
        }

        foreach (var word in EnglishWords.In(searched))
        {
            if (FindInWord(word) is { } restricting)
            {
                return restricting;
            }
        }

        return null;
    }

    private string[] First { get; init; } = [];

    private static string[] Split(string words) => words.Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private string? FindInWord(string word)
        => word.IndexOf('\'') < 0 ? IsRestricting(word) ? word : null : Array.Exists(word.Split('\''), IsRestricting) ? word : null;

    private bool IsRestricting(string word)
    {
        if (_words.Contains(word))
        {
            return true;
        }

        if (word.Length > 0 && _beginnings.TryGetValue(word[0], out var beginnings))
        {
            foreach (var beginning in beginnings)
            {
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsBeginning(string word) => word[word.Length - 1] == '*';
}
