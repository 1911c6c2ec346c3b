using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What stands above a table: the headings of its section and the paragraphs since the last heading or table.</summary>
internal sealed class ReferenceSection
{
    private static readonly string[] WordsForApart =
    [
        "cannot", "can't", "can’t", "can not", "can no longer", "must not", "may not", "should not", "exclude", "exclusive", "conflict", "not compatible", "incompatible",
    ];

    private static readonly string[] WordsForTogether = [" can ", " may ", " could ", " no longer ", " allowed "];

    // The places of Microsoft's own pages, which stay English in every translation of them.
    private static readonly string[] Places = ["service-plans-that-cannot-be-assigned-at-the-same-time", "service-"];

    private readonly SortedDictionary<int, Heading> _headings = [];
    private readonly List<PageText> _paragraphs = [];
    private string? _place;

    private sealed record Heading(PageText Words, string? Place);

    /// <summary>The service that the section is about: <c>Service: <i>Exchange Online</i></c> says Exchange Online.</summary>
    public PageText? Service
    {
        get
        {
            if (_headings.Count == 0)
            {
                return null;
            }

            var words = _headings.Last().Value.Words;
            var colon = words.Text.IndexOfAny([':', '：']);
            var service = colon < 0 ? words.Text : words.Text.Substring(colon + 1).Trim();
            return service.Length == 0 ? null : words with { Text = service };
        }
    }

    /// <summary>Whether a heading or a paragraph says that plans exclude one another.</summary>
    public bool SaysApart => Sentences().Any(IsApart)
        || _headings.Values.Any(heading => heading.Place is { } place && Array.Exists(Places, known => place.StartsWith(known, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether the section is headed as Microsoft's sections of one service are.</summary>
    public bool IsOfService => _headings.Count > 0 && _headings.Last().Value.Words.Text.IndexOfAny([':', '：']) > 0;

    /// <summary>The sentence that says that plans go together, where one does.</summary>
    public PageText? FindTogether()
        => Sentences().FirstOrDefault(sentence => " " + sentence.Text.ToLowerInvariant() + " " is var words
            && !Array.Exists(WordsForApart, words.Contains)
            && Array.Exists(WordsForTogether, words.Contains)
            && (words.Contains("together") || words.Contains("same time") || words.Contains("assign") || words.Contains("combin")));

    /// <summary>
    /// The word by which <paramref name="sentence"/>, in a section of plans that exclude one another, says more than that they
    /// do; <see langword="null"/> where it does not.
    /// </summary>
    public string? FindException(PageText sentence)
        => _headings.Values.Any(heading => IsApart(heading.Words)) && !IsApart(sentence) && sentence.Text.IndexOf("together", StringComparison.OrdinalIgnoreCase) < 0
            ? RestrictingWords.FindIn(sentence.Text, null)
            : null;

    public void Enter(int level, PageText words, string? place)
    {
        foreach (var inner in _headings.Keys.Where(key => key >= level).ToList())
        {
            _headings.Remove(inner);
        }

        _headings[level] = new Heading(words, place ?? _place);
        _place = null;
        _paragraphs.Clear();
    }

    /// <summary>A paragraph; one of nothing but an anchor is the place of the heading below it.</summary>
    public void Add(PageText words, string? place)
    {
        if (words.Text.Length > 0)
        {
            _paragraphs.Add(words);
        }

        _place = place;
    }

    /// <summary>A table ends what was said of it.</summary>
    public void Leave() => _paragraphs.RemoveAll(paragraph => FindTogether() != paragraph);

    private static bool IsApart(PageText sentence) => Array.Exists(WordsForApart, sentence.Text.ToLowerInvariant().Contains);

    private IEnumerable<PageText> Sentences() => _headings.Values.Select(heading => heading.Words).Concat(_paragraphs);
}
