using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Reading.Services;

/// <summary>What one licensing reference says of products and their service plans. Nothing is joined yet.</summary>
/// <param name="Path">The document, as it was named by the caller.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="FrontMatter">Its front matter.</param>
/// <param name="Products">A row per product.</param>
/// <param name="Exclusions">The plans that cannot be assigned at the same time, a row each.</param>
/// <param name="Foundations">The plans that are only the ground for others, a row each.</param>
/// <param name="Diagnostics">What was wrong with its form.</param>
public sealed record ServicePlanPage(
    string Path,
    LineMap Lines,
    FrontMatter FrontMatter,
    EquatableArray<ProductRow> Products,
    EquatableArray<ExclusionRow> Exclusions,
    EquatableArray<PlanText> Foundations,
    EquatableArray<Diagnostic> Diagnostics)
{
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
    PageText Name,
    PageText StringId,
    PageText Id,
    EquatableArray<PlanText> Plans,
    EquatableArray<PlanText>? FriendlyPlans,
    bool IsWhole);

/// <summary>A service plan as a cell writes it: <c>NAME (GUID)</c>.</summary>
/// <param name="Name">Its String ID or its friendly name.</param>
/// <param name="Id">Its GUID, in lower case.</param>
public sealed record PlanText(PageText Name, PageText Id);

/// <summary>One plan of a group of which a user can hold one.</summary>
/// <param name="Service">The service that the group is about, where the table has the column.</param>
/// <param name="Group">What tells the group from the others of its page.</param>
/// <param name="Plan">The plan.</param>
public sealed record ExclusionRow(PageText? Service, PageText Group, PlanText Plan);
