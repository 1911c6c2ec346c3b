using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Linking.Revisions;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Content;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Building;

/// <summary>The footnote of one marker and what it means.</summary>
/// <param name="Note">The footnote; <see langword="null"/> where the page has none for the marker.</param>
/// <param name="Meaning">Its meaning; <see langword="null"/> where it cannot be read.</param>
/// <param name="IsWordingKnown">Whether its words are known to say nothing more, and not the opposite.</param>
internal sealed record MarkerNote(Footnote? Note, FootnoteMeaning? Meaning, bool IsWordingKnown);

/// <summary>Which upgrades of the table each footnote is about, and what it says of them.</summary>
/// <param name="ByMarker">The footnotes, by the markers that the table carries.</param>
internal sealed record NoteUsage(IReadOnlyDictionary<int, MarkerNote> ByMarker)
{
    // A block of code begins with its fence.
    private static readonly char[] OfCode = ['`', '~', ' '];

    /// <summary>The markets that a footnote tells apart, in the order of the markers.</summary>
    public IEnumerable<string> Markets
        => ByMarker.OrderBy(note => note.Key).Select(note => note.Value.Meaning?.Market).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The footnote of <paramref name="target"/>, where it carries a marker.</summary>
    public MarkerNote? Find(ResolvedCell target) => target.Marker is { } marker ? ByMarker[marker] : null;

    /// <summary>Whether <paramref name="target"/> carries a marker that no footnote explains in words that are known.</summary>
    public bool IsContested(ResolvedCell offer, ResolvedCell target)
        => Find(target) is { } note && !(note is { IsWordingKnown: true, Meaning: { } meaning } && meaning.Explains(new MarkedUpgrade(offer.Key!, target.Key!)));

    /// <summary>Reads the footnotes of <paramref name="revision"/> for the markers in <paramref name="rows"/>.</summary>
    public static Result<NoteUsage> From(LinkedRevision revision, IReadOnlyList<ResolvedRow> rows, OfferNames names)
    {
        var page = revision.Canonical;
        var diagnostics = new DiagnosticBag(page.Page.Path, page.Page.Lines);
        var notes = PageNotes.From(page, names);
        var byMarker = new Dictionary<int, MarkerNote>();
        foreach (var cells in rows
            .SelectMany(row => row.Targets.Where(target => target.Marker is not null).Select(target => new MarkedCell(row.Offer, target)))
            .GroupBy(cell => cell.Target.Marker!.Value)
            .OrderBy(cells => cells.Key))
        {
            var note = notes.Find(cells.Key);
            var marked = cells.Select(cell => cell.ToUpgrade()).ToList();
            var reading = note is null ? NoteReading.Unreadable("") : Read(note, cells.Key, marked, notes, revision, names);
            byMarker.Add(cells.Key, new MarkerNote(note, reading.Meaning, reading.IsWordingKnown));
            if (note is null && IsToldOtherwise(page, cells.Key))
            {
                continue;
            }

            if (note is null && FindInTranslations(revision, cells.Key, names) is { } place)
            {
                diagnostics.Add(Lost(cells.First().Target, page, place));
            }
            else if (note is not null && reading.Meaning is null && (IsOfNames(reading, cells, names) || new MendedTable(revision, notes).CanRead(note, cells.Key, marked)))
            {
                // What it follows from was told.
            }
            else
            {
                Report(diagnostics, page, names, cells.Key, cells.ToList(), note, reading);
            }
        }

        // What a refused name or a row that was not read brings about is not said of the footnote; rows behind the place may hold it, or swallow it.
        var usage = new NoteUsage(byMarker);
        return SourceReview.HasBrokenTable(page) ? Result.From(usage, diagnostics.Where(static diagnostic => !IsOfTable(diagnostic) && diagnostic.Descriptor != CatalogDiagnostics.FootnoteLost && diagnostic.Descriptor != CatalogDiagnostics.MarkerWithoutFootnote))
            : SourceReview.HasWithdrawn(page) || page.Cells.Any(cell => cell is { English: not null, Key: null } || (cell.Key is { } key && names.IsRefused(key)))
            ? Result.From(usage, diagnostics.Where(static diagnostic => !IsOfTable(diagnostic)))
            : Result.From(usage, new UnmarkedNotes(page, rows, notes, usage).AddTo(diagnostics));
    }

    // Rows of the names document were lost, or it stumbles over a name of the table that is on no list.
    private static bool IsOfNames(NoteReading reading, IEnumerable<MarkedCell> cells, OfferNames names)
        => names.AreIncomplete || (reading is { HasUnknownName: true } or { Unplaced: not null } && cells.Any(static cell => cell.Offer.IsUnlisted || cell.Target.IsUnlisted));

