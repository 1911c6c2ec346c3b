using System;
using System.Collections.Generic;
using System.Linq;

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

    /// <summary><paramref name="english"/> without those of its sentences that say this and nothing more; each ends in one of <paramref name="ends"/>.</summary>
    public static string TakeOut(string english, char[] ends)
        => english.IndexOf("note", StringComparison.OrdinalIgnoreCase) < 0 && english.IndexOf("last ", StringComparison.OrdinalIgnoreCase) < 0 ? english
            : english.Split(ends).Where(sentence => EnglishWords.In(sentence) is var words && (IsDate(words) || IsReference(words))).Aggregate(english, static (rest, sentence) => rest.Replace(sentence, ""));

    // "Last updated: January 14, 2021".
    private static bool IsDate(IReadOnlyList<string> words)
        => words.Count > 2 && words[0] == "last" && Changed.Contains(words[1]) && words.Skip(2).All(word => IsNumber(word) || Date.Contains(word));

    // "See footnote 1 for India".
    private static bool IsReference(IReadOnlyList<string> words)
        => words.Count > 1 && words[0] is "see" or "refer" or "read" && words.Any(Footnotes.Contains) && words.All(word => IsNumber(word) || Sending.Contains(word));

    private static bool IsNumber(string word) => word.All(char.IsDigit);
}
