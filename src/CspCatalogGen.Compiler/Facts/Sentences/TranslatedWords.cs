using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Headings;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Vocabulary;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Sentences;

/// <summary>
/// The words that translations of the page's title, of the section's heading and of what leads to the table are made of. A
/// word that is not among those of one language may say when, where or for whom the table holds, or that it does not.
/// </summary>
internal static class TranslatedWords
{
    // Names that stay as they are.
    private static readonly HashSet<string> Kept = new(
        $"microsoft office 365 o365 m365 cloud solution provider csp partner center 21 {ChinaOperator.TwentyOneVianet} {ChinaOperator.Vianet} upgrade upgrades docs learn".Split(' '),
        StringComparer.Ordinal);

    // Titles that pages were published with, whose words would say too much beside the table: "more services".
    private static readonly HashSet<string> Titles = new(new[]
    {
        "Hinzufügen von Lizenzen oder zusätzlichen Diensten zum Abonnement eines Kunden", "Hinzufügen von Lizenzen, Arbeitsplätzen oder zusätzlichen Diensten zum Abonnement eines Kunden",
        "Licenties of meer services toevoegen aan het abonnement van een klant", "Ajouter des licences ou des services supplémentaires à l’abonnement d’un client",
        "Ajouter des licences, des sièges ou des services supplémentaires à l’abonnement d’un client", "Adicionar licenças ou mais serviços à assinatura de um cliente",
        "Adicionar licenças, estações ou mais serviços à assinatura de um cliente", "將授權或更多服務新增至客戶的訂閱", "將授權、基座或更多服務新增至客戶的訂閱", "向客户的订阅添加许可证或更多服务",
        "向客户的订阅添加许可证、席位或更多服务", "顧客のサブスクリプションへのライセンス、シート、サービスの追加", "고객의 구독에 라이선스, 사용자 및 기타 서비스 추가",
    }.Select(NameFolding.Fold), StringComparer.Ordinal);

