using System;
using System.Collections.Generic;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Facts.Conditions;
using CspCatalogGen.Compiler.Facts.Words;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Finds copies of one page that disagree. Their English tables, footnotes and conditions must be the same; which of them
/// is right no file name can tell.
/// </summary>
internal static class PageCopies
{
    /// <summary>The pages among <paramref name="pages"/> that have another copy in their language which says something else.</summary>
    public static IEnumerable<ResolvedPage> FindDisagreeing(IReadOnlyCollection<ResolvedPage> pages)
        => WithStructure(pages)
            .Where(page => page.Rows.Count > 0 && LanguageOf(page) is not null)
            .GroupBy(LanguageOf, StringComparer.Ordinal)
            .Where(copies => copies.First() is var first && copies.Any(copy => !MeanTheSame(copy, first)))
            .SelectMany(copies => copies);

    private static IEnumerable<ResolvedPage> WithStructure(IReadOnlyCollection<ResolvedPage> pages)
        => pages.Any(page => page.SpeaksEnglish) ? pages.Where(page => page.SpeaksEnglish) : pages;

    /// <summary>Says of each of <paramref name="copies"/> where it differs from another.</summary>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<ResolvedPage> copies)
    {
        foreach (var page in copies)
        {
            var other = copies.First(copy => LanguageOf(copy) == LanguageOf(page) && !MeanTheSame(copy, page));
            yield return Diagnostic.Create(CatalogDiagnostics.CopiesDisagree, page.Locate(FirstDifference(page, other)), other.Page.Path)
                .Beside(other.Locate(FirstDifference(other, page)), "the other copy");
        }
    }

    /// <summary>Says of bilingual pages among <paramref name="translations"/> where the English that they carry is not that of their source <paramref name="canonical"/>, unless their own words were told there.</summary>
    public static IReadOnlyList<Diagnostic> FindEnglish(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations)
    {
        List<Diagnostic>? found = null;
        for (var i = 0; canonical.SpeaksEnglish && i < translations.Count; i++)
        {
            if (translations[i] is { Page: { SpeaksEnglish: true, IsEnglish: false, Rows.Count: > 0 } page } translation && !MeanTheSame(page, canonical)
                && FindOtherEnglish(page, canonical) is { } other && !translation.DisagreesAt(other.Own))
            {
                (found ??= []).Add(Diagnostic.Create(CatalogDiagnostics.TranslationShape, page.Locate(other.Own), "The English that stands here is not what the source says")
                    .Beside(canonical.Locate(other.Sources), "the source"));
            }
        }

        return found ?? (IReadOnlyList<Diagnostic>)[];
    }

    // A name or a condition of the source that is not known was told there, and that one of them has more footnotes or conditions is told as such.
    private static (SourceSpan Own, SourceSpan Sources)? FindOtherEnglish(ResolvedPage page, ResolvedPage canonical)
    {
        if (!HaveSameTable(page, canonical))
        {
            var place = FirstDifference(canonical, page);
            return canonical.Cells.Any(cell => cell.Span == place && (cell.IsUnlisted || cell.Key is null)) ? null : (FirstDifference(page, canonical), place);
        }

        return Pair(page.Page.Footnotes, canonical.Page.Footnotes, AreSame) is var (note, source) ? (note.Local.Span, source.Local.Span)
            : Pair(page.Page.Conditions, canonical.Page.Conditions, static (own, source) => AreSame(own, source) || UpgradeConditions.Parse(EnglishText.Get((source.Words.English ?? source.Words.Local).Text)) is null) is var (condition, sources) ? (condition.Words.Local.Span, sources.Words.Local.Span)
            : Pair(page.Page.Roles, canonical.Page.Roles, AreSame) is var (role, roleOfSource) ? (role.Local.Span, roleOfSource.Local.Span)
            : null;
    }

