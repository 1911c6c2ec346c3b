using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>A footnote means the same in any language and word order.</summary>
public sealed class MarketWordTests
{
    private const string A = "Microsoft 365 Apps for business";
    private const string B = "Microsoft 365 Business Basic";
    private const string C = "Microsoft 365 Business Standard";

    [Theory]
    [InlineData("en-US", "¹ {A} India and {B} India can be upgraded to {C} India, not to {C}.")]
    [InlineData("en-US", "¹ In India, {A} is another offer.", false)]
    [InlineData("de-DE", "¹ {A} Indien und {B} Indien werden auf {C} Indien aktualisiert, nicht auf {C}.")]
    [InlineData("de-DE", "¹ Statt auf {C} werden {A} Indien und {B} Indien auf {C} Indien aktualisiert.")]
    [InlineData("fr-FR", "¹ {A} Inde et {B} Inde passent à {C} Inde et non à {C}.")]
    [InlineData("fr-FR", "¹ {A} en Inde et {B} en Inde passent à {C} en Inde et non à {C}.")]
    [InlineData("es-ES", "¹ {A} India y {B} India pasan a {C} India, no a {C}.")]
    [InlineData("pt-BR", "¹ {A} Índia e {B} Índia passam para {C} Índia, e não para {C}.")]
    [InlineData("it-IT", "¹ {A} India e {B} India passano a {C} India, non a {C}.")]
    [InlineData("nl-NL", "¹ {A} India en {B} India gaan naar {C}-India, niet naar {C}.")]
    [InlineData("pl-PL", "¹ {A} Indie i {B} Indie przechodzą na {C} Indie, a nie na {C}.")]
    [InlineData("cs-CZ", "¹ {A} Indie a {B} Indie lze převést na {C} Indie, ne na {C}.")]
    [InlineData("ru-RU", "¹ {A} Индия и {B} Индия переходят на {C} Индия, а не на {C}.")]
    [InlineData("cs-CZ", "¹ {A} pro Indii a {B} pro Indii lze převést na {C} pro Indii, ne na {C}.")]
    [InlineData("pl-PL", "¹ {A} w Indiach i {B} w Indiach przechodzą na {C} w Indiach, a nie na {C}.")]
    [InlineData("hu-HU", "¹ A(z) {A} India és a(z) {B} India {C} Indiára válthat, nem pedig {C}ra.")]
    [InlineData("hu-HU", "¹ Az indiai {A} és az indiai {B} az indiai {C}ra vált, nem a {C}ra.")]
    [InlineData("fi-FI", "¹ {A} Intia ja {B} Intia siirtyvät {C} Intiaan, eivät {C}:een.")]
    [InlineData("sv-SE", "¹ {A} för Indien och {B} för Indien går till {C} för Indien, inte till {C}.")]
    [InlineData("ru-RU", "¹ {A} для Индии и {B} для Индии переходят на {C} для Индии, а не на {C}.")]
    [InlineData("uk-UA", "¹ {A} Індія та {B} Індія переходять на {C} Індію, а не на {C}.")]
    [InlineData("es-ES", "¹ {A} para la India y {B} para la India pasan a {C} para la India, no a {C}.")]
    [InlineData("el-GR", "¹ Το {A} για την Ινδία και το {B} για την Ινδία πάνε σε {C} για την Ινδία, όχι σε {C}.")]
    [InlineData("vi-VN", "¹ {A} dành cho Ấn Độ và {B} dành cho Ấn Độ lên {C} dành cho Ấn Độ, không phải {C}.")]
    [InlineData("th-TH", "¹ {A}ประเทศอินเดียและ{B}ประเทศอินเดียเป็น{C}ประเทศอินเดีย ไม่ใช่{C}")]
    [InlineData("hi-IN", "¹ {A} इंडिया और {B} इंडिया को {C} इंडिया में बदलें, {C} में नहीं।")]
    [InlineData("he-IL", "¹ ‏{A} הודו ו-‎{B}‏ הודו ל-‎{C}‏ הודו, ולא ל-‎{C}‏.")]
    [InlineData("ar-SA", "¹ يمكن ترقية {A} للهند و{B} للهند إلى {C} للهند، وليس إلى {C}.")]
    [InlineData("es-ES", "¹ {A} y {B} para la India pasan a {C} para la India, no a {C}.", false)]
    [InlineData("es-ES", "¹ Para clientes de la India, {A} y {B} pasan a {C}, no a {C}.", false)]
    [InlineData("ja-JP", "¹ {A} インドと {B} インドは、{C} ではなく {C} インドにアップグレードされます。")]
    [InlineData("ja-JP", "¹ インドの {A} とインドの {B} は、{C} ではなくインドの {C} にアップグレードされます。")]
    [InlineData("ko-KR", "¹ {A} 인도 및 {B} 인도는 {C}가 아니라 {C} 인도로 업그레이드됩니다.")]
    [InlineData("tr-TR", "¹ {A} Hindistan ve {B} Hindistan, {C} yerine {C} Hindistan'a yükseltilir.")]
    [InlineData("zh-CN", "¹ {A}（印度）和{B}（印度）应升级到{C}（印度），而不是{C}。")]
    [InlineData("zh-TW", "¹ {A} (印度) 與 {B} (印度) 應升級為 {C} (印度)，而非 {C}。")]
    [InlineData("zh-CN", "¹ 印度 {A} 和印度 {B} 应升级到印度 {C}，而不是 {C}。")]
    [InlineData("en-US", "¹ {A} Indonesia and {B} Indonesia can be upgraded to {C} Indonesia, not to {C}.", false)]
    [InlineData("de-DE", "¹ {A} Indonesien und {B} Indonesien werden auf {C} Indonesien aktualisiert, nicht auf {C}.", false)]
    [InlineData("ja-JP", "¹ {A} インドネシアと {B} インドネシアは、{C} ではなく {C} インドネシアにアップグレードされます。", false)]
    [InlineData("ko-KR", "¹ {A} 인도네시아 및 {B} 인도네시아는 {C}가 아니라 {C} 인도네시아로 업그레이드됩니다.", false)]
    [InlineData("zh-CN", "¹ {A}（印度尼西亚）和{B}（印度尼西亚）应升级到{C}（印度尼西亚），而不是{C}。", false)]
    [InlineData("en-US", "¹ {A} Indiana and {B} Indiana can be upgraded to {C} Indiana, not to {C}.", false)]
    [InlineData("en-US", "¹ {A} and {B} can be upgraded to {C} India, not to {C}.", false)]
    [InlineData("en-US", "¹ {A} India and {B} India cannot be upgraded.", false)]
    public void A_footnote_is_read_by_its_meaning(string locale, string note, bool isRead = true)
    {
        var text = note.Replace("{A}", A).Replace("{B}", B).Replace("{C}", C);
        var page = $"""
            ---
            ms.contentlocale: {locale}
            ---
            ## <a id="upgradesubscription"></a>

            | Offer | Upgrades |
            | --- | --- |
            | {A} | - {C}¹ <br/> - Office 365 Enterprise E3 |
            | {B} | - {C}¹ |

            {text}

            - 1
            - 2 [→](request-a-relationship-with-a-customer.md)
            - 3
            - 4
            """;

        var result = Compilation.Link(("page.md", page));

        var variants = result.Catalog.Upgrades.Where(upgrade => upgrade.Rule != UpgradeRule.Row).Select(upgrade => $"{upgrade.From} {upgrade.To}");
        if (isRead)
        {
            result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Id is "CSP2006" or "CSP2003").ShouldBeEmpty();
            variants.ShouldBe(
            [
                "Microsoft365AppsForBusinessIndia Microsoft365BusinessStandardIndia",
                "Microsoft365AppsForBusinessIndia Office365EnterpriseE3",
                "Microsoft365BusinessBasicIndia Microsoft365BusinessStandardIndia",
            ], ignoreOrder: true);
        }
        else
        {
            var diagnostic = result.Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "CSP2006");
            page.Substring(diagnostic.Location!.Span.Start, diagnostic.Location.Span.Length).ShouldBe(text);
            variants.ShouldBeEmpty();
            result.Catalog.Upgrades.Where(upgrade => upgrade.To == "Microsoft365BusinessStandard").ShouldAllBe(upgrade => upgrade.Contested);
        }
    }
}
