using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// English sentences by which a page speaks of itself: when it was last changed, where its footnotes stand, and that its
/// table is all there is.
/// </summary>
internal static class SentenceOfThePage
{
    // One of these stands in each of them; most lines of a page have none.
    private static readonly Phrases Marks = new(["©", "previous", "generated", "note", "last ", "downgrad", "cannot", "can't", "only", "not "], ignoresCase: true);

    private static readonly HashSet<string> Changed = new(["updated", "modified", "reviewed", "revised", "edited", "changed"], StringComparer.Ordinal);

    private static readonly HashSet<string> Date = new(
        ("on at by january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
         + "monday tuesday wednesday thursday friday saturday sunday").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Footnotes = new(["footnote", "footnotes", "note", "notes"], StringComparer.Ordinal);

    private static readonly HashSet<string> Articles = new(["the", "a", "an", "this", "these", "any", "please", "that", "which"], StringComparer.Ordinal);

    private static readonly HashSet<string> Possible = new(["possible", "supported", "allowed", "available", "permitted", "offered"], StringComparer.Ordinal);

    private static readonly HashSet<string> Confirmations = new(
    [
        "downgrades are not possible", "downgrade is not possible", "downgrading is not possible", "note downgrades are not possible",
        "upgrade cannot be undone", "upgrades cannot be undone", "upgrade cannot be reversed", "upgrades cannot be reversed",
        "offers are not listed cannot be upgraded", "offers not listed cannot be upgraded", "subscriptions not listed cannot be upgraded",
        "only upgrades in table are possible", "only upgrades in table below are possible", "only upgrades listed in table are possible", "only upgrades listed are possible",
        "only listed upgrades are possible", "only upgrades shown in table are possible", "only following upgrades are possible", "only upgrades listed below are possible",
        "no other upgrades are possible", "other upgrades are not possible", "upgrades are not listed are not possible", "upgrades not listed are not possible",
    ],
    StringComparer.Ordinal);

    private static readonly HashSet<string> Sending = new(
        "see refer read also to the a for about on in of this these all footnote footnotes note notes below under table customer customers partner partners offer offers subscription subscriptions upgrade upgrades market markets india".Split(' '),
        StringComparer.Ordinal);

    private static readonly TextQuestion<EnglishText> Without = new(Remove);

    /// <summary><paramref name="english"/> without those of its sentences that say this and nothing more.</summary>
    public static EnglishText TakeOut(EnglishText english) => Without.Of(english);

    private static EnglishText Remove(EnglishText english)
        => !Marks.AreIn(english.Text.AsSpan()) ? english
            : english.Sentences.Where(static sentence => IsDate(sentence.Words) || IsFoot(sentence) || IsReference(sentence.Words) || IsConfirmation(sentence.Words)).ToList() is { Count: > 0 } found
                ? EnglishText.Get(found.Aggregate(english.Text, static (rest, sentence) => rest.Replace(sentence.Text, "")))
                : english;

    // "Last updated: January 14, 2021".
    private static bool IsDate(List<string> words)
        => words.Count > 2 && words[0] == "last" && Changed.Contains(words[1]) && words.Skip(words[2] == "by" && words.Count > 4 ? 4 : 2).All(word => IsNumber(word) || Date.Contains(word));

    // What a site generator prints under every page: "← Previous | Next →", "© 2021 Contoso Ltd. All rights reserved.".
    private static bool IsFoot(EnglishText sentence)
        => sentence.Text.TrimStart().StartsWith("©", StringComparison.Ordinal)
            || (sentence.Words.Count is > 0 and < 5 && sentence.Words.All(static word => word is "previous" or "next" or "home" or "up" or "back" or "top"))
            || string.Join(" ", sentence.Words) is "this page is generated" or "this page was generated" or "do not edit" or "all rights reserved";

    // "See footnote 1 for India".
    private static bool IsReference(List<string> words)
        => words.Count > 1 && words[0] is "see" or "refer" or "read" && words.Exists(static word => Footnotes.Contains(word)) && words.TrueForAll(static word => IsNumber(word) || Sending.Contains(word));

    // "Only the upgrades in the table are supported": no more than the table says.
    private static bool IsConfirmation(List<string> words)
        => Confirmations.Contains(string.Join(" ", words.Where(word => !Articles.Contains(word)).Select(word => Possible.Contains(word) ? "possible" : word is "can't" ? "cannot" : word)));

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
