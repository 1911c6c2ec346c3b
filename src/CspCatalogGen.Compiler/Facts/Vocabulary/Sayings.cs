using CspCatalogGen.Compiler.Facts.Words;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

/// <summary>What documents say in many languages, and what is to be found there: a language more is a row here.</summary>
internal static class Sayings
{
    /// <summary>That an offer is not sold any more, or will not be; in other languages by how the words begin that say so.</summary>
    public static readonly Saying OfferEnds = new(
        [
            "eingestellt", "nicht mehr", "zurückgezogen", "abgekündigt", "läuft aus", "ausgelaufen", "ist retiré", "est retirée", "n'est plus", "n’est plus", "ne sera plus", "abandonné", "plus vendu", "ya no", "se retira", "retirado", "retirada", "descontinu", "dejará de", "deja de",
            "deixou de", "deixará de", "não é mais", "não são mais", "não está mais", "não será mais", "já não", "ritirato", "ritirata", "dismess", "non è più", "non sarà più", "niet meer", "stopgezet", "ingetrokken", "inte längre", "utgår", "avvecklas", "ikke længere", "udgår", "ikke lenger", "avvikles", "ei enää", "poistuu",
            "wycofan", "nie jest już", "nie będzie już", "ukončen", "již není", "už není", "už nie je", "ukinut", "ni več", "снят", "снима", "больше не", "прекращ", "вивед", "більше не", "припинен", "вече не", "спря", "спира", "artık", "kaldırıl", "sonlandır", "δεν διατίθεται", "αποσύρ", "καταργ",
            "kivezet", "már nem", "megszűn", "megszün", "nu mai", "retras", "не се предлага", "nebėra", "nutraukt", "vairs nav", "enam ei", "lõpetat", "không còn", "ngừng", "tidak lagi", "dihentikan", "इस्तेमाल बंद", "बंद", "הופסק", "הוצא", "לא נמכר", "لم يعد", "متوقف", "إيقاف", "ยกเลิก", "เลิก", "ไม่มี",
            "終了", "廃止", "提供されなく", "販売されなく", "停售", "下架", "停止", "淘汰", "不再", "停用", "종료", "중단", "더 이상", "단종", "ja no", "deixa de",
        ],
        "retired", "retires", "retiring", "retirement", "discontinued", "discontinues", "discontinuing", "deprecated", "withdrawn", "obsolete", "superseded", "sunset", "sunsetting", "goodbye", "mistake", "mistakenly", "wrongly", "typo",
        "end/ends/ending of sale/sales/life/support", "end of its/their life/sale", "goes/go/going/gone away", "last day/days/week/weeks/month/months", "in place of", "sold out", "stop/stops/stopped/ceased selling", "phased/phasing/phase out",
        "no longer sold/sells/sell/selling/available/offered/offers/exists/exist", "not sold", "can't/cannot/can not be sold/bought/purchased", "off/out of sale", "from sale", "no longer for sale/purchase", "is/are/now legacy", "left the price/list", "isn't/aren't/not sold/available/offered", "instead of", "but not bought/sold", "is/are unavailable");

