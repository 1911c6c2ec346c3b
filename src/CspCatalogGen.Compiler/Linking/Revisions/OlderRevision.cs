using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Offers;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Names what a translation-only page leaves open by the same place of an older revision of its edition. That is
/// position, not a guess, only where both tables agree in everything else; and it is always said.
/// </summary>
internal static class OlderRevision
{
    /// <summary><paramref name="revision"/> with what one of <paramref name="revisions"/> tells of its open cells.</summary>
    public static Result<LinkedRevision> Resolve(LinkedRevision revision, IEnumerable<LinkedRevision> revisions, OfferNames names)
    {
        var canonical = revision.Canonical;
        var open = canonical.Cells.Where(cell => cell.Key is null).ToList();
        if (open.Count == 0 || open.Count * 2 > canonical.Cells.Count || open.Exists(cell => cell.Unsafe is not null))
        {
            return Result.From(revision);
        }

        var older = revisions
            .Where(other => other != revision && other.Edition == revision.Edition && other.SpeaksEnglish && other.Canonical.IsResolved)
            .OrderByDescending(other => other.Date, StringComparer.Ordinal)
            .ThenBy(other => other.Revision, StringComparer.Ordinal)
            .FirstOrDefault();
        if (older is null || !Agrees(older.Canonical, canonical))
        {
            return Result.From(revision);
        }

        var resolved = canonical.With(cell => cell with { OlderPlace = older.Canonical.Cells[cell.Index].Key is { } key ? KnownName.From(key) : KnownName.Unknown });
        var changed = revision with { Canonical = resolved };
        return Result.From(
            changed with { NamesOfPages = SeenNames.In(changed, names) },
            open.Where(cell => resolved.Cells[cell.Index].Key is not null).Select(cell => Diagnostic.Create(
                CatalogDiagnostics.ResolvedByOlderRevision,
                canonical.Locate(cell.Span),
                cell.Local,
                cell.Name.IsAmbiguous ? "the name of more than one offer" : "not the name of a known offer",
                names.Spell(resolved.Cells[cell.Index].Key!),
                older.Date ?? "an unknown day")));
    }

    private static bool Agrees(ResolvedPage older, ResolvedPage page)
        => older.Rows.Select(row => row.Targets.Count).SequenceEqual(page.Rows.Select(row => row.Targets.Count))
            && older.Cells.Zip(page.Cells, Agrees).All(agrees => agrees);

    // After a rename, the words of the brand may be all that tells a table from the one that followed it.
    private static bool Agrees(ResolvedCell source, ResolvedCell cell)
        => PlanTokens.ReadWithBrands(source.English!) == PlanTokens.ReadWithBrands(cell.Local)
            && source.Marker is null == cell.Marker is null
            && (cell.Key is null
                ? !cell.Name.IsAmbiguous || cell.Name.Keys.Contains(source.Key!)
                : cell.Key == source.Key);
}
