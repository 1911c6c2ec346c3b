using System;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

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
    private static readonly string[] SubjectBeginnings = ["upgrad", "transition", "switch", "migrat", "convert", "conversion", "table", "offer", "list", "path", "condition"];

    private static readonly Phrases Searched = new(Beginnings, ignoresCase: true);

    private static readonly TextQuestion<bool> InEnglish = new(static text => text.Words.Exists(Is));

    private static readonly TextQuestion<bool> InAny = new(static text => AreInAnyOf(text.Text));

    private static readonly TextQuestion<bool> Subject = new(static text => text.Words.Exists(AreSpokenOfWith));

    /// <summary>Whether <paramref name="text"/> speaks of upgrades in <paramref name="language"/>; no language is English.</summary>
    public static bool AreIn(EnglishText text, string? language) => (language is null ? InEnglish : InAny).Of(text);

    /// <summary>Whether <paramref name="text"/> speaks of upgrades in any language.</summary>
    public static bool AreInAnyOf(string text) => Searched.AreIn(text.AsSpan());

    /// <summary>Whether a word of <paramref name="text"/> is one of those that upgrades, their table and their conditions are spoken of with.</summary>
    public static bool AreSubjectOf(EnglishText text) => Subject.Of(text);

    /// <summary>Whether the English <paramref name="word"/> is one.</summary>
    public static bool Is(string word) => word.StartsWith(Beginnings[0], StringComparison.Ordinal);

    /// <summary>Whether the English <paramref name="word"/> is one by which upgrades, their table or their conditions are spoken of.</summary>
    public static bool AreSpokenOfWith(string word) => Array.Exists(SubjectBeginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal));
}
