using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using Shouldly;
using Xunit;
using static CspCatalogGen.ServicePlans.Tests.Reference;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>What stands around the tables of a licensing reference: understood, or told at its place.</summary>
public class ReferenceSentenceTests
{
    private const string MailId = "11111111-0000-0000-0000-000000000001";
    private const string FilesId = "11111111-0000-0000-0000-000000000002";
    private const string Apart = "These plans cannot be assigned together:";
    private const string BasicRow = $"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |";
    private const string Group = $"| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | {MailId} |\n| FILES | {FilesId} |\n";

    [Theory]
    [InlineData("A user can hold only one of the following plans:")]
    [InlineData("The plans in this table exclude each other.")]
    [InlineData("These may not be held at the same time:")]
    public void A_sentence_that_says_that_plans_exclude_one_another_is_understood(string sentence)
    {
        var page = $"## Post\n\n{sentence}\n\n{Group}";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("The plans below are no longer mutually exclusive.")]
    [InlineData("These plans don't conflict:")]
    [InlineData("These plans have to be assigned together:")]
    [InlineData("One plan cannot be assigned with another; all others can be combined.")]
    public void A_sentence_that_takes_the_group_back_refuses_it(string sentence)
    {
        var page = $"## Plans that exclude one another\n\n### Service: *Post*\n\n{sentence}\n\n{Group}";

        Said(page).ShouldBe(["CSP1076: " + sentence]);
        Groups(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("These plans cannot be assigned together, unless on weekdays:")]
    [InlineData("Every customer of ours gets these plans:")]
    public void A_word_that_is_not_known_is_told(string sentence)
    {
        var page = $"## Plans that exclude one another\n\n### Service: *Post*\n\n{sentence}\n\n{Group}";

        Said(page).ShouldBe(["CSP1085: " + sentence]);
        Groups(page).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("11111111-0000-0000-0000-00000000002", "CSP1030: 11111111-0000-0000-0000-00000000002")]
    [InlineData("~~11111111-0000-0000-0000-000000000002~~", "CSP1078: ~~11111111-0000-0000-0000-000000000002~~")]
    public void A_group_that_lost_a_plan_to_what_is_told_is_not_told_as_well(string id, string said)
        => Said($"## Post\n\n{Apart}\n\n{Group.Replace(FilesId, id, System.StringComparison.Ordinal)}").ShouldBe([said]);

    [Theory]
    [InlineData("\n| FILES |", "CSP1072")]
    [InlineData("<!-- | FILES |", "CSP1078")]
    public void A_group_whose_other_rows_were_lost_behind_it_is_not_told_as_well(string row, string id)
        => Said($"## Post\n\n{Apart}\n\n{Group.Replace("| FILES |", row, System.StringComparison.Ordinal)}{(id == "CSP1078" ? "-->\n" : "")}").ShouldHaveSingleItem().ShouldStartWith(id);

    [Theory]
    [InlineData("These plans could not be assigned together:")]
    [InlineData("These plans need not be assigned together:")]
    [InlineData("You do not have to assign these plans together:")]
    [InlineData("These plans cannot only be assigned together:")]
    [InlineData("Is it so that these plans cannot be assigned together?")]
    [InlineData("These plans cannot all be assigned together:")]
    [InlineData("Not all of the plans below can be assigned together:")]
    [InlineData("These plans cannot be assigned together with Yammer:")]
    [InlineData("Each of the pairs below cannot be assigned together:")]
    [InlineData("These plans should not be assigned together:")]
    [InlineData("These plans cannot be assigned together to groups:")]
    [InlineData("These plans cannot be assigned:")]
    [InlineData("Each of these plans needs the other one:")]
    public void What_forbids_nothing_or_did_once_is_told(string sentence)
        => Said($"## Plans that exclude one another\n\n### Service: *Post*\n\n{sentence}\n\n{Group}").ShouldBe(["CSP1085: " + sentence]);

    [Theory]
    [InlineData("A user cannot have more than one of these plans:")]
    [InlineData("You can't assign both of these plans to a user:")]
    [InlineData("These plans cannot be assigned with one another:")]
    [InlineData("These plans can't be assigned to the same user at the same time:")]
    public void What_forbids_any_two_is_known(string sentence)
        => Said($"## Plans that exclude one another\n\n### Service: *Post*\n\n{sentence}\n\n{Group}").ShouldBeEmpty();

    [Fact]
    public void A_sentence_of_another_service_is_told()
    {
        const string Note = "All service plans related to SharePoint can now be assigned together.";

        Said($"## Plans that exclude one another\n\n### Service: *Exchange Online*\n\n{Note}\n").ShouldBe(["CSP1085: " + Note]);
        Said($"## Plans that exclude one another\n\n### Service: *SharePoint Online*\n\n{Note}\n").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("## Obsolete: plans that exclude one another", "### Service: *Post*")]
    [InlineData("## Plans that could not be assigned together", "### Service: *Post*")]
    [InlineData("## Plans that exclude one another in Brazil", "### Service: *Post*")]
    [InlineData("## Plans that exclude one another", "### Service: *Post* (no longer)")]
    [InlineData("## Plans that exclude one another", "### Service: *Post* (Japan)")]
    public void A_heading_that_takes_something_from_a_group_is_told(string above, string service)
        => Said($"{above}\n\n{service}\n\n{Apart}\n\n{Group}").ShouldHaveSingleItem().ShouldStartWith("CSP1085: ");

    [Theory]
    [InlineData("## ~~Plans that exclude one another~~\n\n### Service: *Post*\n\n" + Apart)]
    [InlineData("## Plans that exclude one another\n\n### ~~Service: *Post*~~\n\n" + Apart)]
    [InlineData("## Plans that exclude one another\n\n### Service: *Post*\n\n~~" + Apart + "~~")]
    [InlineData("## Plans that exclude one another\n\n### Service: *Post*\n\n<p hidden>" + Apart + "</p>")]
    public void What_is_struck_out_or_hidden_above_a_group_is_told(string above)
        => Said($"{above}\n\n{Group}").ShouldContain(line => line.StartsWith("CSP1078: ", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("From Monday on these plans can be assigned together.")]
    [InlineData("\\* Not for schools.")]
    public void What_stands_below_a_group_is_told(string sentence)
        => Said($"### Service: *Post*\n\n{Apart}\n\n{Group}\n{sentence}\n\n### Service: *Calls*\n\nNo groups.\n").ShouldHaveSingleItem().ShouldStartWith("CSP1085: ");

    [Theory]
    [InlineData("## Annex: every plan")]
    [InlineData("## Plans that exclude one another\n\n### Former plans")]
    [InlineData("## Order of plans\n\n### Service: *Post*\n\nGive these to a user as the first:")]
    public void A_table_of_plans_under_another_heading_is_no_group(string above)
    {
        var page = $"{above}\n\n{Group}";

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP1075: ");
        Groups(page).ShouldBeEmpty();
    }

    [Fact]
    public void A_caption_is_a_sentence_like_any_other()
    {
        var page = $"### Service: *Post*\n\n<table><caption>These can be assigned together</caption><tr><th>Service Plan Name</th><th>GUID</th></tr><tr><td>MAIL</td><td>{MailId}</td></tr><tr><td>FILES</td><td>{FilesId}</td></tr></table>\n";

        Said(page).ShouldBe(["CSP1076: These can be assigned together"]);
    }

    [Theory]
    [InlineData($"{Apart}\n\n- MAIL\n- FILES\n", "CSP1083")]
    [InlineData("MAIL cannot be assigned together with FILES.\n", "CSP1083")]
    [InlineData("| Service Plan Name |\n| --- |\n| MAIL |\n| FILES |\n", "CSP1088")]
    [InlineData("| Plan | Excludes |\n| --- | --- |\n| MAIL | FILES |\n", "CSP1088")]
    [InlineData($"```\n{Group}```\n", "CSP1088")]
    [InlineData("[!INCLUDE [plans](plans-of-post.md)]\n", "CSP1088")]
    [InlineData($"| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | {MailId} |\n", "CSP1087")]
    public void A_group_that_is_lost_is_told(string section, string id)
        => Said(Page(BasicRow) + $"\n### Service: *Post*\n\n{section}\n### Service: *Calls*\n\n{Apart}\n\n{Group}").ShouldHaveSingleItem().ShouldStartWith(id + ": ");

    [Theory]
    [InlineData("| Service | Service Plan Name | GUID |\n| --- | --- | --- |\n| Post | MAIL | {0} |\n| Post | FILES | {1} |\n| Calls | LINE | {2} |\n| Calls | PHONE | {3} |\n")]
    [InlineData("| Service | Group | Service plan | GUID |\n| --- | --- | --- | --- |\n| Post | 1 | MAIL | {0} |\n| Post | 1 | FILES | {1} |\n| Calls | 1 | LINE | {2} |\n| Calls | 1 | PHONE | {3} |\n")]
    public void Two_services_are_never_one_group(string table)
    {
        string Id(int number) => $"11111111-0000-0000-0000-00000000000{number}";
        var page = "## Plans that exclude one another\n\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, table, Id(1), Id(2), Id(3), Id(4));

        Groups(page).ShouldBe([2, 2]);
    }

    [Theory]
    [InlineData("optional MAIL_FOR_ALL")]
    [InlineData("MAIL_FOR_ALL FILES_FOR_ALL")]
    [InlineData("MAIL_FOR_ALL¹")]
    [InlineData("MAIL_FOR_ALL - gone in June")]
    [InlineData("✗ MAIL_FOR_ALL")]
    [InlineData("2. MAIL_FOR_ALL")]
    public void What_stands_beside_a_String_ID_makes_the_product_unknown(string plan)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {plan} ({MailId}) | {FriendlyMail} |");

        Said(page).ShouldBe(["CSP1086: " + plan]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Only some plans are listed in the table.", "CSP1085")]
    [InlineData("MAIL_FOR_ALL is not sold.", "CSP1085")]
    [InlineData("Basic also includes the telephone.", "CSP1085")]
    [InlineData("Basic is retired.", "CSP1085")]
    [InlineData("Plans marked with a star are trials.", "CSP1085")]
    [InlineData("Only for schools.", "CSP1085")]
    [InlineData("This page is out of date.", "CSP1085")]
    [InlineData("BASIC_POST includes PHONE as well.", "CSP1085")]
    [InlineData("Basic comes with the telephone, too.", "CSP1085")]
    [InlineData("Telephone plans aren't listed.", "CSP1085")]
    [InlineData("The list isn't complete.", "CSP1085")]
    [InlineData("Plans of the telephone are left out.", "CSP1085")]
    [InlineData("In May, MAIL_FOR_ALL went to another product.", "CSP1085")]
    [InlineData("Basic includes the telephone since 2024.", "CSP1085")]
    [InlineData("European customers get these products without the telephone.", "CSP1085")]
    [InlineData("What the products include depends on the country.", "CSP1085")]
    [InlineData("The products hold other plans in Brazil.", "CSP1085")]
    [InlineData("This page is archived.", "CSP1085")]
    [InlineData("Don't rely on this table.", "CSP1085")]
    [InlineData("Use these products for nonprofits.", "CSP1085")]
    [InlineData("{% if school %}", "CSP1088")]
    [InlineData("It applies to Office 365 operated by 21Vianet.", "CSP1089")]
    [InlineData("These products are those of China.", "CSP1089")]
    public void What_takes_something_from_the_products_is_told(string sentence, string id)
        => Said($"# Plans\n\n{sentence}\n\n" + Page(BasicRow).Replace("# Products\n", "", System.StringComparison.Ordinal)).ShouldBe([id + ": " + sentence]);

    [Theory]
    [InlineData("It applies to Office 365 operated by 21Vianet.")]
    [InlineData("These products are sold in China.")]
    public void A_cloud_that_is_named_below_the_products_is_told(string sentence)
        => Said(Page(BasicRow) + $"\n{sentence}\n").ShouldBe(["CSP1089: " + sentence]);

    [Theory]
    [InlineData("You may know the product by another, older name: *BASICMAIL*. PowerShell writes it as BASIC_MAIL.")]
    [InlineData("The table lists the products that most customers hold. It is a part of our handbook, was written on May 3rd, 2024, and is right only as of that day.")]
    [InlineData("We do not plan to write new services into it each month. You can also download it as a file.")]
    [InlineData("Only the products that our customers hold are listed; Microsoft has many more.")]
    [InlineData("- **GUID**: a number that the portal uses for the product\n- **Service plans**: a list of the plans in the product")]
    public void What_introduces_the_products_is_known(string sentence)
        => Said($"# Plans\n\n{sentence}\n\n" + Page(BasicRow).Replace("# Products\n", "", System.StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("BASIC_MAIL enthält auch das Telefon.", 1)]
    [InlineData("Diese Seite ist veraltet.", 1)]
    [InlineData("Die Tabelle ist nur zum Nachschlagen und gilt nicht für immer.", 0)]
    public void What_a_translation_says_of_an_identifier_or_of_itself_is_told(string sentence, int told)
        => Translated($"# Pläne\n\n{sentence}\n\n" + Page(BasicRow).Replace("# Products\n", "", System.StringComparison.Ordinal)).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldBe(Enumerable.Repeat("CSP1085", told));

    [Theory]
    [InlineData("de-DE", "Teams-Pläne fehlen.")]
    [InlineData("de-DE", "Die Liste ist unvollständig.")]
    [InlineData("fr-FR", "Les plans Teams ne sont pas listés.")]
    [InlineData("pt-BR", "Os planos do telefone foram retirados.")]
    [InlineData("tr-TR", "Telefon planları ayrıca gelir.")]
    [InlineData("hu-HU", "A csomagok közül néhány hiányzik.")]
    [InlineData("uk-UA", "Плани телефонії тут пропущено.")]
    [InlineData("ja-JP", "電話のプランは別に含まれます。")]
    [InlineData("vi-VN", "Các gói điện thoại được thêm vào.")]
    public void What_a_translation_that_stands_alone_says_of_plans_is_told(string locale, string sentence)
    {
        const string Heading = "| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Enthaltene Dienstpläne (Anzeigenamen) |\n| --- | --- | --- | --- | --- |\n";
        foreach (var page in new[] { $"# X\n\n{sentence}\n\n{Heading}{BasicRow}\n", $"# X\n\n{sentence}\n\n## Y\n\n{Heading}{BasicRow}\n", $"# X\n\n{Heading}{BasicRow}\n\n{sentence}\n", $"# X\n\n{Heading}{BasicRow}\n\n### Y\n\n{sentence}\n" })
        {
            SaidIn(locale, page).ShouldBe(["CSP1085: " + sentence]);
        }
    }

    [Theory]
    [InlineData("Die Dienstpläne für das Telefon sind nicht mehr enthalten.", 1)]
    [InlineData("Produkte wechseln", 0)]
    public void What_takes_something_back_in_another_section_of_a_translation_is_told(string sentence, int told)
        => SaidIn("de-DE", $"# X\n\n| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Enthaltene Dienstpläne (Anzeigenamen) |\n| --- | --- | --- | --- | --- |\n{BasicRow}\n\n## Mehr\n\n{sentence}\n").Count().ShouldBe(told);

    [Theory]
    [InlineData("Beim Verwalten sehen Sie Produkte wie *Office 365 E3*. In PowerShell heißt es *ENTERPRISEPACK*, im Graph *6fd2c87f-b296-42f0-b197-1e91e994b900*. Die Tabelle führt die häufigsten Produkte auf und gilt nur am Tag der letzten Änderung.")]
    [InlineData("- **Produktname**: steht in den Portalen\n- **Enthaltene Dienstpläne** – die Dienstpläne des Produkts")]
    [InlineData("- **Name des Produkts**: steht in den Portalen\n- **Die enthaltenen Dienstpläne** – alle Dienstpläne")]
    [InlineData("> [!NOTE]\n> Diese Angaben wurden zuletzt am 3. Mai 2024 geändert.")]
    public void What_translations_of_the_published_page_say_is_known(string words)
        => SaidIn("de-DE", $"# X\n\n{words}\n\n| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Enthaltene Dienstpläne (Anzeigenamen) |\n| --- | --- | --- | --- | --- |\n{BasicRow}\n\n## Mehr\n\n- Produkte wechseln\n").ShouldBeEmpty();

    [Theory]
    [InlineData("## Keine Produkte mehr", "")]
    [InlineData("## Grundlagen", "Sie zählen wieder mit.")]
    public void What_a_translation_says_of_foundation_plans_is_told(string heading, string sentence)
        => SaidIn("de-DE", $"{heading}\n\n{sentence}\n\n| Foundation service plan | GUID |\n| --- | --- |\n| FILES | {FilesId} |\n").ShouldHaveSingleItem().ShouldStartWith("CSP1085: ");

    [Fact]
    public void A_heading_of_a_translation_that_takes_its_products_back_is_told()
        => SaidIn("de-DE", $"# Nicht mehr verkauft\n\n| Produktname | Zeichenfolgen-ID | GUID | Enthaltene Dienstpläne | Enthaltene Dienstpläne (Anzeigenamen) |\n| --- | --- | --- | --- | --- |\n{BasicRow}\n").ShouldBe(["CSP1085: Nicht mehr verkauft"]);

    [Theory]
    [InlineData("No longer sold", 1)]
    [InlineData("Nicht mehr verfügbar", 1)]
    [InlineData("Sold in Japan", 1)]
    [InlineData("Post and files", 0)]
    public void A_title_among_the_products_that_takes_them_back_is_told(string title, int told)
        => Said(Page($"| {title} | | | | |", BasicRow)).ShouldBe(Enumerable.Repeat("CSP1085: " + title, told));

    [Theory]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000001) <!-- no longer included -->", "CSP1078")]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000001) ![not included](x.png)", "CSP1050")]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000001) <!-- checked -->", null)]
    public void What_stands_behind_a_plan_unseen_is_told(string plan, string? id)
        => Said(Page($"| Basic | BASIC | {Basic} | {plan} | Post ({MailId}) |")).Select(line => line[..7]).ShouldBe(id is null ? [] : [id]);

