using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis;
using Shouldly;
using Xunit;
using static CspCatalogGen.Generator.CatalogGenerator;
using static CspCatalogGen.Generator.Tests.OfficeCatalog;

namespace CspCatalogGen.Generator.Tests;

/// <summary>Reasons in the languages of the names document.</summary>
public partial class SentenceTests
{
    private const string Suspended = """
        var basic = new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Suspended);
        var customer = new Customer<Offer, Market>(Market.Global, true, new[] { basic });
        var reason = UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, customer, false).Reasons.Single();
        """;

    [Theory]
    [InlineData("de-DE", "Das Abonnement für Microsoft 365 Business Basic ist angehalten.")]
    [InlineData("DE-de-x-private", "Das Abonnement für Microsoft 365 Business Basic ist angehalten.")]
    [InlineData("zh-TW", "Microsoft 365 商務基本版的訂閱suspended。")]
    [InlineData("fr-FR", "The subscription to Microsoft 365 Business Basic is arrêté; only an active one can be upgraded.")]
    [InlineData("pt-BR", "A assinatura de Básico está suspended.")]
    [InlineData("zh-CN", "The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded.")]
    [InlineData("", "The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded.")]
    [InlineData("-", "The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded.")]
    [InlineData("en", "The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded.")]
    public void A_reason_is_told_in_a_language_and_falls_back_to_its_parents_and_to_english(string locale, string sentence)
        => GeneratedCode.Run(
            WithSentences(
                new Sentence("NotActive", "de-DE", "Das Abonnement für {offer} ist {status}."),
                new Sentence("SubscriptionStatus.Suspended", "de-DE", "angehalten"),
                new Sentence("SubscriptionStatus.Suspended", "fr-FR", "arrêté"),
                new Sentence("NotActive", "pt", "A assinatura de {offer} está {status}."),
                new Sentence("NotActive", "zh-TW", "{offer}的訂閱{status}。")),
            $"{Suspended} return UpgradeCatalog.GetSentence(reason, Market.Global, \"{locale}\");").ShouldBe(sentence);

    [Fact]
    public void Offers_and_markets_have_the_names_of_the_customers_market()
        => GeneratedCode.Run(WithSentences(new Sentence("NoUpgrades", "zh-CN", "{offer}→{target}：{market}"), new Sentence("Market.China (21Vianet)", "zh-CN", "中国")), """
            var e3 = new Subscription<Offer>(Offer.Office365EnterpriseE3, SubscriptionStatus.Active);
            var customer = new Customer<Offer, Market>(Market.China, true, new[] { e3 });
            var reason = UpgradeCatalog.Check(e3, Offer.Microsoft365BusinessBasic, customer, false).Reasons.Single();
            return UpgradeCatalog.GetSentence(reason, Market.China, "zh-CN") + "\n" + reason.Kind;
            """).ShouldBe("Office 365 企业版 E3→Microsoft 365 Business Basic：中国\nNoUpgrades");

    [Fact]
    public void What_is_missing_is_said()
        => GeneratedCode.Run(WithSentences(), $$"""
            {{Suspended}}
            try { UpgradeCatalog.GetSentence(null!, Market.Global, "de"); return "no reason"; } catch (ArgumentNullException e) when (e.ParamName == "reason") { }
            try { UpgradeCatalog.GetSentence(reason, Market.Global, (string)null!); return "no locale"; } catch (ArgumentNullException e) when (e.ParamName == "locale") { }
            return UpgradeCatalog.GetSentence(reason, Market.Global, "de-DE") == reason.Sentence;
            """).ShouldBe(true);

    [Theory]
    [MemberData(nameof(EmittedCodeTests.HostileTexts), MemberType = typeof(EmittedCodeTests))]
    public void Words_of_a_sentence_stay_words(string text)
    {
        var catalog = WithSentences(new Sentence("NotActive", text, text), new Sentence(text, "de-DE", text), new Sentence("NotActive", "de-DE", text));

        GeneratedCode.Run(catalog, $$"""
            {{Suspended}}
            return UpgradeCatalog.GetSentence(reason, Market.Global, "de-DE").Replace("suspended", "{status}").Replace("Microsoft 365 Business Basic", "{offer}");
            """).ShouldBe(text);
    }

