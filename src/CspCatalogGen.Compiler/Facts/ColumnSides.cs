using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>
/// English sentences that say which side of the table holds what. One that says what the headings say is harmless:
/// "Find the current offer on the left, and its upgrades in the right column."
/// </summary>
internal static class ColumnSides
{
    private static readonly HashSet<string> Words = new(["left", "right", "hand", "first", "second", "column", "columns", "every", "one", "away"], StringComparer.Ordinal);

    // The first offers are no column.
    private static readonly WordPhrases Ordinals = new("first/second two/three/four/offer/offers/upgrade/upgrades/plan/plans/row/rows");

    private static readonly char[] ClauseEnds = ['.', ',', ';', ':'];

    /// <summary>Whether <paramref name="english"/> says that the offers stand on the left and their upgrades on the right, and nothing more.</summary>
    public static bool AreNamedIn(string english)
    {
        var clauses = english.Split(ClauseEnds).SelectMany(clause => clause.Split([" and "], StringSplitOptions.None)).Select(clause => EnglishWords.In(clause)).Where(words => words.Count > 0).ToList();
        var sides = clauses.Select(words => words.Where(word => word is "left" or "first" or "right" or "second").ToList()).ToList();
        return sides.Exists(found => found.Count > 0)
            && clauses.Zip(sides, IsAsHeaded).All(static isAsHeaded => isAsHeaded);
    }

    private static bool IsAsHeaded(IReadOnlyList<string> words, List<string> sides)
    {
        var speaksOfUpgrades = words.Any(word => word.StartsWith("upgrade", StringComparison.Ordinal) || word is "target" or "targets" or "new");
        if (Ordinals.FindIn(words.ToList()) is not null)
        {
            return false;
        }

        return sides.Count switch
        {
            0 => true,
            1 => (sides[0] is "right" or "second") == speaksOfUpgrades,
            _ => false,
        } && HarmlessWords.FindOther(words.Where(word => !Words.Contains(word)).ToList(), Cloud.Global) is null;
    }
}
