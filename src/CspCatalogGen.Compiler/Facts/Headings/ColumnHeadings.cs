using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts.Headings;

/// <summary>What a column of a table holds.</summary>
internal enum ColumnRole
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>The offers that a customer has.</summary>
    Offer,

    /// <summary>The offers that they can be upgraded to.</summary>
    Upgrades,
}

/// <summary>
/// The headings of upgrade tables. English ones are known by their phrases; of other languages those that Microsoft's pages
/// have had, and what the English ones are called in the languages that they are published in.
/// </summary>
internal static class ColumnHeadings
{
    private static readonly string[] Offers =
    [
        "Angebot", "Angebote", "Aktuelles Angebot", "Aktuelles Abonnement", "Vorhandenes Angebot", "Produkt", "Produkte", "プラン", "オファー", "製品", "產品", "产品", "產品/服務", "产品/服务", "优惠", "優惠", "優惠供應", "提供項目", "供應項目",
        "Oferta", "Oferta actual", "Ofertas", "Oferta atual", "Suscripción actual", "Plan actual", "Producto", "Assinatura atual", "Plano atual", "Produto", "Abonnement actuel", "Plan actuel", "Produit", "Piano corrente", "Prodotto", "Sottoscrizione corrente", "Huidig abonnement", "Huidig aanbod", "Offre", "Offres", "Offre actuelle", "Proposer", "제품", "제안", "오퍼", "Aanbieding", "Aanbod",
        "Offerta", "Offerta corrente", "Предложение", "Текущее предложение", "Продукт", "Teklif", "Teklifler", "Nabídka", "Erbjudande", "Tilbud", "Tarjous",
        "Ajánlat", "Penawaran", "Ponuda", "Ponuka", "Ponudba", "Ofertă", "Пропозиція", "Оферта", "Понуда", "Προσφορά", "Pasiūlymas", "Piedāvājums",
        "Pakkumine", "הצעה", "العرض", "عرض", "ข้อเสนอ", "Ưu đãi", "Sản phẩm", "ऑफ़र", "प्रस्ताव", "Tawaran", "Alok",
        "Quellangebot", "Ausgangsangebot", "Upgrade von", "Aktualisieren von", "Offre source", "Offre d’origine", "Mise à niveau depuis", "Mise à niveau à partir de", "Mises à niveau à partir de", "Oferta de origen", "Actualización desde", "Actualizar desde", "Oferta de origem", "Atualização de", "Atualizar de", "Offerta di origine", "Aggiornamento da", "Bronaanbieding", "Upgrade van", "アップグレード元", "업그레이드 원본", "升级来源", "升級來源",
    ];

