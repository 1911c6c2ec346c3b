using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Reading.Services;
using CsvHelper.Configuration;
using Shouldly;
using Xunit;
using static CspCatalogGen.ServicePlans.Tests.Reference;

namespace CspCatalogGen.ServicePlans.Tests;

/// <summary>The licensing reference as files of data.</summary>
public class ReferenceDataTests
{
    private const string Header = "Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names";
    private const string MailId = "11111111-0000-0000-0000-000000000001";
    private const string FilesId = "11111111-0000-0000-0000-000000000002";
    private const string MailRow = $"\"Basic, with all\",BASIC,{Basic},MAIL,{MailId},Mail for all";
    private const string FilesRow = $"\"Basic, with all\",BASIC,{Basic},FILES\u00A0,{FilesId},\"Files \"\"for\"\" all\"";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Each_record_tells_a_plan_of_a_product(string newLine)
    {
        var services = Read("plans.csv", string.Join(newLine, Header, MailRow, FilesRow, ""), []);

        var product = services.Products.ShouldHaveSingleItem();
        (product.Id, product.StringId, product.Name, product.IsWhole).ShouldBe((Basic, "BASIC", "Basic, with all", true));
        services.Plans.Select(plan => (plan.StringId, plan.Name)).ShouldBe([("FILES", "Files \"for\" all"), ("MAIL", "Mail for all")]);
    }

    [Fact]
    public void The_same_may_be_JSON()
    {
        var json = JsonSerializer.Serialize(Records(string.Join('\n', Header, MailRow, FilesRow)));

        Read("plans.json", json, []).ShouldBe(Read("plans.csv", string.Join('\n', Header, MailRow, FilesRow), []));
    }

