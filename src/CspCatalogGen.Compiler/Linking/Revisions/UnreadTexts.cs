using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Says what the pages of a revision say of upgrades and no reader understood. A sentence of the source is told there once,
/// and not at each of its translations.
/// </summary>
internal static class UnreadTexts
{
    // In a language of which nothing is known, each sentence of a page is foreign.
    private const int MaxForeign = 10;

    public static IEnumerable<Diagnostic> Find(ResolvedPage canonical, IReadOnlyList<ResolvedPage> pages, KnownWordings wordings)
    {
        // Who keeps the names document has written down that such a sentence says no more than the table.
        bool IsSaid(UnreadText text) => text.IsTable || !wordings.IsSentence(text.Words.Text);

        // A page that speaks of China and does not declare it is refused with a diagnostic of its own.
        var china = canonical.Page.EditionHint is null ? canonical.Page.ChinaMention?.Span : null;
        var said = canonical.Page.Unread.Where(IsSaid).ToList();
        if (canonical is { SpeaksEnglish: false, Page.UnknownHeading: { } heading } && !wordings.IsHeading(heading))
        {
            yield return Diagnostic.Create(CatalogDiagnostics.HeadingNotKnown, canonical.Locate(heading.Words.Span), heading.Words.Text);
        }

        var shown = said.Where(text => china is not { } mention || mention.Start < text.Words.Span.Start || mention.End > text.Words.Span.End).ToList();

        var foreign = shown.Where(text => text.IsForeign).OrderBy(text => text.Words.Span.Start).ToList();
        for (var i = 0; i < foreign.Count && i < MaxForeign; i++)
        {
            // The last one leads to the rest.
            yield return Diagnostic.Create(CatalogDiagnostics.SentenceNotKnown, canonical.Locate(foreign[i].Words.Span), foreign[i].Words.Text) with
            {
                Related = foreign.Skip(i < MaxForeign - 1 ? foreign.Count : MaxForeign).Select(text => new RelatedPlace(canonical.Locate(text.Words.Span), "the same")).ToEquatableArray(),
            };
        }

        foreach (var text in shown.Where(text => !text.IsForeign))
        {
            yield return Describe(canonical, text);
        }

        var added = AddedPassages.Find(canonical, pages);
        var told = added.Count == 0 ? null : new List<(ResolvedPage Page, UnreadText Text)>();
        foreach (var page in pages)
        {
            if (page == canonical)
            {
                continue;
            }

            // Another English page of the revision is no translation: what it says alone is its own.
            var own = page.IsEnglish
                ? page.Page.Unread.Where(text => IsSaid(text) && !text.IsForeign && said.All(other => other.Words.Text != text.Words.Text))
                : MaySayMore(page.Page, canonical) ? OwnOf(page, canonical).Union(LostIn(page, said)) : LostIn(page, said);
            foreach (var text in own)
            {
                told?.Add((page, text));
                yield return Describe(page, text);
            }
        }

        foreach (var (page, run) in added)
        {
            if (told!.Exists(one => one.Page == page && run.Span.Holds(one.Text.Words.Span)))
            {
                continue;
            }

            // Words that speak of upgrades and are not known tell which of them it is.
            var unknown = page.Page.Unread.Where(text => text.IsForeign && run.Span.Holds(text.Words.Span)).ToList();
            yield return unknown.Count == run.More
                ? Describe(page, unknown[0] with { Finding = $"is in words that are not known, and is {run.One} that the source does not have" })
                : Diagnostic.Create(CatalogDiagnostics.TranslationShape, page.Locate(run.Span), run.Sentence);
        }
    }

    // Letters that an encoding lost are the translation's own, whatever the sentence translates.
    private static IEnumerable<UnreadText> LostIn(ResolvedPage page, List<UnreadText> said)
        => page.Page.Unread.Count == 0 || said.Exists(static text => LostLetters.AreIn(text.Words.Text)) ? [] : page.Page.Unread.Where(static text => LostLetters.AreIn(text.Words.Text));

    private static bool MaySayMore(UpgradePage own, ResolvedPage canonical)
        => canonical.Page is var source && (own.Unread.Count > (canonical.SpeaksEnglish ? 0 : source.Unread.Count) || own.OtherTables.Count > source.OtherTables.Count || own.Footnotes.Count > source.Footnotes.Count);

    // What a translation says more than its source. A sentence that is not understood may translate one of the source's that is,
    // unless the source has fewer, or both have as many passages and the source's at its place is harmless.
    private static IEnumerable<UnreadText> OwnOf(ResolvedPage page, ResolvedPage canonical)
    {
        var (own, source) = (page.Page, canonical.Page);
        var arePaired = PairedPassages.Are(own, canonical);
        for (var i = arePaired ? 0 : source.Unread.Count; i < own.Unread.Count; i++)
        {
            var text = own.Unread[i];
            if (!text.IsForeign && !IsInOwnTable(text) && (!canonical.SpeaksEnglish || ((arePaired || text.NamesOffer || own.Passages.Count > source.Passages.Count) && PairedPassages.IsOwn(text, own, source))))
            {
                yield return text;
            }
        }

        for (var i = source.OtherTables.Count; source.Table is not null && i < own.OtherTables.Count; i++)
        {
            yield return new UnreadText(own.OtherTables[i], "is a table that the source does not have", IsTable: false);
        }

        // To the marker of a cell it was told that the source has none, or lost its note.
        var isMarked = canonical.Cells.Concat(page.Cells).Any(static cell => cell.Marker is not null);
        for (var i = isMarked ? Math.Max(1, source.Footnotes.Count) : source.Footnotes.Count; source.Table is not null && i < own.Footnotes.Count; i++)
        {
            var note = own.Footnotes[i].Local;
            yield return new UnreadText(new PageText(note.Text, note.Span), "is a footnote that the source does not have", IsTable: false);
        }

        // A table that the source does not have is told as a whole.
        bool IsInOwnTable(UnreadText text)
        {
            for (var i = source.OtherTables.Count; i < own.OtherTables.Count; i++)
            {
                if (own.OtherTables[i].Span is var table && table.Start <= text.Words.Span.Start && text.Words.Span.End <= table.End)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static Diagnostic Describe(ResolvedPage page, UnreadText text)
        => Diagnostic.Create(
            text.IsTable ? CatalogDiagnostics.UnreadTable : CatalogDiagnostics.UnreadStatement,
            page.Locate(text.Words.Span),
            text.Words.Text,
            text.Finding);
}
