using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What one licensing reference says of products and their service plans. Nothing is joined yet.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="FrontMatter">Its front matter.</param>
/// <param name="Edition">The cloud that it declares; <see langword="null"/> where it declares none.</param>
/// <param name="Products">A row per product.</param>
/// <param name="Exclusions">The groups of plans that cannot be assigned at the same time, in the page's order.</param>
/// <param name="Foundations">The plans that are only the ground for others, a row each.</param>
/// <param name="Unproven">
/// What is only to be said where no English page of the same products proves the reading right: columns whose headings
/// are in words that are not known.
/// </param>
/// <param name="Diagnostics">What was wrong with its form.</param>
public sealed record ServicePlanPage(
    string Path,
    LineMap Lines,
    FrontMatter FrontMatter,
    string? Edition,
    EquatableArray<ProductRow> Products,
    EquatableArray<ExclusionText> Exclusions,
    EquatableArray<PlanText> Foundations,
    EquatableArray<Diagnostic> Unproven,
    EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The services of which it says, in place of a group, that all their plans can be assigned together.</summary>
    public EquatableArray<string> Together { get; init; } = EquatableArray<string>.Empty;

    /// <summary>What is only to be said where no English page with groups proves that its groups are some.</summary>
    public EquatableArray<Diagnostic> UnprovenGroups { get; init; } = EquatableArray<Diagnostic>.Empty;

    /// <summary>What its sentences say of two plans by their names.</summary>
    public EquatableArray<SpokenConflict> Conflicts { get; init; } = EquatableArray<SpokenConflict>.Empty;

    /// <summary>The place of <paramref name="span"/>, with its lines and columns.</summary>
    public SourceLocation Locate(SourceSpan span) => Lines.Locate(Path, span);
}

/// <summary>One product.</summary>
/// <param name="Name">Its name, which is for people.</param>
/// <param name="StringId">Its String ID.</param>
/// <param name="Id">Its GUID, in lower case.</param>
/// <param name="Plans">The service plans that it includes, by String ID.</param>
/// <param name="FriendlyPlans">The same plans by friendly name, in an order of their own.</param>
/// <param name="IsWhole">Whether every plan could be read, so that a plan that is not there is not included.</param>
public sealed record ProductRow(
    LocalizedText Name,
    PageText StringId,
    PageText Id,
    EquatableArray<PlanText> Plans,
    EquatableArray<PlanText>? FriendlyPlans,
    bool IsWhole);

/// <summary>A group of plans of which a user can hold one.</summary>
/// <param name="Service">The service that the group is about, where the page says it.</param>
/// <param name="Group">What the page calls the group, where it calls it anything.</param>
/// <param name="Plans">Its plans.</param>
public sealed record ExclusionText(PageText? Service, string? Group, EquatableArray<PlanText> Plans);

/// <summary>A sentence that says of two plans that they exclude one another, and has no GUIDs.</summary>
/// <param name="Sentence">Its words.</param>
/// <param name="Plan">What it calls the one plan.</param>
/// <param name="Other">What it calls the other.</param>
public sealed record SpokenConflict(PageText Sentence, string Plan, string Other);
