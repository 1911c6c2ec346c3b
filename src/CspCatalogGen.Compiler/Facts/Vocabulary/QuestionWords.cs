using System;
using System.Collections.Generic;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>How a question begins in other languages that leads to what answers it: "which offers", and not "are they".</summary>
internal static class QuestionWords
{
    private static readonly string[] Beginnings =
    [
        "welch", "was", "wie", "wo", "quel", "comment", "que", "qué", "qual", "quais", "cual", "cuál", "cómo", "como", "dónde", "come", "cosa", "welke", "wat", "hoe", "vilk", "vad", "hur", "hvilk", "hva", "hvad", "hvordan", "mitkä", "mikä", "miten", "jak", "któr", "kter", "ktor", "koje", "koji", "kako",
        "как", "какие", "каки", "які", "який", "кои", "ποι", "πώς", "mely", "milyen", "hogyan", "care", "ce", "cum", "hangi", "nasıl", "kok", "kuri", "kād", "millis", "kuidas", "apa", "bagaimana", "איזה", "אילו", "כיצד", "ما", "كيف",
    ];

    /// <summary>Whether <paramref name="words"/> begin so.</summary>
    public static bool Begin(List<string> words) => words.Count > 0 && Array.Exists(Beginnings, beginning => words[0].StartsWith(beginning, StringComparison.Ordinal));
}
