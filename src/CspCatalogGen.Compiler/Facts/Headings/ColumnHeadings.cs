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
    ];

    private static readonly string[] Upgrades =
    [
        "Mögliche Upgrades", "Upgrade auf", "Upgrade möglich auf", "Ziel", "Zielangebot", "Destino", "Oferta de destino", "Se puede actualizar a", "Actualización a", "Actualizar a", "Cible", "Offre cible", "Options de mise à niveau", "Mise à niveau vers", "Destinazione", "Offerta di destinazione", "Aggiornamento a", "Upgrade naar", "Doel", "Doelaanbieding", "Atualização para", "Mögliche Aktualisierungen", "Mögliche Updates", "可能なアップグレード", "アップグレード先", "利用可能なアップグレード", "可能的升級", "可能的升级", "可用升级", "可用升級",
        "Posibles actualizaciones", "Actualizaciones posibles", "Mejoras posibles", "Possíveis atualizações", "Atualizações possíveis", "Possíveis upgrades",
        "Mises à niveau possibles", "Mise à niveau possible", "가능한 업그레이드", "Mogelijke upgrades", "Mogelijke updates", "Possibili aggiornamenti", "Aggiornamenti possibili",
        "Возможные обновления", "Возможные варианты обновления", "Возможное обновление", "Доступные обновления", "Olası yükseltmeler", "Olası Yükseltmeler", "Możliwe uaktualnienia",
        "Możliwe aktualizacje", "Możliwości uaktualnienia", "Možné upgrady", "Možné aktualizace", "Možné inovace", "Možné inovácie", "Möjliga uppgraderingar", "Mulige opgraderinger",
        "Mulige oppgraderinger", "Mahdolliset päivitykset", "Lehetséges frissítések", "Peningkatan yang mungkin", "Kemungkinan peningkatan", "Moguće nadogradnje", "Možne nadgradnje",
        "Upgrade-uri posibile", "Upgrade posibile", "Можливі оновлення", "Възможни надстройки", "Могуће надоградње", "Πιθανές αναβαθμίσεις", "Δυνατές αναβαθμίσεις",
        "Galimi naujinimai", "Iespējamie jauninājumi", "Võimalikud täiendused", "שדרוגים אפשריים", "الترقيات الممكنة", "الترقيات المحتملة", "การอัปเกรดที่เป็นไปได้", "Nâng cấp có thể",
        "संभावित नवीनीकरण", "संभावित अपग्रेड", "Actualitzacions possibles",
    ];

    private static readonly Dictionary<string, ColumnRole> Localized = Offers.Select(words => (words, ColumnRole.Offer))
        .Concat(Upgrades.Select(words => (words, ColumnRole.Upgrades)))
        .GroupBy(entry => NameFolding.Fold(entry.Item1), StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().Item2, StringComparer.Ordinal);

    /// <summary>The headings that the column of upgrades has on published pages, the English one first.</summary>
    public static IReadOnlyList<string> UpgradesOfPages { get; } = ["Possible upgrades", .. Upgrades];

    private static readonly TextQuestion<ColumnRole> Roles = new(static heading => RoleOf(heading.Text));

    /// <summary>What a column holds that is headed <paramref name="heading"/>.</summary>
    public static ColumnRole RoleOf(EnglishText heading) => Roles.Of(heading);

    /// <summary>What a column holds that is headed <paramref name="heading"/>, in any language.</summary>
    public static ColumnRole RoleOf(string heading)
        => Localized.TryGetValue(NameFolding.Fold(heading), out var role) ? role : EnglishHeadings.RoleOf(heading);
}
