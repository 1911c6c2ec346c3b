using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using Shouldly;
using Xunit;
using static CspCatalogGen.ServicePlans.Tests.Reference;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>The licensing reference in the form in which it is published, and in which people keep it.</summary>
public class PublishedReferenceTests
{
    private const string MailId = "11111111-0000-0000-0000-000000000001";
    private const string FilesId = "11111111-0000-0000-0000-000000000002";
    private const string CallsId = "11111111-0000-0000-0000-000000000003";
    private const string BasicRow = $"| Basic | BASIC | {Basic} | {Mail}<br/>{Files} | {FriendlyMail}<br/>{FriendlyFiles} |";
    private const string Apart = "These plans cannot be assigned together:";

    private static readonly string MailAndFiles = Plans(MailId, FilesId);
    private static readonly string MailAndCalls = Plans(MailId, CallsId);

    [Fact]
    public void A_table_under_a_service_is_a_group()
    {
        var page = Page(BasicRow) + $"\n## Plans\n\n### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldBe([$"Post: {MailId} {FilesId}"]);
    }

    [Fact]
    public void Two_tables_under_a_service_are_two_groups_and_two_services_are_never_one()
    {
        var page = Page(BasicRow) + $"\n### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}\n{Apart}\n\n{MailAndCalls}\n### Service: *Calls*\n\n{Apart}\n\n{Plans(FilesId, CallsId)}";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldBe([$"Post, group 1: {MailId} {FilesId}", $"Post, group 2: {MailId} {CallsId}", $"Calls: {FilesId} {CallsId}"]);
    }

    [Fact]
    public void A_note_may_stand_in_place_of_a_table()
    {
        var page = Page(BasicRow) + $"\n### Service: *Directory*\n\n> [!NOTE]\n> All plans can now be assigned together, to the same user.\n\n### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldHaveSingleItem().ShouldStartWith("Post:");
    }

    private const string HtmlHeading = "<table>\n<tr><th>Product name</th><th>String ID</th><th>GUID</th><th>Service plans included</th></tr>";

    [Theory]
    [InlineData("Exchange Online", "YAMMER_EDU", true)]
    [InlineData("Exchange Online", "EXCHANGE_S_ARCHIVE", false)]
    [InlineData("Exchange Online", "RMS_S_ENTERPRISE", true)]
    [InlineData("Microsoft 365", "INTUNE_A", true)]
    [InlineData("Microsoft 365", "RMS_S_ENTERPRISE", false)]
    [InlineData("Dynamics 365", "EMPLOYEE_SELF_SERVICE", false)]
    [InlineData("Project", "SHAREPOINT_PROJECT", false)]
    [InlineData("Post", "YAMMER_EDU", false)]
    public void A_plan_of_another_service_tells_of_a_heading_that_was_lost(string service, string plan, bool isTold)
    {
        var group = $"### Service: *{service}*\n\n{Apart}\n\n{MailAndFiles}| {plan} | {CallsId} |\n";
        var below = $"### Service: *{service}*\n\n{Apart}\n\n{MailAndFiles}\n{Apart}\n\n{MailAndCalls.Replace("MAIL", "MAIL_B", StringComparison.Ordinal).Replace(MailId, Large, StringComparison.Ordinal).Replace("CALLS", plan, StringComparison.Ordinal)}";

        Said(group).ShouldBe(isTold ? ["CSP2082: " + plan] : []);
        Said(below).ShouldBe(isTold ? ["CSP2082: " + plan] : []);
    }

    [Theory]
    [InlineData("Post", "POST_A POST_B CALLS_A CALLS_B", "CALLS_A")]
    [InlineData("Letters", "POST_A POST_B CALLS_A CALLS_B", "CALLS_A")]
    [InlineData("Exchange Online", "EXCHANGE_S_A EXCHANGE_S_B CALLS_A CALLS_B", "CALLS_A")]
    [InlineData("Post", "POST_A POST_B | CALLS_A CALLS_B", "CALLS_A")]
    [InlineData("Letters", "POST_A POST_B | CALLS_A VOICE_B", "CALLS_A")]
    [InlineData("Exchange Online", "EXCHANGE_S_A EXCHANGE_S_B | CALLS_A CALLS_B", "CALLS_A")]
    [InlineData("Letters", "POST_A POST_B | POST_C CALLS_B", null)]
    [InlineData("Letters", "POST_A POST_B CALLS_A", null)]
    [InlineData("Letters", "POST_A CALLS_A CALLS_B", null)]
    [InlineData("Skype for Business", "MCOIMP MCOSTANDARD | MCOPSTN1 MCOPSTN2", null)]
    public void A_second_family_of_plans_tells_of_a_heading_that_was_lost(string service, string groups, string? told)
    {
        var number = 0;
        var tables = groups.Split(" | ").Select(group => $"{Apart}\n\n| Service Plan Name | GUID |\n| --- | --- |\n" + string.Concat(group.Split(' ').Select(plan => $"| {plan} | 11111111-0000-0000-0000-{++number:D12} |\n")));

        Said($"### Service: *{service}*\n\n{string.Join('\n', tables)}").ShouldBe(told is null ? [] : ["CSP2082: " + told]);
    }

