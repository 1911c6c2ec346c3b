using System;
using System.IO;
using System.Text;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Tool.Graphs;
using CspCatalogGen.Tool.Terminal;

namespace CspCatalogGen.Tool.Output;

/// <summary>Writes the upgrades of each market as a graph in the languages that others draw: Mermaid and Graphviz's DOT.</summary>
internal static class GraphWriter
{
    /// <summary>Writes a Mermaid flowchart, which forges draw in Markdown.</summary>
    public static void WriteMermaid(LinkResult result, Stream output) => Write(output, text =>
    {
        text.WriteLine("flowchart LR");
        foreach (var graph in UpgradeGraph.From(result.Catalog))
        {
            text.WriteLine($"  subgraph market_{graph.Market.Id}[{Quoted(graph.Market.Name)}]");
            foreach (var offer in graph.Offers)
            {
                text.WriteLine($"    {Node(graph, offer)}[{Quoted(offer.Name)}]");
            }

            foreach (var edge in graph.Edges)
            {
                text.WriteLine($"    {Node(graph, graph.Offers[edge.From])} {Arrow(edge.Kind)} {Node(graph, graph.Offers[edge.To])}");
            }

            text.WriteLine("  end");
        }

        static string Arrow(EdgeKind kind) => kind switch
        {
            EdgeKind.Contested => "==>|contested|",
            EdgeKind.Footnoted => "-.->|footnote|",
            _ => "-->",
        };

        // What Mermaid would read as its own, or as Markdown, stands as the entity that it knows.
        static string Quoted(string words)
            => "\"" + Escape(words, "\"#`&<>*_[]{}()|;:\\/=", rune => FormattableString.Invariant($"#{rune};")) + "\"";
    });

    /// <summary>Writes a DOT digraph with a cluster for each market.</summary>
    public static void WriteDot(LinkResult result, Stream output) => Write(output, text =>
    {
        text.WriteLine("digraph upgrades {");
        text.WriteLine("  rankdir=LR;");
        text.WriteLine("  node [shape=box, style=rounded, fontname=\"sans-serif\"];");
        foreach (var graph in UpgradeGraph.From(result.Catalog))
        {
            // Graphviz draws a frame around what is named so.
            text.WriteLine($"  subgraph cluster_{graph.Market.Id} {{");
            text.WriteLine($"    label={Quoted(graph.Market.Name)};");
            foreach (var offer in graph.Offers)
            {
                text.WriteLine($"    {Node(graph, offer)} [label={Quoted(offer.Name)}];");
            }

            foreach (var edge in graph.Edges)
            {
                text.WriteLine($"    {Node(graph, graph.Offers[edge.From])} -> {Node(graph, graph.Offers[edge.To])}{Style(edge)};");
            }

            text.WriteLine("  }");
        }

        text.WriteLine("}");

        static string Style(UpgradeEdge edge)
        {
            var note = edge.Note is null ? "" : $", tooltip={Quoted(edge.Note)}";
            return edge.Kind switch
            {
                EdgeKind.Contested => $" [style=dashed, label=\"contested\"{note}]",
                EdgeKind.Footnoted => $" [style=dotted, label=\"footnote\"{note}]",
                _ => "",
            };
        }

        static string Quoted(string words) => "\"" + Escape(words, "\"\\", rune => "\\" + (char)rune) + "\"";
    });

    private static void Write(Stream output, Action<StreamWriter> content)
    {
        using var text = new StreamWriter(output, ToolConsole.Utf8, leaveOpen: true) { NewLine = "\n" };
        content(text);
    }

    // Identifiers are letters and digits, so they are names in both languages.
    private static string Node(UpgradeGraph graph, Offer offer) => graph.Market.Id + "_" + offer.Id;

    private static string Escape(string words, string special, Func<int, string> escape)
    {
        var escaped = new StringBuilder();
        foreach (var c in VisibleText.Escape(words))
        {
            if (special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append(escape(c));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
