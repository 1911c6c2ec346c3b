using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>A translation held against the canonical page of its source revision.</summary>
/// <param name="Page">The translation, its cells compared with the source's.</param>
/// <param name="Pairs">The cells that stand for the same thing, so that the source tells what the translation's name means.</param>
/// <param name="IsSameShape">Whether both have the same rows with the same number of items.</param>
/// <param name="Disagreements">Where the translation says something else.</param>
/// <param name="Diagnostics">What is wrong with the translation by itself.</param>
internal sealed record TableAlignment(
    ResolvedPage Page,
    IReadOnlyList<AlignedCells> Pairs,
    bool IsSameShape,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyCollection<Diagnostic> Diagnostics)
{
    public static TableAlignment Align(ResolvedPage canonical, ResolvedPage page, OfferNames names)
        => new TableAligner(canonical, page, names).Align();
}

/// <summary>A cell of the source, by its index, and the cell that translates it.</summary>
internal sealed record AlignedCells(int Source, ResolvedCell Cell);

/// <summary>Aligns two tables cell by cell.</summary>
file sealed class TableAligner(ResolvedPage canonical, ResolvedPage page, OfferNames names)
{
    private readonly DiagnosticBag _diagnostics = new(page.Page.Path, page.Page.Lines);
    private readonly List<AlignedCells> _pairs = [];
    private readonly List<Disagreement> _disagreements = [];

    public TableAlignment Align()
    {
        if (AreColumnsExchanged())
        {
            Disagree(page.Page.Table!.Span, "The headings of the two columns are exchanged: the source's offers stand in the column of upgrades");
            return new TableAlignment(page, _pairs, IsSameShape: false, _disagreements, _diagnostics);
        }

        if (canonical.Rows.Count != page.Rows.Count)
        {
            ReportRows();
            return new TableAlignment(page, _pairs, IsSameShape: false, _disagreements, _diagnostics);
        }

        if (FindOtherOrder() is { } displaced)
        {
            Disagree(displaced.Offer.Span, "The rows stand in another order than the source's");
            return new TableAlignment(page, _pairs, IsSameShape: false, _disagreements, _diagnostics);
        }

        var isSameShape = true;
        for (var i = 0; i < page.Rows.Count; i++)
        {
            isSameShape &= AlignRow(canonical.Rows[i], page.Rows[i]);
        }

        CompareAround();
        CompareLanguage();
        return new TableAlignment(
            Settled(),
            _pairs,
            isSameShape,
            _disagreements,
            _diagnostics);
    }

    /// <summary>Says where the translation lists more or fewer footnotes or conditions; what they say is judged at the source.</summary>
    private void CompareAround()
    {
        var (notes, sourceNotes) = (page.Page.Footnotes, canonical.Page.Footnotes);
        if (notes.Count == 0 && sourceNotes.Count > 0)
        {
            Disagree(page.Page.Table!.Span, "The source has a footnote under its table, which this page lacks", sourceNotes[0].Local.Span);
        }

        var (conditions, sourceConditions) = (page.Page.Conditions, canonical.Page.Conditions);
        if (conditions.Count > 0 && sourceConditions.Count > 0 && conditions.Count != sourceConditions.Count)
        {
            Disagree(
                conditions[0].Words.Local.Span,
                FormattableString.Invariant($"The source lists {sourceConditions.Count} conditions, this page {conditions.Count}"),
                sourceConditions[0].Words.Local.Span);
        }
    }

    /// <summary>Says where the names are those of another language: a page in the wrong folder.</summary>
    private void CompareLanguage()
    {
        var own = _pairs.Where(pair => canonical.Cells[pair.Source].Key is not null && pair.Cell.LocalName.Fold != canonical.Cells[pair.Source].Said.Fold)
            .GroupBy(pair => pair.Cell.LocalName.Fold, StringComparer.Ordinal)
            .Select(same => (same.First().Cell, Locale: names.FindLocaleOf(same.Key, canonical.Cells[same.First().Source].Key!, page.Page.FrontMatter.Locale)))
            .ToList();
        if (own.Count > 1 && own.TrueForAll(name => name.Locale is not null))
        {
            Disagree(own[0].Cell.Span, $"The names document lists the names of this page for {own[0].Locale}, but the page says that its language is {page.Page.FrontMatter.Locale}");
        }
    }

    // The page with its cells as they were compared; nearly always that changed none.
    private ResolvedPage Settled()
    {
        var settled = _pairs.Where(pair => !ReferenceEquals(pair.Cell, page.Cells[pair.Cell.Index])).ToDictionary(pair => pair.Cell.Index, pair => pair.Cell);
        return settled.Count == 0 ? page : page.With(cell => settled.TryGetValue(cell.Index, out var other) ? other : cell);
    }

    /// <summary>The first row that stands elsewhere in the source, where all rows are there: somebody sorted them.</summary>
    private ResolvedRow? FindOtherOrder()
    {
        // Offers tell rows apart better than plans do, where all of them are known by name.
        var areKnown = page.Rows.All(row => row.Offer.Name.Key is not null);
        if (Enumerable.Range(0, page.Rows.Count).All(i => IsSameRow(canonical.Rows[i], page.Rows[i], areKnown)))
        {
            return null;
        }

        Func<ResolvedRow, string> describe = areKnown ? row => row.Offer.Name.Key + ":" + Signature(row) : Signature;
        var source = canonical.Rows.Select(describe).ToList();
        var own = page.Rows.Select(describe).ToList();
        return source.SequenceEqual(own) || !source.OrderBy(row => row, StringComparer.Ordinal).SequenceEqual(own.OrderBy(row => row, StringComparer.Ordinal))
            ? null
            : page.Rows[Enumerable.Range(0, own.Count).First(i => own[i] != source[i])];
    }

    /// <summary>Whether each row has, as its only upgrade, the offer of the source's row.</summary>
    private bool AreColumnsExchanged()
        => canonical.Rows.Count == page.Rows.Count
            && canonical.Rows.Any(row => row.Targets.Count > 1)
            && canonical.Rows.Zip(page.Rows, static (source, row) => row.Targets.Count == 1
                && row.Targets[0] is var only
                && (only.Name.Key is { } key ? key == source.Offer.Key : only.LocalName.Tokens == source.Offer.Said.Tokens)).All(static same => same);

    private static bool IsSameRow(ResolvedRow source, ResolvedRow row, bool areKnown)
        => (!areKnown || source.Offer.Name.Key == row.Offer.Name.Key)
            && source.Targets.Count == row.Targets.Count
            && source.Cells.Zip(row.Cells, static (one, other) => CellSignature(one) == CellSignature(other)).All(static same => same);

    private bool AlignRow(ResolvedRow source, ResolvedRow row)
    {
        if (source.Targets.Count != row.Targets.Count)
        {
            ReportItems(source, row);
            return false;
        }

        AlignCell(source.Offer, row.Offer);
        for (var i = 0; i < row.Targets.Count; i++)
        {
            AlignCell(source.Targets[i], row.Targets[i]);
        }

        return true;
    }

    private void AlignCell(ResolvedCell source, ResolvedCell cell)
    {
        if (cell.Unsafe is { } trouble)
        {
            _diagnostics.Add(CatalogDiagnostics.UnsafeName, cell.Span, cell.Local, trouble);
            return;
        }

        cell = cell.ComparedWith(source.Said.Tokens, source.Marker);
        if (cell.LocalName.Tokens != source.Said.Tokens)
        {
            Disagree(source, "plan " + cell.LocalName.Tokens, cell, CatalogDiagnostics.TranslationToken, cell.Local, Spell(source));
            return;
        }

        // A page that is held against its own English is known by its other words.
        if (source.Key is not null && (cell.English is null ? cell.Name : cell.LocalName.Known).Key is { } key && key != source.Key)
        {
            Disagree(source, "offer " + key, cell, CatalogDiagnostics.TranslationName, cell.Local, names.Spell(key), Spell(source));
            return;
        }

        if (SaysMore(source, cell))
        {
            Disagree(cell.Span, $"'{cell.Local}' says more than the source's '{Spell(source)}', so no name is taken from it", source.Span);
            return;
        }

        if (cell.LocalMarker != source.Marker || (cell.English is not null && cell.Marker != source.Marker))
        {
            var carried = cell.LocalMarker != source.Marker ? cell.LocalMarker : cell.Marker;
            Disagree(source, carried is null ? null : "marker " + carried, cell, CatalogDiagnostics.TranslationMarker, cell.Local, Describe(carried), Describe(source.Marker));
        }

        _pairs.Add(new AlignedCells(source.Index, cell));
    }

    // The source's name with words around it, or a word that takes it back.
    private bool SaysMore(ResolvedCell source, ResolvedCell cell)
        => cell.LocalName.Fold.Length > source.Said.Fold.Length && source.Said.Fold.Length > 0
            && ((cell.Name.Key is null && cell.LocalName.Fold.IndexOf(source.Said.Fold, StringComparison.Ordinal) >= 0)
                || (RestrictingWords.FindIn(cell.Local, page.Page.FrontMatter.Locale) is not null && RestrictingWords.FindIn(source.Said.Text, null) is null));

    /// <summary>Says which rows are too few or too many, by the plans that their upgrades name.</summary>
    private void ReportRows()
    {
        var (missing, added) = RowDifference.Find(
            canonical.Rows.Select(Signature).ToList(),
            page.Rows.Select(Signature).ToList());
        foreach (var (i, before) in missing)
        {
            var place = before < page.Rows.Count
                ? page.Rows[before].Offer.Span
                : page.Rows.Count > 0 ? page.Rows[page.Rows.Count - 1].TargetsSpan : page.Page.Table?.Span ?? default;
            Disagree(place, $"The source has a row for '{Spell(canonical.Rows[i].Offer)}' here, which this page lacks", canonical.Rows[i].Offer.Span);
        }

        foreach (var (i, before) in added)
        {
            Disagree(
                canonical.Rows.Count == 0 ? null : canonical.Rows[Math.Min(before, canonical.Rows.Count - 1)].Offer,
                page.Rows[i].Offer,
                $"The source has no row here where this page has '{page.Rows[i].Offer.Local}'");
        }
    }

    private void ReportItems(ResolvedRow source, ResolvedRow row)
    {
        // What was not read there was told there.
        if (page.Page.Diagnostics.Any(told => told.Location is { Span: var place } && place.Start >= row.TargetsSpan.Start && place.End <= row.TargetsSpan.End))
        {
            return;
        }

        var (missing, added) = RowDifference.Find(
            source.Targets.Select(CellSignature).ToList(),
            row.Targets.Select(CellSignature).ToList());
        foreach (var (i, before) in missing)
        {
            var place = before < row.Targets.Count ? row.Targets[before].Span
                : row.Targets.Count > 0 ? row.Targets[row.Targets.Count - 1].Span : row.TargetsSpan;
            var missed = source.Targets[i];
            Disagree(place, $"The source lists '{Spell(missed)}' here, which this row lacks", missed.Span, row.Targets.Count == 0 ? null : new Correction(
                before < row.Targets.Count ? CorrectionKind.ItemBefore : CorrectionKind.ItemAfter,
                WordsOf(missed) + MarkerText.Of(missed.Marker)));
        }

        foreach (var (i, before) in added)
        {
            Disagree(
                source.Targets.Count == 0 ? null : source.Targets[Math.Min(before, source.Targets.Count - 1)],
                row.Targets[i],
                $"The source lists no upgrade here where this row has '{row.Targets[i].Local}'");
        }
    }

    private void Disagree(SourceSpan place, string sentence, SourceSpan? source = null, Correction? correction = null)
        => _disagreements.Add(new Disagreement(null, null, "", Diagnostic.Create(CatalogDiagnostics.TranslationShape, page.Locate(place), sentence) with
        {
            Related = source is { } span ? AtSource(span) : EquatableArray<RelatedPlace>.Empty,
            Correction = correction,
        }));

    // What the page has too much counts as said of the source's cell at that place.
    private void Disagree(ResolvedCell? source, ResolvedCell added, string sentence)
        => _disagreements.Add(new Disagreement(
            source?.Index,
            "more " + (added.Name.Key ?? CellSignature(added)),
            added.Local,
            Diagnostic.Create(CatalogDiagnostics.TranslationShape, page.Locate(added.Span), sentence) with
            {
                Related = source is null ? EquatableArray<RelatedPlace>.Empty : AtSource(source.Span),
            }));

    private void Disagree(ResolvedCell source, string? says, ResolvedCell cell, DiagnosticDescriptor descriptor, params string[] arguments)
        => _disagreements.Add(new Disagreement(source.Index, says, cell.Local, Diagnostic.Create(descriptor, page.Locate(cell.Span), arguments) with
        {
            Related = AtSource(source.Span),
            Correction = descriptor == CatalogDiagnostics.TranslationMarker && cell.LocalMarker is null && MarkerText.Of(source.Marker) is { Length: > 0 } marker
                ? new Correction(CorrectionKind.Marker, marker)
                : null,
        }));

    // A bilingual page that is held against itself needs no second look at the same place.
    private EquatableArray<RelatedPlace> AtSource(SourceSpan span)
        => canonical.Page.Path == page.Page.Path
            ? EquatableArray<RelatedPlace>.Empty
            : new[] { new RelatedPlace(canonical.Locate(span), "the source") }.ToEquatableArray();

    // What the page itself calls the offer elsewhere, else what the source does.
    private string WordsOf(ResolvedCell source)
        => page.Cells.FirstOrDefault(cell => source.Key is not null && cell.LocalName.Known.Key == source.Key)?.Local
            ?? canonical.Rows.Zip(page.Rows, CellsAtOnePlace)
                .SelectMany(pairs => pairs)
                .FirstOrDefault(pair => source.Key is not null && canonical.Cells[pair.Source].Key == source.Key)?.Cell.Local
            ?? source.English
            ?? source.Local;

    // In rows of different length only the offers stand at one place.
    private static IEnumerable<AlignedCells> CellsAtOnePlace(ResolvedRow source, ResolvedRow row)
        => source.Cells.Zip(row.Cells, (from, to) => new AlignedCells(from.Index, to)).Take(source.Targets.Count == row.Targets.Count ? source.Targets.Count + 1 : 1);

    private static string Signature(ResolvedRow row)
        => CellSignature(row.Offer) + ":" + string.Join("/", row.Targets.Select(CellSignature));

    private static string CellSignature(ResolvedCell cell) => cell.Said.Tokens;

    private string Spell(ResolvedCell source)
        => source.Key is not null ? names.Spell(source.Key) : source.English ?? source.Local;

    private static string Describe(int? marker) => marker is { } number ? "the footnote marker " + Marker.Describe(number) : "no footnote marker";
}