    /// <summary>That a page is not kept any more, or not finished yet: what it says of itself.</summary>
    public static readonly Saying UnkeptPage = new(
        [
            "entwurf", "veraltet", "archiviert", "(archiv)", "[archiv]", "archiv:", "(archive)", "[archive]", "(archivo)", "(arquivo)", "(archivio)", "(archief)", "(arkiv)", "(arkisto)", "(archiwum)", "(архив)", "(архів)", "(αρχείο)", "(arhiv)", "(arşiv)", "（アーカイブ）", "(アーカイブ)", "（存档）", "(存档)", "（归档）", "（封存）", "(封存)", "(보관)", "brouillon", "ébauche", "obsolète", "archivé", "périmé", "borrador", "obsolet", "archivad", "rascunho", "arquivad", "desatualizad", "bozza", "archiviat", "non aggiornat", "conceptversie", "een concept", "concept:", "concept –", "concept -", "(concept)", "verouderd", "gearchiveerd",
            "utkast", "föråldrad", "arkiverad", "udkast", "forældet", "arkiveret", "utdatert", "foreldet", "arkivert", "luonnos", "vanhentunut", "arkistoitu", "wersja robocza", "szkic", "przestarzał", "nieaktualn", "zarchiwizowan", "koncept", "návrh", "zastaral", "archivován",
            "черновик", "устарел", "архивн", "чернетк", "застаріл", "чернова", "остаряла", "остарял", "нацрт", "nacrt", "zastarjel", "zastarel", "osnutek", "πρόχειρο", "προσχέδιο", "παρωχημέν", "piszkozat", "elavult", "archivált", "ciornă", "schiță", "învechit", "taslak", "güncel değil", "arşivlen",
            "juodraštis", "pasenę", "pasenus", "melnraksts", "novecoj", "mustand", "aegunud", "bản nháp", "lỗi thời", "draf", "usang", "kedaluwarsa", "esborrany", "טיוטה", "לא מעודכן", "مسودة", "قديم", "ฉบับร่าง", "ล้าสมัย", "प्रारूप", "मसौदा", "पुराना",
            "下書き", "草案", "ドラフト", "作成中", "古い", "更新されなく", "草稿", "已过时", "已過時", "过时", "過時", "不再更新", "停止更新", "已归档", "已封存", "초안", "오래된", "더 이상 업데이트",
            "nicht mehr aktualisiert", "nicht mehr gepflegt", "n'est plus mis", "n'est plus maintenu", "ya no se actualiza", "já não é atualizad", "não é mais atualizad", "non è più aggiornat", "niet meer bijgewerkt", "uppdateras inte", "opdateres ikke", "oppdateres ikke", "nie jest już aktualizowan", "больше не обновл",
        ],
        "draft", "deprecated", "outdated", "obsolete", "archived", "superseded", "replaced", "withdrawn", "out of date", "no longer updated/maintained/current/valid/accurate/correct/true/holds/apply/applies",
        "not updated/maintained/current/valid/accurate/up", "for illustration/demonstration", "illustrative", "ignore the/this/these/it", "disregard the/this/these/it", "do not/never use/rely/trust", "don't use/rely/trust", "newer version", "work in progress", "wip", "under construction/review/revision",
        "tbd", "tbc", "fixme", "todo", "placeholder", "lorem ipsum", "to be confirmed/determined/defined/done/written");

    /// <summary>The page that somebody reads, in other languages than English.</summary>
    public static readonly Saying ThisPage = new(
        [
            "diese seite", "die seite", "dieser seite", "dieser artikel", "dieses dokument", "dieses thema", "cette page", "cet article", "ce document", "esta página", "este artículo", "este documento", "este tema", "este artigo", "questa pagina", "questo articolo", "questo documento", "deze pagina", "dit artikel", "dit document",
            "den här sidan", "denna sida", "denna artikel", "den här artikeln", "denne side", "denne artikel", "denne siden", "denne artikkelen", "tämä sivu", "tämä artikkeli", "ta strona", "ten artykuł", "tato stránka", "tento článek", "táto stránka", "tento článok", "ova stranica", "ovaj članak", "ta stran", "ta članek",
            "эта страница", "эта статья", "данная статья", "этот документ", "этой странице", "ця сторінка", "ця стаття", "тази страница", "тази статия", "αυτή η σελίδα", "αυτό το άρθρο", "ez az oldal", "ez a cikk", "această pagină", "acest articol", "bu sayfa", "bu makale", "šis puslapis", "šis straipsnis", "šī lapa", "šis raksts",
            "see leht", "see artikkel", "trang này", "bài viết này", "halaman ini", "artikel ini", "aquesta pàgina", "aquest article", "דף זה", "מאמר זה", "هذه الصفحة", "هذا المقال", "हा पृष्ठ", "यह पृष्ठ", "यह आलेख", "หน้านี้", "บทความนี้",
            "diese tabelle", "die tabelle", "ce tableau", "le tableau", "esta tabla", "la tabla", "esta tabela", "a tabela", "questa tabella", "la tabella", "deze tabel", "de tabel", "tabellen", "den här tabellen", "taulukko", "tabela", "tabulka", "tabuľka", "tablica", "таблица", "таблиця", "таблицата", "ο πίνακας", "a táblázat", "tabelul", "bu tablo", "lentelė", "tabula", "tabel ", "bảng này", "tabel ini", "aquesta taula",
            "diese dokumentation", "cette documentation", "esta documentación", "esta documentação", "questa documentazione", "deze documentatie",
            "この表", "本表", "此表", "下表", "이 표", "このドキュメント", "本文档", "本文件", "이 설명서", "このページ", "この記事", "本ページ", "本記事", "この文書", "本页", "此页", "本頁", "此頁", "本文", "此文", "이 페이지", "이 문서",
        ]);