    // The words of one language in each. The locale that a page names does not matter here.
    private static readonly HashSet<string>[] OfLanguages =
    [
        // German, Dutch, Swedish, Danish, Norwegian.
        Words("die der das den dem des ein eine einem einer eines im in von vom zu zum zur über für und oder folgende folgenden update updates aktualisierung aktualisierungen aktualisieren hochstufen aufwerten upgraden durchführen werden wird sind ist kann können "
            + "unterstützt unterstützte unterstützten verfügbar verfügbare verfügbaren mögliche möglichen angebot angebote abonnement abonnements kundenabonnement kundenabonnements kunde kunden lizenz lizenzen dienst dienste diensten service services "
            + "hinzufügen vorhandenen vorhandenes bestehenden programm lösungsanbieter reseller handelspartner betrieb betrieben betriebenes"),
        Words("de het een van voor op in aan en of volgende die wordt worden ondersteund ondersteunde mogelijke beschikbare beschikbaar upgraden bijwerken abonnement abonnementen klantabonnement klant licentie licenties services service toevoegen bestaand "
            + "bestaande programma partnercentrum naar"),
        Words("följande uppgradering uppgraderingar uppgradera stöds som i en ett för till av på och eller möjliga tillgängliga programmet erbjudanden prenumeration prenumerationer prenumerationen kunds kundens lägga lägg licenser tjänster befintlig partnercenter"),
        Words("følgende opgradering opgraderinger opgrader opgradér opgradere understøttes understøttede som i en et for til af og eller mulige tilgængelige programmet tilbud abonnement abonnementer kundes kundens tilføj tilføje licenser tjenester eksisterende partnercenter"),
        Words("følgende oppgradering oppgraderinger oppgrader oppgradere støttes som i en et for til av og eller mulige tilgjengelige programmet tilbud abonnement abonnementer kundes kundens legg legge lisenser tjenester eksisterende partnersenter"),
        // French, Spanish, Catalan, Portuguese, Italian, Romanian.
        Words("le la les l d un une des de du à au aux en dans vers pour par et ou chez auprès mise mises mettre niveau suivante suivantes suivants est sont prise prises charge possible possibles disponible disponibles programme fournisseur fournisseurs solution solutions "
            + "offre offres abonnement abonnements client clients ajouter ajout licence licences service services existant existants espace partenaires géré revendeur revendeurs"),
        Words("el la las los un una unos unas de del en a al para por y o se siguiente siguientes actualización actualizaciones actualizar posible posibles disponible disponibles admite admiten admitidas compatible compatibles programa proveedor soluciones nube oferta ofertas suscripción "
            + "suscripciones cliente clientes agregar añadir licencia licencias servicio servicios existente existentes centro partners asociados son están"),
        Words("el la les els l d un una de del dels en a al amb per i o es són següent següents actualització actualitzacions actualitzar actualitza possible possibles disponible disponibles admeten compatible compatibles programa proveïdor solucions núvol oferta ofertes subscripció subscripcions "
            + "client clients afegir llicència llicències servei serveis existent centre partners"),
        Words("o a os as um uma de do da dos das em no na ao à para por e ou seguinte seguintes seguir atualização atualizações atualizar possível possíveis disponível disponíveis há têm tem suporte é são estão suportada suportadas compatíveis compatível com programa provedor fornecedor soluções solução nuvem oferta ofertas "
            + "assinatura assinaturas subscrição subscrições cliente clientes adicionar licenças licença serviços serviço existente existentes operado pela centro parceiros revendedores"),
        Words("il lo la i gli le l un una uno di del della dei delle dello in nel nella a al alla agli per e o da seguente seguenti aggiornamento aggiornamenti aggiornare possibile possibili disponibile disponibili è sono supportato supportati supportate programma provider soluzioni offerta offerte sottoscrizione sottoscrizioni "
            + "abbonamento abbonamenti cliente clienti aggiungere aggiunta licenza licenze servizio servizi esistente centro partner"),
        Words("următoarele următoare upgrade uri upgrade-uri actualizare actualizări actualizarea sunt este acceptate acceptată posibile disponibile în la de a al ale pentru și sau un unui unei programul ofertă oferte abonament abonamente abonamentul abonamentului client clienți clientului adăugare adăugarea licență licențe servicii existent"),
        // Slavic languages.
        Words("w we do dla na z i lub oraz uaktualnienie uaktualnienia uaktualnień uaktualnianie aktualizacja aktualizacje następujące są obsługiwane możliwe dostępne programie dostawca dostawcy rozwiązań chmurze oferta oferty subskrypcja subskrypcje subskrypcji klienta klientów dodawanie dodaj licencji usług istniejącej centrum partnerskie"),
        Words("v ve k ke na do pro s a nebo i se upgrade upgrady upgradu upgradovat upgradování inovace aktualizace následující podporují podporované podporovány jsou možné dostupné programu nabídka nabídky předplatné předplatného předplatným předplatnému zákazníka přidání přidat licencí služeb existujícímu partnerské centrum poskytovatel poskytovatele cloudových řešení"),
        Words("v vo k ku na do pre s a alebo aj sa inovácia inovácie upgrady aktualizácie nasledujúce tieto sú podporované podporujú možné dostupné programe ponuka ponuky predplatné predplatného predplatnému zákazníka pridanie pridať licencií služieb existujúcemu partnerské centrum"),
        Words("u za na do i ili s se nadogradnja nadogradnje nadogradnji sljedeće sledeće podržane podržavaju su moguće dostupne programu ponuda ponude pretplata pretplate pretplatu pretplati klijenta korisnika kupca dodavanje licenci usluga postojećoj centar partnere"),
        Words("у за на до и или се надоградња надоградње следеће подржане су могуће доступне програму понуда понуде претплата претплате претплати клијента додавање лиценци услуга"),
        Words("v za na do in ali nadgradnja nadgradnje nadgradenj naslednje podprte so možne razpoložljive programu ponudba ponudbe naročnina naročnine naročnini stranke dodajanje licenc storitev"),
        Words("в во на до для с и или к обновление обновления обновить следующие поддерживаются поддерживаемые доступны доступные возможные программе поставщик поставщика поставщиков облачных решений предложение предложения подписка подписки подписку подписке клиента клиентов добавление добавить лицензий служб существующую центр партнеров"),
        Words("у в до для з і й та або на оновлення оновити такі наступні підтримуються підтримувані доступні можливі програмі постачальник постачальника хмарних рішень пропозиція пропозиції підписка підписки підписку клієнта додавання ліцензій служб наявної центр партнерів"),
        Words("в във на до за с и или се надстройване надстройвания надстройки следните поддържат поддържани възможни налични са програмата доставчик доставчици доставчика облачни решения оферта оферти абонамент абонаменти абонамента клиент клиента добавяне лицензи услуги към съществуващ"),
        // Others.
        Words("a az és vagy egy következő frissítés frissítések frissítéseket frissítése támogatja támogatott támogatottak lehetséges elérhető elérhetők programban program felhőszolgáltatói felhőszolgáltató ajánlat ajánlatok előfizetés előfizetések előfizetéséhez ügyfél ügyfelek licencek licenc szolgáltatások hozzáadása meglévő"),
        Words("seuraava seuraavat seuraavia päivitys päivitykset päivityksiä päivittäminen tuetaan tuetut ovat mahdolliset mahdollisia käytettävissä ohjelmassa tarjous tarjoukset tilaus tilaukset tilauksen tilaukseen asiakkaan käyttöoikeuksien palvelujen palveluiden tai ja lisääminen aiemmin olemassa olevaan"),
        Words("a aşağıdaki yükseltme yükseltmeler yükseltmeleri yükseltin yükseltilmesi desteklenir desteklenmektedir desteklenen olası kullanılabilir mümkün programında programı bulut çözümü çözüm sağlayıcısı teklif teklifler abonelik abonelikler aboneliği aboneliğini aboneliğine müşteri müşterinin müşteriler lisans veya ve hizmet ekleme var olan mevcut bir için iş ortağı merkezi"),
        Words("šie naujinimas naujinimai naujinimų naujinti palaikomi palaikomų galimi programoje programa pasiūlymas prenumerata prenumeratos prenumeratą kliento licencijų paslaugų arba ir į įtraukimas debesies sprendimų teikėjo"),
        Words("šādi tālāk norādītie jauninājums jauninājumi jaunināšana tiek atbalstīti iespējamie pieejamie programmā piedāvājums abonements abonementi abonementa klienta licenču pakalpojumu pievienošana un vai"),
        Words("järgmised järgmisi täiendus täiendused täiendusi uuendused versiooniuuendused on toetatud toetatakse võimalikud saadaolevad programmis pakkumine tellimus tellimused tellimuse tellimusele kliendi litsentside teenuste lisamine ja või"),
        Words("οι ο η το τα τις την των του της στο στη στην σε για και ή ενός παρακάτω ακόλουθες αναβάθμιση αναβαθμίσεις υποστηρίζονται υποστηριζόμενες πιθανές δυνατές διαθέσιμες πρόγραμμα προσφορά προσφορές συνδρομή συνδρομές συνδρομής συνδρομών πελάτη προσθήκη αδειών υπηρεσιών υπάρχουσα"),
        Words("các bản sau đây được hỗ trợ trong chương trình nhà cung cấp giải pháp đám mây nâng có thể thực hiện khả dụng ưu đãi đăng ký của khách hàng thêm giấy phép hoặc dịch vụ vào hiện đối tác trung tâm"),
        Words("peningkatan berikut ini yang didukung dalam program penyedia solusi tersedia mungkin kemungkinan meningkatkan penawaran langganan pelanggan menambahkan tambahkan lisensi atau layanan ke untuk dan ada pusat mitra"),
        Words("השדרוגים שדרוגים שדרוג הבאים נתמכים אפשריים זמינים בתוכנית ספקי ספק פתרונות הענן הצעה הצעות מנוי מנויים למנוי של לקוח לקוחות הוספת רישיונות או שירותים קיים"),
        Words("يتم دعم الترقيات ترقية ترقيات التالية المدعومة الممكنة المحتملة المتاحة في برنامج موفر الحلول السحابية العرض العروض اشتراك الاشتراك اشتراكات الاشتراكات العميل العملاء إلى إضافة تراخيص أو خدمات موجود حالي مركز الشركاء"),
        Words("में निम्नलिखित अपग्रेड समर्थित हैं संभावित उपलब्ध कार्यक्रम क्लाउड समाधान प्रदाता ऑफ़र प्रस्ताव सदस्यता सदस्यताएँ की के का को ग्राहक लाइसेंस या सेवाएँ जोड़ें मौजूदा करें नवीनीकरण"),
    ];

