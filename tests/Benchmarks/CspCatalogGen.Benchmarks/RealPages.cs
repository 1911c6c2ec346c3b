using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// Reading and linking pages as they are published, against what the two parsers alone take for them: Markdig's document
/// and AngleSharp's tokens of the table. The pages are the shared corpus, where it lies beside the repository, else those
/// of docs/catalog; their copies have source revisions of their own.
/// </summary>
internal static class RealPages
{
    private const int Pages = 1_800;
    private const int Rounds = 7;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <summary>What one page costs.</summary>
    internal sealed record Cost(double Nanoseconds, double Allocated);

    /// <summary>The costs of the parsers alone, of reading and of linking.</summary>
    internal sealed record Costs(Cost Parsing, Cost Reading, Cost Linking);

    /// <summary>Prints the ratios.</summary>
    public static void Print()
    {
        var pages = All(Pages);
        var costs = Measure(pages);
        Console.WriteLine(FormattableString.Invariant($"{pages.Length} pages of {(FindCorpus() is null ? "docs/catalog" : "the shared corpus")}; each figure is of one page"));
        foreach (var (what, cost, limit) in new[] { ("Read_RealPages", costs.Reading, 1.5), ("Link_RealPages", costs.Linking, 0.4) })
        {
            Console.WriteLine(new Ratio(what + " time", "Parse_RealPages time", limit, Allocates: true).Line(cost.Nanoseconds, costs.Parsing.Nanoseconds, -1));
            Console.WriteLine(new Ratio(what + " allocated", "Parse_RealPages allocated", limit, Allocates: true, Unit: "bytes").Line(cost.Allocated, costs.Parsing.Allocated, -1));
        }
    }

    /// <summary>The best of some rounds, in turn, so that a machine that grows busy slows all alike.</summary>
    public static Costs Measure(SourceDocument[] pages)
    {
        List<UpgradePage> read = [.. pages.Select(UpgradePageReader.Read)];
        var rounds = Enumerable.Range(0, Rounds).Select(_ => new Costs(
            CostOf(pages.Length, () => Array.ForEach(pages, page => Parse(page.Text))),
            CostOf(pages.Length, () => Array.ForEach(pages, page => UpgradePageReader.Read(page))),
            CostOf(pages.Length, () => CatalogLinker.Link(read, null)))).ToList();
        return new Costs(Best(rounds.Select(round => round.Parsing)), Best(rounds.Select(round => round.Reading)), Best(rounds.Select(round => round.Linking)));
    }

    /// <summary>So many pages: the real ones, then copies of them.</summary>
    public static SourceDocument[] All(int count)
    {
        var corpus = FindCorpus();
        var texts = corpus is not null
            ? Directory.GetFiles(corpus, "*.md", SearchOption.AllDirectories)
            : Directory.GetFiles(Path.Combine(Root(), "docs/catalog"), "upgrade-subscriptions*.md", SearchOption.AllDirectories);
        var pages = texts.Order(StringComparer.Ordinal).Select(path => (Path: path.Replace('\\', '/'), Text: File.ReadAllText(path))).ToArray();
        return [.. Enumerable.Range(0, count).Select(n => Copy(pages[n % pages.Length].Path, pages[n % pages.Length].Text, n / pages.Length))];
    }

    private static SourceDocument Copy(string path, string text, int copy)
    {
        const string Hash = "ms.openlocfilehash: ";
        var at = text.IndexOf(Hash, StringComparison.Ordinal) + Hash.Length;
        var mark = copy.ToString("x4", CultureInfo.InvariantCulture);
        return new SourceDocument($"{copy}/{path}", at < Hash.Length || copy == 0 ? text : text[..at] + mark + text[(at + mark.Length)..]);
    }

    private static Cost CostOf(int pages, Action work)
    {
        GC.Collect();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        // Processor time, which a busy machine does not change as it does a clock's.
        var begin = Environment.CpuUsage.TotalTime;
        work();
        var elapsed = Environment.CpuUsage.TotalTime - begin;
        return new Cost(elapsed.TotalNanoseconds / pages, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / pages);
    }

    private static Cost Best(IEnumerable<Cost> costs) => costs.MinBy(cost => cost.Nanoseconds)!;

    /// <summary>What the two parsers alone do with <paramref name="text"/>.</summary>
    public static int Parse(string text)
    {
        var blocks = Markdown.Parse(text, Pipeline).Count;
        var table = text.IndexOf("<table", StringComparison.OrdinalIgnoreCase);
        if (table < 0)
        {
            return blocks;
        }

        using var source = new TextSource(text[table..]);
        return blocks + source.Tokenize(HtmlEntityProvider.Resolver).TakeWhile(token => token is not { Type: HtmlTokenType.EndTag, Name: "table" }).Count();
    }

    private static string? FindCorpus() => Path.Combine(Root(), "../shared/corpus") is var corpus && Directory.Exists(corpus) ? corpus : null;

    /// <summary>The folder of the repository.</summary>
    public static string Root([CallerFilePath] string sourceFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../.."));
}