    [Fact]
    public void Semicolons_and_tabs_separate_as_well()
    {
        var row = $"Basic,BASIC,{Basic},MAIL,{MailId},Mail for all";
        Read("plans.csv", (Header + "\n" + row).Replace(',', ';'), []).Products.ShouldHaveSingleItem();
        Read("plans.csv", (Header + "\n" + row).Replace(',', '|'), []).Products.ShouldHaveSingleItem();
        Read("plans.csv", (Header + "\n" + row).Replace(',', '\t'), []).Products.ShouldHaveSingleItem();
        Read("plans.tsv", (Header + "\n" + row).Replace(',', '\t'), []).Products.ShouldHaveSingleItem();
        Read("plans.tab", (Header + "\n" + row).Replace(',', '\t'), []).Products.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("plans.txt", ',')]
    [InlineData("plans.md", ';')]
    [InlineData("plans.txt", '\t')]
    [InlineData("plans.json", ',')]
    public void CSV_may_have_another_extension(string path, char separator)
        => Read(path, (Header + $"\nBasic,BASIC,{Basic},MAIL,{MailId},Mail for all").Replace(',', separator), []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Theory]
    [InlineData("plans.txt")]
    [InlineData("plans.csv")]
    public void JSON_may_have_another_extension(string path)
        => Read(path, $"[\n  {{ \"Product name\": \"Basic\", \"String ID\": \"BASIC\", \"GUID\": \"{Basic}\", \"Service plans included\": [\"MAIL ({MailId})\"] }}\n]", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Fact]
    public void Zero_is_no_GUID()
    {
        const string Zero = "00000000-0000-0000-0000-000000000000";

        Read("plans.csv", string.Join('\n', Header, MailRow, $"\"Basic, with all\",BASIC,{Basic},FILES,{Zero},Files"), ["CSP1030"]).Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
        Read("plans.csv", string.Join('\n', Header, $"Basic,BASIC,{Zero},MAIL,{MailId},Mail"), ["CSP1030"]).Products.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sep=,\n")]
    [InlineData("Products of the year,,,,,\n")]
    [InlineData("#TYPE System.Management.Automation.PSCustomObject\n")]
    public void A_line_above_the_headings_is_passed_over(string line)
        => Read("plans.csv", line + Header + "\n" + MailRow + "\n,,,,,\n", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Fact]
    public void A_title_that_takes_the_products_back_is_told()
        => Read("plans.csv", "Removed products,,,,,\n" + Header + "\n" + MailRow + "\n", ["CSP1085"]).Products.ShouldHaveSingleItem();

    [Theory]
    [InlineData(Header)]
    [InlineData("Total,,402,,,")]
    [InlineData("Grand total: 402,,,,,")]
    [InlineData(",,,,Total,402")]
    public void Headings_once_more_and_totals_are_no_products(string row)
        => Read("plans.csv", $"{Header}\n{MailRow}\n{row}\n{FilesRow}\n", []).Products.ShouldHaveSingleItem().Plans.Count.ShouldBe(2);

    [Theory]
    [InlineData("TOTAL,BASIC,,FILES,,", "CSP1030")]
    [InlineData("Total phones,,,,,", "CSP1035")]
    public void A_product_of_a_total_is_no_total(string row, params string[] ids)
        => Read("plans.csv", $"{Header}\n{MailRow}\n{row}\n", ids).Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Fact]
    public void A_title_alone_on_its_line_is_no_row_of_headings()
    {
        Read("plans.csv", $"Products of 2023\n\n{Header}\n{MailRow}\n", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        Read("plans.csv", $"Products removed in 2023\n{Header}\n{MailRow}\n", ["CSP1085"]).Products.ShouldHaveSingleItem();
        Read("plans.csv", "Products removed in 2023\nBasic\nLarge\n", ["CSP1079"]);
    }

    [Fact]
    public void Fields_may_be_text_for_Excel()
        => Read("plans.csv", $"{Header}\nBasic,=\"BASIC\",\"=\"\"{Basic}\"\"\",=\"MAIL\",=\"{MailId}\",=\"Mail, all\"\n", []).Plans.ShouldHaveSingleItem().Name.ShouldBe("Mail, all");

    [Fact]
    public void JSON_may_have_comments_and_commas_behind_the_last()
    {
        const string Product = $$"""{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": ["{{Mail}}",], }""";

        Read("plans.json", $"// of March\n[ /* one */ {Product}, ] // end", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        Read("plans.json", $"[ {Product}, /* {Product.Replace(Basic, Large, StringComparison.Ordinal)} */ ]", ["CSP1078"]).Products.ShouldHaveSingleItem();
        Read("plans.json", $"[ {Product} /* ]", ["CSP1080"]).Products.ShouldBeEmpty();
    }

    [Fact]
    public void Blanks_before_quotes_are_no_part_of_a_field()
        => Read("plans.csv", $"{Header}\n \"Basic\", \"BASIC\", \"{Basic}\", \"MAIL\", \"{MailId}\", \"Mail\"\n", []).Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");

    [Fact]
    public void A_quote_that_is_lost_leaves_no_product_whole()
        => Read("plans.csv", $"{Header}\nLarge,LARGE,{Large},MAIL,{MailId},Mail\n\"Basic,BASIC,{Basic},FILES,{FilesId},Files\n{MailRow}\n", ["CSP1080"]).Products.ShouldAllBe(product => !product.IsWhole);

    [Fact]
    public void A_row_without_its_product_leaves_the_one_above_not_whole()
        => Read("plans.csv", $"{Header}\n{MailRow}\n,,,FILES,{FilesId},Files\n", ["CSP1035"]).Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Fact]
    public void JSON_may_hold_further_values_and_be_a_single_object()
    {
        var record = $"{{\"String_Id\":\"BASIC\",\"GUID\":\"{Basic}\",\"Service_Plan_Name\":\"MAIL\",\"Service_Plan_Id\":\"{MailId}\"";

        Read("plans.json", record + "}", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        Read("plans.json", "[" + record + ",\"index\":0}]", ["CSP1073"]).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void A_record_of_another_length_makes_its_product_unknown()
    {
        var services = Read("plans.csv", string.Join('\n', Header, MailRow, $"Basic,BASIC,{Basic},FILES,{FilesId},Files, for all"), ["CSP1081"]);

        services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", ",,")]
    [InlineData(",", "")]
    [InlineData(",,", ",")]
    public void Separators_of_empty_columns_behind_the_last_are_none(string heading, string row)
        => Read("plans.csv", Header + heading + "\n" + MailRow + row, []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Fact]
    public void A_plan_that_cannot_be_read_makes_its_product_unknown()
        => Read("plans.csv", string.Join('\n', Header, MailRow, $"\"Basic, with all\",BASIC,{Basic},FILES,{FilesId[..^1]},x", $"Basic,BASIC,{Basic[..^1]},FILES,{FilesId},x"), ["CSP1030", "CSP1030"])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Fact]
    public void Two_products_under_one_GUID_are_not_made_one()
        => Read("plans.csv", string.Join('\n', Header, MailRow, $"Large,LARGE,{Basic},FILES,{FilesId},x"), ["CSP2040", "CSP2041"])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Theory]
    [InlineData("Basic of old", "CSP2040")]
    [InlineData("# Basic, with all", "CSP1088")]
    public void A_row_that_names_the_product_of_others_differently_is_told(string name, string id)
        => Read("plans.csv", string.Join('\n', Header, MailRow, $"\"{name}\",BASIC,{Basic},FILES,{FilesId},x"), [id])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Fact]
    public void A_row_without_the_name_goes_on_with_the_product_above()
        => Read("plans.csv", string.Join('\n', Header, MailRow, $",BASIC,{Basic},FILES,{FilesId},x"), [])
            .Products.ShouldHaveSingleItem().Plans.Count.ShouldBe(2);

    [Theory]
    [InlineData("\"FILES\nCALLS\"", "CSP1032")]
    [InlineData("N/A", "CSP1086")]
    [InlineData("(none)", "CSP1086")]
    public void A_name_that_is_none_or_two_makes_the_product_unknown(string plan, string id)
        => Read("plans.csv", string.Join('\n', Header, MailRow, $"\"Basic, with all\",BASIC,{Basic},{plan},{FilesId},x"), [id])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Theory]
    [InlineData("hasMore", "true", 1)]
    [InlineData("@odata.nextLink", "\"https://example.com/page/2\"", 1)]
    [InlineData("paging", "{ \"next\": \"2\" }", 1)]
    [InlineData("paging", "{ \"next\": null, \"page\": 1, \"total_pages\": 1 }", 0)]
    [InlineData("meta", "{ \"page\": { \"total_pages\": 5 } }", 1)]
    [InlineData("total", "402", 1)]
    [InlineData("hasMore", "false", 0)]
    [InlineData("nextLink", "null", 0)]
    [InlineData("Count", "1", 0)]
    [InlineData("@odata.count", "402", 1)]
    [InlineData("totalCount", "\"402\"", 1)]
    public void A_list_that_goes_on_elsewhere_is_told(string member, string value, int told)
    {
        var record = $"{{\"String_Id\":\"BASIC\",\"GUID\":\"{Basic}\",\"Service_Plan_Name\":\"MAIL\",\"Service_Plan_Id\":\"{MailId}\"}}";

        Read("plans.json", $"{{ \"value\": [{record}], \"{member}\": {value} }}", [.. Enumerable.Repeat("CSP1088", told)]);
    }

    [Theory]
    [InlineData("removed")]
    [InlineData("deprecatedProducts")]
    [InlineData("not_sold")]
    [InlineData("planned")]
    [InlineData("21Vianet")]
    public void A_list_of_products_that_its_name_takes_back_is_told_and_not_read(string list)
    {
        var basic = $$"""{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}" }""";
        var large = $$"""{ "Product name": "Large", "String ID": "LARGE", "GUID": "{{Large}}", "Service plans included": "{{Mail}}" }""";

        Read("plans.json", $$"""{ "products": [{{basic}}], "{{list}}": [{{large}}] }""", ["CSP1088"]).Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");
        Read("plans.json", $$"""{ "{{list}}": [{{large}}] }""", ["CSP1088"]).Products.ShouldBeEmpty();
        Read("plans.json", $$"""{ "BASIC": {{basic}}, "{{list}}": {{large}} }""", ["CSP1088"]).Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");
    }

