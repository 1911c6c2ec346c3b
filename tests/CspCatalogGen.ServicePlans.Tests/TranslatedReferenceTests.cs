using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using Shouldly;
using Xunit;
using static CspCatalogGen.ServicePlans.Tests.Reference;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>Licensing references in other languages than English.</summary>
public class TranslatedReferenceTests
{
    private const string Row = $"| Basic | BASIC | {Basic} | {Mail}<br/>{Files} | {FriendlyMail}<br/>{FriendlyFiles} |";
    private const string GermanRow = $"| Einfach | BASIC | {Basic} | {Mail}<br/>{Files} | {FriendlyMail}<br/>{FriendlyFiles} |";
    private const string German = "| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Enthaltene Dienstpläne (Anzeigenamen) |\n| --- | --- | --- | --- | --- |\n";
    private const string Unheard = "| Proizvod | Oznaka | GUID | Planovi | Planovi (nazivi) |\n| --- | --- | --- | --- | --- |\n";

    [Theory]
    [InlineData("| 产品名称 | 字符串 ID | GUID | 包含的服务计划 | 包含的服务计划（易记名称） |")]
    [InlineData("| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Enthaltene Dienstpläne (Anzeigenamen) |")]
    [InlineData("| 製品名 | 文字列 ID | GUID | 含まれているサービス プラン | 含まれているサービス プラン (フレンドリ名) |")]
    public void Headings_are_known_in_the_languages_seen(string headings)
    {
        var linked = LinkAll(("de-de/plans.md", "de-DE", headings + "\n| --- | --- | --- | --- | --- |\n" + GermanRow + "\n"));

        linked.Diagnostics.ShouldBeEmpty();
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        (product.Name, product.IsWhole, product.Plans.Count).ShouldBe(("Einfach", true, 2));
        product.Names.ShouldHaveSingleItem().Names.ShouldBe(["Einfach"]);
    }

    [Theory]
    [InlineData("fr-FR", "Produits supprimés", 1)]
    [InlineData("sv-SE", "Borttagna produkter", 1)]
    [InlineData("cs-CZ", "Odebrané produkty", 1)]
    [InlineData("fr-FR", "N", 0)]
    [InlineData("fr-FR", "Produits pour entreprises", 0)]
    public void A_title_among_the_products_that_takes_them_back_is_told(string locale, string title, int told)
        => Ids(LinkAll(("plans.md", locale, German + $"| {title} | | | | |\n" + GermanRow + "\n"))).ShouldBe(Enumerable.Repeat("CSP1085", told));

    [Fact]
    public void Headings_that_are_not_known_are_proven_by_the_English_page()
    {
        Ids(LinkAll(("xx/plans.md", "hr-HR", Unheard + GermanRow + "\n"))).ShouldBe(["CSP1074"]);

        var linked = LinkAll(("plans.md", "en-US", Page(Row)), ("hr-hr/plans.md", "hr-HR", Unheard + GermanRow + "\n"));
        linked.Diagnostics.ShouldBeEmpty();
        linked.Catalog.Services.Products.ShouldHaveSingleItem().Names.ShouldHaveSingleItem().Names.ShouldBe(["Einfach"]);
    }

    [Fact]
    public void Columns_beside_known_ones_are_known_by_what_stands_in_them()
    {
        const string Some = "| Produktname | Zeichenfolgen-ID | GUID | Was dazugehört | Was dazugehört (Namen) |\n| --- | --- | --- | --- | --- |\n";
        var linked = LinkAll(("de-de/plans.md", "de-DE", Some + GermanRow + "\n"));

        Ids(linked).ShouldBe(["CSP1074"]);
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        Ids(LinkAll(("de-de/plans.md", "de-DE", Some.Replace("Produktname | Zeichenfolgen-ID", "Zeichenfolgen-ID | Produktname", StringComparison.Ordinal) + GermanRow + "\n"))).ShouldBe(["CSP1033"]);
    }

