using System;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>How a page says of itself that it is not kept any more, or not finished yet.</summary>
internal static class UnkeptPages
{
    private static readonly WordPhrases English = new(
        "draft", "deprecated", "outdated", "obsolete", "archived", "superseded", "replaced", "withdrawn", "out of date", "no longer updated/maintained/current/valid/accurate/correct/true/holds/apply/applies",
        "not updated/maintained/current/valid/accurate/up", "for illustration/demonstration", "illustrative", "ignore the/this/these/it", "disregard the/this/these/it", "do not/never use/rely/trust", "don't use/rely/trust", "newer version", "work in progress", "wip", "under construction/review/revision",
        "tbd", "tbc", "fixme", "todo", "placeholder", "lorem ipsum", "to be confirmed/determined/defined/done/written");

    // In other languages; what is one word there may be a part of another.
    private static readonly string[] OtherSayings =
    [
        "entwurf", "veraltet", "archiviert", "brouillon", "ébauche", "obsolète", "archivé", "périmé", "borrador", "obsolet", "archivad", "rascunho", "arquivad", "desatualizad", "bozza", "archiviat", "non aggiornat", "conceptversie", "een concept", "verouderd", "gearchiveerd",
        "utkast", "föråldrad", "arkiverad", "udkast", "forældet", "arkiveret", "utdatert", "foreldet", "arkivert", "luonnos", "vanhentunut", "arkistoitu", "wersja robocza", "szkic", "przestarzał", "nieaktualn", "zarchiwizowan", "koncept", "návrh", "zastaral", "archivován",
        "черновик", "устарел", "архивн", "чернетк", "застаріл", "чернова", "остаряла", "остарял", "нацрт", "nacrt", "zastarjel", "zastarel", "osnutek", "πρόχειρο", "προσχέδιο", "παρωχημέν", "piszkozat", "elavult", "archivált", "ciornă", "schiță", "învechit", "taslak", "güncel değil", "arşivlen",
        "juodraštis", "pasenę", "pasenus", "melnraksts", "novecoj", "mustand", "aegunud", "bản nháp", "lỗi thời", "draf", "usang", "kedaluwarsa", "esborrany", "טיוטה", "לא מעודכן", "مسودة", "قديم", "ฉบับร่าง", "ล้าสมัย", "प्रारूप", "मसौदा", "पुराना",
        "下書き", "草案", "ドラフト", "作成中", "古い", "更新されなく", "草稿", "已过时", "已過時", "过时", "過時", "不再更新", "停止更新", "已归档", "已封存", "초안", "오래된", "더 이상 업데이트",
        "nicht mehr aktualisiert", "nicht mehr gepflegt", "n'est plus mis", "n'est plus maintenu", "ya no se actualiza", "já não é atualizad", "não é mais atualizad", "non è più aggiornat", "niet meer bijgewerkt", "uppdateras inte", "opdateres ikke", "oppdateres ikke", "nie jest już aktualizowan", "больше не обновл",
    ];

    // How they name the page that somebody reads.
    private static readonly string[] OtherPages =
    [
        "diese seite", "die seite", "dieser seite", "dieser artikel", "dieses dokument", "dieses thema", "cette page", "cet article", "ce document", "esta página", "este artículo", "este documento", "este tema", "este artigo", "questa pagina", "questo articolo", "questo documento", "deze pagina", "dit artikel", "dit document",
        "den här sidan", "denna sida", "denna artikel", "den här artikeln", "denne side", "denne artikel", "denne siden", "denne artikkelen", "tämä sivu", "tämä artikkeli", "ta strona", "ten artykuł", "tato stránka", "tento článek", "táto stránka", "tento článok", "ova stranica", "ovaj članak", "ta stran", "ta članek",
        "эта страница", "эта статья", "данная статья", "этот документ", "этой странице", "ця сторінка", "ця стаття", "тази страница", "тази статия", "αυτή η σελίδα", "αυτό το άρθρο", "ez az oldal", "ez a cikk", "această pagină", "acest articol", "bu sayfa", "bu makale", "šis puslapis", "šis straipsnis", "šī lapa", "šis raksts",
        "see leht", "see artikkel", "trang này", "bài viết này", "halaman ini", "artikel ini", "aquesta pàgina", "aquest article", "דף זה", "מאמר זה", "هذه الصفحة", "هذا المقال", "हा पृष्ठ", "यह पृष्ठ", "यह आलेख", "หน้านี้", "บทความนี้",
        "diese tabelle", "die tabelle", "ce tableau", "le tableau", "esta tabla", "la tabla", "esta tabela", "a tabela", "questa tabella", "la tabella", "deze tabel", "de tabel", "tabellen", "den här tabellen", "taulukko", "tabela", "tabulka", "tabuľka", "tablica", "таблица", "таблиця", "таблицата", "ο πίνακας", "a táblázat", "tabelul", "bu tablo", "lentelė", "tabula", "tabel ", "bảng này", "tabel ini", "aquesta taula",
        "diese dokumentation", "cette documentation", "esta documentación", "esta documentação", "questa documentazione", "deze documentatie",
        "この表", "本表", "此表", "下表", "이 표", "このドキュメント", "本文档", "本文件", "이 설명서", "このページ", "この記事", "本ページ", "本記事", "この文書", "本页", "此页", "本頁", "此頁", "本文", "此文", "이 페이지", "이 문서",
    ];

    private static readonly Phrases Others = new(OtherSayings, ignoresCase: true);

    private static readonly Phrases Pages = new(OtherPages, ignoresCase: true);

    private static readonly TextQuestion<string?> First = new(static text => English.FindIn(text.Words));

    /// <summary>The phrase in the English <paramref name="text"/> that says so, or <see langword="null"/>.</summary>
    public static string? FindIn(EnglishText text) => First.Of(text);

    /// <summary>The phrase in <paramref name="text"/>, which is in another language.</summary>
    public static string? FindInOther(string text) => Others.QuoteIn(text.AsSpan());

    /// <summary>Whether <paramref name="text"/>, which is in another language than English, speaks of the page.</summary>
    public static bool IsMeantIn(string text) => Pages.AreIn(text.AsSpan());
}
