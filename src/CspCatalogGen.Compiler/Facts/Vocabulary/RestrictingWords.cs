using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Vocabulary;

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
         + "cant dont doesnt isnt arent wont couldnt shouldnt wasnt werent hasn't hasnt haven't havent hadn't wouldn't wouldnt needn't mayn't "
         + "effective starting exclusively solely temporarily paused barred disallowed nonexistent hardly unlike outside but though although however").Split(' '),
        StringComparer.Ordinal);

    private static readonly WordPhrases EnglishPhrases = new(
        "on hold", "out of date/sale/stock/support/service", "end of sale/sales/life/support/service", "goes/go/going away", "greyed/grayed out", "by invitation", "last day/days/week/weeks/month/months",
        "sold out", "phased/phasing/phase out", "sunset", "superseded", "postponed", "broken", "differ/differs/vary/varies by/per/between/from/with/across/in", "own risk");

    // By language; a word that ends in * is the beginning of one. Scripts without blanks between words, and those that join
    // them, are searched for as they stand.
    private static readonly Dictionary<string, RestrictingVocabulary> Others = new(StringComparer.Ordinal)
    {
        ["de"] = new("nicht kein* nur außer ausser ohne ehemalig* früher* bisherig* unmöglich* nie niemals ausgenommen ausschließlich eingestellt* beispiel* alt alte alten veraltet* downgrade* herabstuf* ungeeignet* unpassend* unvollständig* abgelaufen* zurückgezogen* ungültig* verboten* untersagt* gesperrt* ausgelaufen* auslaufend* beendet* entfernt* gelöscht* geplant* künftig* zukünftig* entfallen* entfällt abgekündigt* bis seit vorgeschlagen* abgelehnt* vorläufig* beabsichtigt* angedacht* erwogen* vorübergehend* zeitweise zeitweilig* testweise probeweise versuchsweise teilweise eingeschränkt* begrenzt* befristet* demnächst vorschau* pilot* beta kaum selten exklusiv* lediglich bedingt ausnahmsweise vormals ehedem"),
        ["fr"] = new("rétrograd* exclu* réserv* incompl* inappropri* inadapté* ne n ni pas non aucun aucune sauf hormis impossible impossibles ancien* anciens sans jamais seulement uniquement exemple* précédent* retiré* supprimé* obsolète* interdit* expiré* indisponible* incompatible* abandonné* arrêté* bloqué* jusqu futur* prévu* envisagé* refusé* rejeté* provisoire* planifié* temporair* partiellement bientôt prochainement préversion* limité* exclusivement rarement exceptionnellement autrefois bêta beta pilote"),
        ["es"] = new("downgrade* incomplet* inadecuad* no ni ningún ninguna ninguno sin excepto salvo solo sólo nunca imposible* ejemplo* antigu* anterior* descontinuad* retirad* eliminad* obsolet* prohibid* caducad* vencid* incompatible* bloquead* suprimid* desactivad* canceladas hasta tampoco futur* previst* planead* planificad* propuest* rechazad* provisional* temporal* parcialmente próximamente preliminar limitad* exclusivamente únicamente raramente excepcionalmente beta piloto"),
        ["pt"] = new("downgrade* incomplet* inadequad* inapropriad* não nem nenhum nenhuma sem exceto apenas somente só nunca impossíve* exemplo* antig* anterior* descontinuad* descontinuid* retirad* removid* eliminad* obsolet* proibid* expirad* incompatíve* indisponíve* bloquead* desativad* até futur* previst* planejad* planead* propost* rejeitad* recusad* provisóri* temporari* parcialmente brevemente breve prévia limitad* exclusivamente unicamente raramente excecionalmente excepcionalmente beta piloto", "apenas sob"),
        ["it"] = new("downgrade* incomplet* inadatt* inappropriat* non né nessun* senza tranne eccetto salvo solo soltanto mai impossibil* esempio esempi vecchi* precedent* ritirat* rimoss* eliminat* dismess* obsolet* vietat* proibit* scadut* incompatibil* bloccat* disattivat* interrott* futur* previst* pianificat* propost* rifiutat* respint* provvisor* temporane* parzialmente prossimamente anteprima limitat* esclusivamente unicamente raramente eccezionalmente beta"),
        ["nl"] = new("downgrade* onvolledig* ongeschikt* niet geen zonder alleen slechts nooit behalve uitgezonderd onmogelijk* voormalig* oude vorige eerdere vervallen verlopen ingetrokken verwijderd* stopgezet* beëindigd* verboden geblokkeerd* verouderd* voorbeeld* sinds toekomstig* gepland* ongeldig* voorgesteld* afgewezen geweigerd* voorlopig* tijdelijk* gedeeltelijk* binnenkort preview beperkt* uitsluitend zelden tenzij uitzondering* eertijds beta"),
        ["ca"] = new("no ni cap sense excepte tret només mai impossible* antig* anterior* retirad* eliminad* obsolet* prohibid* prohibit* caducad* incompatible* exemple*"),
        ["gl"] = new("non nin ningún ningunha sen agás excepto só nunca imposib* antig* anterior* retirad* eliminad* obsolet* prohibid* exemplo*"),
        ["eu"] = new("ez ezin gabe soilik bakarrik ezik ezinezko* aurreko* zahar* kendu* debekatu* adibide*"),
        ["af"] = new("nie geen sonder slegs behalwe nooit onmoontlik* vorige ou verwyder* verbode verouderd* voorbeeld*"),
        ["nn"] = new("ikkje ingen inkje utan berre umogleg* unnateke aldri tidlegare gamle førre utgått fjerna forbode døme"),
        ["is"] = new("ekki enginn engin ekkert án aðeins nema aldrei ómögulegt fyrri gamlar gömul hætt fjarlægt bannað dæmi"),
        ["bs"] = new("ne nije nisu nemoguć* bez osim samo nikad* nepodržan* prethodn* stari stare stara starih bivš* ukinut* uklonjen* zastarjel* zabranjen* istekl* nedostupn* planiran* predložen* odbijen*"),
        ["mk"] = new("не нема без освен само никогаш невозможн* неподдржан* претходн* стари стара укинат* отстранет* застарен* забранет* недостапн*"),
        ["sq"] = new("nuk s'mund pa vetëm përveç kurrë pamundur mëparshme vjetra hequr ndaluar"),
        ["fa"] = new("نیست نیستند نمی* بدون فقط مگر غیر قبلی قدیمی حذف منسوخ ممنوع هرگز"),
        ["ur"] = new("نہیں صرف بغیر سوائے پرانے ممنوع"),
        ["mr"] = new("नाही फक्त केवळ शिवाय जुने बंद"),
        ["bn"] = new("না নয় নেই শুধু ছাড়া পুরানো বন্ধ নিষিদ্ধ"),
        ["ta"] = new("இல்லை முடியாது மட்டும் தவிர பழைய"),
        ["ro"] = new("nu nici niciun* fără doar numai niciodată imposibil* exceptând excepția vechi* anterioar* retras* eliminat* întrerupt* învechit* interzis* expirat* incompatibil* indisponibil* neacceptat* nepermis* exemplu nesuport* scoase foste fost blocat* sistat* nevalid* planificat* propus* propuse respins* provizori*"),
        ["sv"] = new("nedgrader* inte ej icke inga ingen inget utan endast bara enbart omöjlig* utom aldrig tidigare gamla föregående utgångna utgånget borttag* indragna förbjud* föråldrad* avvecklad* upphörd* upphört spärrad* exempel ogiltig* planerad* föreslag* avvisad* preliminär* tillfällig* delvis förhandsversion* begränsad* snart betaversion*"),
        ["da"] = new("nedgrader* ikke ingen intet uden kun umulig* undtagen undtaget aldrig tidligere gamle forrige udgåe* udløb* fjern* forbudt* forælde* ophørt* afskaffe* ugyldig* spærre* eksempel planlagt* foreslåe* foreslået afvist* foreløbig*"),
        ["nb"] = new("nedgrader* ikke ingen intet uten bare kun umulig* unntatt aldri tidligere gamle forrige utgåt* utløp* fjern* forbudt* foreld* opphørt* avvikl* ugyldig* sperre* eksempel planlagt* foreslåt* avvist* foreløpig*"),
        ["no"] = new("ikke ingen intet uten bare kun umulig* unntatt aldri tidligere gamle forrige utgåt* utløp* fjern* forbudt* foreld* opphørt* avvikl* ugyldig* sperre* eksempel planlagt* foreslåt* avvist* foreløpig*"),
        ["fi"] = new("ei eivät en älä ilman vain ainoastaan paitsi mahdoto* mahdottom* entise* aiemma* vanha* vanhentune* poiste* poistu* kiellet* lakkaut* päätty* vanhentunee* tukematto* esimerk* koskaan suunnitel* ehdotet* hylät* alustav*"),
        ["et"] = new("ei ega mitte ilma ainult üksnes välja võimatu* vana* varasem* endis* eemaldat* lõpetat* keelatud* aegunud* toetamata toetuseta näide kavandat* plaanit*"),
        ["pl"] = new("nie brak bez oprócz tylko wyłącznie nigdy niemożliw* niedostępn* nieobsługiwan* niezgodn* niedozwolon* poprzedni* dawn* stare starych były* wycofan* usunięt* przestarzał* zakazan* zabronion* wygasł* zablokowan* anulowan* przykład* żadn* nieważn* cofnięt* planowan* zaplanowan* proponowan* odrzucon* tymczasow* tymczasowo częściowo wkrótce zapoznawcz* ograniczon*"),
        ["cs"] = new("ne nelze nedá nedají nemohou není nejsou nemožn* bez kromě pouze jen nikdy nedostupn* nepodporovan* nepodporuj* nekompatibiln* nepovolen* nejde předchozí dřívější starý stará staré starých starší bývalé ukončen* zrušen* odebran* odstraněn* zastaral* zakázan* vypršel* zablokovan* příklad* žádn* nemůž* nelz* stažen* neplatn* plánovan* navrhovan* navržen* zamítnut* předběžn*"),
        ["sk"] = new("nie nedá nemožn* bez okrem iba len nikdy nedostupn* nepodporovan* nepodporuj* nekompatibiln* nepovolen* predchádzajúc* predošl* starý stará staré starých staršie bývalé ukončen* zrušen* odstránen* zastaran* zakázan* zablokovan* príklad* žiadn* nemôž* nedaj* stiahnut* nedovolen* bývalé neplatn* plánovan* navrhovan* zamietnut* predbežn*"),
        ["sl"] = new("ne ni niso nemogoč* brez razen samo le nikoli nepodprt* nezdružljiv* prejšnj* stari stare stara starih nekdanj* ukinjen* odstranjen* zastarel* prepovedan* potekl* primer nedovoljen* umaknjen* neveljavn* načrtovan* predlagan* zavrnjen*"),
        ["hr"] = new("ne nije nisu nemoguć* bez osim samo nikad* nepodržan* nekompatibiln* prethodn* stari stare stara starih bivš* ukinut* uklonjen* zastarjel* zabranjen* istekl* primjer nedostupn* nedopušten* povučen* nevažeć* ranij* obustavljen* blokiran* planiran* predložen* odbijen*"),
        ["sr"] = new("ne nije nisu nemoguć* bez osim samo nikad* nepodržan* prethodn* stari stare stara starih ukinut* uklonjen* zabranjen* istekl* не није нису немогућ* без осим само никад* неподржан* претходн* стари старе стара старих укинут* уклоњен* забрањен* истекл* недоступн* недопуштен* повучен* nedostupn* nedopušten* povučen* nevažeć* planiran* predložen* odbijen* планиран* предложен* одбијен*"),
        ["ru"] = new("не нет нельзя невозможн* недоступн* неподдерживаем* несовместим* недопустим* кроме только лишь без никогда прежн* прошл* старые старых бывш* устаревш* прекращен* прекращён* отмен* удален* удалён* запрещен* запрещён* истекш* заблокирован* отключен* пример* планируем* запланирован* отклонен* отклонён* предварительн* намечен* временно частично скоро ограничен* исключительно бета"),
        ["uk"] = new("не немає неможлив* недоступн* непідтримуван* несумісн* крім лише тільки без ніколи попередн* колишн* старі старих стара застаріл* припинен* скасован* видален* заборонен* заблокован* приклад* недопустим* вилучен* відкликан* минул* недійсн* запланован* планован* відхилен*"),
        ["bg"] = new("не няма невъзможн* неподдържан* несъвместим* без освен само никога предишн* стари стара старите бивш* оттеглен* прекратен* премахнат* забранен* остарел* изтекл* пример недостъпн* невалидн* минал* недопустим* спрен* блокиран* планиран* отхвърлен*"),
        ["el"] = new("δεν μη μην όχι χωρίς μόνο μόνον εκτός αδύνατ* ποτέ προηγούμεν* πρώην καταργ* αποσύρ* απαγορ* μη ληγμέν* ανενεργ* παράδειγμα παλιές παλιά παλαι* ανύπαρκτ* διακόπ* διακοπ* άκυρ* προγραμματισμέν* προτεινόμεν* απορριφθ* προσωριν*"),
        ["hu"] = new("nem nincs nincsenek ne nélkül* csak kizárólag kivéve lehetetlen* soha tilos tiltott* korábbi* régi* elavult* megszűnt* kivezetett* visszavont* eltávolított* lejárt* letiltott* példa kivont* megszüntet* volt érvénytelen* blokkolt* tervezett* javasolt* elutasított* előzetes*"),
        ["tr"] = new("değil yok olmayan olmaz yapılamaz yapılamayan edilemez edilemeyen yükseltilemez yükseltilemeyen desteklenmeyen desteklenmez bulunmayan hariç yalnızca sadece olanaksız imkansız geçersiz eski önceki kaldırıl* kullanımdan sonlandırıl* iptal yasak* engellenen örnek asla kapatılan planlanan planlanmış reddedilen geçici taslak"),
        ["lt"] = new("ne nėra negalim* negali be tik tiktai išskyrus niekada nepalaikom* ankstesn* senas sena* buvę* nutraukt* panaikint* pašalint* draudžiam* pasenę* negalioj* pavyzd* planuojam* atmest*"),
        ["lv"] = new("ne nav nevar bez tikai izņemot nekad neiespējam* neatbalstīt* iepriekšēj* vec* bijuš* pārtraukt* atcelt* noņemt* aizliegt* novecojuš* nederīg* piemēr* plānot* ierosināt* noraidīt*"),
        ["id"] = new("tidak bukan tanpa hanya kecuali mustahil belum jangan lama sebelumnya dihentikan dihapus ditarik dilarang kedaluwarsa usang dinonaktifkan contoh terdahulu dicabut terlarang tak ditiadakan batal dibatalkan direncanakan diusulkan ditolak"),
        ["ms"] = new("tidak bukan tanpa hanya kecuali mustahil belum jangan lama sebelumnya dihentikan dibuang ditarik dilarang tamat lapuk dinyahdayakan contoh tak terdahulu dibatalkan terlarang dirancang dicadangkan ditolak"),
        ["vi"] = new("không chỉ trừ chưa cũ ngừng trước dừng hủy bỏ cấm hồi bất lỗi hết"),
        ["hi"] = new("नहीं केवल बिना असंभव सिवाय पुराने पुराना पिछले बंद हटाए समाप्त निषिद्ध असमर्थित उदाहरण अनुपलब्ध अमान्य वर्जित पूर्व वापस नियोजित प्रस्तावित अस्वीकृत अस्थायी"),
        ["he"] = new("לא ולא אין אינם אינן אינו אינה שאינם שאינן ללא רק בלתי מלבד לעולם ישנים קודמים שהופסקו הופסקו הוסרו אסורים שבוטלו דוגמה חסומים חסומות שפג שיצאו מבוטל* אסור* ישנות מתוכננ* נדחו"),
        ["ar"] = new("لا ولا غير ليس وليس وليست ليست لم لن بدون فقط يتعذر باستثناء إلا القديمة السابقة الملغاة ملغاة المتوقفة المحظورة محظورة المنتهية المهملة مثال قديمة سابقة متوقفة ممنوع* الممنوع* مستحيل* المستحيل* مسحوب* المسحوب* إيقاف* المخطط المخططة المقترحة مقترحة المرفوضة مرفوضة المزمعة"),
        ["ja"] = RestrictingVocabulary.WithoutBlanks("ダウングレード まで有効 まで利用 ない ません 不可 できな 禁止 以外 のみ だけ 廃止 終了 除く 除き 以前の 旧 古い 未対応 非対応 非推奨 中止 停止 無効 期限切れ 例外 例： 対象外 非サポート 未サポート 予定 提案され 提案中 計画中 検討中 却下 一時的 部分的に まもなく 近日 プレビュー 限定 試験的 ベータ版 かつて", harmless: "少ない"),
        ["zh"] = RestrictingVocabulary.WithoutBlanks("降级 降級 日止 有效期 截至 不 无法 無法 沒有 没有 未 禁止 停止 停用 仅 僅 只有 只能 除外 除了 非 以前 之前 舊 旧 過期 过期 取消 移除 淘汰 終止 终止 已弃用 廢止 例如 将支持 將支援 即将 即將 拟议 擬議 规划中 規劃中 暂定 暫定 待定 拒绝 拒絕 暂时 暫時 预览版 預覽版 有限 测试版 測試版 试点 試點 曾经 曾經 很快", harmless: "有限公司 不同 不仅 不僅 不但 不断 不斷 未来 未來 非常 以前往", first: "计划中的 計劃中的 計畫中的 计划的 計劃的"),
        ["ko"] = RestrictingVocabulary.WithoutBlanks("다운그레이드 예정된 에만 게만 까지 안됩 안된 않 없 불가 못 금지 제외 종료 중단 이전 오래된 폐지 삭제된 만료 미지원 비활성 예: 계획된 제안된 거부된 일시적 부분적 제한적 시범적 베타", harmless: "에이전트"),
        ["th"] = RestrictingVocabulary.WithoutBlanks("ไม่ ห้าม ยกเว้น เฉพาะ เท่านั้น เลิก ยกเลิก เก่า ก่อนหน้า หมดอายุ ถูกลบ สิ้นสุด ระงับ ในอดีต วางแผน ปฏิเสธ ชั่วคราว"),
    };

    /// <summary>Whether one begins at <paramref name="at"/> of the English <paramref name="words"/>.</summary>
    public static bool StandAt(List<string> words, int at) => English.Contains(words[at]) || EnglishPhrases.FindAt(words, at) is not null;

    /// <summary>The first restricting word among the English <paramref name="words"/>, or <see langword="null"/>.</summary>
    public static string? FindIn(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (English.Contains(words[i]) && !IsHarmless(words, i))
            {
                return words[i];
            }

            if (EnglishPhrases.FindAt(words, i) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    private static readonly TextQuestion<string?> First = new(static text => FindIn(text.Words));

    // A page is in one language, and so are most of a process.
    private static readonly TextQuestion<LastAnswer> FirstElsewhere = new(static _ => new LastAnswer());

    /// <summary>The first word of <paramref name="text"/> that takes something back in <paramref name="language"/>, or <see langword="null"/>; no language is English.</summary>
    public static string? FindIn(EnglishText text, string? language)
    {
        if (language is null)
        {
            return First.Of(text);
        }

        var last = FirstElsewhere.Of(text);
        if (last.Word is not { } word || word.Language != language)
        {
            last.Word = word = new WordOfLanguage(language, FindIn(text.Text, language));
        }

        return word.Word;
    }

    /// <summary>Whether the words of the language of <paramref name="locale"/> are known.</summary>
    public static bool AreKnownIn(string locale) => LanguageOf(locale) is var language && (language == "en" || Others.ContainsKey(language));

    /// <summary>The first restricting word in <paramref name="text"/>, or <see langword="null"/>.</summary>
    /// <param name="text">The words.</param>
    /// <param name="locale">Their language; <see langword="null"/> is English.</param>
    public static string? FindIn(string text, string? locale)
    {
        var language = LanguageOf(locale);
        if (language == "en")
        {
            return FindIn(EnglishWords.In(text));
        }

        return Others.TryGetValue(language, out var words) ? words.FindIn(text) : null;
    }

    private static string LanguageOf(string? locale) => locale is null ? "en" : LocaleTag.LanguageOf(locale);

    // "Only the following", "only these" say no more than the table; "before you start" says when to read it.
    private static bool IsHarmless(List<string> words, int at)
    {
        string Behind(int distance) => at + distance < words.Count ? words[at + distance] : "";

        return words[at] switch
        {
            // "Can only be upgraded if all of these conditions apply" asks for what the list asks for.
            "only" when words.Skip(at).Contains("if") && words.Any(static word => word is "conditions" or "following") => !words.Any(static word => word is "one" or "any" or "some"),
            "only" => Behind(1) is "these" or "those" || (Behind(1) == "the" && Behind(2) == "following"),
            "before" => Behind(1) == "you",
            _ => false,
        };
    }

    private sealed record WordOfLanguage(string Language, string? Word);

    private sealed class LastAnswer
    {
        public WordOfLanguage? Word { get; set; }
    }
}
