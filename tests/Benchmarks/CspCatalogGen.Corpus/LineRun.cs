using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;

namespace CspCatalogGen.Corpus;

/// <summary>Damages an English page or one of its translations, all of them together, and counts what is said: one mistake should be one line.</summary>
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
            if (!mutant.IsChanged)
            {
                continue;
            }

            var said = mutant.Said();
            (mutant.IsSource ? reports[mutant.Mutator].Source : reports[mutant.Mutator].Translation).Add(said.Count, i);
            if (said.Count > 1)
            {
                several?.Invoke($"mutant {i}: {reports[mutant.Mutator].Mutator} in {(mutant.IsSource ? "the source" : "a translation")}: " + string.Join(", ", said
                    .GroupBy(one => $"{one.Descriptor.Id} {mutant.PlaceOf(one)}")
                    .Select(same => $"{same.Key} {same.Count()}")));
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

    private sealed record Mutant(PageFamily Family, Translation? Translation, int Mutator, string Text)
    {
        public bool IsSource => Translation is null;

        public bool IsChanged => Text != (Translation?.Text ?? Family.English);

        public static Mutant From(IReadOnlyList<PageFamily> families, int number, int seed)
        {
            var random = new Random(unchecked((seed * 486187739) + number));
            var family = families[random.Next(families.Count)];
            var mutator = random.Next(Corpus.Mutator.All.Count);
            var translation = random.Next(2) == 0 ? null : family.LocalTexts[random.Next(family.LocalTexts.Count)];
            return new Mutant(family, translation, mutator, Corpus.Mutator.All[mutator].Apply(translation?.Text ?? family.English, random));
        }

        /// <summary>Where <paramref name="said"/> stands; at a damaged translation, or at one beside it.</summary>
        public string PlaceOf(Diagnostic said)
            => said.Location?.Path is not { } path || path.StartsWith("en-us", StringComparison.Ordinal) ? "at the source"
                : Translation is null ? "at a translation"
                : path == Translation.Path ? "there" : "at another translation";

        public List<Diagnostic> Said()
            => PageFamily.Added(Family.Whole, IsSource
                ? PageFamily.Link(Text, Family.Translations)
                : PageFamily.Link(Family.English, Family.Translations.Select(page => page.Path == Translation!.Path ? PageFamily.Read(page.Path, Text) : page)));
    }
}

/// <summary>How much was said of one mutator's mutants.</summary>
internal sealed class LineReport(string mutator)
{
    public string Mutator { get; } = mutator;

    /// <summary>Of mutants of the English page.</summary>
    public LineCount Source { get; } = new();

    /// <summary>Of mutants of one translation.</summary>
    public LineCount Translation { get; } = new();
}
