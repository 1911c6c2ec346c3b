using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using CspCatalogGen.Compiler.Catalogs;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Learning;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Names;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Corpus;

/// <summary>What became of the mutants.</summary>
internal sealed class MutationReport
{
    /// <summary>Mutants with the original's catalog.</summary>
    public int Right { get; set; }

    /// <summary>Mutants with another catalog and a diagnostic that the original does not have.</summary>
    public int Refused { get; set; }

    /// <summary>Mutants with another catalog and no word about it, which say something else in good order.</summary>
    public int Changed { get; set; }

    /// <summary>What must not be: a crash, a hang, a position outside the file, or a silently wrong answer.</summary>
    public List<string> Failures { get; } = [];
}

/// <summary>Damages real pages and looks whether a wrong answer gets out without a word.</summary>
internal sealed class MutationRun
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    private readonly List<Context> _contexts = [];
    private readonly Dictionary<string, string> _texts;

    public MutationRun(string folder)
    {
        _texts = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        var pages = _texts.ToDictionary(entry => entry.Key, entry => Read(entry.Key, entry.Value), StringComparer.Ordinal);
        foreach (var path in pages.Keys.Where(path => !pages[path].HasAnchor).ToList())
        {
            pages.Remove(path);
        }

        var names = NamesDocumentReader.Read(new SourceDocument("offers.md", NamesLearner.Learn(pages.Values, null).Text));
        foreach (var (path, page) in pages.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            Add(path, [], null);
            Add(path, [], names);
            var partner = pages.Keys
                .Where(other => other != path && pages[other].FrontMatter.SourceRevision == page.FrontMatter.SourceRevision
                    && _texts[other].Contains("sxs-lookup", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
            if (partner is not null)
            {
                Add(path, [pages[partner]], null);
            }
        }
    }

    private sealed record Context(string Path, IReadOnlyList<UpgradePage> Others, NamesDocument? Names, LinkResult Original);

    public MutationReport Run(int count, int seed)
    {
        var report = new MutationReport();
        for (var i = 0; i < count; i++)
        {
            var random = new Random(unchecked((seed * 486187739) + i));
            var context = _contexts[random.Next(_contexts.Count)];
            var text = _texts[context.Path];
            var applied = new List<Mutator>();
            for (var n = random.Next(3) == 0 ? 2 : 1; n > 0; n--)
            {
                var mutator = Mutator.All[random.Next(Mutator.All.Count)];
                text = mutator.Apply(text, random);
                applied.Add(mutator);
            }

            Judge(context, text, applied, i, report);
        }

        return report;
    }

    /// <summary>The mutant <paramref name="number"/> of a run, to look at.</summary>
    public string Show(int number, int seed)
    {
        var random = new Random(unchecked((seed * 486187739) + number));
        var context = _contexts[random.Next(_contexts.Count)];
        var text = _texts[context.Path];
        for (var n = random.Next(3) == 0 ? 2 : 1; n > 0; n--)
        {
            text = Mutator.All[random.Next(Mutator.All.Count)].Apply(text, random);
        }

        return text;
    }

    private static void Judge(Context context, string text, List<Mutator> applied, int number, MutationReport report)
    {
        var what = $"mutant {number}: {string.Join(", ", applied.Select(m => m.Name))} in {context.Path}{(context.Names is null ? "" : " with names")}{(context.Others.Count > 0 ? " beside " + context.Others[0].Path : "")}";
        LinkResult result;
        var watch = Stopwatch.StartNew();
        try
        {
            result = CatalogLinker.Link(context.Others.Append(Read(context.Path, text)), context.Names);
        }
        catch (Exception exception)
        {
            report.Failures.Add($"{what}: {exception}");
            return;
        }

        if (watch.Elapsed > MaxTime)
        {
            report.Failures.Add($"{what}: took {watch.Elapsed}");
        }

        if (result.Diagnostics.Any(d => d.Location is { } location && location.Path == context.Path && (location.Span.Start < 0 || location.Span.End > text.Length)))
        {
            report.Failures.Add($"{what}: a position outside the file");
        }

        if (SameFacts(context.Original.Catalog, result.Catalog))
        {
            report.Right++;
        }
        else if (HasMoreToSay(result, context.Original))
        {
            report.Refused++;
        }
        else if (applied.Exists(mutator => mutator.IsEdit) && context.Others.Count == 0)
        {
            report.Changed++;
            if (Environment.GetEnvironmentVariable("SHOW_CHANGED") is not null)
            {
                Console.WriteLine(what + Difference(context.Original.Catalog, result.Catalog));
            }
        }
        else
        {
            report.Failures.Add(what + ": silently another catalog" + Difference(context.Original.Catalog, result.Catalog));
        }
    }

    private static string Difference(Catalog original, Catalog catalog)
        => string.Concat(Facts(original).Except(Facts(catalog)).Select(fact => "\n    - " + fact))
            + string.Concat(Facts(catalog).Except(Facts(original)).Select(fact => "\n    + " + fact))
            + string.Concat(StolenNames(original, catalog).Select(name => "\n    ! " + name));

    private static bool SameFacts(Catalog original, Catalog catalog)
        => Facts(original).ToHashSet().SetEquals(Facts(catalog)) && !StolenNames(original, catalog).Any();

    /// <summary>Names that stand for another offer than before. A name with a slip in it is a name that the page does write.</summary>
    private static IEnumerable<string> StolenNames(Catalog original, Catalog catalog)
    {
        var owners = Names(original).ToLookup(name => name.Name, name => name.Offer);
        return Names(catalog).Where(name => owners.Contains(name.Name) && !owners[name.Name].Contains(name.Offer)).Select(name => $"{name.Name} = {name.Offer}");
    }

    private static IEnumerable<(string Name, string Offer)> Names(Catalog catalog)
        => catalog.Offers.SelectMany(o => o.Names.SelectMany(l => l.Names.Select(n => (l.Locale + " " + Compiler.Text.NameFolding.Fold(n), o.Id))));

    private static IEnumerable<string> Facts(Catalog catalog)
        => catalog.Upgrades.Select(u => $"{u.Market}: {u.From} -> {u.To} {u.Rule}{(u.Contested ? " contested" : "")}")
            .Concat(catalog.Editions.SelectMany(e => e.Conditions.Select(c => $"{e.Id} {c}")));

    private static bool HasMoreToSay(LinkResult result, LinkResult original)
    {
        var said = original.Diagnostics.GroupBy(d => d.Descriptor.Id).ToDictionary(same => same.Key, same => same.Count());
        return result.Diagnostics
            .Where(d => d.Descriptor.Severity != DiagnosticSeverity.Info)
            .GroupBy(d => d.Descriptor.Id)
            .Any(same => same.Count() > said.GetValueOrDefault(same.Key))
            || result.Diagnostics.Any(d => d.Descriptor.Severity == DiagnosticSeverity.Error);
    }

    private void Add(string path, IReadOnlyList<UpgradePage> others, NamesDocument? names)
        => _contexts.Add(new Context(path, others, names, CatalogLinker.Link(others.Append(Read(path, _texts[path])), names)));

    private static UpgradePage Read(string path, string text) => UpgradePageReader.Read(new SourceDocument(path, text, IsNamed: true));
}