    // By the languages that a heading is of.
    private static readonly (string Languages, string[] Headings)[] Upgrades =
    [
        ("de", ["Mögliche Upgrades", "Upgrade auf", "Upgrade möglich auf", "Ziel", "Zielangebot", "Mögliche Aktualisierungen", "Mögliche Updates"]),
        ("es", ["Posibles actualizaciones", "Actualizaciones posibles", "Mejoras posibles", "Oferta de destino", "Se puede actualizar a", "Actualización a", "Actualizar a"]),
        ("es pt", ["Destino"]),
        ("pt", ["Possíveis atualizações", "Atualizações possíveis", "Possíveis upgrades", "Atualização para"]),
        ("ca", ["Actualitzacions possibles"]),
        ("fr", ["Mises à niveau possibles", "Mise à niveau possible", "Cible", "Offre cible", "Options de mise à niveau", "Mise à niveau vers"]),
        ("it", ["Possibili aggiornamenti", "Aggiornamenti possibili", "Destinazione", "Offerta di destinazione", "Aggiornamento a"]),
        ("nl", ["Mogelijke upgrades", "Mogelijke updates", "Upgrade naar", "Doel", "Doelaanbieding"]),
        ("ja", ["可能なアップグレード", "アップグレード先", "利用可能なアップグレード"]),
        ("zh-Hant", ["可能的升級", "可用升級", "目標產品", "升級目標"]),
        ("zh-Hans", ["可能的升级", "可用升级", "目标产品", "升级目标"]),
        ("ko", ["가능한 업그레이드", "대상 제품", "업그레이드 대상"]),
        ("ru", ["Возможные обновления", "Возможные варианты обновления", "Возможное обновление", "Доступные обновления"]),
        ("uk", ["Можливі оновлення"]),
        ("bg", ["Възможни надстройки"]),
        ("tr", ["Olası yükseltmeler"]),
        ("pl", ["Możliwe uaktualnienia", "Możliwe aktualizacje", "Możliwości uaktualnienia"]),
        ("cs sk", ["Možné upgrady"]),
        ("cs", ["Možné aktualizace", "Možné inovace"]),
        ("sk", ["Možné inovácie"]),
        ("sv", ["Möjliga uppgraderingar"]),
        ("da", ["Mulige opgraderinger"]),
        ("nb nn no", ["Mulige oppgraderinger"]),
        ("fi", ["Mahdolliset päivitykset"]),
        ("hu", ["Lehetséges frissítések"]),
        ("id ms", ["Peningkatan yang mungkin", "Kemungkinan peningkatan"]),
        ("hr bs sr", ["Moguće nadogradnje"]),
        ("sr", ["Могуће надоградње"]),
        ("sl", ["Možne nadgradnje"]),
        ("ro", ["Upgrade-uri posibile", "Upgrade posibile"]),
        ("el", ["Πιθανές αναβαθμίσεις", "Δυνατές αναβαθμίσεις"]),
        ("lt", ["Galimi naujinimai"]),
        ("lv", ["Iespējamie jauninājumi"]),
        ("et", ["Võimalikud täiendused"]),
        ("he", ["שדרוגים אפשריים"]),
        ("ar", ["الترقيات الممكنة", "الترقيات المحتملة"]),
        ("th", ["การอัปเกรดที่เป็นไปได้"]),
        ("vi", ["Nâng cấp có thể"]),
        ("hi", ["संभावित नवीनीकरण", "संभावित अपग्रेड"]),
    ];

    private static readonly Dictionary<string, string> UpgradesByFold = Upgrades
        .SelectMany(static row => row.Headings.Select(words => (Fold: NameFolding.Fold(words), row.Languages)))
        .ToDictionary(static one => one.Fold, static one => one.Languages, StringComparer.Ordinal);

    private static readonly Dictionary<string, ColumnRole> Localized = Fold();

    /// <summary>The headings that the column of upgrades has on published pages, the English one first.</summary>
    public static IReadOnlyList<string> UpgradesOfPages { get; } = ["Possible upgrades", .. Upgrades.SelectMany(static row => row.Headings)];

    private static readonly TextQuestion<ColumnRole> Roles = new(static heading => RoleOf(heading.Text));

    /// <summary>What a column holds that is headed <paramref name="heading"/>.</summary>
    public static ColumnRole RoleOf(EnglishText heading) => Roles.Of(heading);

    /// <summary>What a column holds that is headed <paramref name="heading"/>, in any language.</summary>
    public static ColumnRole RoleOf(string heading)
        => Localized.TryGetValue(NameFolding.Fold(heading), out var role) ? role : EnglishHeadings.RoleOf(heading);

    /// <summary>Whether <paramref name="heading"/> of the column of upgrades is known, and of another language than that of <paramref name="locale"/>.</summary>
    public static bool IsOfAnotherLanguage(string heading, string locale)
        => UpgradesByFold.TryGetValue(NameFolding.Fold(heading), out var languages)
            && LocaleTag.LanguageOf(locale) is var language
            && !languages.Split(' ').Any(one => one == language || (language == "zh" && one == (LocaleTag.IsTraditionalChinese(locale) ? "zh-Hant" : "zh-Hans")));

    // A heading of offers in one language may be one of upgrades in another: the first counts.
    private static Dictionary<string, ColumnRole> Fold()
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var words in Offers)
        {
            roles[NameFolding.Fold(words)] = ColumnRole.Offer;
        }

        foreach (var words in Upgrades.SelectMany(static row => row.Headings).Where(words => !roles.ContainsKey(NameFolding.Fold(words))))
        {
            roles[NameFolding.Fold(words)] = ColumnRole.Upgrades;
        }

        return roles;
    }
}
