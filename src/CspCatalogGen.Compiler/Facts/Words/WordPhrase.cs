using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>
/// Words that tell something together wherever in a sentence they stand, as data: a word as it is, several with <c>/</c>
/// between them for any of them, the name of a class in capitals, or <c>.</c> for any word; with <c>?</c> behind it one that may
/// be left out. What follows a <c>|</c> has to stand there, too, and is no part of what is quoted. What a whole sentence may be
/// is said by a <see cref="PhraseGrammar"/>.
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

    /// <summary>The words that it may begin with; none where it begins with any.</summary>
    public IReadOnlyList<string> Beginnings => _parts[0].Words ?? [];

    /// <summary>What stands in <paramref name="words"/> at <paramref name="at"/>, if that is this phrase, without the words that may be left out; <see langword="null"/> where it is not.</summary>
    public string? QuoteAt(IReadOnlyList<string> words, int at)
    {
        string? quote = null;
        return Matches(words, at, 0, ref quote) ? quote : null;
    }

    private bool Matches(IReadOnlyList<string> words, int word, int at, ref string? quote)
    {
        if (at == _parts.Length)
        {
            return true;
        }

        var part = _parts[at];
        if (part.MayBeMissing && Matches(words, word, at + 1, ref quote))
        {
            return true;
        }

        if (word >= words.Count || !part.Is(words[word]) || !Matches(words, word + 1, at + 1, ref quote))
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
            var word = part.TrimEnd('?');
            MayBeMissing = word.Length < part.Length;
            IsQuoted = isBeforeBar && !MayBeMissing;
            Words = word == "." ? null : classes.TryGetValue(word, out var words) ? words : word.Split('/');
        }

        public bool MayBeMissing { get; }

        public bool IsQuoted { get; }

        /// <summary>The words of which one stands here; <see langword="null"/> is any.</summary>
        public string[]? Words { get; }

        public bool Is(string word) => Words is null || Array.IndexOf(Words, word) >= 0;
    }
}
