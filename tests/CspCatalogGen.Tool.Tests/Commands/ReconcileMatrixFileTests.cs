using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>Offer matrices as they come after others have had them, and rows that say less than they seem to.</summary>
public sealed class ReconcileMatrixFileTests : IDisposable
{
    private const string Page = """
        # Upgrade <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Tin | - Gold |
        """;

    private const string Names = """
        | Offer | Number | Product ID | String ID |
        | --- | --- | --- | --- |
        | Tin | 1 | 10000000-0000-0000-0000-000000000001 | TIN |
        | Gold | 2 | 10000000-0000-0000-0000-000000000002 | GOLD |
        """;

    private const string Header = "ProductTitle,ProductId,SkuId,SkuTitle,ProvisioningId,ProvisioningString,AssetOwnershipLimit,AssetOwnershipLimitType,ProductSkuPreRequisites,ProductSkuConversion,Description,AllowedCountries\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("1", "P2/0001")]
    [InlineData("1.0", "P2/0001")]
    [InlineData("0001", "P2:0001")]
    [InlineData("0001", "\"P3/0001\nP2/0001\"")]
    [InlineData("0001", "P3/0001|P2/0001")]
    public void Keys_are_those_that_were_meant(string sku, string conversion)
        => Findings(Header + Tin(conversion: conversion, sku: sku) + Gold(sku: sku))[0].ShouldBe("confirmed Gold");

