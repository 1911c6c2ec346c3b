using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Text;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;
using static CspCatalogGen.Generator.Tests.OfficeCatalog;

namespace CspCatalogGen.Generator.Tests;

/// <summary>The documented upgrades as values that cannot be wrong.</summary>
public class TypedUpgradeTests
{
    [Fact]
    public void Its_members_are_the_documented_upgrades_and_no_others()
    {
        foreach (var catalog in (Catalog[])[Build(), Large(100, 15), Build() with { Upgrades = EquatableArray<Upgrade>.Empty }])
        {
            Members(catalog).Select(member => $"{member.From} {member.To} {member.Market}").ShouldBe(Listed(catalog), ignoreOrder: true);
        }
    }

    [Fact]
    public void A_name_says_what_the_upgrade_is()
        => Members(Build()).Select(member => member.Path).ShouldBe(
        [
            "Global.FromMicrosoft365BusinessBasic.ToMicrosoft365BusinessStandard",
            "Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3",
            "Global.FromMicrosoft365BusinessStandard.ToOffice365EnterpriseE3",
            "India.FromMicrosoft365BusinessBasic.ToMicrosoft365BusinessStandardIndia",
            "India.FromMicrosoft365BusinessStandardIndia.ToOffice365EnterpriseE3",
            "China.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3",
        ]);

    [Theory]
    [InlineData("Upgrade.Global.FromMicrosoft365BusinessStandard.ToMicrosoft365BusinessBasic", "CS0117")]
    [InlineData("Upgrade.China.FromMicrosoft365BusinessStandard.ToOffice365EnterpriseE3", "CS0117")]
    [InlineData("new Upgrade(Offer.Microsoft365BusinessBasic, Offer.Office365EnterpriseE5, Market.Global)", "CS0122")]
    [InlineData("new Upgrade { To = Offer.Office365EnterpriseE5 }", "CS0200")]
    [InlineData("Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3 with { Market = Market.India }", "CS0200")]
    public void Code_cannot_make_one_that_no_document_lists(string expression, string error)
        => GeneratedCode.Compile(
            CatalogEmitter.Emit(Build(), "Shop"),
            $"using Shop; internal static class Program {{ internal static Upgrade Make() => {expression}; }}",
            LanguageVersion.CSharp12).GetDiagnostics().Where(GeneratedCode.IsProblem).Select(problem => problem.Id).ShouldContain(error);

    /// <summary>A library without System.Text.Json may be used where there is one. It reads no properties, and "no upgrade" is what it would make.</summary>
    [Theory]
    [InlineData(false, "JsonException JsonException JsonException")]
    [InlineData(true, "read JsonException read")]
    public void One_that_has_no_converter_is_not_read(bool hasJson, string expected)
        => GeneratedCode.Run(
            Build(),
            """
            var upgrade = Upgrade.Global.FromMicrosoft365BusinessStandard.ToOffice365EnterpriseE3;
            return string.Join(" ", new[] { System.Text.Json.JsonSerializer.Serialize(upgrade), "{}", System.Text.Json.JsonSerializer.Serialize(new[] { upgrade }) }.Select((json, i) =>
            {
                try
                {
                    return (i < 2 ? System.Text.Json.JsonSerializer.Deserialize<Upgrade>(json) : System.Text.Json.JsonSerializer.Deserialize<Upgrade[]>(json)![0]) == upgrade ? "read" : "another";
                }
                catch (System.Text.Json.JsonException exception)
                {
                    return exception.GetType().Name;
                }
            }));
            """,
            hasJson).ShouldBe(expected);

    [Fact]
    public void It_tells_what_the_catalog_tells_of_it()
        => GeneratedCode.Run(Build(), """
            var contested = Upgrade.Global.FromMicrosoft365BusinessBasic.ToMicrosoft365BusinessStandard;
            var plain = Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3;
            var found = UpgradeCatalog.TryGetUpgrade(Offer.Microsoft365BusinessBasic, Offer.Office365EnterpriseE3, Market.Global, out var same);
            var none = UpgradeCatalog.TryGetUpgrade(Offer.Office365EnterpriseE3, Offer.Microsoft365BusinessBasic, Market.Global, out var nothing);
            return string.Join("\n", contested, contested.IsContested, contested.Note!.Length, plain, plain.IsContested, plain.Note == null,
                found, same == plain, same.GetHashCode() == plain.GetHashCode(), plain != contested, plain.Equals((object)Upgrade.China.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3),
                none, nothing == default(Upgrade), nothing, nothing.IsContested, nothing.Note == null);
            """).ShouldBe("""
            Microsoft 365 Business Basic to Microsoft 365 Business Standard (Global)
            True
            92
            Microsoft 365 Business Basic to Office 365 Enterprise E3 (Global)
            False
            True
            True
            True
            True
            True
            False
            False
            True
            no upgrade
            False
            True
            """);

