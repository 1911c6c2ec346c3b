using System;
using System.Globalization;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Compiler.Tests.Learning;

public sealed class NamesLearnerTests
{
    private static readonly string Bilingual = Fixture.Open("bilingual/bilingual-page").Pages.Single().Text;
    private static readonly string English = Aligned("en-us");
    private static readonly string Translation = Aligned("zh-tw");

    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    [Fact]
    public void A_bilingual_page_teaches_its_names()
    {
        var names = Read(Learn(null, ("zh-tw/page.md", Bilingual)).Text);

        NamesOf(names, "Microsoft 365 Business Basic", "zh-TW").ShouldBe(["Microsoft 365 商務基本版"]);
        NamesOf(names, "Microsoft 365 Apps for enterprise", "zh-TW").ShouldBe(["Microsoft 365 企業應用程式"]);
        names.Offers.Select(row => row.Name.Text).ShouldContain("Microsoft 365 Business Standard India");
        names.Offers.Select(row => row.Number).ShouldBe(Enumerable.Range(1, names.Offers.Count).Select(number => (int?)number));
        names.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_translation_teaches_by_position()
        => NamesOf(Read(Learn(null, ("en-us/page.md", English), ("zh-tw/page.md", Translation)).Text), "Microsoft 365 Business Basic", "zh-TW")
            .ShouldBe(["Microsoft 365 商務基本版"]);

    [Fact]
    public void A_page_without_its_English_compiles_with_what_was_learned()
    {
        var learned = Learn(null, ("zh-tw/page.md", Bilingual)).Text;

        var alone = Compilation.Link([new SourceDocument("zh-tw/page.md", Translation)], new SourceDocument("offers.md", learned));
        var expected = Compilation.Link(("zh-tw/page.md", Bilingual));

        alone.Diagnostics.ShouldBeEmpty();
        alone.Catalog.Upgrades.Select(upgrade => (upgrade.From, upgrade.To, upgrade.Market, upgrade.Rule))
            .ShouldBe(expected.Catalog.Upgrades.Select(upgrade => (upgrade.From, upgrade.To, upgrade.Market, upgrade.Rule)), ignoreOrder: true);
        Compilation.Link(("zh-tw/page.md", Translation)).Diagnostics.ShouldContain(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.UnknownName);
    }

    [Fact]
    public void How_a_translation_words_its_table_is_learned_beside_its_English_page()
    {
        const string Note = "\n¹ Microsoft 365 Business Basic India can be upgraded to Microsoft 365 Business Standard India, not to Microsoft 365 Business Standard.\n";
        const string Welsh = "\n¹ Gellir uwchraddio Microsoft 365 Business Basic India yn Microsoft 365 Business Standard India, nid yn Microsoft 365 Business Standard.\n";
        string Page(string locale, string heading, string note)
            => $"---\nms.date: 01/14/2021\nms.contentlocale: {locale}\nms.openlocfilehash: a1a1a1a1\n---\n## Upgrades <a id=\"upgradesubscription\"></a>\n\n{heading}\n| --- | --- |\n| Microsoft 365 Business Basic | - Microsoft 365 Business Standard¹ |\n" + note;

        var english = Page("en-US", "| Offer | Possible upgrades |", Note);
        var translation = Page("cy-GB", "| Cynnig | Uwchraddiadau posibl |", Welsh);

        var learned = Learn(null, ("en.md", english), ("cy.md", translation));
        Read(learned.Text).Wordings.Select(wording => $"{wording.Kind} {wording.Locale}: {wording.Text.Text}").ShouldBe(
        [
            "Offer cy-GB: Cynnig",
            "Upgrades cy-GB: Uwchraddiadau posibl",
            "Footnote cy-GB: Gellir uwchraddio {offer} {market} yn {target} {market} nid yn {instead}",
        ]);
        learned.Lessons.Count(lesson => lesson.Kind == LessonKind.Wording).ShouldBe(3);
        Learn(learned.Text, ("en.md", english), ("cy.md", translation)).Text.ShouldBe(learned.Text);

        // The translation by itself is read with it, and one that says something else teaches nothing.
        Compilation.Link([new SourceDocument("cy.md", translation)], new SourceDocument("offers.md", learned.Text)).Diagnostics
            .ShouldAllBe(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Info);
        Read(Learn(null, ("en.md", english), ("cy.md", translation.Replace("nid yn Microsoft 365 Business Standard", "nid yn Office 365 Enterprise E1"))).Text).Wordings
            .ShouldAllBe(wording => wording.Kind != WordingKind.Footnote);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_second_run_changes_no_byte(string name)
    {
        var fixture = Fixture.Open(name);
        var pages = fixture.Pages.Select(UpgradePageReader.Read).ToList();

        var first = NamesLearner.Learn(pages, fixture.NamesDocument).Text;
        var second = NamesLearner.Learn(pages, new SourceDocument("offers.md", first)).Text;

        second.ShouldBe(first);
    }

    [Fact]
    public void What_people_wrote_stays()
    {
        const string Document = """
            # Our offers

            Ask Kim before you touch this.

            | Offer | zh-TW | Number | Team | Former names |
            | :--- | --- | ---: | --- | --- |
            | Microsoft 365 Business Basic | 基本 \| 版<br/>基本版 | 41 | blue | Office 365 Business Essentials (until 2020-04-21) |
            | Contoso Suite | 套件 | 7 | red | |

            And this is below the table.

            | Market | Words | Edition |
            | --- | --- | --- |
            | India | Bharat | |

            """;
        var learned = Learn(Document, ("zh-tw/page.md", Bilingual)).Text;
        var lines = learned.Split('\n');

        lines[..4].ShouldBe(Document.Split('\n')[..4]);
        lines[4].ShouldStartWith("| Offer | zh-TW | Number | Team | Former names |");
        lines[5].ShouldStartWith("| :--- | --- | ---: | --- | --- |");
        lines[6].ShouldStartWith("| Microsoft 365 Business Basic | 基本 \\| 版<br/>基本版<br/>Microsoft 365 商務基本版 | 41 | blue | Office 365 Business Essentials (until 2020-04-21) |");
        lines[7].ShouldStartWith("| Contoso Suite | 套件 | 7 | red | |");
        learned.ShouldEndWith(Document[Document.IndexOf("\nAnd this", StringComparison.Ordinal)..]);
        Read(learned).Offers.Skip(2).ShouldAllBe(row => row.Number > 41);
        Read(learned).Markets.ShouldBe(Read(Document).Markets.Select(market => market with { Name = Read(learned).Markets[0].Name, Words = Read(learned).Markets[0].Words }));
    }

    [Fact]
    public void Line_endings_of_the_document_stay()
    {
        const string Document = "# Offers\r\n\r\n| Offer | Number | zh-TW |\r\n| --- | --- | --- |\r\n| Microsoft 365 Business Basic | 1 | |\r\n\r\nText\r\n";

        var learned = Learn(Document, ("zh-tw/page.md", Bilingual)).Text;

        learned.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        learned.ShouldContain("商務基本版");
    }

    [Fact]
    public void A_document_without_a_table_keeps_its_text()
    {
        var learned = Learn("# Offers\n\nSoon.\n", ("zh-tw/page.md", Bilingual)).Text;

        learned.ShouldStartWith("# Offers\n\nSoon.\n\n| Offer | Number |");
        Read(learned).Offers.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_name_that_the_document_gives_to_another_offer_is_reported_and_not_written()
    {
        const string Document = """
            | Offer | Number | zh-TW |
            | --- | --- | --- |
            | Microsoft 365 Business Premium | 1 | Microsoft 365 商務基本版 |
            | Microsoft 365 Business Basic | 2 | 基本版 |

            """;
        var learned = Learn(Document, ("en-us/page.md", English), ("zh-tw/page.md", Translation.Replace("Microsoft 365 商務基本版</td>", "Microsoft 365 商務基本版</td>", StringComparison.Ordinal)));
        var names = Read(learned.Text);

        learned.Diagnostics.ShouldContain(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.TranslationName || diagnostic.Descriptor == CatalogDiagnostics.LearnedNameConflict);
        NamesOf(names, "Microsoft 365 Business Basic", "zh-TW").ShouldBe(["基本版"]);
        NamesOf(names, "Microsoft 365 Business Premium", "zh-TW").ShouldBe(["Microsoft 365 商務基本版"]);
    }

    [Fact]
    public void A_name_that_the_document_would_refuse_is_reported_and_not_written()
    {
        var learned = Learn(null, ("en-us/page.md", English), ("zh-tw/page.md", Translation.Replace("Microsoft 365 商務基本版", "TODO 翻譯 365", StringComparison.Ordinal)));

        learned.Diagnostics.ShouldContain(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NameNotLearned);
        learned.Text.ShouldNotContain("TODO");
        Read(learned.Text).Diagnostics.ShouldNotContain(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.NamesValue);
    }

    [Theory]
    [InlineData("können auf {0} aktualisiert werden, nicht auf {1}", true)]
    [InlineData("sind statt für {1} für {0} gedacht", true)]
    [InlineData("können auf {0} und auch auf {1} aktualisiert werden", false)]
    [InlineData("lassen sich nicht auf {0} heben, sondern auf {1}", false)]
    [InlineData("können bis 2021 auf {0} aktualisiert werden, nicht auf {1}", false)]
    [InlineData("können auf {0} + nicht auf {1} aktualisiert werden", false)]
    public void A_footnote_is_learned_where_it_sets_the_offers_apart(string words, bool isLearned)
    {
        const string Page = """
            ---
            ms.date: 01/14/2021
            ms.contentlocale: {0}
            ms.openlocfilehash: a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1
            ---
            ## Upgrades <a id="upgradesubscription"></a>

            | Offer | Possible upgrades |
            | --- | --- |
            | Microsoft 365 Business Basic | - Microsoft 365 Business Standard¹ |

            ¹ {1}.

            """;
        string PageOf(string locale, string note) => Page.Replace("{0}", locale, StringComparison.Ordinal).Replace("{1}", note, StringComparison.Ordinal);
        string Note(string said) => "Microsoft 365 Business Basic India " + string.Format(CultureInfo.InvariantCulture, said, "Microsoft 365 Business Standard India", "Microsoft 365 Business Standard");

        var learned = Learn(null, ("en-us/page.md", PageOf("en-US", Note("can be upgraded to {0}, not to {1}"))), ("de-de/page.md", PageOf("de-DE", Note(words)).Replace("| Offer | Possible", "| Angebot | Mögliche", StringComparison.Ordinal)));

        learned.Lessons.Any(lesson => lesson is { Kind: LessonKind.Wording, Locale: "de-DE" }).ShouldBe(isLearned);
    }

    [Fact]
    public void A_bilingual_page_that_contradicts_the_document_is_reported_at_its_cell()
    {
        const string Document = """
            | Offer | Number | zh-TW |
            | --- | --- | --- |
            | Microsoft 365 Business Premium | 1 | Microsoft 365 商務基本版 |
            | Microsoft 365 Business Basic | 2 | 基本版 |

            """;
        var learned = Learn(Document, ("zh-tw/page.md", Bilingual));

        var conflict = learned.Diagnostics.First(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.LearnedNameConflict);
        Bilingual.Substring(conflict.Location!.Span.Start, conflict.Location.Span.Length).ShouldBe("Microsoft 365 商務基本版");
        NamesOf(Read(learned.Text), "Microsoft 365 Business Basic", "zh-TW").ShouldBe(["基本版"]);
    }

    [Fact]
    public void A_name_that_the_pages_give_to_two_offers_is_reported_and_written_to_both()
    {
        var fixture = Fixture.Open("translations/shared-name-aligned");
        var learned = NamesLearner.Learn(fixture.Pages.Select(UpgradePageReader.Read), null);

        learned.Diagnostics.ShouldContain(diagnostic => diagnostic.Descriptor == CatalogDiagnostics.SharedLocalizedName);

        // Left out, it could be taken for another offer's English name; in both rows it is refused.
        Read(learned.Text).Offers.Count(row => row.Names.Any(name => name.Name.Text == "Apps Microsoft 365 para empresas")).ShouldBe(2);
    }

    [Fact]
    public void A_learned_number_is_never_given_again()
    {
        var first = Learn(null, ("zh-tw/page.md", Bilingual)).Text;
        var newer = English
            .Replace("Office 365 Enterprise E1", "Contoso Suite", StringComparison.Ordinal)
            .Replace("a1a1a1a1", "d4d4d4d4", StringComparison.Ordinal)
            .Replace("2021", "2022", StringComparison.Ordinal);
        var more = Learn(first, ("zh-tw/page.md", Bilingual), ("en-us/page.md", newer));

        var before = Read(first).Offers.ToDictionary(row => row.Name.Text, row => row.Number, StringComparer.Ordinal);
        var after = Read(more.Text).Offers.ToDictionary(row => row.Name.Text, row => row.Number, StringComparer.Ordinal);
        before.ShouldAllBe(row => after[row.Key] == row.Value);
        after["Contoso Suite"].ShouldBe(before.Values.Max() + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("| Offer | Number |\n| --- | --- |\n| Microsoft 365 Business Basic | 7 |\n\n")]
    public void The_other_tables_stay_as_they_are(string offers)
    {
        const string Sentences = "| Reason | de-DE |\n| --- | --- |\n| TargetOwned | {target} ist \\| schon da. |\n";

        foreach (var document in (string[])[offers + Sentences, Sentences + "\n" + offers])
        {
            var learned = Learn(document, ("zh-tw/page.md", Bilingual)).Text;

            learned.ShouldContain(Sentences);
            Read(learned).Sentences.ShouldHaveSingleItem().Text.ShouldBe("{target} ist | schon da.");
            Read(learned).Offers.Count.ShouldBeGreaterThan(1);
            Learn(learned, ("zh-tw/page.md", Bilingual)).Text.ShouldBe(learned);
        }
    }

    [Fact]
    public void The_highest_number_is_no_dead_end()
    {
        const string Document = "| Offer | Number |\n| --- | --- |\n| Microsoft 365 Business Basic | 65534 |\n";

        var names = Read(Learn(Document, ("zh-tw/page.md", Bilingual)).Text);

        names.Diagnostics.ShouldBeEmpty();
        names.Offers.Select(row => row.Number).ShouldBeUnique();
    }

    [Fact]
    public void Our_own_catalog_has_been_learned()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Docs, "catalog"), "upgrade-*.md", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(Repository.Docs, file).Replace('\\', '/'), File.ReadAllText(file)))
            .ToArray();
        var names = File.ReadAllText(Path.Combine(Repository.Docs, "catalog", "offers.md"));

        var learned = Learn(names, pages);

        Read(learned.Text).Offers.Select(row => (row.Name.Text, row.Number)).ShouldBe(Read(names).Offers.Select(row => (row.Name.Text, row.Number)));
        learned.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();
    }

    private static string Aligned(string folder)
        => Fixture.Open("translations/aligned-translation").Pages.Single(page => page.Path.StartsWith(folder, StringComparison.Ordinal)).Text;

    private static LearnedNames Learn(string? document, params (string Path, string Text)[] pages)
        => NamesLearner.Learn(
            pages.Select(page => UpgradePageReader.Read(new SourceDocument(page.Path, page.Text))),
            document is null ? null : new SourceDocument("offers.md", document));

    private static NamesDocument Read(string text) => NamesDocumentReader.Read(new SourceDocument("offers.md", text));

    private static IEnumerable<string> NamesOf(NamesDocument names, string offer, string locale)
        => names.Offers.Single(row => row.Name.Text == offer).Names.Where(name => name.Locale == locale).Select(name => name.Name.Text);
}
