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
            .Where(copies => copies.Skip(1).Any() && copies.Select(Meaning).Distinct(StringComparer.Ordinal).Count() > 1)
            .SelectMany(copies => copies);

    private static IEnumerable<ResolvedPage> WithStructure(IReadOnlyCollection<ResolvedPage> pages)
        => pages.Any(page => page.SpeaksEnglish) ? pages.Where(page => page.SpeaksEnglish) : pages;

    /// <summary>Says of each of <paramref name="copies"/> where it differs from another.</summary>
    public static IEnumerable<Diagnostic> Report(IReadOnlyList<ResolvedPage> copies)
    {
        foreach (var page in copies)
        {
            var meaning = Meaning(page);
            var other = copies.First(copy => LanguageOf(copy) == LanguageOf(page) && Meaning(copy) != meaning);
            yield return Diagnostic.Create(CatalogDiagnostics.CopiesDisagree, page.Locate(FirstDifference(page, other)), other.Page.Path)
                .Beside(other.Locate(FirstDifference(other, page)), "the other copy");
        }
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
        for (var i = 0; i < translations.Count; i++)
        {
            for (var j = i; j < translations.Count; j++)
            {
                if ((j > i ? translations[j].Page : canonical).Page.FrontMatter.Locale == translations[i].Page.Page.FrontMatter.Locale)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Diagnostic> FindNamesOfCopies(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations, OfferNames names)
    {
        var copies = translations.Select(static translation => (translation.Page, Names: translation.Pairs.ToDictionary(static pair => pair.Source, static pair => pair.Cell)));
        if (!canonical.IsEnglish)
        {
            copies = copies.Append((canonical, canonical.Cells.ToDictionary(static cell => cell.Index)));
        }

        foreach (var same in copies.Where(static copy => !copy.Page.IsEnglish && copy.Page.Page.FrontMatter.Locale is not null).GroupBy(static copy => copy.Page.Page.FrontMatter.Locale, StringComparer.Ordinal))
        {
            // Most languages have one translation.
            var all = same.ToList();
            foreach (var (page, own) in all.Count > 1 ? all : [])
            {
                var difference = (from cell in own
                                  orderby cell.Key
                                  from other in all
                                  where other.Page != page && other.Names.TryGetValue(cell.Key, out var name) && name.LocalName.Fold != cell.Value.LocalName.Fold
                                  select (Cell: cell, Other: other)).FirstOrDefault();
                if (difference.Cell.Value is { } named)
                {
                    var another = difference.Other.Names[difference.Cell.Key];
                    yield return Diagnostic.Create(CatalogDiagnostics.CopiesNameDifferently, page.Locate(named.Span), canonical.Cells[difference.Cell.Key].SpellWith(names), named.Local, difference.Other.Page.Page.Path, another.Local)
                        .Beside(difference.Other.Page.Locate(another.Span), "the other copy");
                }
            }
        }
    }

    /// <summary>The English table as one text: what it says, and nothing of how it is laid out.</summary>
    public static string Signature(ResolvedPage page) => string.Join("\n", page.Rows.Select(row => string.Join("|", row.Cells.Select(Signature))));

    // The English page itself says no language, and a copy of it may.
    private static string? LanguageOf(ResolvedPage page) => page is { IsEnglish: true, Page.FrontMatter.Locale: null } ? "en-US" : page.Page.FrontMatter.Locale;

    /// <summary>All that the catalog takes from the page, as one text.</summary>
    public static string Meaning(ResolvedPage page)
        => string.Join("\n", [
            Signature(page),
            .. page.Page.Footnotes.Select(Signature),
            .. page.Page.Conditions.Select(Signature),
            .. page.Page.Roles.Select(static role => NameFolding.Fold((role.English ?? role.Local).Text)),
        ]);

    private static string Signature(Footnote note) => NameFolding.Fold((note.English ?? note.Local).Text);

    private static string Signature(Condition condition)
        => (condition.Words.English ?? condition.Words.Local).Text is var words && UpgradeConditions.Parse(EnglishText.Get(words)) is { } known ? known : NameFolding.Fold(words);

    private static string Signature(ResolvedCell cell) => cell.Said.Fold + "^" + cell.Marker;

    private static SourceSpan FirstDifference(ResolvedPage page, ResolvedPage other)
    {
        if (Signature(page) == Signature(other))
        {
            return FirstDifference(page.Page.Footnotes, other.Page.Footnotes, Signature)?.Local.Span
                ?? FirstDifference(page.Page.Conditions, other.Page.Conditions, Signature)?.Words.Local.Span
                ?? FirstDifference(page.Page.Roles, other.Page.Roles, static role => NameFolding.Fold((role.English ?? role.Local).Text))?.Local.Span
                ?? page.Rows[page.Rows.Count - 1].TargetsSpan;
        }

        for (var i = 0; i < page.Rows.Count; i++)
        {
            var cells = page.Rows[i].Cells.ToList();
            var others = i < other.Rows.Count ? other.Rows[i].Cells.ToList() : [];
            for (var j = 0; j < cells.Count; j++)
            {
                if (j >= others.Count || Signature(cells[j]) != Signature(others[j]))
                {
                    return cells[j].Span;
                }
            }

            if (others.Count > cells.Count)
            {
                return page.Rows[i].TargetsSpan;
            }
        }

        return page.Rows[page.Rows.Count - 1].TargetsSpan;
    }

    private static T? FirstDifference<T>(IReadOnlyList<T> own, IReadOnlyList<T> others, Func<T, string> signature)
        where T : class
        => own.Where((one, i) => i >= others.Count || signature(one) != signature(others[i])).FirstOrDefault();
}