    [Theory]
    [InlineData("\"deprecated\": true", "CSP1085")]
    [InlineData("\"deprecated\": false", null)]
    [InlineData("\"title\": \"Removed products\"", "CSP1085")]
    [InlineData("\"meta\": { \"cloud\": \"China\" }", "CSP1085")]
    [InlineData("\"title\": \"Operated by 21Vianet\"", "CSP1085")]
    [InlineData("\"validUntil\": \"2020-01-01\"", "CSP1085")]
    [InlineData("\"source\": \"https://example.com/old/plans\", \"version\": 3, \"generated\": \"2023-05-05\", \"title\": \"Products\"", null)]
    public void What_stands_beside_the_list_and_takes_it_back_is_told(string beside, string? id)
        => Read("plans.json", $$"""{ {{beside}}, "products": [{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}" }] }""", id is null ? [] : [id]).Products.ShouldHaveSingleItem();

    [Theory]
    [InlineData("//")]
    [InlineData("<!-- ")]
    [InlineData("~~")]
    [InlineData("#")]
    public void A_row_behind_a_sign_that_takes_it_back_is_told(string sign)
        => Read("plans.csv", $"{Header}\n{MailRow}\n{sign}Large,LARGE,{Large},MAIL,{MailId},Mail\n", ["CSP1088"]).Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");

    [Fact]
    public void Words_in_a_column_without_a_heading_are_told()
        => Read("plans.csv", $"{Header},\n{MailRow},\nLarge,LARGE,{Large},MAIL,{MailId},Mail,Removed\n", ["CSP1081"]).Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");

    [Fact]
    public void A_list_named_after_its_product_is_no_list_of_what_is_taken_back()
        => Read("plans.json", $$"""{ "Basic Preview": [{ "Product name": "Basic Preview", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}" }] }""", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Fact]
    public void A_product_whose_plans_stand_in_two_lists_is_unknown()
    {
        string Row(string plan, string id) => $$"""{ "String_Id": "BASIC", "GUID": "{{Basic}}", "Service_Plan_Name": "{{plan}}", "Service_Plan_Id": "{{id}}" }""";

        Read("plans.json", $$"""{ "2024": [{{Row("MAIL", MailId)}}], "2025": [{{Row("FILES", FilesId)}}] }""", ["CSP1080"]).Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
        Read("plans.json", $$"""{ "a": [{{Row("MAIL", MailId)}}, {{Row("FILES", FilesId)}}], "b": [] }""", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Large, "CSP1106")]
    [InlineData("LARGE", "CSP1106")]
    [InlineData(Basic, null)]
    [InlineData("BASIC", null)]
    [InlineData("Basic, with all", null)]
    public void A_product_under_the_identifier_of_another_is_unknown(string key, string? id)
        => Read("plans.json", $"{{ \"{key}\": {{ \"Product name\": \"Basic\", \"String ID\": \"BASIC\", \"GUID\": \"{Basic}\", \"Service plans included\": [\"MAIL ({MailId})\"] }} }}", id is null ? [] : [id])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBe(id is null);

    [Theory]
    [InlineData("plans.csv", Header + "\n\"Basic,BASIC", "CSP1080")]
    [InlineData("plans.csv", "", "CSP1008")]
    [InlineData("plans.json", "\n", "CSP1008")]
    [InlineData("plans.csv", "Name,Price\nBasic,1\n", "CSP1079")]
    [InlineData("plans.json", "{ \"a\": [1", "CSP1080")]
    [InlineData("plans.csv", Header + "\n,,,,,\n", "CSP1079")]
    [InlineData("plans.json", "[]", "CSP1079")]
    [InlineData("plans.json", "7", "CSP1079")]
    [InlineData("plans.json", "{} []", "CSP1080")]
    [InlineData("plans.json", "{}\n{\n", "CSP1080")]
    [InlineData("plans.jsonl", "7 8", "CSP1080")]
    [InlineData("plans.json", "[{ \"GUID\": \"x\" }, 7]", "CSP1079")]
    public void What_is_no_reference_is_told(string path, string text, string id)
        => Read(path, text, [id]).ShouldBe(ServiceReference.Empty);

    [Theory]
    [InlineData("x.json", "{ \"totalCount\": 1, \"items\": [{ \"id\": \"x\", \"upgradeTargetOffers\": [] }] }", "--offers")]
    [InlineData("x.json", "[{ \"OfferId\": \"x\", \"UpgradeTargetOffers\": [] }]", "--offers")]
    [InlineData("x.json", "{ \"value\": [{ \"skuPartNumber\": \"x\", \"servicePlans\": [] }] }", "--subscribed-skus")]
    [InlineData("x.json", "{ \"items\": [{ \"quantity\": 1, \"eligibilities\": [] }] }", "A transition is not an upgrade")]
    [InlineData("x.json", "{ \"items\": [{ \"targetOffer\": { \"id\": \"x\" }, \"isEligible\": true }] }", "'UpgradeResource' compares them")]
    [InlineData("x.json", "{ \"schemaVersion\": 1, \"products\": [{ \"id\": \"x\", \"stringId\": \"X\", \"name\": \"X\", \"servicePlans\": [] }], \"editions\": [] }", "Pass the documents that it was compiled from")]
    [InlineData("x.json", "{ \"exclusions\": [{ \"name\": \"Post\", \"servicePlans\": [\"MAIL\", \"FILES\"] }] }", "a table 'Service Plan Name | GUID' for each group")]
    [InlineData("x.csv", "Service,Group,Service plan,GUID\nPost,1,MAIL,x\n", "a table 'Service Plan Name | GUID' for each group")]
    [InlineData("x.csv", "ProductTitle,ProductId,ProductSkuConversion\n", "--offer-matrix")]
    [InlineData("x.csv", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "git lfs pull")]
    [InlineData("x.json", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "git lfs pull")]
    [InlineData("x.json", "const plans = [];", "'const' is no value of JSON")]
    public void What_is_known_as_something_else_says_what_to_do(string path, string text, string cure)
        => CatalogLinker.Link([], null, [ReferenceDocument.Read(new SourceDocument(path, text))]).Diagnostics
            .ShouldHaveSingleItem().Message.ShouldContain(cure);

