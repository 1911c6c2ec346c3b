using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Shouldly;
using Xunit;
using static CspCatalogGen.Generator.Tests.OfficeCatalog;

namespace CspCatalogGen.Generator.Tests;

public class EmittedCodeTests
{
    [Fact]
    public void It_is_as_it_was_reviewed()
        => Snapshot.Verify(CatalogEmitter.Emit(Build(), "Contoso.Billing").Select(file => KeyValuePair.Create(file.HintName, file.Text)));

    [Theory]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    public void It_compiles_without_a_warning(LanguageVersion version, NullableContextOptions nullable)
    {
        Catalog[] catalogs = [Build(), Catalog.Empty, Large(200, 20), Build() with { Upgrades = EquatableArray<Upgrade>.Empty, Editions = EquatableArray<Edition>.Empty }];
        foreach (var catalog in catalogs)
        {
            GeneratedCode.Compile(CatalogEmitter.Emit(catalog, "Shop"), version: version, nullable: nullable)
                .GetDiagnostics().Where(GeneratedCode.IsProblem).ShouldBeEmpty();
        }
    }

    /// <summary>What the user calls as .NET calls its own, in the namespace of the catalog and everywhere else, is not what the generated code means.</summary>
    [Fact]
    public void Names_of_the_users_own_do_not_get_in_its_way()
    {
        const string Program = """
            #pragma warning disable CS8981
            global using Shop.Elsewhere;
            [assembly: global::System.CLSCompliant(true)]
            namespace Shop
            {
                internal static class Extensions
                {
                    public static object AsSpan(this string text) => text;
                    public static object AsSpan(this string text, int start) => text;
                    public static object AsSpan(this string text, int start, int length) => text;
                    public static int Substring(this string text, params object[] arguments) => 0;
                    public static object ToLowerInvariant(this object text) => text;
                }

                internal class @dynamic { }
                internal class @nint { }
                internal class @var { }

                internal class Boolean { }
                internal class Byte { }
                internal class Guid { }
                internal class Int32 { }
                internal class Object { }
                internal class String { }
                internal class UInt64 { }
                internal class ArgumentNullException { }
                internal class Contested { }
                internal class CompiledCatalog { }
                internal class CompilerGenerated { }
                internal class CultureInfo { }
                internal class Customer<TOffer, TMarket> { }
                internal class Footnote { }
                internal class FormerName { }
                internal class Func<T, TResult> { }
                internal class GeneratedCode { }
                internal class IEnumerable { }
                internal class IEnumerable<T> { }
                internal class IEnumerator { }
                internal class IEnumerator<T> { }
                internal class IEquatable<T> { }
                internal class IReadOnlyCollection<T> { }
                internal class IReadOnlyList<T> { }
                internal class List<T> { }
                internal class MemoryMarshal { }
                internal class NameTable { }
                internal class ReadOnlySpan<T> { }
                internal class StringComparison { }
                internal class Subscription<TOffer> { }
                internal class UpgradeCatalog<TOffer> { }
                internal class UpgradeCheck { }
            }

            namespace Shop.CspCatalogGen { internal class UpgradeCheck { } }
            namespace Shop.Math { internal class Rounding { } }
            namespace Shop.System { internal class Guid { } internal class Math { } }
            namespace Shop.Elsewhere
            {
                internal class MemoryExtensions { }
                internal class Span<T> { }
                internal class Enum { }
            }
            """;
        foreach (var sources in ShopSources())
        {
            GeneratedCode.Compile(sources, Program, LanguageVersion.CSharp12)
                .GetDiagnostics().Where(GeneratedCode.IsProblem).ShouldBeEmpty();
        }
    }

