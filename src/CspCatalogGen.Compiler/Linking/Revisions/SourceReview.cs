using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CspCatalogGen.Compiler.Diagnostics;
using CspCatalogGen.Compiler.Linking.Footnotes;
using CspCatalogGen.Compiler.Linking.Names;
using CspCatalogGen.Compiler.Linking.Offers;
using CspCatalogGen.Compiler.Reading;
using CspCatalogGen.Compiler.Text;

namespace CspCatalogGen.Compiler.Linking.Revisions;

/// <summary>
/// Tells one mistake once, where it was made. What a broken source brings about in its translations is not said of them, and
/// where all of them say the same against the source, the source is asked.
/// </summary>
internal static class SourceReview
{
    // A blank line may part them.
    private const int LinesToNextItem = 2;

    // One translation may be wrong; two languages are hardly wrong in the same way.
    private const int MinLanguages = 2;

    public static IEnumerable<Diagnostic> Review(ResolvedPage canonical, IReadOnlyList<TableAlignment> translations, OfferNames names)
    {
        if (HasBrokenTable(canonical) || HasWithdrawn(canonical))
        {
            return translations.SelectMany(translation => translation.Diagnostics);
        }

        // What a translation's own table lost, it was told.
        if (HasBrokenOne(translations))
        {
            translations = translations.Select(static translation => HasBrokenTable(translation.Page) ? translation with { Disagreements = [] } : translation).ToList();
        }

        var languages = translations.Select(translation => translation.Page.Page.FrontMatter.Locale).Distinct(StringComparer.Ordinal).Count();
        return translations.SelectMany(translation => translation.Diagnostics)
            .Concat(translations
                .SelectMany(translation => translation.Disagreements)
                .Where(disagreement => disagreement.Kind != DisagreementKind.Conditions || !AgreeOnConditions(translations, languages))
                // A note of the source that cannot be read was told there.
                .Where(disagreement => disagreement.Kind != DisagreementKind.Note || PageNotes.From(canonical, names).AreReadable)
                .GroupBy(disagreement => disagreement.Cell)
                .Where(at => at.Key is { } index ? !IsTold(canonical, canonical.Cells[index], names) && !(IsOfShape(at.First()) && HasToldCell(canonical, canonical.Cells[index], names)) : !canonical.Cells.Any(IsUnknownEnglish))
                .SelectMany(at => languages < MinLanguages ? at.Select(static disagreement => disagreement.Diagnostic)
                    : at.Key is not { } index ? AskOfWords(canonical, at.ToList(), translations)
                    : AllSayTheSame(at.ToList(), translations) ? [AskSource(canonical, canonical.Cells[index], at.ToList(), names)]
                    : at.Select(static disagreement => disagreement.Diagnostic)));
    }

