using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// Finds sentences in other languages than English that speak of the plans or the products of a licensing reference, beside
/// its tables, and are none of those that Microsoft's own page has there. Whether they take a plan from a product is not known.
/// </summary>
internal static class TranslatedProductSentences
{
    // What Microsoft's page writes above its table in every language: an example of each identifier.
    private static readonly string[] Examples = ["ENTERPRISEPACK", "6fd2c87f-b296-42f0-b197-1e91e994b900"];

    // The paragraph with the examples has six or seven sentences, of which some end in a GUID.
    private const int MaxSentences = 9;

    // A plan, a product, an excerpt, in the languages of the pages; beginnings and middles of words, as most of them decline.
    private static readonly string[] Parts = (
        "plan plän plán produkt product producto produit produto prodott csomag termék ürün tuote toote palvelup piano piani pakiet pachet paket rencana "
        + "план продукт продукц пакет σχέδι πρόγραμμ προϊόν gói phẩm แผน ผลิตภัณฑ์ योजना प्लान उत्पाद תוכני תכני מוצר خطة خطط منتج "
        + "计划 計畫 計劃 方案 产品 產品 プラン 製品 계획 플랜 제품 "
        + "unvollständig auszug auszüge incompl extrait extracto extrato estratto onvolledig ofullständig ufuldstændig ufullstendig niepełn neúpln hiányos eksik неполн неповн непълн ελλιπ 不完整 不完全 節選 节选 抜粋 불완전").Split(' ');

    private static readonly HashSet<string> Services = new("teams exchange sharepoint yammer viva intune skype lync onedrive visio project copilot defender sway planner bookings whiteboard kaizala clipchamp".Split(' '), StringComparer.Ordinal);

    private static readonly char[] Ends = ['.', ';', '!', '?', '。', '！', '？', '।'];
    private static readonly string[] Colons = [":", "：", " - ", " – ", " — "];

    /// <summary>Whether <paramref name="text"/> does so.</summary>
    /// <param name="text">A paragraph, or an item of a list.</param>
    /// <param name="isHeading">Whether words head a column of the table, which an item may explain.</param>
    public static bool Speak(string text, Predicate<string> isHeading)
        => HoldsService(text) || (HoldsPart(text) && !IsIntroduction(text) && !Explains(text, isHeading));

    /// <summary>Whether <paramref name="words"/> may stand for <paramref name="heading"/>, as where each was translated by itself: half of what they have of two letters in a row is in both.</summary>
    public static bool AreAlike(string heading, string words)
    {
        var (first, second) = (NameFolding.Fold(heading), NameFolding.Fold(words));
        var shared = 0;
        for (var i = 0; i + 1 < second.Length; i++)
        {
            shared += first.IndexOf(second.Substring(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return first == second || (shared > 0 && shared * 4 >= first.Length + second.Length - 2);
    }

    /// <summary>Whether <paramref name="text"/> names plans or products.</summary>
    public static bool HoldsPart(string text)
    {
        var composed = ComposedText.Compose(text);
        return Array.Exists(Parts, part => composed.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool HoldsService(string text) => EnglishWords.In(text).Exists(Services.Contains);

    private static bool IsIntroduction(string text)
        => Array.Exists(Examples, example => text.IndexOf(example, StringComparison.OrdinalIgnoreCase) >= 0)
            && text.Split(Ends).Count(static sentence => EnglishWords.In(sentence).Count > 1) <= MaxSentences;

    private static bool Explains(string text, Predicate<string> isHeading)
        => Array.Exists(Colons, colon => text.IndexOf(colon, StringComparison.Ordinal) is > 0 and var at && isHeading(text.Substring(0, at)));
}
