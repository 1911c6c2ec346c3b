using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CspCatalogGen.Tool.Graphs;
using static CspCatalogGen.Tool.Output.Html.Html;

namespace CspCatalogGen.Tool.Output.Html;

/// <summary>Draws the upgrades of a market. What it shows stands in a table as well, for those who do not see it.</summary>
internal static class GraphSvg
{
    /// <summary>More offers or upgrades than these are no picture that anyone could read.</summary>
    public const int MaxOffers = 60;
    public const int MaxUpgrades = 400;

    private const int BoxWidth = 190;
    private const int BoxHeight = 48;
    private const int Gap = 22;
    private const int Between = 110;
    private const int Margin = 12;
    private const int LineLength = 24;
    private const int LineHeight = 18;

    /// <summary>The picture; <see langword="null"/> where it would be too large.</summary>
    public static XElement? Draw(UpgradeGraph graph)
    {
        if (graph.Offers.Count > MaxOffers || graph.Edges.Count > MaxUpgrades)
        {
            return null;
        }

        var layout = LayeredGraph.Create(graph.Offers.Count, [.. graph.Edges.Select(edge => (edge.From, edge.To))]);
        var tallest = layout.Layers.Max(layer => HeightOf(layer, graph));
        var places = PlacesOf(layout, graph, tallest);
        var width = (2 * Margin) + (layout.Layers.Count * BoxWidth) + ((layout.Layers.Count - 1) * Between);
        var height = (2 * Margin) + tallest;
        var id = "graph-" + graph.Market.Id;
        return Element(
            "svg",
            Attribute("role", "img"),
            Attribute("aria-labelledby", id),
            Attribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            Attribute("width", Number(width)),
            Attribute("height", Number(height)),
            Element("title", Attribute("id", id), $"Upgrades in {graph.Market.Name}, from left to right. The table below has the same."),
            graph.Edges.Zip(layout.Paths).OrderBy(edge => edge.First.Kind).SelectMany(edge => Edge(edge.First, edge.Second, places, layout, graph)),
            graph.Offers.Index().Select(offer => Node(VisibleText.Escape(offer.Item.Name), places[offer.Index])));
    }

    /// <summary>What the lines mean, with a sample of each.</summary>
    public static XElement Legend() => Element(
        "ul",
        Class("legend"),
        Sample(EdgeKind.Plain, "a row of the table lists it"),
        Sample(EdgeKind.Footnoted, "a footnote speaks of it"),
        Sample(EdgeKind.Contested, "contested: no readable footnote explains its marker"));

    private static XElement Sample(EdgeKind kind, string meaning) => Element(
        "li",
        Element(
            "svg",
            Attribute("aria-hidden", "true"),
            Attribute("width", "48"),
            Attribute("height", "12"),
            Element("path", Class("edge " + ClassOf(kind)), Attribute("d", "M 0 6 H 40")),
            Element("path", Class("tip " + ClassOf(kind)), Attribute("d", "M 38 1 L 48 6 L 38 11 Z"))),
        meaning);

    private static IEnumerable<XElement> Edge(UpgradeEdge edge, IReadOnlyList<int> path, Dictionary<int, Point> places, LayeredGraph layout, UpgradeGraph graph)
    {
        var (left, right) = (path[0], path[^1]);
        var isTurned = left != edge.From;
        var start = new Point(places[left].X + BoxWidth, places[left].Y + Port(left, path[1], Neighbours(layout, left, leaving: true), places));
        var end = new Point(places[right].X, places[right].Y + Port(right, path[^2], Neighbours(layout, right, leaving: false), places));
        var line = new StringBuilder($"M {Number(start.X)} {Number(start.Y)}");
        var here = start;
        foreach (var waypoint in path.Skip(1).Take(path.Count - 2))
        {
            var (x, y) = (places[waypoint].X, places[waypoint].Y + (Gap / 2));
            Curve(line, here, new Point(x, y));
            line.Append(CultureInfo.InvariantCulture, $" H {Number(x + BoxWidth)}");
            here = new Point(x + BoxWidth, y);
        }

        Curve(line, here, isTurned ? end : end with { X = end.X - 8 });
        yield return Element(
            "path",
            Class("edge " + ClassOf(edge.Kind)),
            Attribute("d", line.ToString()),
            Element("title", $"{graph.Offers[edge.From].Name} → {graph.Offers[edge.To].Name}{(edge.Note is { } note ? ": " + note : "")}"));
        yield return isTurned
            ? Element("path", Class("tip " + ClassOf(edge.Kind)), Attribute("d", $"M {Number(start.X + 10)} {Number(start.Y - 5)} L {Number(start.X)} {Number(start.Y)} L {Number(start.X + 10)} {Number(start.Y + 5)} Z"))
            : Element("path", Class("tip " + ClassOf(edge.Kind)), Attribute("d", $"M {Number(end.X - 10)} {Number(end.Y - 5)} L {Number(end.X)} {Number(end.Y)} L {Number(end.X - 10)} {Number(end.Y + 5)} Z"));
    }

