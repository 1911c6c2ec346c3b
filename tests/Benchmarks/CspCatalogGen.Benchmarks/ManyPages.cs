using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// Reading and linking 10,000 pages against 1,000: the upgrade pages of docs/catalog, revision after revision, as a
/// repository with a long history has them.
/// </summary>
internal static partial class ManyPages
{
    private const int Rounds = 3;

    /// <summary>What a number of pages costs.</summary>
    /// <param name="Nanoseconds">The best time.</param>
    /// <param name="Allocated">The bytes allocated on the way.</param>
    /// <param name="Kept">The bytes that the result holds.</param>
    internal sealed record Cost(double Nanoseconds, double Allocated, double Kept);

    public static (Cost Few, Cost Many) Measure()
    {
        var few = Pages(1_000);
        var many = Pages(10_000);
        var costs = Enumerable.Range(0, Rounds).Select(_ => (Few: CostOf(few), Many: CostOf(many))).ToList();
        return (Best(costs.Select(cost => cost.Few)), Best(costs.Select(cost => cost.Many)));
    }

    /// <summary>What <paramref name="count"/> pages cost; few of them are measured more often.</summary>
    public static Cost CostOf(int count)
    {
        var pages = Pages(count);
        return Best(Enumerable.Range(0, Math.Max(1, Math.Min(50, 10_000 / count))).Select(_ => CostOf(pages)));
    }

    private static Cost Best(IEnumerable<Cost> costs) => costs.MinBy(cost => cost.Nanoseconds)!;

    private static Cost CostOf(SourceDocument[] pages)
    {
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begin = Stopwatch.GetTimestamp();
        var result = CatalogLinker.Link(pages.Select(UpgradePageReader.Read).ToList(), null, []);
        var elapsed = Stopwatch.GetElapsedTime(begin);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        if (result.Documents.Count != pages.Length || result.Catalog.Upgrades.Count == 0)
        {
            throw new InvalidOperationException("The pages should give a catalog.");
        }

        return new Cost(elapsed.TotalNanoseconds, allocated, kept);
    }

    /// <summary>A page and its translations into made-up languages.</summary>
    public static SourceDocument[] Translations(int count)
    {
        var english = File.ReadAllText(Path.Combine(Catalog(), "en-us/upgrade-subscriptions.md"));
        var german = File.ReadAllText(Path.Combine(Catalog(), "de-de/upgrade-subscriptions.md"));
        return [new SourceDocument("docs/en-us.md", english), .. Enumerable.Range(1, count - 1).Select(n =>
        {
            char Letter(int place, char first) => (char)(first + (n / (int)Math.Pow(26, place) % 26));
            var locale = $"{Letter(2, 'a')}{Letter(1, 'a')}-X{Letter(0, 'A')}";
            return new SourceDocument($"docs/{locale}.md", german.Replace("de-DE", locale, StringComparison.Ordinal));
        })];
    }

    /// <summary>Source revision after source revision, each an English page with its translations into made-up languages.</summary>
    public static SourceDocument[] Revisions(int count)
    {
        const int Languages = 25;
        var pages = Translations(Languages);
        return [.. Enumerable.Range(0, count).Select(n =>
        {
            var revision = (n / Languages).ToString("x8", CultureInfo.InvariantCulture);
            return new SourceDocument($"{revision}/{pages[n % Languages].Path}", Revision().Replace(pages[n % Languages].Text, match => match.Groups[1].Value + revision));
        })];
    }

    private static string Catalog([CallerFilePath] string sourceFile = "") => Path.Combine(Path.GetDirectoryName(sourceFile)!, "../../../docs/catalog");

    private static SourceDocument[] Pages(int count)
    {
        var folder = Catalog();
        var texts = Directory.GetFiles(folder, "upgrade-subscriptions*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        return [.. Enumerable.Range(0, count).Select(n =>
        {
            var revision = n / texts.Length;
            var date = new DateOnly(2016, 1, 1).AddDays(revision).ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
            var text = Revision().Replace(texts[n % texts.Length], match => match.Groups[1].Value + revision.ToString("x8", CultureInfo.InvariantCulture));
            return new SourceDocument(FormattableString.Invariant($"docs/{n}.md"), Date().Replace(text, match => match.Groups[1].Value + date));
        })];
    }

    [GeneratedRegex(@"^(ms\.openlocfilehash: )[0-9a-f]{8}", RegexOptions.Multiline)]
    private static partial Regex Revision();

    [GeneratedRegex(@"^(ms\.(?:date|lasthandoff): )[0-9/]+", RegexOptions.Multiline)]
    private static partial Regex Date();
}
