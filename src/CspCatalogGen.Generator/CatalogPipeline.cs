using System.Collections.Immutable;
using System.Linq;
using CspCatalogGen.Compiler;
using CspCatalogGen.Compiler.Linking;
using Microsoft.CodeAnalysis;
using Steps = CspCatalogGen.Generator.CatalogGenerator.Steps;

namespace CspCatalogGen.Generator;

/// <summary>Links the documents of a project step by step; <see cref="LinkingSteps"/> has what each step does.</summary>
internal static class CatalogPipeline
{
    /// <summary>The catalog of <paramref name="read"/>; <see langword="null"/> where there is no document.</summary>
    public static IncrementalValueProvider<LinkedCatalog?> Link(IncrementalValueProvider<ImmutableArray<ReadDocument>> read)
    {
        var inputs = read.Select(static (documents, _) => CatalogInputs.From(documents.Select(static document => document.Document)));

        var groups = inputs
            .SelectMany(static (inputs, _) => LinkingSteps.Group(inputs))
            .WithTrackingName(Steps.Groups);

        var names = inputs
            .Select(static (inputs, _) => inputs.Names)
            .Select(static (document, _) => LinkingSteps.IndexNames(document))
            .Combine(groups.Select(static (group, _) => LinkingSteps.FindSpellings(group)).Collect())
            .Select(static (known, _) => LinkingSteps.Spell(known.Left, known.Right))
            .WithTrackingName(Steps.Names);

        var teaching = groups
            .Where(static group => group.SpeaksEnglish)
            .Combine(names)
            .Select(static (group, _) => LinkingSteps.Link(group.Left, group.Right))
            .WithTrackingName(Steps.Teaching);

        var allNames = names
            .Combine(teaching.Select(static (revision, _) => LinkingSteps.Teach(revision)).WithTrackingName(Steps.Taught).Collect())
            .Select(static (known, _) => LinkingSteps.Learn(known.Left, known.Right))
            .WithTrackingName(Steps.AllNames);

        var learning = groups
            .Where(static group => !group.SpeaksEnglish)
            .Combine(allNames)
            .Select(static (group, _) => LinkingSteps.Link(group.Left, group.Right))
            .WithTrackingName(Steps.Learning);

        return read.Combine(inputs)
            .Combine(allNames)
            .Combine(teaching.Collect().Combine(learning.Collect()))
            .Select(static (parts, _) =>
            {
                var (((documents, inputs), names), (teaching, learning)) = parts;
                return documents.IsEmpty ? null : LinkedCatalog.From(LinkingSteps.Assemble(inputs, names, teaching.Concat(learning)), documents);
            })
            .WithTrackingName(Steps.Linked);
    }
}
