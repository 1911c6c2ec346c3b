using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>What an English declaration of a cloud may be made of: the list of what a page applies to, or its title.</summary>
internal static class CloudDeclarations
{
    private static readonly HashSet<string> Words = new(
        $"partner center centre operated by 21 {ChinaOperator.TwentyOneVianet} {ChinaOperator.Vianet} microsoft cloud clouds for us u s usa government {Places.Germany} german the in csp solution provider program gcc high community dod only yes".Split(' '),
        StringComparer.Ordinal);

    /// <summary>The first word of the English declaration <paramref name="english"/> that says more than which cloud it is for, or <see langword="null"/>.</summary>
    public static string? FindOther(string english)
    {
        var words = EnglishWords.In(english).ToList();
        return words.Find(word => !IsOfCloud(word)) ?? FindSecond(words);
    }

    /// <summary>The same of a title, which says what the page is about, too.</summary>
    public static string? FindOtherInTitle(string english)
    {
        var words = EnglishWords.In(english).ToList();
        return words.Find(word => word is "from" or "compare" or "comparison" or "vs" || (!IsOfCloud(word) && HarmlessWords.FindOther([word], Cloud.China) is not null)) ?? FindSecond(words);
    }

    private static bool IsOfCloud(string word) => Words.Contains(word) || Clouds.In(word) != Cloud.None;

    // "Partner Center | 21Vianet" names two.
    private static string? FindSecond(List<string> words)
    {
        var operators = words.FindIndex(word => word is ChinaOperator.TwentyOneVianet or ChinaOperator.Vianet);
        var center = words.FindIndex(word => word is "center" or "centre");
        return operators > center && center >= 0 && words[operators - 1] != "by" ? words[operators]
            : words.Count(word => word is "center" or "centre") > 1 ? "center"
            : null;
    }
}