    /// <summary>Tools that measure coverage or read code leave it out, and of a user's part of the class nothing.</summary>
    [Fact]
    public void Everything_says_that_it_is_generated()
    {
        foreach (var sources in ShopSources())
        {
            var compilation = GeneratedCode.Compile(sources);
            var types = compilation.GlobalNamespace.GetNamespaceMembers().Single(name => name.Name == "Shop").GetTypeMembers();
            types.Length.ShouldBeOneOf(7, 10);
            foreach (var type in types)
            {
                if (type.Name == "UpgradeCatalog")
                {
                    IsGenerated(type).ShouldBeFalse();
                    type.GetMembers().Where(member => member is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol && !IsGenerated(member)).ShouldBeEmpty();
                }
                else
                {
                    IsGenerated(type).ShouldBeTrue(type.Name);
                }
            }
        }

        static bool IsGenerated(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
            attribute.AttributeClass!.Name == "GeneratedCodeAttribute" && (string?)attribute.ConstructorArguments[0].Value == "CspCatalogGen");
    }

    [Fact]
    public void It_starts_nothing_up()
    {
        foreach (var catalog in (Catalog[])[Build(), Large(200, 20)])
        {
            var compilation = GeneratedCode.Compile(CatalogEmitter.Emit(catalog, "Shop"));
            using var image = new System.IO.MemoryStream();
            compilation.Emit(image).Success.ShouldBeTrue();
            var assembly = new System.Runtime.Loader.AssemblyLoadContext("Generated").LoadFromStream(new System.IO.MemoryStream(image.ToArray()));

            assembly.GetTypes().Where(type => type.TypeInitializer is not null).ShouldBeEmpty();
        }
    }

    [Fact]
    public void It_answers_for_every_pair_and_market()
    {
        var catalog = Build();
        var listed = (string[])GeneratedCode.Run(catalog, """
            var listed = new List<string>();
            for (var from = -1; from < 40; from++)
            for (var to = -1; to < 40; to++)
            for (var market = -1; market < 80; market++)
                if (UpgradeCatalog.IsUpgrade((Offer)from, (Offer)to, (Market)market))
                    listed.Add($"{from} {to} {market}");
            foreach (var odd in new[] { int.MinValue, int.MaxValue, 1 << 28, 1 << 29, 1 << 30 })
                if (UpgradeCatalog.IsUpgrade((Offer)odd, (Offer)2, 0) || UpgradeCatalog.IsUpgrade((Offer)1, (Offer)odd, 0) || UpgradeCatalog.IsUpgrade((Offer)1, (Offer)2, (Market)odd)
                    || UpgradeCatalog.HasUpgrades((Offer)odd, 0) || UpgradeCatalog.HasUpgrades((Offer)1, (Market)odd))
                    listed.Add("odd " + odd);
            return listed.ToArray();
            """)!;

        listed.ShouldBe(Listed(catalog), ignoreOrder: true);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(300)]
    public void An_offer_is_sold_where_an_upgrade_starts_from_it_or_leads_to_it(int offers)
    {
        var catalog = offers == 0 ? Build() : Large(offers, 2) with
        {
            Upgrades = List(
                new Upgrade("Offer1", "Offer2", "Global", UpgradeRule.Row, false, null),
                new Upgrade("Offer2", $"Offer{offers}", "India", UpgradeRule.Row, false, null),
                new Upgrade("Offer16", "Offer17", "China", UpgradeRule.Row, false, null)),
        };
        var numbers = catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Number);
        var sold = (string[])GeneratedCode.Run(catalog, """
            var sold = new List<string>();
            foreach (var offer in Enumerable.Range(-1, 1100).Concat(new[] { int.MinValue, int.MaxValue, 1 << 16, 1 << 28, 1 << 29, 1 << 30 }))
            foreach (var market in new[] { int.MinValue, -1, 0, 1, 2, 3, 4, 31, 32, 64, 1 << 30 })
                if (UpgradeCatalog.IsSold((Offer)offer, (Market)market))
                    sold.Add($"{offer} {(Market)market}");
            return sold.ToArray();
            """)!;

