using System;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>The passages of a translation and of its English source that stand at one place: where both pages have as many, they translate each other.</summary>
internal static class PairedPassages
{
    /// <summary>Whether the passages of <paramref name="own"/> stand side by side with those of <paramref name="canonical"/>.</summary>
    public static bool Are(UpgradePage own, ResolvedPage canonical) => canonical.SpeaksEnglish && own.Passages.Count == canonical.Page.Passages.Count;

    /// <summary>Whether only the translation says something like <paramref name="text"/>: its source's passage was not told, and has no such words that are harmless there.</summary>
    public static bool IsOwn(UnreadText text, UpgradePage own, UpgradePage source)
    {
        var at = PlaceOf(text, own);
        var more = own.Passages.Count - source.Passages.Count;

        // What one page has more may stand before it, or behind it.
        var (first, last) = (at - Math.Max(0, more), at - Math.Min(0, more));
        foreach (var said in source.Unread)
        {
            if (PlaceOf(said, source) is var place && place >= first && place <= last)
            {
                return false;
            }
        }

        return at < 0 || text.NamesOffer || CountIn(source, first, last) == 0 || CountIn(own, first, at + Math.Max(0, more)) > CountIn(source, first, last);
    }

    private static int CountIn(UpgradePage page, int first, int last)
    {
        var restricting = 0;
        for (var i = Math.Max(0, first); i <= last && i < page.Passages.Count; i++)
        {
            restricting += page.Passages[i].Restricting;
        }

        return restricting;
    }

    // What stands before the first passage is in the front matter.
    private static int PlaceOf(UnreadText text, UpgradePage page)
    {
        var at = page.Passages.Count - 1;
        while (at >= 0 && page.Passages[at].Start > text.Words.Span.Start)
        {
            at--;
        }

        return at;
    }
}