    [Fact]
    public void A_year_at_a_service_is_told_and_one_in_the_title_is_not()
        => Said($"# Plans of 2025\n\n### Service: *Post* (2019)\n\n{Apart}\n\n{MailAndFiles}").ShouldBe(["CSP1085: Service: *Post* (2019)"]);

    [Fact]
    public void A_plan_twice_is_a_group_of_one()
        => Said($"### Service: *Post*\n\n{Apart}\n\n{Plans(MailId, MailId)}").ShouldBe(["CSP1087: MAIL"]);

    [Theory]
    [InlineData("Mail for all was removed from Basic in 2025.")]
    [InlineData("Mail for all is no longer in Basic.")]
    public void What_a_sentence_takes_from_a_product_by_its_name_is_told(string sentence)
        => Said(Page(BasicRow) + $"\n{sentence}\n").ShouldBe(["CSP1085: " + sentence]);

    [Fact]
    public void What_bold_plans_are_is_told()
        => Said(Page(BasicRow) + "\nBold plans are optional.\n").ShouldBe(["CSP1085: Bold plans are optional."]);

    [Fact]
    public void Headings_once_more_among_the_plans_of_a_group_are_told_and_are_no_plan()
    {
        var page = $"### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}| Service Plan Name | GUID |\n| --- | --- |\n| CALLS | {CallsId} |\n";

        Said(page).ShouldBe(["CSP1085: Service Plan Name | GUID"]);
        Groups(page).ShouldBe([$"Post: {MailId} {FilesId} {CallsId}"]);
    }

    [Theory]
    [InlineData("Except for Post on Sundays.")]
    [InlineData("Since 2024 this is history.")]
    public void A_sentence_that_restricts_the_group_is_told(string sentence)
    {
        var page = Page(BasicRow) + $"\n## Plans that cannot be assigned at the same time\n\n### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}\n{sentence}\n";

        Said(page).ShouldBe(["CSP1085: " + sentence]);
        Groups(page).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("<div hidden>\n\n", "\n</div>\n")]
    [InlineData("<!--\n", "-->\n")]
    public void A_group_that_nobody_sees_is_none_and_told(string before, string behind)
    {
        var page = Page(BasicRow) + $"\n{before}### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}{behind}\n### Service: *Calls*\n\n{Apart}\n\n{Plans(FilesId, CallsId)}";

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP1078");
        Groups(page).ShouldHaveSingleItem().ShouldStartWith("Calls:");
    }

    [Fact]
    public void What_is_not_included_is_no_plan()
        => Said(Page($"| Basic | BASIC | {Basic} | not {Mail}<br/>{Files} | {FriendlyFiles} |")).ShouldContain(said => said.StartsWith("CSP1032", StringComparison.Ordinal));

