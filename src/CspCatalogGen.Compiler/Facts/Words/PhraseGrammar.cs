using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts.Words;

/// <summary>
/// Sentences as data: rules of which each is a name, a colon and what it may be, with <c>|</c> between. A word in small
/// letters stands for itself, several with <c>/</c> between them for any of them, <c>#</c> for a number, and a word with a
/// capital for the rule of that name; behind it <c>?</c>, <c>*</c> or <c>+</c> for how often. <c>.</c> stands for any word that
/// may stand anywhere, and <c>..</c> for any word at all. No rule begins with itself.
/// </summary>
internal sealed class PhraseGrammar
{
    // Where a match may have come to is a bit for each word; a known sentence is shorter.
    private const int MaxWords = 62;

    private readonly Rule _start;
    private readonly Dictionary<string, Rule> _rules;
    private readonly Func<List<string>, int, bool> _isOpen;

    /// <summary>The grammar of <paramref name="rules"/>, of which the first is what a whole sentence is.</summary>
    public PhraseGrammar(params string[] rules)
        : this(static (_, _) => true, rules)
    {
    }

    /// <summary>The same, where <paramref name="isOpen"/> tells whether a word of a sentence is one that <c>.</c> stands for.</summary>
    public PhraseGrammar(Func<List<string>, int, bool> isOpen, params string[] rules)
    {
        _isOpen = isOpen;
        var byName = rules.Select(static rule => rule.Split([": "], 2, StringSplitOptions.None)).ToDictionary(static rule => rule[0], static _ => new Rule(), StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var parts = rule.Split([": "], 2, StringSplitOptions.None);
            byName[parts[0]].Alternatives = Array.ConvertAll(parts[1].Split([" | "], StringSplitOptions.None), alternative => new Alternative(alternative, byName));
        }

        _start = byName[rules[0].Substring(0, rules[0].IndexOf(':'))];
        _rules = byName;
    }

    /// <summary>The words that its rules have as they are.</summary>
    public IEnumerable<string> Words => _rules.Values.SelectMany(static rule => rule.Alternatives).SelectMany(static alternative => alternative.Words);

    /// <summary>The first of <paramref name="words"/> with which no sentence of the grammar goes on as they do, or <see langword="null"/> where they are one.</summary>
    public string? FindOther(List<string> words) => FindOther(words, _start);

    /// <summary>The same of words that have to be what the rule <paramref name="start"/> is.</summary>
    public string? FindOther(List<string> words, string start) => FindOther(words, _rules[start]);

    private string? FindOther(List<string> words, Rule start)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var match = new Match(words, _isOpen);
        return words.Count <= MaxWords && (start.From(0, match) & (1UL << words.Count)) != 0 ? null : words[Math.Min(match.Furthest, words.Count - 1)];
    }

    /// <summary>The words that are taken apart, and the place of the first that nothing has matched.</summary>
    private sealed class Match(List<string> words, Func<List<string>, int, bool> isOpen)
    {
        public List<string> Words { get; } = words;

        public int Count { get; } = Math.Min(words.Count, MaxWords);

        public int Furthest { get; set; }

        public bool IsOpen(int at) => isOpen(Words, at);
    }

    private sealed class Rule
    {
        private HashSet<string>? _beginnings;

        public Alternative[] Alternatives { get; set; } = [];

        public bool MayBeEmpty => Array.Exists(Alternatives, static alternative => alternative.MayBeEmpty);

        /// <summary>The words that it may begin with.</summary>
        public HashSet<string> Beginnings => _beginnings ??= new(Alternatives.SelectMany(static alternative => alternative.Beginnings), StringComparer.Ordinal);

        /// <summary>Where it may end that begins at <paramref name="start"/>.</summary>
        public ulong From(int start, Match match)
        {
            var ends = 0UL;
            foreach (var alternative in Alternatives)
            {
                ends |= alternative.From(start, match);
            }

            return ends;
        }
    }

    private sealed class Alternative(string text, Dictionary<string, Rule> rules)
    {
        private readonly Part[] _parts = Array.ConvertAll(text.Split(' '), part => new Part(part, rules));
        private HashSet<string>? _beginnings;
        private bool? _mayBeEmpty;

        public IEnumerable<string> Words => _parts.SelectMany(static part => part.Words);

        public bool MayBeEmpty => _mayBeEmpty ??= Array.TrueForAll(_parts, static part => part.MayBeEmpty);

        public HashSet<string> Beginnings => _beginnings ??= new(_parts.Take(1 + _parts.TakeWhile(static part => part.MayBeEmpty).Count()).SelectMany(static part => part.Beginnings), StringComparer.Ordinal);

        public ulong From(int start, Match match)
        {
            if (!MayBeEmpty && (start == match.Count || !Part.BeginsAt(Beginnings, match, start)))
            {
                return 0;
            }

            var places = 1UL << start;
            for (var i = 0; i < _parts.Length && places != 0; i++)
            {
                places = _parts[i].Step(places, match);
            }

            return places;
        }
    }

    private sealed class Part
    {
        private const string Number = "#";
        private const string Open = ".";
        private const string Any = "..";

        private readonly Rule? _rule;
        private readonly HashSet<string> _words;
        private readonly char _often;

        public Part(string text, Dictionary<string, Rule> rules)
        {
            _often = text[text.Length - 1];
            var word = text.TrimEnd('?', '*', '+');
            _rule = char.IsUpper(word[0]) ? rules[word] : null;
            _words = new(_rule is null ? word.Split('/') : [], StringComparer.Ordinal);
        }

        public bool MayBeEmpty => _often is '?' or '*' || _rule is { MayBeEmpty: true };

        /// <summary>The words of which one stands here; none where a rule does.</summary>
        public IEnumerable<string> Words => _words;

        public HashSet<string> Beginnings => _rule?.Beginnings ?? _words;

        /// <summary>Whether the word at <paramref name="at"/> is one of <paramref name="words"/>.</summary>
        public static bool BeginsAt(HashSet<string> words, Match match, int at)
            => words.Contains(match.Words[at]) || (words.Contains(Number) && match.Words[at].All(char.IsDigit)) || (words.Contains(Open) && match.IsOpen(at)) || words.Contains(Any);

        /// <summary>Where the match may have come to behind this part, from <paramref name="places"/>.</summary>
        public ulong Step(ulong places, Match match)
        {
            var once = StepOnce(places, match);
            if (_often is '*' or '+')
            {
                for (var added = once; added != 0;)
                {
                    added = StepOnce(added, match) & ~once;
                    once |= added;
                }
            }

            return _often is '?' or '*' ? places | once : once;
        }

        private ulong StepOnce(ulong places, Match match)
        {
            var next = 0UL;
            for (var at = 0; at <= match.Count; at++)
            {
                if ((places & (1UL << at)) == 0)
                {
                    continue;
                }

                if (_rule is not null)
                {
                    next |= _rule.From(at, match);
                }
                else if (at < match.Count && BeginsAt(_words, match, at))
                {
                    next |= 1UL << (at + 1);
                    match.Furthest = Math.Max(match.Furthest, at + 1);
                }
            }

            return next;
        }
    }
}
