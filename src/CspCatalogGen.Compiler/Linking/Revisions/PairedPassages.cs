using System;
using System.Collections.Generic;
using System.Linq;
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

    /// <summary>What only the translation <paramref name="own"/> has right above the table, between it and the conditions, or at its end, in words that are not known: up to as many paragraphs as it has more in that part than its <paramref name="source"/>.</summary>
    public static IEnumerable<UnreadText> FindAdded(UpgradePage own, UpgradePage source)
    {
        if (!(PartsOf(own) is { } parts && PartsOf(source) is { } partsOfSource))
        {
            return [];
        }

        return Added(0, StartOfLast(parts[0])).Concat(Added(1, parts[0])).Concat(Added(2, StartOfLast(int.MaxValue)));

        IEnumerable<UnreadText> Added(int part, int from)
        {
            // Of what else it has more something was told.
            var told = own.Unread.Count(text => !text.IsForeign && Holds(parts, part, text.Words.Span.Start));
            var more = Count(own, parts, part) - Count(source, partsOfSource, part) - told;
            return own.Unread.Where(text => text.IsForeign && text.Words.Span.Start >= from && Holds(parts, part, text.Words.Span.Start)).Take(more);
        }

        int StartOfLast(int end) => own.Passages.Where(passage => passage.Start < end).Select(static passage => passage.Start).DefaultIfEmpty(end).Last();
    }

    // Where the table begins, where the conditions do, and the end.
    private static int[]? PartsOf(UpgradePage page)
        => page is { Table.Span: var table, Conditions: { Count: > 0 } conditions } && conditions[0].Words.Local.Span.Start is var start && start > table.End ? [table.Start, start, int.MaxValue] : null;

    private static int Count(UpgradePage page, int[] parts, int part)
        => page.Passages.Count(passage => Holds(parts, part, passage.Start));

    private static bool Holds(int[] parts, int part, int start) => start < parts[part] && (part == 0 || start >= parts[part - 1]);

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
