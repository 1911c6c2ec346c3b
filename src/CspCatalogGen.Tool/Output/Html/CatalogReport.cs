using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Text;
using CspCatalogGen.Tool.Comparing;
using CspCatalogGen.Tool.Graphs;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>Everything that the documents say, on one page: upgrades, offers, diagnostics, and what changed.</summary>
internal static class CatalogReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(LinkResult result, Func<SourceLocation, string?> lineOf, BaselineComparison? baseline, Stream output)
    {
        var catalog = result.Catalog;
        var sections = new List<HtmlSection> { new("editions", "Editions", [Editions(catalog)]) };
        foreach (var graph in UpgradeGraph.From(catalog))
        {
            sections.Add(new HtmlSection("market-" + graph.Market.Id, "Upgrades in " + graph.Market.Name, [.. MarketReport.Content(graph, catalog)]));
        }

        sections.Add(new HtmlSection("offers", "Offers", [OffersReport.Content(catalog)]));
        if (baseline is not null)
        {
            sections.Add(new HtmlSection("changes", "Changes", [.. Changes(baseline)]));
        }

        sections.Add(new HtmlSection("diagnostics", "Diagnostics", [DiagnosticsReport.Content(result.Diagnostics, lineOf)]));
        HtmlPage.Write("Upgrade catalog", Summary(result), sections, output);
    }

    private static string Summary(LinkResult result)
    {
        int CountOf(DiagnosticSeverity severity) => result.Diagnostics.Count(diagnostic => diagnostic.Descriptor.Severity == severity);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"Offers: {result.Catalog.Offers.Count}. Upgrades: {result.Catalog.Upgrades.Count}. Documents: {result.Documents.Count}. Errors: {CountOf(DiagnosticSeverity.Error)}. Warnings: {CountOf(DiagnosticSeverity.Warning)}.");
    }

    private static XElement Editions(Catalog catalog) => HtmlPage.Cards(
        "The revisions that the catalog was compiled from",
        ["Edition", "Markets", "Day", "Source revision", "Conditions", "Roles"],
        catalog.Editions.OrderBy(edition => edition.Id, EditionOrder.Comparer).Select(edition => Element(
            "tr",
            Element("th", Attribute("scope", "row"), edition.Id),
            Element("td", string.Join(", ", catalog.Markets.Where(market => market.Edition == edition.Id).Select(market => market.Name))),
            Element("td", Class("day"), edition.Date ?? "not known"),
            Element("td", Class("ids"), Element("code", edition.SourceRevision ?? "not known")),
            Element("td", string.Join(", ", edition.Conditions)),
            Element("td", string.Join(", ", edition.Roles)))));

    private static IEnumerable<object> Changes(BaselineComparison baseline)
    {
        yield return Element("p", $"Since {baseline.Name}:");
        yield return baseline.NotCompared is { } reason
            ? Element("p", Class("error"), Element("strong", "Not compared. "), reason)
            : ChangesHtml.Table(baseline.Changes, ChangeSeverities.Default);
    }
}

/// <summary>What changed since an older state.</summary>
/// <param name="Name">What the caller calls that state.</param>
/// <param name="Changes">What changed.</param>
/// <param name="NotCompared">Why it is not known what changed.</param>
internal sealed record BaselineComparison(string Name, IReadOnlyList<CatalogChange> Changes, string? NotCompared);