    [Fact]
    public void The_check_answers_as_it_does_without_types_and_refuses_what_belongs_to_others()
        => GeneratedCode.Run(Build(), """
            var basic = new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active);
            var standard = new Subscription<Offer>(Offer.Microsoft365BusinessStandard, SubscriptionStatus.Suspended);
            var customer = new Customer<Offer, Market>(Market.Global, true, new[] { basic, standard });
            var nobody = new Subscription<Offer>(default, SubscriptionStatus.Active);
            var toE3 = Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3;
            return string.Join("\n",
                UpgradeCatalog.Check(basic, toE3, customer, false),
                UpgradeCatalog.Check(standard, toE3, customer, true),
                UpgradeCatalog.Check(basic, Upgrade.China.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3, customer, false),
                UpgradeCatalog.Check(basic, default(Upgrade), customer, false),
                UpgradeCatalog.Check(nobody, default(Upgrade), customer, false),
                UpgradeCatalog.Check(basic, Upgrade.Global.FromMicrosoft365BusinessBasic.ToMicrosoft365BusinessStandard, customer),
                UpgradeCatalog.Check(standard, Upgrade.India.FromMicrosoft365BusinessBasic.ToMicrosoft365BusinessStandardIndia, customer, new UpgradeRequest { Type = UpgradeType.UpgradeWithLicenseTransfer }));
            """).ShouldBe("""
            Eligible (UpgradeOnly)
            Not eligible: Other: The upgrade starts from Microsoft 365 Business Basic, and the subscription is to Microsoft 365 Business Standard. SubscriptionStatusNotActive: The subscription to Microsoft 365 Business Standard is suspended; only an active one can be upgraded. ConflictingServiceTypes: The customer has a subscription that includes services which Office 365 Enterprise E3 would add.
            Not eligible: Other: The upgrade is documented for the market China (21Vianet), and the customer buys in the market Global.
            Not eligible: Other: There is no upgrade to check.
            Not eligible: Other: There is no upgrade to check.
            Not eligible: ConflictingServiceTypes: No document says which services Microsoft 365 Business Basic includes, so nothing tells whether a subscription of the customer conflicts. ConflictingServiceTypes: No document says which services Microsoft 365 Business Standard includes, so nothing tells whether a subscription of the customer conflicts. ConflictingServiceTypes: No document says which services Microsoft 365 Business Standard includes, so nothing tells whether a subscription of the customer conflicts. ConcurrencyConflicts: The customer has a subscription to Microsoft 365 Business Standard already.
            Not eligible: Other: The upgrade starts from Microsoft 365 Business Basic, and the subscription is to Microsoft 365 Business Standard. Other: The upgrade is documented for the market India, and the customer buys in the market Global. SubscriptionTargetOfferNotFound: No document says that Microsoft 365 Business Standard India is sold in the market Global. SubscriptionStatusNotActive: The subscription to Microsoft 365 Business Standard is suspended; only an active one can be upgraded. ConflictingServiceTypes: No document says which services Microsoft 365 Business Standard includes, so nothing tells whether a subscription of the customer conflicts. ConflictingServiceTypes: No document says which services Microsoft 365 Business Standard India includes, so nothing tells whether a subscription of the customer conflicts. ConflictingServiceTypes: No document says which services Microsoft 365 Business Basic includes, so nothing tells whether a subscription of the customer conflicts. UserContextRequired: Licenses are transferred on behalf of a signed-in user only.
            """);

    /// <summary>Names that the struct, its classes or every object have already, and keywords.</summary>
    [Theory]
    [InlineData("Equals")]
    [InlineData("String")]
    [InlineData("String_2")]
    [InlineData("From")]
    [InlineData("FromString")]
    [InlineData("To")]
    [InlineData("Note")]
    [InlineData("Market")]
    [InlineData("Offer")]
    [InlineData("Upgrade")]
    [InlineData("UpgradeCatalog")]
    [InlineData("get_From")]
    [InlineData("op_Equality")]
    [InlineData("MemberwiseClone")]
    [InlineData("GetType")]
    [InlineData("TryGet")]
    [InlineData("System")]
    [InlineData("CspCatalogGen")]
    [InlineData("class")]
    [InlineData("value__")]
    [InlineData("9")]
    [InlineData("")]
    [InlineData("中文")]
    public void A_market_or_an_offer_may_be_called_anything(string name)
    {
        string[] offers = [name, "String", "String_2", "To", "_" + name];
        string[] markets = [name, "Global", "From" + name];
        var catalog = new Catalog(
            offers.Distinct().Select((id, index) => Offer(id, index + 1, id.Length == 0 ? "Nameless" : id, [], [])).ToEquatableArray(),
            markets.Distinct().Select((id, index) => new Market(id, index, id, "global")).ToEquatableArray(),
            (from market in markets.Distinct()
             from source in offers.Distinct()
             from target in offers.Distinct()
             where source != target
             select new Upgrade(source, target, market, UpgradeRule.Row, true, name)).ToEquatableArray(),
            EquatableArray<Edition>.Empty);

        var members = Members(catalog);
        members.Select(member => $"{member.From} {member.To} {member.Market}").ShouldBe(Listed(catalog), ignoreOrder: true);

        // The same words mean the same everywhere.
        members.GroupBy(member => member.Path.Split('.')[1]).ShouldAllBe(same => same.Select(member => member.From).Distinct().Count() == 1);
        members.GroupBy(member => member.Path.Split('.')[2]).ShouldAllBe(same => same.Select(member => member.To).Distinct().Count() == 1);
    }

