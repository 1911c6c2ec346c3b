using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Names what a translation-only page leaves open by the same place of an older revision of its edition. That is
/// position, not a guess, only where both tables agree in everything else; and it is always said.
/// </summary>
internal static class OlderRevision
{
    public static void Resolve(SourceGroup group, IEnumerable<SourceGroup> groups, OfferNames names, List<Diagnostic> diagnostics)
    {
        var open = group.Canonical.Cells.Where(cell => cell.Key is null).ToList();
        if (open.Count == 0 || open.Count * 2 > group.Canonical.Cells.Count() || open.Exists(cell => cell.Unsafe is not null))
        {
            return;
        }

        var older = groups
            .Where(other => other != group && other.Edition == group.Edition && other.SpeaksEnglish && other.Canonical.IsResolved)
            .OrderByDescending(other => other.Date, StringComparer.Ordinal)
            .ThenBy(other => other.Revision, StringComparer.Ordinal)
            .FirstOrDefault();
        if (older is null || !Agrees(older.Canonical, group.Canonical))
        {
            return;
        }

        foreach (var (source, cell) in older.Canonical.Cells.Zip(group.Canonical.Cells, (source, cell) => new AlignedCells(source, cell)))
        {
            if (cell.Key is null)
            {
                cell.Key = source.Key;
                diagnostics.Add(Diagnostic.Create(
                    CatalogDiagnostics.ResolvedByOlderRevision,
                    group.Canonical.Page.Locate(cell.Span),
                    cell.Local,
                    cell.Name.IsAmbiguous ? "the name of more than one offer" : "not the name of a known offer",
                    names.Spell(source.Key!),
                    older.Date ?? "an unknown day"));
            }
        }
    }

    private static bool Agrees(ResolvedPage older, ResolvedPage page)
        => older.Rows.Select(row => row.Targets.Count).SequenceEqual(page.Rows.Select(row => row.Targets.Count))
            && older.Cells.Zip(page.Cells, Agrees).All(agrees => agrees);

    // The brand words tell a table from its successor after a rename, in which nothing else may have changed.
    private static bool Agrees(ResolvedCell source, ResolvedCell cell)
        => PlanTokens.WithBrandsOf(source.English!) == PlanTokens.WithBrandsOf(cell.Local)
            && source.Marker is null == cell.Marker is null
            && (cell.Key is null
                ? !cell.Name.IsAmbiguous || cell.Name.Keys.Contains(source.Key!)
                : cell.Key == source.Key);
}
