using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Emitting;
using CspCatalogGen.Compiler.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Shouldly;
using Xunit;
using static CspCatalogGen.Generator.Tests.OfficeCatalog;

namespace CspCatalogGen.Generator.Tests;

/// <summary>Generated code is read in reviews: a small change of the documents is a small difference there.</summary>
public class ChangeSizeTests
{
    private static readonly Catalog Before = Large(40, 4);

    [Fact]
    public void One_offer_more_is_a_line_for_each_of_its_names_and_no_other_offers_names_move()
    {
        var offer = Offer("New", 41, "New Offer", [], ["de-DE:Neues Angebot|Neues", "ja-JP:新しい"]);
        var after = Before with { Offers = Before.Offers.Append(offer).ToEquatableArray() };

        // Four names: each with a line and at most a line of the hash table, which is there before and after.
        ChangedLines(after, "CspCatalog.UpgradeCatalog.NameTable.g.cs").ShouldBeLessThanOrEqualTo(4 + (2 * 4) + 2);
        ChangedLines(after, "CspCatalog.Offer.g.cs").ShouldBe(7);
        ChangedLines(after, "CspCatalog.Upgrade.g.cs").ShouldBe(0);
        ChangedLines(after, "CspCatalog.UpgradeCatalog.Upgrades.g.cs").ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(39)]
    public void One_name_more_moves_no_other_offers_names(int index)
    {
        var after = Before with
        {
            Offers = Before.Offers.Select((offer, i) => i == index ? offer with { Names = offer.Names.Append(new LocaleNames("ja-JP", List("新しい"))).ToEquatableArray() } : offer).ToEquatableArray(),
        };

        // The name, its place in the hash table, where the names of later offers start.
        ChangedLines(after, "CspCatalog.UpgradeCatalog.NameTable.g.cs").ShouldBeLessThanOrEqualTo(1 + 2 + 2);
    }

    [Fact]
    public void One_upgrade_more_is_its_row()
    {
        var after = Before with { Upgrades = Before.Upgrades.Append(new Upgrade("Offer1", "Offer2", "India", UpgradeRule.Row, false, null)).ToEquatableArray() };

        ChangedLines(after, "CspCatalog.UpgradeCatalog.Upgrades.g.cs").ShouldBeLessThanOrEqualTo(3);
        ChangedLines(after, "CspCatalog.UpgradeCatalog.NameTable.g.cs").ShouldBe(0);
    }

    /// <summary>Products and plans are in the order of their GUIDs, so a new one may stand anywhere.</summary>
    [Fact]
    public void One_product_or_plan_more_is_a_line_of_names()
    {
        var before = Before with { Services = Services(60) };
        var after = Before with { Services = Services(61) };

        // What a processor reads stands in five lines: sets of plans, groups, the hash table, the rows of offers, the number of words.
        ChangedLines(before, after, "CspCatalog.UpgradeCatalog.Services.g.cs").ShouldBeLessThanOrEqualTo(2 + (2 * 5));
        ChangedLines(before, after, "CspCatalog.Products.g.cs").ShouldBe(4);

        // The one that comes in is the first of all.
        static ServiceReference Services(int count)
        {
            var numbers = Enumerable.Range(61 - count, count).ToList();
            return new ServiceReference(
                numbers.Select(n => new Compiler.Catalogs.ServicePlan(Id(n), $"PLAN_{n:D2}", $"Plan {n:D2}", false)).ToEquatableArray(),
                numbers.Select(n => new Product(Id(n), $"PRODUCT_{n:D2}", $"Product {n:D2}", List(Id(n)), true)).ToEquatableArray(),
                EquatableArray<ExclusionGroup>.Empty);
        }

        static string Id(int n) => $"{n:x8}-0000-0000-0000-000000000000";
    }

    private static int ChangedLines(Catalog after, string file) => ChangedLines(Before, after, file);

    private static int ChangedLines(Catalog before, Catalog after, string file)
        => InlineDiffBuilder.Diff(Text(before, file), Text(after, file)).Lines.Count(line => line.Type != ChangeType.Unchanged);

    private static string Text(Catalog catalog, string file) => CatalogEmitter.Emit(catalog, "Shop").Single(source => source.HintName == file).Text;
}