    /// <summary>The upgrades of the page, in other languages than English.</summary>
    public static readonly Saying TheseUpgrades = new(
        [
            "diese upgrades", "dieser upgrades", "diese aktualisierungen", "die obigen upgrades", "genannten upgrades", "aufgeführten upgrades", "ces mises à niveau", "mises à niveau ci-dessus", "estas actualizaciones", "esas actualizaciones", "estas atualizações", "essas atualizações", "questi aggiornamenti", "deze upgrades", "bovenstaande upgrades",
            "dessa uppgraderingar", "de här uppgraderingarna", "disse opgraderinger", "disse oppgraderingene", "nämä päivitykset", "näitä päivityksiä", "te uaktualnienia", "tych uaktualnień", "tyto upgrady", "tyto aktualizace", "tieto upgrady", "tieto inovácie", "ova nadogradnja", "ove nadogradnje", "te nadgradnje", "эти обновления", "этих обновлений", "ці оновлення", "цих оновлень", "тези надстройвания", "тези надграждания",
            "αυτές οι αναβαθμίσεις", "ezek a frissítések", "ezeket a frissítéseket", "aceste upgrade", "bu yükseltmeler", "šie naujinimai", "šie jauninājumi", "need täiendused", "các nâng cấp này", "những nâng cấp này", "peningkatan ini", "upgrade ini", "ये अपग्रेड", "इन अपग्रेड", "השדרוגים האלה", "שדרוגים אלה", "هذه الترقيات", "การอัปเกรดเหล่านี้",
            "これらのアップグレード", "上記のアップグレード", "このアップグレード", "这些升级", "以上升级", "上述升级", "這些升級", "以上升級", "上述升級", "이 업그레이드", "이러한 업그레이드", "위의 업그레이드",
        ]);