    [Fact]
    public void A_heading_above_products_that_takes_them_back_is_told()
        => Said(Page().TrimEnd() + "\n\n## No longer sold\n\n" + Page(BasicRow).Replace("# Products\n", "", System.StringComparison.Ordinal)).ShouldContain("CSP1085: No longer sold");

    [Theory]
    [InlineData("## Not foundation plans any more", "")]
    [InlineData("## Former plans\n\n### Foundation plans", "")]
    [InlineData("## Foundation plans of Japan", "")]
    [InlineData("## Foundation plans", "They are no foundation plans since the summer.")]
    [InlineData("## Foundation plans", "These were foundation plans.")]
    [InlineData("## Foundation plans", "This table is a draft.")]
    [InlineData("## Foundation plans", "These plans are foundation plans for schools.")]
    [InlineData("## Foundation plans", "These plans make a conflict.")]
    [InlineData("## Foundation plans", "Some of these are foundation plans.")]
    [InlineData("## Foundation plans", "The plans below are not the ground for others and conflict.")]
    public void What_takes_foundation_plans_back_is_told(string heading, string sentence)
    {
        const string Table = $"| Foundation service plan | GUID |\n| --- | --- |\n| FILES | {FilesId} |\n";

        Said($"{heading}\n\n{sentence}\n\n{Table}").ShouldHaveSingleItem().ShouldStartWith("CSP1085: ");
        if (sentence.Length > 0)
        {
            Said($"{heading}\n\n{Table}\n{sentence}\n\n## Contact\n\nDo not call.\n").ShouldBe(["CSP1085: " + sentence]);
        }
    }

