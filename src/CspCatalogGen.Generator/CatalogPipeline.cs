using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Linking;
using CspCatalogGen.Compiler.Linking.Names;
using Microsoft.CodeAnalysis;
using Steps = CspCatalogGen.Generator.CatalogGenerator.Steps;

namespace CspCatalogGen.Generator;

/// <summary>Links the documents of a project step by step; <see cref="LinkingSteps"/> has what each step does.</summary>
internal static class CatalogPipeline
{
    /// <summary>The catalog of <paramref name="read"/>; <see langword="null"/> where there is no document.</summary>
    public static IncrementalValueProvider<LinkedCatalog?> Link(IncrementalValueProvider<Values<ReadDocument>> read)
    {
        var inputs = read.Select(static (documents, _) => CatalogInputs.From(documents.All.Select(static document => document.Document)));

        var groups = inputs
            .SelectMany(static (inputs, _) => LinkingSteps.Group(inputs))
            .WithTrackingName(Steps.Groups);

        var names = inputs
            .Select(static (inputs, _) => inputs.Names)
            .Select(static (document, _) => LinkingSteps.IndexNames(document))
            .With(groups.Select(static (group, _) => new Values<string>(LinkingSteps.FindSpellings(group))).Together())
            .Select(static (known, _) => LinkingSteps.Spell(known.Left, known.Right.All.Select(static group => group.All)))
            .WithTrackingName(Steps.Names);

        var teaching = groups
            .Where(static group => group.SpeaksEnglish)
            .Combine(names)
            .Select(static (group, _) => LinkingSteps.Link(group.Left, group.Right))
            .WithTrackingName(Steps.Teaching);

        var allNames = names
            .With(teaching.Select(static (revision, _) => new Values<LocalizedName>(LinkingSteps.Teach(revision))).WithTrackingName(Steps.Taught).Together())
            .Select(static (known, _) => LinkingSteps.Learn(known.Left, known.Right.All.Select(static revision => revision.All)))
            .WithTrackingName(Steps.AllNames);

        var learning = groups
            .Where(static group => !group.SpeaksEnglish)
            .Combine(allNames)
            .Select(static (group, _) => LinkingSteps.Link(group.Left, group.Right))
            .WithTrackingName(Steps.Learning);

        return read.With(inputs)
            .With(allNames)
            .With(teaching.Together().With(learning.Together()))
            .Select(static (parts, _) =>
            {
                var (((documents, inputs), names), (teaching, learning)) = parts;
                return documents.All.Count == 0 ? null : LinkedCatalog.From(LinkingSteps.Assemble(inputs, names, teaching.All.Concat(learning.All)), documents.All);
            })
            .WithTrackingName(Steps.Linked);
    }
}
