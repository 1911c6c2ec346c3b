using System;
using System.Linq;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Commands;

/// <summary>Dumps of offers that say less than they seem to.</summary>
public sealed class ReconcileOffersFileTests : IDisposable
{
    private const string Page = """
        # Upgrade <a id="upgradesubscription"></a>

        | Offer | Possible upgrades |
        | --- | --- |
        | Tin | - Silver <br/> - Gold |
        """;

    private const string Names = """
        | Offer | Number | Offer ID | Product ID |
        | --- | --- | --- | --- |
        | Tin | 1 | 00000000-0000-0000-0000-000000000001 | 10000000-0000-0000-0000-000000000001 |
        | Silver | 2 | 00000000-0000-0000-0000-000000000002 | 10000000-0000-0000-0000-000000000002 |
        | Gold | 3 | 00000000-0000-0000-0000-000000000003 | 10000000-0000-0000-0000-000000000003 |
        """;

    private const string Silver = """{ "id": "00000000-0000-0000-0000-000000000002", "name": "S", "country": "US" }""";
    private const string Gold = """{ "id": "00000000-0000-0000-0000-000000000003", "name": "G", "country": "US" }""";

    private static readonly string Tin = TinIn("US", ToBoth);

    private const string ToSilver = """ "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002"] """;
    private const string ToBoth = """ "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000003"] """;

