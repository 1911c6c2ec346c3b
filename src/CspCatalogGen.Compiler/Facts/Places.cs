using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>
/// English names of the countries that the Cloud Solution Provider program sells in, as CLDR has them, and of their
/// groups. A sentence that names one speaks of a market.
/// </summary>
internal static class Places
{
    /// <summary>China as <see cref="FindIn(string)"/> gives it; where a cloud of its own makes it more than a market.</summary>
    public const string China = "china";

    /// <summary>Germany, which had a cloud of its own.</summary>
    public const string Germany = "germany";

    private static readonly string[] Names = (
        "Afghanistan,Albania,Algeria,Andorra,Angola,Argentina,Armenia,Australia,Austria,Azerbaijan,Bahamas,Bahrain,Bangladesh,Barbados,Belarus,Belgium,Belize,Bermuda,Bolivia,Bosnia,Botswana,Brazil,Brunei,"
        + "Bulgaria,Cambodia,Cameroon,Canada,Cayman Islands,Chile," + KnownMarkets.China + ",Colombia,Costa Rica,Croatia,Curaçao,Cyprus,Czechia,Czech Republic,Côte d’Ivoire,Ivory Coast,Denmark,Dominican Republic,Ecuador,Egypt,El Salvador,Estonia,"
        + "Ethiopia,Faroe Islands,Fiji,Finland,France,French Guiana,Georgia,Germany,Ghana,Greece,Guadeloupe,Guam,Guatemala,Honduras,Hong Kong,Hungary,Iceland," + KnownMarkets.India + ",Indonesia,Iraq,Ireland,Israel,Italy,Jamaica,Japan,"
        + "Jordan,Kazakhstan,Kenya,Korea,Kuwait,Kyrgyzstan,Latvia,Lebanon,Libya,Liechtenstein,Lithuania,Luxembourg,Macao,Macau,Malaysia,Malta,Mauritius,Mexico,Moldova,Monaco,Mongolia,Montenegro,Morocco,Namibia,"
        + "Nepal,Netherlands,New Zealand,Nicaragua,Nigeria,North Macedonia,Norway,Oman,Pakistan,Panama,Paraguay,Peru,Philippines,Poland,Portugal,Puerto Rico,Qatar,Romania,Russia,Rwanda,Saudi Arabia,Senegal,Serbia,"
        + "Singapore,Slovakia,Slovenia,South Africa,Spain,Sri Lanka,Sweden,Switzerland,Taiwan,Tajikistan,Tanzania,Thailand,Trinidad,Tunisia,Türkiye,Turkey,Turkmenistan,Uganda,Ukraine,United Arab Emirates,"
        + "United Kingdom,United States,Uruguay,Uzbekistan,Venezuela,Vietnam,Yemen,Zambia,Zimbabwe,Europe,European Union,European Economic Area,EU,EEA,EFTA,APAC,EMEA,LATAM,Asia,Africa,Latin America,North America,South America,Middle East")
        .Split(',');

    private static readonly Dictionary<string, string[][]> ByFirstWord = Names
        .Select(name => EnglishWords.In(name).ToArray())
        .GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    /// <summary>The first place that <paramref name="english"/> names, as words in lower case, or <see langword="null"/>.</summary>
    public static string? FindIn(string english) => FindIn(EnglishWords.In(english));

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
