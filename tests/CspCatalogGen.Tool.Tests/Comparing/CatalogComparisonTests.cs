using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Comparing;

/// <summary>No fact of a catalog can change without a change that says so.</summary>
public sealed class CatalogComparisonTests
{
    private static readonly Catalog Catalog = Results.Small.Catalog with
    {
        Services = new ServiceReference(
            Results.Array(new ServicePlan("p1", "EXCHANGE", "Exchange", false), new ServicePlan("p2", "BASE", "Base", true), new ServicePlan("p3", "ALONE", "Alone", false)),
            Results.Array(new Product("s1", "ACORN", "Acorn", Results.Array("p1"), true) { Names = Results.Array(new LocaleNames("ja-JP", Results.Array("どんぐり"))) }),
            Results.Array(new ExclusionGroup("Exchange", Results.Array("p1", "p2")))),
        Sentences = Results.Array(new Sentence("Other", "de-DE", "Etwas anderes.")),
        Offers = Change(Results.Small.Catalog.Offers, 1, offer => offer with { MarketNames = Results.Array(new MarketNames("China", "Old acorn", Results.Array(new LocaleNames("zh-CN", Results.Array("橡子"))))) }),
    };

    public static TheoryData<string, string> Facts()
    {
        var facts = new TheoryData<string, string>();
        foreach (var (name, kind, _) in Edits())
        {
            facts.Add(name, kind);
        }

        return facts;
    }

