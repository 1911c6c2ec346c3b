using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Tool.Commands;

/// <summary>Which word of the command line a mistyped one was meant for.</summary>
internal static class NearestWord
{
    private const int MaxSlips = 2;

    /// <summary>The nearest of <paramref name="known"/>, in words that follow what is said of <paramref name="word"/>; nothing where none is near.</summary>
    public static string Tell(string word, IEnumerable<string> known)
        => known
            .Select(one => (Word: one, Slips: EditDistance.Between(one, word)))
            .Where(static one => one.Slips is > 0 and <= MaxSlips)
            .OrderBy(static one => one.Slips)
            .ThenBy(static one => one.Word, StringComparer.Ordinal)
            .Select(static one => $"; the nearest is '{one.Word}'")
            .FirstOrDefault("");
}
