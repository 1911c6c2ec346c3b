using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Links the pages of one source revision with one another. It asks nothing of other revisions.</summary>
internal static class RevisionLinker
{
    // The rank of a page whose names are all known. Among such pages, one whose notes can be read goes first.
    private const int Resolved = 3;

    // The English page whose table cannot be read: where no other page knows its own names, they wait until it is mended.
    private const int BrokenSource = 4;

    public static LinkedRevision Link(PageGroup group, OfferNames names)
    {
        var pages = group.Pages.Select(page => ResolvedPage.From(page, names)).ToList();
        var canonical = SelectCanonical(pages, names);
        // Against a source whose table cannot be read there is nothing to hold a translation, which may be right.
        var translations = pages
            .Where(page => page != canonical && page.Page.Table is not null && canonical.Page.Table is not null)
            .Select(page => TableAlignment.Align(canonical, page, names))
            .ToList();
        var (edition, conflicts) = ReadEdition(canonical, pages);
        var own = AlignWithItself(canonical, names);
        var copies = PageCopies.FindDisagreeing(pages).ToList();
        var review = copies.Count > 0
            ? new SourceReview(PageCopies.Report(copies).ToList(), [])
            : SourceReview.Of(canonical, translations, names);
        var revision = new LinkedRevision(
            group.Revision,
            edition,
            group.Date,
            FillByPosition(canonical, translations),
            translations,
            pages,
            [.. UnreadTexts.Find(canonical, pages, names.Wordings), .. conflicts, .. own is null ? [] : own.Diagnostics.Concat(own.Disagreements.Select(disagreement => disagreement.Diagnostic)), .. review.Diagnostics, .. copies.Count > 0 ? [] : PageCopies.FindNames(canonical, translations, names).Concat(PageCopies.FindEnglish(canonical, translations)).Concat(RepeatedConditions.Find(canonical, translations))])
        {
            SourceDate = group.SourceDate,
            Asked = review.Asked,
            Untranslated = own is null ? [] : FindUntranslated(own),
        };
        return revision with { NamesOfPages = SeenNames.In(revision, names) };
    }

    private static ResolvedPage SelectCanonical(List<ResolvedPage> pages, OfferNames names)
    {
        var candidates = WithMin(pages, Rank);
        if (candidates.Count == 1)
        {
            return candidates[0];
        }

        var inOrder = candidates
            .OrderBy(page => page.HasErrors)
            .ThenBy(page => page.Cells.Count(cell => cell.Key is null))
            .ThenBy(PageCopies.Signature, StringComparer.Ordinal)
            .ThenBy(page => page.Page.Path, StringComparer.Ordinal)
            .ToList();

        // Readable notes count before all of that. They take longest to read, so they are read last, and up to the first page that
        // has them.
        return (Rank(inOrder[0]) == Resolved ? inOrder.Find(page => PageNotes.From(page, names).AreReadable) : null) ?? inOrder[0];
    }

    // A page that is the only one needs no rank.
    private static List<ResolvedPage> WithMin(List<ResolvedPage> pages, Func<ResolvedPage, int> count)
        => pages.Count == 1 ? pages : pages.GroupBy(count).OrderBy(same => same.Key).First().ToList();

    /// <summary>A bilingual page whose own words are held against the English beside them; <see langword="null"/> for any other.</summary>
    private static TableAlignment? AlignWithItself(ResolvedPage canonical, OfferNames names)
        => canonical is { IsEnglish: false, SpeaksEnglish: true } ? TableAlignment.Align(canonical, canonical, names) : null;

    // What says more than the English beside it was told. What the names document gives to another offer is told where names are learned.
    private static HashSet<int> FindUntranslated(TableAlignment own)
    {
        var isPaired = new bool[own.Page.Cells.Count];
        foreach (var pair in own.Pairs)
        {
            isPaired[pair.Source] = true;
        }

        var untranslated = new HashSet<int>();
        foreach (var cell in own.Page.Cells)
        {
            if (!isPaired[cell.Index] && cell.LocalName.Known.Key is null)
            {
                untranslated.Add(cell.Index);
            }
        }

        return untranslated;
    }

    private static int Rank(ResolvedPage page)
        => page.Rows.Count == 0 ? (page is { IsEnglish: true, HasErrors: true } ? BrokenSource : 6)
            : page.IsEnglish ? PageLanguage.IsTranslatedEnglish(page.Page) ? 1 : 0
            : page.SpeaksEnglish ? 2
            : page.IsResolved ? Resolved : 5;

    private static (string Edition, List<Diagnostic> Conflicts) ReadEdition(ResolvedPage canonical, List<ResolvedPage> pages)
    {
        var said = canonical.Page.EditionHint
            ?? (canonical.SpeaksEnglish ? null : pages.Where(page => page.Page.Table is not null).Select(page => page.Page.EditionHint).FirstOrDefault(hint => hint is not null));
        var edition = EditionIds.Parse(said?.Text);
        // A page in English that declares no cloud is for the global one. It is no translation that lost its declaration. Why a page
        // has no table was told; what it says is of no edition.
        var conflicts = pages
            .Where(page => page.Page.Table is not null && (page.Page.EditionHint is { } hint ? EditionIds.Parse(hint.Text) != edition : edition != EditionIds.Global && (page.IsEnglish || DeclaresItself(page, canonical))))
            .Select(page => Diagnostic.Create(
                CatalogDiagnostics.EditionConflict,
                page.Locate(DeclarationOf(page)?.Span ?? default),
                DeclarationOf(page)?.Text ?? EditionIds.Global,
                canonical.Page.Path,
                edition)
                .Beside(canonical.Locate(canonical.Page.EditionHint?.Span ?? default), "the source"))
            .ToList();
        return (edition, conflicts);
    }

    private static PageText? DeclarationOf(ResolvedPage page) => page.Page.EditionHint ?? (page.IsEnglish || page.Page.AppliesTo.Count == 0 ? null : page.Page.AppliesTo[0].Local);

    // Whether a translation lists what it applies to, as the source does.
    private static bool DeclaresItself(ResolvedPage page, ResolvedPage canonical)
        => page.Page.AppliesTo.Count > 0 && page.Page.AppliesTo.Count == canonical.Page.AppliesTo.Count;

    /// <summary>Where the canonical page cannot name an offer, another page of the same shape may.</summary>
    private static ResolvedPage FillByPosition(ResolvedPage canonical, List<TableAlignment> translations)
    {
        if (canonical.Cells.All(cell => cell.Key is not null))
        {
            return canonical;
        }

        var atPlace = translations
            .Where(translation => translation.IsSameShape)
            .SelectMany(translation => translation.Pairs)
            .ToLookup(pair => pair.Source, pair => pair.Cell.Key);
        return canonical.With(cell => cell with { SamePlace = KnownName.From(atPlace[cell.Index].OfType<string>()) });
    }
}
