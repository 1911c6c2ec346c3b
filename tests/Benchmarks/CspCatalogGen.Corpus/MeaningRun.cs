using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Corpus;

/// <summary>
/// Makes real pages say something else and looks whether the compiler notices. The pages are English: the English of
/// bilingual ones, which is Microsoft's own.
/// </summary>
internal sealed partial class MeaningRun
{
    // A diagnostic may stand at the row or the cell around the edit.
    private const int LinesAround = 2;

    private readonly List<EnglishPage> _pages;

    public MeaningRun(string folder)
        => _pages = Directory.EnumerateFiles(folder, "*bilingual.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => ToEnglish(File.ReadAllText(path)))
            .Select(text => new EnglishPage(text, Link(text)))
            .Where(page => page.Result.Catalog.Upgrades.Count > 0)
            .ToList();

    /// <summary>Makes <paramref name="count"/> mutants; gives how many of each mutator were noticed, and which were not.</summary>
    public IReadOnlyList<MeaningReport> Run(int count, int seed)
    {
        var reports = MeaningMutator.All.Select(mutator => new MeaningReport(mutator.Name)).ToList();
        for (var i = 0; i < count; i++)
        {
            var random = new Random(unchecked((seed * 486187739) + i));
            var page = _pages[random.Next(_pages.Count)];
            var at = random.Next(MeaningMutator.All.Count);
            if (MeaningMutator.All[at].Apply(page.Text, random) is { } edit)
            {
                Judge(page, edit, i, reports[at]);
            }
        }

        return reports;
    }

    /// <summary>The mutant <paramref name="number"/> of a run, to look at.</summary>
    public string Show(int number, int seed)
    {
        var random = new Random(unchecked((seed * 486187739) + number));
        var page = _pages[random.Next(_pages.Count)];
        return MeaningMutator.All[random.Next(MeaningMutator.All.Count)].Apply(page.Text, random)?.Text ?? "";
    }

    private static void Judge(EnglishPage page, Edit edit, int number, MeaningReport report)
    {
        var result = Link(edit.Text);
        var before = page.Result.Diagnostics.Where(IsSaid).Select(diagnostic => diagnostic.Message).ToHashSet(StringComparer.Ordinal);
        var said = result.Diagnostics.Where(IsSaid).Where(diagnostic => !before.Contains(diagnostic.Message)).ToList();
        var lines = new LineMap(edit.Text);
        var first = lines.PositionOf(edit.Start).Line - LinesAround;
        var last = lines.PositionOf(edit.End).Line + LinesAround;
        if (said.Exists(diagnostic => edit.IsAnywhere || (diagnostic.Location is { } location && location.Start.Line <= last && location.End.Line >= first)))
        {
            report.Told++;
        }
        else
        {
            report.Silent.Add($"mutant {number}{(said.Count > 0 ? ", told elsewhere: " + said[0].Message : "")}");
        }
    }

    private static bool IsSaid(Diagnostic diagnostic) => diagnostic.Descriptor.Severity is DiagnosticSeverity.Warning or DiagnosticSeverity.Error;

    private static LinkResult Link(string text) => CatalogLinker.Link([UpgradePageReader.Read(new SourceDocument("en-us/page.md", text, IsNamed: true))], null);

    private static string ToEnglish(string bilingual)
        => Locale().Replace(Pair().Replace(bilingual, match => match.Groups["english"].Value), "ms.contentlocale: en-US");

    [GeneratedRegex("<span data-ttu-id=\"[^\"]*\">(?:(?!<span class).)*?</span><span class=\"sxs-lookup\"><span data-stu-id=\"[^\"]*\">(?<english>.*?)</span></span>", RegexOptions.Singleline)]
    private static partial Regex Pair();

    [GeneratedRegex("ms.contentlocale: *[A-Za-z-]+")]
    private static partial Regex Locale();

    private sealed record EnglishPage(string Text, LinkResult Result);
}

/// <summary>What became of one mutator's mutants.</summary>
internal sealed class MeaningReport(string mutator)
{
    public string Mutator { get; } = mutator;

    /// <summary>Mutants of which the compiler said something at the edit.</summary>
    public int Told { get; set; }

    /// <summary>Mutants of which it said nothing there.</summary>
    public List<string> Silent { get; } = [];
}