    [Theory]
    [InlineData("{{ \"value\": {0}, \"Count\": 1 }}")]
    [InlineData("{{ \"items\": {0} }}")]
    [InlineData("{0}")]
    public void A_list_of_products_may_stand_in_an_object(string form)
    {
        var products = $"[{{ \"product_display_name\": \"Basic\", \"String_Id\": \"BASIC\", \"GUID\": \"{{{Basic.ToUpperInvariant()}}}\", \"Service_Plan_Name\": \"MAIL\", \"Service_Plan_Id\": \"{MailId}\", \"Service_Plans_Included_Friendly_Names\": null }}]";

        Read("plans.json", string.Format(CultureInfo.InvariantCulture, form, products), [])
            .Products.Select(product => (product.Id, product.StringId, product.IsWhole)).ShouldBe([(Basic, "BASIC", true)]);
    }

    [Theory]
    [InlineData("""[HEADINGS, MAIL, FILES]""")]
    [InlineData("HEADINGS\nMAIL\nFILES\n")]
    [InlineData("""{ "address": "Plans!A1:E3", "values": [HEADINGS, MAIL, FILES] }""")]
    [InlineData("""{ "columns": HEADINGS, "index": [0, 1], "data": [MAIL, FILES] }""")]
    [InlineData("""{ "Product_Display_Name": { "0": "Basic", "1": "Basic" }, "String_Id": { "0": "BASIC", "1": "BASIC" }, "GUID": { "0": "BASICID", "1": "BASICID" }, "Service_Plan_Name": { "0": "MAIL", "1": "FILES" }, "Service_Plan_Id": { "0": "MAILID", "1": "FILESID" } }""")]
    [InlineData("""{ "Product_Display_Name": ["Basic", "Basic"], "String_Id": ["BASIC", "BASIC"], "GUID": ["BASICID", "BASICID"], "Service_Plan_Name": ["MAIL", "FILES"], "Service_Plan_Id": ["MAILID", "FILESID"] }""")]
    [InlineData("""{ "table": { "columns": HEADINGS, "rows": [MAIL, FILES] } }""")]
    [InlineData("""{ "products": [{ "id": "BASICID", "name": "Basic", "stringId": "BASIC", "servicePlans": [{ "id": "MAILID", "name": "MAIL" }, { "id": "FILESID", "name": "FILES" }] }] }""")]
    public void JSON_may_be_a_table_of_rows_or_of_columns(string form)
        => Read("plans.json", TableOf(form), []).Products.Select(product => (product.Id, product.StringId, product.Name, product.Plans.Count, product.IsWhole)).ShouldBe([(Basic, "BASIC", "Basic", 2, true)]);

    [Theory]
    [InlineData("""[HEADINGS, MAIL, FILES, ["Basic", "BASIC", "BASICID", "CALLS"]]""")]
    [InlineData("""[HEADINGS, MAIL, FILES, ["Basic", "BASIC", "BASICID", "CALLS", "FILESID", "x"]]""")]
    public void A_row_of_another_length_than_the_headings_leaves_its_product_not_whole(string form)
        => Read("plans.json", TableOf(form), ["CSP1080"]).Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    private static string TableOf(string form) => form
        .Replace("HEADINGS", """["Product_Display_Name", "String_Id", "GUID", "Service_Plan_Name", "Service_Plan_Id"]""", StringComparison.Ordinal)
        .Replace("MAIL,", """["Basic", "BASIC", "BASICID", "MAIL", "MAILID"],""", StringComparison.Ordinal)
        .Replace("MAIL\n", "[\"Basic\", \"BASIC\", \"BASICID\", \"MAIL\", \"MAILID\"]\n", StringComparison.Ordinal)
        .Replace("FILES]", """["Basic", "BASIC", "BASICID", "FILES", "FILESID"]]""", StringComparison.Ordinal)
        .Replace("FILES,", """["Basic", "BASIC", "BASICID", "FILES", "FILESID"],""", StringComparison.Ordinal)
        .Replace("FILES\n", "[\"Basic\", \"BASIC\", \"BASICID\", \"FILES\", \"FILESID\"]\n", StringComparison.Ordinal)
        .Replace("BASICID", Basic, StringComparison.Ordinal).Replace("MAILID", MailId, StringComparison.Ordinal).Replace("FILESID", FilesId, StringComparison.Ordinal);

    [Theory]
    [InlineData(Basic, "\"String ID\": \"BASIC\"")]
    [InlineData("BASIC", "\"GUID\": \"" + Basic + "\"")]
    public void What_a_product_stands_under_may_be_its_identifier(string key, string own)
        => Read("plans.json", $$"""{ "{{key}}": { "Product name": "Basic", {{own}}, "Service plans included": "{{Mail}}" } }""", [])
            .Products.Select(product => (product.Id, product.StringId, product.IsWhole)).ShouldBe([(Basic, "BASIC", true)]);

    [Theory]
    [InlineData("Suite_A_only", "Basic", "Suite_A_only")]
    [InlineData("Basic", "Basic", null)]
    public void What_a_product_stands_under_may_be_its_name(string key, string name, string? stringId)
        => Read("plans.json", $$"""{ "{{key}}": { "Product name": "{{name}}", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}" } }""", stringId is null ? ["CSP1079"] : [])
            .Products.Select(product => product.StringId).ShouldBe(stringId is null ? [] : [stringId]);

    [Fact]
    public void Plans_may_be_an_object_of_GUIDs()
        => Read("plans.json", $$"""[{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": { "MAIL": "{{MailId}}", "FILES": "{{FilesId}}" } }]""", [])
            .Products.ShouldHaveSingleItem().Plans.ShouldBe([MailId, FilesId], ignoreOrder: true);

    [Theory]
    [InlineData("friendlyName")]
    [InlineData("DisplayName")]
    [InlineData("service_plan_friendly_name")]
    public void Plans_in_a_list_may_call_their_friendly_names_otherwise(string label)
        => Read("plans.json", $$"""[{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": [{ "name": "MAIL", "id": "{{MailId}}", "{{label}}": "Mail for all" }] }]""", [])
            .Plans.ShouldHaveSingleItem().Name.ShouldBe("Mail for all");

