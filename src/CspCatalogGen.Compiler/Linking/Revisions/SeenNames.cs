using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Names;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>Lists the names that a revision teaches: what each cell of a page is called in its language.</summary>
internal static class SeenNames
{
    public static IReadOnlyList<PageNames> In(LinkedRevision revision, OfferNames names)
    {
        var canonical = revision.Canonical;
        var translations = revision.Translations.ToDictionary(translation => translation.Page.Page.Path, StringComparer.Ordinal);
        var offers = canonical.Cells.Select(cell => cell.Key is { } key ? new Offer(key, names.Spell(key)) : null).ToList();
        var pages = new List<PageNames>();
        foreach (var page in revision.Pages)
        {
            if (page.Page.FrontMatter.Locale is not { } locale)
            {
                continue;
            }

            var seen = new List<SeenName>();
            var pairs = page.Page.Path == canonical.Page.Path
                ? canonical.Cells.Where(cell => !revision.Untranslated.Contains(cell.Index)).Select(cell => new AlignedCells(cell.Index, cell))
                : translations.TryGetValue(page.Page.Path, out var translation) ? translation.Pairs : [];
            foreach (var (index, cell) in pairs)
            {
                // A translation whose plan is another one is a slip, wherever its English stands.
                if (offers[index] is { } offer && cell.Unsafe is null && cell.LocalName.Tokens == canonical.Cells[index].Said.Tokens)
                {
                    seen.Add(new SeenName(
                        offer.Name,
                        locale,
                        cell.Local,
                        page.Page.Path,
                        revision.Edition,
                        revision.Date,
                        revision.Revision,
                        revision.SpeaksEnglish,
                        page.Locate(cell.Span))
                    {
                        Key = offer.Key,
                        Fold = cell.LocalName.Fold,
                        IsUnlisted = canonical.Cells[index].IsUnlisted || names.IsRefused(offer.Key),
                    });
                }
            }

            if (seen.Count > 0)
            {
                pages.Add(new PageNames(seen));
            }
        }

        return pages;
    }

    private sealed record Offer(string Key, string Name);
}
