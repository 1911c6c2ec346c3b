using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>English sentences by which a page speaks of itself: when it was last changed, and where its footnotes stand.</summary>
internal static class SentenceOfThePage
{
    private static readonly HashSet<string> Changed = new(["updated", "modified", "reviewed", "revised", "edited", "changed"], StringComparer.Ordinal);

    private static readonly HashSet<string> Date = new(
        ("on at by january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
         + "monday tuesday wednesday thursday friday saturday sunday").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Footnotes = new(["footnote", "footnotes", "note", "notes"], StringComparer.Ordinal);

    private static readonly HashSet<string> Sending = new(
        "see refer read also to the a for about on in of this these all footnote footnotes note notes below under table customer customers partner partners offer offers subscription subscriptions upgrade upgrades market markets india".Split(' '),
        StringComparer.Ordinal);

    /// <summary><paramref name="english"/> without those of its sentences that say this and nothing more.</summary>
    public static EnglishText TakeOut(EnglishText english)
        => AsciiWord.Find(english.Text, "note") < 0 && AsciiWord.Find(english.Text, "last ") < 0 ? english
            : english.Sentences.Where(static sentence => IsDate(sentence.Words) || IsReference(sentence.Words)).ToList() is { Count: > 0 } found
                ? new EnglishText(found.Aggregate(english.Text, static (rest, sentence) => rest.Replace(sentence.Text, "")))
                : english;

    // "Last updated: January 14, 2021".
    private static bool IsDate(IReadOnlyList<string> words)
        => words.Count > 2 && words[0] == "last" && Changed.Contains(words[1]) && words.Skip(2).All(word => IsNumber(word) || Date.Contains(word));

    // "See footnote 1 for India".
    private static bool IsReference(IReadOnlyList<string> words)
        => words.Count > 1 && words[0] is "see" or "refer" or "read" && words.Any(Footnotes.Contains) && words.All(word => IsNumber(word) || Sending.Contains(word));

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
