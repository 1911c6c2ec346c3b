using System;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Tool.Output;
using Shouldly;
using Xunit;

namespace CspCatalogGen.Tool.Tests.Output;

public sealed partial class GraphWriterTests
{
    [Fact]
    public void Mermaid_has_a_subgraph_for_each_market_and_tells_the_edges_apart()
        => Results.Written(GraphWriter.WriteMermaid, Results.Small).ShouldBe(
            """
            flowchart LR
              subgraph market_Global["Global"]
                Global_Acorn["Acorn"]
                Global_Oak["Oak"]
                Global_Acorn ==>|contested| Global_Oak
              end
              subgraph market_India["India"]
                India_AcornIndia["Acorn India"]
                India_Oak["Oak"]
                India_AcornIndia --> India_Oak
              end

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Dot_has_a_cluster_for_each_market_and_the_note_of_an_edge()
        => Results.Written(GraphWriter.WriteDot, Results.Small).ShouldBe(
            """
            digraph upgrades {
              rankdir=LR;
              node [shape=box, style=rounded, fontname="sans-serif"];
              subgraph cluster_Global {
                label="Global";
                Global_Acorn [label="Acorn"];
                Global_Oak [label="Oak"];
                Global_Acorn -> Global_Oak [style=dashed, label="contested", tooltip="¹ Acorn India grows slowly."];
              }
              subgraph cluster_India {
                label="India";
                India_AcornIndia [label="Acorn India"];
                India_Oak [label="Oak"];
                India_AcornIndia -> India_Oak;
              }
            }

            """.ReplaceLineEndings("\n"));

    [Theory]
    [ClassData(typeof(HostileTexts))]
    public void Words_of_strangers_end_no_label(string text)
    {
        var mermaid = Results.Written(GraphWriter.WriteMermaid, Results.With(text));
        mermaid.Split('\n').Length.ShouldBe(7, mermaid);
        mermaid.Split('\n').Where(line => line.Contains('"', StringComparison.Ordinal)).ShouldAllBe(line => MermaidLabel().IsMatch(line));
        var dot = Results.Written(GraphWriter.WriteDot, Results.With(text));
        dot.Split('\n').Length.ShouldBe(11, dot);
        dot.Split('\n').Where(line => line.Contains('"', StringComparison.Ordinal)).ShouldAllBe(line => DotStrings().IsMatch(line));
    }

    [GeneratedRegex("^ +(subgraph )?[A-Za-z_]+\\[\"[^\"<>`]*\"\\]$")]
    private static partial Regex MermaidLabel();

    // A string ends at the first quote that no backslash stands before, and behind it comes what the form has.
    [GeneratedRegex("^ +(node \\[shape=box, style=rounded, fontname=\"sans-serif\"\\];|label=\"([^\"\\\\]|\\\\.)*\";|\\w+ \\[label=\"([^\"\\\\]|\\\\.)*\"\\];|\\w+ -> \\w+ \\[style=\\w+, label=\"\\w+\", tooltip=\"([^\"\\\\]|\\\\.)*\"\\];)$")]
    private static partial Regex DotStrings();
}
