using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CspCatalogGen.Compiler.Facts;

/// <summary>
/// Words that take something back: that negate, except, end or date it. A heading or a sentence that holds one may say the
/// opposite of what the table seems to say, so it is not passed over.
/// </summary>
internal static class RestrictingWords
{
    private static readonly HashSet<string> English = new(
        ("not no none nor never cannot can't won't don't doesn't didn't isn't aren't wasn't weren't couldn't shouldn't mustn't without unable impossible unavailable except excepting exception exceptions excluding excluded excludes "
         + "only until till unless since before ended ends ending expire expires expired retire retires retired retirement discontinued withdrawn removed deprecated obsolete former formerly old past previous previously "
         + "invalid wrong incorrect example examples planned future upcoming proposed draft blocked forbidden prohibited unsupported ineligible ignore disregard downgrade downgrades downgrading outdated hidden stopped suspended "
         + "closed stop stops cease ceases ceased temporarily limited restricted rejected refused denied instead historic historical archive archived withdrawal cancelled canceled pilot preview beta test rather "
         + "effective starting exclusively solely temporarily paused barred disallowed nonexistent hardly unlike outside but though although however").Split(' '),
        StringComparer.Ordinal);

    // By language. Scripts without blanks between words, and those that join them, are searched for as they stand.
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["de"] = ["nicht", "kein", "keine", "keinen", "keiner", "nur", "außer", "ausser", "ohne", "ehemalige", "frühere", "unmögliche", "nie", "niemals", "ausgenommen", "eingestellt", "beispiel"],
        ["fr"] = ["ne", "n", "pas", "non", "aucun", "aucune", "sauf", "impossible", "impossibles", "anciennes", "anciens", "sans", "jamais", "seulement", "uniquement", "exemple"],
        ["es"] = ["no", "ni", "ningún", "ninguna", "ninguno", "sin", "excepto", "salvo", "solo", "sólo", "nunca", "imposible", "imposibles", "ejemplo"],
        ["pt"] = ["não", "nenhum", "nenhuma", "sem", "exceto", "apenas", "somente", "nunca", "impossível", "impossíveis", "exemplo"],
        ["it"] = ["non", "nessun", "nessuna", "nessuno", "senza", "tranne", "eccetto", "solo", "mai", "impossibile", "impossibili", "esempio"],
        ["nl"] = ["niet", "geen", "zonder", "alleen", "nooit", "behalve", "onmogelijk", "onmogelijke", "voormalige"],
        ["ca"] = ["no", "sense", "excepte", "només", "impossibles"],
        ["ro"] = ["nu", "fără", "doar", "numai", "imposibile", "exceptând"],
        ["sv"] = ["inte", "ej", "utan", "endast", "bara", "omöjliga", "utom", "aldrig"],
        ["da"] = ["ikke", "uden", "kun", "umulige", "undtagen", "aldrig"],
        ["nb"] = ["ikke", "uten", "bare", "kun", "umulige", "unntatt", "aldri"],
        ["no"] = ["ikke", "uten", "bare", "kun", "umulige", "unntatt", "aldri"],
        ["fi"] = ["ei", "eivät", "ilman", "vain", "paitsi", "mahdottomat", "mahdoton"],
        ["et"] = ["ei", "ilma", "ainult", "võimatu", "võimatud"],
        ["pl"] = ["nie", "brak", "bez", "oprócz", "tylko", "niemożliwe", "niedostępne", "nigdy"],
        ["cs"] = ["ne", "nelze", "není", "nejsou", "nemožné", "bez", "kromě", "pouze", "nikdy", "nedostupné"],
        ["sk"] = ["nie", "nedá", "nemožno", "nemožné", "bez", "okrem", "iba", "nedostupné"],
        ["sl"] = ["ne", "ni", "niso", "nemogoče", "brez", "razen", "samo"],
        ["hr"] = ["ne", "nije", "nisu", "nemoguće", "bez", "osim", "samo"],
        ["sr"] = ["ne", "nije", "nisu", "nemoguće", "bez", "osim", "samo", "не", "није", "нису", "немогуће", "без", "осим", "само"],
        ["ru"] = ["не", "нет", "нельзя", "невозможно", "невозможные", "недоступные", "недоступно", "кроме", "только", "без", "больше"],
        ["uk"] = ["не", "немає", "неможливо", "неможливі", "недоступні", "крім", "лише", "тільки", "без"],
        ["bg"] = ["не", "няма", "невъзможни", "без", "освен", "само"],
        ["el"] = ["δεν", "μη", "μην", "χωρίς", "μόνο", "εκτός", "αδύνατες", "ποτέ"],
        ["hu"] = ["nem", "nincs", "nincsenek", "nélkül", "csak", "kivéve", "lehetetlen", "soha"],
        ["tr"] = ["değil", "yok", "olmayan", "yapılamaz", "edilemez", "yükseltilemez", "hariç", "yalnızca", "olanaksız", "imkansız"],
        ["lt"] = ["ne", "nėra", "be", "tik", "negalimi", "išskyrus"],
        ["lv"] = ["ne", "nav", "bez", "tikai", "neiespējami", "izņemot"],
        ["id"] = ["tidak", "bukan", "tanpa", "hanya", "kecuali", "mustahil"],
        ["ms"] = ["tidak", "bukan", "tanpa", "hanya", "kecuali", "mustahil"],
        ["vi"] = ["không", "chỉ", "trừ", "chưa"],
        ["hi"] = ["नहीं", "केवल", "बिना", "असंभव"],
        ["he"] = ["לא", "אין", "ללא", "רק", "בלתי"],
        ["ar"] = ["لا", "غير", "ليس", "ليست", "لم", "بدون", "فقط", "يتعذر"],
        ["ja"] = ["ない", "ません", "不可", "できな", "禁止", "以外", "のみ", "廃止", "終了"],
        ["zh"] = ["不", "无法", "無法", "沒有", "没有", "禁止", "停止", "仅", "僅", "除外", "除了", "非"],
        ["ko"] = ["않", "없", "불가", "못", "금지", "제외", "종료", "중단"],
        ["th"] = ["ไม่", "ห้าม", "ยกเว้น", "เฉพาะ"],
    };

    /// <summary>The first restricting word among the English <paramref name="words"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (English.Contains(word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The first restricting word in <paramref name="text"/>, or <see langword="null"/>.</summary>
    /// <param name="text">The words.</param>
    /// <param name="locale">Their language; <see langword="null"/> is English.</param>
    public static string? FindIn(string text, string? locale)
    {
        var dash = locale?.IndexOf('-') ?? -1;
        var language = dash > 0 ? locale!.Substring(0, dash) : locale ?? "en";
        if (language == "en")
        {
            return FindIn(EnglishWords.In(text));
        }

        if (!Others.TryGetValue(language, out var words))
        {
            return null;
        }

        if (language is "ja" or "zh" or "ko" or "th")
        {
            return words.FirstOrDefault(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
        }

        var plain = text.Normalize(NormalizationForm.FormC);
        return EnglishWords.In(plain).SelectMany(word => word.Split('\'')).FirstOrDefault(word => Array.IndexOf(words, word) >= 0);
    }
}
