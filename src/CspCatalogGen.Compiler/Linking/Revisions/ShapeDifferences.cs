using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Tells what <paramref name="page"/> has too few or too many beside its source <paramref name="canonical"/>.</summary>
internal sealed class ShapeDifferences(ResolvedPage canonical, ResolvedPage page, OfferNames names, Disagreements disagreements)
{
    /// <summary>Says which rows are too few or too many, by the plans that their upgrades name.</summary>
    public void FindRows()
    {
        var (missing, added) = RowDifference.Find(
            canonical.Rows.Select(static row => row.Plans).ToList(),
            page.Rows.Select(static row => row.Plans).ToList());
        foreach (var (i, before) in missing)
        {
            var place = before < page.Rows.Count
                ? page.Rows[before].Offer.Span
                : page.Rows.Count > 0 ? page.Rows[page.Rows.Count - 1].TargetsSpan : page.Page.Table?.Span ?? default;
            disagreements.AddLacking(place, $"The source has a row for '{canonical.Rows[i].Offer.SpellWith(names)}' here, which this page lacks", canonical.Rows[i].Offer, CorrectionOf(canonical.Rows[i], before));
        }

        foreach (var (i, before) in WithoutReplaced(missing, added))
        {
            // What is in the place of a row and has no upgrades was told as that.
            if (IsToldIn(page.Rows[i].TargetsSpan))
            {
                continue;
            }

            disagreements.Add(
                canonical.Rows[Math.Min(before, canonical.Rows.Count - 1)].Offer,
                page.Rows[i].Offer,
                page.Rows[i].Plans,
                $"The source has no row here where this page has '{page.Rows[i].Offer.Local}'");
        }
    }

    /// <summary>Says which upgrades <paramref name="row"/> has too few or too many.</summary>
    public void FindItems(ResolvedRow source, ResolvedRow row)
    {
        // The reader told what it could not read in this cell.
        if (IsToldIn(row.TargetsSpan))
        {
            return;
        }

        var (missing, added) = RowDifference.Find(
            source.Targets.Select(static cell => cell.Said.Tokens).ToList(),
            row.Targets.Select(static cell => cell.Said.Tokens).ToList());
        foreach (var (i, before) in missing)
        {
            var place = before < row.Targets.Count ? row.Targets[before].Span
                : row.Targets.Count > 0 ? row.Targets[row.Targets.Count - 1].Span : row.TargetsSpan;
            var missed = source.Targets[i];
            disagreements.AddLacking(place, $"The source lists '{missed.SpellWith(names)}' here, which this row lacks", missed, row.Targets.Count == 0 ? null : new Correction(
                before < row.Targets.Count ? CorrectionKind.ItemBefore : CorrectionKind.ItemAfter,
                WordsOf(missed) + MarkerText.Format(missed.Marker)));
        }

        foreach (var (i, before) in WithoutReplaced(missing, added))
        {
            disagreements.Add(
                source.Targets.Count == 0 ? source.Offer : source.Targets[Math.Min(before, source.Targets.Count - 1)],
                row.Targets[i],
                row.Targets[i].Said.Tokens,
                $"The source lists no upgrade here where this row has '{row.Targets[i].Local}'");
        }
    }

    // What stands in the place of something that is missing is what became of it.
    private static IEnumerable<Gap> WithoutReplaced(List<Gap> missing, List<Gap> added)
    {
        var replaced = new HashSet<int>(missing.Select(static (gap, i) => gap.Entry - i));
        return added.Where((gap, i) => !replaced.Contains(gap.Entry - i));
    }

    private bool IsToldIn(SourceSpan cell)
        => page.Page.Diagnostics.Any(told => told.Location is { Span: var place } && place.Start >= cell.Start && place.End <= cell.End);

    // A row is translated only where each of its names is known in the page's language.
    private Correction? CorrectionOf(ResolvedRow source, int before)
    {
        var words = source.Cells.Select(cell => KnownWordsOf(cell) is { } known ? known + MarkerText.Format(cell.Marker) : null).ToList();
        return page.Rows.Count == 0 || words.Contains(null)
            ? null
            : new Correction(before < page.Rows.Count ? CorrectionKind.RowBefore : CorrectionKind.RowAfter, string.Join("\n", words));
    }

    // A known name: what the page itself calls the offer elsewhere, else what the names document does.
    private string? KnownWordsOf(ResolvedCell source)
        => source.Key is not { } key ? null
            : page.Cells.FirstOrDefault(cell => cell.LocalName.Known.Key == key)?.Local
                ?? names.RowOf(key)?.Names.FirstOrDefault(name => name.Locale == page.Page.FrontMatter.Locale)?.Name.Text;

    // A known name, else what stands in its place, else what the source says.
    private string WordsOf(ResolvedCell source)
        => KnownWordsOf(source)
            ?? canonical.Rows.Zip(page.Rows, CellsAtOnePlace)
                .SelectMany(pairs => pairs)
                .FirstOrDefault(pair => source.Key is not null && canonical.Cells[pair.Source].Key == source.Key)?.Cell.Local
            ?? source.English
            ?? source.Local;

    // In rows of different length only the offers stand at one place.
    private static IEnumerable<AlignedCells> CellsAtOnePlace(ResolvedRow source, ResolvedRow row)
        => source.Cells.Zip(row.Cells, (from, to) => new AlignedCells(from.Index, to)).Take(source.Targets.Count == row.Targets.Count ? source.Targets.Count + 1 : 1);
}
