using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Corpus;

/// <summary>What the corpus says that a page must compile to; names compare by their folded form.</summary>
internal sealed class ExpectedCatalog
{
    private readonly SortedSet<string> _upgrades = new(StringComparer.Ordinal);

    private ExpectedCatalog(string id, JsonElement catalog)
    {
        Id = id;
        var market = id.StartsWith("china", StringComparison.Ordinal) ? "China" : "Global";
        var rows = catalog.GetProperty("rows").EnumerateArray().ToList();
        var india = new List<string>();
        foreach (var row in rows)
        {
            var from = row.GetProperty("offer").GetString()!;
            foreach (var target in row.GetProperty("upgrades").EnumerateArray())
            {
                var to = target.GetProperty("name").GetString()!;
                _upgrades.Add(Line(market, from, to));
                india.Add(Line("India", from, to));
            }
        }

        foreach (var note in catalog.GetProperty("footnotes").EnumerateArray())
        {
            _upgrades.UnionWith(india);
            foreach (var source in note.GetProperty("sources").EnumerateArray().Select(s => s.GetString()!))
            {
                _upgrades.Add(Line("India", source + " India", note.GetProperty("target").GetString() + " India"));
                var row = rows.Single(r => r.GetProperty("offer").GetString() == source);
                foreach (var target in row.GetProperty("upgrades").EnumerateArray().Where(t => t.GetProperty("marker").ValueKind == JsonValueKind.Null))
                {
                    _upgrades.Add(Line("India", source + " India", target.GetProperty("name").GetString()!));
                }
            }
        }
    }

    public string Id { get; }

    /// <summary>Reads <c>expected.json</c>: the catalogs, and the catalog of each document by its path in the corpus.</summary>
    public static Dictionary<string, ExpectedCatalog> Read(string corpus)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus, "expected.json")));
        var catalogs = json.RootElement.GetProperty("catalogs").EnumerateObject()
            .ToDictionary(c => c.Name, c => new ExpectedCatalog(c.Name, c.Value), StringComparer.Ordinal);
        return json.RootElement.GetProperty("documents").EnumerateObject()
            .ToDictionary(d => d.Name, d => catalogs[d.Value.GetString()!], StringComparer.Ordinal);
    }

    /// <summary>What differs between this and the upgrades that <paramref name="catalog"/> has in this one's markets.</summary>
    public List<string> DifferencesFrom(Catalog catalog)
    {
        var isChina = Id.StartsWith("china", StringComparison.Ordinal);
        var actual = catalog.Upgrades
            .Where(u => u.Market == "China" == isChina)
            .SelectMany(u => Spellings(catalog, u.From, u.Market).SelectMany(from => Spellings(catalog, u.To, u.Market).Select(to => Line(u.Market, from, to))))
            .ToHashSet(StringComparer.Ordinal);
        var plain = catalog.Upgrades.Where(u => u.Market == "China" == isChina)
            .Where(u => !Spellings(catalog, u.From, u.Market).Any(from => Spellings(catalog, u.To, u.Market).Any(to => _upgrades.Contains(Line(u.Market, from, to)))))
            .Select(u => $"+ {u.Market}: {u.From} -> {u.To}");
        return _upgrades.Where(u => !actual.Contains(u)).Select(u => "- " + u).Concat(plain).ToList();
    }

    // An offer answers to its current and to its former names.
    private static IEnumerable<string> Spellings(Catalog catalog, string id, string market)
    {
        var offer = catalog.Offers.Single(o => o.Id == id);
        return offer.FormerNames.Select(f => f.Name).Prepend(offer.Name)
            .Concat(offer.MarketNames.Where(m => m.Market == market).Select(m => m.Name));
    }

    private static string Line(string market, string from, string to)
        => $"{market}: {NameFolding.Fold(from)} -> {NameFolding.Fold(to)}";
}
