using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Finds headings, paragraphs, items and sentences of them that only a translation has, by their kinds and order, whatever their words:
/// nobody can tell what they say of the table.
/// </summary>
internal static class AddedPassages
{
    // What translations in two languages have alike, their source lost.
    private const int MinLanguages = 2;

    // Most pages have none; nobody adds to them.
    private static readonly List<AddedRun> None = [];

    private const int KnownConditions = 4;

    private const string ConditionsEntry = "conditions";

    /// <summary>Those that the translations among <paramref name="pages"/> have besides the passages of their source <paramref name="canonical"/>.</summary>
    public static IReadOnlyList<(ResolvedPage Page, AddedRun Run)> Find(ResolvedPage canonical, IReadOnlyList<ResolvedPage> pages)
    {
        List<(ResolvedPage Page, AddedRun Run)>? found = null;
        for (var i = 0; canonical.SpeaksEnglish && i < pages.Count; i++)
        {
            if (IsTranslation(pages[i], canonical))
            {
                foreach (var run in HaveSameKinds(canonical.Page, pages[i].Page) ? CompareSentences(canonical.Page, pages[i]) : Compare(canonical.Page, pages[i].Page))
                {
                    (found ??= []).Add((pages[i], run));
                }
            }
        }

        if (found is null)
        {
            return [];
        }

        var translations = pages.Where(page => IsTranslation(page, canonical)).ToList();
        return translations.Select(static page => page.Page.FrontMatter.Locale).Distinct(StringComparer.Ordinal).Count() < MinLanguages
            ? found
            : found.FindAll(one => !translations.TrueForAll(page => found.Exists(other => other.Page == page && other.Run.Before == one.Run.Before && other.Run.Kind == one.Run.Kind)));
    }

    private static bool IsTranslation(ResolvedPage page, ResolvedPage canonical) => page != canonical && !page.IsEnglish;

    // Of a bilingual page the English counts, which has its own words beside it.
    private static List<AddedRun> CompareSentences(UpgradePage source, ResolvedPage page)
    {
        List<AddedRun>? runs = null;
        for (var i = 0; page is { SpeaksEnglish: false, Page.Table: not null } && i < source.Passages.Count; i++)
        {
            var (own, before) = (page.Page.Passages[i], source.Passages[i]);
            var more = Math.Max(own.Sentences - before.Sentences, own.SentencesBehindLink - before.SentencesBehindLink);
            if (more > 0)
            {
                (runs ??= []).Add(new AddedRun("sentence", i, own.Span, own.Sentences, more));
            }
        }

        return runs ?? None;
    }

    private static bool HaveSameKinds(UpgradePage source, UpgradePage page)
    {
        if (source.Passages.Count != page.Passages.Count || (source.Conditions.Count == 0) != (page.Conditions.Count == 0))
        {
            return false;
        }

        for (var i = 0; i < page.Passages.Count; i++)
        {
            if (source.Passages[i].Kind != page.Passages[i].Kind)
            {
                return false;
            }
        }

        return true;
    }

    private static List<AddedRun> Compare(UpgradePage source, UpgradePage page)
    {
        if (page.Table is null)
        {
            return [];
        }

        // The four that are known are enforced without a list, too; any other list is one as others are.
        var areBoth = source.Conditions.Count > 0 && page.Conditions.Count > 0;
        var (before, own) = (EntriesOf(source, areBoth), EntriesOf(page, areBoth));
        if (source.Conditions.Count == 0 && page.Conditions.Count == KnownConditions)
        {
            RemoveLead(own, page.Conditions[0].Words.Local.Span.Start);
        }

        var (kindsBefore, kinds) = (before.ConvertAll(static entry => entry.Kind), own.ConvertAll(static entry => entry.Kind));

        // What stands in place of something else is no more than that; clouds and roles are compared as such.
        var (missing, added) = RowDifference.Find(kindsBefore, kinds);
        var replaced = missing.Select(static (gap, i) => gap.Entry - i).ToLookup(static matched => matched);
        return added.Select(static (gap, i) => (Gap: gap, Matched: gap.Entry - i))
            .GroupBy(static one => one.Matched)
            .Select(region => region.Skip(replaced[region.Key].Count()).Select(static one => one.Gap).ToList())
            .Where(static region => region.Count > 0)
            .Select(region => RunAround(own, region))
            .Where(run => !page.AppliesTo.Concat(page.Roles).Any(item => run.Span.Holds(item.Local.Span)))
            .ToList();
    }

