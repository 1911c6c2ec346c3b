using System;
using System.Linq;

namespace CspCatalogGen.Compiler.Text;

/// <summary>Phrases that a text is searched for in one pass, however many they are.</summary>
internal sealed class Phrases
{
    private const int Places = 1024;

    private readonly string[] _written;
    private readonly string[] _phrases;
    private readonly bool _ignoresCase;

    // By what a phrase begins with: one more than its index, and the next of the same place behind it.
    private readonly short[] _first = new short[Places];
    private readonly short[] _next;
    private readonly short[] _single;

    /// <summary>The <paramref name="phrases"/>, the one that counts most first.</summary>
    /// <param name="phrases">None of them is empty.</param>
    /// <param name="ignoresCase">Whether letter case does not matter, in any script.</param>
    public Phrases(string[] phrases, bool ignoresCase = false)
    {
        _written = phrases;
        _ignoresCase = ignoresCase;
        _phrases = ignoresCase ? Array.ConvertAll(phrases, static phrase => phrase.ToUpperInvariant()) : phrases;
        _next = new short[phrases.Length];
        _single = [.. Enumerable.Range(0, phrases.Length).Where(i => phrases[i].Length == 1).Select(static i => (short)i)];
        for (var i = phrases.Length - 1; i >= 0; i--)
        {
            if (_phrases[i].Length > 1)
            {
                ref var first = ref _first[PlaceOf(_phrases[i][0], _phrases[i][1])];
                (_next[i], first) = (first, (short)(i + 1));
            }
        }
    }

    /// <summary>Whether <paramref name="text"/> has one of them.</summary>
    public bool AreIn(ReadOnlySpan<char> text) => FindIn(text) >= 0;

    /// <summary>The phrase that counts most among those in <paramref name="text"/>, as it was given, or <see langword="null"/>.</summary>
    public string? QuoteIn(ReadOnlySpan<char> text) => FindIn(text) is var found and >= 0 ? _written[found] : null;

    /// <summary>The index of the phrase that counts most among those in <paramref name="text"/>, or -1.</summary>
    public int FindIn(ReadOnlySpan<char> text)
    {
        var found = _phrases.Length;
        foreach (var i in _single)
        {
            found = text.IndexOf(_phrases[i][0]) >= 0 ? Math.Min(found, i) : found;
        }

        var letter = text.Length == 0 ? '\0' : Letter(text[0]);
        for (var at = 1; at < text.Length && found > 0; at++)
        {
            var before = letter;
            letter = Letter(text[at]);
            for (var i = _first[PlaceOf(before, letter)] - 1; i >= 0 && i < found; i = _next[i] - 1)
            {
                if (StandsAt(text.Slice(at - 1), _phrases[i]))
                {
                    found = i;
                }
            }
        }

        return found < _phrases.Length ? found : -1;
    }

    private bool StandsAt(ReadOnlySpan<char> text, string phrase)
    {
        if (text.Length < phrase.Length)
        {
            return false;
        }

        for (var i = 0; i < phrase.Length; i++)
        {
            if (Letter(text[i]) != phrase[i])
            {
                return false;
            }
        }

        return true;
    }

    private char Letter(char c) => !_ignoresCase || c is >= ' ' and < 'a' ? c : c is >= 'a' and <= 'z' ? (char)(c - ('a' - 'A')) : char.ToUpperInvariant(c);

    private static int PlaceOf(char first, char second) => ((first * 37) + second) % Places;
}