    [Fact]
    public void More_upgrades_than_anybody_completes_have_no_members_and_are_found_all_the_same()
    {
        var catalog = Large(150, 20);
        catalog.Upgrades.Count.ShouldBeGreaterThan(2000);

        Members(catalog).ShouldBeEmpty();
        CatalogEmitter.Emit(catalog, "Shop").Single(file => file.HintName == "CspCatalog.Upgrade.g.cs").Text.ShouldContain("more than 2,000");
        GeneratedCode.Run(catalog, $"return UpgradeCatalog.TryGetUpgrade((Offer)1, (Offer){LargeTarget(1, 1, 150)}, Market.Global, out var upgrade) && upgrade.From == (Offer)1;").ShouldBe(true);
    }

    [Fact]
    public void A_former_name_is_marked_with_the_day_it_ended_where_that_is_known()
    {
        var offers = Build().Offers.Select((offer, index) => index == 0
            ? offer with { FormerNames = List(new FormerName("BPOS", "Bpos", null)) }
            : offer).ToEquatableArray();

        GeneratedCode.Run(Build() with { Offers = offers }, """
            return string.Join("\n", typeof(Offer).GetFields()
                .SelectMany(field => field.GetCustomAttributes(false).OfType<FormerNameAttribute>().Select(former => $"{field.Name} {former.Until ?? "unknown"}")));
            """).ShouldBe("""
            Bpos unknown
            Office365BusinessPremium 2020-04-20
            """);
    }

    [Fact]
    public void The_catalog_names_its_types()
        => GeneratedCode.Run(Build(), """
            var mark = typeof(UpgradeCatalog).GetCustomAttributes(false).OfType<CompiledCatalogAttribute>().Single();
            return mark.Offer == typeof(Offer) && mark.Market == typeof(Market) && mark.Upgrade == typeof(Upgrade);
            """).ShouldBe(true);

    [Fact]
    public void Marks_of_the_documents_are_on_the_members()
        => GeneratedCode.Run(Build(), """
            return string.Join("\n",
                from market in typeof(Upgrade).GetNestedTypes()
                from source in market.GetNestedTypes()
                from target in source.GetProperties()
                from mark in target.GetCustomAttributes(false)
                where mark is ContestedAttribute || mark is FootnoteAttribute
                orderby market.Name, source.Name, target.Name, mark.GetType().Name
                select $"{market.Name} {target.Name} {(mark is FootnoteAttribute note ? note.Note.Length.ToString() : "contested")}");
            """).ShouldBe("""
            Global ToMicrosoft365BusinessStandard contested
            Global ToMicrosoft365BusinessStandard 92
            India ToMicrosoft365BusinessStandardIndia 92
            """);

    private sealed record Member(string Path, int From, int To, int Market);

    // What code can write, and the values that it gets.
    private static List<Member> Members(Catalog catalog)
    {
        var upgrade = new AssemblyLoadContext("Typed").LoadFromStream(new MemoryStream(GeneratedCode.Library(catalog))).GetType("Shop.Upgrade")!;
        return
        [
            .. from market in upgrade.GetNestedTypes()
               from source in market.GetNestedTypes()
               from target in source.GetProperties(BindingFlags.Public | BindingFlags.Static)
               let value = target.GetValue(null)!
               select new Member($"{market.Name}.{source.Name}.{target.Name}", Number(value, "From"), Number(value, "To"), Number(value, "Market")),
        ];
    }

    private static int Number(object upgrade, string property) => (int)upgrade.GetType().GetProperty(property)!.GetValue(upgrade)!;

    private static IEnumerable<string> Listed(Catalog catalog)
    {
        var offers = catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Number);
        var markets = catalog.Markets.ToDictionary(market => market.Id, market => market.Number);
        return catalog.Upgrades.Select(upgrade => $"{offers[upgrade.From]} {offers[upgrade.To]} {markets[upgrade.Market]}").Distinct();
    }
}