    [Theory]
    [InlineData("", ",,")]
    [InlineData(",", "")]
    [InlineData(",,", ",")]
    public void Separators_of_empty_columns_behind_the_last_are_none(string heading, string row)
    {
        Findings(Header.Replace("\n", heading + "\n", StringComparison.Ordinal) + (Tin() + Gold()).Replace("\n", row + "\n", StringComparison.Ordinal)).ShouldBe(["confirmed Gold"]);
        Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Offers of March,,,,,,,,,,,\n", null)]
    [InlineData("\"Offers, of March\"\n\n", null)]
    [InlineData("sep=,\nOffers\n", null)]
    [InlineData("Removed offers,,,,\n", "'Removed offers'")]
    public void A_title_above_the_headings_is_passed_over_unless_it_takes_the_rows_back(string title, string? told)
    {
        Findings(title + Header + Tin() + Gold()).ShouldBe(["confirmed Gold"]);
        Problems().ShouldBe(told is null ? [] : [$"A title over rows may take them back: {told}."]);
    }

    [Theory]
    [InlineData("Removed offers", 1)]
    [InlineData("Metals", 0)]
    public void A_title_among_the_rows_is_no_SKU(string title, int told)
    {
        Findings(Header + Tin() + title + ",,,,,,,,,,,\n" + Gold()).ShouldBe(["confirmed Gold"]);
        Problems().Length.ShouldBe(told);
    }

    [Fact]
    public void A_description_that_says_that_the_offer_ends_is_told()
    {
        Findings(Header + Tin() + Gold().Replace("Words", "Retired since March", StringComparison.Ordinal)).ShouldBe(["confirmed Gold"]);
        Problems().ShouldBe(["The description of 'SKU of GOLD' (P2/0001) says 'retired', which is not judged."]);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("~~")]
    public void A_row_behind_a_sign_that_takes_it_back_refuses_the_file(string sign)
    {
        File.WriteAllText(_folder.Of("matrix.csv"), Header + Tin() + sign + Gold());
        Refusal().ShouldContain("line 3 begins with");
    }

    [Fact]
    public void Fields_may_be_text_for_Excel()
        => Findings(Header + Tin(sku: "=\"0001\"", id: "=\"10000000-0000-0000-0000-000000000001\"") + Gold(sku: "=\"0001\"")).ShouldBe(["confirmed Gold"]);

    [Fact]
    public void The_headings_may_stand_there_once_more()
    {
        Findings(Header + Tin(conversion: "P2") + Header + Gold());
        Problems().ShouldHaveSingleItem().ShouldContain("1 (P2)");
        Findings(Header + Tin(conversion: "\"P2/0001,P99/0001\"") + Header + Gold() + "Total,,,,,,,,,,,\n");
        Problems().ShouldHaveSingleItem().ShouldContain("no product ID as the matrix has them");
    }

    [Fact]
    public void Upright_strokes_separate_as_well()
        => Findings((Header + Tin() + Gold()).Replace(',', '|')).ShouldBe(["confirmed Gold"]);

    [Fact]
    public void A_conversion_to_a_product_without_a_SKU_is_not_known()
    {
        Findings(Header + Tin(conversion: "P2") + Gold()).ShouldBe(["notComparable Gold (it is converted to 'P2', of which the matrix has the product and not the SKU)"]);
        Problems().ShouldHaveSingleItem().ShouldContain("1 (P2)");
    }

    [Theory]
    [InlineData("0.0", "")]
    [InlineData("-1", "Tenant")]
    [InlineData("None", "None")]
    [InlineData("N/A", "")]
    [InlineData("Unlimited", "")]
    public void Words_for_none_limit_nothing(string limit, string type)
        => Findings(Header + Tin() + Gold(limit: limit, limitType: type, prerequisite: "None")).ShouldBe(["confirmed Gold"]);

    [Fact]
    public void The_conversion_of_a_trial_is_no_upgrade()
    {
        Findings(Header + Tin(conversion: "") + Tin(sku: "0002", title: "SKU of TIN Trial") + Gold()).ShouldBe(["onlyInDocuments Gold (only 'SKU of TIN Trial' is converted to 'SKU of GOLD', and a trial is upgraded to nothing)"]);
        Findings(Header + Tin() + Gold(title: "GOLD (trial)")).ShouldBe(["onlyInDocuments Gold (only 'SKU of TIN' is converted to 'GOLD (trial)', and a trial is upgraded to nothing)"]);
        Findings(Header + Tin() + Tin(sku: "0002", title: "SKU of TIN Trial", conversion: "") + Gold()).ShouldBe(["confirmed Gold"]);
        Findings(Header + Tin() + Gold(conversion: "P1/0001", title: "GOLD Trial") + Gold(sku: "0002"))[^1].ShouldBe("trial Tin");
    }

    [Theory]
    [InlineData("GOLD (retired)", "1,300", "'retired' in its title")]
    [InlineData("GOLD (No longer for sale)", "1,300", "'no longer for sale' in its title")]
    [InlineData("GOLD", "1,0", "at most 0 licenses")]
    [InlineData("GOLD", "10,5", "at most 5 licenses")]
    [InlineData("GOLD", "1.0,0.0", "at most 0 licenses")]
    [InlineData("GOLD", "1.0,300.0", null)]
    [InlineData("GOLD", "1,Unlimited", null)]
    [InlineData("GOLD", ",", null)]
    [InlineData("GOLD", "0,", null)]
    [InlineData("GOLD", "5,5", null)]
    public void A_target_that_nobody_can_buy_is_told(string title, string licenses, string? told)
    {
        var rows = (Tin() + Gold(title: title)).Replace("Title,", $"Title,{licenses},", StringComparison.Ordinal);

        Findings(Header.Replace("ProductTitle,", "ProductTitle,MinLicenses,MaxLicenses,", StringComparison.Ordinal) + rows)
            .ShouldBe([told is null ? "confirmed Gold" : $"targetNotSold Gold (of '{title}', the matrix says {told})"]);
    }

    [Fact]
    public void A_number_of_licenses_that_cannot_be_read_is_told()
    {
        var rows = (Tin() + Gold()).Replace("Title,", "Title,1,zero,", StringComparison.Ordinal);

        Findings(Header.Replace("ProductTitle,", "ProductTitle,MinLicenses,MaxLicenses,", StringComparison.Ordinal) + rows)
            .ShouldHaveSingleItem().ShouldStartWith("notComparable Gold");
    }

    [Fact]
    public void A_source_that_is_not_sold_any_more_may_be_upgraded()
        => Findings(Header + Tin(title: "TIN (retired)") + Gold() + Gold(sku: "0002", title: "GOLD (retired)")).ShouldBe(["confirmed Gold"]);

    [Theory]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("#")]
    [InlineData("<<<<<<< ours\n")]
    public void A_row_of_which_nothing_tells_whether_it_holds_is_refused(string sign)
    {
        File.WriteAllText(_folder.Of("matrix.csv"), Header + sign + Tin() + Gold());
        Refusal().ShouldContain($"line 2 begins with '{sign[0]}'");
    }

