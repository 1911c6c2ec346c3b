using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>How translations say "one of these", "recommended" or "used to": where it leads to the conditions, not all of them have to hold.</summary>
internal static class ChoiceWords
{
    private static readonly string[] Sayings =
    [
        "eine dieser", "eine der folgenden", "einer der folgenden", "mindestens eine", "alguna de", "una de estas", "una de las", "cualquiera de", "al menos una", "l'une des", "l’une des", "une de ces", "une des conditions", "au moins une",
        "uma destas", "uma das seguintes", "alguma das", "pelo menos uma", "una di queste", "una delle seguenti", "almeno una", "een van deze", "een van de volgende", "ten minste één", "ett av dessa", "ett av följande", "något av", "en af disse", "en av disse",
        "zwei der", "zwei dieser", "drei der", "deux des", "deux de ces", "dos de estas", "dos de las", "duas das", "duas destas", "due delle", "due di queste", "twee van", "två av", "dwa z", "dwie z", "dvě z", "dve z", "две из", "два из", "дві з", "二つ", "2 つ", "两个", "兩個", "두 가지",
        "empfehl", "empfohlen", "recommand", "recomenda", "recomienda", "raccomand", "consigliat", "aanbevol", "aanbeveling", "rekommend", "anbefal", "anbefalet", "suositel", "zalec", "doporuč", "odporúč", "preporuč", "priporoč", "рекоменд", "препоръ", "συνιστ", "ajánl", "recomand", "öneri", "önerilen", "rekomend", "ieteik", "soovit", "khuyến", "direkomendasikan",
        "推奨", "お勧め", "推荐", "推薦", "建议", "建議", "권장", "แนะนำ", "konnten", "pouvai", "podían", "podiam", "potevano", "mogły", "могли", "optional", "facultati", "opcional", "opzional", "optioneel", "valfri", "volitel", "необязательн", "任意", "可选", "可選", "선택 사항",
        "jeden z", "jedna z", "jedną z", "którykolwiek", "některá z", "jedno z", "одно из", "одна из", "любое из", "хотя бы одно", "одна з", "будь-яка з", "една от", "bármelyike", "egyike", "una dintre", "herhangi bir", "birinin", "κάποια από", "μία από",
        "いずれか", "どれか", "任一", "其中一", "其中之一", "중 하나", "một trong", "salah satu", "ข้อใดข้อหนึ่ง", "एक शर्त", "أحد هذه", "אחד מהתנאים",
    ];

    private static readonly Phrases Searched = new(Sayings, ignoresCase: true);

    /// <summary>The phrase in <paramref name="text"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(string text) => Searched.QuoteIn(text.AsSpan());
}
