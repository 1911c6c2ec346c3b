using System;

namespace CspCatalogGen.Compiler.Reading.Upgrades;

/// <summary>The keys of a page's front matter that are read.</summary>
internal static class FrontMatterKeys
{
    public const string Locale = "ms.contentlocale";

    /// <summary>The hash of the source that a translation was made from.</summary>
    public const string SourceRevision = "ms.openlocfilehash";

    public const string Date = "ms.date";

    /// <summary>The day on which the source was given to the translators.</summary>
    public const string LastHandoff = "ms.lasthandoff";

    public const string Title = "title";

    /// <summary>The page's summary.</summary>
    public const string Description = "description";

    /// <summary>What other sites call it.</summary>
    public static readonly string[] Summaries = [Description, "summary", "abstract"];

    /// <summary>What the page applies to, which the docs platform prints under the title.</summary>
    public const string AppliesTo = "appliesto";

    /// <summary>By which sites say in which language a page is; the page's own is <see cref="Locale"/>.</summary>
    public static readonly string[] Languages = ["lang", "language", "locale"];

    private static readonly string[] OfLines = [Title, AppliesTo, .. Summaries];

    /// <summary>Those whose value is more than words: one that is misspelled or said twice is told.</summary>
    public static readonly string[] Exact = [Locale, SourceRevision, Date, LastHandoff];

    /// <summary>Whether <paramref name="key"/> may have a list or go on in the lines below it.</summary>
    public static bool HasLines(string key) => Contain(OfLines, key);

    /// <summary>Whether <paramref name="key"/> is one of <see cref="Exact"/>.</summary>
    public static bool IsExact(string key) => Contain(Exact, key);

    /// <summary>Whether <paramref name="key"/> says by its name that its value is a cloud: <c>ms.cloud: china</c>.</summary>
    public static bool IsOfCloud(string key) => key.IndexOf("cloud", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Contain(string[] keys, string key)
    {
        foreach (var known in keys)
        {
            if (known.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