    [Fact]
    public void A_first_column_of_numbers_has_no_signs_of_a_patch()
        => Findings("Rank," + Header + "-1," + Tin() + "2," + Gold()).ShouldBe(["confirmed Gold"]);

    [Fact]
    public void A_product_ID_that_is_damaged_is_none_that_is_missing()
    {
        Findings(Header + Tin() + Gold(id: "10000000-0000-0000-0000-00000000000")).ShouldBe(["notComparable Gold (a row of 'Gold' cannot be read)"]);
        Problems().ShouldBe(["The ProvisioningId of 'SKU of GOLD' (P2/0001) is no GUID: '10000000-0000-0000-0000-00000000000'."]);
    }

    [Fact]
    public void A_product_ID_beside_another_String_ID_is_told()
    {
        Findings(Header + Tin() + Gold().Replace(",GOLD,", ",COPPER,", StringComparison.Ordinal)).ShouldBe(["confirmed Gold"]);
        Problems().ShouldBe(["'SKU of GOLD' (P2/0001) has the product ID of 'Gold' and another String ID (COPPER); the product ID counts."]);
    }

    [Fact]
    public void A_product_of_the_catalog_that_is_sold_elsewhere_is_none_that_the_catalog_lacks()
        => Findings(Header + Tin() + Gold(countries: "CN")).ShouldBe(["notComparable Gold (the matrix does not sell 'Gold' in the market's countries)"]);

    [Fact]
    public void A_limit_is_a_number()
    {
        Findings(Header + Tin() + Gold(limit: "2.0", limitType: "Tenant")).ShouldBe(["ownershipLimit Gold (the target can be owned 2 Tenant)"]);
        Findings(Header + Tin() + Gold(limit: "two")).ShouldBe(["notComparable Gold (of the target, AssetOwnershipLimit 'two' is in no known form)"]);
        Problems().ShouldBe(["Of 'SKU of GOLD' (P2/0001), AssetOwnershipLimit 'two' is in no known form."]);
    }

    [Fact]
    public void A_limit_of_one_SKU_and_a_prerequisite_of_the_other_leave_no_way()
        => Findings(Header + Tin(conversion: "\"P2/0001,P2/0002\"") + Gold(limit: "1") + Gold(sku: "0002", prerequisite: "P9/0001"))
            .ShouldBe(["ownershipLimit Gold (the target can be owned 1, or needs P9/0001)"]);

    [Fact]
    public void Semicolons_tabs_and_UTF_16_are_read()
    {
        var text = Header + Tin() + Gold();

        Findings(text.Replace(',', ';')).ShouldBe(["confirmed Gold"]);
        Findings("sep=\t\n" + text.Replace(',', '\t'), Encoding.Unicode).ShouldBe(["confirmed Gold"]);
        Findings("#TYPE System.Object\n" + text).ShouldBe(["confirmed Gold"]);
        File.WriteAllBytes(_folder.Of("matrix.csv"), Encoding.Unicode.GetBytes(text));
        Refusal().ShouldContain("UTF-16 without the mark");
    }

