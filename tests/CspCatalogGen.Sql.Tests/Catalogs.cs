using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Compilation;
using CspCatalogGen.Tool.Inputs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Sql.Tests;

/// <summary>The catalogs that are asked.</summary>
internal static class Catalogs
{
    private static readonly string[] Codes =
        ["SubscriptionStatusNotActive", "DelegatedAdminPermissionsDisabled", "ConflictingServiceTypes", "ConcurrencyConflicts"];

    /// <summary>The catalog of docs/catalog.</summary>
    public static Catalog Sample { get; } = Compile();

    /// <summary>
    /// A catalog of corner cases. There are markets for every set of conditions, and one without an edition; offers
    /// without services, without upgrades and of one market only; products that are empty or not documented in whole;
    /// plans in two groups, foundation plans in a group, and more plans than 64.
    /// </summary>
    /// <param name="word">Stands in every name.</param>
    public static Catalog OfCorners(string word = "it's \"quoted\"; -- 世紀 ¹") => new(
        List<Offer>(
            Offer("Acorn", 1, word, product: 1),
            Offer("Birch", 2, word, product: 2),
            Offer("Cedar", 3, word, product: 3),
            Offer("Dogwood", 4, word, product: 4),
            Offer("Elm", 5, word, product: null),
            Offer("Fir", 6, word, product: 9),
            Offer("Hazel", 300, word, product: 6),
            Offer("AcornSouth", 7, word, product: 1) with { Market = "M15", VariantOf = "Acorn" },
            Offer("BirchSouth", 8, word, product: 2) with { Market = "M15", VariantOf = "Birch" }),
        Enumerable.Range(0, 17).Select(n => new Market($"M{n}", n, word, n == 0 ? "21vianet" : $"e{n}")).ToEquatableArray(),
        Enumerable.Range(0, 17).SelectMany(n => (Upgrade[])
        [
            new("Acorn", "Birch", $"M{n}", UpgradeRule.Row, n % 2 == 0, n % 3 == 0 ? word : null),
            new("Acorn", "Cedar", $"M{n}", UpgradeRule.Row, false, null),
            new("Acorn", "Elm", $"M{n}", UpgradeRule.Row, false, null),
            new("Birch", "Acorn", $"M{n}", UpgradeRule.Row, false, null),
            new("Birch", "Dogwood", $"M{n}", UpgradeRule.Row, false, null),
            new("Birch", "Hazel", $"M{n}", UpgradeRule.Row, false, null),
            .. n == 15 ? (Upgrade[])[
                new("AcornSouth", "BirchSouth", "M15", UpgradeRule.Footnote, true, word),
                new("AcornSouth", "Cedar", "M15", UpgradeRule.Inherited, false, null)] : [],
            .. n == 3 ? [] : (Upgrade[])[new("Elm", "Cedar", $"M{n}", UpgradeRule.Row, false, null)],
        ]).ToEquatableArray(),
        Enumerable.Range(0, 16).Select(n => new Edition(
            n == 0 ? "21vianet" : $"e{n}",
            null,
            null,
            Codes.Where((_, bit) => (n & (1 << bit)) != 0).Append("SomethingElse").ToEquatableArray(),
            EquatableArray<string>.Empty)).ToEquatableArray())
    {
        Services = new ServiceReference(
            Enumerable.Range(1, 70).Select(n => new Compiler.Catalogs.ServicePlan(Plan(n), $"PLAN_{n}_{word}", word, n is 5 or 6)).ToEquatableArray(),
            List(
                new Product(ProductId(1), $"P1_{word}", word, List(Plan(1), Plan(5), Plan(70)), true),
                new Product(ProductId(2), "P2", word, List(Plan(1), Plan(2), Plan(5), Plan(66)), true),
                new Product(ProductId(3), "P3", word, List(Plan(2), Plan(3), Plan(6)), true),
                new Product(ProductId(4), "P4", word, List(Plan(3)), false),
                new Product(ProductId(5), "P5", word, List(Plan(4), Plan(5)), true),
                new Product(ProductId(6), "P6", word, EquatableArray<string>.Empty, true),
                new Product(ProductId(7), "P7", word, List(Plan(67), Plan(5)), true),
                new Product(ProductId(8), "P8", word, List(Plan(6)), true)),
            List(
                new ExclusionGroup(word, List(Plan(2), Plan(4), Plan(6))),
                new ExclusionGroup(word + "2", List(Plan(66), Plan(67), Plan(70))),
                new ExclusionGroup(word + "3", List(Plan(2), Plan(4), Plan(67))))),
    };

    private static Offer Offer(string id, int number, string word, int? product) => new(
        id,
        number,
        $"{id} {word}",
        null,
        null,
        List(new FormerName($"Old {id} {word}", "Old" + id, "2020-04-21")),
        null,
        product is { } known ? ProductId(known) : null,
        null,
        List(new LocaleNames("zh-TW", List($"{word} {id}"))),
        EquatableArray<MarketNames>.Empty,
        EquatableArray<string>.Empty);

    private static string Plan(int number) => FormattableString.Invariant($"0000000a-0000-0000-0000-{number:D12}");

    private static string ProductId(int number) => FormattableString.Invariant($"0000000b-0000-0000-0000-{number:D12}");

    private static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T>
        => items.ToEquatableArray();

    private static Catalog Compile([CallerFilePath] string sourceFile = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../docs/catalog"));
        var names = Path.Combine(folder, "offers.md");
        using var error = new StringWriter();
        return new DocumentCompilation()
            .Compile(DocumentSearch.Find([folder], names).Documents, names, new ToolConsole(Stream.Null, error))
            .Catalog;
    }
}
