using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Corpus;

/// <summary>
/// Damages an English page, one of its translations or the names document, all of them together, and counts what is said: one
/// mistake should be one line.
/// </summary>
internal sealed class LineRun
{
    private readonly IReadOnlyList<PageFamily> _families;

    public LineRun(string folder) => _families = PageFamily.In(folder);

    /// <summary>Makes <paramref name="count"/> mutants; gives what was said of each mutator's, and tells <paramref name="several"/> of those that gave more than a line.</summary>
    public IReadOnlyList<LineReport> Run(int count, int seed, Action<string>? several)
    {
        var reports = Mutator.All.Select(mutator => new LineReport(mutator.Name)).ToList();
        for (var i = 0; i < count; i++)
        {
            var mutant = Mutant.From(_families, i, seed);
            if (mutant.Text == mutant.Original)
            {
                continue;
            }

            var said = mutant.Said();
            var report = reports[mutant.Mutator];
            report.In(mutant.Damaged).Add(said.Count, i);
            if (said.Count > 1)
            {
                several?.Invoke($"mutant {i}: {report.Mutator} in {Describe(mutant)}: " + string.Join(", ", said
                    .GroupBy(one => $"{one.Descriptor.Id} {mutant.PlaceOf(one)}")
                    .Select(static same => $"{same.Key} {same.Count()}")));
            }
        }

        return reports;
    }

    /// <summary>What is said of the mutant <paramref name="number"/> of a run, and its text.</summary>
    public string Show(int number, int seed)
    {
        var mutant = Mutant.From(_families, number, seed);
        return string.Concat(mutant.Said().Select(said => $"{said.Location?.Path}({said.Location?.Start.Line},{said.Location?.Start.Column}): {said.Descriptor.Id}: {said.Message}\n")) + mutant.Text;
    }

    private static string Describe(Mutant mutant)
        => mutant.Damaged switch { Damaged.Source => "the source", Damaged.Translation => "a translation", _ => "the names" } + (mutant is { HasNames: true, Damaged: not Damaged.Names } ? " with names" : "");

    private sealed record Mutant(PageFamily Family, Damaged Damaged, Translation Translation, int Mutator, string Original, string Text, bool HasNames)
    {
        public static Mutant From(IReadOnlyList<PageFamily> families, int number, int seed)
        {
            var random = new Random(unchecked((seed * 486187739) + number));
            var family = families[random.Next(families.Count)];
            var mutator = random.Next(Corpus.Mutator.All.Count);
            var damaged = (Damaged)random.Next(3);
            var translation = family.LocalTexts[random.Next(family.LocalTexts.Count)];
            var original = damaged switch { Damaged.Source => family.English, Damaged.Translation => translation.Text, _ => family.NamesText };
            return new Mutant(family, damaged, translation, mutator, original, Corpus.Mutator.All[mutator].Apply(original, random), damaged == Damaged.Names || random.Next(2) == 0);
        }

        /// <summary>Where <paramref name="said"/> stands; at a damaged translation, or at one beside it.</summary>
        public string PlaceOf(Diagnostic said) => said.Location?.Path switch
        {
            null or "offers.md" => "at the names",
            "en-us/page.md" => "at the source",
            var path => Damaged == Damaged.Translation && path == Translation.Path ? "there" : "at another translation",
        };

        public List<Diagnostic> Said()
        {
            var names = Damaged == Damaged.Names ? PageFamily.ReadNames(Text) : HasNames ? Family.Names : null;
            var translations = Damaged == Damaged.Translation ? Family.Translations.Select(page => page.Path == Translation.Path ? PageFamily.Read(page.Path, Text) : page) : Family.Translations;
            return PageFamily.Added(HasNames ? Family.WholeWithNames : Family.Whole, PageFamily.Link(Damaged == Damaged.Source ? Text : Family.English, translations, names));
        }
    }
}

/// <summary>Which document was damaged.</summary>
internal enum Damaged
{
    /// <summary>The English page.</summary>
    Source,

    /// <summary>One translation.</summary>
    Translation,

    /// <summary>The names document.</summary>
    Names,
}

/// <summary>How much was said of one mutator's mutants.</summary>
internal sealed class LineReport(string mutator)
{
    private readonly LineCount[] _counts = [new(), new(), new()];

    public string Mutator { get; } = mutator;

    public LineCount In(Damaged damaged) => _counts[(int)damaged];
}
