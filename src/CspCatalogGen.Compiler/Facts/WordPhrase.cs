using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>
/// Words in their order, as data: a word as it is, several with <c>/</c> between them, one of a class in capitals, or any
/// with <c>.</c>; behind it <c>?</c>, <c>*</c> or <c>+</c> for how often. What follows a <c>|</c> has to stand there, too, and
/// is no part of what is quoted.
/// </summary>
internal sealed class WordPhrase
{
    private readonly Part[] _parts;

    /// <summary>The phrase <paramref name="phrase"/>, whose classes are among <paramref name="classes"/>.</summary>
    public WordPhrase(string phrase, IReadOnlyDictionary<string, string[]> classes)
    {
        var parts = phrase.Split(' ');
        var bar = Array.IndexOf(parts, "|");
        _parts = parts.Where(static part => part != "|").Select((part, i) => new Part(part, classes, bar < 0 || i < bar)).ToArray();
    }

    /// <summary>The words that it may begin with, where that is said of its first part.</summary>
    public IReadOnlyList<string> Beginnings => _parts[0].Words ?? [];

    /// <summary>The words that it holds as they are, and not as one of a class.</summary>
    public IEnumerable<string> Literals => _parts.Where(static part => !part.IsClass).SelectMany(static part => part.Words ?? []);

    /// <summary>Whether <paramref name="words"/> are this phrase and nothing more.</summary>
    public bool Matches(IReadOnlyList<string> words)
    {
        string? quote = null;
        return Matches(words, 0, 0, isWhole: true, ref quote);
    }

    /// <summary>What stands in <paramref name="words"/> at <paramref name="at"/>, if that is this phrase, without the words that may be left out; <see langword="null"/> where it is not.</summary>
    public string? QuoteAt(IReadOnlyList<string> words, int at)
    {
        string? quote = null;
        return Matches(words, at, 0, isWhole: false, ref quote) ? quote : null;
    }

    private bool Matches(IReadOnlyList<string> words, int word, int at, bool isWhole, ref string? quote)
    {
        if (at == _parts.Length)
        {
            return !isWhole || word == words.Count;
        }

        var part = _parts[at];
        if (part.MayBeMissing && Matches(words, word, at + 1, isWhole, ref quote))
        {
            return true;
        }

        if (word >= words.Count || !part.Is(words[word])
            || !(Matches(words, word + 1, at + 1, isWhole, ref quote) || (part.MayBeRepeated && Matches(words, word + 1, at, isWhole, ref quote))))
        {
            return false;
        }

        quote = !part.IsQuoted ? quote : quote is null ? words[word] : words[word] + " " + quote;
        return true;
    }

    private sealed class Part
    {
        public Part(string part, IReadOnlyDictionary<string, string[]> classes, bool isBeforeBar)
        {
            var often = part[part.Length - 1];
            var word = part.TrimEnd('?', '*', '+');
            MayBeMissing = often is '?' or '*';
            MayBeRepeated = often is '*' or '+';
            IsQuoted = isBeforeBar && !MayBeMissing;
            IsClass = classes.TryGetValue(word, out var words);
            Words = word == "." ? null : IsClass ? words : word.Split('/');
        }

        public bool MayBeMissing { get; }

        public bool MayBeRepeated { get; }

        public bool IsQuoted { get; }

        public bool IsClass { get; }

        /// <summary>The words of which one stands here; <see langword="null"/> is any.</summary>
        public string[]? Words { get; }

        public bool Is(string word) => Words is null || Array.IndexOf(Words, word) >= 0;
    }
}