    private static string TargetsWith(string properties)
        => $$""" "upgradeTargetOffers": [{ "id": "00000000-0000-0000-0000-000000000002" }, { "id": "00000000-0000-0000-0000-000000000003", {{properties}} }] """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("""{ "totalCount": 3, "items": [TIN, SILVER] }""", "It has 2 of 3 entries.")]
    [InlineData("""{ "value": [TIN, SILVER], "Count": 3 }""", "It has 2 of 3 entries.")]
    [InlineData("""{ "totalCount": 3, "count": 2, "items": [TIN, SILVER] }""", "It has 2 of 3 entries.")]
    [InlineData("""[{ "totalCount": 3, "items": [TIN] }, { "totalCount": 3, "items": [SILVER] }]""", "It has 2 of 3 entries.")]
    [InlineData("""{ "value": [TIN, SILVER], "@odata.nextLink": "https://example.org/?skip=2" }""", "its last page names a next one")]
    [InlineData("""{ "items": [TIN, SILVER], "links": { "next": { "uri": "/offers?offset=2" } } }""", "its last page names a next one")]
    [InlineData("""{ "items": [TIN, SILVER], "hasMore": true }""", "its last page names a next one")]
    [InlineData("""{ "items": [TIN, SILVER], "paging": { "next": "/offers?offset=2" } }""", "its last page names a next one")]
    [InlineData("""{ "items": [TIN, SILVER], "meta": { "page": { "total": 3 } } }""", "It has 2 of 3 entries.")]
    public void A_page_of_several_is_told_and_lacks_nothing(string dump, string words)
    {
        var (findings, problems) = Compare(dump.Replace("TIN", TinIn("US", ToSilver), StringComparison.Ordinal));

        findings.ShouldBe(["confirmed Silver", "offerNotInDump Gold (the dump, which is not whole, does not have 'Gold')"]);
        problems.ShouldHaveSingleItem().ShouldContain(words);
    }

    [Theory]
    [InlineData("""[{ "totalCount": 3, "items": [TIN], "links": { "next": { "uri": "/offers?offset=1" } } }, { "totalCount": 3, "items": [SILVER, GOLD] }]""")]
    [InlineData("""{ "items": [TIN] } { "items": [SILVER, GOLD] }""")]
    [InlineData("TIN\nSILVER\nGOLD")]
    [InlineData("""[{ "offer": TIN }, { "offer": SILVER }, { "offer": GOLD }]""")]
    [InlineData("""{ "value": [{ "offer": TIN }, { "offer": SILVER }, { "offer": GOLD }] }""")]
    public void Pages_and_offers_may_stand_behind_one_another(string dump)
    {
        var (findings, problems) = Compare(dump);

        findings.ShouldBe(["confirmed Silver", "confirmed Gold"]);
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "00000000-0000-0000-0000-000000000001": TIN, "00000000-0000-0000-0000-000000000002": SILVER, "00000000-0000-0000-0000-000000000003": GOLD }""")]
    [InlineData("""{ "00000000-0000-0000-0000-000000000001": { "name": "T", "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000003"] }, "{00000000-0000-0000-0000-000000000002}": { "id": null }, "00000000-0000-0000-0000-000000000003": GOLD }""")]
    [InlineData("""{ "00000000-0000-0000-0000-000000000001": { "description": "half a \ud83d", "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000003",], }, "00000000-0000-0000-0000-000000000002": {}, "00000000-0000-0000-0000-000000000003": GOLD, }""")]
    public void Offers_may_stand_under_their_guids(string dump)
    {
        var (findings, problems) = Compare(dump);

        findings.ShouldBe(["confirmed Silver", "confirmed Gold"]);
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[]", "its list is empty")]
    [InlineData("""{ "00000000-0000-0000-0000-000000000009": TIN }""", "an entry under '00000000-0000-0000-0000-000000000009' with another id")]
    [InlineData("""{ "removed": TIN }""", "offers under 'removed', where no list is looked for")]
    [InlineData("""{ "totalCount": 0, "items": [] }""", "its list is empty")]
    [InlineData("""{ "results": [TIN] }""", "under 'results', where no list is looked for")]
    [InlineData("Id,Name,UpgradeTargetOffers\n1,Tin,2\n", "see line 1. It looks like CSV")]
    [InlineData("[\n  7,\n  ,\n]", "see line 3.")]
    [InlineData("<Objs Version=\"1.1.0.1\"><Obj /></Objs>", "It looks like XML; what PowerShell's ConvertTo-Json prints is read.")]
    [InlineData("OfferId Name\n------- ----\n1       Tin\n", "It looks like a table printed for people;")]
    [InlineData("\nOfferId : 1\nName    : Tin\n", "It looks like a list printed for people;")]
    [InlineData("<!DOCTYPE html>\n<title>Sign in</title>", "It is a page of HTML, as where somebody has to sign in first.")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "'git lfs pull' fetches the file.")]
    [InlineData("""[{ "id": "00000000-0000-0000-0000-000000000001", "upgradeTargetOffers": [], "upgradeTargetOffers": ["00000000-0000-0000-0000-000000000002"] }]""", "has the property 'upgradeTargetOffers' twice")]
    [InlineData("""[{ "id": "10000000-0000-0000-0000-000000000001", "name": "T", "upgradeTargetOffers": [] }]""", "is the product 'T'")]
    public void What_tells_nothing_is_refused(string dump, string words)
    {
        var run = Run(dump);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain(words);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void Offers_with_the_guid_of_their_product_among_others_are_told()
    {
        var (findings, problems) = Compare($$"""[{{TinIn("US", ToSilver)}}, {{Silver}}, { "id": "10000000-0000-0000-0000-000000000003", "name": "G" }]""");

        findings.ShouldBe(["confirmed Silver", "offerNotInDump Gold (the dump does not have 'Gold')"]);
        problems.ShouldHaveSingleItem().ShouldContain("'G' (10000000-0000-0000-0000-000000000003) is listed with the GUID of its product");
    }

    [Fact]
    public void Offers_of_which_the_catalog_has_none_tell_nothing_of_it()
        => Compare("""[{ "id": "00000000-0000-0000-0000-000000000009", "name": "Lead", "upgradeTargetOffers": [] }]""").Problems.ShouldBe(["None of its offers is one of the catalog, so it tells nothing of them."]);

    [Theory]
    [InlineData("IN", "Global", "--market India")]
    [InlineData("CN", "Global", "--market China")]
    [InlineData("us", "India", "--market Global")]
    public void Offers_of_another_country_than_the_market_are_refused(string country, string market, string words)
    {
        var run = Run($"[{TinIn(country, ToBoth)}]", "--market", market);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain(words);
    }

    [Fact]
    public void Offers_of_other_countries_among_the_markets_are_left_out_and_told()
    {
        var (findings, problems) = Compare($"[{TinIn("US", ToSilver)}, {TinIn("IN", ToBoth)}, {Silver}, {Gold.Replace("US", "IN", StringComparison.Ordinal)}]");

        findings.ShouldBe(["confirmed Silver", "offerNotInDump Gold (the dump does not have 'Gold')"]);
        problems.ShouldBe(["Offers of countries that the market Global does not have are not compared: IN."]);
    }

    [Theory]
    [InlineData("false", "targetNotSold Gold")]
    [InlineData("\"False\"", "targetNotSold Gold")]
    [InlineData("true", "confirmed Gold")]
    [InlineData("null", "confirmed Gold")]
    public void A_target_that_cannot_be_purchased_is_told(string value, string finding)
    {
        var (findings, problems) = Compare($"[{Tin}, {Silver}, {Gold.Replace("}", $", \"isAvailableForPurchase\": {value} }}", StringComparison.Ordinal)}]");

        findings.ShouldBe(["confirmed Silver", finding]);
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"isEligible\": false")]
    [InlineData("\"IsEligible\": false")]
    [InlineData("\"isAvailableForPurchase\": false")]
    [InlineData("\"country\": \"IN\"")]
    [InlineData("\"maximumQuantity\": 0")]
    [InlineData("\"maximumQuantity\": \"0\"")]
    [InlineData("\"limit\": 0, \"limitUnitOfMeasure\": \"Lifetime\"")]
    [InlineData("\"isTrial\": true")]
    [InlineData("\"IsTrial\": \"True\"")]
    [InlineData("\"isAddOn\": true")]
    public void An_object_among_the_targets_may_say_that_it_is_none(string properties)
    {
        var (findings, problems) = Compare($"[{TinIn("US", TargetsWith(properties))}, {Silver}, {Gold}]");

        findings.ShouldBe(["confirmed Silver", "missingInDump Gold"]);
        problems.ShouldHaveSingleItem().ShouldContain("lists 00000000-0000-0000-0000-000000000003 with");
    }

    [Theory]
    [InlineData("\"isEligible\": true", "confirmed Gold")]
    [InlineData("\"isTrial\": false, \"name\": \"G\"", "confirmed Gold")]
    [InlineData("\"isEligible\": 0", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'isEligible', which is not understood.)")]
    [InlineData("\"isRetired\": true", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'isRetired' (true), which is not understood.)")]
    [InlineData("\"status\": \"Blocked\"", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'status' (Blocked), which is not understood.)")]
    [InlineData("\"validUntil\": \"2019-12-31\"", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'validUntil' (2019-12-31), which is not understood.)")]
    [InlineData("\"product\": { \"id\": \"x\", \"segment\": \"Education\" }", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'product.segment' (Education), which is not understood.)")]
    [InlineData("\"country\": [\"IN\"]", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'country' ([\"IN\"]), which is not understood.)")]
    [InlineData("\"offerId\": \"00000000-0000-0000-0000-000000000002\"", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has no GUID, or two.)")]
    [InlineData("\"name\": \"G (retired)\"", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'retired' in its name or its description, which is not understood.)")]
    [InlineData("\"isTrial\": \"maybe\"", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'isTrial', which is not understood.)")]
    [InlineData("\"limit\": 0", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'limit' (0), which is not understood.)")]
    [InlineData("\"reselleeQualifications\": [\"Nonprofit\"]", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'reselleeQualifications' (Nonprofit), which is not understood.)")]
    [InlineData("\"prerequisiteOffers\": [\"x\"]", "targetsNotRead Gold (The targets of 'T' (00000000-0000-0000-0000-000000000001) cannot be read: one of its upgradeTargetOffers has 'prerequisiteOffers', which is not understood.)")]
    [InlineData("\"country\": \"us\", \"status\": \"Active\", \"limit\": 0, \"limitUnitOfMeasure\": \"None\", \"validUntil\": null, \"offerName\": \"G\"", "confirmed Gold")]
    public void What_an_object_among_the_targets_says_besides_is_understood_or_told(string properties, string finding)
        => Compare($"[{TinIn("US", TargetsWith(properties))}, {Silver}, {Gold}]").Findings[1].ShouldBe(finding);

    [Theory]
    [InlineData("\"status\": \"Retired\"", "status 'Retired'", "'status' of an offer, so what it says of one is not known: 'Retired'.")]
    [InlineData("\"endDate\": \"2019-12-31\"", "endDate '2019-12-31'", "'endDate' of an offer")]
    [InlineData("\"product\": { \"isRetired\": true }", "product.isRetired 'true'", "'product.isRetired' of an offer")]
    public void What_no_documentation_of_an_offer_names_is_told_with_what_it_says(string property, string doubt, string words)
    {
        var (findings, problems) = Compare($"[{Tin}, {Silver}, {Gold.Replace("}", $", {property} }}", StringComparison.Ordinal)}]");

        findings.ShouldBe(["confirmed Silver", $"confirmed Gold (the target has {doubt}, which is not understood)"]);
        problems.ShouldHaveSingleItem().ShouldContain(words);
    }

    [Fact]
    public void A_property_that_is_not_documented_is_told_once()
        => Compare($"[{Tin.Replace("\"name\"", "\"state\": \"Sold\", \"name\"", StringComparison.Ordinal)}, {Silver.Replace("}", ", \"state\": \"Sold\" }", StringComparison.Ordinal)}, {Gold.Replace("}", ", \"State\": \"Gone\" }", StringComparison.Ordinal)}]").Problems
            .ShouldBe(["Partner Center documents no 'State' of an offer, so what it says of one is not known: 'Gone', 'Sold'."]);

    [Fact]
    public void What_is_documented_or_says_nothing_is_not_told()
        => Compare($"[{Tin}, {Silver.Replace("}", ", \"rank\": 1, \"attestationProperties\": { \"a\": 1 }, \"@odata.type\": \"o\", \"status\": \"Active\", \"endDate\": \"\" }", StringComparison.Ordinal)}, {Gold}]").Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("\"minimumQuantity\": 1, \"maximumQuantity\": 0", "targetNotSold Gold")]
    [InlineData("\"limit\": 0, \"limitUnitOfMeasure\": \"Concurrent\"", "targetNotSold Gold")]
    [InlineData("\"limit\": \"0\", \"limitUnitOfMeasure\": \"Lifetime\"", "targetNotSold Gold")]
    [InlineData("\"limit\": 0, \"limitUnitOfMeasure\": \"none\"", "confirmed Gold")]
    [InlineData("\"limit\": 1, \"limitUnitOfMeasure\": \"Lifetime\"", "confirmed Gold")]
    [InlineData("\"limit\": 0", "confirmed Gold (the target has limit '0', which is not understood)")]
    public void A_target_of_which_no_license_can_be_had_is_not_sold(string quantity, string finding)
        => Compare($"[{Tin}, {Silver}, {Gold.Replace("}", $", {quantity} }}", StringComparison.Ordinal)}]").Findings.ShouldBe(["confirmed Silver", finding]);

    [Theory]
    [InlineData("\"display_name\": \"G (retired)\"", "the target's name or description says 'retired'")]
    [InlineData("\"description\": \"Retired in March.\"", "the target's name or description says 'retired'")]
    [InlineData("\"prerequisiteOffers\": [\"00000000-0000-0000-0000-000000000009\"]", "the target asks for another offer first")]
    [InlineData("\"prerequisiteOffers\": [\"00000000-0000-0000-0000-000000000009\"], \"isAddOn\": true", "the target 'G' is an add-on")]
    public void What_restricts_a_target_is_said_beside_it(string property, string detail)
        => Compare($"[{Tin}, {Silver}, {Gold.Replace("}", $", {property} }}", StringComparison.Ordinal)}]").Findings[1].ShouldBe($"confirmed Gold ({detail})");

    [Theory]
    [InlineData("\"title\": \"Removed offers\"", "'title', which is not understood: 'Removed offers'")]
    [InlineData("\"country\": \"IN\"", "'country'")]
    [InlineData("\"error\": { \"code\": \"Partial\" }", "'error'")]
    [InlineData("\"generated\": \"2024-01-01\", \"@odata.context\": \"x\", \"links\": { \"self\": { \"uri\": \"/offers\" } }, \"attributes\": { \"objectType\": \"Collection\" }", null)]
    public void What_stands_beside_the_list_is_understood_or_told(string beside, string? words)
    {
        var problems = Compare($$"""{ {{beside}}, "items": [{{Tin}}, {{Silver}}, {{Gold}}] }""").Problems;

        problems.Length.ShouldBe(words is null ? 0 : 1);
        problems.FirstOrDefault("").ShouldContain(words ?? "");
    }

    [Fact]
    public void A_qualification_that_the_target_alone_asks_for_is_said()
    {
        var gold = Gold.Replace("}", ", \"reselleeQualifications\": [\"Nonprofit\"] }", StringComparison.Ordinal);

        Compare($"[{Tin}, {Silver}, {gold}]").Findings[1].ShouldBe("confirmed Gold (the target asks for the qualification Nonprofit)");
        Compare($"[{Tin.Replace("\"name\"", "\"reselleeQualifications\": [\"Nonprofit\"], \"name\"", StringComparison.Ordinal)}, {Silver}, {gold}]").Findings[1].ShouldBe("confirmed Gold");
    }

    [Theory]
    [InlineData("\"Count\": 2", "confirmed")]
    [InlineData("\"Count\": 3", "targetsNotRead")]
    [InlineData("\"nextLink\": \"https://example.org/2\"", "targetsNotRead")]
    public void Targets_may_be_a_list_with_its_length(string more, string finding)
        => Compare($"[{TinIn("US", ToBoth.Replace("[", "{ \"value\": [", StringComparison.Ordinal).Replace("]", $"], {more} }}", StringComparison.Ordinal))}, {Silver}, {Gold}]").Findings[1].ShouldStartWith(finding);

    [Fact]
    public void A_source_that_cannot_be_purchased_may_be_upgraded()
        => Compare($"[{Tin.Replace("\"name\"", "\"isAvailableForPurchase\": false, \"name\"", StringComparison.Ordinal)}, {Silver}, {Gold}]").Findings.ShouldBe(["confirmed Silver", "confirmed Gold"]);

    [Theory]
    [InlineData("isTrial", "\"maybe\"")]
    [InlineData("isAvailableForPurchase", "0")]
    public void What_says_neither_yes_nor_no_is_told(string property, string value)
        => Compare($"[{Tin}, {Silver}, {Gold.Replace("}", $", \"{property}\": {value} }}", StringComparison.Ordinal)}]").Problems
            .ShouldBe([$"'G' (00000000-0000-0000-0000-000000000003) has an {property} that says neither yes nor no, which counts as not said."]);

    [Fact]
    public void A_property_in_two_letter_cases_stands_twice()
    {
        var run = Run($"[{Tin}, {Silver.Replace("}", ", \"Id\": \"00000000-0000-0000-0000-000000000009\" }", StringComparison.Ordinal)}, {Gold}]");

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("twice in one object");
    }

    [Fact]
    public void What_the_offers_are_is_said_beside_the_finding()
    {
        Compare($"[{Tin}, {Silver.Replace("}", ", \"isTrial\": true }", StringComparison.Ordinal)}, {Gold.Replace("}", ", \"isAddOn\": true }", StringComparison.Ordinal)}]").Findings
            .ShouldBe(["confirmed Silver (the target 'S' is a trial)", "confirmed Gold (the target 'G' is an add-on)"]);
        Compare($"[{Tin.Replace("\"name\"", "\"isTrial\": true, \"name\"", StringComparison.Ordinal)}, {Silver}]").Findings
            .ShouldBe(["confirmed Silver ('T' is a trial)", "confirmed Gold ('T' is a trial; the dump does not have 'Gold')"]);
    }

    [Fact]
    public void Nothing_but_zeros_is_no_target()
        => Compare($"[{TinIn("US", ToSilver.Replace("02\"]", "02\", \"00000000-0000-0000-0000-000000000000\"]", StringComparison.Ordinal))}, {Silver}, {Gold}]").Findings.ShouldAllBe(finding => finding.StartsWith("targetsNotRead", StringComparison.Ordinal));

    [Fact]
    public void An_offer_that_is_commented_out_is_told()
        => Compare($"[{Tin}, {Silver}, /* {Gold}, */]").Problems.ShouldHaveSingleItem().ShouldContain("comments");

    [Theory]
    [InlineData("""{ "items": [TIN], "value": [SILVER, GOLD] }""")]
    [InlineData("""[{ "Value": [TIN], "items": [SILVER, GOLD] }]""")]
    public void Two_lists_in_one_object_are_refused(string dump)
    {
        var run = Run(dump);

        run.ExitStatus.ShouldBe(2);
        run.Error.ShouldContain("has two lists in one object");
    }

    [Fact]
    public void A_count_may_be_text()
        => Compare($$"""{ "totalCount": "9", "items": [{{Tin}}, {{Silver}}, {{Gold}}] }""").Problems.ShouldHaveSingleItem().ShouldContain("It has 3 of 9 entries.");

    [Fact]
    public void A_country_that_is_no_code_is_told()
        => Compare($"[{TinIn("India", ToBoth)}, {Silver}, {Gold}]").Problems.ShouldBe(["Countries that are no ISO codes, so that nothing tells whether the market Global has them: INDIA.", "The offers are of several countries (INDIA, US); what is offered in one counts as offered in all."]);

    [Fact]
    public void Null_is_no_target_where_others_have_lists()
        => Compare($"[{Tin}, {Silver}, {Gold.Replace("}", ", \"upgradeTargetOffers\": null }", StringComparison.Ordinal)}]").Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("null", "No offer of the file has a list of targets: upgradeTargetOffers is null.")]
    [InlineData("\"System.Object[]\"", "The file has 'System.Object[]' in place of upgradeTargetOffers; 'ConvertTo-Json -Depth 4' prints them.")]
    public void What_a_program_did_to_every_list_is_told_once(string value, string problem)
    {
        string With(string offer) => offer.Replace("}", $", \"upgradeTargetOffers\": {value} }}", StringComparison.Ordinal);

        var (findings, problems) = Compare($$"""[{{With("""{ "id": "00000000-0000-0000-0000-000000000001", "name": "T", "country": "US" }""")}}, {{With(Silver)}}, {{With(Gold)}}]""");

        findings.ShouldBe([$"targetsNotRead Silver ({problem})", $"targetsNotRead Gold ({problem})"]);
        problems.ShouldBe([problem]);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("; ")]
    [InlineData("\\r\\n")]
    public void Targets_may_be_a_text_with_any_sign_between_them(string between)
        => Compare($$"""[{ "id": "urn:uuid:00000000-0000-0000-0000-000000000001", "name": "T", "country": "US", "upgradeTargetOffers": "00000000-0000-0000-0000-000000000002{{between}}00000000-0000-0000-0000-000000000003" }, {{Silver}}, {{Gold}}]""")
            .Findings.ShouldBe(["confirmed Silver", "confirmed Gold"]);

    [Theory]
    [InlineData("")]
    [InlineData(", \"upgradeTargetOffers\": null")]
    public void An_offer_without_a_list_has_no_targets_and_the_finding_says_so(string property)
        => Compare($$"""[{ "id": "00000000-0000-0000-0000-000000000001", "name": "T", "country": "US"{{property}} }, {{Silver.Replace("}", ", \"upgradeTargetOffers\": [] }", StringComparison.Ordinal)}}, {{Gold}}]""")
            .Findings.ShouldBe(["missingInDump Silver ('Tin' has no list of targets, which counts as none)", "missingInDump Gold ('Tin' has no list of targets, which counts as none)"]);

    [Theory]
    [InlineData("upgradeTargetOffer")]
    [InlineData("upgradeTargets")]
    [InlineData("upgrade_target_offers")]
    [InlineData("UpgradeTargetsOffers")]
    public void A_misspelt_property_is_no_empty_list(string property)
    {
        var (findings, problems) = Compare($"[{TinIn("US", ToBoth.Replace("upgradeTargetOffers", property, StringComparison.Ordinal))}, {Silver.Replace("}", ", \"upgradeTargetOffers\": [] }", StringComparison.Ordinal)}, {Gold}]");

        findings.ShouldAllBe(finding => finding.StartsWith("targetsNotRead", StringComparison.Ordinal));
        problems.ShouldHaveSingleItem().ShouldContain($"it has '{property}' in place of upgradeTargetOffers");
    }

    [Theory]
    [InlineData("true", "confirmed Silver ('T' is a trial)")]
    [InlineData("false", "missingInDump Silver (listed as a conversion, which is for trials)")]
    public void A_conversion_is_for_trials(string isTrial, string finding)
        => Compare($$"""[{{TinIn("US", $"\"isTrial\": {isTrial}, {ToBoth.Replace("upgrade", "conversion", StringComparison.Ordinal)}")}}, {{Silver}}, {{Gold}}]""").Findings[0].ShouldBe(finding);

    public void Dispose() => _folder.Dispose();

    private static string TinIn(string country, string more) => $$"""{ "id": "00000000-0000-0000-0000-000000000001", "name": "T", "country": "{{country}}", {{more}} }""";

    private (string[] Findings, string[] Problems) Compare(string dump)
    {
        var run = Run(dump);
        run.ExitStatus.ShouldBe(0, run.Error);
        PublishedSchema.MustDescribe("reconciliation-v1.schema.json", run.Output);
        using var json = JsonDocument.Parse(run.Output);
        return (
            [.. json.RootElement.GetProperty("upgrades").EnumerateArray().Select(entry => $"{entry.GetProperty("finding").GetString()} {entry.GetProperty("to").GetString()}{(entry.GetProperty("detail").GetString() is { } detail ? $" ({detail})" : "")}")],
            [.. json.RootElement.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()!)]);
    }

    private ToolRun Run(string dump, params string[] arguments)
    {
        var text = dump.Replace("TIN", Tin, StringComparison.Ordinal).Replace("SILVER", Silver, StringComparison.Ordinal).Replace("GOLD", Gold, StringComparison.Ordinal);
        return ToolRun.Of(["reconcile", _folder.Write("page.md", Page), "--names", _folder.Write("offers.md", Names), "--offers", _folder.Write("dump.json", text), "--format", "json", .. arguments]);
    }
}