    [Theory]
    [InlineData("Provisioning ID,Allowed Countries")]
    [InlineData("provisioning_id,allowed_countries")]
    public void Headings_may_have_signs_between_their_words(string headings)
    {
        Findings(Header.Replace("ProvisioningId", headings.Split(',')[0], StringComparison.Ordinal).Replace("AllowedCountries", headings.Split(',')[1], StringComparison.Ordinal) + Tin() + Gold()).ShouldBe(["confirmed Gold"]);
        Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[{ \"ProductTitle\": \"Tin\" }]", "It looks like JSON; what the API gives as CSV is read.")]
    [InlineData("<!DOCTYPE html>\n<title>Sign in</title>", "It is a page of HTML, as where somebody has to sign in first.")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "'git lfs pull' fetches the file.")]
    public void Another_form_is_named(string text, string words)
    {
        File.WriteAllText(_folder.Of("matrix.csv"), text);

        Refusal().ShouldContain(words);
    }

    [Fact]
    public void A_packed_file_is_read_and_several_are_refused()
    {
        var text = Encoding.UTF8.GetBytes(Header + Tin() + Gold());
        using (var packed = new GZipStream(File.Create(_folder.Of("matrix.csv")), CompressionLevel.Fastest))
        {
            packed.Write(text);
        }

        Findings().ShouldBe(["confirmed Gold"]);
        Pack("matrix.csv", text);
        Findings().ShouldBe(["confirmed Gold"]);
        Pack("another.csv", text);
        Refusal().ShouldContain("packed, and not of one file");
    }

    [Fact]
    public void A_SKU_without_a_product_ID_is_known_by_its_String_ID()
    {
        Findings(Header + Tin(id: "") + Gold(id: "")).ShouldBe(["confirmed Gold"]);
        Findings(Header + Tin() + Gold(id: "10000000-0000-0000-0000-000000000009"))[0].ShouldBe("notComparable Gold (the matrix has the String ID of 'Gold' with another product ID)");
        Problems().ShouldHaveSingleItem().ShouldContain("'SKU of GOLD' (P2/0001) has the String ID GOLD of 'Gold' and another product ID");
    }

    [Fact]
    public void A_SKU_that_is_listed_twice_and_differently_is_told()
    {
        Findings(Header + Tin() + Gold() + Tin(conversion: "") + Gold()).ShouldBe(["confirmed Gold"]);
        Problems().ShouldHaveSingleItem().ShouldContain("'SKU of TIN' (P1/0001) is listed twice and differently");
    }

    [Fact]
    public void Columns_that_nobody_knows_or_that_stand_twice_are_told()
    {
        var rows = (Header + Tin() + Gold()).Replace("\n", ",Removed,P2/0001\n", StringComparison.Ordinal).Replace("Countries,Removed,P2/0001", "Countries,ChangeIndicator,ProductSkuConversion", StringComparison.Ordinal);

        Findings(rows).ShouldBe(["confirmed Gold"]);
        Problems().ShouldBe(
        [
            "Columns that the matrix's documentation does not name, so what they say of a row is not known: ChangeIndicator.",
            "The column ProductSkuConversion stands twice; the first counts.",
        ]);
    }