    // Scripts that write no blanks between words, or join particles to them.
    private static readonly string[] Pieces = (
        // Chinese.
        "升级 升級 客户 客戶 订阅 訂閱 訂用帳戶 的 将 將 到 或 许可证 授權 服务 服務 添加到 新增到 新增至 现有 現有 合作伙伴中心 合作夥伴中心 云解决方案提供商 云解决方案提供商计划 雲端解決方案提供者 雲端解決方案提供者計畫 csp计划 csp計畫 中 "
        + "支持 支援 支持以下升级 支援下列升級 以下 下列 可能 可用 可用於在 產品 产品 优惠 優惠 由 运营 運作 运作 轉售商 "
        // Japanese.
        + "アップグレード サブスクリプション の を に へ は で が と な 顧客 お客様 既存 ライセンス または サービス 追加 する します できます パートナーセンター クラウドソリューションプロバイダー プログラム では 次 サポートされています サポートされている サポートされる 可能 利用可能 利用できる 利用できます "
        + "運営 リセラー オファー プラン "
        // Korean.
        + "업그레이드 구독 고객 의 에 를 을 는 은 이 가 로 및 기존 라이선스 또는 서비스 추가 합니다 하는 에서 지원하는 지원되는 지원됩니다 다음 과같습니다 클라우드솔루션공급자 프로그램 파트너센터 운영 가능한 사용가능한 사용할수있습니다 재판매인 제품 "
        // Thai.
        + "อัปเกรด การ ต่อไปนี้ ได้รับการสนับสนุน รองรับ ที่ ใน โปรแกรม ที่เป็นไปได้ สมัครใช้งาน ของ ลูกค้า เพิ่ม สิทธิ์การใช้งาน หรือ บริการ ให้กับ ข้อเสนอ").Split(' ');