    [Fact]
    public void Two_equal_catalogs_have_no_changes() => Compare(Catalog).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Facts))]
    public void Each_fact_has_a_kind_of_change_in_both_directions(string fact, string kind)
    {
        var edited = Edits().Single(edit => edit.Name == fact).Edit(Catalog);

        Compare(edited).ShouldContain(change => change.Rule.Kind == kind, string.Join('\n', Compare(edited)));
        CatalogComparison.Compare(Side(edited), Side(Catalog)).ShouldNotBeEmpty();
    }

    [Fact]
    public void What_a_document_is_called_and_its_day_are_no_facts()
        => Compare(Catalog with
        {
            Editions = Change(Catalog.Editions, 0, edition => edition with { SourceRevision = "ffff", Date = "2021-01-01" }),
            Offers = Change(Catalog.Offers, 0, offer => offer with { DocumentedIn = Results.Array("elsewhere.md") }),
        }).ShouldBeEmpty();

    [Fact]
    public void Each_rule_has_a_name_and_stands_in_the_list_once()
    {
        ChangeRule.All.Select(rule => rule.Name).ShouldBeUnique();
        typeof(ChangeRule).GetFields().Where(field => field.FieldType == typeof(ChangeRule)).Select(field => (ChangeRule)field.GetValue(null)!).ShouldBe(ChangeRule.All, ignoreOrder: true);
    }

    private static IEnumerable<(string Name, string Kind, Func<Catalog, Catalog> Edit)> Edits()
    {
        yield return OfOffer("name", "offerRenamed", 1, offer => offer with { Name = "ACORN" });
        yield return OfOffer("other name", "offerRemoved", 2, offer => offer with { Id = "Elm", Name = "Elm" });
        yield return OfOffer("identifier gone", "identifierChanged", 1, offer => offer with { OfferId = null });
        yield return OfOffer("product", "identifierChanged", 1, offer => offer with { ProductId = "ffff" });
        yield return OfOffer("string id", "identifierChanged", 1, offer => offer with { StringId = "OAK" });
        yield return OfOffer("new identifier", "identifierAdded", 2, offer => offer with { StringId = "OAK" });
        yield return OfOffer("market", "offerMoved", 0, offer => offer with { Market = "China" });
        yield return OfOffer("variant", "offerMoved", 0, offer => offer with { VariantOf = "Oak" });
        yield return OfOffer("former name gone", "formerNameRemoved", 1, offer => offer with { FormerNames = Results.Array(offer.FormerNames[0]) });
        yield return OfOffer("former name", "formerNameAdded", 2, offer => offer with { FormerNames = Results.Array(new FormerName("Tree", "Tree", null)) });
        yield return OfOffer("last day", "formerNameAdded", 1, offer => offer with { FormerNames = Results.Array(offer.FormerNames[0] with { Until = "2020-01-01" }, offer.FormerNames[1]) });
        yield return OfOffer("localized name", "nameAdded", 2, offer => offer with { Names = Results.Array(new LocaleNames("ja-JP", Results.Array("樫"))) });
        yield return OfOffer("localized name gone", "nameRemoved", 1, offer => offer with { Names = Results.Array(offer.Names[0]) });
        yield return OfOffer("order of names", "nameChanged", 1, offer => offer with { Names = Results.Array(offer.Names[0], new LocaleNames("zh-TW", Results.Array("橡子", "橡實"))) });
        yield return OfOffer("market's name", "nameAdded", 1, offer => offer with { MarketNames = Results.Array(offer.MarketNames[0] with { Name = "Older acorn" }) });
        yield return OfOffer("market's names gone", "nameRemoved", 1, offer => offer with { MarketNames = EquatableArray<MarketNames>.Empty });
        yield return ("upgrade gone", "upgradeRemoved", catalog => catalog with { Upgrades = Results.Array(catalog.Upgrades[0]) });
        yield return ("upgrade", "upgradeAdded", catalog => catalog with { Upgrades = catalog.Upgrades.Append(new Upgrade("Acorn", "Oak", "India", UpgradeRule.Row, false, null)).ToEquatableArray() });
        yield return OfUpgrade("contested", "upgradeChanged", upgrade => upgrade with { Contested = false });
        yield return OfUpgrade("rule", "upgradeChanged", upgrade => upgrade with { Rule = UpgradeRule.Footnote });
        yield return OfUpgrade("note", "noteChanged", upgrade => upgrade with { Note = "¹ Another." });
        yield return OfUpgrade("note gone", "noteChanged", upgrade => upgrade with { Note = null });
        yield return OfEdition("condition", "conditionAdded", edition => edition with { Conditions = Results.Array("SubscriptionStatusNotActive", "ConcurrencyConflicts") });
        yield return OfEdition("condition gone", "conditionRemoved", edition => edition with { Conditions = EquatableArray<string>.Empty });
        yield return OfEdition("role", "roleAdded", edition => edition with { Roles = Results.Array("Admin agent", "Sales agent") });
        yield return OfEdition("role gone", "roleRemoved", edition => edition with { Roles = EquatableArray<string>.Empty });
        yield return ("market of its own", "marketAdded", catalog => catalog with { Markets = catalog.Markets.Append(new Market("Mars", 3, "Mars", "global")).ToEquatableArray() });
        yield return ("market gone", "marketRemoved", catalog => catalog with { Markets = Results.Array(catalog.Markets[0], catalog.Markets[1]) });
        yield return ("market's number", "marketChanged", catalog => catalog with { Markets = Change(catalog.Markets, 2, market => market with { Number = 7 }) });
        yield return OfServices("product gone", "productRemoved", services => services with { Products = EquatableArray<Product>.Empty });
        yield return OfServices("new product", "productAdded", services => services with { Products = services.Products.Append(new Product("s2", "OAK", "Oak", EquatableArray<string>.Empty, true)).ToEquatableArray() });
        yield return OfProduct("product's name", "productChanged", product => product with { Name = "Nut" });
        yield return OfProduct("product's String ID", "productChanged", product => product with { StringId = "NUT" });
        yield return OfProduct("product's market", "productChanged", product => product with { Market = "China" });
        yield return OfProduct("whole", "productChanged", product => product with { IsWhole = false });
        yield return OfProduct("plan", "planAdded", product => product with { Plans = Results.Array("p1", "p2") });
        yield return OfProduct("plan gone", "planRemoved", product => product with { Plans = EquatableArray<string>.Empty });
        yield return OfProduct("product's localized name", "nameRemoved", product => product with { Names = EquatableArray<LocaleNames>.Empty });
        yield return OfServices("plan's name", "planChanged", services => services with { Plans = Change(services.Plans, 0, plan => plan with { Name = "Mail" }) });
        yield return OfServices("foundation", "planChanged", services => services with { Plans = Change(services.Plans, 1, plan => plan with { IsFoundation = false }) });
        yield return OfServices("plan without a product", "planChanged", services => services with { Plans = Results.Array(services.Plans[0], services.Plans[1]) });
        yield return OfServices("exclusion", "exclusionAdded", services => services with { Exclusions = Results.Array(services.Exclusions[0] with { Plans = Results.Array("p1", "p2", "p3") }) });
        yield return OfServices("exclusion gone", "exclusionRemoved", services => services with { Exclusions = EquatableArray<ExclusionGroup>.Empty });
        yield return ("sentence", "sentenceChanged", catalog => catalog with { Sentences = EquatableArray<Sentence>.Empty });
    }

    private static (string, string, Func<Catalog, Catalog>) OfOffer(string name, string kind, int index, Func<Offer, Offer> edit)
        => (name, kind, catalog => catalog with { Offers = Change(catalog.Offers, index, edit), Upgrades = Renamed(catalog, index, edit) });

    private static (string, string, Func<Catalog, Catalog>) OfUpgrade(string name, string kind, Func<Upgrade, Upgrade> edit)
        => (name, kind, catalog => catalog with { Upgrades = Change(catalog.Upgrades, 0, edit) });

    private static (string, string, Func<Catalog, Catalog>) OfEdition(string name, string kind, Func<Edition, Edition> edit)
        => (name, kind, catalog => catalog with { Editions = Change(catalog.Editions, 0, edit) });

    private static (string, string, Func<Catalog, Catalog>) OfServices(string name, string kind, Func<ServiceReference, ServiceReference> edit)
        => (name, kind, catalog => catalog with { Services = edit(catalog.Services) });

    private static (string, string, Func<Catalog, Catalog>) OfProduct(string name, string kind, Func<Product, Product> edit)
        => OfServices(name, kind, services => services with { Products = Change(services.Products, 0, edit) });

    private static EquatableArray<Upgrade> Renamed(Catalog catalog, int index, Func<Offer, Offer> edit)
    {
        var (old, now) = (catalog.Offers[index].Id, edit(catalog.Offers[index]).Id);
        return catalog.Upgrades.Select(upgrade => upgrade with { From = upgrade.From == old ? now : upgrade.From, To = upgrade.To == old ? now : upgrade.To }).ToEquatableArray();
    }

    private static EquatableArray<T> Change<T>(EquatableArray<T> items, int index, Func<T, T> edit)
        where T : IEquatable<T>
        => items.Select((item, i) => i == index ? edit(item) : item).ToEquatableArray();

    private static IReadOnlyList<CatalogChange> Compare(Catalog after) => CatalogComparison.Compare(Side(Catalog), Side(after));

    private static ComparedCatalog Side(Catalog catalog) => ComparedCatalogs.Of(Results.Small with
    {
        Catalog = catalog,
        Sources = catalog.Upgrades.Select(_ => Results.Small.Sources[0]).ToEquatableArray(),
    });
}