    [Theory]
    [InlineData("{ \"data\": { \"products\": [BASIC, LARGE] } }")]
    [InlineData("{ \"status\": \"ok\", \"errors\": [], \"data\": { \"count\": 2, \"reference\": { \"products\": [BASIC, LARGE] } } }")]
    [InlineData("{ \"data\": { \"commercial\": { \"items\": [BASIC] }, \"education\": { \"items\": [LARGE] } } }")]
    [InlineData("{ \"data\": { \"BASIC\": BASIC, \"LARGE\": LARGE } }")]
    [InlineData("[{ \"value\": [BASIC], \"@odata.nextLink\": \"https://example.com/2\", \"totalCount\": 2 }, { \"value\": [LARGE], \"totalCount\": 2, \"@odata.nextLink\": null }]")]
    [InlineData("[{ \"page\": 1, \"pages\": 2, \"items\": [BASIC] }, { \"page\": 2, \"pages\": 2, \"items\": [LARGE] }]")]
    [InlineData("{ \"data\": { \"products\": [BASIC, LARGE] }, \"total\": 3 }", "CSP1088")]
    [InlineData("[{ \"value\": [BASIC] }, { \"value\": [LARGE], \"nextLink\": \"https://example.com/3\" }]", "CSP1088")]
    [InlineData("[{ \"value\": [BASIC], \"pages\": 3 }, { \"value\": [LARGE], \"pages\": 3 }]", "CSP1088")]
    [InlineData("{ \"deprecated\": true, \"data\": { \"products\": [BASIC, LARGE] } }", "CSP1085")]
    [InlineData("{ \"data\": { \"title\": \"Removed products\", \"products\": [BASIC, LARGE] } }", "CSP1085")]
    [InlineData("BASIC\nLARGE\n")]
    [InlineData("BASIC\r\n\r\nLARGE")]
    [InlineData("[BASIC]\n[LARGE]\n")]
    [InlineData("{ \"value\": [BASIC], \"nextLink\": \"https://example.com/2\" }\n{ \"value\": [LARGE] }")]
    [InlineData("[{ \"product\": BASIC }, { \"product\": LARGE }]")]
    [InlineData("{ \"product\": BASIC }\n{ \"product\": LARGE }\n")]
    public void A_list_of_products_may_stand_deeper_and_in_pages(string form, params string[] ids)
        => Read("plans.json", WithProducts(form), ids).Products.Select(product => (product.StringId, product.IsWhole)).ShouldBe([("BASIC", true), ("LARGE", true)]);

    [Theory]
    [InlineData("{ \"data\": { \"products\": [BASIC] }, \"removed\": { \"products\": [LARGE] } }", "CSP1088")]
    [InlineData("{ \"data\": { \"products\": [BASIC], \"removed\": [LARGE] } }", "CSP1088")]
    [InlineData("[{ \"product\": BASIC }, { \"removedProduct\": LARGE }]", "CSP1088")]
    public void What_stands_deeper_may_be_taken_back_by_any_name_over_it(string form, string id)
        => Read("plans.json", WithProducts(form), [id]).Products.ShouldHaveSingleItem().StringId.ShouldBe("BASIC");

    [Theory]
    [InlineData("[{ \"tenant\": \"a\", \"value\": [BASIC] }, { \"tenant\": \"b\", \"value\": [LARGE] }]")]
    [InlineData("[{ \"before\": [BASIC] }, { \"after\": [LARGE] }]")]
    public void What_are_not_the_pages_of_one_list_is_refused(string form)
        => Read("plans.json", WithProducts(form), ["CSP1079"]).Products.ShouldBeEmpty();

    private static string WithProducts(string form)
    {
        string Product(string name, string id) => $$"""{ "Product name": "{{name}}", "String ID": "{{name.ToUpperInvariant()}}", "GUID": "{{id}}", "Service plans included": "{{Mail}}" }""";

        return Regex.Replace(form, """(?<!")\b(BASIC|LARGE)\b(?!")""", match => match.Value == "BASIC" ? Product("Basic", Basic) : Product("Large", Large));
    }

    [Theory]
    [InlineData("BASIC", "LARGE")]
    [InlineData("commercial", "education")]
    public void Every_list_of_an_object_is_read(string first, string second)
    {
        var text = $$"""
            { "{{first}}": [{ "String_Id": "BASIC", "GUID": "{{Basic}}", "Service_Plan_Name": "MAIL", "Service_Plan_Id": "{{MailId}}" }],
              "{{second}}": [{ "String_Id": "LARGE", "GUID": "{{Large}}", "Service_Plan_Name": "FILES", "Service_Plan_Id": "{{FilesId}}" },
                             { "String_Id": "LARGE", "GUID": "{{Large}}", "Service_Plan_Name": "MAIL", "Service_Plan_Id": "{{MailId}}" }] }
            """;

        Read("plans.json", text, []).Products.Select(product => (product.StringId, product.Plans.Count)).ShouldBe([("BASIC", 1), ("LARGE", 2)]);
    }

