using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>The English names of countries and of their groups. A sentence that names one speaks of a market.</summary>
internal static class Places
{
    /// <summary>China as <see cref="FindIn(string)"/> gives it; where a cloud of its own makes it more than a market.</summary>
    public const string China = "china";

    /// <summary>Germany, which had a cloud of its own.</summary>
    public const string Germany = "germany";

    private static readonly string[] Groups = ["Europe", "European Union", "European Economic Area", "EU", "EEA", "EFTA", "APAC", "EMEA", "LATAM", "Asia", "Africa", "Latin America", "North America", "South America", "Middle East"];

    private static readonly Dictionary<string, string[][]> ByFirstWord = Countries.Names.Concat(Groups)
        .Select(name => EnglishWords.In(name).ToArray())
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    /// <summary>The first place that <paramref name="english"/> names, as words in lower case, or <see langword="null"/>.</summary>
    public static string? FindIn(string english) => FindIn(EnglishWords.In(english));

    private static readonly TextQuestion<string?> First = new(static text => FindIn(text.Words));

    /// <summary>The same of a text.</summary>
    public static string? FindIn(EnglishText text) => First.Of(text);

    /// <summary>The same among <paramref name="words"/>.</summary>
    public static string? FindIn(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (ByFirstWord.TryGetValue(words[i], out var names))
            {
                foreach (var name in names)
                {
                    if (StandsAt(words, i, name))
                    {
                        return string.Join(" ", name);
                    }
                }
            }
        }

        return null;
    }

    private static bool StandsAt(List<string> words, int at, string[] name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (at + i == words.Count || words[at + i] != name[i])
            {
                return false;
            }
        }

        return true;
    }
}
