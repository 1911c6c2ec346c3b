using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// Finds what takes plans back that stand in a table of foundation plans, where a conflict with them would never be found. A
/// sentence about them is made of a closed set of words; others may say what they like, and take nothing back.
/// </summary>
internal static class FoundationSentences
{
    // How far the negation of a conflict stands before it: "never leads to a conflict".
    private const int MaxDistance = 4;

    private static readonly HashSet<string> Grounds = Set("foundation foundations ground base basis");

    private static readonly HashSet<string> Conflicts = Set("conflict conflicts conflicting disturb disturbs exclude excludes");

    private static readonly HashSet<string> Negations = Set("not no never nor neither don't dont doesn't doesnt cannot can't cant won't wont");

    // A sentence that holds one of these is about the table or about foundation plans.
    private static readonly HashSet<string> About = Set("foundation foundations these those this following below above listed table list");

    private static readonly HashSet<string> Known =
        [.. Grounds, .. Conflicts, .. Set("stand stands word words count counts counted make makes making cause causes lead leads bring brings come comes part parts hold held can may do does include includes included")];

    private static readonly char[] Ends = ['.', ';', '!', '?', ',', ':'];

    /// <summary>The word by which the English <paramref name="text"/> beside the table does so, or <see langword="null"/>.</summary>
    public static string? FindOther(string text) => text.Split(Ends).Select(FindInSentence).FirstOrDefault(static word => word is not null);

    /// <summary>The same of a heading above it.</summary>
    public static string? FindInHeading(string text)
        => EnglishWords.In(text) is var words ? RestrictingWords.FindIn(WithoutGround(words)) ?? FindState(text) ?? words.Find(static word => word is "was" or "were") : null;

    private static string? FindInSentence(string sentence)
    {
        var words = WithoutGround(EnglishWords.In(sentence));
        for (var conflict = words.FindIndex(Conflicts.Contains); conflict >= 0; conflict = words.FindIndex(conflict, Conflicts.Contains))
        {
            if (FindNegation(words, conflict) is not (>= 0 and var negation))
            {
                return words[conflict];
            }

            words.RemoveAt(Math.Max(conflict, negation));
            words.RemoveAt(Math.Min(conflict, negation));
            conflict = Math.Min(conflict, negation);
        }

        return RestrictingWords.FindIn(words) ?? FindState(sentence) ?? (words.Exists(About.Contains) ? words.Find(static word => !Known.Contains(word) && !PlanSentences.IsKnown(word)) : null);
    }

    private static string? FindState(string text)
        => EnglishText.Get(text) is var english ? Sayings.OfferEnds.FindIn(english) ?? Sayings.UnkeptPage.FindIn(english) ?? YearNumber.FindIn(text) ?? Places.FindIn(english) : null;

    // "Not foundation plans, and they conflict" denies something else; "disturbs nobody" denies behind.
    private static int FindNegation(List<string> words, int conflict)
    {
        if (conflict + 1 < words.Count && words[conflict + 1] is "nobody" or "nothing" or "none")
        {
            return conflict + 1;
        }

        var at = words.FindLastIndex(conflict, Negations.Contains);
        return at >= 0 && conflict - at <= MaxDistance && !words.Skip(at).Take(conflict - at).Any(Grounds.Contains) ? at : -1;
    }

    // "Only the ground that others stand on" is what they are.
    private static List<string> WithoutGround(List<string> words)
        => words.Where((word, at) => !(word == "only" && words.Skip(at + 1).Take(2).Any(Grounds.Contains))).ToList();

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
