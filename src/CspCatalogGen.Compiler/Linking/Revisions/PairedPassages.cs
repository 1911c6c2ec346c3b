using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>The passages of a translation and of its English source that stand at one place: where both pages have as many, they translate each other.</summary>
internal static class PairedPassages
{
    /// <summary>Whether the passages of <paramref name="own"/> stand side by side with those of <paramref name="canonical"/>.</summary>
    public static bool Are(UpgradePage own, ResolvedPage canonical) => canonical.SpeaksEnglish && own.Passages.Count == canonical.Page.Passages.Count;

    /// <summary>Whether only the translation says something like <paramref name="text"/>: its source's passage was not told, and has no such word that is harmless there.</summary>
    public static bool IsOwn(UnreadText text, UpgradePage own, UpgradePage source)
    {
        var at = PlaceOf(text, own);
        if (at >= 0 && source.Passages[at].IsRestricting && !text.NamesOffer)
        {
            return false;
        }

        foreach (var said in source.Unread)
        {
            if (PlaceOf(said, source) == at)
            {
                return false;
            }
        }

        return true;
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