        sold.ShouldBe(
            catalog.Upgrades.SelectMany(upgrade => new[] { $"{numbers[upgrade.From]} {upgrade.Market}", $"{numbers[upgrade.To]} {upgrade.Market}" }).Distinct(),
            ignoreOrder: true);
    }

    [Theory]
    [InlineData(30, 8)]
    [InlineData(60, 20)]
    [InlineData(200, 20)]
    [InlineData(700, 5)]
    public void A_large_catalog_answers_the_same(int offers, int targets)
    {
        var catalog = Large(offers, targets);
        var listed = (string[])GeneratedCode.Run(catalog, $$"""
            var listed = new List<string>();
            for (var from = -1; from < {{offers}} + 60; from++)
            for (var to = -1; to < {{offers}} + 60; to++)
            foreach (var market in new[] { -1, 0, 1, 2, 8, 31, 32, 63, 64, 128 })
                if (UpgradeCatalog.IsUpgrade((Offer)from, (Offer)to, (Market)market))
                    listed.Add($"{from} {to} {market}");
            foreach (var odd in new[] { int.MinValue, int.MaxValue, 1 << 16, 1 << 28, 1 << 29, 1 << 30 })
                if (UpgradeCatalog.IsUpgrade((Offer)odd, (Offer)2, 0) || UpgradeCatalog.IsUpgrade((Offer)1, (Offer)odd, 0) || UpgradeCatalog.HasUpgrades((Offer)odd, 0))
                    listed.Add("odd " + odd);
            foreach (var offer in UpgradeCatalog.GetOffers())
                if (UpgradeCatalog.HasUpgrades(offer, Market.Global) != UpgradeCatalog.TargetsOf(offer, Market.Global).Any() || UpgradeCatalog.HasUpgrades(offer, Market.India))
                    listed.Add("has " + offer);
            foreach (var offer in UpgradeCatalog.GetOffers())
                if (!UpgradeCatalog.TryParseOffer(UpgradeCatalog.GetName(offer, "de"), out var found) || !UpgradeCatalog.TryParseOffer(UpgradeCatalog.GetName(offer, "de-DE"), out var german) || found != offer || german != offer)
                    listed.Add("name " + offer);
            return listed.ToArray();
            """)!;

        listed.ShouldBe(Listed(catalog), ignoreOrder: true);
    }

    [Fact]
    public void Numbers_of_offers_may_be_far_apart()
    {
        var catalog = Large(300, 1);
        catalog = catalog with { Offers = catalog.Offers.Select(offer => offer with { Number = offer.Number * 10 }).ToEquatableArray() };

        GeneratedCode.Run(catalog, """
            var offers = UpgradeCatalog.GetOffers();
            for (var number = -1; number < 3100; number++)
            {
                var name = number > 0 && number <= 3000 && number % 10 == 0 ? "Angebot " + number / 10 : number.ToString();
                if (UpgradeCatalog.GetName((Offer)number, "de-DE") != name || offers.Contains((Offer)number) != UpgradeCatalog.IsOffer((Offer)number))
                    throw new Exception(number + " " + UpgradeCatalog.GetName((Offer)number, "de-DE"));
            }

            return offers.Length;
            """).ShouldBe(300);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1000)]
    public void A_market_may_have_any_number(int number)
    {
        var catalog = Build();
        catalog = catalog with { Markets = catalog.Markets.Select(market => market.Id == "China" ? market with { Number = number } : market).ToEquatableArray() };
        var listed = (string[])GeneratedCode.Run(catalog, """
            var listed = new List<string>();
            foreach (var from in UpgradeCatalog.GetOffers())
            foreach (var to in UpgradeCatalog.GetOffers())
            for (var market = -1; market < 1100; market++)
                if (UpgradeCatalog.IsUpgrade(from, to, (Market)market))
                    listed.Add($"{(int)from} {(int)to} {market}");
            return listed.ToArray();
            """)!;

        listed.ShouldBe(Listed(catalog), ignoreOrder: true);
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    public void A_value_that_is_none_is_its_number_in_every_culture(string culture)
        => GeneratedCode.Run(Build(), $$"""
            var before = System.Globalization.CultureInfo.CurrentCulture;
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("{{culture}}") { NumberFormat = { NegativeSign = "minus " } };
            try { return UpgradeCatalog.GetName((Offer)(-1)) + " " + UpgradeCatalog.GetName((Market)(-2)) + " " + new Subscription<Offer>((Offer)(-3), SubscriptionStatus.Active); }
            finally { System.Globalization.CultureInfo.CurrentCulture = before; }
            """).ShouldBe("-1 -2 -3 (Active)");

    /// <summary>Of members with one number, .NET writes the first while there are few, and whichever it meets when there are more.</summary>
    [Theory]
    [InlineData(16, 1)]
    [InlineData(17, 1)]
    [InlineData(23, 3)]
    [InlineData(100, 2)]
    [InlineData(500, 3)]
    public void An_offer_is_written_by_the_name_that_holds(int offers, int formerNames)
    {
        var catalog = Large(offers, 1);
        catalog = catalog with
        {
            Offers = catalog.Offers.Select(offer => offer with
            {
                FormerNames = Enumerable.Range(0, formerNames == 1 ? 1 : offer.Number % (formerNames + 1))
                    .Select(n => new FormerName($"Former {offer.Number} {n}", $"Former{offer.Number}N{n}", null)).ToEquatableArray(),
            }).ToEquatableArray(),
        };

        GeneratedCode.Run(catalog, """
            var former = UpgradeCatalog.GetOffers().Where(offer => offer.ToString() != "Offer" + (int)offer
                || Enum.GetName(offer) != offer.ToString()
                || new Subscription<Offer>(offer, SubscriptionStatus.Active).ToString() != "Offer" + (int)offer + " (Active)");
            return Enum.GetNames<Offer>().Length + ": " + string.Join(", ", former);
            """).ShouldBe(catalog.Offers.Sum(offer => 1 + offer.FormerNames.Count) + ": ");
    }

    [Fact]
    public void It_tells_targets_contested_and_notes()
        => GeneratedCode.Run(Build(), """
            var contested = UpgradeCatalog.TryGetUpgrade(Offer.Microsoft365BusinessBasic, Offer.Microsoft365BusinessStandard, Market.Global, out var isContested, out var note);
            var plain = UpgradeCatalog.TryGetUpgrade(Offer.Microsoft365BusinessBasic, Offer.Office365EnterpriseE3, Market.Global, out var isPlainContested, out var noNote);
            return string.Join(",", UpgradeCatalog.TargetsOf(Offer.Microsoft365BusinessBasic, Market.Global))
                + $" {contested} {isContested} {note!.Length} {plain} {isPlainContested} {noNote == null}"
                + $" {Offer.Office365BusinessPremium == Offer.Microsoft365BusinessStandard}"
                + $" {UpgradeCatalog.GetStringId(Offer.Microsoft365BusinessBasic)} {UpgradeCatalog.GetOfferId(Offer.Microsoft365BusinessBasic) == null}";
            """).ShouldBe("Microsoft365BusinessStandard,Office365EnterpriseE3 True True 92 True False True True O365_BUSINESS_ESSENTIALS True");

    [Theory]
    [InlineData("Microsoft 365 Business Basic", 1)]
    [InlineData("microsoft365businessbasic;", 1)]
    [InlineData("OFFICE\u00A0365 Business  Essentials", 1)]
    [InlineData("Microsoft 365 商務基本版", 1)]
    [InlineData("Ｍicrosoft　３６５商務版標準版", 2)]
    [InlineData("básico", 1)]
    [InlineData("Office 365 Enterprise E3", 3)]
    [InlineData("Office 365 Enterprise", 0)]
    [InlineData("Aplicativos", 0)]
    [InlineData("Fabrikam", 0)]
    [InlineData(" -- ", 0)]
    [InlineData("", 0)]
    public void It_finds_an_offer_by_any_spelling(string name, int number)
        => GeneratedCode.Run(Build(), $$"""
            var name = {{SymbolDisplay.FormatLiteral(name, true)}};
            var byString = UpgradeCatalog.TryParseOffer(name, out var offer);
            var bySpan = UpgradeCatalog.TryParseOffer(("x" + name).AsSpan(1), out var same);
            if (byString != bySpan || offer != same || byString != (offer != 0) || UpgradeCatalog.TryParseOffer((string?)null, out _)) throw new Exception();
            var before = GC.GetAllocatedBytesForCurrentThread();
            UpgradeCatalog.TryParseOffer(name, out _);
            if (GC.GetAllocatedBytesForCurrentThread() != before) throw new Exception("allocates");
            return (int)offer;
            """).ShouldBe(number);

    [Theory]
    [InlineData("B\u00E1sico")]
    [InlineData("Ba\u0301sico")]
    [InlineData("BA\u0301SICO")]
    public void Letters_and_their_marks_may_be_written_apart(string name)
        => GeneratedCode.Run(Build(), $$"""return UpgradeCatalog.TryParseOffer("{{name}}", out var offer) ? offer.ToString() : "";""").ShouldBe("Microsoft365BusinessBasic");

    [Theory]
    [InlineData("zh-TW", 1, "Microsoft 365 商務基本版")]
    [InlineData("ZH-tw", 1, "Microsoft 365 商務基本版")]
    [InlineData("zh-TW-x-private", 1, "Microsoft 365 商務基本版")]
    [InlineData("pt-BR", 1, "Básico")]
    [InlineData("pt-BR", 3, "Aplicativos")]
    [InlineData("pt", 3, "Aplicativos")]
    [InlineData("pt-PT", 3, "Aplicativos")]
    [InlineData("zh-Hant-TW", 1, "Microsoft 365 商務基本版")]
    [InlineData("zh-Hant", 1, "Microsoft 365 商務基本版")]
    [InlineData("zh-HK", 1, "Microsoft 365 商務基本版")]
    [InlineData("zh-CHT", 1, "Microsoft 365 商務基本版")]
    [InlineData("zh", 1, "Microsoft 365 Business Basic")]
    [InlineData("zh-TW", 7, "Microsoft 365 Business Standard India")]
    [InlineData("fr-FR", 2, "Microsoft 365 Business Standard")]
    [InlineData("", 2, "Microsoft 365 Business Standard")]
    [InlineData("-", 2, "Microsoft 365 Business Standard")]
    [InlineData("zh-TW", 99, "99")]
    [InlineData("zh-TW", 0, "0")]
    [InlineData("zh-TW", 5, "5")]
    [InlineData("zh-TW", -1, "-1")]
    [InlineData("Ph-TW", 1, "Microsoft 365 Business Basic")]
    public void It_names_an_offer_in_a_locale(string locale, int number, string name)
        => GeneratedCode.Run(Build(), $"return UpgradeCatalog.GetName((Offer)({number}), \"{locale}\");").ShouldBe(name);

    [Theory]
    [InlineData("Offer.Microsoft365BusinessBasic", "\"Microsoft 365 Business Basic\"")]
    [InlineData("Offer.Office365BusinessEssentials", "\"Microsoft 365 Business Basic\"")]
    [InlineData("default(Offer)", "null")]
    [InlineData("Market.China", "\"China (21Vianet)\"")]
    [InlineData("Market.Global", "\"Global\"")]
    [InlineData("new Dictionary<Offer, Market> { [Offer.Office365EnterpriseE3] = Market.India }", "{\"Office 365 Enterprise E3\":\"India\"}")]
    [InlineData("Upgrade.Global.FromMicrosoft365BusinessBasic.ToOffice365EnterpriseE3", "{\"From\":\"Microsoft 365 Business Basic\",\"To\":\"Office 365 Enterprise E3\",\"Market\":\"Global\",\"IsContested\":false,\"Note\":null}")]
    [InlineData("default(Upgrade)", "null")]
    [InlineData("(Offer)5", "The catalog has no offer 5.")]
    [InlineData("(Market)9", "The catalog has no market 9.")]
    public void It_is_written_as_JSON_and_read_again(string value, string json)
        => GeneratedCode.Run(Build(), $$"""
            var value = {{value}};
            try
            {
                var text = System.Text.Json.JsonSerializer.Serialize(value);
                var back = System.Text.Json.JsonSerializer.Deserialize(text, value.GetType());
                return System.Text.Json.JsonSerializer.Serialize(back) == text ? text : "came back as " + back;
            }
            catch (System.Text.Json.JsonException e)
            {
                return e.Message;
            }
            """, hasJson: true).ShouldBe(json);

    [Theory]
    [InlineData("{ \"to\": \"Office 365 Enterprise E3\", \"from\": 1, \"rest\": [{}], \"market\": \"CN\" }", "Microsoft 365 Business Basic to Office 365 Enterprise E3 (China (21Vianet))")]
    [InlineData("{ \"from\": 1, \"to\": 3 }", "The catalog has no such upgrade.")]
    [InlineData("{ \"from\": 3, \"to\": 1, \"market\": 0 }", "The catalog has no such upgrade.")]
    [InlineData("{ \"from\": 1, \"to\": 99, \"market\": 0 }", "The catalog has no offer 99.")]
    [InlineData("{}", "The catalog has no such upgrade.")]
    [InlineData("\"Global\"", "This is no upgrade.")]
    public void An_upgrade_in_JSON_is_one_that_the_documents_list(string json, string expected)
        => GeneratedCode.Run(Build(), $$"""
            try
            {
                return System.Text.Json.JsonSerializer.Deserialize<Upgrade>({{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}}, System.Text.Json.JsonSerializerOptions.Web).ToString();
            }
            catch (System.Text.Json.JsonException e)
            {
                return e.Message;
            }
            """, hasJson: true).ShouldBe(expected);

    [Theory]
    [InlineData("Offer", "\"Office 365 Business Essentials\"", "Microsoft 365 Business Basic")]
    [InlineData("Offer", "\"O365_BUSINESS_essentials\"", "Microsoft 365 Business Basic")]
    [InlineData("Offer", "3", "Office 365 Enterprise E3")]
    [InlineData("Offer", "\"Office 365 E4\"", "The catalog has no offer 'Office 365 E4'.")]
    [InlineData("Offer", "5", "The catalog has no offer 5.")]
    [InlineData("Offer", "true", "This is no offer.")]
    [InlineData("Market", "\"in\"", "India")]
    [InlineData("Market", "\"DE\"", "Global")]
    [InlineData("Market", "\"XX\"", "The catalog has no market 'XX'.")]
    [InlineData("Market", "null", "This is no market.")]
    public void What_is_no_offer_and_no_market_in_JSON_is_refused(string type, string json, string expected)
        => GeneratedCode.Run(Build(), $$"""
            try
            {
                return UpgradeCatalog.GetName(System.Text.Json.JsonSerializer.Deserialize<{{type}}>({{Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(json, quote: true)}}));
            }
            catch (System.Text.Json.JsonException e)
            {
                return e.Message;
            }
            """, hasJson: true).ShouldBe(expected);

    [Theory]
    [InlineData("UpgradeCatalog.TryFindOffer(\"o365_business_essentials\", out var offer) ? offer.ToString() : \"\"", "Microsoft365BusinessBasic")]
    [InlineData("UpgradeCatalog.TryFindOffer((string?)null, out var offer) ? offer.ToString() : \"\"", "")]
    [InlineData("UpgradeCatalog.TryFindOffer(System.Guid.Empty, out var offer) ? offer.ToString() : \"\"", "")]
    [InlineData("UpgradeCatalog.TryParseMarket(\"china\", out var market) ? market.ToString() : \"\"", "China")]
    [InlineData("UpgradeCatalog.TryGetMarketOfCountry(\"CN\", out var market) ? market.ToString() : \"\"", "China")]
    [InlineData("UpgradeCatalog.TryGetMarketOfCountry(\"fr\", out var market) ? market.ToString() : \"\"", "Global")]
    [InlineData("UpgradeCatalog.TryGetMarketOfCountry(\"ZZ\", out var market) ? market.ToString() : \"\"", "")]
    [InlineData("UpgradeCatalog.TryGetMarketOfCountry(null, out var market) ? market.ToString() : \"\"", "")]
    [InlineData("string.Join(\", \", UpgradeCatalog.GetUpgrades().Select(upgrade => upgrade.ToString()).Take(2))", "Microsoft 365 Business Basic to Microsoft 365 Business Standard (Global), Microsoft 365 Business Basic to Office 365 Enterprise E3 (Global)")]
    [InlineData("string.Join(\", \", UpgradeCatalog.SourcesOf(Offer.Office365EnterpriseE3, Market.India))", "Microsoft365BusinessStandardIndia")]
    [InlineData("string.Join(\", \", UpgradeCatalog.GetOffers(Market.China).Select(offer => (int)offer))", "1, 3")]
    [InlineData("string.Join(\", \", UpgradeCatalog.GetMarkets())", "Global, India, China")]
    [InlineData("UpgradeCatalog.Instance.GetName(Offer.Microsoft365BusinessBasic, System.Globalization.CultureInfo.GetCultureInfo(\"zh-TW\"))", "Microsoft 365 商務基本版")]
    public void What_it_has_can_be_found_and_gone_through(string expression, string expected)
        => GeneratedCode.Run(Build(), $"return {expression};").ShouldBe(expected);

    [Theory]
    [InlineData("China", "zh-CN", "Office 365 企业版 E3")]
    [InlineData("China", "zh-cn-x", "Office 365 企业版 E3")]
    [InlineData("China", "zh-TW", "Office 365 E3 (21Vianet)")]
    [InlineData("Global", "zh-TW", "Office 365 企業版 E3")]
    [InlineData("Global", "zh-CN", "Office 365 Enterprise E3")]
    public void It_names_an_offer_as_its_market_does(string market, string locale, string name)
    {
        GeneratedCode.Run(Build(), $"return UpgradeCatalog.GetName(Offer.Office365EnterpriseE3, Market.{market}, \"{locale}\");").ShouldBe(name);
        GeneratedCode.Run(Build(), $$"""return UpgradeCatalog.TryParseOffer("{{name}}", out var offer) ? offer.ToString() : "";""").ShouldBe("Office365EnterpriseE3");
    }

    [Fact]
    public void It_checks_a_subscription()
        => GeneratedCode.Run(Build(), """
            var basic = new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Suspended);
            var customer = new Customer<Offer, Market>(Market.Global, false, new[] { basic });
            var china = new Customer<Offer, Market>(Market.China, false, new[] { basic });
            return string.Join("\n",
                UpgradeCatalog.Check(basic, Offer.Microsoft365BusinessStandardIndia, customer, true),
                UpgradeCatalog.Check(basic, Offer.Office365EnterpriseE3, china, true),
                UpgradeCatalog.Check(new Subscription<Offer>(Offer.Microsoft365BusinessBasic, SubscriptionStatus.Active), Offer.Office365EnterpriseE3, china, true));
            """).ShouldBe("""
            Not eligible: SubscriptionTargetOfferNotFound: No document says that Microsoft 365 Business Standard India is sold in the market Global. SubscriptionStatusNotActive: The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded. DelegatedAdminPermissionsDisabled: The partner has no delegated admin privileges for this customer. ConflictingServiceTypes: The customer has a subscription that includes services which Microsoft 365 Business Standard India would add.
            Not eligible: SubscriptionStatusNotActive: The subscription to Microsoft 365 Business Basic is suspended; only an active one can be upgraded.
            Eligible (UpgradeOnly)
            """);

    [Fact]
    public void It_tells_what_it_was_compiled_from()
        => GeneratedCode.Run(Build(), """
            var provenance = UpgradeCatalog.Provenance;
            return provenance + "|" + provenance.Date + "|" + string.Join(",", UpgradeCatalog.GetDocuments(Offer.Office365EnterpriseE3)) + "|" + UpgradeCatalog.GetDocuments((Offer)99).Length;
            """).ShouldBe("2020.5.7: 21vianet, global of 2020-05-07 (revision 3d5cc8e1)|2020-05-07|docs/catalog/en-US/upgrade.md|0");

    public static TheoryData<string> HostileTexts =>
    [
        "\"; } } class Evil { } //",
        "*/ class Evil { } /*",
        "line\r\nbreak\u2028and\u2029more\u0085",
        "</summary><evil attribute=\"x\">&amp;]]>",
        "bidi \u202E\u2066 override",
        "null \0 and \uD800 alone",
        "tag \U000E0041 and 😀 and 𠮷",
        "\\u0022 {0} $@\" {x}",
        "class",
        "9 lives",
        "#if false",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void Words_of_a_document_stay_words(string text)
    {
        var hostile = new Catalog(
            List(
                new Offer(text, 1, text, null, null, List(new FormerName(text + " old", text + "_", text)), text, text, text, List(new LocaleNames(text, List(text)), new LocaleNames("de-DE", List(text))), List(new MarketNames(text, text, List(new LocaleNames(text, List(text))))), List(text)),
                new Offer(text + "2", 2, "Plain", text, text, EquatableArray<FormerName>.Empty, null, null, null, EquatableArray<LocaleNames>.Empty, EquatableArray<MarketNames>.Empty, EquatableArray<string>.Empty)),
            List(new Market(text, 0, text, text)),
            List(new Upgrade(text, text + "2", text, UpgradeRule.Row, true, text)),
            List(new Edition(text, text, text, List(text), List(text))));

        foreach (var file in CatalogEmitter.Emit(hostile, text))
        {
            // Nothing hidden or reordering is in the file, so a review sees what the compiler sees.
            file.Text.ShouldAllBe(c => c == '\n' || !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format && c != '\u2028' && c != '\u2029');
            file.HintName.ShouldStartWith("CspCatalog.");
        }

        GeneratedCode.Compile(CatalogEmitter.Emit(hostile, text)).GetDiagnostics().Where(GeneratedCode.IsProblem).ShouldBeEmpty();
        GeneratedCode.Run(hostile, "return UpgradeCatalog.GetName((Offer)1) + UpgradeCatalog.GetName((Offer)1, \"de-DE\");").ShouldBe(text + text);
        GeneratedCode.Run(hostile, "return string.Join(\" \", typeof(Offer).Assembly.GetTypes().Where(type => type.Name == \"Evil\"));").ShouldBe("");
    }

    [Fact]
    public void It_is_the_same_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = CatalogEmitter.Emit(Build(), "Shop");
        try
        {
            foreach (var culture in (string[])["tr-TR", "ar-SA", "sv-SE"])
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                CatalogEmitter.Emit(Build(), "Shop").ShouldBe(expected);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        expected.ShouldAllBe(file => !file.Text.Contains('\r'));
    }

    private static IEnumerable<IEnumerable<EmittedSource>> ShopSources() =>
    [
        CatalogEmitter.Emit(Build(), "Shop"),
        CatalogEmitter.Emit(Catalog.Empty, "Shop"),
        CatalogEmitter.Emit(Large(200, 20), "Shop"),
        new CatalogProject(CatalogProject.SampleFiles()).Generate().GeneratedSources.Select(source => new EmittedSource(source.HintName, source.SourceText.ToString())),
    ];

    private static IEnumerable<string> Listed(Catalog catalog)
    {
        var offers = catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Number);
        var markets = catalog.Markets.ToDictionary(market => market.Id, market => market.Number);
        return catalog.Upgrades.Select(upgrade => $"{offers[upgrade.From]} {offers[upgrade.To]} {markets[upgrade.Market]}").Distinct();
    }
}
