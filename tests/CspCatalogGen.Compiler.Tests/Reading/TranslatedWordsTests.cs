using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Facts.Sentences;
using CspCatalogGen.Compiler.Facts.Words;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Reading;

public sealed class TranslatedWordsTests
{
    [Theory]
    [InlineData("Unterstützte Upgrades")]
    [InlineData("Les mises à niveau suivantes sont disponibles :")]
    [InlineData("Le offerte disponibili per l'abbonamento")]
    [InlineData("Följande uppgraderingar stöds i Cloud Solution Provider:")]
    [InlineData("支持的升级")]
    [InlineData("次のアップグレードを利用できます。")]
    [InlineData("다음 업그레이드를 사용할 수 있습니다.")]
    [InlineData("การอัปเกรดที่รองรับ")]
    [InlineData("Πιθανές αναβαθμίσεις")]
    public void Words_that_translations_are_made_of_are_known(string text)
        => TranslatedWords.AreAll(EnglishText.Get(text), Cloud.Global).ShouldBeTrue();

    [Theory]
    [InlineData("Die folgenden Upgrades waren verfügbar:")]
    [InlineData("De volgende upgrades werden ondersteund:")]
    [InlineData("Mises à niveau au Brésil")]
    [InlineData("Följande uppgraderingar stöds 2022:")]
    [InlineData("曾支持的升级")]
    [InlineData("次のアップグレードが予定されています。")]
    [InlineData("업그레이드가 지원되었습니다")]
    [InlineData("Ceadaítear na huasghráduithe seo:")]
    public void Any_other_word_may_say_when_where_or_for_whom(string text)
        => TranslatedWords.AreAll(EnglishText.Get(text), Cloud.Global).ShouldBeFalse();

    [Fact]
    public void What_chinas_page_says_of_china_is_known()
    {
        TranslatedWords.AreAll(EnglishText.Get("Upgrades für Kunden in China"), Cloud.China).ShouldBeTrue();
        TranslatedWords.AreAll(EnglishText.Get("Upgrades für Kunden in China"), Cloud.Global).ShouldBeFalse();
    }
}