    [Fact]
    public void One_heading_that_is_not_known_among_known_ones_costs_no_product()
    {
        const string Some = "| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Dasselbe in Worten |\n| --- | --- | --- | --- | --- |\n";
        var linked = LinkAll(("de-de/plans.md", "de-DE", Some + GermanRow + "\n"));

        Ids(linked).ShouldBe(["CSP1074"]);
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        LinkAll(("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", Some + GermanRow + "\n")).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cs-CZ", "| Název produktu | ID řetězce | Identifikátor GUID | Zahrnuté plány služby | Zahrnuté plány služeb (popisné názvy) |", "Nedají se přiřadit dohromady:", "Název plánu služby | Identifikátor GUID")]
    [InlineData("hu-HU", "| Terméknév | Karakterlánc-azonosító | GUID | Szolgáltatási csomagok foglalt | Szolgáltatási csomagok foglalt (felhasználóbarát nevek) |", "Nem rendelhetők hozzá együtt:", "Szolgáltatási csomag neve | GUID")]
    [InlineData("pl-PL", "| Nazwa produktu | Identyfikator ciągu | GUID | Uwzględnione plany usług | Uwzględnione plany usług (przyjazne nazwy) |", "Nie mogą być przypisane razem:", "Nazwa planu usługi | GUID")]
    [InlineData("nl-NL", "| Productnaam | Teken reeks-ID | GUID | Inbegrepen service plannen | Inbegrepen service abonnementen (beschrijvende namen) |", "Kunnen niet samen worden toegewezen:", "Naam van service plan | GUID")]
    [InlineData("sv-SE", "| Produktnamn | Sträng-ID | GUID | Service planer ingår | Service planer som ingår (egna namn) |", "Kan inte tilldelas tillsammans:", "Service plan namn | GUID")]
    [InlineData("tr-TR", "| Ürün adı | Dize KIMLIĞI | GUID | Dahil edilen hizmet planları | Dahil edilen hizmet planları (kolay adlar) |", "Birlikte atanamaz:", "Hizmet planı adı | GUID")]
    [InlineData("ru-RU", "| Название продукта | Идентификатор строки | GUID | Включенные планы службы | Включенные планы службы (понятные имена) |", "Совместное назначение недоступно:", "Имя плана службы | GUID")]
    [InlineData("ko-KR", "| 제품 이름 | 문자열 ID | GUID | 포함된 서비스 계획 | 포함된 서비스 계획(식별 이름) |", "함께 할당할 수 없습니다.", "서비스 계획 이름 | GUID")]
    public void A_translation_that_stands_alone_is_read_without_a_word(string locale, string headings, string apart, string group)
    {
        // As on Microsoft's page: a conflict in words above all groups, a note in place of one group, and a group.
        var page = $"{headings}\n| --- | --- | --- | --- | --- |\n{GermanRow}\n\n"
            + $"## <a name=\"service-plans-that-cannot-be-assigned-at-the-same-time\"></a>{apart}\n\n- Mail (2) x Mail (1).\n\n### <a name=\"service-directory\"></a>X: *Directory*\n\n> [!NOTE]\n> X x x.\n\n"
            + $"### <a name=\"service-post\"></a>X: *Post*\n\n{apart}\n\n| {group} |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var linked = LinkAll(($"{locale}/plans.md", locale, page));

        linked.Diagnostics.ShouldBeEmpty();
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        linked.Catalog.Services.Exclusions.ShouldHaveSingleItem().Name.ShouldBe("Post");
    }

    [Theory]
    [InlineData("de-DE", "Diese Pläne konnten früher nicht zusammen zugewiesen werden:")]
    [InlineData("es-ES", "Hasta 2020, estos planes no se podían asignar juntos:")]
    [InlineData("ja-JP", "以前は、次のプランを一緒に割り当てることはできませんでした。")]
    [InlineData("ru-RU", "Раньше эти планы нельзя было назначить вместе:")]
    [InlineData("it-IT", "Questi piani non devono essere assegnati insieme:")]
    [InlineData("zh-CN", "这些计划不需要一起分配：")]
    public void A_sentence_that_forbade_once_or_need_not_be_is_told_where_no_English_page_proves_it(string locale, string sentence)
    {
        var page = $"{German}{GermanRow}\n\n## <a name=\"service-plans-that-cannot-be-assigned-at-the-same-time\"></a>Service plans that cannot be assigned together\n\n### <a name=\"service-post\"></a>X: *Post*\n\n{sentence}\n\n| Serviceplanname | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";

        Ids(LinkAll(($"{locale}/plans.md", locale, page))).ShouldBe(["CSP1085"]);
    }

    [Theory]
    [InlineData("de-DE", "<a name=\"service-plans-that-cannot-be-assigned-at-the-same-time\"></a>Dienstpläne, die gleichzeitig zugewiesen werden können", 1)]
    [InlineData("de-DE", "Dienstpläne, die gleichzeitig zugewiesen werden können", 1)]
    [InlineData("ja-JP", "同時に割り当てることができるサービス プラン", 1)]
    [InlineData("de-DE", "Dienstpläne, die nicht gleichzeitig zugewiesen werden können", 0)]
    [InlineData("ja-JP", "同時に割り当てることができないサービス プラン", 0)]
    [InlineData("de-DE", "Anhang", 0)]
    public void A_heading_over_all_groups_that_lost_its_negation_is_told_once_where_no_English_page_proves_it(string locale, string heading, int told)
    {
        const string Group = "Cannot be assigned together:\n\n| Serviceplanname | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var calls = Group.Replace("MAIL | 11111111-0000-0000-0000-000000000001", "CALLS | 11111111-0000-0000-0000-000000000003", StringComparison.Ordinal);
        var page = $"# Pläne\n\n{German}{GermanRow}\n\n## {heading}\n\n### <a name=\"service-post\"></a>Service: *Post*\n\n{Group}\n### Service: *Calls*\n\n{calls}";

        Ids(LinkAll(($"{locale}/plans.md", locale, page))).ShouldBe(Enumerable.Repeat("CSP1085", told));
        Ids(LinkAll(("plans.md", "en-US", Page(Row) + $"\n### Service: *Post*\n\n{Group}\n### Service: *Calls*\n\n{calls}"), ($"{locale}/plans.md", locale, page))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ko-KR", "이 표는 더 이상 유효하지 않습니다.")]
    [InlineData("pt-BR", "Esta tabela não é mais válida.")]
    [InlineData("zh-TW", "本表不再適用。")]
    [InlineData("ru-RU", "Эта таблица больше не действует.")]
    public void That_the_table_is_not_kept_is_told_in_its_language(string locale, string sentence)
    {
        Ids(LinkAll(($"{locale}/plans.md", locale, $"{sentence}\n\n{German}{GermanRow}\n"))).ShouldBe(["CSP1085"]);
        Ids(LinkAll(($"{locale}/plans.md", locale, $"{German}{GermanRow}\n\n{sentence}\n"))).ShouldBe(["CSP1085"]);
    }

    [Fact]
    public void Headings_that_are_not_known_are_told_once_however_many_groups_have_them()
    {
        const string Group = "Diese nicht:\n\n| Wie er heißt | GUID |\n| --- | --- |\n| {0} | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var page = "## Pläne, die sich nicht vertragen\n\n### Dienst: Post\n\n" + Group.Replace("{0}", "MAIL", StringComparison.Ordinal) + "\n### Dienst: Ablage\n\n" + Group.Replace("{0}", "MAIL", StringComparison.Ordinal);

        Ids(LinkAll(("de-de/plans.md", "de-DE", page))).ShouldBe(["CSP1074"]);
    }

    [Theory]
    [InlineData("MAIL (11111111-0000-0000-0000-00000000000b)", "CSP2070")]
    [InlineData("CALLS (33333333-0000-0000-0000-000000000003)", "CSP2072")]
    public void Two_translations_that_differ_prove_neither(string other, string id)
    {
        const string French = "| Simple | BASIC | " + Basic + " | {0}<br/>" + Files + " |";
        const string Heading = "| Nom du produit | ID de chaîne | GUID | Plans de service inclus |\n| --- | --- | --- | --- |\n";
        var linked = LinkAll(
            ("de-de/plans.md", "de-DE", German + GermanRow + "\n"),
            ("fr-fr/plans.md", "fr-FR", Heading + French.Replace("{0}", other, StringComparison.Ordinal) + "\n"));

        Ids(linked).ShouldContain(id);
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
        LinkAll(("plans.md", "en-US", Page(Row)), ("fr-fr/plans.md", "fr-FR", Heading + French.Replace("{0}", other, StringComparison.Ordinal) + "\n"))
            .Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void A_plan_of_a_group_may_stand_before_its_GUID_once_more()
    {
        const string Group = $"### Dienst: Post\n\nDiese können nicht zusammen zugewiesen werden:\n\n| Serviceplanname | GUID |\n| --- | --- |\n| MAIL | {Mail} |\n| | |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var linked = LinkAll(("de-de/plans.md", "de-DE", Group));

        linked.Diagnostics.ShouldBeEmpty();
        linked.Catalog.Services.Exclusions.ShouldHaveSingleItem().Plans.Count.ShouldBe(2);
        Ids(LinkAll(("de-de/plans.md", "de-DE", Group.Replace("MAIL (", "POST (", StringComparison.Ordinal)))).ShouldBe(["CSP1030"]);
    }

    [Fact]
    public void A_product_has_its_name_in_every_language_and_is_called_by_the_English_one()
    {
        var linked = LinkAll(
            ("de-de/plans.md", "de-DE", German + GermanRow + "\n"),
            ("plans.md", null, Page(Row)),
            ("fr-fr/plans.md", "fr-FR", German + GermanRow.Replace("Einfach", "Simple", StringComparison.Ordinal) + "\n"));

        linked.Diagnostics.ShouldBeEmpty();
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        product.Name.ShouldBe("Basic");
        product.Names.Select(names => (names.Locale, names.Names[0])).ShouldBe([("de-DE", "Einfach"), ("fr-FR", "Simple")]);
    }

    [Fact]
    public void A_name_of_another_product_is_told()
    {
        var other = Row.Replace("Basic | BASIC", "Large | LARGE", StringComparison.Ordinal).Replace(Basic, Large, StringComparison.Ordinal);

        Ids(LinkAll(("plans.md", "en-US", Page(Row, other)), ("de-de/plans.md", "de-DE", German + GermanRow.Replace("Einfach", "Large", StringComparison.Ordinal) + "\n"))).ShouldBe(["CSP2075"]);
    }

    [Fact]
    public void A_bilingual_page_gives_both_names()
    {
        const string Both = "<span data-ttu-id=\"a1\">Einfach</span><span class=\"sxs-lookup\"><span data-stu-id=\"a1\">Basic</span></span>";
        var linked = LinkAll(("plans.md", "de-DE", German + GermanRow.Replace("Einfach", Both, StringComparison.Ordinal) + "\n"));

        linked.Diagnostics.ShouldBeEmpty();
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        (product.Name, product.Names.Single().Names[0]).ShouldBe(("Basic", "Einfach"));
    }

    [Theory]
    [InlineData("22222222-0000-0000-0000-000000000009", Basic)]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000007)", Mail)]
    public void A_GUID_that_differs_from_the_English_beside_it_is_told(string local, string english)
    {
        var both = $"<span data-ttu-id=\"a1\">{local}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a1\">{english}</span></span>";
        var linked = LinkAll(("plans.md", "de-DE", German + GermanRow.Replace(english, both, StringComparison.Ordinal) + "\n"));

        Ids(linked).ShouldBe(["CSP1084"]);
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        (product.Id, product.IsWhole).ShouldBe((Basic, true));
    }

    [Theory]
    [InlineData("(11111111-0000-0000-0000-000000000002)<br/>", "(11111111-0000-0000-0000-000000000002)<br/>")]
    [InlineData(Basic, "22222222-0000-0000-0000-00000000000f")]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000001)", "MAIL (11111111-0000-0000-0000-00000000000b)")]
    [InlineData("Mail for all (11111111-0000-0000-0000-000000000001)", "Mail for all (11111111-0000-0000-0000-00000000000b)")]
    public void A_GUID_that_a_translator_changed_is_told_at_its_cell_and_the_English_one_counts(string from, string to)
    {
        var text = German + GermanRow.Replace(from, to, StringComparison.Ordinal) + "\n";
        var linked = LinkAll(("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", text));

        Ids(linked).ShouldBe(from == to ? [] : ["CSP2070"]);
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        (product.Id, product.IsWhole, product.Plans.Count).ShouldBe((Basic, true, 2));
        product.Names.ShouldHaveSingleItem().Names.ShouldBe(["Einfach"]);
    }

    [Theory]
    [InlineData("11111111-0000-0000-0000-00000000000")]
    [InlineData("11111111-0000-0000-0000-00000000000l")]
    public void A_GUID_that_lost_a_digit_is_told_and_takes_nothing_from_the_English_page(string damaged)
    {
        var text = German + GermanRow.Replace("MAIL (11111111-0000-0000-0000-000000000001)", $"MAIL ({damaged})", StringComparison.Ordinal) + "\n";
        var linked = LinkAll(("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", text));

        Ids(linked).ShouldBe(["CSP1030"]);
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void A_String_ID_that_was_translated_is_told()
    {
        var linked = LinkAll(
            ("plans.md", "en-US", Page(Row)),
            ("de-de/plans.md", "de-DE", German + GermanRow.Replace("| BASIC", "| EINFACH", StringComparison.Ordinal).Replace("FILES (", "DATEIEN (", StringComparison.Ordinal) + "\n"));

        Ids(linked).ShouldBe(["CSP2071", "CSP2071"]);
        linked.Catalog.Services.Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");
        linked.Catalog.Services.Plans.Select(plan => plan.StringId).ShouldBe(["FILES", "MAIL"]);
    }

    [Fact]
    public void A_String_ID_that_the_English_page_has_as_well_is_not_told_again()
    {
        var other = Row.Replace("Basic | BASIC", "Large | LARGE", StringComparison.Ordinal).Replace(Basic, Large, StringComparison.Ordinal);
        var linked = LinkAll(
            ("plans.md", "en-US", Page(other.Replace("MAIL (", "POST (", StringComparison.Ordinal), Row)),
            ("de-de/plans.md", "de-DE", German + GermanRow.Replace("Einfach | BASIC", "Groß | LARGE", StringComparison.Ordinal).Replace(Basic, Large, StringComparison.Ordinal) + "\n"));

        Ids(linked).ShouldBe(["CSP2041"]);
    }

    [Fact]
    public void Plans_that_differ_on_one_day_are_told_and_those_of_another_day_are_not()
    {
        var text = German + $"| Einfach | BASIC | {Basic} | {Mail} | {FriendlyMail} |\n";

        Ids(LinkAll(("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", text))).ShouldBe(["CSP2072"]);
        Ids(LinkAll("01/01/2020", ("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", text))).ShouldBeEmpty();
    }

    [Fact]
    public void Plans_that_differ_on_pages_without_a_day_are_told()
    {
        SourceDocument[] pages = [new("plans.md", Page(Row)), new("de-de/plans.md", German + $"| Einfach | BASIC | {Basic} | {Mail} | {FriendlyMail} |\n")];

        Ids(CatalogLinker.Link([], null, pages.Select(ServicePlanPageReader.Read))).ShouldBe(["CSP2072"]);
    }

    [Fact]
    public void A_translation_never_wins_over_the_English_page()
    {
        var text = German + $"| Einfach | BASIC | {Basic} | {Mail} | {FriendlyMail} |\n| Groß | LARGE | {Large} | {Files} | {FriendlyFiles} |\n";
        var linked = LinkAll("01/01/2030", ("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", text));

        Ids(linked).ShouldBe(["CSP2076"]);
        linked.Catalog.Services.Products.Select(product => (product.Name, product.Plans.Count)).ShouldBe([("Basic", 2), ("Groß", 1)]);
    }

    [Fact]
    public void Groups_of_a_translation_are_those_of_the_English_page()
    {
        const string English = "\n### Service: Post\n\nThese cannot be assigned together:\n\n| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        const string Local = "\n### <a name=\"service-post\"></a>Dienst: Post\n\nDiese nicht:\n\n| Serviceplanname | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-00000000000c |\n";
        var linked = LinkAll(("plans.md", "en-US", Page(Row) + English), ("de-de/plans.md", "de-DE", German + GermanRow + "\n" + Local));

        Ids(linked).ShouldBe(["CSP2070"]);
        linked.Catalog.Services.Exclusions.ShouldHaveSingleItem().Name.ShouldBe("Post");

        var renamed = LinkAll(("plans.md", "en-US", Page(Row) + English), ("tr-tr/plans.md", "tr-TR", German + GermanRow + "\n" + English.Replace("| MAIL ", "| MAILı ", StringComparison.Ordinal)));
        Ids(renamed).ShouldBe(["CSP2071"]);
        renamed.Catalog.Services.Exclusions.Count.ShouldBe(1);
    }

    [Fact]
    public void A_group_of_a_translation_alone_is_told_and_counts()
    {
        const string English = "\n### Service: Post\n\nThese cannot be assigned together:\n\n| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var local = English.Replace("Post", "Calls", StringComparison.Ordinal).Replace("MAIL", "CALLS", StringComparison.Ordinal).Replace("FILES", "DESK", StringComparison.Ordinal).Replace("11111111", "33333333", StringComparison.Ordinal);
        var linked = LinkAll(("plans.md", "en-US", Page(Row) + English), ("de-de/plans.md", "de-DE", German + GermanRow + "\n" + local));

        Ids(linked).ShouldBe(["CSP2083"]);
        linked.Catalog.Services.Exclusions.Count.ShouldBe(2);
        Ids(LinkAll(("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", German + GermanRow + "\n" + local))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Service", "CSP2073")]
    [InlineData("Dienst", "CSP2073")]
    [InlineData("Anderer", "CSP2083")]
    public void A_group_of_a_translation_with_another_plan_in_it_is_told(string heading, string id)
    {
        const string English = "\n### Service: Post\n\nThese cannot be assigned together:\n\n| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var local = English.Replace("Service: Post", heading == "Anderer" ? "Service: Briefe" : heading + ": Post", StringComparison.Ordinal).Replace("| FILES | 11111111-0000-0000-0000-000000000002 |", "| CALLS | 33333333-0000-0000-0000-000000000002 |", StringComparison.Ordinal);

        Ids(LinkAll(("plans.md", "en-US", Page(Row) + English), ("de-de/plans.md", "de-DE", German + GermanRow + "\n" + local))).ShouldBe([id]);
    }

    [Fact]
    public void Products_alone_prove_no_group_of_a_translation()
    {
        const string Local = "\n### <a name=\"service-post\"></a>Dienst: Post\n\nDiese können zusammen zugewiesen werden:\n\n| Serviceplanname | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";

        Ids(LinkAll(("plans.md", "en-US", Page(Row)), ("de-de/plans.md", "de-DE", German + GermanRow + "\n" + Local))).ShouldBe(["CSP1085"]);
    }

    [Fact]
    public void A_row_with_the_GUID_of_one_product_and_the_String_ID_of_another_is_told_once_and_names_neither()
    {
        var other = Row.Replace("Basic | BASIC", "Large | LARGE", StringComparison.Ordinal).Replace(Basic, Large, StringComparison.Ordinal).Replace("MAIL (11111111", "CALLS (33333333", StringComparison.Ordinal).Replace("Mail for all (11111111", "Calls for all (33333333", StringComparison.Ordinal);
        var linked = LinkAll(("plans.md", "en-US", Page(Row, other)), ("de-de/plans.md", "de-DE", German + GermanRow.Replace(Basic, Large, StringComparison.Ordinal) + "\n"));

        Ids(linked).ShouldBe(["CSP2071"]);
        linked.Catalog.Services.Products.ShouldAllBe(product => product.Names.Count == 0);
    }

    [Fact]
    public void Of_two_groups_that_nearly_agree_the_newer_is_followed()
    {
        static string Group(params string[] plans) => "### Service: Post\n\nThese cannot be assigned together:\n\n| Service Plan Name | GUID |\n| --- | --- |\n"
            + string.Concat(plans.Select(plan => $"| P{plan} | 11111111-0000-0000-0000-00000000000{plan} |\n"));

        var older = LinkAll("01/01/2020", ("a.md", "en-US", Group("1", "2", "3")), ("b.md", "en-US", Group("1", "2", "4")));
        Ids(older).ShouldBe(["CSP2073"]);
        older.Catalog.Services.Exclusions.Count.ShouldBe(1);

        var sameDay = LinkAll(("a.md", "en-US", Group("1", "2", "3")), ("b.md", "en-US", Group("1", "2", "4")));
        Ids(sameDay).ShouldBe(["CSP2073"]);
        sameDay.Catalog.Services.Exclusions.Count.ShouldBe(2);
    }

    [Fact]
    public void Products_of_Chinas_cloud_alone_are_of_its_market()
    {
        var china = $"# Plans operated by 21Vianet\n\n{German}{GermanRow}\n| Nur dort | CHINA | {Large} | {Mail} | {FriendlyMail} |\n";
        var linked = LinkAll(("plans.md", "en-US", Page(Row)), ("zh-cn/plans.md", "zh-CN", china));

        linked.Diagnostics.ShouldBeEmpty();
        linked.Catalog.Services.Products.Select(product => (product.StringId, product.Market)).ShouldBe([("BASIC", null), ("CHINA", "China")]);
    }

    [Fact]
    public void A_product_that_two_clouds_describe_differently_is_not_known()
    {
        var china = $"# Plans operated by 21Vianet\n\n{German}| Einfach | BASIC | {Basic} | {Mail} | {FriendlyMail} |\n";
        var linked = LinkAll(("plans.md", "en-US", Page(Row)), ("zh-cn/plans.md", "zh-CN", china));

        Ids(linked).ShouldBe(["CSP2074"]);
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    private static LinkResult LinkAll(params (string Path, string? Locale, string Text)[] pages) => LinkAll("10/13/2021", pages);

    // The last page is of the day given, the others of one day.
    private static LinkResult LinkAll(string lastDay, params (string Path, string? Locale, string Text)[] pages)
    {
        var read = pages.Select((page, index) => ServicePlanPageReader.Read(new SourceDocument(
            page.Path,
            $"---\nms.date: {(index == pages.Length - 1 ? lastDay : "10/13/2021")}\n{(page.Locale is null ? "" : $"ms.contentlocale: {page.Locale}\n")}---\n\n{page.Text}"))).ToList();
        var linked = CatalogLinker.Link([], null, read);

        // What comes out never depends on the order of the pages.
        CatalogLinker.Link([], null, Enumerable.Reverse(read)).ShouldBe(linked);
        return linked;
    }

    private static List<string> Ids(LinkResult linked) => [.. linked.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id)];
}