    // The first two that differ in lists of one length.
    private static (T Own, T Sources)? Pair<T>(EquatableArray<T> own, EquatableArray<T> sources, Func<T, T, bool> areSame)
        where T : class, IEquatable<T>
    {
        for (var i = 0; own.Count == sources.Count && i < own.Count; i++)
        {
            if (!areSame(own[i], sources[i]))
            {
                return (own[i], sources[i]);
            }
        }

        return null;
    }

    /// <summary>
    /// Says of translations of one language where they call an offer of <paramref name="canonical"/> by different names: once for each of
    /// them, at the first.
    /// </summary>
    public static IEnumerable<Diagnostic> FindNames(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations, OfferNames names)
        => HasCopies(canonical, translations) ? FindNamesOfCopies(canonical, translations, names) : [];

    // Nearly no page has a copy.
    private static bool HasCopies(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations)
    {
        var locales = new HashSet<string?>(StringComparer.Ordinal) { canonical.Page.FrontMatter.Locale };
        for (var i = 0; i < translations.Count; i++)
        {
            if (!locales.Add(translations[i].Page.Page.FrontMatter.Locale))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Diagnostic> FindNamesOfCopies(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations, OfferNames names)
    {
        var copies = translations.Select(static translation => new NamedCells(translation.Page, translation.Pairs.ToDictionary(static pair => pair.Source, static pair => pair.Cell)));
        if (!canonical.IsEnglish)
        {
            copies = copies.Append(new NamedCells(canonical, canonical.Cells.ToDictionary(static cell => cell.Index)));
        }

        foreach (var same in copies.Where(static copy => !copy.Page.IsEnglish && copy.Page.Page.FrontMatter.Locale is not null).GroupBy(static copy => copy.Page.Page.FrontMatter.Locale, StringComparer.Ordinal))
        {
            // Most languages have one translation.
            var all = same.ToList();
            if (all.Count == 1)
            {
                continue;
            }

            var differing = FindDiffering(all);
            foreach (var copy in all)
            {
                if (differing.FirstOrDefault(cell => copy.Cells.ContainsKey(cell.Index)) is not { } found)
                {
                    continue;
                }

                var (named, other) = (copy.Cells[found.Index], found.OtherThan(copy));
                var another = other.Cells[found.Index];
                yield return Diagnostic.Create(CatalogDiagnostics.CopiesNameDifferently, copy.Page.Locate(named.Span), canonical.Cells[found.Index].SpellWith(names), named.Local, other.Page.Page.Path, another.Local)
                    .Beside(other.Page.Locate(another.Span), "the other copy");
            }
        }
    }

    // The cells that two of the copies name differently, in order. Each copy is held against the first, however many there are.
    private static List<DifferingCell> FindDiffering(List<NamedCells> copies)
    {
        var first = new Dictionary<int, NamedCells>();
        var differing = new SortedDictionary<int, DifferingCell>();
        foreach (var copy in copies)
        {
            foreach (var cell in copy.Cells)
            {
                if (!first.TryGetValue(cell.Key, out var before))
                {
                    first.Add(cell.Key, copy);
                }
                else if (!differing.ContainsKey(cell.Key) && before.Cells[cell.Key].LocalName.Fold != cell.Value.LocalName.Fold)
                {
                    differing.Add(cell.Key, new DifferingCell(cell.Key, before, copy));
                }
            }
        }

        return [.. differing.Values];
    }

    // The names of a page by the cells of the canonical table.
    private sealed record NamedCells(ResolvedPage Page, Dictionary<int, ResolvedCell> Cells);

    // A cell with the first copy that names it, and the first that names it differently from that.
    private sealed record DifferingCell(int Index, NamedCells First, NamedCells Second)
    {
        public NamedCells OtherThan(NamedCells copy) => copy.Cells[Index].LocalName.Fold == First.Cells[Index].LocalName.Fold ? Second : First;
    }

    /// <summary>The English table as one text: what it says, and nothing of how it is laid out.</summary>
    public static string Signature(ResolvedPage page) => string.Join("\n", page.Rows.Select(row => string.Join("|", row.Cells.Select(Signature))));

    // The English page itself says no language, and a copy of it may.
    private static string? LanguageOf(ResolvedPage page) => page is { IsEnglish: true, Page.FrontMatter.Locale: null } ? "en-US" : page.Page.FrontMatter.Locale;

    /// <summary>Whether the catalog would take the same from both pages, however they are laid out.</summary>
    public static bool MeanTheSame(ResolvedPage page, ResolvedPage other)
        => ReferenceEquals(page, other)
            || (HaveSameTable(page, other)
                && AreSame(page.Page.Footnotes, other.Page.Footnotes, AreSame)
                && AreSame(page.Page.Conditions, other.Page.Conditions, AreSame)
                && AreSame(page.Page.Roles, other.Page.Roles, AreSame));

    private static bool HaveSameTable(ResolvedPage page, ResolvedPage other)
        => AreSame(page.Rows, other.Rows, static (row, same) => AreSame(row.Offer, same.Offer) && AreSame(row.Targets, same.Targets, AreSame));

    // An array of values is no list before it is boxed.
    private static bool AreSame<T>(EquatableArray<T> own, EquatableArray<T> others, Func<T, T, bool> areSame)
        where T : IEquatable<T>
    {
        if (own.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < own.Count; i++)
        {
            if (!areSame(own[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame<T>(IReadOnlyList<T> own, IReadOnlyList<T> others, Func<T, T, bool> areSame)
    {
        if (own.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < own.Count; i++)
        {
            if (!areSame(own[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ResolvedCell cell, ResolvedCell other) => cell.Said.Fold == other.Said.Fold && cell.Marker == other.Marker;

    private static bool AreSame(Footnote note, Footnote other) => AreSame((note.English ?? note.Local).Text, (other.English ?? other.Local).Text);

    private static bool AreSame(LocalizedText role, LocalizedText other) => AreSame((role.English ?? role.Local).Text, (other.English ?? other.Local).Text);

    private static bool AreSame(Condition condition, Condition other)
        => (condition.Words.English ?? condition.Words.Local).Text is var words && (other.Words.English ?? other.Words.Local).Text is var others
            && (words == others || MeaningOf(words) == MeaningOf(others));

    private static bool AreSame(string words, string other) => words == other || NameFolding.Fold(words) == NameFolding.Fold(other);

    private static string MeaningOf(string condition) => UpgradeConditions.Parse(EnglishText.Get(condition)) ?? NameFolding.Fold(condition);

    private static string Signature(ResolvedCell cell) => cell.Said.Fold + "^" + cell.Marker;

    private static SourceSpan FirstDifference(ResolvedPage page, ResolvedPage other)
    {
        if (HaveSameTable(page, other))
        {
            return FirstDifference(page.Page.Footnotes, other.Page.Footnotes, AreSame)?.Local.Span
                ?? FirstDifference(page.Page.Conditions, other.Page.Conditions, AreSame)?.Words.Local.Span
                ?? FirstDifference(page.Page.Roles, other.Page.Roles, AreSame)?.Local.Span
                ?? page.Rows[page.Rows.Count - 1].TargetsSpan;
        }

        for (var i = 0; i < page.Rows.Count; i++)
        {
            var cells = page.Rows[i].Cells.ToList();
            var others = i < other.Rows.Count ? other.Rows[i].Cells.ToList() : [];
            if (FirstDifference(cells, others, AreSame) is { } cell)
            {
                return cell.Span;
            }

            if (others.Count > cells.Count)
            {
                return page.Rows[i].TargetsSpan;
            }
        }

        return page.Rows[page.Rows.Count - 1].TargetsSpan;
    }

    private static T? FirstDifference<T>(IReadOnlyList<T> own, IReadOnlyList<T> others, Func<T, T, bool> areSame)
        where T : class
        => own.Where((one, i) => i >= others.Count || !areSame(one, others[i])).FirstOrDefault();
}