    private static readonly HashSet<char> PieceStarts = new(Pieces.Select(static piece => piece[0]));

    private static readonly TextQuestion<bool> All = new(static text => AreAll(text.Text));

    // What China's page says of China restricts nothing.
    private static readonly TextQuestion<bool> AllInChina = new(static text => AreAll(Clouds.FindChina(text) is { } china ? text.Text.Replace(china, " ") : text.Text));

    /// <summary>Whether <paramref name="text"/>, of a page for <paramref name="cloud"/>, is made of them.</summary>
    public static bool AreAll(EnglishText text, Cloud cloud) => (cloud == Cloud.China ? AllInChina : All).Of(text);

    private static bool AreAll(string text)
    {
        var said = ComposedText.Compose(text);
        var words = EnglishWords.In(said).SelectMany(static word => word.Split('\'')).Where(static word => !Kept.Contains(word)).ToList();
        return Titles.Contains(NameFolding.Fold(said)) || (!IsFuture(words) && !Sayings.Choice.IsInOther(said) && Array.Exists(OfLanguages, language => words.TrueForAll(language.Contains))) || ColumnHeadings.RoleOf(said) == ColumnRole.Upgrades || AreJoined(said);
    }

    // German has one word for "are" before a participle and for "will".
    private static bool IsFuture(List<string> words) => words.Count(static word => word is "werden" or "wird") > 1;

    private static bool AreJoined(string text)
    {
        var letters = new string(text.Where(static c => CharUnicodeInfo.GetUnicodeCategory(c) is not (>= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.OtherNotAssigned)).ToArray()).ToLowerInvariant();
        var isReached = new bool[letters.Length + 1];
        isReached[0] = true;
        for (var i = 0; i < letters.Length; i++)
        {
            foreach (var piece in isReached[i] ? PiecesAt(letters, i) : [])
            {
                isReached[i + piece.Length] = true;
            }
        }

        return isReached[letters.Length];
    }

    private static IEnumerable<string> PiecesAt(string letters, int at)
        => (PieceStarts.Contains(letters[at]) ? Pieces : [])
            .Concat(letters[at] < '\u0080' ? Kept : Enumerable.Empty<string>())
            .Where(piece => string.CompareOrdinal(letters, at, piece, 0, piece.Length) == 0);

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