    [Theory]
    [InlineData("All of these can now be assigned together.")]
    [InlineData("These plans may be assigned at the same time:")]
    public void A_sentence_that_says_the_opposite_is_no_group(string sentence)
    {
        var page = Page(BasicRow) + $"\n### Service: *Post*\n\n{sentence}\n\n{MailAndFiles}";

        Said(page).ShouldBe(["CSP1076: " + sentence]);
        Groups(page).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_of_which_nothing_says_what_it_is_for_is_no_group()
    {
        var page = Page(BasicRow) + $"\n## Plans of interest\n\n{MailAndFiles}";

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP1075: ");
        Groups(page).ShouldBeEmpty();
    }

    [Fact]
    public void The_place_of_a_heading_says_it_in_every_language()
    {
        var page = $"---\nms.contentlocale: de-DE\n---\n# Pläne\n\n## <a name=\"service-plans-that-cannot-be-assigned-at-the-same-time\"></a>Nicht zugleich\n\n### <a name=\"service-post\"></a>Dienst: *Post*\n\nNicht zusammen:\n\n| Serviceplanname | GUID |\n| --- | --- |\n| MAIL | {MailId} |\n| FILES | {FilesId} |\n";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldBe([$"Post: {MailId} {FilesId}"]);
    }

    [Theory]
    [InlineData("<br/>")]
    [InlineData("<br>")]
    [InlineData("<br />")]
    [InlineData(", ")]
    [InlineData("; ")]
    [InlineData(" <br/>, ")]
    [InlineData("&lt;br/&gt;")]
    [InlineData("\\<br\\>")]
    [InlineData(" • ")]
    [InlineData("، ")]
    [InlineData(" \\| ")]
    [InlineData("</li><li>")]
    public void Plans_may_stand_apart_in_many_ways(string between)
    {
        var (before, behind) = between == "</li><li>" ? ("<ul><li>", "</li></ul>") : ("", "");
        var page = Page($"| Basic | BASIC | {Basic} | {before}{Mail}{between}{Files}{behind} | {before}{FriendlyMail}{between}{FriendlyFiles}{behind} |");

        Said(page).ShouldBeEmpty();
        Only(page).IsWhole.ShouldBeTrue();
        Only(page).Plans.ShouldBe([FilesId, MailId]);
    }

    [Theory]
    [InlineData($"{Mail} {Files}")]
    [InlineData($"{Mail}{Files}")]
    [InlineData($"MAIL {MailId} {Files}")]
    public void Plans_without_a_break_are_not_told_apart(string plans)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {plans} | {FriendlyMail}<br/>{FriendlyFiles} |");

        Said(page)[0].ShouldBe("CSP1070: " + plans);
        Only(page).IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData($"MAIL\t({MailId})", "MAIL")]
    [InlineData($"\u00A0MAIL\u00A0 ( {MailId} )\u00A0", "MAIL")]
    [InlineData($"MAIL（{MailId}）", "MAIL")]
    [InlineData("MAIL (11111111-0000-0000- 0000-000000000001)", "MAIL")]
    [InlineData($"MAIL (urn:uuid:{MailId})", "MAIL")]
    [InlineData($"MAIL (\"{MailId}\")", "MAIL")]
    [InlineData("MAIL (11111111000000000000000000000001)", "MAIL")]
    [InlineData($"MAIL<br/>({MailId})", "MAIL")]
    [InlineData("MAIL (11111111\u20110000\u20110000\u20110000\u2011000000000001)", "MAIL")]
    [InlineData($"MAIL_10Year_ Add_ On ({MailId})", "MAIL_10Year_Add_On")]
    [InlineData($"Mail (E3/E5+VDA) ({MailId})", "Mail (E3/E5+VDA)")]
    [InlineData($"Mail #1 @ 100% = $5 ({MailId})", "Mail #1 @ 100% = $5")]
    public void Names_and_identifiers_are_taken_out_of_what_is_around_them(string plan, string name)
    {
        var page = Page($"|\tA + B | BASIC\u00A0\t|\t{Basic} | {plan} | {FriendlyMail} |");

        Said(page).ShouldBeEmpty();
        var product = Only(page);
        (product.Name, product.StringId, product.IsWhole).ShouldBe(("A + B", "BASIC", true));
        Link(page).Catalog.Services.Plans.ShouldHaveSingleItem().StringId.ShouldBe(name);
    }

    [Theory]
    [InlineData($"MAIL (({MailId})")]
    [InlineData($"MAIL) ({MailId})")]
    [InlineData($"(MAIL ({MailId})")]
    [InlineData($"MAIL ({MailId}")]
    [InlineData($"MAIL {MailId})")]
    public void A_bracket_left_over_is_no_part_of_a_name(string plan)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {plan} | {FriendlyMail} |");

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP1071: ");
        Link(page).Catalog.Services.Plans.ShouldHaveSingleItem().StringId.ShouldBe("MAIL");
        Only(page).IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\nSee below\n\n")]
    public void A_row_behind_the_end_of_a_table_is_told(string between)
    {
        var row = $"| Large | LARGE | {Large} | {Mail} | {FriendlyMail} |";

        Said(Page(BasicRow) + between + row + "\n").ShouldBe(["CSP1072: " + row]);
        Said($"### Service: Post\n\n{Apart}\n\n{MailAndFiles}{between}| CALLS | {CallsId} |\n").ShouldBe([$"CSP1072: | CALLS | {CallsId} |"]);
    }

    [Fact]
    public void An_HTML_table_is_read_like_any_other()
    {
        var page = $"# P\n\n<table>\n<tr><th>Product name</th><th>String ID</th><th>GUID</th><th>Service plans included</th></tr>\n\n<tr><td>Basic</td><td>BASIC</td><td>{Basic}</td><td><ul><li>{Mail}</li><li>{Files}</li></ul></td></tr>\n</table>\n\n"
            + $"### Service: Post\n\n{Apart}\n\n<table><thead><tr><th>Service Plan Name</th><th>GUID</th></tr></thead><tbody><tr><td>MAIL</td><td>{MailId}</td></tr><tr><td>FILES</td><td>{FilesId}</td></tr></tbody></table>\n";

        Said(page).ShouldBeEmpty();
        Only(page).Plans.ShouldBe([FilesId, MailId]);
        Groups(page).ShouldBe([$"Post: {MailId} {FilesId}"]);
    }

