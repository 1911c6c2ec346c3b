using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Footnotes;

/// <summary>
/// Reads a footnote by the offers and market words in it, not by its grammar: word order and language do not matter.
/// Whatever is left unexplained makes it unreadable.
/// </summary>
internal sealed class NoteInterpreter
{
    // Between an offer and its market a language may put a word such as "en", "na" or "の".
    private const int MaxGap = 4;

    // Or several words, such as "para la", the same ones each time.
    private const int MaxPhrase = 16;

    private const int MaxNoteLength = 2000;

    private readonly string _note;
    private readonly string _folded;
    private readonly int[] _origins;
    private readonly List<Mention> _mentions = [];
    private readonly List<Word> _words = [];

    private NoteInterpreter(string note)
    {
        _note = note;
        _folded = NameFolding.Fold(note, out _origins);
    }

    private sealed record Word(int Start, int End, string Market);

    private sealed record Mention(int Start, int End, string Key)
    {
        public string? Market { get; set; }
    }

    /// <summary>
    /// Reads <paramref name="note"/>. <paramref name="vocabulary"/> has the names that may be mentioned;
    /// <paramref name="marked"/> are the rows and targets that carry the note's marker.
    /// </summary>
    public static NoteReading Read(
        string note,
        NoteVocabulary vocabulary,
        MarketWords words,
        IReadOnlyCollection<MarkedUpgrade> marked)
    {
        if (note.Length > MaxNoteLength)
        {
            return new NoteReading(null, "it is longer than 2000 characters");
        }

        var interpreter = new NoteInterpreter(note);
        var meaning = interpreter.FindMentions(vocabulary, out var problem)
            && interpreter.FindWords(words, out problem)
            && interpreter.Attach(out problem)
                ? interpreter.Classify(marked, out problem)
                : null;
        return new NoteReading(meaning, problem);
    }

    /// <summary>Whether <paramref name="text"/> names a market, which a paragraph without a marker must to be a footnote.</summary>
    public static bool NamesMarket(string text, MarketWords words) => new NoteInterpreter(text).FindWords(words, out _);

    private bool FindMentions(NoteVocabulary vocabulary, out string problem)
    {
        for (var i = 0; i < _folded.Length;)
        {
            var found = IsBoundary(i) ? vocabulary.FindAt(_folded, i) : null;
            if (found is null)
            {
                if (string.CompareOrdinal(_folded, i, Brands.Number, 0, Brands.Number.Length) == 0)
                {
                    problem = $"'{Around(i)}' in it is not an offer of the table";
                    return false;
                }

                i++;
                continue;
            }

            if (found.Name.Key is not { } key)
            {
                problem = $"'{Around(i)}' in it can be more than one offer";
                return false;
            }

            _mentions.Add(new Mention(i, i + found.Fold.Length, key));
            i += found.Fold.Length;
        }

        problem = "it names no offer of the table";
        return _mentions.Count > 0;
    }

    private bool FindWords(MarketWords words, out string problem)
    {
        for (var i = 0; i < _folded.Length;)
        {
            if (_mentions.Find(mention => mention.Start <= i && i < mention.End) is { } inside)
            {
                i = inside.End;
                continue;
            }

            var word = words.Words.FirstOrDefault(word =>
                string.CompareOrdinal(_folded, i, word.Fold, 0, word.Fold.Length) == 0
                && IsBoundary(i)
                && IsBoundary(i + word.Fold.Length));
            if (word is null)
            {
                i++;
                continue;
            }

            if (word.Market is not null)
            {
                _words.Add(new Word(i, i + word.Fold.Length, word.Market));
            }

            i += word.Fold.Length;
        }

        problem = "it names no market";
        return _words.Count > 0;
    }

    /// <summary>
    /// A language puts the market behind the offers or before them, and always nearer to its own offer than to the next.
    /// A note that can as well be read the other way is not read.
    /// </summary>
    private bool Attach(out string problem)
    {
        List<Mention?> behind = _words.Select(word => _mentions.LastOrDefault(m => m.End <= word.Start)).ToList<Mention?>();
        List<Mention?> before = _words.Select(word => _mentions.Find(m => m.Start >= word.End)).ToList<Mention?>();
        var behindGap = Gap(behind, (word, mention) => _folded.Substring(mention.End, word.Start - mention.End));
        var beforeGap = Gap(before, (word, mention) => _folded.Substring(word.End, mention.Start - word.End));
        problem = "it is not clear which offers its market belongs to";
        if (behindGap == beforeGap)
        {
            return false;
        }

        for (var i = 0; i < _words.Count; i++)
        {
            (behindGap < beforeGap ? behind : before)[i]!.Market = _words[i].Market;
        }

        problem = "it speaks of more than one market";
        return _words.Select(word => word.Market).Distinct(StringComparer.Ordinal).Count() == 1;
    }

    /// <summary>How far the market words are from the offers in all; <see cref="int.MaxValue"/> where they cannot belong to them.</summary>
    private int Gap(List<Mention?> mentions, Func<Word, Mention, string> gap)
    {
        if (mentions.Contains(null) || mentions.Distinct().Count() < mentions.Count)
        {
            return int.MaxValue;
        }

        var gaps = _words.Zip(mentions, (word, mention) => gap(word, mention!)).ToList();
        var isPhrase = gaps.Count > 1 && gaps[0].Length <= MaxPhrase && gaps.TrueForAll(words => words == gaps[0]);
        return isPhrase || gaps.TrueForAll(words => words.Length <= MaxGap) ? string.Concat(gaps).Length : int.MaxValue;
    }

    private FootnoteMeaning? Classify(IReadOnlyCollection<MarkedUpgrade> marked, out string problem)
    {
        var sources = new List<string>();
        var replacements = new List<string>();
        var insteadOf = new List<string>();
        foreach (var mention in _mentions)
        {
            var isSource = marked.Any(cell => cell.From == mention.Key);
            var isTarget = marked.Any(cell => cell.To == mention.Key);
            var list = mention.Market is null ? isTarget ? insteadOf : null
                : isSource == isTarget ? null
                : isSource ? sources : replacements;
            if (list is null)
            {
                problem = $"'{Around(mention.Start)}' in it is neither an offer with a marked upgrade nor a marked upgrade";
                return null;
            }

            if (!list.Contains(mention.Key))
            {
                list.Add(mention.Key);
            }
        }

        problem = sources.Count == 0 ? "it names no offer that can be upgraded"
            : replacements.Count != 1 ? "it does not name one offer to upgrade to"
            : insteadOf.Count != 1 ? "it does not say which offer it replaces"
            : "";
        return problem.Length > 0
            ? null
            : new FootnoteMeaning(_words[0].Market, sources, replacements[0], insteadOf[0]);
    }

    // Between two Latin, Greek or Cyrillic letters of one word there is no boundary, unless a name ends there:
    // translations write names and markets together. Other scripts write everything together.
    private bool IsBoundary(int index)
        => index == 0
            || index == _folded.Length
            || _origins[index] != _origins[index - 1] + 1
            || !IsAlphabetic(_folded[index])
            || !IsAlphabetic(_folded[index - 1])
            || _mentions.Exists(mention => mention.End == index || mention.Start == index);

    private static bool IsAlphabetic(char c) => char.IsLetter(c) && c < '\u0590';

    private string Around(int index)
    {
        var start = _origins[index];
        while (start > 0 && index - 12 < start && !char.IsWhiteSpace(_note[start - 1]) && char.IsLetterOrDigit(_note[start - 1]))
        {
            start--;
        }

        return _note.Substring(start, Math.Min(28, _note.Length - start)).TrimEnd();
    }
}
