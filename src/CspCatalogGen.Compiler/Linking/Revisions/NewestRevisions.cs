using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Regions;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Reading.Upgrades;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Selects the newest revision of each edition, which the catalog is compiled from.</summary>
internal static class NewestRevisions
{
    private const string UnknownDay = "an unknown day";

    /// <summary>The newest of <paramref name="revisions"/> in each edition; pages of older ones are told that they are.</summary>
    public static Result<List<LinkedRevision>> Select(IEnumerable<LinkedRevision> revisions)
        => Result.Collect(revisions
            .GroupBy(revision => revision.Edition, StringComparer.Ordinal)
            .OrderBy(edition => edition.Key switch { EditionIds.Global => 0, EditionIds.China => 1, _ => 2 })
            .ThenBy(edition => edition.Key, StringComparer.Ordinal)
            .Select(SelectOne));

    private static Result<LinkedRevision> SelectOne(IEnumerable<LinkedRevision> edition)
    {
        // A page whose table cannot be read says so itself; it takes no other page's table away.
        var all = edition.ToList();
        var readable = all.FindAll(revision => revision.Canonical.Rows.Count > 0);
        var ordered = (readable.Count > 0 ? readable : all)
            .OrderByDescending(revision => revision.Date, StringComparer.Ordinal)
            .ThenBy(revision => revision.Revision is null)
            .ThenBy(revision => revision.Revision, StringComparer.Ordinal)
            .ThenBy(revision => revision.Canonical.Page.Path, StringComparer.Ordinal)
            .ToList();
        if (NewestSource(ordered) is { } source)
        {
            ordered.Remove(source);
            ordered.Insert(0, source);
        }

        return Result.From(ordered[0], ReportUnclear(ordered), ReportOlder(ordered));
    }

    /// <summary>
    /// The English page itself where no translation is of a newer one. Translations are handed off after the day of their
    /// English page, so of both its own day counts.
    /// </summary>
    private static LinkedRevision? NewestSource(List<LinkedRevision> ordered)
    {
        var source = ordered
            .Where(revision => revision is { HasSource: true, SourceDate: not null })
            .OrderByDescending(revision => revision.SourceDate, StringComparer.Ordinal)
            .FirstOrDefault();
        return source is not null && ordered.TrueForAll(revision => string.CompareOrdinal(revision.SourceDate, source.SourceDate) <= 0) ? source : null;
    }

    private static IEnumerable<Diagnostic> ReportUnclear(List<LinkedRevision> ordered)
    {
        var newest = ordered[0];
        if (ordered.Count > 1 && (newest.HasSource ? IsTiedSource(ordered[1], newest) : ordered[1].Date == newest.Date && !SaysTheSame(ordered[1], newest)))
        {
            yield return Diagnostic.Create(
                CatalogDiagnostics.RevisionsTied,
                LocateRevision(ordered[1].Canonical.Page),
                Describe(newest),
                Describe(ordered[1]),
                newest.Edition,
                newest.Revision is null || ordered[1].Revision is null ? FrontMatterKeys.Date : FrontMatterKeys.LastHandoff);
        }

        // A day that cannot be read was told.
        foreach (var undated in ordered.Skip(1).Where(revision => revision.Date is null && newest.Date is not null && !revision.Pages.Any(HasUnreadDay)))
        {
            yield return Diagnostic.Create(CatalogDiagnostics.RevisionWithoutDate, LocateRevision(undated.Canonical.Page), newest.Date!);
        }
    }

    private static bool HasUnreadDay(ResolvedPage page) => page.Page.Diagnostics.Any(told => told.Descriptor == CatalogDiagnostics.FrontMatterValue || told.Descriptor == CatalogDiagnostics.FrontMatterLost);

    // Without its front matter a page is of no revision; that it is lost was told.
    private static bool HasLostMatter(ResolvedPage page) => page.Page.FrontMatter is { Date: null, SourceRevision: null } && page.Page.Diagnostics.Any(static told => told.Descriptor == CatalogDiagnostics.FrontMatterLost);

    // A page that names no source may be of the same one.
    private static bool SaysTheSame(LinkedRevision other, LinkedRevision newest)
        => (other.Revision is null || newest.Revision is null) && UpgradesOf(other) == UpgradesOf(newest);

    private static string UpgradesOf(LinkedRevision revision)
        => string.Join("\n", revision.Canonical.Rows.Select(row => string.Join("|", row.Cells.Select(cell => cell.Key + "^" + cell.Marker))));

    // Two English pages of one day that say the same are copies, and a copy does no harm.
    private static bool IsTiedSource(LinkedRevision other, LinkedRevision newest)
        => other.HasSource
            && other.SourceDate == newest.SourceDate
            && (!PageCopies.MeanTheSame(other.Canonical, newest.Canonical) || UnreadOf(other) != UnreadOf(newest));

    // What nobody understands may take something back.
    private static string UnreadOf(LinkedRevision revision) => string.Join("\n", revision.Canonical.Page.Unread.Select(static text => text.Words.Text));

    private static IEnumerable<Diagnostic> ReportOlder(List<LinkedRevision> ordered)
    {
        var newest = ordered[0];
        var speaksEnglish = newest.Pages.Any(static page => page.SpeaksEnglish);
        var locales = new HashSet<string?>(newest.Pages.Select(page => page.Page.FrontMatter.Locale), StringComparer.Ordinal);

        // A day of one kind is held against one of the same kind.
        string DayOf(LinkedRevision revision) => (newest.HasSource && revision.SourceDate is not null ? revision.SourceDate : revision.Date) ?? UnknownDay;

        foreach (var revision in ordered.Skip(1))
        {
            foreach (var page in revision.Pages.Where(static page => !HasLostMatter(page)))
            {
                var locale = page.Page.FrontMatter.Locale;
                var (day, newestDay) = (DayOf(revision), DayOf(newest));
                if (day == newestDay)
                {
                    day += revision.Revision is null && !page.IsEnglish ? $" (as far as it says: its front matter has no {FrontMatterKeys.SourceRevision})" : $" ({Describe(revision)})";
                    newestDay += $" ({Describe(newest)})";
                }

                if (page.IsEnglish && !speaksEnglish)
                {
                    yield return Diagnostic.Create(CatalogDiagnostics.SourceOlder, LocateRevision(page.Page), day, newest.Canonical.Page.Path, newestDay);
                    continue;
                }

                yield return locale is null || locales.Contains(locale)
                    ? Diagnostic.Create(CatalogDiagnostics.SupersededPage, LocateRevision(page.Page), day, newestDay)
                    : Diagnostic.Create(CatalogDiagnostics.StaleTranslation, LocateRevision(page.Page), day, newestDay, locale);
            }
        }
    }

    private static SourceLocation LocateRevision(UpgradePage page) => page.Locate(page.FrontMatter.RevisionSpan);

    private static string Describe(LinkedRevision revision)
        => revision.Revision is { } hash
            ? hash.Substring(0, 8)
            : $"'{revision.Canonical.Page.Path}'";
}
