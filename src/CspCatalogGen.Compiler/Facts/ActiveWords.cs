using System;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>How translations say that a subscription is active, by how the word begins.</summary>
internal static class ActiveWords
{
    // "The subscription has to be active" and no word more; "active or suspended" has.
    private const int MaxWords = 5;
    private const int MaxLetters = 22;

    private static readonly string[] Beginnings =
    [
        "aktiv", "aktiiv", "aktyw", "aktyv", "aktīv", "aktif", "activ", "actif", "actief", "actieve", "ativ", "attiv", "etkin", "актив", "действ", "ενεργ", "פעיל", "نشط", "सक्रिय", "hoạt động",
        "アクティブ", "有効", "活动", "活動", "使用中", "作用中", "활성", "ใช้งาน",
    ];

    /// <summary>Whether <paramref name="condition"/> says that and nothing more.</summary>
    public static bool AreAll(string condition)
        => EnglishWords.In(condition).Count <= MaxWords
            && condition.Count(char.IsLetter) is var letters && (letters <= MaxLetters || condition.IndexOf(' ') >= 0)
            && Array.Exists(Beginnings, beginning => condition.IndexOf(beginning, StringComparison.OrdinalIgnoreCase) >= 0);
}