    [Theory]
    [InlineData("Foundation plans", "The following plans are only the ground for others, so they never make a conflict:")]
    [InlineData("Plans that are the ground for others", "A plan in this table does not conflict with other plans. Ask the post room for more.")]
    [InlineData("Foundation service plans", "")]
    [InlineData("Foundation service plans", "Some plans are only the ground that others stand on. Scores of products bring one along, and to hold it twice disturbs nobody, so a plan in this table never makes a conflict. Add a row for any other.")]
    public void What_says_what_foundation_plans_are_is_known(string heading, string sentence)
        => Said($"## {heading}\n\n{sentence}\n\n| Foundation service plan | GUID |\n| --- | --- |\n| FILES | {FilesId} |\n").ShouldBeEmpty();

    [Theory]
    [InlineData("## Plans that belong together", "")]
    [InlineData("## Groups of plans", "Each of these plans needs the others:")]
    [InlineData("## Groups of plans", "Order the plans of a group from one partner.")]
    public void Groups_under_something_else_than_a_conflict_are_not_read(string heading, string sentence)
    {
        var page = $"# Plans\n\n{heading}\n\n{sentence}\n\n| Service | Group | Service plan | GUID |\n| --- | --- | --- | --- |\n| Post | 1 | MAIL | {MailId} |\n| Post | 1 | FILES | {FilesId} |\n";

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP1075: ");
        Groups(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("status: draft", "draft")]
    [InlineData("is_archived: true", "true")]
    [InlineData("title: Fictitious products", "Fictitious products")]
    [InlineData("remark: Replaced by another page", "Replaced by another page")]
    [InlineData("title: Products of the post", null)]
    [InlineData("status: published", null)]
    [InlineData("keywords: archived mail", null)]
    public void What_the_front_matter_says_of_the_page_is_told(string line, string? told)
        => Said($"---\n{line}\n---\n{Page(BasicRow)}").ShouldBe(told is null ? [] : ["CSP1085: " + told]);

    [Theory]
    [InlineData("| Product | Plan | Change |\n| --- | --- | --- |\n| Basic | MAIL_FOR_ALL | removed |\n", 1)]
    [InlineData("| Word | Meaning |\n| --- | --- |\n| Plan | what a product includes |\n", 0)]
    public void A_table_of_String_IDs_without_GUIDs_is_told(string table, int told)
        => Said($"{Page(BasicRow)}\n## More\n\n{table}").Select(line => line[..7]).ShouldBe(Enumerable.Repeat("CSP1088", told));

    [Fact]
    public void A_key_of_the_front_matter_declares_no_cloud()
    {
        Said("---\ncloud: 21vianet\n---\n" + Page(BasicRow)).ShouldBe(["CSP1089: 21vianet"]);
        Said("---\ncloud: 21vianet\n---\n" + Page(BasicRow).Replace("# Products", "# Products of Office 365 operated by 21Vianet", System.StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_heading_further_down_declares_no_cloud()
    {
        var page = Page(BasicRow) + "\n## Office 365 operated by 21Vianet\n\nAsk there.\n";

        Said(page).ShouldBe(["CSP1089: Office 365 operated by 21Vianet"]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().Market.ShouldBeNull();
    }

    [Theory]
    [InlineData("Die folgenden Pläne können nicht zusammen zugewiesen werden:", 0)]
    [InlineData("Die folgenden Pläne gehören dem Benutzer:", 1)]
    [InlineData("Die folgenden Pläne können nicht zusammen zugewiesen werden (Indien):", 1)]
    [InlineData("Die folgenden Pläne können in Indien nicht zusammen zugewiesen werden:", 1)]
    [InlineData("❌ Die folgenden Pläne können nicht zusammen zugewiesen werden:", 1)]
    [InlineData("Die folgenden Pläne können 2026 nicht zusammen zugewiesen werden:", 1)]
    public void A_translation_has_to_negate(string sentence, int told)
    {
        var page = $"### Dienst: *Post*\n\n{sentence}\n\n{Group}";

        Translated(page).Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).ShouldBe(Enumerable.Repeat("CSP1085", told));
    }

    [Theory]
    [InlineData("You can use these tables to plan your deployment and avoid errors; the most common plans that exclude one another are grouped by type.", 0)]
    [InlineData("The tables are accurate only as of the date of the last update.", 0)]
    [InlineData("These tables are outdated.", 1)]
    public void What_stands_above_all_groups_may_introduce_them(string sentence, int told)
    {
        var page = $"## Plans that exclude one another\n\n{sentence}\n\n### Service: *Post*\n\n{Apart}\n\n{Group}";

        Said(page).ShouldBe(Enumerable.Repeat("CSP1085: " + sentence, told));
        Groups(page).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_conflict_in_a_sentence_is_told_once()
    {
        const string Sentence = "Post (Plan 2) conflicts with Post (Plan 1).";

        Said($"## Plans that exclude one another\n\n- {Sentence}\n\n### Service: *Post*\n\n{Apart}\n\n{Group}").ShouldBe(["CSP1083: " + Sentence]);
    }

    [Fact]
    public void A_translation_needs_no_colon_where_it_negates()
        => Translated($"## Pläne, die sich nicht vertragen\n\n### Post\n\n{Group}").Catalog.Services.Exclusions.ShouldHaveSingleItem().Name.ShouldBe("Post");

    [Fact]
    public void A_newer_note_in_place_of_a_group_takes_the_older_group_back()
    {
        var older = Dated("a.md", "2021-01-01", $"### Service: *Post*\n\n{Apart}\n\n{Group}");
        var newer = Dated("b.md", "2025-01-01", $"### Service: *Post*\n\nAll these plans can now be assigned together.\n\n{Page(BasicRow)}");
        var linked = CatalogLinker.Link([], null, [older, newer]);

        linked.Diagnostics.ShouldHaveSingleItem().Descriptor.Id.ShouldBe("CSP2077");
        linked.Catalog.Services.Exclusions.ShouldBeEmpty();
    }

    [Fact]
    public void A_table_right_below_its_sentence_is_read()
    {
        var page = $"### Service: *Post*\n\n{Apart}\n{Group}";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldHaveSingleItem();
    }

    private static ServicePlanPage Dated(string path, string day, string page)
        => ServicePlanPageReader.Read(new SourceDocument(path, $"---\nms.date: {day}\n---\n{page}"));

    private static LinkResult Translated(string page)
        => CatalogLinker.Link([], null, [ServicePlanPageReader.Read(new SourceDocument("de-de/plans.md", "---\nms.contentlocale: de-DE\n---\n" + page))]);

    private static IEnumerable<string> SaidIn(string locale, string page)
    {
        var text = $"---\nms.contentlocale: {locale}\n---\n{page}";
        return CatalogLinker.Link([], null, [ServicePlanPageReader.Read(new SourceDocument("plans.md", text))]).Diagnostics
            .Select(diagnostic => $"{diagnostic.Descriptor.Id}: {text.Substring(diagnostic.Location!.Span.Start, diagnostic.Location.Span.Length)}");
    }

    private static List<int> Groups(string page) => [.. Link(page).Catalog.Services.Exclusions.Select(group => group.Plans.Count)];
}