    [Fact]
    public void An_edited_sentence_changes_the_file_of_the_sentences_alone()
    {
        var project = new CatalogProject(CatalogProject.SampleFiles());
        var files = project.Generate().GeneratedSources.Length;
        project.Edit("offers.md", text => text.Replace("angehalten", "ausgesetzt", StringComparison.Ordinal));

        var result = project.Generate();

        CatalogProject.Reasons(result, Steps.Read).ShouldBe($"Cached×{project.Files.Count - 1} Modified×1");
        CatalogProject.Reasons(result, Steps.Catalog).ShouldBe("Modified×1");
        CatalogProject.Reasons(result, Steps.Files).ShouldBe($"Modified×1 Unchanged×{files - 1}");
        result.TrackedSteps[Steps.Files].SelectMany(run => run.Outputs)
            .Single(output => output.Reason == IncrementalStepRunReason.Modified).Value
            .ShouldBeOfType<EmittedSource>().HintName.ShouldBe("CspCatalog.UpgradeCatalog.Sentences.g.cs");
    }

    [Fact]
    public void Our_own_names_document_has_every_sentence_in_the_languages_of_its_pages()
    {
        var document = NamesDocumentReader.Read(new SourceDocument("offers.md", CatalogProject.SampleFiles().Single(file => file.Path.EndsWith("offers.md", StringComparison.Ordinal)).Text));
        string[] keys = [.. UpgradeSentences.GetKeys(), "Market.Global", "Market.India", "Market.China"];

        document.Diagnostics.ShouldBeEmpty();
        foreach (var locale in (string[])["de-DE", "fr-FR", "ja-JP", "zh-CN", "zh-TW"])
        {
            document.Sentences.Where(sentence => sentence.Locale == locale).Select(sentence => sentence.Key).ShouldBe(keys);
        }

        // Words of another language are a slip of the hand in a wide table.
        document.Sentences.Where(sentence => sentence.Locale.StartsWith("zh", StringComparison.Ordinal) || sentence.Locale.StartsWith("ja", StringComparison.Ordinal))
            .ShouldAllBe(sentence => Ideograph().IsMatch(sentence.Text) || sentence.Locale == "ja-JP" && Kana().IsMatch(sentence.Text));
    }

    /// <summary>The commonest limit is one, and a number is filled in: "1 subscriptions" is nobody's language.</summary>
    [Fact]
    public void No_number_stands_before_a_word_that_has_a_plural()
    {
        var document = NamesDocumentReader.Read(new SourceDocument("offers.md", CatalogProject.SampleFiles().Single(file => file.Path.EndsWith("offers.md", StringComparison.Ordinal)).Text));

        UpgradeSentences.GetKeys().Select(key => UpgradeSentences.InEnglish(key)!)
            .Concat(document.Sentences.Where(sentence => sentence.Locale is "de-DE" or "fr-FR").Select(sentence => sentence.Text))
            .Where(sentence => Counted().IsMatch(sentence)).ShouldBeEmpty();
    }

    [Fact]
    public void The_guide_lists_every_sentence()
    {
        var guide = File.ReadAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "../../docs/names-document.md"));
        var listed = GuideRow().Matches(guide.ReplaceLineEndings("\n").Split("| Reason | English |\n| --- | --- |\n")[1].Split("\n\n")[0] + "\n");

        listed.Select(row => (row.Groups[1].Value, row.Groups[2].Value))
            .ShouldBe(UpgradeSentences.GetKeys().Select(key => (key, UpgradeSentences.InEnglish(key)!)));
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"\| (\S+) \| (.+) \|\n")]
    private static partial Regex GuideRow();

    private static Catalog WithSentences(params Sentence[] sentences) => Build() with { Sentences = sentences.ToEquatableArray() };

    // French says "1 fois" and "2 fois".
    [GeneratedRegex(@"\{(limit|quantity|minimum|maximum)\} (?!fois )\p{L}")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}]")]
    private static partial Regex Kana();
}
