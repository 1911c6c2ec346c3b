using System;
using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Compiler.Facts.Regions;

/// <summary>The label "Applies to" in the languages that pages are published in.</summary>
internal static class AppliesTo
{
    private static readonly string[] Labels =
    [
        "Applies to", "Applicable to", "Valid for", "Gilt für", "S’applique à", "S'applique à", "S’applique aux", "S'applique aux", "Se aplica a", "Aplica-se a", "Aplica-se ao", "Aplicável a", "Si applica a", "Si applica al", "Van toepassing op", "Geldt voor",
        "適用対象", "適用先", "適用於", "适用于", "適用範圍", "适用范围", "적용 대상", "적용 범위", "Применяется к", "Применимо к", "Область применения", "Относится к", "Geçerli olduğu", "Uygulama hedefi", "Uygulama yeri", "Şunlar için geçerlidir", "Uygulandığı",
        "Dotyczy", "Platí pro", "Vzťahuje sa na", "Gäller för", "Gäller", "Gælder for", "Gjelder for", "Koskee", "A következőkre vonatkozik", "Vonatkozik", "Érvényes", "Se aplică la", "Застосовується до", "Стосується",
        "Отнася се за", "Ισχύει για", "חל על", "ينطبق على", "ใช้กับ", "นำไปใช้กับ", "Áp dụng cho", "Berlaku untuk", "Velja za", "Primjenjuje se na", "Odnosi se na", "Važi za", "Taikoma", "Attiecas uz", "Kehtib", "S'aplica a",
        "लागू होता है", "इस पर लागू",
    ];

    // Of many labels few begin as a text does.
    private static readonly Dictionary<char, string[]> ByFirst = Labels.GroupBy(static label => char.ToUpperInvariant(label[0])).ToDictionary(static same => same.Key, static same => same.ToArray());

    /// <summary>The length of the label that <paramref name="text"/> begins with; 0 where it begins with none.</summary>
    public static int LengthIn(string text) => LengthIn(text.AsSpan());

    /// <summary>The same of <paramref name="text"/> as it stands in a page.</summary>
    public static int LengthIn(ReadOnlySpan<char> text)
    {
        foreach (var label in text.Length > 0 && ByFirst.TryGetValue(char.ToUpperInvariant(text[0]), out var labels) ? labels : [])
        {
            if (text.StartsWith(label.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return label.Length;
            }
        }

        return 0;
    }
}
