using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Tool.Graphs;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>The upgrades of a market: as a picture, as a matrix, and the notes on them.</summary>
internal static class MarketReport
{
    // A wider matrix is read by nobody; the list of targets has the same.
    private const int MaxTargets = 24;

    public static IEnumerable<object> Content(UpgradeGraph graph, Catalog catalog)
    {
        if (GraphSvg.Draw(graph) is { } picture)
        {
            yield return HtmlPage.Scrolling($"Graph of the upgrades in {graph.Market.Name}", picture);
            yield return GraphSvg.Legend();
        }
        else
        {
            yield return Element("p", "There are too many upgrades for a picture; the table has them.");
        }

        var notes = graph.Edges.Select(edge => edge.Note).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var targets = graph.Edges.Select(edge => edge.To).Distinct().Order().ToList();
        var rows = graph.Edges.GroupBy(edge => edge.From).OrderBy(row => row.Key);
        yield return targets.Count <= MaxTargets
            ? Element("div", Class("matrix"), HtmlPage.Table(
                $"Upgrades in {graph.Market.Name}: from the offer of a row to the offer of a column",
                [.. targets.Select(target => NameIn(graph, catalog, target)).Prepend("From \\ to")],
                rows.Select(row => Element("tr", Head(graph, catalog, row.Key), targets.Select(target => Cell(row.FirstOrDefault(edge => edge.To == target), notes))))))
            : HtmlPage.Table(
                $"Upgrades in {graph.Market.Name}",
                ["From", "To"],
                rows.Select(row => Element("tr", Head(graph, catalog, row.Key), Element("td", Element("ul", row.Select(edge => Element("li", NameIn(graph, catalog, edge.To), Marks(edge, notes))))))));
        if (notes.Count > 0)
        {
            yield return Element("h3", "Footnotes");
            yield return Element("ul", notes.Index().Select(note => Element("li", $"Note {note.Index + 1}: {note.Item}")));
        }
    }

    private static XElement Head(UpgradeGraph graph, Catalog catalog, int offer) => Element("th", Attribute("scope", "row"), NameIn(graph, catalog, offer));

    // The name that the offer has in the market, where that is another one.
    private static string NameIn(UpgradeGraph graph, Catalog catalog, int offer)
    {
        var sold = graph.Offers[offer];
        return sold.MarketNames.FirstOrDefault(names => names.Market == graph.Market.Id) is { } other ? $"{sold.Name} (there: {other.Name})" : sold.Name;
    }

    private static XElement Cell(UpgradeEdge? edge, List<string> notes)
        => edge is null ? Element("td", Element("span", Class("note"), "–")) : Element("td", "yes", Marks(edge, notes));

    private static IEnumerable<XElement> Marks(UpgradeEdge edge, List<string> notes)
    {
        if (edge.Kind == EdgeKind.Contested)
        {
            yield return Element("span", Class("contested"), ", contested");
        }

        if (edge.Note is { } note)
        {
            yield return Element("span", Class("note"), FormattableString.Invariant($", note {notes.IndexOf(note) + 1}"));
        }
    }
}
