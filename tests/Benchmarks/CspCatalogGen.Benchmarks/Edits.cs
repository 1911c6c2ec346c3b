using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CspCatalogGen.Benchmarks;

/// <summary>
/// What an edit costs the generator in a compiler that stays alive, as an editor's does, beside few and many pages:
/// an edit to C# that has nothing to do with the catalog, and one to a page.
/// </summary>
internal sealed class Edits
{
    private const int Rounds = 40;

    private readonly List<AdditionalText> _pages;
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText("class Program { }")]);

    private Edits(IIncrementalGenerator generator, IEnumerable<SourceDocument> pages, bool tracksSteps)
    {
        _pages = [.. pages.Select(page => new Page("/shop/" + page.Path, page.Text))];
        _driver = CSharpGeneratorDriver
            .Create(
                [generator.AsSourceGenerator()],
                optionsProvider: new Options(),
                driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps))
            .AddAdditionalTexts([.. _pages])
            .RunGenerators(_compilation);
    }

    /// <summary>The best time of one edit in nanoseconds, and how many pages were read and groups of pages linked for it.</summary>
    internal sealed record Cost(double Nanoseconds, int PagesRead, int GroupsLinked);

    /// <summary>
    /// Prints what an edit to C# costs beside <paramref name="pages"/>, and one to a page of them; behind each what it costs
    /// beside a generator that reads nothing and says as much of the pages, which is the compiler's own share.
    /// </summary>
    public static void Print(string beside, IReadOnlyCollection<SourceDocument> pages, double mostMilliseconds)
    {
        // A compiler keeps no book of the steps, so what is timed does not either.
        var timed = new Edits(new CatalogGenerator(), pages, tracksSteps: false);
        var counted = new Edits(new CatalogGenerator(), pages, tracksSteps: true);
        var floor = new Edits(new SayingGenerator(timed._driver.GetRunResult().Diagnostics.Length), pages, tracksSteps: false);
        Console.WriteLine(Line("an edit to C# beside " + beside, counted.CostOf(counted.EditCSharp, timed.TimeOf(timed.EditCSharp)), floor.TimeOf(floor.EditCSharp), most: 0, mostMilliseconds: 0.5));
        Console.WriteLine(Line("an edit to one of " + beside, counted.CostOf(counted.EditPage, timed.TimeOf(timed.EditPage)), floor.TimeOf(floor.EditPage), most: 1, mostMilliseconds));
    }

    private static string Line(string what, Cost cost, double floor, int most, double mostMilliseconds)
    {
        var milliseconds = cost.Nanoseconds / 1e6;
        var goal = double.IsInfinity(mostMilliseconds) ? "" : FormattableString.Invariant($", ≤ {mostMilliseconds} ms");
        var isMet = cost.PagesRead <= most && cost.GroupsLinked <= most && milliseconds <= mostMilliseconds;
        return FormattableString.Invariant($"{what,-50} {milliseconds,8:0.###} ms, {cost.PagesRead} pages read, {cost.GroupsLinked} groups linked  (the compiler alone {floor / 1e6,5:0.###} ms)  {$"goal: {most} of each{goal}",-28} {(isMet ? "met" : "MISSED")}");
    }

    private double TimeOf(Action<int> edit)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            edit(round);
            // Processor time: what else the machine does while an edit is worked on would count otherwise.
            var begin = Environment.CpuUsage.TotalTime;
            _driver = _driver.RunGenerators(_compilation);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - begin).TotalNanoseconds);
        }

        return best;
    }

    private Cost CostOf(Action<int> edit, double nanoseconds)
    {
        edit(Rounds);
        _driver = _driver.RunGenerators(_compilation);
        var steps = _driver.GetRunResult().Results.Single().TrackedSteps;
        return new Cost(nanoseconds, Run(CatalogGenerator.Steps.Read), Run(CatalogGenerator.Steps.Teaching) + Run(CatalogGenerator.Steps.Learning));

        int Run(string step) => !steps.TryGetValue(step, out var runs)
            ? 0
            : runs.SelectMany(run => run.Outputs).Count(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified);
    }

    private void EditCSharp(int round)
        => _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(FormattableString.Invariant($"class Program {{ int _{round}; }}")));

    // A word of prose at the end of the page: the tables stay what they are.
    private void EditPage(int round)
    {
        var page = _pages[_pages.Count / 2];
        var edited = new Page(page.Path, FormattableString.Invariant($"{page.GetText()}\nEdited {round}.\n"));
        _driver = _driver.ReplaceAdditionalText(page, edited);
        _pages[_pages.Count / 2] = edited;
    }

    private sealed class Page(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions None = new Values([]);

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.ProjectDir"] = "/shop/", ["build_property.RootNamespace"] = "Shop" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => None;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => PageOptions;

        private static readonly AnalyzerConfigOptions PageOptions = new Values(new() { ["build_metadata.AdditionalFiles.SourceItemGroup"] = "CspCatalogDocument" });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
