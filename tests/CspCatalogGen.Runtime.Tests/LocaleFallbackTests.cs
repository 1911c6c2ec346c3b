using System.Linq;
using CspCatalogGen.CompilerServices;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tests;

public class LocaleFallbackTests
{
    private static readonly string[] Known = ["de-DE", "en-US", "es-ES", "es-MX", "fr-FR", "nb-NO", "pt-BR", "pt-PT", "sr-Latn-RS", "uz-UZ", "zh-CN", "zh-TW"];

    [Theory]
    [InlineData("zh-Hant-TW", "zh-TW")]
    [InlineData("zh-Hant", "zh-TW")]
    [InlineData("zh-HK", "zh-TW")]
    [InlineData("zh-MO", "zh-TW")]
    [InlineData("zh-CHT", "zh-TW")]
    [InlineData("zh-Hans", "zh-CN")]
    [InlineData("zh-SG", "zh-CN")]
    [InlineData("zh", "zh-CN")]
    [InlineData("de-AT", "de-DE")]
    [InlineData("DE_at", "de-DE")]
    [InlineData("de", "de-DE")]
    [InlineData("fr-CA", "fr-FR")]
    [InlineData("nb-NO", "nb-NO")]
    [InlineData("nb", "nb-NO")]
    [InlineData("no", "nb-NO")]
    [InlineData("nn-NO", "nb-NO")]
    [InlineData("de-Latn-CH", "de-DE")]
    [InlineData("uz-Latn-UZ", "uz-UZ")]
    [InlineData("uz-Cyrl-UZ", null)]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt-AO", "pt-BR")]
    [InlineData("pt-PT", "pt-PT")]
    [InlineData("es-419", "es-ES")]
    [InlineData("es-MX", "es-MX")]
    [InlineData("sr-Latn", "sr-Latn-RS")]
    [InlineData("sr", null)]
    [InlineData("ja-JP", null)]
    [InlineData("deu", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public void The_nearest_language_is_taken(string asked, string? expected)
    {
        var nearest = Known.OrderBy(known => LocaleFallback.Distance(asked, known)).First();

        (LocaleFallback.Distance(asked, nearest) == LocaleFallback.None ? null : nearest).ShouldBe(expected);
    }

    /// <summary>Without Traditional Chinese, English: the other script is no help to who asks for this one.</summary>
    [Fact]
    public void Another_script_is_another_language()
        => LocaleFallback.Distance("zh-TW", "zh-CN").ShouldBe(LocaleFallback.None);
}