    private static bool IsOfTable(Diagnostic diagnostic) => diagnostic.Descriptor == CatalogDiagnostics.FootnoteNotReadable || diagnostic.Descriptor == CatalogDiagnostics.FootnoteContradicts;

    private static NoteReading Read(Footnote note, int marker, List<MarkedUpgrade> marked, PageNotes notes, LinkedRevision revision, OfferNames names)
        => notes.Interpret(note, marked) is var reading && reading.Meaning is null && ReadInTranslations(revision, marker, marked, names) is { } translated ? translated : reading;

    private static Diagnostic Lost(ResolvedCell target, ResolvedPage page, SourceLocation inTranslation)
        => Diagnostic.Create(
            CatalogDiagnostics.FootnoteLost,
            page.Locate(target.Span),
            target.Local,
            target.Marker!.Value.ToString(CultureInfo.InvariantCulture),
            $"{inTranslation.Path}({inTranslation.Start.Line.ToString(CultureInfo.InvariantCulture)})")
            .Beside(inTranslation, "the footnote of a translation");

    /// <summary>Where a translation has the footnote that the source lacks.</summary>
    private static SourceLocation? FindInTranslations(LinkedRevision revision, int marker, OfferNames names)
        => revision.Translations
            .Select(translation => PageNotes.From(translation.Page, names).Find(marker) is { } note ? translation.Page.Locate(note.Local.Span) : null)
            .FirstOrDefault(location => location is not null);

    /// <summary>Where the source has no English, any translation of it that can be read will do.</summary>
    private static NoteReading? ReadInTranslations(LinkedRevision revision, int marker, List<MarkedUpgrade> marked, OfferNames names)
        => revision.SpeaksEnglish
            ? null
            : revision.Translations
                .Where(translation => translation.IsSameShape)
                .Select(translation => PageNotes.From(translation.Page, names))
                .Select(notes => notes.Find(marker) is { } note ? notes.Interpret(note, marked) : null)
                .FirstOrDefault(found => found?.Meaning is not null);

    // The footnote is struck out, or stands where no reader takes it for one.
    private static bool IsToldOtherwise(ResolvedPage page, int marker)
        => MarkerText.Format(marker) is { Length: > 0 } sign
            && (page.Withdrawn.Any(told => told.Arguments[0].StartsWith(sign, StringComparison.Ordinal)) || page.Page.Unread.Any(text => text.Words.Text.TrimStart(OfCode).StartsWith(sign, StringComparison.Ordinal)));

    private static void Report(
        DiagnosticBag diagnostics,
        ResolvedPage page,
        OfferNames names,
        int marker,
        List<MarkedCell> cells,
        Footnote? note,
        NoteReading reading)
    {
        var number = Marker.Describe(marker);
        if (note is null)
        {
            foreach (var cell in cells)
            {
                diagnostics.Add(CatalogDiagnostics.MarkerWithoutFootnote, cell.Target.Span, cell.Target.Local, number, ". The upgrade stands, marked as contested");
            }

            return;
        }

        if (PageNotes.MarkerOf(note) is null)
        {
            diagnostics.Add(Diagnostic.Create(CatalogDiagnostics.FootnoteLostMarker, page.Locate(note.Local.Span), number) with
            {
                Correction = MarkerText.Format(marker) is { Length: > 0 } own ? new Correction(CorrectionKind.Marker, own) : null,
            });
        }

        if (reading.Meaning is not { } meaning)
        {
            diagnostics.Add(CatalogDiagnostics.FootnoteNotReadable, note.Local.Span, reading.Problem);
            return;
        }

        if (!reading.IsWordingKnown)
        {
            diagnostics.Add(CatalogDiagnostics.FootnoteWording, note.Local.Span, meaning.Market);
        }

        foreach (var cell in cells.Where(cell => !meaning.Explains(cell.ToUpgrade())))
        {
            diagnostics.Add(Diagnostic.Create(
                CatalogDiagnostics.FootnoteContradicts,
                page.Locate(cell.Target.Span),
                cell.Target.Local,
                number,
                meaning.Sources.Contains(cell.Offer.Key!) ? names.Spell(meaning.InsteadOf) : string.Join("' and '", meaning.Sources.Select(names.Spell)))
                .Beside(page.Locate(note.Local.Span), "the footnote"));
        }
    }

    private sealed record MarkedCell(ResolvedCell Offer, ResolvedCell Target)
    {
        public MarkedUpgrade ToUpgrade() => new(Offer.Key!, Target.Key!);
    }
}
