using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>How translations of a footnote say "instead of" without a word that negates.</summary>
internal static class ContrastWords
{
    private static readonly Phrases Searched = new(
        [
            "statt", "anstelle", "au lieu", "à la place", "plutôt", "en lugar", "en vez", "em vez", "em lugar", "ao invés", "invece", "al posto", "in plaats", "i stället", "i stedet", "sijasta", "sijaan", "zamiast", "místo", "miesto", "namiesto", "umjesto", "namesto", "în loc",
            "вместо", "замість", "замест", "αντί", "helyett", "yerine", "vietoj", "asemel", "ではなく", "じゃなく", "代わり", "而非", "而不", "代替", "아니", "아닌", "대신", "แทน", "thay vì", "alih-alih", "bukannya", "במקום", "بدلا", "के बजाय",
        ],
        ignoresCase: true);

    /// <summary>Whether <paramref name="words"/> hold one of them.</summary>
    public static bool AreIn(string words) => Searched.AreIn(System.MemoryExtensions.AsSpan(words));
}
