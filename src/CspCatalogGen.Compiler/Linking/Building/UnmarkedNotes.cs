using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>The footnotes whose marker no upgrade carries, and markers that stand elsewhere than at an upgrade.</summary>
/// <param name="page">The page.</param>
/// <param name="rows">Its table.</param>
/// <param name="notes">Its footnotes.</param>
/// <param name="usage">The footnotes that upgrades carry the marker of.</param>
internal sealed class UnmarkedNotes(ResolvedPage page, IReadOnlyList<ResolvedRow> rows, PageNotes notes, NoteUsage usage)
{
    /// <summary>What is to be said of them besides what was <paramref name="told"/> of the markers at upgrades, and in place of some of it.</summary>
    public IEnumerable<Diagnostic> AddTo(IReadOnlyCollection<Diagnostic> told)
    {
        var used = new HashSet<Footnote>(usage.ByMarker.Values.Select(static marker => marker.Note).OfType<Footnote>());
        var unused = notes.All.Where(note => !used.Contains(note)).ToList();
        var strays = StrayMarks.On(page, rows);
        return FindRenumbered(unused, strays) is { } renumbered
            ? told.Where(static diagnostic => diagnostic.Descriptor != CatalogDiagnostics.MarkerWithoutFootnote && diagnostic.Descriptor != CatalogDiagnostics.FootnoteLost).Append(renumbered)
            : [.. told, .. WithoutNote(strays), .. WithoutMarker(unused, strays)];
    }

    // One of the two was renumbered; which, the footnote asks.
    private Diagnostic? FindRenumbered(List<Footnote> unused, IReadOnlyList<StrayMark> strays)
    {
        var without = usage.ByMarker.Where(static marker => marker.Value.Note is null).Select(static marker => marker.Key).ToList();
        if (without.Count != 1 || strays.Count > 0 || unused.Count != 1 || PageNotes.MarkerOf(unused[0]) is null)
        {
            return null;
        }

        var first = rows.SelectMany(static row => row.Targets).First(target => target.Marker == without[0]);
        return Diagnostic.Create(CatalogDiagnostics.FootnoteWithoutMarker, page.Locate(unused[0].Local.Span), $" ('{first.Local}' carries {Marker.Describe(without[0])}, which no footnote has)")
            .Beside(page.Locate(first.Span), "its marker");
    }

    private IEnumerable<Diagnostic> WithoutNote(IReadOnlyList<StrayMark> strays)
        => strays.Where(stray => !notes.Have(stray.Number))
            .Select(stray => Diagnostic.Create(CatalogDiagnostics.MarkerWithoutFootnote, page.Locate(stray.Span), stray.Words, Marker.Describe(stray.Number), ", and what it says of the upgrades is not known"));

    private IEnumerable<Diagnostic> WithoutMarker(List<Footnote> unused, IReadOnlyList<StrayMark> strays)
    {
        // The marker may stand in rows that a title took along, which was told.
        if (page.Page.Diagnostics.Any(static told => told.Descriptor == CatalogDiagnostics.TitleNotUnderstood))
        {
            yield break;
        }

        foreach (var note in unused)
        {
            var stray = strays.FirstOrDefault(stray => stray.Number == PageNotes.MarkerOf(note));
            var unmarked = Diagnostic.Create(CatalogDiagnostics.FootnoteWithoutMarker, page.Locate(note.Local.Span), stray is null ? "" : $" ({stray.Place} '{stray.Words}' does)");
            yield return stray is null ? unmarked : unmarked.Beside(page.Locate(stray.Span), "its marker");
        }
    }
}
