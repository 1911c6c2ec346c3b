using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using Shouldly;

namespace CspCatalogGen.Compiler.Tests.Linking;

/// <summary>The five documents that the project was created from, with the project's own names document.</summary>
public sealed class SeedTests
{
    private const string Apps = "Microsoft 365 Apps for business";
    private const string Basic = "Microsoft 365 Business Basic";
    private const string Standard = "Microsoft 365 Business Standard";
    private const string Premium = "Microsoft 365 Business Premium";
    private const string Enterprise = "Microsoft 365 Apps for enterprise";
    private const string E1 = "Office 365 Enterprise E1";
    private const string E3 = "Office 365 Enterprise E3";
    private const string E5 = "Office 365 Enterprise E5";

    [SharedFact("seeds")]
    public void Global_is_the_table_of_2020()
        => Table(LinkSeeds(), "Global").ShouldBe(
        [
            $"{Apps} -> {Premium}, row, contested",
            $"{Apps} -> {Enterprise}, row",
            $"{Apps} -> {E3}, row",
            $"{Apps} -> {E5}, row",
            $"{Standard} -> {E3}, row",
            $"{Standard} -> {E5}, row",
            $"{Basic} -> {Standard}, row",
            $"{Basic} -> {E1}, row",
            $"{Basic} -> {E3}, row",
            $"{Basic} -> {E5}, row",
        ], ignoreOrder: true);

    [SharedFact("seeds")]
    public void India_has_its_variants_and_the_rows_of_the_base_offers()
    {
        var result = LinkSeeds();
        var variants = Table(result, "India").Where(line => !line.Contains(", row", StringComparison.Ordinal));

        variants.ShouldBe(
        [
            $"{Apps} India -> {Standard} India, footnote",
            $"{Apps} India -> {Enterprise}, inherited",
            $"{Apps} India -> {E3}, inherited",
            $"{Apps} India -> {E5}, inherited",
            $"{Basic} India -> {Standard} India, footnote",
            $"{Basic} India -> {E1}, inherited",
            $"{Basic} India -> {E3}, inherited",
            $"{Basic} India -> {E5}, inherited",
        ], ignoreOrder: true);
        Table(result, "India").Where(line => line.Contains(", row", StringComparison.Ordinal))
            .ShouldBe(Table(result, "Global"), ignoreOrder: true);
    }

    [SharedFact("seeds")]
    public void China_has_its_own_table_under_the_old_names()
    {
        var result = LinkSeeds();

        Table(result, "China").ShouldBe(
        [
            $"{Apps} -> {Standard}, row, contested",
            $"{Apps} -> {Enterprise}, row",
            $"{Apps} -> {E3}, row",
            $"{Standard} -> {E3}, row",
            $"{Basic} -> {Standard}, row, contested",
            $"{Basic} -> {E1}, row",
            $"{Basic} -> {E3}, row",
        ], ignoreOrder: true);
        NamesInChina(result).ShouldBe(
        [
            $"{Apps} = Office 365 Business",
            $"{Basic} = Office 365 Business Essentials",
            $"{Standard} = Office 365 Business Premium",
            $"{Enterprise} = Office 365 ProPlus",
        ], ignoreOrder: true);
    }

    [SharedFact("seeds")]
    public void What_is_wrong_with_them_is_said_at_the_cell()
    {
        var texts = Seeds().ToDictionary(seed => seed.Path, seed => seed.Text, StringComparer.Ordinal);
        var said = LinkSeeds().Diagnostics
            .Where(diagnostic => diagnostic.Descriptor.Id is "CSP2003" or "CSP2004")
            .Select(diagnostic => (diagnostic.Descriptor.Id, Words: texts[diagnostic.Location!.Path].Substring(diagnostic.Location.Span.Start, diagnostic.Location.Span.Length)))
            .ToList();

        said.Where(one => one.Id == "CSP2003").Select(one => one.Words).ShouldBe(["Microsoft 365 商務進階版"]);
        said.Where(one => one.Id == "CSP2004").Select(one => one.Words).ShouldBe(["Office 365 商務進階版", "Office 365 商務進階版"]);
    }

    [SharedFact("seeds")]
    public void Nothing_in_them_is_an_error_and_the_page_of_2018_is_not_the_catalog()
    {
        var result = LinkSeeds();

        result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error).ShouldBeEmpty();
        result.Documents.Single(document => document.Locale == "zh-CN").Status.ShouldBe(DocumentStatus.Stale);
        result.Catalog.Editions.Select(edition => (edition.Id, edition.Date)).ShouldBe([("21vianet", "2019-03-05"), ("global", "2020-06-18")], ignoreOrder: true);
    }

    [SharedFact("seeds")]
    public void The_page_of_2018_alone_gives_ten_upgrades_and_the_India_rule()
    {
        var seed = Seeds().Single(seed => seed.Text.Contains("ms.contentlocale: zh-CN", StringComparison.Ordinal));
        var result = Compilation.Link([seed], OurNames());

        result.Diagnostics.Where(diagnostic => diagnostic.Descriptor.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error).ShouldBeEmpty();
        Table(result, "Global").ShouldBe(
        [
            $"{Apps} -> {Standard}, row",
            $"{Apps} -> {Enterprise}, row",
            $"{Apps} -> {E3}, row",
            $"{Apps} -> {E5}, row",
            $"{Standard} -> {E3}, row",
            $"{Standard} -> {E5}, row",
            $"{Basic} -> {Standard}, row",
            $"{Basic} -> {E1}, row",
            $"{Basic} -> {E3}, row",
            $"{Basic} -> {E5}, row",
        ], ignoreOrder: true);
        Table(result, "India").Where(line => line.Contains("footnote", StringComparison.Ordinal)).ShouldBe(
        [
            $"{Apps} India -> {Standard} India, footnote",
            $"{Basic} India -> {Standard} India, footnote",
        ], ignoreOrder: true);
    }

    private static LinkResult LinkSeeds() => Compilation.Link(Seeds(), OurNames());

    private static List<SourceDocument> Seeds()
        => Directory.EnumerateFiles(Path.Combine(Repository.Shared, "seeds"))
            .Select(file => new SourceDocument(Path.GetFileName(file), File.ReadAllText(file), IsNamed: true))
            .ToList();

    private static SourceDocument OurNames()
        => new("offers.md", File.ReadAllText(Path.Combine(Repository.Docs, "catalog", "offers.md")));

    private static List<string> Table(LinkResult result, string market)
    {
        var names = result.Catalog.Offers.ToDictionary(offer => offer.Id, offer => offer.Name, StringComparer.Ordinal);
        return result.Catalog.Upgrades
            .Where(upgrade => upgrade.Market == market)
            .Select(upgrade => $"{names[upgrade.From]} -> {names[upgrade.To]}, {Word(upgrade.Rule)}{(upgrade.Contested ? ", contested" : "")}")
            .ToList();
    }

    private static IEnumerable<string> NamesInChina(LinkResult result)
        => from offer in result.Catalog.Offers
           from names in offer.MarketNames
           where names.Market == "China"
           select $"{offer.Name} = {names.Name}";

    private static string Word(UpgradeRule rule) => rule switch
    {
        UpgradeRule.Row => "row",
        UpgradeRule.Footnote => "footnote",
        _ => "inherited",
    };
}
