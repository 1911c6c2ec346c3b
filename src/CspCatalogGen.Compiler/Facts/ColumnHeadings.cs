using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Facts;

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
/// The headings of upgrade tables. English ones are known by their words; of other languages those that Microsoft's pages
/// have had, and what the English ones are called in the languages that they are published in.
/// </summary>
internal static class ColumnHeadings
{
    private static readonly string[] Offers =
    [
        "Angebot", "Angebote", "Aktuelles Angebot", "プラン", "オファー", "製品", "產品", "产品", "產品/服務", "产品/服务", "优惠", "優惠", "優惠供應", "提供項目", "供應項目",
        "Oferta", "Oferta actual", "Ofertas", "Oferta atual", "Offre", "Offres", "Offre actuelle", "Proposer", "제품", "제안", "오퍼", "Aanbieding", "Aanbod",
        "Offerta", "Offerta corrente", "Предложение", "Текущее предложение", "Продукт", "Teklif", "Teklifler", "Nabídka", "Erbjudande", "Tilbud", "Tarjous",
        "Ajánlat", "Penawaran", "Ponuda", "Ponuka", "Ponudba", "Ofertă", "Пропозиція", "Оферта", "Понуда", "Προσφορά", "Pasiūlymas", "Piedāvājums",
        "Pakkumine", "הצעה", "العرض", "عرض", "ข้อเสนอ", "Ưu đãi", "Sản phẩm", "ऑफ़र", "प्रस्ताव", "Tawaran", "Alok",
    ];

    private static readonly string[] Upgrades =
    [
        "Mögliche Upgrades", "Mögliche Aktualisierungen", "Mögliche Updates", "可能なアップグレード", "アップグレード先", "利用可能なアップグレード", "可能的升級", "可能的升级", "可用升级", "可用升級",
        "Posibles actualizaciones", "Actualizaciones posibles", "Mejoras posibles", "Possíveis atualizações", "Atualizações possíveis", "Possíveis upgrades",
        "Mises à niveau possibles", "Mise à niveau possible", "가능한 업그레이드", "Mogelijke upgrades", "Mogelijke updates", "Possibili aggiornamenti", "Aggiornamenti possibili",
        "Возможные обновления", "Возможные варианты обновления", "Возможное обновление", "Доступные обновления", "Olası yükseltmeler", "Olası Yükseltmeler", "Możliwe uaktualnienia",
        "Możliwe aktualizacje", "Możliwości uaktualnienia", "Možné upgrady", "Možné aktualizace", "Možné inovace", "Možné inovácie", "Möjliga uppgraderingar", "Mulige opgraderinger",
        "Mulige oppgraderinger", "Mahdolliset päivitykset", "Lehetséges frissítések", "Peningkatan yang mungkin", "Kemungkinan peningkatan", "Moguće nadogradnje", "Možne nadgradnje",
        "Upgrade-uri posibile", "Upgrade posibile", "Можливі оновлення", "Възможни надстройки", "Могуће надоградње", "Πιθανές αναβαθμίσεις", "Δυνατές αναβαθμίσεις",
        "Galimi naujinimai", "Iespējamie jauninājumi", "Võimalikud täiendused", "שדרוגים אפשריים", "الترقيات الممكنة", "الترقيات المحتملة", "การอัปเกรดที่เป็นไปได้", "Nâng cấp có thể",
        "संभावित नवीनीकरण", "संभावित अपग्रेड", "Actualitzacions possibles",
    ];

    private static readonly HashSet<string> WordsOfOffers = new(
        ["offer", "offers", "offering", "offerings", "current", "currently", "existing", "source", "from", "upgrade", "of", "the", "your", "you", "have", "a", "an", "plan", "plans", "product", "products", "subscription", "subscriptions", "customer", "customers", "this", "if", "has", "original", "license", "licenses", "sku", "name", "held"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> WordsOfUpgrades = new(
        ["possible", "available", "supported", "eligible", "allowed", "upgrade", "upgrades", "upgraded", "to", "into", "target", "targets", "destination", "destinations", "can", "be", "is", "are", "it", "they", "you", "path", "paths", "option", "options", "offer", "offers", "plan", "plans", "product", "products", "subscription", "subscriptions", "the", "following", "new", "these", "this", "may", "customer", "customers", "or", "s", "list", "of", "for"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> WordsOfDirection = new(
        ["upgrade", "upgrades", "upgraded", "to", "into", "target", "targets", "destination", "destinations"],
        StringComparer.Ordinal);

    // An offer is named by one of these; "from" alone is enough, too.
    private static readonly HashSet<string> WordsOfThings = new(
        ["offer", "offers", "offering", "offerings", "plan", "plans", "product", "products", "subscription", "subscriptions", "source", "from", "license", "licenses", "sku"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, ColumnRole> Localized = Offers.Select(words => (words, ColumnRole.Offer))
        .Concat(Upgrades.Select(words => (words, ColumnRole.Upgrades)))
        .GroupBy(entry => NameFolding.Fold(entry.Item1), StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().Item2, StringComparer.Ordinal);

    /// <summary>The headings that the column of upgrades has on published pages, the English one first.</summary>
    public static IReadOnlyList<string> UpgradesOfPages { get; } = ["Possible upgrades", .. Upgrades];

    /// <summary>What a column holds that is headed <paramref name="heading"/>, in any language.</summary>
    public static ColumnRole RoleOf(string heading)
        // What names a product heads no column.
        => heading.IndexOf(Brands.Number, StringComparison.Ordinal) >= 0 ? ColumnRole.Unknown
            : Localized.TryGetValue(NameFolding.Fold(heading), out var role) ? role : RoleOfEnglish(heading);

    /// <summary>Whether <paramref name="heading"/> is made of the words that English headings of such tables have, whatever it says.</summary>
    public static bool IsEnglish(string heading)
        => EnglishWords.In(heading).Any(word => WordsOfOffers.Contains(word) || WordsOfUpgrades.Contains(word));

    private static ColumnRole RoleOfEnglish(string heading)
    {
        var (areOfUpgrades, areOfOffers, hasDirection, hasThing, isFrom) = (true, true, false, false, false);
        foreach (var word in EnglishWords.In(heading))
        {
            areOfUpgrades &= WordsOfUpgrades.Contains(word);
            areOfOffers &= WordsOfOffers.Contains(word);
            if (!areOfUpgrades && !areOfOffers)
            {
                // Nearly always the first word of an offer.
                return ColumnRole.Unknown;
            }

            hasDirection |= WordsOfDirection.Contains(word);
            hasThing |= WordsOfThings.Contains(word);
            isFrom |= word == "from";
        }

        return areOfUpgrades && hasDirection && !isFrom ? ColumnRole.Upgrades
            : areOfOffers && hasThing && (isFrom || !hasDirection) ? ColumnRole.Offer
            : ColumnRole.Unknown;
    }
}