    // What leads to conditions of its own goes with them: a heading, a paragraph, or both.
    private static void RemoveLead(List<(string Kind, SourceSpan Span)> entries, int start)
    {
        var end = entries.FindIndex(entry => entry.Span.Start > start);
        end = end < 0 ? entries.Count : end;
        foreach (var kind in new[] { PassageKind.Paragraph, PassageKind.Heading })
        {
            if (end > 0 && entries[end - 1].Kind == AddedRun.NameOf(kind))
            {
                entries.RemoveAt(--end);
            }
        }
    }

    // Which of several paragraphs side by side is the one too many, their kinds do not tell.
    private static AddedRun RunAround(List<(string Kind, SourceSpan Span)> entries, List<Gap> added)
    {
        var (first, last, kind) = (added[0].Entry, added[added.Count - 1].Entry, entries[added[0].Entry].Kind);
        while (first > 0 && entries[first - 1].Kind == kind)
        {
            first--;
        }

        while (last < entries.Count - 1 && entries[last + 1].Kind == kind)
        {
            last++;
        }

        return new AddedRun(kind, added[0].Before, SourceSpan.FromBounds(entries[first].Span.Start, entries[last].Span.End), last - first + 1, added.Count);
    }

    // All passages, with the table and the conditions at their places; where only one page has conditions, its items.
    private static List<(string Kind, SourceSpan Span)> EntriesOf(UpgradePage page, bool areBoth)
    {
        var landmarks = new Queue<(string Kind, SourceSpan Span)>();
        if (page.Table is { } table)
        {
            landmarks.Enqueue(("table", table.Span));
        }

        if (areBoth)
        {
            landmarks.Enqueue((ConditionsEntry, page.Conditions[0].Words.Local.Span));
        }
        else if (page.Conditions.Count != KnownConditions)
        {
            foreach (var condition in page.Conditions)
            {
                landmarks.Enqueue((AddedRun.NameOf(PassageKind.Item), condition.Words.Local.Span));
            }
        }

        var entries = new List<(string Kind, SourceSpan Span)>(page.Passages.Count + landmarks.Count);
        foreach (var passage in page.Passages)
        {
            while (landmarks.Count > 0 && landmarks.Peek().Span.Start < passage.Span.Start)
            {
                entries.Add(landmarks.Dequeue());
            }

            entries.Add((AddedRun.NameOf(passage.Kind), passage.Span));
        }

        entries.AddRange(landmarks);
        return entries;
    }
}

/// <summary>Passages of one kind side by side, of which a translation has more than its source.</summary>
/// <param name="Kind">What they are: <c>paragraph</c>.</param>
/// <param name="Before">What they stand before in the source.</param>
/// <param name="Span">All of them.</param>
/// <param name="Count">How many they are.</param>
/// <param name="More">How many of them the source does not have.</param>
internal sealed record AddedRun(string Kind, int Before, SourceSpan Span, int Count, int More)
{
    /// <summary>What is to be said of them.</summary>
    public string Sentence => Count == More
        ? $"The source has no {Kind} here, where this page has {(Count == 1 ? "one" : Written(Count))}"
        : $"The source has {Written(Count - More)} {Kind}{(Count - More == 1 ? "" : "s")} here, this page {Written(Count)}";

    /// <summary>One of them: <c>an item</c>.</summary>
    public string One => (Kind == "item" ? "an " : "a ") + Kind;

    private static string Written(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string NameOf(PassageKind kind) => kind switch
    {
        PassageKind.Heading => "heading",
        PassageKind.Item => "item",
        _ => "paragraph",
    };
}