    /// <summary>Whether rows or cells of the table of <paramref name="page"/> were not read, which was told.</summary>
    public static bool HasBrokenTable(ResolvedPage page)
    {
        if (page.Page.Table is { } table)
        {
            for (var i = 0; i < page.Page.Diagnostics.Count; i++)
            {
                if (page.Page.Diagnostics[i] is { Descriptor: var descriptor, Location.Span.Start: var start } && descriptor.Severity == DiagnosticSeverity.Error
                    && start >= table.Span.Start && (start <= table.Span.End || descriptor == CatalogDiagnostics.RowsBehindTable || descriptor == CatalogDiagnostics.TitleNotUnderstood))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasBrokenOne(IReadOnlyList<TableAlignment> translations)
    {
        for (var i = 0; i < translations.Count; i++)
        {
            if (HasBrokenTable(translations[i].Page))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something in the table of <paramref name="page"/>, or a row behind it, is struck out or commented: what stands behind it moved up.</summary>
    public static bool HasWithdrawn(ResolvedPage page)
        => page.Page.Table is { } table && page.Withdrawn.Any(told => told.Location is { } location
            && location.Span.Start >= table.Span.Start && (location.Span.Start <= table.Span.End || told.Arguments[0].StartsWith("|", StringComparison.Ordinal)));

    /// <summary>Whether one of the conditions of <paramref name="page"/> is struck out or commented, which was told.</summary>
    public static bool HasWithdrawnCondition(ResolvedPage page)
    {
        if (page.Page.Conditions is not { Count: > 0 } conditions || !page.Withdrawn.Any())
        {
            return false;
        }

        var first = page.Locate(conditions[0].Words.Local.Span).Start.Line - LinesToNextItem;
        var last = page.Locate(conditions[conditions.Count - 1].Words.Local.Span).End.Line + LinesToNextItem;
        return page.Withdrawn.Any(told => told.Location is { Start.Line: var line } && line >= first && line <= last);
    }

    // Then the source has one too few or too many, and says so itself.
    private static bool AgreeOnConditions(IReadOnlyList<TableAlignment> translations, int languages)
        => languages >= MinLanguages && translations.Select(static translation => translation.Disagreements.FirstOrDefault(static disagreement => disagreement.Kind == DisagreementKind.Conditions)?.Says).Distinct(StringComparer.Ordinal).Take(2).ToList() is { Count: 1 } said && said[0] is not null;

    // Whether the source's cell is wrong by itself, and was told: what translations have in its place follows from that.
    private static bool IsTold(ResolvedPage canonical, ResolvedCell source, OfferNames names)
        => source.Mistake is not null || source.Unsafe is not null || IsUnknownEnglish(source) || (source.Key is { } key && (names.IsRefused(key) || IsRepeated(canonical, source, key)));

    private static bool IsOfShape(Disagreement disagreement) => disagreement.Diagnostic.Descriptor == CatalogDiagnostics.TranslationShape;

    // Two names without a break between them are one cell, which was told.
    private static bool HasToldCell(ResolvedPage canonical, ResolvedCell source, OfferNames names)
        => canonical.Rows.First(row => row.Cells.Contains(source)).Cells.Any(cell => IsTold(canonical, cell, names));

    // An offer that has a row already, or an upgrade that its row lists twice.
    private static bool IsRepeated(ResolvedPage canonical, ResolvedCell source, string key)
        => canonical.Rows.First(row => row.Cells.Contains(source)) is var own
            && (own.Offer == source ? canonical.Rows.TakeWhile(row => row != own).Any(row => row.Offer.Key == key) : own.Targets.TakeWhile(target => target != source).Any(target => target.Key == key));

    // A cell that swallowed the next one takes the row's shape with it.
    private static bool IsUnknownEnglish(ResolvedCell source) => source is { English: not null, Key: null };

    private static bool AllSayTheSame(List<Disagreement> said, IReadOnlyList<TableAlignment> translations)
        => said.Count == translations.Count
            && said[0].Says is not null
            && said.TrueForAll(disagreement => disagreement.Says == said[0].Says && disagreement.Kind == said[0].Kind);

    // What a footnote or a condition of the source lost, all its translations have too much.
    private static IEnumerable<Diagnostic> AskOfWords(ResolvedPage canonical, List<Disagreement> said, IReadOnlyList<TableAlignment> translations)
    {
        foreach (var one in said)
        {
            if (one.Says is null || one.Kind is not (DisagreementKind.Note or DisagreementKind.Condition))
            {
                yield return one.Diagnostic;
                continue;
            }

            var same = said.FindAll(other => other.Kind == one.Kind && other.Says == one.Says && other.Diagnostic.Related.Equals(one.Diagnostic.Related));
            if (same.Count < translations.Count || one.Diagnostic.Related.Count == 0)
            {
                yield return one.Diagnostic;
            }
            else if (same[0] == one)
            {
                yield return AskSource(canonical, one.Diagnostic.Related[0].Location, same);
            }
        }
    }

    private static Diagnostic AskSource(ResolvedPage canonical, SourceLocation place, List<Disagreement> said)
        => Diagnostic.Create(
            CatalogDiagnostics.SourceAlone,
            place,
            said.Count.ToString(CultureInfo.InvariantCulture),
            said[0].Says!,
            canonical.Page.Footnotes.Select(static note => note.English ?? note.Local).Select(static note => new PageText(note.Text, note.Span))
                .Concat(canonical.Page.Conditions.Select(static condition => condition.Words.English ?? condition.Words.Local))
                .First(words => words.Span == place.Span).Text)
            .Beside(said[0].Diagnostic.Location!, "a translation");

    private static Diagnostic AskSource(ResolvedPage canonical, ResolvedCell cell, List<Disagreement> said, OfferNames names)
        => Diagnostic.Create(
            CatalogDiagnostics.SourceAlone,
            canonical.Locate(cell.Span),
            said.Count.ToString(CultureInfo.InvariantCulture),
            said[0].Kind == DisagreementKind.Lacking ? "have nothing" : $"say '{said[0].Words}{(said[0].Kind == DisagreementKind.Marker ? " " + said[0].Says : "")}'",
            (cell.Key is { } key ? names.Spell(key) : cell.Local) + (said[0].Kind == DisagreementKind.Marker ? cell.Marker is { } marker ? " marker " + Marker.Describe(marker) : " without a marker" : ""))
            .Beside(said[0].Diagnostic.Location!, "a translation");
}
