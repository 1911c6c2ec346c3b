using System;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>How translations say "one of these": where it leads to the conditions, not all of them have to hold.</summary>
internal static class ChoiceWords
{
    private static readonly string[] Sayings =
    [
        "eine dieser", "eine der folgenden", "einer der folgenden", "mindestens eine", "alguna de", "una de estas", "una de las", "cualquiera de", "al menos una", "l'une des", "l’une des", "une de ces", "une des conditions", "au moins une",
        "uma destas", "uma das seguintes", "alguma das", "pelo menos uma", "una di queste", "una delle seguenti", "almeno una", "een van deze", "een van de volgende", "ten minste één", "ett av dessa", "ett av följande", "något av", "en af disse", "en av disse",
        "jeden z", "jedna z", "jedną z", "którykolwiek", "některá z", "jedno z", "одно из", "одна из", "любое из", "хотя бы одно", "одна з", "будь-яка з", "една от", "bármelyike", "egyike", "una dintre", "herhangi bir", "birinin", "κάποια από", "μία από",
        "いずれか", "どれか", "任一", "其中一", "其中之一", "중 하나", "một trong", "salah satu", "ข้อใดข้อหนึ่ง", "एक शर्त", "أحد هذه", "אחד מהתנאים",
    ];

    private static readonly Phrases Searched = new(Sayings, ignoresCase: true);

    /// <summary>The phrase in <paramref name="text"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(string text) => Searched.FindIn(text.AsSpan()) is var found and >= 0 ? Sayings[found] : null;
}
