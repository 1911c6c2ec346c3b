using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Generator.Tests;

/// <summary>A catalog built by hand: a market variant, a footnote that contradicts, former names, a shared name.</summary>
internal static class OfficeCatalog
{
    private const string Basic = "Microsoft365BusinessBasic";
    private const string Standard = "Microsoft365BusinessStandard";
    private const string StandardIndia = "Microsoft365BusinessStandardIndia";
    private const string E3 = "Office365EnterpriseE3";
    private const string Note = "Microsoft 365 Business Basic India can be upgraded to Microsoft 365 Business Standard India.";

    public static Catalog Build() => new(
        List(
            Offer(Basic, 1, "Microsoft 365 Business Basic", [new FormerName("Office 365 Business Essentials", "Office365BusinessEssentials", "2020-04-20")], ["zh-TW:Microsoft 365 商務基本版", "de-DE:Microsoft 365 Business Basic", "pt:Básico"], stringId: "O365_BUSINESS_ESSENTIALS"),
            Offer(Standard, 2, "Microsoft 365 Business Standard", [new FormerName("Office 365 Business Premium", "Office365BusinessPremium", "2020-04-20")], ["zh-TW:Microsoft 365 商務標準版|Microsoft 365 商務版標準版"]),
            Offer(E3, 3, "Office 365 Enterprise E3", [], ["zh-TW:Office 365 企業版 E3", "pt-BR:Aplicativos"],
                inMarkets: [new MarketNames("China", "Office 365 E3 (21Vianet)", List(new LocaleNames("zh-CN", List("Office 365 企业版 E3"))))]),
            Offer("Office365EnterpriseE5", 4, "Office 365 Enterprise E5", [], ["pt-BR:Aplicativos"]),
            Offer(StandardIndia, 7, "Microsoft 365 Business Standard India", [], [], market: "India", variantOf: Standard)),
        List(
            new Market("Global", 0, "Global", "global"),
            new Market("India", 1, "India", "global"),
            new Market("China", 2, "China (21Vianet)", "21vianet")),
        List(
            new Upgrade(Basic, Standard, "Global", UpgradeRule.Row, true, Note),
            new Upgrade(Basic, E3, "Global", UpgradeRule.Row, false, null),
            new Upgrade(Standard, E3, "Global", UpgradeRule.Row, false, null),
            new Upgrade(Basic, StandardIndia, "India", UpgradeRule.Footnote, false, Note),
            new Upgrade(StandardIndia, E3, "India", UpgradeRule.Inherited, false, null),
            new Upgrade(Basic, E3, "China", UpgradeRule.Row, false, null)),
        List(
            new Edition("21vianet", null, null, List("SubscriptionStatusNotActive"), List<string>()),
            new Edition("global", "3d5cc8e1", "2020-05-07", List("SubscriptionStatusNotActive", "DelegatedAdminPermissionsDisabled", "ConflictingServiceTypes", "ConcurrencyConflicts"), List("Admin agent"))));

    public static EquatableArray<T> List<T>(params T[] items)
        where T : System.IEquatable<T>
        => items.ToEquatableArray();

    /// <summary>Makes an offer; names are written <c>locale:first|second</c>.</summary>
    public static Offer Offer(
        string id,
        int number,
        string name,
        FormerName[] former,
        string[] names,
        string? market = null,
        string? variantOf = null,
        string? stringId = null,
        MarketNames[]? inMarkets = null)
        => new(
            id,
            number,
            name,
            market,
            variantOf,
            former.ToEquatableArray(),
            null,
            null,
            stringId,
            names.Select(item => item.Split(':', 2)).Select(item => new LocaleNames(item[0], item[1].Split('|').ToEquatableArray())).ToEquatableArray(),
            (inMarkets ?? []).ToEquatableArray(),
            List("docs/catalog/en-US/upgrade.md"));

    /// <summary>A catalog of <paramref name="offers"/> offers with <paramref name="targets"/> upgrades each.</summary>
    public static Catalog Large(int offers, int targets) => new(
        Enumerable.Range(1, offers).Select(n => Offer($"Offer{n}", n, $"Offer {n}", [], [$"de-DE:Angebot {n}"])).ToEquatableArray(),
        List(new Market("Global", 0, "Global", "global"), new Market("India", 1, "India", "global"), new Market("China", 2, "China", "21vianet")),
        Enumerable.Range(1, offers)
            .SelectMany(from => Enumerable.Range(1, targets).Select(k => new Upgrade($"Offer{from}", $"Offer{LargeTarget(from, k, offers)}", "Global", UpgradeRule.Row, k == 1 && from % 50 == 0, null)))
            .Distinct()
            .ToEquatableArray(),
        EquatableArray<Edition>.Empty);

    public static int LargeTarget(int from, int k, int offers) => (int)(((long)from * 7919 + (long)k * k * 104729) % offers) + 1;
}
