using System.Collections.Generic;
using System.Linq;

namespace CspCatalogGen.Tool.Graphs;

/// <summary>
/// A graph in layers from left to right, as Sugiyama's method lays one out: an offer stands right of all that lead to it,
/// a long edge bends at a waypoint in each layer that it crosses, and a layer is ordered by its neighbours' places.
/// </summary>
internal sealed class LayeredGraph
{
    private const int Sweeps = 8;

    private LayeredGraph(IReadOnlyList<IReadOnlyList<int>> layers, IReadOnlyList<IReadOnlyList<int>> paths)
    {
        Layers = layers;
        Paths = paths;
    }

    /// <summary>The nodes of each layer from top to bottom. A number that no node of the graph has is a waypoint.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Layers { get; }

    /// <summary>For each edge the nodes and waypoints that it goes through, from the left to the right.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Paths { get; }

    /// <summary>Lays out <paramref name="edges"/> between <paramref name="nodes"/> nodes. An edge that closes a circle runs backwards.</summary>
    public static LayeredGraph Create(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var forward = WithoutCircles(nodes, edges);
        var layer = LongestPaths(nodes, forward);
        var layers = Enumerable.Range(0, layer.DefaultIfEmpty(0).Max() + 1).Select(_ => new List<int>()).ToList();
        for (var node = 0; node < nodes; node++)
        {
            layers[layer[node]].Add(node);
        }

        var next = nodes;
        var paths = new List<IReadOnlyList<int>>();
        foreach (var (from, to) in forward)
        {
            var path = new List<int> { from };
            for (var between = layer[from] + 1; between < layer[to]; between++)
            {
                layers[between].Add(next);
                path.Add(next++);
            }

            path.Add(to);
            paths.Add(path);
        }

        Order(layers, paths, next);
        return new LayeredGraph(layers, paths);
    }

    // An edge to a node that the search is still below would close a circle.
    private static List<(int From, int To)> WithoutCircles(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var targets = edges.ToLookup(edge => edge.From, edge => edge.To);
        var state = new int[nodes];
        var turned = new HashSet<(int, int)>();
        for (var root = 0; root < nodes; root++)
        {
            if (state[root] != 0)
            {
                continue;
            }

            var open = new Stack<(int Node, IEnumerator<int> Targets)>();
            state[root] = 1;
            open.Push((root, targets[root].GetEnumerator()));
            while (open.TryPeek(out var here))
            {
                if (!here.Targets.MoveNext())
                {
                    state[here.Node] = 2;
                    open.Pop();
                }
                else if (state[here.Targets.Current] == 1)
                {
                    turned.Add((here.Node, here.Targets.Current));
                }
                else if (state[here.Targets.Current] == 0)
                {
                    state[here.Targets.Current] = 1;
                    open.Push((here.Targets.Current, targets[here.Targets.Current].GetEnumerator()));
                }
            }
        }

        return [.. edges.Select(edge => turned.Contains(edge) ? (edge.To, edge.From) : edge)];
    }

    private static int[] LongestPaths(int nodes, List<(int From, int To)> edges)
    {
        var layer = new int[nodes];
        for (var isDone = false; !isDone;)
        {
            isDone = true;
            foreach (var (from, to) in edges.Where(edge => edge.From != edge.To && layer[edge.To] <= layer[edge.From]))
            {
                layer[to] = layer[from] + 1;
                isDone = false;
            }
        }

        return layer;
    }

    private static void Order(List<List<int>> layers, List<IReadOnlyList<int>> paths, int count)
    {
        var steps = paths.SelectMany(path => path.Zip(path.Skip(1))).ToList();
        var before = steps.ToLookup(step => step.Second, step => step.First);
        var after = steps.ToLookup(step => step.First, step => step.Second);
        var place = new double[count];
        void Number(List<int> layer)
        {
            for (var i = 0; i < layer.Count; i++)
            {
                place[layer[i]] = (i + 0.5) / layer.Count;
            }
        }

        layers.ForEach(Number);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var neighbours = sweep % 2 == 0 ? before : after;
            foreach (var layer in sweep % 2 == 0 ? layers : Enumerable.Reverse(layers))
            {
                var ordered = layer.OrderBy(node => neighbours[node].Any() ? neighbours[node].Average(other => place[other]) : place[node]).ThenBy(node => node).ToList();
                layer.Clear();
                layer.AddRange(ordered);
                Number(layer);
            }
        }
    }
}
