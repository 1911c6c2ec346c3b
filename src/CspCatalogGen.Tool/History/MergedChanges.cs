using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Tool.Comparing;

namespace CspCatalogGen.Tool.History;

/// <summary>What a commit changed: of a merge only what is new against each of its parents, because the rest was told where it was made.</summary>
internal static class MergedChanges
{
    /// <summary>The changes from <paramref name="parents"/>, as from the first of them, to <paramref name="after"/>.</summary>
    public static IReadOnlyList<CatalogChange> Find(IReadOnlyList<ComparedCatalog> parents, ComparedCatalog after)
    {
        var changes = CatalogComparison.Compare(parents[0], after);
        foreach (var parent in parents.Skip(1).Where(parent => !ReferenceEquals(parent, parents[0])))
        {
            var fromIt = CatalogComparison.Compare(parent, after).Select(Outcome).ToHashSet();
            changes = [.. changes.Where(change => fromIt.Contains(Outcome(change)))];
        }

        return changes;
    }

    // What holds after the change. What was before it may differ from parent to parent.
    private static CatalogChange Outcome(CatalogChange change) => change with
    {
        Sentence = "",
        Before = null,
        After = null,
        From = change.Offer is not null && change.Offer == change.To ? null : change.From,
        OldValue = change.NewValue is null ? change.OldValue : null,
    };
}