    [Theory]
    [InlineData("plans.csv", Header + ",Further\n" + MailRow + "," + FilesId + "\n")]
    [InlineData("plans.json", $$"""[{ "String_Id": "BASIC", "GUID": "{{Basic}}", "Service_Plan_Name": "MAIL", "Service_Plan_Id": "{{MailId}}", "Further": [{ "id": "{{FilesId}}" }] }]""")]
    [InlineData("plans.md", $"| Product name | String ID | GUID | Further | Service plans included |\n| --- | --- | --- | --- | --- |\n| Basic | BASIC | {Basic} | {Files} | {Mail} |\n")]
    public void A_GUID_in_a_column_that_is_not_read_leaves_its_product_not_whole(string path, string text)
        => Read(path, text, ["CSP1073"]).Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Theory]
    [InlineData("plans.json", $$"""[{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}\n{{Files}}" }]""")]
    [InlineData("plans.json", $$"""[{ "productName": "Basic", "stringID": "BASIC", "guid": "{{Basic}}", "servicePlansIncluded": ["{{Mail}}", "{{Files}}"], "servicePlansIncludedFriendlyNames": ["{{FriendlyFiles}}", "{{FriendlyMail}}"] }]""")]
    [InlineData("plans.json", $$"""[{ "string_id": "BASIC", "guid": "{{Basic}}", "service_plans": [{ "id": "{{MailId}}", "name": "MAIL" }, { "service_plan_name": "FILES", "service_plan_id": "{{FilesId}}" }] }]""")]
    [InlineData("plans.json", $$"""{ "{{Basic}}": { "string_id": "BASIC", "guid": "{{Basic}}", "included_service_plans": ["{{Mail}}", "{{Files}}"] } }""")]
    [InlineData("plans.json", $$"""{ "string_id": "BASIC", "guid": "{{Basic}}", "service_plans": ["{{Mail}}", "{{Files}}"] }""")]
    [InlineData("plans.csv", $"Product name,String ID,GUID,Service plans included\nBasic,BASIC,{Basic},\"{Mail}\n{Files}\"\n")]
    [InlineData("plans.csv", $"Product name;String ID;GUID;Service plans included\nBasic;BASIC;{Basic};{Mail}, {Files}\n")]
    [InlineData("plans.csv", $"Product name,String ID,GUID,Service plans included\nBasic,BASIC,{Basic},{Mail}<br/>{Files}\n")]
    [InlineData("plans.csv", $"Product name,String ID,GUID,Service plans included\nBasic,BASIC,{Basic},{Mail}<br> <BR />{Files}</br>\n")]
    [InlineData("plans.json", $$"""[{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}<br />{{Files}}" }]""")]
    [InlineData("plans.json", $$"""[{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": ["{{Mail}}<br>{{Files}}"] }]""")]
    public void A_record_may_be_a_product_with_its_plans(string path, string text)
    {
        var product = Read(path, text, []).Products.ShouldHaveSingleItem();

        (product.StringId, product.Id, product.IsWhole).ShouldBe(("BASIC", Basic, true));
        product.Plans.ShouldBe([FilesId, MailId], ignoreOrder: true);
    }

    [Fact]
    public void Plans_in_a_list_have_their_friendly_names_beside_them()
        => Read("plans.json", $$"""[{ "string_id": "BASIC", "guid": "{{Basic}}", "service_plans": [{ "id": "{{MailId}}", "name": "MAIL", "Service_Plans_Included_Friendly_Names": "Mail for all" }] }]""", [])
            .Plans.ShouldHaveSingleItem().Name.ShouldBe("Mail for all");

    [Theory]
    [InlineData("\"System.Object[]\"", "CSP1032")]
    [InlineData("[\"@{name=MAIL; id=" + MailId + "}\"]", "CSP1032")]
    [InlineData("[\"" + MailId + "\"]", "CSP1032")]
    [InlineData("[\"MAIL\"]", "CSP1032")]
    [InlineData("[{ \"name\": \"MAIL\" }]", "CSP1080")]
    [InlineData("[7]", "CSP1080")]
    [InlineData("7", "CSP1080")]
    [InlineData("[]", "CSP1034")]
    [InlineData("null", "CSP1034")]
    public void Plans_in_a_list_that_cannot_be_read_leave_no_product_whole(string plans, string id)
        => Read("plans.json", $$"""[{ "string_id": "BASIC", "guid": "{{Basic}}", "service_plans": {{plans}} }]""", [id]).Products.ShouldAllBe(product => !product.IsWhole);

    [Fact]
    public void What_plans_in_a_list_have_besides_is_told_once()
        => Read("plans.json", $$"""[{ "string_id": "BASIC", "guid": "{{Basic}}", "service_plans": [{ "id": "{{MailId}}", "name": "MAIL", "included": false }, { "id": "{{FilesId}}", "name": "FILES", "included": false }] }]""", ["CSP1073"]);

    [Theory]
    [InlineData("""{ "MAIL": { "id": "MAILID", "friendlyName": "Mail for all" }, "FILES": { "id": "FILESID" } }""")]
    [InlineData("""{ "MAILID": "MAIL", "FILESID": "FILES" }""")]
    [InlineData("""[{ "name": "MAIL", "id": "MAILID", "displayName": "Mail for all" }, { "name": "FILES", "id": "FILESID", "displayName": NaN }]""")]
    public void Plans_may_be_objects_under_either_identifier_and_lack_a_friendly_name(string plans)
    {
        var services = Read("plans.json", $$"""[{ "String ID": "BASIC", "GUID": "{{Basic}}", "service_plans": {{plans.Replace("MAILID", MailId, StringComparison.Ordinal).Replace("FILESID", FilesId, StringComparison.Ordinal)}} }]""", []);

        services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();
        services.Plans.Select(plan => plan.StringId).ShouldBe(["FILES", "MAIL"]);
    }

    [Fact]
    public void A_plan_without_a_friendly_name_is_called_by_its_String_ID_until_a_row_has_one()
        => Read("plans.csv", $"{Header}\nBasic,BASIC,{Basic},MAIL,{MailId},\nBasic,BASIC,{Basic},FILES,{FilesId},Files\nLarge,LARGE,{Large},MAIL,{MailId},Mail for all\nLarge,LARGE,{Large},CALLS,33333333-0000-0000-0000-000000000001,\n", [])
            .Plans.Select(plan => (plan.StringId, plan.Name)).ShouldBe([("CALLS", "CALLS"), ("FILES", "Files"), ("MAIL", "Mail for all")], ignoreOrder: true);

    [Theory]
    [InlineData("Produktname,Zeichenfolgen-ID,GUID,Dienstplanname,Dienstplan-ID,Enthaltene Dienstpläne (Anzeigenamen)")]
    [InlineData("产品名称,字符串 ID,GUID,服务计划名称,服务计划 ID,包含的服务计划（易记名称）")]
    [InlineData("Nom du produit,ID de chaîne,GUID,Nom du plan de service,ID du plan de service,Plans de service inclus (noms conviviaux)")]
    public void Headings_of_records_may_be_in_another_language(string headings)
        => Read("plans.csv", $"{headings}\n{MailRow}\n", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Fact]
    public void A_row_of_dashes_and_an_empty_column_say_nothing()
        => Read("plans.csv", $"|{Header.Replace(',', '|')}|\n|---|---|---|---|---|---|\n|{MailRow.Replace(',', '|')}|\n", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Theory]
    [InlineData("Basic,BASIC", "Mail<b>,MAIL", "CSP1032")]
    [InlineData("Basic,BASIC", "<brand>,MAIL", "CSP1032")]
    public void Another_tag_is_no_line_break(string product, string names, string id)
        => Read("plans.csv", $"Product name,String ID,GUID,Service plans included\n{product},{Basic},{names.Split(',')[1]} ({MailId}){names.Split(',')[0]}\n", [id]).Products.ShouldAllBe(one => !one.IsWhole);

    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    public void A_line_that_a_patch_takes_away_or_adds_refuses_the_file(string sign)
    {
        Read("plans.csv", $"{Header}\n{MailRow}\n{sign}Basic,BASIC,{Basic},FILES,{FilesId},Files\n", ["CSP1080"]).ShouldBe(ServiceReference.Empty);
        Read("plans.csv", $"{sign}{Header}\n{sign}Basic,BASIC,{Basic},FILES,{FilesId},Files\n", ["CSP1080"]).ShouldBe(ServiceReference.Empty);
    }

    [Theory]
    [InlineData("-,BASIC")]
    [InlineData("\"- Basic -\",BASIC")]
    public void A_dash_that_is_no_sign_of_a_patch_costs_nothing(string product)
        => Read("plans.csv", $"{Header}\n{product},{Basic},MAIL,{MailId},Mail\n", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Theory]
    [InlineData("plans.csv", $"{Header}\n<<<<<<< ours\nBasic,BASIC,{Basic},MAIL,{MailId},Mail\n=======\nBasic,BASIC,{Basic},FILES,{FilesId},Files\n>>>>>>> theirs\n")]
    [InlineData("plans.json", $$"""
        [
        <<<<<<< ours
        { "String_Id": "BASIC", "GUID": "{{Basic}}", "Service_Plan_Name": "MAIL", "Service_Plan_Id": "{{MailId}}" }
        ]
        """)]
    public void A_merge_that_is_not_finished_refuses_the_file(string path, string text)
        => Read(path, text, ["CSP1056"]).ShouldBe(ServiceReference.Empty);

    [Theory]
    [InlineData("\"Service_Plan_Name\": \"MAIL\", \"Service_Plan_Id\": \"" + MailId + "\", \"Service_Plan_Id\": \"" + FilesId + "\"", true)]
    [InlineData("\"Service_Plan_Name\": \"MAIL\", \"Service_Plan_Id\": \"" + MailId + "\", \"Service_Plan_Name\": \"FILES\"", true)]
    [InlineData("\"Service_Plan_Name\": \"MAIL\", \"Service_Plan_Id\": \"" + MailId + "\", \"Service_Plan_Id\": \"" + MailId + "\"", false)]
    [InlineData("\"service_plans\": [{ \"name\": \"MAIL\", \"id\": \"" + MailId + "\", \"id\": \"" + FilesId + "\" }]", true)]
    [InlineData("\"service_plans\": [\"" + Mail + "\"], \"service_plans\": [\"" + Files + "\"]", true)]
    public void A_property_given_twice_with_two_values_leaves_its_product_not_whole(string members, bool isTold)
    {
        var twice = $$"""{ "String_Id": "BASIC", "GUID": "{{Basic}}", {{members}} }""";

        Read("plans.json", $"[{twice}]", isTold ? ["CSP1080"] : []).Products.ShouldAllBe(product => product.IsWhole != isTold);
        Read("plans.json", twice, isTold ? ["CSP1080"] : []).Products.ShouldAllBe(product => product.IsWhole != isTold);
    }

    [Theory]
    [InlineData("RETIRED - Mail", true)]
    [InlineData("Retired – Mail", true)]
    [InlineData("not Mail", false)]
    public void A_friendly_name_may_say_that_the_plan_is_retired(string friendly, bool isWhole)
        => Read("plans.json", $$"""[{ "Product name": "Basic", "String ID": "BASIC", "GUID": "{{Basic}}", "Service plans included": "{{Mail}}", "Service plans included (friendly names)": "{{friendly}} ({{MailId}})" }]""", isWhole ? [] : ["CSP1032"])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBe(isWhole);

    [Theory]
    [InlineData("BASIC,Basic for all", "MAIL", "Mail for all")]
    [InlineData("Basic for all,BASIC", "Mail for all", "MAIL")]
    public void Names_and_String_IDs_that_are_exchanged_are_told(string product, string plan, string friendly)
    {
        var services = Read("plans.csv", $"{Header}\n{product},{Basic},{plan},{MailId},{friendly}\n", ["CSP2078"]);

        services.Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 2)]
    [InlineData(0, 3)]
    [InlineData(0, 4)]
    [InlineData(0, 5)]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(1, 4)]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(2, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 4)]
    [InlineData(3, 5)]
    [InlineData(4, 5)]
    public void Two_columns_that_are_exchanged_are_one_mistake(int first, int second)
    {
        string[][] rows =
        [
            ["Basic for all", "BASIC", Basic, "MAIL_A", MailId, "Mail for all"],
            ["Basic for all", "BASIC", Basic, "FILES_A", FilesId, "Files for all"],
            ["Large for all", "LARGE", Large, "MAIL_A", MailId, "Mail for all"],
            ["Large for all", "LARGE", Large, "FILES_A", FilesId, "Files for all"],
        ];
        var headings = Header.Split(',');
        (headings[first], headings[second]) = (headings[second], headings[first]);
        var services = Read("plans.csv", string.Join('\n', [string.Join(',', headings), .. rows.Select(row => string.Join(',', row))]) + "\n", ["CSP2078"]);

        services.Products.Select(product => (product.StringId, product.Name, product.Plans.Count, product.IsWhole)).ShouldBe([("BASIC", "Basic for all", 2, false), ("LARGE", "Large for all", 2, false)]);
        services.Plans.Select(plan => (plan.StringId, plan.Name)).ShouldBe([("FILES_A", "Files for all"), ("MAIL_A", "Mail for all")]);
    }

    [Theory]
    [InlineData("Intune,INTUNE_A", "MAIL", "Mail")]
    [InlineData("交换联机,SharePoint Plan 1G", "MAIL", "MAIL")]
    [InlineData("SPB,SPB", "SharePoint Plan 1G", "SharePoint Plan 1G")]
    public void Names_without_blanks_and_String_IDs_with_blanks_are_not_exchanged(string product, string plan, string friendly)
        => Read("plans.csv", $"{Header}\n{product},{Basic},{plan},{MailId},{friendly}\n", []).Products.ShouldHaveSingleItem().IsWhole.ShouldBeTrue();

    [Fact]
    public void Null_is_no_name()
        => Read("plans.json", $$"""[{ "Product_Display_Name": null, "String_Id": "BASIC", "GUID": "{{Basic}}", "Service_Plan_Name": "MAIL", "Service_Plan_Id": "{{MailId}}", "Service_Plans_Included_Friendly_Names": null }]""", [])
            .ShouldSatisfyAllConditions(
                services => services.Products.ShouldHaveSingleItem().Name.ShouldBe("BASIC"),
                services => services.Plans.ShouldHaveSingleItem().Name.ShouldBe("MAIL"));

    [Fact]
    public void A_file_that_was_encoded_twice_is_not_read()
        => Read("plans.csv", $"{Header}\nBasic \u00E2\u20AC\u201C one,BASIC,{Basic},MAIL,{MailId},Mail\n", ["CSP1080"]).ShouldBe(ServiceReference.Empty);

    [Fact]
    public void A_column_that_stands_where_friendly_names_do_has_to_hold_the_same_plans()
        => Read("plans.md", $"| Product name | String ID | GUID | Service plans included | Further |\n| --- | --- | --- | --- | --- |\n| Basic | BASIC | {Basic} | {Mail} | {Files} |\n", ["CSP1074", "CSP2043", "CSP2043"])
            .Products.ShouldHaveSingleItem().IsWhole.ShouldBeFalse();

    [Fact]
    public void A_character_lost_to_an_encoding_is_told_once_and_costs_no_product()
    {
        var services = Read("plans.csv", string.Join('\n', Header, $"Basic\uFFFDall,BASIC\uFFFD,{Basic},MAIL,{MailId},Mail\uFFFDfor all"), ["CSP1082"]);

        services.Products.Select(product => (product.Name, product.StringId, product.IsWhole)).ShouldBe([("Basic all", "BASIC", true)]);
    }

    [Fact]
    public void CSV_is_read_as_a_library_reads_it()
    {
        var random = new Random(1);
        const string Letters = "ab \"\",;\n\r\u00A0é";
        for (var run = 0; run < 300; run++)
        {
            var records = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => Enumerable.Range(0, 3).Select(_ => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Letters[random.Next(Letters.Length)]))).Append("x").ToArray())
                .ToList();
            var text = new StringWriter(CultureInfo.InvariantCulture);
            using (var writer = new CsvHelper.CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                NewLine = "\r\n",
                // Left to itself it writes a lone line feed without quotes, which RFC 4180 does not allow.
                ShouldQuote = field => run % 2 == 0 || field.Field.AsSpan().IndexOfAny(",\"\r\n") >= 0,
            }))
            {
                foreach (var record in records)
                {
                    Array.ForEach(record, writer.WriteField);
                    writer.NextRecord();
                }
            }

            var reader = new CsvReader(text.ToString(), ',');
            var read = new List<string[]>();
            while (reader.Read() is { } record)
            {
                read.Add([.. record.Fields.Select(Exactly)]);
            }

            read.ShouldBe(records);
            reader.OpenQuote.ShouldBe(-1);
        }
    }

    [Fact]
    public void JSON_is_read_as_a_library_reads_it()
    {
        var random = new Random(1);
        for (var run = 0; run < 300; run++)
        {
            var texts = Enumerable.Range(0, 4).Select(_ => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (char)random.Next(1, 400)))).ToArray();
            var json = JsonSerializer.Serialize(new { texts, number = -1.5e3, nothing = (string?)null, nested = new { yes = true } }, run % 2 == 0 ? Indented : null);

            var value = JsonReader.Read(json, [], out _, out _).ShouldNotBeNull();
            value.Members.Select(member => member.Key).ShouldBe(["texts", "number", "nothing", "nested"]);
            value.Members[0].Value.Items.Select(item => Exactly(item.Text)).ShouldBe(texts);

            // Every text that is cut off is refused, as the library refuses it.
            var cut = json[..random.Next(json.Length)];
            JsonReader.Read(cut, [], out var at, out _).ShouldBeNull();
            at.ShouldBeInRange(0, cut.Length);
        }
    }

    [SharedFact("data")]
    public void The_published_CSV_gives_the_same_402_products_as_CSV_as_JSON_and_as_a_table()
    {
        var csv = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(File.ReadAllBytes(SharedFactAttribute.Folder + "/data/licensing-2023.csv"));
        var records = Records(csv);
        static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells).Replace("<", "&lt;", StringComparison.Ordinal)} |\n";
        var table = Row(records[0].Keys) + "|---|---|---|---|---|---|\n" + string.Concat(records.Select(record => Row(record.Values)));

        var expected = Catalog("licensing.csv", csv);
        expected.Products.Count.ShouldBe(402);
        expected.Products.ShouldAllBe(product => product.IsWhole);
        Catalog("licensing.json", JsonSerializer.Serialize(records)).ShouldBe(expected);
        Catalog("licensing.md", table).ShouldBe(expected);

        static ServiceReference Catalog(string path, string text)
            => CatalogLinker.Link([], null, [ReferenceDocument.Read(new SourceDocument(path, text))]).Catalog.Services;
    }

    private static List<Dictionary<string, string>> Records(string csv)
    {
        using var reader = new CsvHelper.CsvReader(new StringReader(csv), CultureInfo.InvariantCulture);
        var records = new List<Dictionary<string, string>>();
        reader.Read();
        reader.ReadHeader();
        while (reader.Read())
        {
            records.Add(reader.HeaderRecord!.ToDictionary(name => name, name => reader.GetField(name)!, StringComparer.Ordinal));
        }

        return records;
    }

    private static string Exactly(PositionedText text) => string.Concat(Enumerable.Range(0, text.Length).Select(i => text[i]));

    private static ServiceReference Read(string path, string text, string[] ids)
    {
        var linked = CatalogLinker.Link([], null, [ReferenceDocument.Read(new SourceDocument(path, text))]);
        linked.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id).Order(StringComparer.Ordinal).ShouldBe(ids);
        return linked.Catalog.Services;
    }
}