    /// <summary>"One of these", "recommended", "used to" or "existing customers", in translations: where it leads to the conditions, not all of them have to hold, and where it leads to the table, not all of that.</summary>
    public static readonly Saying Choice = new(
        [
            "eine dieser", "eines dieser", "einer dieser", "eine der folgenden", "eines der folgenden", "einer der folgenden", "ist eines", "ist eine von", "mindestens eine", "alguna de", "una de estas", "una de las", "uno de los", "cualquiera de", "al menos una", "l'une des", "l’une des", "une de ces", "une des conditions", "une des mises", "une des offres", "un des ", "au moins une",
            "uma destas", "uma das ", "alguma das", "pelo menos uma", "una di queste", "una delle ", "uno degli", "uno dei ", "almeno una", "een van deze", "een van de volgende", "ten minste één", "ett av dessa", "ett av följande", "något av", "en af disse", "en av disse",
            "zwei der", "zwei dieser", "drei der", "deux des", "deux de ces", "dos de estas", "dos de las", "duas das", "duas destas", "due delle", "due di queste", "twee van", "två av", "dwa z", "dwie z", "dvě z", "dve z", "две из", "два из", "дві з", "二つ", "2 つ", "两个", "兩個", "두 가지",
            "empfehl", "empfohlen", "recommand", "recomenda", "recomienda", "raccomand", "consigliat", "aanbevol", "aanbeveling", "rekommend", "anbefal", "anbefalet", "suositel", "zalec", "doporuč", "odporúč", "preporuč", "priporoč", "рекоменд", "препоръ", "συνιστ", "ajánl", "recomand", "öneri", "önerilen", "rekomend", "ieteik", "soovit", "khuyến", "direkomendasikan",
            "推奨", "お勧め", "推荐", "推薦", "建议", "建議", "권장", "แนะนำ", "konnten", "pouvai", "podían", "podiam", "potevano", "mogły", "могли", "optional", "facultati", "opcional", "opzional", "optioneel", "valfri", "volitel", "необязательн", "任意", "可选", "可選", "選用", "(optional)", "선택 사항",
            "jeden z", "jedna z", "jedną z", "którykolwiek", "některá z", "jedno z", "одно из", "одна из", "любое из", "хотя бы одно", "одна з", "будь-яка з", "една от", "bármelyike", "egyike", "una dintre", "herhangi bir", "birinin", "κάποια από", "μία από",
            "für bestehende kunden", "für die bestehenden kunden", "für vorhandene kunden", "pour les clients existants", "pour des clients existants", "para clientes existentes", "para os clientes existentes", "para los clientes existentes", "per i clienti esistenti", "per clienti esistenti", "voor bestaande klanten", "för befintliga kund", "for eksisterende kund", "dla istniejących klient", "pro stávající zákazn", "для существующих клиент", "для наявних клієнт",
            "既存の顧客が", "既存のお客様が", "对现有客户", "對現有客戶", "기존 고객만",
            "いずれか", "どれか", "任一", "其中一", "其中之一", "중 하나", "một trong", "salah satu", "ข้อใดข้อหนึ่ง", "एक शर्त", "أحد هذه", "אחד מהתנאים",
        ]);

    /// <summary>That something was so once, or need not be so, in translations of what forbids.</summary>
    public static readonly Saying NoLongerForbids = new(
        [
            "früher", "bisher", "zuvor", "ehemals", "müssen nicht", "brauchen nicht", "auparavant", "autrefois", "anciennement", "jusqu'", "jusqu’", "n'ont pas besoin", "n’ont pas besoin", "pas nécessaire", "anteriormente", "antiguamente", "hasta", "no es necesario", "no necesitan", "no tienen que",
            "antigamente", "até", "não precisam", "não é necessário", "in precedenza", "un tempo", "fino al", "non devono", "non è necessario", "voorheen", "eerder", "tot en met", "hoeven niet", "tidigare", "behöver inte", "måste inte", "tidligere", "behøver ikke", "trenger ikke", "aiemmin", "ei tarvitse",
            "wcześniej", "dawniej", "nie muszą", "nie trzeba", "dříve", "nemusí", "predtým", "nemusia", "раньше", "ранее", "не нужно", "не обязательно", "раніше", "не потрібно", "преди", "προηγουμένως", "korábban", "-ig nem", "nem kell", "anterior", "nu trebuie", "önceden", "daha önce", "yılına kadar", "gerekmez",
            "以前", "かつて", "必要はありません", "之前", "从前", "從前", "不必", "不需要", "无需", "無需", "이전에", "필요가 없", "필요는 없", "trước đây", "không cần", "sebelumnya", "tidak perlu",
        ]);

    /// <summary>"Instead of" without a word that negates, in translations of a footnote.</summary>
    public static readonly Saying Contrast = new(
        [
            "statt", "anstelle", "au lieu", "à la place", "plutôt", "en lugar", "en vez", "em vez", "em lugar", "ao invés", "invece", "al posto", "in plaats", "i stället", "i stedet", "sijasta", "sijaan", "zamiast", "místo", "miesto", "namiesto", "umjesto", "namesto", "în loc",
            "вместо", "замість", "замест", "αντί", "helyett", "yerine", "vietoj", "asemel", "ではなく", "じゃなく", "代わり", "而非", "而不", "代替", "아니", "아닌", "대신", "แทน", "thay vì", "alih-alih", "bukannya", "במקום", "بدلا", "के बजाय",
        ]);
}
