using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Services;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Sql.Tests;

/// <summary>
/// The groups of service plans that cannot be assigned together, as Microsoft published them in October 2025: every plan is
/// added by an upgrade while the customer holds any other one.
/// </summary>
internal sealed class PublishedGroups
{
    private const int Groups = 8;
    private const int Conflicting = 1 << (int)UpgradeErrorCode.ConflictingServiceTypes;

    private readonly Catalog _catalog;
    private readonly List<string> _plans;
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly Shop _shop;

    private PublishedGroups(string reference)
    {
        var groups = ServicePlanPageReader.Read(new SourceDocument("published.md", reference)).Exclusions.ToList();
        groups.Count.ShouldBe(Groups);
        foreach (var plan in groups.SelectMany((group, index) => group.Plans.Select(plan => (plan.Id.Text, index))))
        {
            _groupOf.Add(plan.Text, plan.index);
        }

        _plans = [.. _groupOf.Keys];

        // An offer and a product for each plan, and one that has none of them and can be upgraded to all.
        var names = new StringBuilder("| Offer | Number | Product ID |\n| --- | --- | --- |\n| Mailbox | 1 | " + Product(-1) + " |\n");
        var products = new StringBuilder("| Product name | String ID | GUID | Service plans included |\n| --- | --- | --- | --- |\n");
        products.Append($"| Mailbox | MAILBOX | {Product(-1)} | MAIL (99999999-0000-0000-0000-000000000000) |\n");
        for (var i = 0; i < _plans.Count; i++)
        {
            names.Append($"| {Target(i)} | {i + 2} | {Product(i)} |\n");
            products.Append($"| {Target(i)} | P{i} | {Product(i)} | X{i} ({_plans[i]}) |\n");
        }

        const string Front = "---\nms.date: 01/14/2021\nms.contentlocale: en-US\nms.openlocfilehash: b41f6c0d92e75a38f1c4d07e6a9b53281e0fd7c6\n---\n";
        var upgrades = Front + "# Upgrade <a id=\"upgradesubscription\"></a>\n\n| Offer | Possible upgrades |\n| --- | --- |\n| Mailbox | "
            + string.Join(" <br/> ", Enumerable.Range(0, _plans.Count).Select(i => "- " + Target(i))) + " |\n\n"
            + "## Conditions\n\n- The customer has no subscription that includes the additional services.\n";
        var linked = CatalogLinker.Link(
            [UpgradePageReader.Read(new SourceDocument("en-us/upgrades.md", upgrades))],
            NamesDocumentReader.Read(new SourceDocument("offers.md", names.ToString())),
            [
                ServicePlanPageReader.Read(new SourceDocument("published.md", reference)),
                ServicePlanPageReader.Read(new SourceDocument("products.md", products.ToString())),
            ]);
        _catalog = linked.Catalog;
        _catalog.Upgrades.Count.ShouldBe(_plans.Count, string.Join('\n', linked.Diagnostics.Select(diagnostic => diagnostic.Message)));
        _shop = new Shop(
            [.. Enumerable.Range(0, _plans.Count).Select(held => new ShopCustomer(
                $"c{held}",
                "Global",
                true,
                GranularAdminPrivileges.None,
                [
                    new ShopSubscription($"main{held}", "Mailbox", null, SubscriptionStatus.Active),
                    new ShopSubscription($"{ShopSubscription.OnlyHeld}{held}", null, Product(held), SubscriptionStatus.Active),
                ]))],
            []);
    }

    /// <summary>The published groups, or <see langword="null"/> where they are not there.</summary>
    public static PublishedGroups? Load()
        => IsThere ? new PublishedGroups(File.ReadAllText(Path!)) : null;

    /// <summary>Whether the published groups are beside the repository.</summary>
    public static bool IsThere => Path is { } path && File.Exists(path);

    private static string? Path { get; } = FindFolder() is { } folder ? folder + "/shared/data/exclusions-2025-10.md" : null;

    /// <summary>Every conflict is found by the runtime's check, and by the views in <paramref name="engine"/>.</summary>
    public void Holds(DbConnection engine)
    {
        Found(RuntimeCatalog.Answer(_catalog, _shop)).ShouldBe(Expected());

        engine.Execute(ExportedSql.Of(_catalog));
        ExportedSql.Load(engine, _shop);
        Found(ExportedSql.Answer(engine)).ShouldBe(Expected());
    }

    private List<string> Expected() =>
    [
        .. from held in Enumerable.Range(0, _plans.Count)
           from target in Enumerable.Range(0, _plans.Count)
           where held == target || _groupOf[_plans[held]] == _groupOf[_plans[target]]
           let line = $"{held} → {target}"
           orderby line
           select line,
    ];

    private List<string> Found(Answers answers) =>
    [
        .. from answer in answers.All
           where answer.IsListed && (answer.Codes & Conflicting) != 0
           let offer = _catalog.Offers.Single(offer => offer.Id == answer.Target)
           let line = $"{answer.Subscription["main".Length..]} → {offer.Number - 2}"
           orderby line
           select line,
    ];

    private static string Target(int plan) => $"Target {(char)('A' + (plan / 26))}{(char)('A' + (plan % 26))}";

    private static string Product(int plan) => $"10000000-0000-0000-0000-{plan + 1:D12}";

    private static string? FindFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "CspCatalogGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.Parent?.FullName;
    }
}

/// <summary>A test over the published groups, skipped where they are not beside the repository.</summary>
public sealed class PublishedGroupsFactAttribute : FactAttribute
{
    public PublishedGroupsFactAttribute([CallerFilePath] string? sourceFile = null, [CallerLineNumber] int sourceLine = -1)
        : base(sourceFile, sourceLine)
        => Skip = PublishedGroups.IsThere ? null : "Needs the folder 'shared/data' beside the repository, which is not part of it.";
}

/// <summary>The published groups in the engines that run in the process.</summary>
public sealed class PublishedGroupsTests
{
    [PublishedGroupsFact]
    public void Every_conflict_of_the_published_groups_is_found_in_SQLite() => Hold(Database.OfSqlite());

    [PublishedGroupsFact]
    public void Every_conflict_of_the_published_groups_is_found_in_DuckDB() => Hold(Database.OfDuckDb());

    private static void Hold(DbConnection engine)
    {
        using (engine)
        {
            PublishedGroups.Load()!.Holds(engine);
        }
    }
}
