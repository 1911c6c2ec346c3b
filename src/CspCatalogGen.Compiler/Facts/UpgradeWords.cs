using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>How the word "upgrade" begins in the languages that pages are published in, as a verb and as a noun.</summary>
internal static class UpgradeWords
{
    private static readonly string[] Beginnings =
    [
        "upgrad", "aktualisier", "mise à niveau", "mises à niveau", "mis à niveau", "mettre à niveau", "actualiz", "actualitz", "atualiz", "aggiorn", "bijgewerkt",
        "обнов", "оновл", "оновит", "надстр", "надогр", "надгр", "uaktualn", "aktualiz", "uppgrader", "opgrader", "oppgrader", "päivit", "frissít", "nadogra", "nadgra",
        "naujin", "jaunin", "täiend", "yükselt", "αναβάθμ", "αναβαθμ", "升級", "升级", "アップグレード", "업그레이드", "อัปเกรด", "nâng cấp", "peningkatan", "tingkatkan",
        "अपग्रेड", "नवीनीकरण", "שדרוג", "שדרג", "ترقي",
    ];

    // What is said of the table or the conditions is said of upgrades.
    private static readonly string[] Subjects = ["upgrad", "transition", "switch", "migrat", "convert", "conversion", "table", "offer", "list", "path", "condition"];

    private static readonly Phrases Searched = new(Beginnings, ignoresCase: true);

    /// <summary>Whether <paramref name="text"/>, in any language, speaks of upgrades.</summary>
    public static bool AreIn(string text) => Searched.AreIn(text.AsSpan());

    /// <summary>Whether the English <paramref name="word"/> is one.</summary>
    public static bool Is(string word) => word.StartsWith(Beginnings[0], StringComparison.Ordinal);

    /// <summary>Whether the English <paramref name="word"/> is one by which upgrades, their table or their conditions are spoken of.</summary>
    public static bool AreSpokenOfWith(string word) => Array.Exists(Subjects, beginning => word.StartsWith(beginning, StringComparison.Ordinal));
}
