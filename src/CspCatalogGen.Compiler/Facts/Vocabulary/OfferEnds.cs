using System;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>How a sentence says that an offer is not sold any more, or will not be.</summary>
internal static class OfferEnds
{
    private static readonly WordPhrases English = new(
        "retired", "retires", "retiring", "retirement", "discontinued", "discontinues", "discontinuing", "deprecated", "withdrawn", "obsolete", "superseded", "sunset", "sunsetting", "goodbye", "mistake", "mistakenly", "wrongly", "typo",
        "end/ends/ending of sale/sales/life/support", "end of its/their life/sale", "goes/go/going/gone away", "last day/days/week/weeks/month/months", "in place of", "sold out", "stop/stops/stopped/ceased selling", "phased/phasing/phase out",
        "no longer sold/sells/sell/selling/available/offered/offers/exists/exist", "not sold", "can't/cannot/can not be sold/bought/purchased", "off/out of sale", "from sale", "is/are/now legacy", "left the price/list", "isn't/aren't/not sold/available/offered", "instead of", "but not bought/sold", "is/are unavailable");

    // In other languages, by how the words begin that say so.
    private static readonly string[] OtherSayings =
    [
        "eingestellt", "nicht mehr", "zurückgezogen", "abgekündigt", "läuft aus", "ausgelaufen", "ist retiré", "est retirée", "n'est plus", "n’est plus", "ne sera plus", "abandonné", "plus vendu", "ya no", "se retira", "retirado", "retirada", "descontinu", "dejará de", "deja de",
        "deixou de", "deixará de", "não está mais", "não será mais", "já não", "ritirato", "ritirata", "dismess", "non è più", "non sarà più", "niet meer", "stopgezet", "ingetrokken", "inte längre", "utgår", "avvecklas", "ikke længere", "udgår", "ikke lenger", "avvikles", "ei enää", "poistuu",
        "wycofan", "nie jest już", "nie będzie już", "ukončen", "již není", "už není", "už nie je", "ukinut", "ni več", "снят", "снима", "больше не", "прекращ", "вивед", "більше не", "припинен", "вече не", "спря", "спира", "artık", "kaldırıl", "sonlandır", "δεν διατίθεται", "αποσύρ", "καταργ",
        "kivezet", "már nem", "megszűn", "megszün", "nu mai", "retras", "не се предлага", "nebėra", "nutraukt", "vairs nav", "enam ei", "lõpetat", "không còn", "ngừng", "tidak lagi", "dihentikan", "इस्तेमाल बंद", "बंद", "הופסק", "הוצא", "לא נמכר", "لم يعد", "متوقف", "إيقاف", "ยกเลิก", "เลิก", "ไม่มี",
        "終了", "廃止", "提供されなく", "販売されなく", "停售", "下架", "停止", "淘汰", "不再", "停用", "종료", "중단", "더 이상", "단종", "ja no", "deixa de",
    ];

    private static readonly Phrases Others = new(OtherSayings, ignoresCase: true);

    private static readonly TextQuestion<string?> First = new(static text => English.FindIn(text.Words));

    /// <summary>The phrase in the English <paramref name="text"/> that says so, or <see langword="null"/>.</summary>
    public static string? FindIn(EnglishText text) => First.Of(text);

    /// <summary>The phrase in <paramref name="text"/>, which is in another language.</summary>
    public static string? FindInOther(string text) => Others.QuoteIn(text.AsSpan());
}