    [Theory]
    [InlineData("<del>", "</del>")]
    [InlineData("<span style=\"display: none\">", "</span>")]
    [InlineData("<!-- ", " -->")]
    public void What_is_struck_out_is_away_and_that_is_said(string before, string behind)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {Mail}<br/>{before}{Files}{behind} | {FriendlyMail} |");

        Said(page).ShouldBe([$"CSP1078: {before}{Files}{behind}"]);
        Only(page).Plans.ShouldBe([MailId]);
    }

    [Fact]
    public void A_hidden_row_of_an_HTML_table_is_away_and_that_is_said()
    {
        const string Hidden = $"<tr hidden><td>Large</td><td>LARGE</td><td>{Large}</td><td>{Files}</td></tr>";
        var page = $"{HtmlHeading}\n{Hidden}\n<tr><td>Basic</td><td>BASIC</td><td>{Basic}</td><td>{Mail}</td></tr>\n</table>\n";

        Said(page).ShouldBe(["CSP1078: " + Hidden]);
        Only(page).StringId.ShouldBe("BASIC");
    }

    [Fact]
    public void A_hidden_column_refuses_its_table()
    {
        var page = $"{HtmlHeading.Replace("<tr>", "<col><col style=\"display:none\"><tr>", StringComparison.Ordinal)}\n<tr><td>Basic</td><td>BASIC</td><td>{Basic}</td><td>{Mail}</td></tr>\n</table>\n";

        Said(page).ShouldBe(["CSP1075: <col style=\"display:none\">"]);
        Link(page).Catalog.Services.Products.ShouldBeEmpty();
    }

    [Fact]
    public void Headings_and_sentences_may_be_HTML_as_the_tables_are()
    {
        var page = $"<h2>Plans that cannot be assigned at the same time</h2>\n<h3 id=\"service-post\">Service: <em>Post</em></h3>\n<p>These plans cannot be assigned together:</p>\n<table><tr><th>Service Plan Name</th><th>GUID</th></tr><tr><td>MAIL</td><td>{MailId}</td></tr><tr><td>FILES</td><td>{FilesId}</td></tr></table>\n";

        Said(page).ShouldBeEmpty();
        Groups(page).ShouldBe([$"Post: {MailId} {FilesId}"]);
        Said(page.Replace("cannot be assigned together", "can be assigned together", StringComparison.Ordinal)).ShouldBe(["CSP1076: These plans can be assigned together:"]);
    }

    [Fact]
    public void A_row_of_an_HTML_table_in_a_comment_is_told()
    {
        var page = $"<table>\n<tr><th>Product name</th><th>String ID</th><th>GUID</th><th>Service plans included</th></tr>\n<tr><td>Basic</td><td>BASIC</td><td>{Basic}</td><td>{Mail}</td></tr>\n<!-- <tr><td>Large</td><td>LARGE</td><td>{Large}</td><td>{Files}</td></tr> -->\n</table>\n";

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP1078: <!--");
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");
    }

    [Theory]
    [InlineData("<!-- | Large | LARGE | x | MAIL (11111111-0000-0000-0000-000000000001) | -->", "CSP1078")]
    [InlineData("- MAIL (11111111-0000-0000-0000-000000000001)", "CSP1077")]
    [InlineData("The plan MAIL (11111111-0000-0000-0000-000000000001) is no longer sold.", "CSP1077")]
    public void Plans_outside_a_table_are_told(string text, string id)
        => Said(Page(BasicRow) + "\n## More\n\n" + text + "\n").ShouldHaveSingleItem().ShouldStartWith(id + ": ");

    [Fact]
    public void A_conflict_that_only_a_sentence_says_is_told()
        => Said(Page(BasicRow) + "\n## Plans\n\n- Mail (Plan 2) conflicts with Mail (Plan 1).\n").ShouldBe(["CSP1083: Mail (Plan 2) conflicts with Mail (Plan 1)."]);

    [Theory]
    [InlineData("Mail for all conflicts with Files for all.", "Mail for all", 0)]
    [InlineData("Mail (Plan 1) conflicts with FILES FOR ALL.", "Mail for all", 0)]
    [InlineData("Mail for all conflicts with Calls for all.", "Mail for all", 1)]
    [InlineData("Files for all conflicts with Files for all.", "Mail for all", 1)]
    public void A_conflict_in_a_sentence_that_a_group_says_is_proven(string sentence, string friendly, int told)
    {
        var page = Page(BasicRow, $"| Mail (Plan 1) | MAILONE | {Large} | {Mail} | {friendly} ({MailId}) |") + $"\n## Plans that cannot be assigned at the same time\n\n- {sentence}\n\n### Service: *Post*\n\n{Apart}\n\n{MailAndFiles}";

        Said(page).ShouldBe(Enumerable.Repeat("CSP1083: " + sentence, told));
    }

    [Fact]
    public void Plans_in_a_list_are_told_once()
        => Said(Page(BasicRow) + $"\n## More\n\n- {Mail}\n- {Files}\n").ShouldHaveSingleItem().ShouldStartWith("CSP1077: ");

    [Fact]
    public void Plans_on_a_page_that_speaks_of_GUIDs_and_has_no_table_are_told()
        => ReferenceDocument.IsPossible(new SourceDocument("plans.md", $"* - Product name\n  - GUID\n* - Basic\n  - {Mail}\n")).ShouldBeTrue();

    [Fact]
    public void A_service_that_stands_in_the_first_row_of_its_group_alone_is_that_of_the_others()
        => Groups($"## Plans that cannot be assigned at the same time\n\n| Service | Service plan name | GUID |\n| --- | --- | --- |\n| Post | MAIL | {MailId} |\n| | FILES | {FilesId} |\n| Calls | CALLS | {CallsId} |\n| | DESK | {Large} |\n")
            .ShouldBe([$"Post: {MailId} {FilesId}", $"Calls: {CallsId} {Large}"]);

    [Theory]
    [InlineData("'")]
    [InlineData("/")]
    [InlineData("=")]
    public void A_GUID_is_found_in_what_is_hidden_whatever_stands_beside_it(string sign)
        => Said(Page(BasicRow) + $"\n## More\n\n<!-- plan{sign}{MailId}{sign} -->\n").ShouldHaveSingleItem().ShouldStartWith("CSP1078: ");

    [Fact]
    public void A_GUID_in_prose_is_no_plan()
        => Said("# P\n\nIts GUID is *6fd2c87f-b296-42f0-b197-1e91e994b900*.\n\n" + Page(BasicRow)).ShouldBeEmpty();

    [Fact]
    public void A_column_that_is_not_known_is_told()
        => Said($"| Product name | String ID | GUID | Service plans included | Retired |\n|---|---|---|---|---|\n| Basic | BASIC | {Basic} | {Mail} | yes |\n").ShouldBe(["CSP1073: Retired"]);

    [Fact]
    public void A_heading_that_negates_is_not_taken_for_the_plans()
        => Said($"| Product name | String ID | GUID | Service plans not included |\n|---|---|---|---|\n| Basic | BASIC | {Basic} | {Mail} |\n").ShouldHaveSingleItem().ShouldStartWith("CSP1033: ");

    [Fact]
    public void A_table_with_a_row_per_plan_is_a_table_of_products()
    {
        var page = "| Product_Display_Name | String_Id | GUID | Service_Plan_Name | Service_Plan_Id | Service_Plans_Included_Friendly_Names |\n|---|---|---|---|---|---|\n"
            + $"| Basic | BASIC | {Basic} | MAIL | {MailId} | Mail for all |\n| Basic | BASIC | {Basic} | FILES | {FilesId} | Files for all |\n| Large | LARGE | {Large} | FILES | {FilesId[..^1]} | Files for all |\n";
        var services = Link(page).Catalog.Services;

        Said(page).ShouldBe(["CSP1030: " + FilesId[..^1]]);
        services.Products.Select(product => (product.StringId, product.Plans.Count, product.IsWhole)).ShouldBe([("BASIC", 2, true), ("LARGE", 0, false)]);
        services.Plans.Select(plan => plan.Name).ShouldBe(["Files for all", "Mail for all"]);
    }

    private static string Plans(params string[] ids)
        => "| Service Plan Name | GUID |\n| --- | --- |\n" + string.Concat(ids.Select(id => $"| {(id == MailId ? "MAIL" : id == FilesId ? "FILES" : "CALLS")}\t| {id} |\n"));

    private static List<string> Groups(string page)
        => [.. Link(page).Catalog.Services.Exclusions.Select(group => $"{group.Name}: {string.Join(' ', group.Plans.Order(StringComparer.Ordinal))}")];

    private static Product Only(string page) => Link(page).Catalog.Services.Products.ShouldHaveSingleItem();
}
