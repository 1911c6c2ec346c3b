using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Corpus;

/// <summary>
/// Makes real pages say something else and looks whether the compiler notices. The pages are English: the English of
/// bilingual ones, which is Microsoft's own.
/// </summary>
internal sealed class MeaningRun
{
    // A diagnostic may stand at the row or the cell around the edit.
    private const int LinesAround = 2;

    // To link eight translations takes longer than all else.
    private const int EachBeside = 10;

    private readonly IReadOnlyList<PageFamily> _families;

    public MeaningRun(string folder) => _families = PageFamily.In(folder);

    /// <summary>Makes <paramref name="count"/> mutants; gives how many of each mutator were noticed, and which were not.</summary>
    public IReadOnlyList<MeaningReport> Run(int count, int seed)
    {
        var reports = MeaningMutator.All.Select(mutator => new MeaningReport(mutator.Name)).ToList();
        for (var i = 0; i < count; i++)
        {
            var random = new Random(unchecked((seed * 486187739) + i));
            var family = _families[random.Next(_families.Count)];
            var at = random.Next(MeaningMutator.All.Count);
            if (MeaningMutator.All[at].Apply(family.English, random) is { } edit)
            {
                Judge(family, edit, i, reports[at]);
            }
        }

        return reports;
    }

    /// <summary>The mutant <paramref name="number"/> of a run, to look at.</summary>
    public string Show(int number, int seed)
    {
        var random = new Random(unchecked((seed * 486187739) + number));
        var family = _families[random.Next(_families.Count)];
        return MeaningMutator.All[random.Next(MeaningMutator.All.Count)].Apply(family.English, random)?.Text ?? "";
    }

    private static void Judge(PageFamily family, Edit edit, int number, MeaningReport report)
    {
        var said = PageFamily.Added(family.Alone, PageFamily.Link(edit.Text, [], null));
        var lines = new LineMap(edit.Text);
        var first = lines.PositionOf(edit.Start).Line - LinesAround;
        var last = lines.PositionOf(edit.End).Line + LinesAround;
        if (said.Exists(diagnostic => edit.IsAnywhere || (diagnostic.Location is { } location && location.Start.Line <= last && location.End.Line >= first)))
        {
            report.Told++;
            report.Alone.Add(said.Count, number);
            if (number % EachBeside == 0)
            {
                report.Beside.Add(PageFamily.Added(family.Whole, PageFamily.Link(edit.Text, family.Translations, null)).Count, number);
            }
        }
        else
        {
            report.Silent.Add($"mutant {number}{(said.Count > 0 ? ", told elsewhere: " + said[0].Message : "")}");
        }
    }
}

/// <summary>What became of one mutator's mutants.</summary>
internal sealed class MeaningReport(string mutator)
{
    public string Mutator { get; } = mutator;

    /// <summary>Mutants of which the compiler said something at the edit.</summary>
    public int Told { get; set; }

    /// <summary>Mutants of which it said nothing there.</summary>
    public List<string> Silent { get; } = [];

    /// <summary>How much it said of a mutant that was told.</summary>
    public LineCount Alone { get; } = new();

    /// <summary>How much it said of each tenth where the translations of the page before the edit are beside it.</summary>
    public LineCount Beside { get; } = new();
}
