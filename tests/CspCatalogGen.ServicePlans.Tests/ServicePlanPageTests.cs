using System;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;
using static CspCatalogGen.ServicePlans.Tests.Reference;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>What a licensing reference says, and every way in which it is wrong.</summary>
public class ServicePlanPageTests
{
    private const string Both = $"{Mail}<br/>{Files}";

    private const string BasicRow = $"| Basic | BASIC | {Basic} | {Mail}<br/>{Files} | {FriendlyFiles}<br/>{FriendlyMail} |";

    [Theory]
    [InlineData($"{Mail}<br/>{Files}", "", "MAIL")]
    [InlineData($"{Mail}<br/>{Files}", FriendlyMail, "FILES")]
    [InlineData($"{Mail}", $"{FriendlyMail}<br/>{FriendlyFiles}", "Files for all")]
    public void A_plan_that_one_of_the_two_columns_lacks_is_told_once(string plans, string friendly, string told)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {plans} | {friendly} |");

        Said(page).ShouldBe(["CSP2043: " + told]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000002)<br/>FILES (11111111-0000-0000-0000-000000000001)", Both, Both, "MAIL FILES")]
    [InlineData(Both, Both, "MAIL (11111111-0000-0000-0000-000000000002)<br/>FILES (11111111-0000-0000-0000-000000000001)", "MAIL FILES")]
    [InlineData("MAIL_A (11111111-0000-0000-0000-000000000001)", Mail, Mail, "MAIL_A")]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000003)", Mail, Mail, "MAIL")]
    [InlineData(Files, Files, "MAIL (11111111-0000-0000-0000-000000000002)", "MAIL")]
    [InlineData("MAIL_A (11111111-0000-0000-0000-000000000001)", Mail, "FILES (11111111-0000-0000-0000-000000000002)", "MAIL")]
    public void A_plan_that_is_called_otherwise_in_one_place_is_told_there(string first, string second, string third, string told)
    {
        var page = "| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n"
            + $"| Basic | BASIC | {Basic} | {first} |\n| Large | LARGE | {Large} | {second} |\n| Huge | HUGE | 22222222-0000-0000-0000-000000000003 | {third} |\n";

        Said(page).Select(said => said.Split(' ')[^1]).ShouldBe(told.Split(' '));
    }

    [Fact]
    public void Plans_are_joined_by_GUID_whatever_their_order()
    {
        var page = Page(BasicRow);
        var linked = Link(page);

        linked.Diagnostics.ShouldBeEmpty();
        var services = linked.Catalog.Services;
        services.Plans.Select(plan => (plan.StringId, plan.Name, plan.IsFoundation)).ShouldBe([("FILES", "Files for all", false), ("MAIL", "Mail for all", false)]);
        var product = services.Products.ShouldHaveSingleItem();
        (product.Id, product.StringId, product.Name, product.IsWhole).ShouldBe((Basic, "BASIC", "Basic", true));
        product.Plans.ShouldBe(services.Plans.Select(plan => plan.Id));
        linked.Documents.ShouldHaveSingleItem().Status.ShouldBe(DocumentStatus.ServicePlans);
    }

    [Fact]
    public void What_is_wrong_with_plans_takes_no_upgrades_back()
    {
        var text = "<a id=\"upgradesubscription\"></a>\n\n| Offer | Possible upgrades |\n| --- | --- |\n| Microsoft 365 Business Basic | Office 365 Enterprise E3 |\n\n"
            + Page(BasicRow.Replace(Basic, Basic[..^1], StringComparison.Ordinal));
        var document = new SourceDocument("both.md", text);
        var linked = CatalogLinker.Link([UpgradePageReader.Read(document)], null, [ServicePlanPageReader.Read(document)]);

        linked.Diagnostics.ShouldContain(diagnostic => diagnostic.Descriptor.Severity == DiagnosticSeverity.Error);
        linked.Documents.ShouldHaveSingleItem().Status.ShouldBe(DocumentStatus.Canonical);
        linked.Catalog.Upgrades.ShouldHaveSingleItem();
    }

    [Fact]
    public void Columns_may_stand_in_any_order()
    {
        var page = $"| GUID | Service plans included (friendly names) | Service plans included | Product name | String ID |\n|---|---|---|---|---|\n| {Basic} | {FriendlyMail} | {Mail} | Basic | BASIC |\n";

        ServicePlanPageReader.IsPossible(page).ShouldBeTrue();
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("| Offer | Possible upgrades |\n| --- | --- |\n| A | B |\n", false)]
    [InlineData("| Offer | Number | Offer ID | Product ID | String ID |\n| --- | --- | --- | --- | --- |\n", false)]
    [InlineData("A GUID is no String ID.\n", false)]
    [InlineData("| String ID of | a GUID |\n", false)]
    [InlineData("| string id | guid |\n", true)]
    [InlineData("text\r\n| Service | Group | Service plan | GUID |\r\n", true)]
    [InlineData("Foundation service plan | GUID\n--- | ---\n", true)]
    [InlineData("Product name\tString ID\tGUID\n", true)]
    public void It_is_known_by_its_row_of_headings(string text, bool isReference)
        => ServicePlanPageReader.IsPossible(text).ShouldBe(isReference);

    [Fact]
    public void A_GUID_a_digit_short_leaves_the_product_out()
    {
        var page = Page(BasicRow.Replace(Basic, Basic[..^1], StringComparison.Ordinal));

        Said(page).ShouldBe(["CSP1030: " + Basic[..^1]]);
        Link(page).Diagnostics[0].Message.ShouldContain("31 hexadecimal digits instead of 32");
        Link(page).Catalog.Services.Products.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("11111111-0000-0000-0000-00000000000", "31 hexadecimal digits")]
    [InlineData("11111111-0000-0000-0000-00000000000g", "something else than hexadecimal digits")]
    [InlineData("111111110-000-0000-0000-000000000001", "dashes do not stand")]
    public void A_plan_with_a_malformed_GUID_makes_the_product_unknown(string id, string trouble)
    {
        var page = Page($"| Basic | BASIC | {Basic} | MAIL ({id})<br/>{Files} | {FriendlyFiles} |");

        Said(page).ShouldBe(["CSP1030: " + id]);
        Link(page).Diagnostics[0].Message.ShouldContain(trouble);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("MAIL")]
    [InlineData("MAIL (Plan 1)")]
    [InlineData("(11111111-0000-0000-0000-000000000001)")]
    public void What_is_no_plan_is_reported(string line)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {line}<br/>{Files} | {FriendlyFiles} |");

        Said(page).ShouldBe(["CSP1032: " + line]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_row_with_too_many_cells_is_left_out_and_takes_no_other_with_it()
    {
        var page = Page($"| Basic | extra | BASIC | {Basic} | {Mail} | {FriendlyMail} |", $"| Large | LARGE | {Large} | {Files} | {FriendlyFiles} |");

        Said(page).ShouldHaveSingleItem().ShouldContain("CSP1031: " + FriendlyMail);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().StringId.ShouldBe("LARGE");
    }

    [Fact]
    public void Empty_cells_are_reported()
    {
        var page = Page($"| Basic | | {Basic} | {Mail} | {FriendlyMail} |", $"| Large | LARGE | {Large} | | |");

        Link(page).Diagnostics.Select(diagnostic => (diagnostic.Descriptor.Id, diagnostic.Location!.Start.Line)).ShouldBe([("CSP1035", 5), ("CSP1034", 6)]);
    }

    [Fact]
    public void A_table_without_plans_is_reported()
        => Said($"| Product name | String ID | GUID |\n| --- | --- | --- |\n| Basic | BASIC | {Basic} |\n").ShouldHaveSingleItem().ShouldStartWith("CSP1033: ");

    [Fact]
    public void A_table_that_runs_into_text_is_reported()
        => Said($"Some text\n| Product name | String ID | GUID | Service plans included |\n| - - | --- | --- |\n| Basic | BASIC | {Basic} |\n").ShouldHaveSingleItem().ShouldStartWith("CSP1010: ");

    [Fact]
    public void A_plan_in_one_column_and_not_in_the_other_makes_the_product_unknown()
    {
        var page = Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyFiles} |");

        Said(page).ShouldBe(["CSP2043: MAIL", "CSP2043: Files for all"]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("## Plans that exclude one another\n\n| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n| LARGE | {0} |\n")]
    [InlineData("## Plans that exclude one another\n\n| Service | Group | Service plan | GUID |\n| --- | --- | --- | --- |\n| Post | 1 | MAIL | 11111111-0000-0000-0000-000000000001 |\n| Post | 1 | FILES | 11111111-0000-0000-0000-000000000002 |\n| Post | 1 | LARGE | {0} |\n")]
    [InlineData("| Foundation service plan | GUID |\n| --- | --- |\n| LARGE | {0} |\n")]
    public void A_product_that_stands_for_a_plan_is_told_and_left_out(string table)
    {
        var page = Page(BasicRow, $"| Large | LARGE | {Large} | {Files} | {FriendlyFiles} |") + "\n" + table.Replace("{0}", Large, StringComparison.Ordinal);
        var services = Link(page).Catalog.Services;

        Said(page).ShouldBe(["CSP2079: " + Large]);
        services.Plans.Select(plan => plan.StringId).ShouldBe(["FILES", "MAIL"]);
        services.Exclusions.ShouldAllBe(group => group.Plans.Count == 2);
    }

    [Fact]
    public void A_product_among_the_plans_of_another_makes_that_unknown()
    {
        var page = Page($"| Basic | BASIC | {Basic} | {Mail}<br/>LARGE ({Large}) | {FriendlyMail}<br/>Large ({Large}) |", $"| Large | LARGE | {Large} | {Files} | {FriendlyFiles} |");

        Said(page).ShouldBe(["CSP2079: " + Large]);
        Link(page).Catalog.Services.Products.Select(product => (product.StringId, product.Plans.Count, product.IsWhole)).ShouldBe([("BASIC", 1, false), ("LARGE", 1, true)]);
    }

    [Fact]
    public void A_plan_may_have_the_GUID_of_the_product_that_is_nothing_else()
    {
        var page = Page(BasicRow.Replace(Mail, $"LARGE ({Large})", StringComparison.Ordinal).Replace(FriendlyMail, $"Large ({Large})", StringComparison.Ordinal), $"| Large | LARGE | {Large} | LARGE ({Large}) | Large ({Large}) |");

        Said(page).ShouldBeEmpty();
        Link(page).Catalog.Services.Products.ShouldAllBe(product => product.IsWhole);
    }

    [Fact]
    public void A_product_listed_twice_keeps_its_first_row()
    {
        var page = Page(BasicRow, BasicRow.Replace("BASIC", "BASIK", StringComparison.Ordinal));

        Said(page).ShouldBe(["CSP2041: BASIK", "CSP2040: " + Basic]);
        var product = Link(page).Catalog.Services.Products.ShouldHaveSingleItem();
        (product.StringId, product.IsWhole).ShouldBe(("BASIC", true));
    }

    [Fact]
    public void A_product_listed_twice_with_other_plans_is_unknown()
    {
        var page = Page(BasicRow, $"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |");

        Link(page).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("so what it includes is not known");
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void One_GUID_under_two_names_and_two_GUIDs_under_one_name_are_reported()
    {
        var page = Page(
            BasicRow,
            $"| Large | LARGE | {Large} | POST (11111111-0000-0000-0000-000000000001)<br/>FILES (11111111-0000-0000-0000-000000000003) | {FriendlyMail}<br/>More files (11111111-0000-0000-0000-000000000003) |");

        Said(page).ShouldBe(["CSP2041: POST", "CSP2042: FILES"]);
        Link(page).Catalog.Services.Plans.Select(plan => plan.StringId).ShouldBe(["FILES", "FILES", "MAIL"]);
    }

    [Fact]
    public void Letter_case_makes_no_other_name()
        => Said(Page(BasicRow, $"| Large | LARGE | {Large} | Mail (11111111-0000-0000-0000-000000000001) | MAIL FOR ALL (11111111-0000-0000-0000-000000000001) |")).ShouldBeEmpty();

    [Fact]
    public void Friendly_names_that_vary_are_worth_a_word()
        => Said(Page(BasicRow, $"| Large | LARGE | {Large} | {Mail} | Post for all (11111111-0000-0000-0000-000000000001) |")).ShouldBe(["CSP2047: Post for all"]);

    [Fact]
    public void A_plan_listed_twice_counts_once()
        => Said(Page($"| Basic | BASIC | {Basic} | {Mail}<br/>{Mail} | {FriendlyMail} |")).ShouldBe(["CSP2048: MAIL"]);

    [Fact]
    public void Products_of_one_name_are_kept_apart_by_GUID()
    {
        var page = Page(BasicRow, $"| BASIC | LARGE | {Large} | {Mail} | {FriendlyMail} |");

        Said(page).ShouldBe(["CSP2042: BASIC"]);
        Link(page).Catalog.Services.Products.Count.ShouldBe(2);
    }

    [Fact]
    public void Groups_and_foundations_are_read()
    {
        var page = Page(BasicRow, $"| Large | LARGE | {Large} | {Files}<br/>X_FOUNDATION_GOV (11111111-0000-0000-0000-000000000009) | {FriendlyFiles}<br/>X (11111111-0000-0000-0000-000000000009) |")
            + "\n## At the same time\n\n| Service | Group | Service plan | GUID |\n|---|---|---|---|\n| Post | 2 | MAIL | 11111111-0000-0000-0000-000000000001 |\n| Post | 2 | MAIL_L | 11111111-0000-0000-0000-000000000004 |\n"
            + "\n| Foundation service plan | GUID |\n|---|---|\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";
        var services = Link(page).Catalog.Services;

        Said(page).ShouldBeEmpty();
        var group = services.Exclusions.ShouldHaveSingleItem();
        group.Name.ShouldBe("Post, group 2");
        group.Plans.Select(id => services.Plans.Single(plan => plan.Id == id).StringId).ShouldBe(["MAIL", "MAIL_L"]);
        services.Plans.Where(plan => plan.IsFoundation).Select(plan => plan.StringId).ShouldBe(["FILES", "X_FOUNDATION_GOV"]);
    }

    [Fact]
    public void Of_two_documents_the_newer_day_is_followed()
    {
        var older = Read("a.md", "01/01/2020", Mail, FriendlyMail);
        var newer = Read("b.md", "01/01/2021", Files, FriendlyFiles);

        var linked = CatalogLinker.Link([], null, [older, newer]);

        linked.Diagnostics.ShouldHaveSingleItem().Location!.Path.ShouldBe("a.md");
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        product.Plans.ShouldBe(["11111111-0000-0000-0000-000000000002"]);
        product.IsWhole.ShouldBeTrue();
        CatalogLinker.Link([], null, [newer, older]).ShouldBe(linked);
        CatalogLinker.Link([], null, [older, Read("c.md", "01/01/2021", Mail, FriendlyMail)]).Diagnostics.ShouldBeEmpty();

        static ServicePlanPage Read(string path, string date, string plan, string friendly)
            => ServicePlanPageReader.Read(new SourceDocument(path, $"---\nms.date: {date}\n---\n" + Page($"| Basic | BASIC | {Basic} | {plan} | {friendly} |")));
    }

    [Fact]
    public void Hostile_names_are_refused()
        => Said(Page($"| Ba\u202Esic | BASIC | {Basic} | {Mail} | {FriendlyMail} |")).ShouldBe(["CSP1014: Ba\u202Esic"]);

    [Fact]
    public void Nothing_makes_the_reader_throw()
    {
        var page = Page(BasicRow);
        for (var cut = 0; cut < page.Length; cut++)
        {
            Link(page[..cut]);
            Link(page.Remove(cut, 1));
            Link(page.Insert(cut, "|"));
            Link(page.Insert(cut, "\n"));
        }
    }

    [Theory]
    [InlineData("Product name\tString ID\tGUID\tService plans included\n", "\t")]
    [InlineData("  Product name   String ID   GUID   Service plans included\n  ---   ---   ---   ---\n", "   ")]
    public void A_table_of_tabs_or_blanks_is_told_as_one(string headings, string edge)
    {
        var page = headings + string.Join(edge, "Basic", "BASIC", Basic, Mail) + "\n";

        ServicePlanPageReader.IsPossible(page).ShouldBeTrue();
        Link(page).Diagnostics.ShouldHaveSingleItem().Descriptor.Id.ShouldBe("CSP1077");
    }

    [Fact]
    public void A_cell_that_spans_rows_stands_in_each_of_them()
    {
        var page = "<table><tr><th>Product name</th><th>String ID</th><th>GUID</th><th>Service plan name</th><th>Service plan ID</th></tr>"
            + $"<tr><td rowspan=\"2\">Basic</td><td rowspan=\"2\">BASIC</td><td rowspan=\"2\">{Basic}</td><td>MAIL</td><td>11111111-0000-0000-0000-000000000001</td></tr>"
            + "<tr><td>FILES</td><td>11111111-0000-0000-0000-000000000002</td></tr></table>\n";
        var linked = Link(page);

        linked.Diagnostics.ShouldBeEmpty();
        var product = linked.Catalog.Services.Products.ShouldHaveSingleItem();
        (product.IsWhole, product.Plans.Count).ShouldBe((true, 2));
    }

    [Fact]
    public void A_title_may_span_the_columns_of_its_family()
    {
        var page = "<table><tr><th>Product name</th><th>String ID</th><th>GUID</th><th>Service plans included</th></tr>"
            + $"<tr><td colspan=\"4\">Business</td></tr><tr><td>Basic</td><td>BASIC</td><td>{Basic}</td><td>{Mail}</td></tr></table>\n";
        var linked = Link(page);

        linked.Diagnostics.ShouldBeEmpty();
        linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("MAIL (11111111-0000-0000-0000-00000000001)", "CSP1030: 11111111-0000-0000-0000-00000000001")]
    [InlineData("MAIL (11111111-0000-0000-0000-000000000001)FILES (11111111-0000-0000-0000-000000000002)", "CSP1070: MAIL (11111111-0000-0000-0000-000000000001)FILES (11111111-0000-0000-0000-000000000002)")]
    public void What_a_plan_that_cannot_be_read_leaves_in_the_other_column_is_not_told(string plans, string said)
    {
        var page = Page($"| Basic | BASIC | {Basic} | {plans} | {FriendlyMail}<br/>{FriendlyFiles} |");

        Said(page).ShouldBe([said]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("- {0} <br/> - {1}", true)]
    [InlineData("• {0}<br/>• {1}", true)]
    [InlineData("1. {0}<br/>2. {1}", true)]
    [InlineData("{0}<br/>- {1}", false)]
    public void Plans_may_be_items_with_bullets(string items, bool isWhole)
    {
        var cell = string.Format(System.Globalization.CultureInfo.InvariantCulture, items, Mail, Files);
        var product = Link(Page($"| Basic | BASIC | {Basic} | {cell} | {FriendlyMail}<br/>{FriendlyFiles} |")).Catalog.Services.Products.ShouldHaveSingleItem();

        product.IsWhole.ShouldBe(isWhole);
        product.Plans.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Rows_that_blank_lines_take_from_their_table_are_told_once(string between)
    {
        var rows = $"| Large | LARGE | {Large} | {Mail} | {FriendlyMail} |{between}| Huge | HUGE | 22222222-0000-0000-0000-000000000003 | {Mail} | {FriendlyMail} |";
        var page = Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |") + "\n" + rows + "\n";

        Said(page).ShouldBe(["CSP1072: " + rows]);
        Link(page).Diagnostics[0].Message.ShouldStartWith("These 2 rows of a licensing reference stand behind the end of their table, so they are not read.");
    }

    [Fact]
    public void Headings_once_more_among_the_rows_are_no_product()
    {
        const string Headings = "| Product name | String ID | GUID | Service plans included | Service plans included (friendly names) |";

        var page = Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |", Headings, "| --- | :-- | --- | --- | --- |", $"| Large | LARGE | {Large} | {Mail} | {FriendlyMail} |");

        Said(page).ShouldBeEmpty();
        Link(page).Catalog.Services.Products.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("11111111-0000-0000-0000-000000000001", "11111111-0000-0000-0000-00000000000a", false)]
    [InlineData("11111111-0000-0000-0000-000000000001", "33333333-4444-5555-6666-000000000001", true)]
    public void A_GUID_with_another_digit_is_told_once_and_makes_its_product_unknown(string from, string to, bool isWhole)
    {
        var page = Page(BasicRow, $"| Large | LARGE | {Large} | {Mail} | {FriendlyMail} |".Replace(from, to, StringComparison.Ordinal));

        Said(page).ShouldBe(["CSP2042: MAIL", "CSP2047: Mail for all"]);
        Link(page).Catalog.Services.Products.Select(product => product.IsWhole).ShouldBe([true, isWhole]);
    }

    [Fact]
    public void A_group_holds_the_plan_that_is_meant_by_a_GUID_with_another_digit()
    {
        var page = Page(BasicRow) + "\n### Service: *Post*\n\nThese plans cannot be assigned together:\n\n| Service Plan Name | GUID |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-00000000000a |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";

        Said(page).ShouldBe(["CSP2042: MAIL"]);
        Link(page).Catalog.Services.Exclusions.ShouldHaveSingleItem().Plans.ShouldContain("11111111-0000-0000-0000-000000000001");
    }

    [Fact]
    public void Rows_of_one_product_under_two_GUIDs_are_told_once_and_neither_is_known()
    {
        var page = $"| Product name | String ID | GUID | Service plan name | Service plan ID |\n| --- | --- | --- | --- | --- |\n| Basic | BASIC | {Basic} | MAIL | 11111111-0000-0000-0000-000000000001 |\n| Basic | BASIC | 22222222-0000-0000-0000-00000000000f | FILES | 11111111-0000-0000-0000-000000000002 |\n";

        Said(page).ShouldBe(["CSP2042: BASIC"]);
        Link(page).Catalog.Services.Products.ShouldAllBe(product => !product.IsWhole);
    }

    [Fact]
    public void Exchanged_columns_of_a_group_take_nothing_from_products()
    {
        var page = Page(BasicRow) + "\n### Service: *Post*\n\nThese plans cannot be assigned together:\n\n| GUID | Service Plan Name |\n| --- | --- |\n| MAIL | 11111111-0000-0000-0000-000000000001 |\n| FILES | 11111111-0000-0000-0000-000000000002 |\n";

        Said(page).ShouldBe(["CSP2078: MAIL"]);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        Link(page).Catalog.Services.Exclusions.ShouldHaveSingleItem().Plans.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData($"({Basic})")]
    [InlineData($"（{Basic}）")]
    [InlineData($"[{Basic}]")]
    [InlineData($"{{{Basic}}}")]
    public void A_GUID_may_stand_in_brackets(string id)
        => Said(Page(BasicRow.Replace($" {Basic} ", $" {id} ", StringComparison.Ordinal))).ShouldBeEmpty();

    [Theory]
    [InlineData("String ID", "GUID")]
    [InlineData("GUID", "Service plans included")]
    [InlineData("Product name", "String ID")]
    [InlineData("Service plans included", "Service plans included (friendly names)")]
    public void Two_columns_of_a_page_that_are_exchanged_are_one_mistake(string first, string second)
    {
        var page = Page($"| Basic for all | BASIC | {Basic} | {Mail}<br/>{Files} | {FriendlyMail}<br/>{FriendlyFiles} |", $"| Large for all | LARGE | {Large} | {Mail} | {FriendlyMail} |")
            .Replace($"| {first} |", "| ? |", StringComparison.Ordinal).Replace($"| {second} |", $"| {first} |", StringComparison.Ordinal).Replace("| ? |", $"| {second} |", StringComparison.Ordinal);

        Said(page).ShouldHaveSingleItem().ShouldStartWith("CSP2078: ");
        Link(page).Catalog.Services.Products.Select(product => (product.StringId, product.Name, product.IsWhole)).ShouldBe([("BASIC", "Basic for all", false), ("LARGE", "Large for all", false)]);
    }

    [Theory]
    [InlineData($"{Mail}<br/>BASIC ({Basic})", "CSP2079")]
    [InlineData($"MAIL ({Basic})<br/>{Files}", "CSP2079")]
    [InlineData($"{Mail}<br/>FILES (11111111-0000-0000-0000-000000000001)", "CSP2048")]
    public void A_plan_with_the_GUID_of_its_product_or_of_another_plan_leaves_the_product_not_whole(string plans, string id)
    {
        var page = $"| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n| Basic | BASIC | {Basic} | {plans} |\n";

        Said(page).ShouldHaveSingleItem().ShouldStartWith(id + ": ");
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_product_of_one_plan_may_share_its_GUID_with_it()
        => Said($"| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n| Basic | BASIC | {Basic} | BASIC ({Basic}) |\n").ShouldBeEmpty();

    [Theory]
    [InlineData("N/A")]
    [InlineData("none")]
    public void That_a_product_has_no_plans_is_told_once(string none)
        => Said(Page($"| Basic | BASIC | {Basic} | {none} | {none} |")).ShouldBe(["CSP1034: BASIC"]);

    [Theory]
    [InlineData("#", "1", "2", true)]
    [InlineData("", "0", "1", true)]
    [InlineData("No.", "1.", "2.", true)]
    [InlineData("", "1", "3", false)]
    [InlineData("", "yes", "no", false)]
    public void A_column_of_row_numbers_says_nothing(string heading, string first, string second, bool isHarmless)
    {
        var page = $"| {heading} | Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- | --- |\n| {first} | Basic | BASIC | {Basic} | {Mail} |\n| {second} | Large | LARGE | {Large} | {Mail} |\n";

        Said(page).ShouldBe(isHarmless ? [] : ["CSP1073: " + heading]);
    }

    [Fact]
    public void A_row_that_is_struck_out_whole_is_told_once()
        => Said(Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |", $"| ~~Large~~ | ~~LARGE~~ | ~~{Large}~~ | ~~{Mail}~~ | ~~{FriendlyMail}~~ |")).ShouldHaveSingleItem().ShouldStartWith("CSP1078: ");

    [Fact]
    public void A_heading_that_was_lost_is_found_by_what_stands_below_it()
    {
        var page = Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail} |", $"| Large | LARGE | {Large} | {Files} | {FriendlyFiles} |").Replace("| Service plans included (friendly names) |", "| |", System.StringComparison.Ordinal);

        Said(page).ShouldBe(["CSP1074: Product name | String ID | GUID | Service plans included "]);
        Link(page).Catalog.Services.Products.ShouldAllBe(product => product.IsWhole);
    }

    [Theory]
    [InlineData("Mail for all (removed)", true)]
    [InlineData("Mail for all [not sold any more]", true)]
    [InlineData("Mail for all (Preview)", false)]
    [InlineData("Mail for all (without calls)", false)]
    [InlineData("RETIRED - Mail for all", false)]
    public void A_friendly_name_that_says_that_its_plan_is_gone_is_told_once(string name, bool isTold)
    {
        var friendly = $"{name} (11111111-0000-0000-0000-000000000001)";

        Said(Page($"| Basic | BASIC | {Basic} | {Mail} | {friendly} |", $"| Large | LARGE | {Large} | {Mail} | {friendly} |")).ShouldBe(isTold ? [$"CSP1085: {name}"] : []);
    }

    [Theory]
    [InlineData("Basic¹", "Basic", true)]
    [InlineData("Basic <sup>1</sup>", "Basic", true)]
    [InlineData("Basic*", "Basic", true)]
    [InlineData("Basic[^1]", "Basic", true)]
    [InlineData("Basic 1", "Basic 1", false)]
    [InlineData("Basic (1)", "Basic (1)", false)]
    public void A_marker_at_a_name_asks_for_a_footnote(string written, string name, bool isTold)
    {
        var page = Page($"| {written} | BASIC | {Basic} | {Mail} | {FriendlyMail} |");

        Said(page).ShouldBe(isTold ? [$"CSP2004: {written.Replace("</sup>", "", System.StringComparison.Ordinal)}"] : []);
        Link(page).Catalog.Services.Products.ShouldHaveSingleItem().Name.ShouldBe(name);
        Said(Page($"| Basic | BASIC | {Basic} | {Mail} | {FriendlyMail.Replace("all", "all¹", System.StringComparison.Ordinal)} |")).ShouldHaveSingleItem().ShouldStartWith("CSP2004: Mail for all¹");
    }

    [Theory]
    [InlineData("¹ It has a page of its own.")]
    [InlineData("- ¹ It has a page of its own.")]
    [InlineData("<p><sup>1</sup> It has a page of its own.</p>")]
    public void A_footnote_explains_a_marker(string note)
        => Said(Page($"| Basic¹ | BASIC | {Basic} | {Mail} | {FriendlyMail} |") + "\n" + note + "\n").ShouldBeEmpty();

    [Fact]
    public void A_plan_in_a_list_in_an_item_is_not_read_and_told()
    {
        const string Plans = "<ul><li>MAIL (11111111-0000-0000-0000-000000000001)<ul><li>FILES (11111111-0000-0000-0000-000000000002)</li></ul></li></ul>";
        foreach (var page in new[]
        {
            $"| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n| Basic | BASIC | {Basic} | {Plans} |\n",
            $"<table><tr><th>Product name</th><th>String ID</th><th>GUID</th><th>Service plans included</th></tr><tr><td>Basic</td><td>BASIC</td><td>{Basic}</td><td>{Plans}</td></tr></table>\n",
        })
        {
            var linked = Link(page);

            linked.Diagnostics.ShouldHaveSingleItem().Descriptor.Id.ShouldBe("CSP1032");
            linked.Catalog.Services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
        }
    }
}
