using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Offers;

/// <summary>The line that leads to the upgrades in a cell: "Any of the following:".</summary>
internal static class CellLead
{
    private static readonly HashSet<string> Words = new(
        "any one each all of these the following below to can may could be upgraded upgrade upgrades possible supported offer offers subscription subscriptions plan plans product products is are either".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether <paramref name="text"/> leads to something: it ends in a colon, as no name does.</summary>
    public static bool IsMeant(string text) => text.TrimEnd() is { Length: > 0 } trimmed && trimmed[trimmed.Length - 1] is ':' or '：';

    /// <summary>Whether the English <paramref name="text"/> says no more than that upgrades follow.</summary>
    public static bool IsHarmless(string text) => EnglishWords.In(text) is { Count: > 0 } words && words.All(Words.Contains);
}