    [Theory]
    [InlineData("[\"\"P2/0001\"\"]", "ProductSkuConversion")]
    [InlineData("P/0001", "no product ID as the matrix has them")]
    public void A_conversion_in_another_form_is_told(string conversion, string told)
    {
        Findings(Header + Tin(conversion: $"\"{conversion}\"") + Gold());

        Problems().ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public void What_is_no_country_is_told()
    {
        Findings(Header + Tin() + Gold().Replace("US", "UK", StringComparison.Ordinal));

        Problems().ShouldHaveSingleItem().ShouldContain("no ISO codes");
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_refused_with_its_line()
    {
        File.WriteAllText(_folder.Of("matrix.csv"), Header + Tin() + "\"" + Gold() + Gold(sku: "0002"));
        Refusal().ShouldContain("a quote in the row at line 3 is never closed");

        File.WriteAllText(_folder.Of("matrix.csv"), Header + Tin() + "\"" + Gold() + string.Concat(Enumerable.Repeat(Gold(sku: "0002"), 30_000)));
        Refusal().ShouldContain("a quote in the row at line 3 is never closed");
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_no_row_that_is_missing()
    {
        Findings(Header + Tin(conversion: "") + Gold() + "Title,P1,0002,Other,,TIN,short\n").ShouldBe(["notComparable Gold (a row of 'Tin' cannot be read)"]);
        Problems().ShouldHaveSingleItem().ShouldContain(": 1, the first at line 4.");

        Findings(Header + Tin() + "\"" + Gold()[..^1] + "\n" + Gold(sku: "0002", title: "x\"")).ShouldBe(["notComparable Gold (a row of 'Gold' cannot be read)", "undocumentedTarget P2/0001 (not in the rows that can be read)"]);
    }

    [Theory]
    [InlineData("All")]
    [InlineData("India;United States")]
    [InlineData("")]
    public void Countries_that_are_no_codes_are_not_known(string countries)
    {
        Findings(Header + Tin() + Gold(countries: countries)).ShouldBe(["notComparable Gold (a row of 'Gold' cannot be read)"]);
        Problems().ShouldBe([$"The countries of 'SKU of GOLD' (P2/0001) are no ISO codes such as 'DE;US': '{countries}'."]);
    }

    [Fact]
    public void Countries_that_are_written_otherwise_everywhere_are_told_once()
    {
        Findings((Header + Tin() + Gold()).Replace("US", "United States", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldStartWith("notComparable");
        Problems().ShouldHaveSingleItem().ShouldStartWith("The countries of 2 SKUs are no ISO codes such as 'DE;US', as those of ");
    }

    [Fact]
    public void Headings_without_rows_are_refused()
    {
        File.WriteAllText(_folder.Of("matrix.csv"), Header);
        Refusal().ShouldContain("no rows that can be read");
    }

    public void Dispose() => _folder.Dispose();

    private static string Tin(string conversion = "P2/0001", string sku = "0001", string id = "10000000-0000-0000-0000-000000000001", string title = "SKU of TIN")
        => Row("P1", sku, id, "TIN", "", "", "", conversion, "US", title);

    private static string Gold(string sku = "0001", string id = "10000000-0000-0000-0000-000000000002", string limit = "", string limitType = "", string prerequisite = "", string countries = "US", string title = "SKU of GOLD", string conversion = "")
        => Row("P2", sku, id, "GOLD", limit, limitType, prerequisite, conversion, countries, title);

    private static string Row(string product, string sku, string id, string stringId, string limit, string limitType, string prerequisite, string conversion, string countries, string title)
        => $"Title,{product},{sku},{title},{id},{stringId},{limit},{limitType},{prerequisite},{conversion},Words,{countries}\n";

    private void Pack(string name, byte[] content)
    {
        var path = _folder.Of("matrix.csv");
        if (name == "matrix.csv")
        {
            File.Delete(path);
        }

        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }

    private string[] Findings(string text, Encoding? encoding = null)
    {
        File.WriteAllText(_folder.Of("matrix.csv"), text, encoding ?? new UTF8Encoding(false));
        return Findings();
    }

    private string[] Findings()
    {
        using var json = Result();
        return [.. json.RootElement.GetProperty("upgrades").EnumerateArray().Select(entry => $"{entry.GetProperty("finding").GetString()} {entry.GetProperty("to").GetString()}{(entry.GetProperty("detail").GetString() is { } detail ? $" ({detail})" : "")}")];
    }

    private string[] Problems()
    {
        using var json = Result();
        return [.. json.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!)];
    }

    private JsonDocument Result()
    {
        var run = Run();
        run.ExitStatus.ShouldBe(0, run.Error);
        PublishedSchema.MustDescribe("reconciliation-v1.schema.json", run.Output);
        return JsonDocument.Parse(run.Output);
    }

    private string Refusal()
    {
        var run = Run();
        run.ExitStatus.ShouldBe(2, run.Output);
        return run.Error;
    }

    private ToolRun Run()
        => ToolRun.Of("reconcile", _folder.Write("page.md", Page), "--names", _folder.Write("offers.md", Names), "--offer-matrix", _folder.Of("matrix.csv"), "--format", "json");
}