    private static void Curve(StringBuilder line, Point from, Point to)
    {
        var middle = (from.X + to.X) / 2;
        line.Append(CultureInfo.InvariantCulture, $" C {Number(middle)} {Number(from.Y)}, {Number(middle)} {Number(to.Y)}, {Number(to.X)} {Number(to.Y)}");
    }

    // The edges of a node leave it one below the other, in the order of where they go.
    private static double Port(int node, int neighbour, List<int> neighbours, Dictionary<int, Point> places)
    {
        var order = neighbours.OrderBy(other => places[other].Y).ThenBy(other => other).ToList();
        return (order.IndexOf(neighbour) + 1.0) * BoxHeight / (order.Count + 1);
    }

    private static List<int> Neighbours(LayeredGraph layout, int node, bool leaving)
        => [.. layout.Paths.Where(path => (leaving ? path[0] : path[^1]) == node).Select(path => leaving ? path[1] : path[^2])];

    private static XElement Node(string name, Point place)
    {
        var lines = Lines(name);
        var first = place.Y + (BoxHeight / 2) - ((lines.Count - 1) * LineHeight / 2.0) + 5;
        return Element(
            "g",
            Element("title", name),
            Element("rect", Class("node"), Attribute("x", Number(place.X)), Attribute("y", Number(place.Y)), Attribute("width", Number(BoxWidth)), Attribute("height", Number(BoxHeight)), Attribute("rx", "6")),
            lines.Index().Select(line => Element(
                "text",
                Attribute("x", Number(place.X + (BoxWidth / 2))),
                Attribute("y", Number(first + (line.Index * LineHeight))),
                Attribute("text-anchor", "middle"),
                line.Item)));
    }

    // Two lines at most; the whole name is the node's title.
    private static List<string> Lines(string name)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LineLength)
            {
                lines.Add("");
            }

            lines[^1] = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
        }

        var isCut = lines.Count > 2;
        lines = [.. lines.Take(2).Select(line => line.Length > LineLength ? Cut(line) : line)];
        return isCut && !lines[1].EndsWith('…') ? [lines[0], Cut(lines[1])] : lines;
    }

    private static string Cut(string line)
    {
        var length = Math.Min(line.Length, LineLength - 1);
        return line[..(char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)] + "…";
    }

    private static Dictionary<int, Point> PlacesOf(LayeredGraph layout, UpgradeGraph graph, double tallest)
    {
        var places = new Dictionary<int, Point>();
        foreach (var (column, layer) in layout.Layers.Index())
        {
            var y = Margin + ((tallest - HeightOf(layer, graph)) / 2);
            foreach (var node in layer)
            {
                places[node] = new Point(Margin + (column * (BoxWidth + Between)), y);
                y += Gap + HeightOf(node, graph);
            }
        }

        return places;
    }

    private static double HeightOf(IReadOnlyList<int> layer, UpgradeGraph graph) => layer.Sum(node => HeightOf(node, graph)) + ((layer.Count - 1) * Gap);

    private static double HeightOf(int node, UpgradeGraph graph) => node < graph.Offers.Count ? BoxHeight : Gap;

    private static string ClassOf(EdgeKind kind) => kind switch
    {
        EdgeKind.Contested => "contested",
        EdgeKind.Footnoted => "footnoted",
        _ => "plain",
    };

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private readonly record struct Point(double X, double Y);
}
