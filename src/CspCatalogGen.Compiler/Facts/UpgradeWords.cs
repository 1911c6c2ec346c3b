using System;

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

    private static readonly string[] InCapitals = Array.ConvertAll(Beginnings, static beginning => beginning.ToUpperInvariant());

    /// <summary>Whether <paramref name="text"/>, in any language, speaks of upgrades.</summary>
    public static bool AreIn(string text)
    {
        // A text is searched for many words much faster by the letter than with letter case left out of account.
        var capitals = text.ToUpperInvariant();
        return Array.Exists(InCapitals, beginning => capitals.IndexOf(beginning, StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether the English <paramref name="word"/> is one.</summary>
    public static bool Is(string word) => word.StartsWith(Beginnings[0], StringComparison.Ordinal);
}
